import BefundModel
import Yams

/// Checks that the parts of `study.yaml` name one another rightly.
enum StudyConsistencyCheck {
  static func findings(of study: Study, root: YAMLView) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let topics = study.topics.map(\.id)
    func check(topic: YAMLView) {
      guard let name = topic.text, !topics.contains(name) else { return }
      findings.append(
        unknownName(study.path, topic, name: name, what: ("Thema", "topic"), known: topics))
    }
    for block in root["needs"].list { check(topic: block["topic"]) }
    for item in root["challenges"]["items"].list { check(topic: item["topic"]) }
    for pair in root["gap"]["pairs"].list { check(topic: pair["topic"]) }
    for topic in root["topics"].list where topic["room"].exists { check(topic: topic["room"]) }
    for rule in root["sources"]["interviews"]["codes"].pairs { check(topic: rule.value["topic"]) }
    findings += InterviewsCheck.findings(root["sources"]["interviews"], study.path)
    findings += InterviewsCheck.thresholds(root["thresholds"], study.path)
    let duplicates = Dictionary(topics.map { ($0, 1) }, uniquingKeysWith: +)
    for topic in root["topics"].list {
      guard let id = topic["id"].text, duplicates[id] ?? 0 > 1 else { continue }
      findings.append(duplicate(study.path, topic["id"], name: id))
    }
    if let k = root["protection"]["k"].integer, k < 3 {
      findings.append(smallK(study.path, root["protection"]["k"]))
    }
    if let rounding = root["protection"]["rounding"].integer, ![5, 10].contains(rounding) {
      findings.append(roundingBase(study.path, root["protection"]["rounding"]))
    }
    if let trim = study.weighting?.trimming,
      !(trim.lower >= 0 && trim.lower < 1 && trim.upper > 1 && trim.upper <= 1_000_000)
    {
      findings.append(trimBounds(study.path, root["weighting"]["trim"]))
    }
    for variable in root["variables"].pairs {
      let hasMap = variable.value["map"].exists
      if hasMap == variable.value["rules"].exists || hasMap != variable.value["from"].exists {
        findings.append(ruleKind(study.path, variable.value, name: variable.key))
      }
    }
    return findings
  }

  private static func unknownName(
    _ file: String, _ view: YAMLView, name: String, what: (de: String, en: String),
    known: [String]
  ) -> Diagnostic {
    let near = NearestName.find(name, in: known)
    return Diagnostic(
      id: "unknown-topic", file: file, line: view.node?.mark?.line,
      column: view.node?.mark?.column,
      message: LocalizedText(
        de: "das \(what.de) '\(name)' ist nicht erklärt",
        en: "the \(what.en) '\(name)' is not declared"),
      why: LocalizedText(
        de: "erklärt sind: " + known.joined(separator: ", "),
        en: "declared are: " + known.joined(separator: ", ")),
      fix: near.map { LocalizedText(de: "meinten Sie '\($0)'?", en: "did you mean '\($0)'?") }
        ?? LocalizedText(de: "unter 'topics' erklären", en: "declare it under 'topics'"))
  }

  private static func duplicate(_ file: String, _ view: YAMLView, name: String) -> Diagnostic {
    Diagnostic(
      id: "duplicate-topic", file: file, line: view.node?.mark?.line,
      column: view.node?.mark?.column,
      message: LocalizedText(
        de: "das Thema '\(name)' ist zweimal erklärt",
        en: "the topic '\(name)' is declared twice"),
      why: LocalizedText(
        de: "Schlüssel von Zahlen müssen eindeutig sein", en: "figure keys must be unique"),
      fix: LocalizedText(de: "eines umbenennen", en: "rename one of them"))
  }

  private static func smallK(_ file: String, _ view: YAMLView) -> Diagnostic {
    Diagnostic(
      id: "k-too-small", file: file, line: view.node?.mark?.line,
      column: view.node?.mark?.column,
      message: LocalizedText(de: "k ist kleiner als 3", en: "k is smaller than 3"),
      why: LocalizedText(
        de: "bei zwei Personen kennt jede die andere",
        en: "of two persons each knows the other"),
      fix: LocalizedText(
        de: "3 oder mehr wählen, üblich sind 5", en: "choose 3 or more; 5 is usual"))
  }

  private static func roundingBase(_ file: String, _ view: YAMLView) -> Diagnostic {
    Diagnostic(
      id: "rounding-base", file: file, line: view.node?.mark?.line,
      column: view.node?.mark?.column,
      message: LocalizedText(
        de: "gerundet wird auf Vielfache von 5 oder 10", en: "figures are rounded to 5 or 10"),
      why: LocalizedText(
        de: "kleinere Vielfache verdecken zu wenig, andere kann niemand im Kopf lesen",
        en: "smaller multiples hide too little, others nobody can read in their head"),
      fix: LocalizedText(
        de: "5 oder 10 angeben oder 'rounding' weglassen", en: "give 5 or 10, or leave it out"))
  }

  private static func trimBounds(_ file: String, _ view: YAMLView) -> Diagnostic {
    Diagnostic(
      id: "trim-bounds", file: file, line: view.node?.mark?.line,
      column: view.node?.mark?.column,
      message: LocalizedText(
        de: "die Grenzen der Gewichte schließen ihr Mittel nicht ein",
        en: "the bounds of the weights do not hold their mean"),
      why: LocalizedText(
        de: "Grenzen sind Vielfache des mittleren Gewichts: die untere unter 1, die obere über 1",
        en: "bounds are multiples of the mean weight: the lower below 1, the upper above 1"),
      fix: LocalizedText(
        de: "zum Beispiel 'lower: 0.3' und 'upper: 3'", en: "such as 'lower: 0.3' and 'upper: 3'"))
  }

  private static func ruleKind(_ file: String, _ view: YAMLView, name: String) -> Diagnostic {
    Diagnostic(
      id: "variable-without-rule", file: file, line: view.node?.mark?.line,
      column: view.node?.mark?.column,
      message: LocalizedText(
        de: "'\(name)' braucht 'from' mit 'map', oder 'rules'",
        en: "'\(name)' needs 'from' with 'map', or 'rules'"),
      why: LocalizedText(
        de: "sonst ist unklar, woraus die Variable entsteht",
        en: "otherwise it is unclear what the variable is made from"),
      fix: LocalizedText(
        de: "genau eines von beiden angeben", en: "give exactly one of the two"))
  }
}
