import BefundModel
import Yams

/// Checks that the interviews' part of `study.yaml` can mean something.
enum InterviewsCheck {
  static func findings(_ view: YAMLView, _ file: String) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for rule in view["codes"].pairs
    where !rule.value["topic"].exists && rule.value["ignore"].text != "true" {
      findings.append(codeWithoutTopic(file, rule.value, name: rule.key))
    }
    for name in ["codings", "separator", "main_coder", "file", "code_system", "verdicts", "quotes"]
    where view[name].text?.isEmpty == true {
      findings.append(emptyValue(file, view[name], name: name))
    }
    if view["separator"].exists, !view["coding_columns"].exists {
      findings.append(unusedSeparator(file, view["separator"]))
    }
    for rule in view["codes"].pairs
    where rule.value["ignore"].text == "true"
      && (rule.value["topic"].exists || rule.value["kind"].exists)
    {
      findings.append(ignoredWithTopic(file, rule.value, name: rule.key))
    }
    if view["columns"].exists, view["file"].exists {
      findings += roles(view["columns"], needed: ["id"], file)
    }
    if view["coding_columns"].exists {
      findings += roles(view["coding_columns"], needed: ["document", "code"], file)
    }
    let saturation = view["saturation"]
    findings += range(saturation["base"], "base", 1...1000, file)
    findings += range(saturation["run"], "run", 1...1000, file)
    findings += range(saturation["threshold"], "threshold", 0...100, file)
    return findings
  }

  /// Checks the percents from which something is often named.
  static func thresholds(_ view: YAMLView, _ file: String) -> [Diagnostic] {
    ["often_survey", "often_interviews"].flatMap { range(view[$0], $0, 0...100, file) }
  }

  /// Reports roles that are missing, and those that two columns have.
  private static func roles(_ view: YAMLView, needed: [String], _ file: String) -> [Diagnostic] {
    let named = view.pairs.compactMap { $0.value.text }.filter { $0 != "other" }
    let missing = needed.filter { !named.contains($0) }
    let counts = Dictionary(named.map { ($0, 1) }, uniquingKeysWith: +)
    let repeated = counts.filter { $0.value > 1 }.keys.sorted()
    return missing.map { role in
      finding(
        "role-missing", view, file,
        ("keine Spalte hat die Rolle '\(role)'", "no column has the role '\(role)'"),
        why: ("ohne sie lässt sich die Liste nicht lesen", "without it the list cannot be read"),
        fix: ("eine Spalte mit '\(role)' nennen", "name a column with '\(role)'"))
    }
      + repeated.map { role in
        finding(
          "role-repeated", view, file,
          ("mehrere Spalten haben die Rolle '\(role)'", "several columns have the role '\(role)'"),
          why: ("gelesen würde nur eine", "only one of them would be read"),
          fix: ("die anderen mit 'other' nennen", "name the others with 'other'"))
      }
  }

  private static func range(
    _ view: YAMLView, _ name: String, _ range: ClosedRange<Double>, _ file: String
  ) -> [Diagnostic] {
    guard let number = view.number, !range.contains(number) else { return [] }
    let (low, high) = (Int(range.lowerBound), Int(range.upperBound))
    return [
      finding(
        "out-of-range", view, file,
        ("'\(name)' liegt nicht von \(low) bis \(high)", "'\(name)' is not from \(low) to \(high)"),
        why: ("damit lässt sich nicht rechnen", "nothing can be computed with it"),
        fix: (
          "einen Wert von \(low) bis \(high) angeben", "give a value from \(low) to \(high)"
        ))
    ]
  }

  private static func emptyValue(_ file: String, _ view: YAMLView, name: String) -> Diagnostic {
    finding(
      "empty-value", view, file, ("'\(name)' ist leer", "'\(name)' is empty"),
      why: ("ein leerer Wert sagt nichts", "an empty value says nothing"),
      fix: ("einen Wert angeben, oder den Schlüssel löschen", "give a value, or delete the key"))
  }

  private static func unusedSeparator(_ file: String, _ view: YAMLView) -> Diagnostic {
    finding(
      "separator-unused", view, file,
      (
        "'separator' gilt nur zusammen mit 'coding_columns'",
        "'separator' is of use with 'coding_columns' only"
      ),
      why: (
        "bei Exporten bekannter Programme steht fest, was Ebenen trennt",
        "in exports of known tools it is fixed what parts levels"
      ),
      fix: ("löschen, oder 'coding_columns' angeben", "delete it, or give 'coding_columns'"))
  }

  private static func ignoredWithTopic(
    _ file: String, _ view: YAMLView, name: String
  ) -> Diagnostic {
    finding(
      "code-ignored-with-topic", view, file,
      (
        "die Codes '\(name)' haben ein Thema und 'ignore: true'",
        "the codes '\(name)' have a topic and 'ignore: true'"
      ),
      why: ("sie zählen entweder oder nicht", "either they count or they do not"),
      fix: ("eines von beiden löschen", "delete one of the two"))
  }

  private static func codeWithoutTopic(
    _ file: String, _ view: YAMLView, name: String
  ) -> Diagnostic {
    finding(
      "code-without-topic", view, file,
      ("die Codes '\(name)' haben kein Thema", "the codes '\(name)' have no topic"),
      why: (
        "ohne Thema zählten sie nirgends, und niemand sähe es",
        "without a topic they would count nowhere, and nobody would see it"
      ),
      fix: (
        "'topic' und 'kind' ergänzen, oder 'ignore: true', wenn sie nicht zählen sollen",
        "add 'topic' and 'kind', or 'ignore: true' where they are not to count"
      ))
  }

  private static func finding(
    _ id: String, _ view: YAMLView, _ file: String, _ message: (de: String, en: String),
    why: (de: String, en: String), fix: (de: String, en: String)
  ) -> Diagnostic {
    Diagnostic(
      id: id, file: file, line: view.node?.mark?.line, column: view.node?.mark?.column,
      message: LocalizedText(de: message.de, en: message.en),
      why: LocalizedText(de: why.de, en: why.en), fix: LocalizedText(de: fix.de, en: fix.en))
  }
}
