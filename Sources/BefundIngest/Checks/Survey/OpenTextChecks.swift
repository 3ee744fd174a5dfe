import BefundModel

/// Finds letters written as base letter plus accent; they are composed before matching.
enum DecomposedTextCheck {
  static let id = "decomposed-text"

  static func apply(to draft: inout SurveyDraft) {
    forEachText(in: draft) { record, name, raw, composed in
      guard !raw.unicodeScalars.elementsEqual(composed.unicodeScalars) else { return }
      draft.report(
        id, .note, record: record, name,
        FindingText(
          (
            de: "zerlegte Umlaute in '\(name)'", en: "decomposed letters in '\(name)'"
          ),
          why: (
            de: "Grundbuchstabe und Akzent stehen als zwei Zeichen da",
            en: "letter and accent stand as two characters"
          ),
          fix: (de: "nichts zu tun: zusammengesetzt (NFC)", en: "nothing to do: composed (NFC)")))
    }
  }
}

/// Finds records whose open answers hold line breaks; they are one record each.
enum LineBreakCheck {
  static let id = "line-break-in-answer"
  static let text = FindingText(
    (de: "Zeilenumbruch in einer offenen Antwort", en: "line break in an open answer"),
    why: (
      de: "innerhalb von Anführungszeichen ist er erlaubt",
      en: "inside quotes it is allowed"
    ),
    fix: (de: "nichts zu tun: ein Datensatz", en: "nothing to do: one record"))

  static func apply(to draft: inout SurveyDraft) {
    var last: Int?
    forEachText(in: draft) { record, name, raw, _ in
      guard record != last, raw.contains(where: \.isNewline) else { return }
      last = record
      draft.report(id, .note, record: record, name, text)
    }
  }
}

/// Finds open answers that name a person or a phone number, mail address or account.
enum PersonInTextCheck {
  static let id = "person-in-text"

  static func apply(to draft: inout SurveyDraft) {
    forEachText(in: draft) { record, name, _, composed in
      guard PersonDetection.finds(in: composed) else { return }
      draft.report(id, record: record, name, text(of: name))
    }
  }

  static func text(of name: String) -> FindingText {
    FindingText(
      (
        de: "'\(name)' nennt vermutlich eine Person oder einen Anschluss",
        en: "'\(name)' seems to name a person or a number"
      ),
      why: (
        de: "Namen, Telefonnummern und Adressen dürfen nicht veröffentlicht werden",
        en: "names, phone numbers and addresses must not be published"
      ),
      fix: (
        de: "vor jeder Verwendung schwärzen; Befund druckt den Text nicht",
        en: "redact before any use; Befund does not print the text"
      ))
  }
}

/// Finds open answers that a spreadsheet would take for a formula.
enum FormulaInTextCheck {
  static let id = "formula-in-text"

  static func apply(to draft: inout SurveyDraft) {
    forEachText(in: draft) { record, name, _, composed in
      guard let first = composed.unicodeScalars.first, "=+-@＝＋－＠".unicodeScalars.contains(first)
      else { return }
      draft.report(
        id, record: record, name,
        FindingText(
          (
            de: "'\(name)' beginnt wie eine Formel", en: "'\(name)' begins like a formula"
          ),
          why: (
            de: "eine Tabellenkalkulation würde den Text ausführen",
            en: "a spreadsheet would execute the text"
          ),
          fix: (
            de: "nichts zu tun: Ausgaben für Excel entschärfen ihn",
            en: "nothing to do: outputs for Excel defuse it"
          )))
    }
  }
}

/// Calls `body` for each open answer of the kept records, with the text as the file has it and
/// composed.
private func forEachText(
  in draft: SurveyDraft, _ body: (Int, String, String, String) -> Void
) {
  let names = draft.source.openText.flatMap { draft.variables(matching: $0) }
  for record in draft.kept {
    for name in names {
      let composed = draft.raw.value(record, name)
      if composed.isEmpty { continue }
      body(record, name, draft.raw.rawText(record, name), composed)
    }
  }
}
