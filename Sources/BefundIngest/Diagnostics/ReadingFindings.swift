import BefundModel
import Foundation

/// The findings that end the reading of a file.
enum Findings {
  static func cannotOpen(_ path: String, reason: Int32) -> Diagnostic {
    let isMissing = reason == ENOENT || reason == ENOTDIR
    let why: LocalizedText =
      switch reason {
      case ENOENT, ENOTDIR:
        LocalizedText(de: "unter diesem Pfad liegt nichts", en: "there is nothing at this path")
      case ELOOP:
        LocalizedText(de: "Verweise zeigen im Kreis aufeinander", en: "links point at each other")
      case EISDIR: LocalizedText(de: "das ist ein Ordner", en: "this is a folder")
      case EACCES, EPERM:
        LocalizedText(de: "die Leserechte fehlen", en: "reading is not permitted")
      default:
        LocalizedText(de: "das System meldet Fehler \(reason)", en: "system error \(reason)")
      }
    return Diagnostic(
      id: isMissing ? "file-missing" : "file-unreadable", file: path,
      message: isMissing
        ? LocalizedText(de: "Datei nicht gefunden", en: "file not found")
        : LocalizedText(de: "Datei nicht lesbar", en: "file cannot be read"),
      why: why,
      fix: LocalizedText(
        de:
          "Pfad prüfen; relative Pfade gelten ab dem aktuellen Ordner, in study.yaml ab deren Ordner",
        en:
          "check the path; relative paths start in the current folder, those in study.yaml in its own"
      ),
      status: .noInput)
  }

