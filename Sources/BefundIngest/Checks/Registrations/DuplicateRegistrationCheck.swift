import BefundModel

/// Finds registrations that repeat another.
///
/// A repetition is confirmed by a person, or has the same pseudonym, phone number or mail address.
/// The same name alone only proposes.
enum DuplicateRegistrationCheck {
  static let id = "duplicate-registration"
  static let sharedContact = "shared-contact"
  static let sameName = "same-name"

  static func apply(to draft: inout RegistrationDraft, confirmed: [ConfirmedDuplicates.Pair]) {
    let cancelled = Set(draft.source.cancelled)
    let numbers = Set(confirmed.map(\.duplicate))
    let rows = 0..<draft.table.rowCount
    let isConfirmed = rows.map { numbers.contains(draft.value($0, .number)) }
    let counted = rows.filter {
      !isConfirmed[$0] && !cancelled.contains(draft.value($0, .status))
    }
    var links = PersonLinks(count: rows.count)
    joinByPseudonym(draft, counted, &links)
    let byPseudonym = Set(counted.filter { links.first($0) != $0 })
    let persons = draft.persons.persons
    let disputed = persons.isEmpty ? [] : links.joinByContact(persons, counted)
    for row in rows where isConfirmed[row] || links.first(row) != row {
      draft.duplicates.insert(row)
      let line = draft.table.lines[links.first(row)]
      draft.report(
        id, isConfirmed[row] ? .note : .warning, row: row, .number,
        isConfirmed[row]
          ? confirmedText : byPseudonym.contains(row) ? pseudonymText : contactText(line))
    }
    guard !persons.isEmpty else { return }
    propose(&draft, links, counted, disputed)
  }

  private static func joinByPseudonym(
    _ draft: RegistrationDraft, _ rows: [Int], _ links: inout PersonLinks
  ) {
    var persons: [String: Int] = [:]
    for row in rows {
      let person = draft.value(row, .person)
      guard !person.isEmpty else { continue }
      if let earlier = persons[person] { links.join(row, earlier) } else { persons[person] = row }
    }
  }

  /// Reports the rows that may be one person and are counted as two.
  private static func propose(
    _ draft: inout RegistrationDraft, _ links: PersonLinks, _ rows: [Int],
    _ disputed: [(Int, Int)]
  ) {
    for (row, earlier) in disputed {
      draft.report(
        sharedContact, .warning, row: row, draft.contactRole,
        sharedContactText(draft.table.lines[earlier]))
    }
    let kept = rows.filter { !draft.duplicates.contains($0) }
    for (row, earlier) in links.sameNames(draft.persons.persons, kept) {
      let ids = [row, earlier].map { draft.value($0, .person) }
      if !ids.contains(""), ids[0] != ids[1] { continue }
      draft.report(sameName, .warning, row: row, .name, nameText(draft.table.lines[earlier]))
    }
    for row in draft.persons.persons.indices {
      guard let column = draft.persons.persons[row].unreadable else { continue }
      draft.report(
        UnreadableContactCheck.id, .warning, row: row, column: column,
        UnreadableContactCheck.text(draft.table.header[column]))
    }
  }
}

// MARK: Texts

extension DuplicateRegistrationCheck {
  private static let what = (
    de: "Anmeldung kommt mehrmals vor", en: "registration occurs more than once"
  )
  private static let check = (
    de: "prüfen und in die Liste der Dubletten aufnehmen; einmal gezählt",
    en: "check and add to the list of duplicates; counted once"
  )

  private static let confirmedText = FindingText(
    what,
    why: (
      de: "die Liste der Dubletten bestätigt es", en: "the list of duplicates confirms it"
    ),
    fix: (de: "nichts zu tun: einmal gezählt", en: "nothing to do: counted once"))

  private static let pseudonymText = FindingText(
    what, why: (de: "gleiches Pseudonym wie eine frühere", en: "same pseudonym as an earlier one"),
    fix: check)

  private static func contactText(_ line: Int) -> FindingText {
    FindingText(
      (
        de: "Anmeldung einer Person, die schon in Zeile \(line) steht",
        en: "registration of a person who stands in line \(line) already"
      ),
      why: (
        de: "Telefonnummer oder E-Mail-Adresse sind gleich, und die Namen passen",
        en: "phone number or mail address are the same, and the names agree"
      ),
      fix: check)
  }

  private static func sharedContactText(_ line: Int) -> FindingText {
    FindingText(
      (
        de: "Telefonnummer oder E-Mail-Adresse wie in Zeile \(line), aber ein anderer Name",
        en: "phone number or mail address as in line \(line), but another name"
      ),
      why: (
        de: "Familien und Vereine melden mehrere Personen über einen Anschluss an",
        en: "families and associations register several persons by one number"
      ),
      fix: (
        de: "prüfen; beide zählen, bis die Liste der Dubletten sie verbindet",
        en: "check; both count until the list of duplicates joins them"
      ))
  }

  private static func nameText(_ line: Int) -> FindingText {
    FindingText(
      (de: "gleicher Name wie in Zeile \(line)", en: "same name as in line \(line)"),
      why: (
        de: "ein Name allein beweist nicht, dass es dieselbe Person ist",
        en: "a name alone does not prove that it is the same person"
      ),
      fix: (
        de: "nachfragen; beide zählen, bis die Liste der Dubletten sie verbindet",
        en: "ask; both count until the list of duplicates joins them"
      ))
  }
}

/// Finds phone numbers and mail addresses that cannot be read.
enum UnreadableContactCheck {
  static let id = "unreadable-contact"

  static func text(_ name: String) -> FindingText {
    FindingText(
      (
        de: "in '\(name)' steht keine lesbare Nummer oder Adresse",
        en: "'\(name)' holds no readable number or address"
      ),
      why: (
        de: "eine Nummer braucht ihre Vorwahl, eine Adresse ein @ und einen Punkt",
        en: "a number needs its area code, an address an @ and a point"
      ),
      fix: (
        de: "berichtigen; bis dahin verbindet sie keine Anmeldungen",
        en: "correct it; until then it links no registrations"
      ))
  }
}
