import BefundModel

/// Reads the number of persons: empty is one, "mit 2 weiteren" is three, "1-2" is the larger.
enum PersonsCheck {
  static let asText = "persons-as-text"
  static let missing = "persons-missing"

  static func persons(_ row: Int, in draft: inout RegistrationDraft) -> Int {
    let text = draft.value(row, .persons)
    if let number = Int(text), number > 0 { return number }
    if text.isEmpty {
      draft.report(
        missing, row: row, .persons,
        FindingText(
          (de: "keine Angabe zur Zahl der Personen", en: "no number of persons"),
          why: (de: "das Feld ist leer", en: "the field is empty"),
          fix: (de: "nichts zu tun: eine Person angenommen", en: "nothing to do: one is assumed")))
      return 1
    }
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    let more = text.lowercased().contains("weiter")
    let value = max(1, (numbers.max() ?? 1) + (more ? 1 : 0))
    draft.report(
      asText, .warning, row: row, .persons,
      FindingText(
        (de: "Zahl der Personen als Text", en: "number of persons as text"),
        why: (de: "das Feld ist keine ganze Zahl", en: "the field is no whole number"),
        fix: (
          de: "prüfen: als \(value) gezählt", en: "check: counted as \(value)"
        )))
    return value
  }
}

/// Brings the spellings of a word together.
enum SpellingCheck {
  static let id = "spelling-variant"

  /// Returns the canonical word; an unknown one stays as it is, with a warning.
  static func canonical(
    _ row: Int, _ role: RegistrationRole, _ spellings: [String: String],
    in draft: inout RegistrationDraft
  ) -> String {
    let text = draft.value(row, role)
    guard !text.isEmpty, !spellings.isEmpty else { return text }
    guard let word = spellings[text.lowercased()] else {
      draft.report(
        "unknown-word", .warning, row: row, role,
        FindingText(
          (
            de: "unbekannte Angabe in '\(draft.name(role))'",
            en: "unknown entry in '\(draft.name(role))'"
          ),
          why: (
            de: "study.yaml nennt diese Schreibweise nicht",
            en: "study.yaml does not name this spelling"
          ),
          fix: (
            de: "dort aufnehmen; bis dahin zählt sie für sich",
            en: "add it there; until then it counts on its own"
          )))
      return text
    }
    if word != text {
      draft.report(
        id, row: row, role,
        FindingText(
          (
            de: "andere Schreibweise in '\(draft.name(role))'",
            en: "other spelling in '\(draft.name(role))'"
          ),
          why: (de: "gemeint ist '\(word)'", en: "it means '\(word)'"),
          fix: (de: "nichts zu tun: zusammengeführt", en: "nothing to do: brought together")))
    }
    return word
  }
}

/// Reads a wish for a workshop.
enum WishCheck {
  static let id = "unclear-wish"

  /// Returns the topic, or `nil` for "no preference" and an empty field.
  static func topic(
    _ row: Int, _ role: RegistrationRole, in draft: inout RegistrationDraft
  ) -> String? {
    let text = draft.value(row, role)
    if text.isEmpty || ["egal", "any"].contains(text.lowercased()) { return nil }
    if draft.study.topics.contains(where: { $0.id == text }) { return text }
    let topic =
      draft.source.wishes[text.lowercased()]
      ?? draft.study.topics.map(\.id).first { id in
        text.split { !$0.isLetter && !$0.isNumber }.contains { $0 == id }
      }
    draft.report(
      id, .warning, row: row, role,
      FindingText(
        (
          de: "unklarer Wunsch in '\(draft.name(role))'",
          en: "unclear wish in '\(draft.name(role))'"
        ),
        why: (de: "es ist kein einzelnes Thema", en: "it is not one topic"),
        fix: topic.map {
          (de: "nachfragen; bis dahin gilt \($0)", en: "ask; until then it is \($0)")
        } ?? (de: "nachfragen; bis dahin gilt 'egal'", en: "ask; until then it is no preference")))
    return topic
  }
}

/// Reads the number of children in care.
enum ChildrenCheck {
  static let id = "children-unknown"

  /// Returns the number; `nil` when children come but their number is unknown.
  static func children(_ row: Int, in draft: inout RegistrationDraft) -> Int? {
    let text = draft.value(row, .childcare)
    if text.isEmpty || text.lowercased() == "nein" { return 0 }
    if let number = Int(text), number >= 0 { return number }
    draft.report(
      id, .warning, row: row, .childcare,
      FindingText(
        (de: "Zahl der Kinder unbekannt", en: "number of children unknown"),
        why: (de: "es steht keine Zahl da", en: "there is no number"),
        fix: (
          de: "nachfragen; gezählt wird die Anmeldung, nicht die Kinder",
          en: "ask; the registration counts, the children do not"
        )))
    return nil
  }
}

/// Finds remarks that name a person or a phone number.
enum RemarkCheck {
  static func apply(to draft: inout RegistrationDraft, names: RegisteredNames) {
    for row in 0..<draft.table.rowCount
    where PersonDetection.finds(in: draft.value(row, .remark), names: names) {
      draft.report(
        PersonInTextCheck.id, .warning, row: row, .remark,
        PersonInTextCheck.text(of: draft.name(.remark)))
    }
  }
}
