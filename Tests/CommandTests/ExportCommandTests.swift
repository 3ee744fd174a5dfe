import Foundation
import Testing

/// `befund export`, on the built program; foreign software looks at its files in the output checks.
@Suite("Export")
struct ExportCommandTests {
  private func export(_ edition: String, _ runner: CommandRunner) throws -> [String: Data] {
    let outcome = try runner.run(
      ["export", CommandRunner.sample, "--out", edition, "--edition", edition])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try runner.contents(of: edition)
  }

  private func text(_ files: [String: Data], _ name: String) throws -> String {
    String(decoding: try #require(files[name]), as: UTF8.self)
  }

  private struct Package: Decodable {
    struct Resource: Decodable {
      struct Field: Decodable {
        struct Category: Decodable, Equatable {
          var value: String
          var label: String
        }
        var name: String
        var type: String
        var categories: [Category]?
        var missingValues: [Category]?
      }
      struct Schema: Decodable { var fields: [Field] }
      var name: String
      var path: String
      var bytes: Int
      var schema: Schema
    }
    var resources: [Resource]
  }

  private func package(_ files: [String: Data]) throws -> Package {
    try JSONDecoder().decode(Package.self, from: try #require(files["datapackage.json"]))
  }

  @Test("the public package holds protected tables and no case")
  func publicEdition() throws {
    let files = try export("public", try CommandRunner())
    #expect(files["faelle.csv"] == nil)
    let package = try package(files)
    #expect(!package.resources.contains { $0.name == "cases" })
    for resource in package.resources {
      #expect(try #require(files[resource.path]).count == resource.bytes, "\(resource.path)")
      let header = try text(files, resource.path).prefix { $0 != "\n" }
      #expect(header == resource.schema.fields.map(\.name).joined(separator: ","))
    }
    // Group A4 has 23 persons, of whom few chose some options: those cells are empty.
    let needs = try text(files, "tabellen/bedarfe_nach_gruppe.csv")
    #expect(needs.split(separator: "\n").contains { $0.contains(",,,,,,,,,,,·,") })
    for canary in ["Musterfrau", "0571 000", "HYPERLINK", "I-07", "K2"] {
      for (name, data) in files {
        #expect(!String(decoding: data, as: UTF8.self).contains(canary), "\(name): \(canary)")
      }
    }
  }

  @Test("the internal package holds the cases with labels, kinds of missing and weights")
  func internalEdition() throws {
    let runner = try CommandRunner()
    let files = try export("internal", runner)
    let rows = try text(files, "faelle.csv").split(separator: "\n")
    #expect(rows.count == 421)
    let cases = try #require(try package(files).resources.first { $0.name == "cases" })
    let born = try #require(cases.schema.fields.first { $0.name == "GEB_SELBST" })
    #expect(born.categories?.map(\.label) == ["in Deutschland", "in einem anderen Land"])
    #expect(
      born.missingValues?.filter { !$0.value.isEmpty }.sorted { $0.value < $1.value }
        == [
          .init(value: "-8", label: "weiß nicht"), .init(value: "-9", label: "keine Angabe"),
        ])
    #expect(cases.schema.fields.last?.name == "gewicht")
    // 216 citizens and refugees are weighted; the weights' mean is 1.
    let weights = rows.dropFirst().compactMap { row in
      row.split(separator: ",", omittingEmptySubsequences: false).last.flatMap { Double($0) }
    }
    #expect(weights.count == 216)
    #expect(abs(weights.reduce(0, +) - 216) < 1e-6)
    // Ids, times, tokens and open answers are left out.
    let names = Set(cases.schema.fields.map(\.name))
    for name in ["id", "submitdate", "datestamp", "token_hash", "O1", "O2", "ROLLE[other]"] {
      #expect(!names.contains(name), "\(name)")
    }
    let attributes = try FileManager.default.attributesOfItem(
      atPath: runner.folder.appendingPathComponent("internal/faelle.csv").path)
    #expect((attributes[.posixPermissions] as? Int) == 0o600)
  }

  @Test("the same study gives the same package, and nothing foreign is replaced")
  func repeats() throws {
    let runner = try CommandRunner()
    #expect(try export("public", runner) == (try export("public", runner)))
    let other = try CommandRunner()
    try FileManager.default.createDirectory(
      at: other.folder.appendingPathComponent("x"), withIntermediateDirectories: true)
    _ = try other.file("x/README.md", "mine\n")
    let outcome = try other.run(["export", CommandRunner.sample, "--out", "x"])
    #expect(outcome.status == 73)
    #expect(try other.contents(of: "x").count == 1)
    #expect(try runner.run(["export", CommandRunner.sample, "--out", ""]).status == 64)
  }

  @Test("the committed package is what the command writes")
  func committed() throws {
    let files = try export("public", try CommandRunner())
    let folder = CommandRunner.project.appendingPathComponent("notebooks-export")
    for (name, data) in files {
      #expect(try Data(contentsOf: folder.appendingPathComponent(name)) == data, "\(name)")
    }
  }
}
