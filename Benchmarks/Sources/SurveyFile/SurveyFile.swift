import Foundation

/// An invented survey of any size as one CSV file, written as LimeSurvey writes it: a byte order
/// mark, semicolons, every field in quotes, CRLF at the end of a record.
///
/// The 30 columns are `id`, `gruppe` (6 values), `gewicht`, the options `B1[SQ01…08]`, the scale
/// items `H1[SQ01…12]` and seven more that no benchmark reads, the last of them an open text in
/// which line breaks, semicolons and doubled quotes occur. A record has about 222 bytes. The same
/// number of respondents always gives the same bytes.
///
/// ```swift
/// let path = try SurveyFile(respondents: 1_000_000).written()
/// ```
public struct SurveyFile: Sendable {
  /// The number of respondents.
  public let respondents: Int

  /// Describes a file; nothing is written yet.
  public init(respondents: Int) { self.respondents = respondents }

  /// The names of the columns in the order of the file.
  public static let columns: [String] =
    ["id", "gruppe", "gewicht"]
    + (1...8).map { "B1[SQ0\($0)]" }
    + (1...12).map { $0 < 10 ? "H1[SQ0\($0)]" : "H1[SQ\($0)]" }
    + ["bezirk", "alter", "geschlecht", "submitdate", "startlanguage", "seed", "anmerkung"]

  /// Returns the path of the file in the temporary folder, written first if it is not there.
  public func written() throws -> String {
    let path = NSTemporaryDirectory() + "befund-benchmark-\(respondents).csv"
    let manager = FileManager.default
    if manager.fileExists(atPath: path) { return path }
    try write(to: path + ".part")
    try manager.moveItem(atPath: path + ".part", toPath: path)
    return path
  }

  /// Writes the file.
  public func write(to path: String) throws {
    try Data().write(to: URL(fileURLWithPath: path))
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    var writer = RecordWriter()
    writer.append(header: Self.columns)
    for number in 1...max(1, respondents) where respondents > 0 {
      writer.append(respondent: number)
      if writer.bytes.count > 1 << 20 {
        try handle.write(contentsOf: Data(writer.bytes))
        writer.bytes.removeAll(keepingCapacity: true)
      }
    }
    try handle.write(contentsOf: Data(writer.bytes))
    try handle.close()
  }
}
