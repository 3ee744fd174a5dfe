import BefundModel

/// Finds columns of numbers that look like telephone numbers or ids of persons.
///
/// They stay out of the cases of an export; tables and checks are not affected.
enum IdentifyingNumberCheck {
  static let id = "identifying-number"

  static func apply(to draft: inout SurveyDraft) {
    for entry in draft.entries where entry.kind == "number" {
      let name = entry.variable.name
      guard let column = draft.columns[name] else { continue }
      let isLong = column.dictionary.map { $0.prefix { "0"..."9" ~= $0 || $0 == "+" }.count >= 6 }
      let missing = draft.missing(of: entry.variable)
      let isValid = column.dictionary.map { missing[$0] == nil && DecimalText.number($0) != nil }
      var valid = 0
      var long = 0
      for record in draft.kept {
        let code = Int(column.codes[record])
        if isValid[code] { valid += 1 }
        if isValid[code], isLong[code] { long += 1 }
      }
      guard long * 2 > valid, let record = draft.kept.first else { continue }
      draft.identifying.insert(name)
      let place = draft.raw.location(record, name)
      draft.findings.append(
        Diagnostic(
          id: id, severity: .warning, file: place.file, line: draft.raw.tables[0].headerLine,
          column: place.field,
          message: LocalizedText(
            de: "'\(name)' sieht nach Telefonnummern, Kennungen oder Geburtstagen aus",
            en: "'\(name)' looks like telephone numbers, ids or birthdays"),
          why: LocalizedText(
            de:
              "die meisten Werte haben sechs Ziffern oder mehr; der Fälle-Datei eines Exports fehlt "
              + "die Spalte deshalb",
            en:
              "most values have six digits or more; the file of cases of an export lacks the column "
              + "therefore"),
          fix: LocalizedText(
            de: "unter 'survey: ignored' nennen oder aus der Datei löschen",
            en: "name it under 'survey: ignored' or remove it from the file")))
    }
  }
}
