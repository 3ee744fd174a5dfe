import BefundModel
import Testing

@Suite("Diagnostic")
struct DiagnosticTests {
  static func finding(line: Int, id: String = "unknown-code") -> Diagnostic {
    Diagnostic(
      id: id, severity: .warning, file: "data/survey.csv", line: line, column: 7,
      message: LocalizedText(de: "falsch", en: "wrong"),
      why: LocalizedText(de: "darum", en: "because"),
      fix: LocalizedText(de: "so", en: "like this"))
  }

  @Test("renders location, what, why and fix")
  func rendering() {
    #expect(
      Self.finding(line: 14).rendered(in: .en) == """
        data/survey.csv:14:7: warning: wrong [unknown-code]
          why: because
          fix: like this

        """)
  }

  @Test("folds like findings into one at the first place")
  func folding() {
    let folded = [Self.finding(line: 9), Self.finding(line: 3), Self.finding(line: 5, id: "x")]
      .folded()
    #expect(folded.map(\.count) == [2, 1])
    #expect(folded.first?.line == 3)
  }

  @Test("calls a report with errors bad data")
  func status() {
    var error = Self.finding(line: 1)
    error.severity = .error
    #expect(CheckReport([Self.finding(line: 1)]).status == .success)
    #expect(CheckReport([error]).status == .badData)
  }
}

@Suite("Gender form")
struct GenderFormTests {
  @Test(
    "replaces the sign inside words only",
    arguments: [
      ("Bürger*innen", ":", "Bürger:innen"), ("Expert*innen*", "_", "Expert_innen*"),
      ("a * in b", ":", "a * in b"), ("Bürger*in", "*", "Bürger*in"),
    ])
  func replaces(text: String, sign: String, result: String) {
    #expect(GenderForm(sign: sign).apply(to: text) == result)
  }
}