  /// A note that a file is no UTF-8 and was read as Windows-1252.
  static func guessedEncoding(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "guessed-encoding", severity: .note, file: path,
      message: LocalizedText(
        de: "die Datei ist kein UTF-8 und wurde als Windows-1252 gelesen",
        en: "the file is no UTF-8 and was read as Windows-1252"),
      why: LocalizedText(
        de: "so schreibt deutsches Excel; die Datei selbst sagt es nicht",
        en: "Excel often writes so; the file itself does not say"),
      fix: LocalizedText(
        de:
          "Umlaute in den Tabellen prüfen; sind sie falsch, die Datei als UTF-8 speichern, oder bei einer einzelnen "
          + "Tabelle --encoding nennen",
        en:
          "check the letters in the tables; if they are wrong, save the file as UTF-8, or for a single table name "
          + "--encoding"))
  }

  static func longHeader(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "header-too-long", file: path, line: 1,
      message: LocalizedText(
        de: "die erste Zeile ist länger als \(ByteSource.slice >> 10) KiB",
        en: "the first line is longer than \(ByteSource.slice >> 10) KiB"),
      why: LocalizedText(
        de: "in ihr stehen die Spaltennamen, und so viele hat keine Liste",
        en: "it holds the names of columns, and no list has that many"),
      fix: LocalizedText(
        de: "prüfen, ob die Zeilenenden fehlen, und die Datei neu exportieren",
        en: "check whether the line ends are missing, and export the file again"))
  }

  static func emptyFile(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "empty-file", file: path, line: 1,
      message: LocalizedText(de: "die Datei ist leer", en: "the file is empty"),
      why: LocalizedText(
        de: "es gibt keine Kopfzeile mit Spaltennamen",
        en: "there is no header row with column names"),
      fix: LocalizedText(de: "den Export wiederholen", en: "export the file again"))
  }

  static func nulByte(_ path: String, line: Int) -> Diagnostic {
    Diagnostic(
      id: "nul-byte", file: path, line: line,
      message: LocalizedText(
        de: "die Datei enthält ein NUL-Byte", en: "the file contains a NUL byte"),
      why: LocalizedText(
        de: "eine Textdatei hat keines; es ist eine Binärdatei oder sie ist beschädigt",
        en: "a text file has none; this is a binary file, or it is damaged"),
      fix: LocalizedText(
        de: "als CSV (UTF-8) neu exportieren", en: "export again as CSV (UTF-8)"))
  }

  static func parse(_ failure: ParseFailure, file: String, lineOffset: Int) -> Diagnostic {
    let line = failure.line + lineOffset
    switch failure.reason {
    case .nulByte: return nulByte(file, line: line)
    case .unclosedQuote: return unclosedQuote(file, line: line, field: failure.field)
    case .strayQuote:
      return strayQuote(
        file, line: line, field: failure.field,
        opening: failure.openingLine.map { $0 + lineOffset })
    case .fieldTooLarge:
      return Diagnostic(
        id: "field-too-large", file: file,
        line: failure.openingLine.map { $0 + lineOffset } ?? line,
        column: failure.field,
        message: LocalizedText(
          de: "ein Feld ist größer als 8 MiB", en: "a field is larger than 8 MiB"),
        why: LocalizedText(
          de: "so lang ist keine Antwort; meist fehlt ein schließendes Anführungszeichen",
          en: "no answer is that long; most often a closing quote is missing"),
        fix: LocalizedText(
          de: "das Feld an dieser Stelle prüfen", en: "check the field at this place"))
    }
  }

  private static func unclosedQuote(_ file: String, line: Int, field: Int?) -> Diagnostic {
    Diagnostic(
      id: "unclosed-quote", file: file, line: line, column: field,
      message: LocalizedText(
        de: "ein Anführungszeichen wird geöffnet und nie geschlossen",
        en: "a quote is opened and never closed"),
      why: LocalizedText(
        de: "alles danach gälte als ein einziges Feld",
        en: "everything after it would be one single field"),
      fix: LocalizedText(
        de: "das Anführungszeichen schließen oder löschen",
        en: "close the quote or delete it"))
  }

  static func strayQuote(
    _ file: String, line: Int, field: Int?, opening: Int?
  ) -> Diagnostic {
    let since = opening.map { $0 < line ? $0 : nil } ?? nil
    return Diagnostic(
      id: "stray-quote", file: file, line: line, column: field,
      message: LocalizedText(
        de: "ein Anführungszeichen steht mitten im Feld"
          + (since.map { " (das Feld beginnt in Zeile \($0))" } ?? ""),
        en: "a quote stands inside a field"
          + (since.map { " (the field begins on line \($0))" } ?? "")),
      why: LocalizedText(
        de: "innerhalb eines Feldes muss ein Anführungszeichen verdoppelt sein",
        en: "inside a field a quote must be doubled"),
      fix: LocalizedText(
        de:
          "verdoppeln; Befragungen und einzelne Tabellen lassen sich auch mit \"quotes: lenient\" lesen, dann die "
          + "Stelle prüfen",
        en:
          "double it; surveys and single tables can be read with \"quotes: lenient\" too, then check the place"
      ))
  }

  static func raggedRow(
    _ file: String, line: Int, fields: Int, expected: Int, count: Int
  ) -> Diagnostic {
    Diagnostic(
      id: "ragged-row", file: file, line: line, column: min(fields, expected) + 1, count: count,
      message: LocalizedText(
        de: "die Zeile hat \(fields) statt \(expected) Felder",
        en: "the row has \(fields) fields instead of \(expected)"),
      why: LocalizedText(
        de: "ihre Werte stünden unter falschen Spalten",
        en: "its values would stand under the wrong columns"),
      fix: LocalizedText(
        de: "Trennzeichen und Anführungszeichen dieser Zeile prüfen",
        en: "check the row's delimiters and quotes"))
  }

  static func badWeight(
    _ file: String, line: Int, field: Int, name: String, isNegative: Bool, count: Int
  ) -> Diagnostic {
    Diagnostic(
      id: isNegative ? "negative-weight" : "missing-weight", file: file, line: line,
      column: field, count: count,
      message: isNegative
        ? LocalizedText(
          de: "das Gewicht '\(name)' ist negativ", en: "the weight '\(name)' is negative")
        : LocalizedText(
          de: "das Gewicht '\(name)' ist keine Zahl", en: "the weight '\(name)' is not a number"),
      why: LocalizedText(
        de: "ein Gewicht sagt, für wie viele Personen eine steht; es ist 0 oder größer",
        en: "a weight says how many persons one stands for; it is 0 or more"),
      fix: LocalizedText(
        de: "die Gewichtung prüfen; Personen ohne Gewicht auf 0 setzen, wenn sie nicht zählen",
        en: "check the weighting; set persons who must not count to 0"))
  }

  static func dictionaryOverflow(
    _ file: String, line: Int, field: Int, variable: String
  ) -> Diagnostic {
    Diagnostic(
      id: "dictionary-overflow", file: file, line: line, column: field,
      message: LocalizedText(
        de: "'\(variable)' hat mehr als 65.535 verschiedene Werte",
        en: "'\(variable)' has more than 65,535 distinct values"),
      why: LocalizedText(
        de: "das ist eine Kennung oder eine Zahl, keine Frage mit Antworten",
        en: "this is an identifier or a number, not a question with answers"),
      fix: LocalizedText(
        de: "eine andere Variable wählen; Zahlen mit --mean auswerten",
        en: "choose another variable; use --mean for numbers"))
  }

  static func unknownColumn(_ file: String, line: Int, name: String, header: [String]) -> Diagnostic
  {
    let near = NearestName.find(name, in: header)
    return Diagnostic(
      id: "unknown-column", file: file, line: line,
      message: LocalizedText(
        de: "es gibt keine Spalte '\(name)'", en: "there is no column '\(name)'"),
      why: LocalizedText(
        de: "die Kopfzeile nennt \(header.count) Spalten, diese nicht",
        en: "the header names \(header.count) columns, this is none of them"),
      fix: near.map {
        LocalizedText(de: "meinten Sie '\($0)'?", en: "did you mean '\($0)'?")
      }
        ?? LocalizedText(
          de: "Namen mit 'befund codebook \(file)' ansehen",
          en: "see the names with 'befund codebook \(file)'"))
  }

  static func duplicateColumn(_ file: String, line: Int, name: String, field: Int) -> Diagnostic {
    Diagnostic(
      id: "duplicate-column", file: file, line: line, column: field,
      message: LocalizedText(
        de: "die Spalte '\(name)' kommt mehrmals vor",
        en: "the column '\(name)' occurs more than once"),
      why: LocalizedText(
        de: "es ist nicht entscheidbar, welche gemeint ist",
        en: "it cannot be decided which one is meant"),
      fix: LocalizedText(
        de: "eine der beiden in der Kopfzeile umbenennen",
        en: "rename one of them in the header"))
  }
}
