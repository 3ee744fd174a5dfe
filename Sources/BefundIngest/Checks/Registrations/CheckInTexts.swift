import BefundModel

/// The findings about the persons on the check-in sheet.
enum CheckInTexts {
  static let matched = "check-in-matched"
  static let sameName = "check-in-same-name"
  static let twice = "checked-in-twice"

  static func matched(_ place: String) -> FindingText {
    FindingText(
      (de: "ohne Nummer der Anmeldung", en: "without the number of the registration"),
      why: (
        de: "Telefonnummer oder E-Mail-Adresse stehen in \(place)",
        en: "phone number or mail address stand in \(place)"
      ),
      fix: (
        de: "Nummer nachtragen; als angemeldet gezählt",
        en: "add the number; counted as registered"
      ))
  }

  static func sameName(_ place: String) -> FindingText {
    FindingText(
      (
        de: "ohne Nummer der Anmeldung, aber mit gleichem Namen wie in \(place)",
        en: "without the number of the registration, but with the same name as in \(place)"
      ),
      why: (
        de: "ein Name allein beweist nicht, dass es dieselbe Person ist",
        en: "a name alone does not prove that it is the same person"
      ),
      fix: (
        de: "nachfragen und die Nummer nachtragen; als nicht angemeldet gezählt",
        en: "ask and add the number; counted as not registered"
      ))
  }

  static func twice(_ line: Int) -> FindingText {
    FindingText(
      (
        de: "dieselbe Person wie in Zeile \(line)", en: "the same person as in line \(line)"
      ),
      why: (
        de: "Telefonnummer oder E-Mail-Adresse sind gleich, und die Namen passen",
        en: "phone number or mail address are the same, and the names agree"
      ),
      fix: (
        de: "prüfen; die Zeile zählt nicht noch einmal", en: "check; the row does not count again"
      ))
  }
}
