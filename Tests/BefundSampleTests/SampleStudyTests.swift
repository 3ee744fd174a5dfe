import BefundSample
import Foundation
import Testing

/// The generated study, written once for all suites.
enum Generated {
  static let study = SampleStudy()
  static let files = Dictionary(uniqueKeysWithValues: study.files.map { ($0.name, $0.bytes) })
  static let defects = study.defects

  static func text(_ name: String) -> String {
    var bytes = files[name] ?? []
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func latin(_ name: String) -> String {
    String(String.UnicodeScalarView((files[name] ?? []).map { Unicode.Scalar($0) }))
  }

  static let survey = NaiveTable(text("befragung.csv"))
  static let supplement = NaiveTable(text("befragung_nachtrag.csv"))

  /// All 447 records, the supplement's in place of the first export's.
  static var raw: [[String: String]] {
    let later = Set(supplement.rows.compactMap { $0["id"] })
    return survey.rows.filter { !later.contains($0["id"] ?? "") } + supplement.rows
  }

  /// The 420 records that cleaning leaves.
  static let usable: [[String: String]] = {
    let started = raw.filter { ($0["startdate"] ?? "") >= "2019-03-18" && $0["lastpage"] != "0" }
    var latest: [String: String] = [:]
    for row in started where row["token_hash"] != "" {
      let token = row["token_hash"] ?? ""
      latest[token] = max(latest[token] ?? "", row["datestamp"] ?? "")
    }
    return started.filter { row in
      let token = row["token_hash"] ?? ""
      return token.isEmpty || latest[token] == row["datestamp"]
    }
  }()

  static var root: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }
}

@Suite("Sample study")
struct SampleStudyTests {
  @Test("is the same each time")
  func isDeterministic() {
    let again = SampleStudy().files
    for (name, bytes) in again { #expect(Generated.files[name] == bytes, "\(name)") }
    #expect(SampleStudy().defects == Generated.defects)
    #expect(SampleStudy(seed: 7).files.map(\.bytes) != again.map(\.bytes))
  }

  @Test("equals the committed files")
  func equalsCommittedFiles() throws {
    // The package may be built through symbolic links, so the data are looked for, not assumed.
    let folder = Generated.root.appendingPathComponent("data/minden")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(Generated.files.keys).isSubset(of: Set(names)))
    for (name, bytes) in Generated.files {
      let committed = try Data(contentsOf: folder.appendingPathComponent(name))
      #expect(committed == Data(bytes), "\(name)")
    }
  }

  @Test("equals the committed list of defects")
  func equalsCommittedDefects() throws {
    let fixture = Generated.root
      .appendingPathComponent("Tests/BefundSampleTests/Fixtures/defects.json")
    let committed = try String(contentsOf: fixture, encoding: .utf8)
    #expect(committed == PlantedDefect.json(Generated.defects))
  }

  static let planted: [(id: String, count: Int)] = [
    ("test-answer", 12), ("opened-only", 9), ("superseded-answer", 6), ("partial-answer", 32),
    ("exclusive-with-option", 7), ("straight-liner", 5), ("implausible-year", 3),
    ("year-completed", 1), ("stray-quote", 1), ("line-break-in-answer", 19),
    ("formula-in-text", 3), ("missing-as-text", 6), ("decomposed-text", 2),
    ("columns-reordered", 1), ("extra-column", 1), ("replaced-answer", 3), ("title-row", 1),
    ("empty-row", 40), ("duplicate-registration", 9), ("excel-serial-date", 4),
    ("merged-cells", 3), ("wrong-encoding", 1), ("children-unknown", 3),
    ("code-at-topic-level", 9), ("separator-variant", 112), ("identical-coding", 2),
    ("double-coded", 14), ("mixed-line-ends", 8), ("expired-offer", 5), ("places-as-text", 6),
    ("duplicate-offer", 2), ("duplicate-recommendation", 3), ("dots-exceed-room", 1),
    ("lead-unclear", 3), ("unassignable-mention", 11), ("uncoded-answer", 4),
    ("unknown-code", 6), ("person-in-text", 7),
  ]

  @Test("plants every irregularity as often as promised", arguments: planted)
  func plantedCounts(id: String, count: Int) {
    #expect(Generated.defects.filter { $0.id == id }.count == count)
  }

  @Test("names lines and columns that exist")
  func defectPlaces() {
    for defect in Generated.defects {
      let lines = (Generated.files[defect.file] ?? []).filter { $0 == 10 }.count
      #expect((1...lines).contains(defect.line), "\(defect)")
    }
  }

  @Test("grows by quota", arguments: [420, 841, 4200])
  func grows(respondents: Int) {
    var bytes: [String: [UInt8]] = [:]
    let defects = SampleStudy(respondents: respondents).write {
      bytes[$0, default: []] += $1
    }
    let text = String(decoding: (bytes["befragung.csv"] ?? []).dropFirst(3), as: UTF8.self)
    let table = NaiveTable(text)
    #expect(table.rows.count == respondents + 22)
    #expect(table.header.count == 112)
    #expect(Set(table.rows.compactMap { $0["id"] }).count == respondents + 22)
    #expect(defects.filter { $0.id == "unknown-code" }.count == 6)
    if respondents == 4200 {
      #expect(table.rows.filter { $0["ROLLE"] == "A6" }.count >= 340)
      #expect(defects.filter { $0.id == "partial-answer" }.count == 320)
    }
  }
}
