import Befund
import Foundation
import Testing

/// The text of the sample's report.
@Suite("Report text")
struct ReportTextTests {
  static let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("data/minden").path

  static func files(
    _ language: Language, edition: Edition = .internal
  ) throws -> [String: String] {
    let release = try StudyAnswers.release(sample, edition: edition).release
    let files = try release.reportFiles(language: language, version: "test")
    return Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.text) })
  }

  /// Words that would claim what an open-link survey cannot.
  static let forbidden = [
    "signifikant", "repräsentativ", "der Mindener", "die Mindener", "Mindens Bevölkerung",
    "significant", "representative", "bewiesen", "proves", "{{", "}}", "{0}", "{id}",
  ]

  @Test("claims nothing that the figures do not carry", arguments: Language.allCases)
  func words(language: Language) throws {
    for (name, text) in try Self.files(language) where name.hasPrefix("bericht") {
      for word in Self.forbidden {
        #expect(text.range(of: word, options: .caseInsensitive) == nil, "\(name): \(word)")
      }
      #expect(!text.contains(/\b(NaN|nil|inf|Optional)\b/), "\(name)")
    }
  }

  @Test("keeps the gender sign in Markdown")
  func genderSign() throws {
    let text = try #require(try Self.files(.de)["bericht.md"])
    #expect(text.contains("Bürger\\*innen"))
    #expect(!text.contains("Bürger*innen"))
  }

  @Test("says small groups in numbers of persons")
  func smallGroups() throws {
    let german = try #require(try Self.files(.de)["bericht.md"])
    #expect(
      german.contains("In der Gruppe „Politiker\\*innen“ nennen 10 von 23 „bezahlbare"))
    let english = try #require(try Self.files(.en)["bericht.md"])
    #expect(english.contains("10 of 23 name"))
  }

  /// The group of politicians and others has 28 persons; for topics with an unknown base the public
  /// edition shows its shares alone.
  @Test("says no percent of a small group in prose, also where its numbers of persons are hidden")
  func smallGroupsInPublic() throws {
    let german = try #require(try Self.files(.de, edition: .public)["bericht.txt"])
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(german.matches(of: #/und Sonstige“ nennen [0-9]+ von 28 /#).count == 4)
    #expect(!german.contains(#/Sonstige“ nennen [0-9]+ ?%/#))
    #expect(german.contains("Soweit die Anteile der Gruppen ausgewiesen sind, ist zwischen ihnen"))
    let english = try #require(try Self.files(.en, edition: .public)["bericht.txt"])
    #expect(english.contains("10 of 28 name") && !english.contains(#/”, [0-9]+% name/#))
  }

  @Test("says of groups without clear differences what is shown", arguments: Edition.allCases)
  func noDifference(edition: Edition) throws {
    let folder = try TestFolder.make().appendingPathComponent("minden")
    try FileManager.default.copyItem(at: URL(fileURLWithPath: Self.sample), to: folder)
    let file = folder.appendingPathComponent("study.yaml")
    let yaml = try String(contentsOf: file, encoding: .utf8)
    let changed = yaml.replacing("difference_from: 15", with: "difference_from: 60")
    try Data(changed.utf8).write(to: file)
    let release = try StudyAnswers.release(folder.path, edition: edition).release
    let files = try release.reportFiles(language: .de, version: "test")
    let text = try #require(files.first { $0.name == "bericht.txt" }?.text)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let shown = "zwischen ihnen beim Handlungsbedarf kein klarer Unterschied erkennbar."
    let all = "Zwischen den Gruppen ist beim Handlungsbedarf kein klarer Unterschied erkennbar."
    #expect(text.contains(shown) == (edition == .public))
    #expect(text.contains(all) == (edition == .internal))
  }

  @Test("lines break before an equation, never inside it", arguments: Language.allCases)
  func equations(language: Language) throws {
    let text = try #require(try Self.files(language)["bericht.txt"])
    #expect(text.contains("(n = 35)"))
    #expect(!text.contains(#/n\n=|n =\n/#))
  }

  @Test("has one section for each topic", arguments: Language.allCases)
  func sections(language: Language) throws {
    let text = try #require(try Self.files(language)["bericht.md"])
    let study = try StudyFileReader.read(Self.sample)
    #expect(study.topics.count == 8)
    for topic in study.topics {
      #expect(text.contains("\n## \(topic.label[language])\n"), "\(topic.id)")
    }
  }

  @Test("marks every file of the internal edition")
  func banner() throws {
    for (name, text) in try Self.files(.de) {
      #expect(text.contains(name.hasSuffix("json") ? "\"internal\"" : "INTERN – nicht"), "\(name)")
    }
  }

  @Test("prints no open answer, name or number")
  func canaries() throws {
    for (name, text) in try Self.files(.de) {
      for canary in ["Musterfrau", "Mustermann", "Beispielfrau", "0571 000", "HYPERLINK"] {
        #expect(!text.contains(canary), "\(name): \(canary)")
      }
    }
  }

  @Test("quotes only figures that exist, with keys that are unique")
  func keys() throws {
    let content = try StudyAnswers.release(Self.sample, edition: .internal).release.content
    #expect(content.keyCollisions.isEmpty)
    let keys = content.figures()
    #expect(keys["needs.B2.SQ01@A6.percent"]?.cell.count == 28)
    #expect(keys["needs.B2.SQ01.percent"]?.cell.base == 420)
    let pattern = /[A-Za-z0-9_\-]+(\.[A-Za-z0-9_\-]+)*(@[A-Za-z0-9_.\-]+)?\.[a-z_]+/
    for key in keys.keys { #expect(key.wholeMatch(of: pattern) != nil, "\(key)") }
  }

  @Test("uses the study's gender sign")
  func otherSign() throws {
    let data = try StudyReader.read(Self.sample)
    var baseline = try data.baseline()
    baseline.study.genderSign = ":"
    let text = Release.internalEdition(of: baseline).rendered(as: .text, language: .de)
    #expect(text.contains("Politiker:innen"))
    #expect(!text.contains("Politiker*innen"))
  }
}
