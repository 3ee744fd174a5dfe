import BefundModel
import Foundation
import Testing

@testable import BefundIngest

@Suite("The sample study")
struct StudyFileTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static var sample: URL { root.appending(path: "data/minden") }

  /// Copies the sample, calls `change` with the copy and `body` with its path.
  private func withCopy<Result>(
    _ change: (URL) throws -> Void, _ body: (String) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.copyItem(at: Self.sample, to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    try change(folder)
    return try body(folder.path)
  }

  private func replace(_ old: String, _ new: String, in file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    try #require(text.contains(old), "\(file.lastPathComponent) lacks '\(old)'")
    try Data(text.replacing(old, with: new).utf8).write(to: file)
  }

  private func planted() throws -> [SmallFiles.Place] {
    let path = "Tests/BefundSampleTests/Fixtures/defects.json"
    let data = try Data(contentsOf: Self.root.appending(path: path))
    return try JSONDecoder().decode([SmallFiles.Place].self, from: data)
  }

  @Test("its study.yaml reads, from the folder and from the file")
  func studyFile() throws {
    for path in [Self.sample.path, Self.sample.appending(path: "study.yaml").path] {
      let study = try StudyFileReader.read(path)
      #expect(study.title.de == "Bestandsaufnahme Integration Minden")
      #expect(study.place == "Minden")
      #expect(study.language == .de)
      #expect(study.topics.map(\.id) == SmallFiles.topics)
      #expect(study.needs.count == 8)
      #expect(study.challenges?.items.count == 16)
      #expect(study.gap?.pairs.count == 8)
      #expect(study.thresholds.shownFrom == 10)
      #expect(study.thresholds.plainFrom == 30)
      #expect(study.sources.survey?.files == ["befragung.csv", "befragung_nachtrag.csv"])
      #expect(study.sources.survey?.isLenient == true)
      #expect(study.protection.k == 5)
      #expect(study.perspectiveVariable == "perspektive")
    }
  }

  @Test("every file has exactly its planted defects, by id, line and field")
  func defects() throws {
    let findings = try StudyReader.read(Self.sample.path).findings
    let planted = try planted()
    let wholeRows = Set(planted.filter { $0.field == nil }.map { "\($0.file):\($0.line) \($0.id)" })
    let expected = SmallFiles.counts(planted)
    // Where the list names a whole row, the finding may point to any field of it.
    let found = SmallFiles.places(
      findings.map { finding in
        var finding = finding
        let name = finding.file.split(separator: "/").last ?? ""
        if wholeRows.contains("\(name):\(finding.line ?? 0) \(finding.id)") { finding.column = nil }
        return finding
      })
    #expect(expected.count > 100)
    let files = Set((Array(found.keys) + Array(expected.keys)).map(\.file)).sorted()
    for file in files {
      let extra = found.filter { $0.key.file == file && $0.value > expected[$0.key] ?? 0 }
      let missing = expected.filter { $0.key.file == file && $0.value > found[$0.key] ?? 0 }
      #expect(extra.isEmpty, "\(file): not planted \(extra.keys.map(\.description).sorted())")
      #expect(missing.isEmpty, "\(file): not found \(missing.keys.map(\.description).sorted())")
    }
    #expect(findings.allSatisfy { $0.count == 1 })
  }

  @Test("the two lists in Windows-1252 are told, each once")
  func encodings() throws {
    let findings = try StudyReader.read(Self.sample.path).findings
    let told = findings.filter { $0.id == "guessed-encoding" }
    #expect(told.map { FilePath.name(of: $0.file) } == ["angebote.csv", "anmeldungen.csv"])
    #expect(told.allSatisfy { $0.count == 1 && $0.severity == .note })
  }

  @Test("strict quotes end at its stray quote")
  func strictQuotes() throws {
    let place = try #require(try planted().first { $0.id == "stray-quote" })
    try withCopy {
      try replace("quotes: lenient", "quotes: strict", in: $0.appending(path: "study.yaml"))
    } _: { path in
      let finding = #expect(throws: Diagnostic.self) { try StudyReader.read(path) }
      #expect(finding?.id == "stray-quote")
      #expect(finding?.severity == .error)
      #expect(finding?.status == .badData)
      #expect(finding?.file == path + "/" + place.file)
      #expect(finding?.line == place.line)
      #expect(finding?.column == place.field)
    }
  }

  @Test("headers with an underscore give the same data as those with brackets")
  func headerVariants() throws {
    let original = try StudyReader.read(Self.sample.path)
    let survey = try #require(original.survey)
    try withCopy { folder in
      for name in ["befragung.csv", "befragung_nachtrag.csv"] {
        let file = folder.appending(path: name)
        let bytes = try Data(contentsOf: file)
        let end = try #require(bytes.firstIndex(of: 0x0A))
        let header = String(decoding: bytes[..<end], as: UTF8.self)
        #expect(header.contains("H[SQ01]"))
        let renamed = header.replacing("[", with: "_").replacing("]", with: "")
        try (Data(renamed.utf8) + bytes[end...]).write(to: file)
      }
    } _: { path in
      let data = try StudyReader.read(path)
      let other = try #require(data.survey)
      #expect(other.caseCount == survey.caseCount)
      #expect(other.rawCount == survey.rawCount)
      #expect(other.steps == survey.steps)
      #expect(Set(other.columns.keys) == Set(survey.columns.keys))
      for (name, column) in survey.columns {
        let values = column.codes.map { column.dictionary[Int($0)] }
        let others = other.columns[name].map { own in own.codes.map { own.dictionary[Int($0)] } }
        #expect(others == values, "\(name)")
      }
      #expect(SmallFiles.places(data.findings) == SmallFiles.places(original.findings))
      #expect(data.findings.map(\.message) == original.findings.map(\.message))
    }
  }

  @Test("a missing file of the study ends the reading with 66")
  func missingFile() throws {
    try withCopy {
      try FileManager.default.removeItem(at: $0.appending(path: "befragung_codebuch.csv"))
    } _: { path in
      let finding = #expect(throws: Diagnostic.self) { try StudyReader.read(path) }
      #expect(finding?.id == "file-missing")
      #expect(finding?.file == path + "/befragung_codebuch.csv")
      #expect(finding?.status == .noInput)
    }
  }
}
