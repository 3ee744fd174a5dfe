import BefundModel

/// Reports topics that study.yaml does not name; they are left out.
enum UnknownTopicCheck {
  static let id = "unknown-topic"

  static func text(_ name: String) -> FindingText {
    FindingText(
      (
        de: "'\(name)' nennt ein Thema, das die Studie nicht hat",
        en: "'\(name)' names a topic that the study does not have"
      ),
      why: (
        de: "study.yaml zählt die Themen auf", en: "study.yaml lists the topics"
      ),
      fix: (
        de: "die Zelle oder 'topics' berichtigen; bis dahin zählt es zu keinem Thema",
        en: "correct the cell or 'topics'; until then it counts for no topic"
      ))
  }
}
