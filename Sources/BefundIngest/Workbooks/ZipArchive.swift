import BefundModel
import CLibZip
import Foundation

/// A zip archive that is read entry by entry, never unpacked to the disk.
///
/// Sizes in the directory of an archive can lie, so bytes are counted while they are read.
final class ZipArchive {
  /// The path, for findings.
  let path: String
  private let archive: OpaquePointer
  /// The bytes that were read so far.
  private var total = 0

  /// The most bytes that one entry may have.
  static let entryLimit = 32 << 20
  /// The most bytes that are read from one archive.
  static let totalLimit = 48 << 20
  /// The most entries that an archive may have.
  static let countLimit = 10_000

  /// Opens an archive.
  ///
  /// - Throws: `broken-archive` (65).
  init(_ path: String) throws {
    self.path = path
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &code) else {
      throw WorkbookFindings.brokenArchive(path)
    }
    self.archive = archive
    guard zip_get_num_entries(archive, 0) <= Self.countLimit else {
      throw WorkbookFindings.archiveTooLarge(path)
    }
  }

  deinit { zip_discard(archive) }

  /// The names of the entries.
  var names: [String] {
    (0..<max(0, zip_get_num_entries(archive, 0))).compactMap { place in
      zip_get_name(archive, zip_uint64_t(place), 0).map { String(cString: $0) }
    }
  }

  /// Returns the bytes of an entry, or `nil` when there is none of that name, or it is longer than a limit of the
  /// caller's.
  ///
  /// - Throws: `broken-archive`, `locked-archive`, `archive-too-large` (65).
  func entry(_ name: String, limit: Int = .max) throws -> Data? {
    let place = zip_name_locate(archive, name, 0)
    guard place >= 0 else { return nil }
    guard let file = zip_fopen_index(archive, zip_uint64_t(place), 0) else {
      let code = zip_error_code_zip(zip_get_error(archive))
      throw [ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD, ZIP_ER_ENCRNOTSUPP].contains(code)
        ? WorkbookFindings.lockedArchive(path) : WorkbookFindings.brokenArchive(path)
    }
    defer { zip_fclose(file) }
    var data = Data()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = zip_fread(file, &buffer, zip_uint64_t(buffer.count))
      guard count >= 0 else { throw WorkbookFindings.brokenArchive(path) }
      if count == 0 { return data }
      total += Int(count)
      if data.count + Int(count) > limit { return nil }
      guard data.count + Int(count) <= Self.entryLimit, total <= Self.totalLimit else {
        throw WorkbookFindings.archiveTooLarge(path)
      }
      data.append(contentsOf: buffer[..<Int(count)])
    }
  }
}
