import BefundModel

/// The findings about archives, XML files and workbooks, whatever they hold.
enum WorkbookFindings {
  static func brokenArchive(_ file: String) -> Diagnostic {
    Diagnostic(
      "broken-archive", file,
      "das Archiv ist beschädigt oder abgeschnitten", "the archive is damaged or cut off",
      why: "sein Verzeichnis und sein Inhalt passen nicht zusammen",
      "its directory and its content do not fit together",
      fix: "das Projekt erneut exportieren oder die Datei noch einmal übertragen",
      "export the project again, or transfer the file once more")
  }

  static func lockedArchive(_ file: String) -> Diagnostic {
    Diagnostic(
      "locked-archive", file, "das Archiv ist mit einem Kennwort geschützt",
      "the archive is protected by a password",
      why: "ohne das Kennwort ist sein Inhalt nicht zu lesen",
      "without the password its content cannot be read",
      fix: "ohne Kennwort exportieren, oder die Datei entpacken und neu packen",
      "export it without a password, or unpack the file and pack it again")
  }

  static func archiveTooLarge(_ file: String) -> Diagnostic {
    let limit = ZipArchive.entryLimit >> 20
    return Diagnostic(
      "archive-too-large", file,
      "ein Teil des Archivs oder der Text seiner Zellen ist größer als \(limit) MiB, oder es hat zu viele Teile",
      "a part of the archive or the text of its cells is larger than \(limit) MiB, or it has too many parts",
      why: "so groß wird kein Codierprojekt; es könnte eine Zip-Bombe sein",
      "no coding project is that large; it may be a zip bomb",
      fix: "das Projekt ohne Medien exportieren; eine Tabelle als CSV speichern",
      "export the project without media; save a table as CSV")
  }

  static func doctype(_ file: String) -> Diagnostic {
    Diagnostic(
      "doctype-refused", file,
      "die XML-Datei erklärt einen Dokumenttyp (DOCTYPE)",
      "the XML file declares a document type (DOCTYPE)",
      why: "damit lassen sich fremde Dateien einlesen; Codierprojekte brauchen es nicht",
      "it can pull in other files; coding projects do not need it",
      fix: "das Projekt aus dem Codierprogramm neu exportieren",
      "export the project again from the coding tool")
  }

  static func unreadableXML(_ file: String) -> Diagnostic {
    Diagnostic(
      "unreadable-xml", file, "die XML-Datei steht in einer Kodierung, die nicht gelesen wird",
      "the XML file is in an encoding that is not read",
      why:
        "gelesen werden UTF-8, UTF-16, ASCII, ISO-8859-1 und Windows-1252, wenn die Zeichen dazu passen; eine "
        + "andere könnte einen Dokumenttyp (DOCTYPE) verbergen",
      "UTF-8, UTF-16, ASCII, ISO-8859-1 and Windows-1252 are read, if the bytes agree; another one could hide "
        + "a document type (DOCTYPE)",
      fix: "das Projekt aus dem Codierprogramm neu exportieren, als UTF-8",
      "export the project again from the coding tool, as UTF-8")
  }

  static func largeXML(_ file: String) -> Diagnostic {
    let (size, elements) = (XMLElements.sizeLimit >> 20, XMLElements.elementLimit / 1_000_000)
    return Diagnostic(
      "xml-too-large", file,
      "die XML-Datei ist größer als \(size) MiB, hat mehr als \(elements) Million Elemente, mehr als "
        + "\(XMLElements.depthLimit) Ebenen, oder sehr viele Namen oder Attribute",
      "the XML file is larger than \(size) MiB, has more than \(elements) million elements, more than "
        + "\(XMLElements.depthLimit) levels, or very many names or attributes",
      why: "so groß wird kaum ein Codierprojekt; es könnte ein Angriff sein",
      "hardly any coding project is that large; it may be an attack",
      fix:
        "ein Projekt in Teilen exportieren, etwa je Hälfte der Interviews; eine Tabelle als CSV speichern",
      "export a project in parts, such as one for each half of the interviews; save a table as CSV")
  }

  /// - Parameters:
  ///   - part: Where the file is an archive, the document in it that line and column belong to.
  static func brokenXML(
    _ file: String, part: String?, line: Int, column: Int
  ) -> Diagnostic {
    Diagnostic(
      "broken-xml", file, line: line, column: max(1, column),
      part.map { "'\($0)' im Archiv ist nicht wohlgeformt" }
        ?? "die XML-Datei ist nicht wohlgeformt",
      part.map { "'\($0)' in the archive is not well-formed" } ?? "the XML file is not well-formed",
      why: "an dieser Stelle brach das Lesen ab", "reading stopped at this place",
      fix: "das Projekt erneut exportieren", "export the project again")
  }

  static func oldExcel(_ file: String) -> Diagnostic {
    Diagnostic(
      "old-excel", file, "das ist eine Excel-Datei im alten Format (.xls)",
      "this is an Excel file in the old format (.xls)",
      why: "Befund liest .xlsx und CSV", "Befund reads .xlsx and CSV",
      fix: "in Excel oder LibreOffice als .xlsx oder CSV speichern",
      "save it as .xlsx or CSV in Excel or LibreOffice")
  }

  static func noWorkbook(_ file: String) -> Diagnostic {
    Diagnostic(
      "no-workbook", file, "die Datei ist keine Excel-Datei (.xlsx)",
      "the file is no Excel workbook (.xlsx)",
      why: "Listen und Tabellen werden als CSV oder .xlsx gelesen",
      "lists and tables are read as CSV or .xlsx",
      fix:
        "als CSV oder .xlsx speichern, und --sheet bei CSV weglassen; Codierprojekte liest 'befund codings'",
      "save it as CSV or .xlsx, and leave --sheet out for CSV; coding projects are read by 'befund codings'"
    )
  }

  static func unknownSheet(_ file: String, name: String, among names: [String]) -> Diagnostic {
    let near = NearestName.find(name, in: names).map { "'\($0)'" }
    let all = names.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      "unknown-sheet", file, "es gibt kein Tabellenblatt '\(name)', in dem etwas steht",
      "there is no sheet '\(name)' that holds anything",
      why: "die Excel-Datei hat: \(all)", "the workbook has: \(all)",
      fix: near.map { "meinten Sie \($0)?" } ?? "eines davon mit --sheet nennen",
      near.map { "did you mean \($0)?" } ?? "name one of them with --sheet")
  }

  static func severalSheets(_ file: String, _ names: [String]) -> Diagnostic {
    let all = names.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      "several-sheets", file, "die Excel-Datei hat mehrere Tabellenblätter",
      "the workbook has several sheets", why: "es sind: \(all)", "they are: \(all)",
      fix: "eines mit --sheet nennen", "name one with --sheet")
  }

  static func severalCodingSheets(_ file: String, _ sheets: [Workbook.Sheet]) -> Diagnostic {
    func names(_ hidden: String) -> String {
      sheets.map { "'\($0.name)'" + ($0.isHidden ? " (\(hidden))" : "") }.joined(separator: ", ")
    }
    return Diagnostic(
      "several-sheets", file,
      "mehrere Tabellenblätter sind Listen von Codierungen",
      "several sheets are lists of codings",
      why: "es sind: \(names("ausgeblendet")); gelesen würde nur eines",
      "they are: \(names("hidden")); only one would be read",
      fix: "sie untereinander in ein Blatt bringen, oder das gemeinte Blatt einzeln speichern",
      "bring them into one sheet, one below the other, or save the sheet that is meant by itself")
  }
}
