import Foundation
import Testing

/// `befund codings` on the built program.
@Suite("befund codings")
struct CodingsCommandTests {
  private struct Listing: Decodable {
    struct Offsets: Decodable { var unit: String?, confidence: String? }
    struct Finding: Decodable {
      var id: String, severity: String, file: String, line: Int?, column: Int?, count: Int
      var message: String, why: String, fix: String
    }
    struct Entry: Decodable { var path: String, codings: Int }
    var file: String
    var tool: String?
    var documents: Int?
    var codes: Int?
    var codings: Int?
    var coders: Int?
    var cases: Int?
    var selections: Int?
    var offsets: Offsets
    var findings: [Finding]
    var codeSystem: [Entry]
  }

  private static let fixtures = CommandRunner.project
    .appendingPathComponent("Tests/BefundIngestTests/Fixtures/Codings").path

  private func list(_ files: [String], status: Int32 = 0) throws -> [Listing] {
    let outcome = try CommandRunner().run(["codings"] + files + ["--format", "json"])
    #expect(outcome.status == status, "\(outcome.errors)")
    return try JSONDecoder().decode([Listing].self, from: Data(outcome.output.utf8))
  }

  @Test("lists the files in their order with every key, refused ones too")
  func order() throws {
    let files = ["integration_de.qdpx", "hostile/bomb.qdpx", "taguette_integration.sqlite3"]
    let listings = try list(files.map { Self.fixtures + "/" + $0 }, status: 65)
    #expect(
      listings.map { ($0.file as NSString).lastPathComponent } == [
        "integration_de.qdpx", "bomb.qdpx", "taguette_integration.sqlite3",
      ])
    #expect(listings.map(\.codings) == [10, nil, 6])
    #expect(listings.map(\.tool) == ["QualCoder", nil, "Taguette"])
    #expect(listings[0].codes == 8 && listings[0].cases == 3 && listings[0].coders == 2)
    #expect(listings[1].findings.map(\.id) == ["archive-too-large"])
    #expect(listings[1].findings.allSatisfy { !$0.why.isEmpty && !$0.fix.isEmpty })
    #expect(listings[2].offsets.unit == "utf8" && listings[2].offsets.confidence == "certain")
    #expect(
      listings[0].codeSystem.contains { $0.path == "Sprache > Sprache: Bedarf" && $0.codings > 0 })
    #expect(listings[0].codeSystem.reduce(0) { $0 + $1.codings } == 10)
  }

  @Test("prints neither quotes nor names of coders and documents")
  func privacy() throws {
    let outcome = try CommandRunner().run([
      "codings", Self.fixtures + "/integration_de.qdpx", Self.fixtures + "/taguette_highlights.csv",
      "--language", "de",
    ])
    #expect(outcome.status == 0)
    for secret in ["anna", "björn", "Sprachkurse für Mütter", "Interview_01"] {
      #expect(!outcome.output.contains(secret) && !outcome.errors.contains(secret), "\(secret)")
    }
    #expect(outcome.output.contains("Dokumente 3 · Fälle 3 · Codes 8 · Textstellen 10"))
    #expect(outcome.errors.contains("INTERN"))
  }

  @Test("reading a database leaves nothing beside it")
  func readOnly() throws {
    let runner = try CommandRunner()
    let source = URL(fileURLWithPath: Self.fixtures + "/qualcoder_integration_de_data.qda")
    _ = try runner.file("data.qda", Array(try Data(contentsOf: source)))
    let before = try runner.contents(of: ".")
    #expect(try runner.run(["codings", "data.qda"]).status == 0)
    let after = try runner.contents(of: ".").filter { !$0.key.hasPrefix(".") }
    #expect(after == before)
  }

  static let realData = ProcessInfo.processInfo.environment["BEFUND_REAL_DATA"]

  /// The counts that the origin of each file names.
  static let real: [(file: String, documents: Int, selections: Int, codings: Int, codes: Int)] = [
    ("qc_demo.qdpx", 2, 158, 205, 262),
    ("AVL_auer-tut.codiertesegmente.csv", 1, 440, 440, 18),
    ("AVL_auer-tut.mx24.xlsx", 1, 440, 440, 18),
    ("taguette_ndporter_sample-project.sqlite3", 10, 18, 24, 6),
    ("weise_OPCW-CSP-DG.rqda", 13, 22, 22, 2),
    ("maxqda24_codesystem.qdc", 0, 0, 0, 53),
    ("skyloom_TestProject.qdpx", 12, 15, 16, 14), ("skyloom_Project.qde", 12, 15, 16, 14),
  ]

  @Test(
    "real exports have the counts that their origin names",
    .enabled(if: realData != nil, "BEFUND_REAL_DATA is not set"))
  func realFiles() throws {
    let folder = try #require(Self.realData) + "/codings/"
    let listings = try list(Self.real.map { folder + $0.file })
    for (listing, expected) in zip(listings, Self.real) {
      #expect(listing.documents == expected.documents, "\(expected.file)")
      #expect(listing.selections == expected.selections, "\(expected.file)")
      #expect(listing.codings == expected.codings, "\(expected.file)")
      #expect(listing.codes == expected.codes, "\(expected.file)")
    }
    let refused = try list(
      ["maxqdar_test.xls", "requal_test_basic.requal"].map { folder + $0 }, status: 65)
    #expect(refused.map { $0.findings.map(\.id) } == [["old-excel"], ["requal-project"]])
  }
}
