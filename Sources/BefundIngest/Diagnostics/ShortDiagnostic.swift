import BefundModel

extension Diagnostic {
  /// Creates a finding from its texts: what, why, how to mend, each in German and English.
  init(
    _ id: String, _ file: String, line: Int? = nil, column: Int? = nil,
    severity: Severity = .error, count: Int = 1, _ de: String, _ en: String, why whyDE: String,
    _ whyEN: String, fix fixDE: String, _ fixEN: String
  ) {
    self.init(
      id: id, severity: severity, file: file, line: line, column: column, count: count,
      message: LocalizedText(de: de, en: en), why: LocalizedText(de: whyDE, en: whyEN),
      fix: LocalizedText(de: fixDE, en: fixEN))
  }
}
