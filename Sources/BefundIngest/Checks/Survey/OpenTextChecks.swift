import BefundModel

/// Runs the checks of open answers in one pass over their bytes; a string is made only for an
/// answer that one of them may concern.
enum OpenTextChecks {
  static func apply(to draft: inout SurveyDraft, names: RegisteredNames) {
    let variables = draft.source.openText.flatMap { draft.variables(matching: $0) }
    let columns = variables.map { (name: $0, fields: draft.raw.fields($0)) }
    var lastBreak: Int?
    for record in draft.kept {
      for column in columns {
        var signs = OpenTextSigns()
        draft.raw.withUTF8(record, column.fields) { bytes in
          signs = OpenTextSigns(bytes, names: names)
        }
        if signs.mayBeDecomposed { DecomposedTextCheck.check(record, column.name, &draft) }
        if signs.mayBreakLines, lastBreak != record,
          LineBreakCheck.check(record, column.name, &draft)
        {
          lastBreak = record
        }
        if signs.namesPerson {
          draft.report(
            PersonInTextCheck.id, record: record, column.name,
            PersonInTextCheck.text(of: column.name))
        }
        if signs.mayBeFormula { FormulaInTextCheck.check(record, column.name, &draft) }
      }
    }
  }
}

/// What the bytes of an answer tell: which checks may concern it.
private struct OpenTextSigns {
  var mayBeDecomposed = false
  var mayBreakLines = false
  var mayBeFormula = false
  var namesPerson = false

  /// An empty answer.
  init() {}

  init(_ bytes: UnsafeBufferPointer<UInt8>, names: RegisteredNames) {
    var first: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0x0A...0x0D, 0x85: mayBreakLines = true
      // Letters before U+0300 are composed already.
      case 0xCC...0xE1, 0xE3...0xFF: mayBeDecomposed = true
      case 0xE2: (mayBeDecomposed, mayBreakLines) = (true, true)
      default: break
      }
      if first == 0, byte > 0x20 { first = byte }
    }
    if first == 0 { return }
    mayBeFormula = [0x3D, 0x2B, 0x2D, 0x40, 0xC2, 0xE2, 0xEF].contains(first)
    namesPerson = !PersonDetection.kinds(in: bytes, names: names, stopsAtFirst: true).isEmpty
  }
}

/// Finds letters written as base letter plus accent; they are composed before matching.
enum DecomposedTextCheck {
  static let id = "decomposed-text"

  static func check(_ record: Int, _ name: String, _ draft: inout SurveyDraft) {
    let raw = draft.raw.rawText(record, name)
    let composed = draft.raw.value(record, name)
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

  /// Reports an answer with a line break inside; returns whether it has one.
  static func check(_ record: Int, _ name: String, _ draft: inout SurveyDraft) -> Bool {
    guard draft.raw.rawText(record, name).contains(where: \.isNewline) else { return false }
    draft.report(id, .note, record: record, name, text)
    return true
  }
}

/// Finds open answers that name a person or a phone number, mail address or account.
enum PersonInTextCheck {
  static let id = "person-in-text"

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

  static func check(_ record: Int, _ name: String, _ draft: inout SurveyDraft) {
    guard let first = draft.raw.value(record, name).unicodeScalars.first,
      "=+-@＝＋－＠".unicodeScalars.contains(first)
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
