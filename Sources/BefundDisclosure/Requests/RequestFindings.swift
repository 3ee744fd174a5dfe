import BefundModel
import Foundation

/// What can be wrong with a request for protection.
enum RequestFindings {
  /// What a place of a document must hold.
  enum Kind {
    case object
    case list
    case text
    case whole
    case number
    case flag

    var name: LocalizedText {
      switch self {
      case .object: LocalizedText(de: "ein Objekt {…}", en: "an object {…}")
      case .list: LocalizedText(de: "eine Liste […]", en: "a list […]")
      case .text: LocalizedText(de: "ein Text", en: "a text")
      case .whole: LocalizedText(de: "eine ganze Zahl", en: "a whole number")
      case .number: LocalizedText(de: "eine Zahl", en: "a number")
      case .flag: LocalizedText(de: "true oder false", en: "true or false")
      }
    }
  }

  /// A finding at a place of a request.
  static func malformed(
    _ file: String, at path: String, line: Int? = nil, column: Int? = nil, what: LocalizedText,
    why: LocalizedText, fix: LocalizedText
  ) -> Diagnostic {
    Diagnostic(
      id: "malformed-request", file: file, line: line, column: column,
      message: what.map { "\(path): \($0)" }, why: why, fix: fix)
  }

  /// A document that is no JSON, with the place where reading it stopped.
  static func noJSON(_ data: Data, file: String) -> Diagnostic {
    let stop = StoppedJSON(data)
    return malformed(
      file, at: "$", line: stop.line, column: stop.column,
      what: LocalizedText(de: "das ist kein JSON", en: "this is no JSON"),
      why: stop.isAtEnd
        ? LocalizedText(
          de: "das Dokument ist leer, abgebrochen oder nicht in UTF-8",
          en: "the document is empty, cut off or not in UTF-8")
        : LocalizedText(
          de: "hier steht ein Zeichen, das JSON an dieser Stelle nicht kennt",
          en: "a character stands here that JSON does not know at this place"),
      fix: LocalizedText(
        de: "Klammern, Kommas und Anführungszeichen vor dieser Stelle prüfen",
        en: "check brackets, commas and quotation marks before this place"))
  }

  static func wrongKind(_ kind: Kind, at path: String, file: String) -> Diagnostic {
    malformed(
      file, at: path,
      what: kind.name.prefixed(de: "hier gehört hin: ", en: "what belongs here: "),
      why: LocalizedText(
        de: "der Wert hat eine andere Art", en: "the value is of another kind"),
      fix: LocalizedText(
        de: "den Wert an dieser Stelle berichtigen", en: "correct the value at this place"))
  }

  static func missing(_ name: String, at path: String, file: String) -> Diagnostic {
    malformed(
      file, at: path,
      what: LocalizedText(de: "'\(name)' fehlt", en: "'\(name)' is missing"),
      why: LocalizedText(
        de: "ohne diese Angabe lassen sich die Tabellen nicht schützen",
        en: "the tables cannot be protected without it"),
      fix: LocalizedText(de: "'\(name)' ergänzen", en: "add '\(name)'"))
  }

  static func unknownKey(
    _ name: String, known: [String], at path: String, file: String
  ) -> Diagnostic {
    let near = NearestName.find(name, in: known)
    let list = known.joined(separator: ", ")
    return malformed(
      file, at: path,
      what: LocalizedText(
        de: "es gibt keine Angabe '\(name)'", en: "there is no key '\(name)'"),
      why: LocalizedText(
        de: "ein Schreibfehler könnte den Schutz still abschalten",
        en: "a misspelling could switch protection off unnoticed"),
      fix: near.map { LocalizedText(de: "meinten Sie '\($0)'?", en: "did you mean '\($0)'?") }
        ?? LocalizedText(de: "möglich sind \(list)", en: "possible are \(list)"))
  }

  static func problem(_ problem: AddressProblem, at path: String, file: String) -> Diagnostic {
    switch problem {
    case .unknownDimension(let name):
      return malformed(
        file, at: path,
        what: LocalizedText(
          de: "es gibt keine Dimension '\(name)'", en: "there is no dimension '\(name)'"),
        why: LocalizedText(
          de: "'dimensions' nennt sie nicht", en: "'dimensions' does not name it"),
        fix: LocalizedText(
          de: "den Namen berichtigen oder die Dimension ergänzen",
          en: "correct the name, or add the dimension"))
    case .unknownCategory(let dimension, let category):
      return malformed(
        file, at: path,
        what: LocalizedText(
          de: "'\(dimension)' hat keine Kategorie '\(category)'",
          en: "'\(dimension)' has no category '\(category)'"),
        why: LocalizedText(
          de: "weder 'categories' noch 'groups' nennen sie",
          en: "neither 'categories' nor 'groups' name it"),
        fix: LocalizedText(
          de: "den Namen berichtigen oder die Kategorie ergänzen",
          en: "correct the name, or add the category"))
    case .twoMultipleDimensions(let first, let second):
      return malformed(
        file, at: path,
        what: LocalizedText(
          de: "'\(first)' und '\(second)' sind beide Mehrfachnennungen",
          en: "'\(first)' and '\(second)' are both multiple response"),
        why: LocalizedText(
          de: "eine Zelle nennt höchstens ein Thema",
          en: "a cell names one topic at most"),
        fix: LocalizedText(
          de: "eines der beiden als Ja/Nein-Dimension anlegen",
          en: "declare one of them as a yes/no dimension"))
    case .groupOfMentions(let dimension, let group):
      return malformed(
        file, at: path,
        what: LocalizedText(
          de: "'\(group)' fasst Nennungen von '\(dimension)' zusammen",
          en: "'\(group)' combines mentions of '\(dimension)'"),
        why: LocalizedText(
          de: "eine Person kann mehrere davon nennen; die Summe zählt keine Personen",
          en: "a person may name several of them; the sum counts no persons"),
        fix: LocalizedText(
          de: "'+' für alle Nennungen nehmen oder die Kategorien einzeln",
          en: "take '+' for all mentions, or the single categories"))
    }
  }
}

extension LocalizedText {
  fileprivate func prefixed(de: String, en: String) -> LocalizedText {
    LocalizedText(de: de + self.de, en: en + self.en)
  }
}
