import Befund
import Foundation
import Testing

/// A town that is not the sample: few topics, few persons, everyone on a list asked.
@Suite("Another town")
struct OtherTownTests {
  /// Writes the study and returns its folder.
  static func study(_ change: (String) -> String = { $0 }) throws -> String {
    let folder = try TestFolder.make()
    let yaml = """
      title: {de: "Bestandsaufnahme Kleindorf", en: "Baseline Kleindorf"}
      place: Kleindorf
      language: de
      dates: {data: 2024-06-01, fieldwork: {from: 2024-04-01, to: 2024-05-01}}
      topics:
        - {id: V, label: {de: Verkehr, en: Transport}}
        - {id: S, label: {de: Schule, en: School}}
      needs:
        - {topic: V, options: ["V[*]"]}
        - {topic: S, options: ["S[*]"]}
      gap:
        important_from: 4
        dissatisfied_to: 2
        pairs:
          - {topic: V, importance: WV, satisfaction: ZV}
          - {topic: S, importance: WS, satisfaction: ZS}
      sources:
        survey:
          files: [antworten.csv]
          codebook: codebuch.csv
          selection: list
          pages: {2: ["V[*]", "S[*]", "W*", "Z*"]}
      """
    var codebook = "variable;typ;frage_de;frage_en;code;label_de;label_en;fehlend\n"
    codebook += "id;id;Nummer;Number;;;;\nsubmitdate;datetime;Ende;End;;;;\n"
    codebook += "startdate;datetime;Anfang;Start;;;;\ndatestamp;datetime;Stand;Change;;;;\n"
    codebook += "lastpage;number;Seite;Page;;;;\n"
    codebook += "startlanguage;single;Sprache;Language;de;Deutsch;German;\n"
    for (name, de, en) in [
      ("V[1]", "mehr Busse", "more buses"), ("V[2]", "Radwege", "cycle paths"),
      ("S[1]", "Ganztag", "all-day school"), ("S[2]", "Mensa", "canteen"),
    ] { codebook += "\(name);multiple;Was fehlt?;What is missing?;Y;\(de);\(en);\n" }
    for name in ["WV", "ZV", "WS", "ZS"] {
      for value in 1...5 {
        codebook += "\(name);scale;Frage;Question;\(value);\(value);\(value);\n"
      }
    }
    var answers = "id;submitdate;startdate;datestamp;lastpage;startlanguage;"
    answers += "V[1];V[2];S[1];S[2];WV;ZV;WS;ZS\n"
    for id in 1...20 {
      let time = "2024-04-10 10:00:00"
      let marks = [id <= 11, id > 9, id % 4 == 0, id % 2 == 0].map { $0 ? "Y" : "" }
      let ratings = id <= 3 ? "5;1;5;4" : "4;4;3;3"
      answers += "\(id);\(time);\(time);\(time);2;de;\(marks.joined(separator: ";"));\(ratings)\n"
    }
    for (name, text) in [
      ("study.yaml", change(yaml)), ("codebuch.csv", codebook), ("antworten.csv", answers),
    ] { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
    return folder.path
  }

  static func text(_ language: Language, _ change: (String) -> String = { $0 }) throws -> String {
    let release = try StudyAnswers.release(try study(change), edition: .internal).release
    let files = try release.reportFiles([.markdown], language: language, version: "test")
    return try #require(files.first).text
  }

  @Test("is described in its own words", arguments: Language.allCases)
  func words(language: Language) throws {
    let text = try Self.text(language)
    for foreign in [
      "Minden", "offenen Link", "open link", "Zufallsauswahl", "Interview", "Anmeld", "regist",
      "Einwanderungsgeschichte", "immigration", "Perspektive", "Mittel der Gruppen", "Politiker",
    ] where foreign != "Zufallsauswahl" || language == .de {
      #expect(!text.contains(foreign), "\(foreign)")
    }
    #expect(text.contains(language == .de ? "## Verkehr" : "## Transport"))
  }

  @Test("says few persons in numbers, without superlatives")
  func fewPersons() throws {
    let text = try Self.text(.de)
    #expect(text.contains("„mehr Busse“ (11 von 20 Befragten)"))
    #expect(text.contains("„Radwege“ (11 von 20)"))
    #expect(text.contains("3 von 20 Befragten sehen hier Handlungsbedarf"))
    for word in ["Am häufigsten", "größten", "danach", "am höchsten", "20 von 20"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test("counts by hand")
  func counts() throws {
    let content = try StudyAnswers.release(try Self.study(), edition: .internal).release.content
    #expect(content["needs"]?.cell("V.1", "_total")?.count == 11)
    #expect(content["needs"]?.cell("V.1", "_total")?.base == 20)
    #expect(content["needs"]?.cell("S.1", "_total")?.base == 10)
    #expect(content["action"]?.cell("V", "_total")?.count == 3)
    #expect(content["gap"]?.cell("V", "importance")?.mean == 4.15)
  }

  @Test("has its own thresholds in every sentence and legend")
  func thresholds() throws {
    let text = try Self.text(.de) { $0 + "\nthresholds: {shown_from: 5, plain_from: 15}\n" }
    #expect(text.contains("weniger als 15 Befragten"))
    #expect(!text.contains("weniger als 30"))
    #expect(text.contains("15\u{A0}% der Befragten sehen hier Handlungsbedarf (n = 20)"))
  }

  @Test("is told when a part has no source")
  func noSource() throws {
    let path = try Self.study()
    #expect {
      try StudyAnswers.release(path, [.interviews], edition: .internal)
    } throws: { ($0 as? Diagnostic)?.id == "nothing-to-show" }
  }

  @Test("is told of a pattern of needs that matches nothing")
  func emptyPattern() throws {
    let path = try Self.study {
      $0.replacing("\"V[*]\"]}\n  - {topic: S", with: "\"X[*]\"]}\n  - {topic: S")
    }
    #expect {
      try StudyAnswers.release(path, edition: .internal)
    } throws: { error in
      (error as? DiagnosticList)?.findings.contains { $0.id == "unknown-column" } == true
    }
  }
}
