import Foundation

/// What an output folder holds and what it was made from.
struct Manifest: Codable, Equatable {
  /// A file and its SHA-256 in hexadecimal digits.
  struct Entry: Codable, Equatable {
    var name: String
    var sha256: String
  }

  var version: String
  var edition: String
  var title: String
  var data: String
  /// The day by which the files that hold persons are deleted.
  var deleteBy: String?
  /// The hash of the newest entry of the ledger that the edition is protected against.
  var ledger: String?
  var inputs: [Entry]
  var files: [Entry]

  static let name = "manifest.json"

  private enum CodingKeys: String, CodingKey {
    case version, edition, title, data, ledger, inputs, files
    case deleteBy = "delete_by"
  }

  /// Makes the manifest of a release.
  ///
  /// - Throws: `file-missing` and `file-unreadable` (66) when an input cannot be read again.
  init(_ release: Release, files: [ReportFile], language: Language, ledger: String?) throws {
    let study = release.content.study
    self.ledger = ledger
    version = BefundVersion.current
    edition = release.edition.rawValue
    title = study.title[language]
    data = study.dates.data
    deleteBy = study.deleteBy
    inputs = try study.inputFiles.map { name in
      let path = study.folder == "." ? name : study.folder + "/" + name
      guard let content = FileManager.default.contents(atPath: path) else {
        throw OutputFindings.inputGone(path)
      }
      return Entry(name: name, sha256: Digest.sha256(content))
    }
    self.files = files.map { Entry(name: $0.name, sha256: Digest.sha256(Data($0.bytes))) }
  }

  /// Returns the manifest as JSON with sorted keys.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }

  /// Returns the names that the manifest in a folder lists, itself too; none without one.
  static func names(in folder: String) -> Set<String> {
    guard let data = FileManager.default.contents(atPath: folder + "/" + name),
      let manifest = try? JSONDecoder().decode(Manifest.self, from: data)
    else { return [] }
    return Set(manifest.files.map(\.name) + [name])
  }
}

extension Study {
  /// The files that the study names, with `study.yaml` first.
  var inputFiles: [String] {
    let sources = sources
    var names = [FilePath.name(of: path)]
    names += sources.survey?.files ?? []
    let others: [String?] = [
      sources.survey?.codebook, sources.openAnswers, sources.interviews?.interviews,
      sources.interviews?.codings, sources.interviews?.codeSystem, sources.interviews?.quotes,
      sources.interviews?.verdicts, sources.registrations?.file,
      sources.checkIn, sources.offers, sources.recommendations, sources.rooms,
      sources.duplicates, sources.population, sources.steeringGroup, sources.feedback,
    ]
    return names + others.compactMap { $0 }
  }
}
