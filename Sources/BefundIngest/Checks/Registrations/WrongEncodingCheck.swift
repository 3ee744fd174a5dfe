import BefundModel

/// Finds bytes of the old DOS code page 850 in a Windows-1252 file and repairs them.
///
/// Two signs betray them: an `á` right after a vowel, which stands for `ß`, and low quotes or
/// similar signs inside a word, which stand for umlauts.
enum WrongEncodingCheck {
  static let id = "wrong-encoding"

  static func apply(to draft: inout RegistrationDraft) {
    for role in [RegistrationRole.organisation, .remark] {
      for row in 0..<draft.table.rowCount {
        let text = draft.value(row, role)
        guard let repaired = repaired(text) else { continue }
        if role == .organisation { draft.organisations[row] = repaired }
        draft.report(
          id, .warning, row: row, role,
          FindingText(
            (
              de: "'\(draft.name(role))' enthält Zeichen eines anderen Zeichensatzes (CP850)",
              en: "'\(draft.name(role))' holds characters of another encoding (CP850)"
            ),
            why: (
              de: "die Zelle kam vermutlich aus einem älteren Programm",
              en: "the cell probably came from an older program"
            ),
            fix: (de: "prüfen: der Umlaut wurde ersetzt", en: "check: the letter was replaced")))
      }
    }
  }

  private static let letters: [Unicode.Scalar: Unicode.Scalar] = [
    "„": "ä", "”": "ö", "\u{81}": "ü", "Ž": "Ä", "™": "Ö", "š": "Ü",
  ]

  /// Returns the repaired text, or `nil` when nothing is wrong.
  static func repaired(_ text: String) -> String? {
    var scalars = Array(text.unicodeScalars)
    var changed = false
    for place in scalars.indices.dropFirst() {
      let before = scalars[place - 1]
      if scalars[place] == "á", "aeiouAEIOU".unicodeScalars.contains(before) {
        scalars[place] = "ß"
        changed = true
      } else if let letter = letters[scalars[place]], before.properties.isLowercase,
        place + 1 < scalars.count, scalars[place + 1].properties.isLowercase
      {
        scalars[place] = letter
        changed = true
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return changed ? String(view) : nil
  }
}
