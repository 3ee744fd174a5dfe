import BefundModel

/// The findings about exports of coded interviews.
enum CodingFindings {
  static func brokenArchive(_ file: String) -> Diagnostic {
    finding(
      "broken-archive", file,
      "das Archiv ist beschädigt oder abgeschnitten", "the archive is damaged or cut off",
      why: "sein Verzeichnis und sein Inhalt passen nicht zusammen",
      "its directory and its content do not fit together",
      fix: "das Projekt erneut exportieren oder die Datei noch einmal übertragen",
      "export the project again, or transfer the file once more")
  }

  static func archiveTooLarge(_ file: String) -> Diagnostic {
    let limit = ZipArchive.entryLimit >> 20
    return finding(
      "archive-too-large", file,
      "ein Teil des Archivs ist größer als \(limit) MiB, oder es hat zu viele Teile",
      "a part of the archive is larger than \(limit) MiB, or it has too many parts",
      why: "so groß wird kein Kodierprojekt; es könnte eine Zip-Bombe sein",
      "no coding project is that large; it may be a zip bomb",
      fix: "das Projekt ohne Medien exportieren", "export the project without media")
  }

  static func doctype(_ file: String) -> Diagnostic {
    finding(
      "doctype-refused", file,
      "die XML-Datei erklärt einen Dokumenttyp (DOCTYPE)",
      "the XML file declares a document type (DOCTYPE)",
      why: "damit lassen sich fremde Dateien einlesen; Kodierprojekte brauchen es nicht",
      "it can pull in other files; coding projects do not need it",
      fix: "das Projekt aus dem Kodierprogramm neu exportieren",
      "export the project again from the coding tool")
  }

  static func unreadableXML(_ file: String) -> Diagnostic {
    finding(
      "unreadable-xml", file, "die XML-Datei steht in einer Kodierung, die nicht gelesen wird",
      "the XML file is in an encoding that is not read",
      why:
        "gelesen werden UTF-8, UTF-16, ASCII, ISO-8859-1 und Windows-1252, wenn die Zeichen dazu passen; eine "
        + "andere könnte einen Dokumenttyp (DOCTYPE) verbergen",
      "UTF-8, UTF-16, ASCII, ISO-8859-1 and Windows-1252 are read, if the bytes agree; another one could hide "
        + "a document type (DOCTYPE)",
      fix: "das Projekt aus dem Kodierprogramm neu exportieren, als UTF-8",
      "export the project again from the coding tool, as UTF-8")
  }

  static func largeXML(_ file: String) -> Diagnostic {
    let (size, elements) = (XMLElements.sizeLimit >> 20, XMLElements.elementLimit / 1_000_000)
    return finding(
      "xml-too-large", file,
      "die XML-Datei ist größer als \(size) MiB oder hat mehr als \(elements) Million Elemente",
      "the XML file is larger than \(size) MiB or has more than \(elements) million elements",
      why: "so groß wird kaum ein Kodierprojekt; es könnte ein Angriff sein",
      "hardly any coding project is that large; it may be an attack",
      fix: "das Projekt in Teilen exportieren, etwa je Hälfte der Interviews",
      "export the project in parts, such as one for each half of the interviews")
  }

  static func brokenXML(_ file: String, line: Int?) -> Diagnostic {
    finding(
      "broken-xml", file, line: line, "die XML-Datei ist nicht wohlgeformt",
      "the XML file is not well-formed",
      why: "an dieser Stelle brach das Lesen ab", "reading stopped at this place",
      fix: "das Projekt erneut exportieren", "export the project again")
  }

  static func brokenDatabase(_ file: String, code: Int32) -> Diagnostic {
    finding(
      "broken-database", file, "die Datenbank lässt sich nicht lesen",
      "the database cannot be read", why: "SQLite meldet Fehler \(code)", "SQLite error \(code)",
      fix: "das Projekt im Kodierprogramm schließen und die Datei noch einmal kopieren",
      "close the project in the coding tool and copy the file again")
  }

  static func databaseInUse(_ file: String, journal: String) -> Diagnostic {
    finding(
      "database-in-use", file,
      "neben der Datenbank liegt '\(journal)': sie wird gerade benutzt oder wurde nicht geschlossen",
      "beside the database lies '\(journal)': it is in use, or was not closed",
      why: "darin stehen Änderungen, die in der Datenbank selbst noch fehlen",
      "it holds changes that the database itself does not have yet",
      fix:
        "das Projekt im Kodierprogramm schließen; liegt die Datei dann noch da, die Datenbank neu exportieren",
      "close the project in the coding tool; if the file stays, export the database again")
  }

  static func noInterviews(_ file: String) -> Diagnostic {
    finding(
      "no-interviews", file, "die Liste nennt kein Interview", "the list names no interview",
      why: "ohne Interviews gibt es keine Basis für Anteile und Häufigkeiten",
      "without interviews there is no base for shares and frequencies",
      fix: "die Interviews eintragen, oder den Abschnitt 'interviews' aus der study.yaml nehmen",
      "enter the interviews, or take the section 'interviews' out of study.yaml")
  }

  static func noProject(_ file: String) -> Diagnostic {
    finding(
      "no-coding-project", file,
      "die Datei ist kein Kodierprojekt, das Befund kennt",
      "the file is no coding project that Befund knows",
      why: "gelesen werden .qdpx und .qdc (REFI-QDA), data.qda (QualCoder), Datenbanken von "
        + "Taguette und RQDA, und Listen als CSV oder .xlsx",
      "read are .qdpx and .qdc (REFI-QDA), data.qda (QualCoder), databases of Taguette and RQDA, and "
        + "lists as CSV or .xlsx",
      fix: "im Kodierprogramm als REFI-QDA-Projekt exportieren",
      "export as a REFI-QDA project in the coding tool")
  }

  static func nativeMaxqda(_ file: String) -> Diagnostic {
    finding(
      "native-maxqda", file,
      "das ist ein Projekt im eigenen Format von MAXQDA",
      "this is a project in MAXQDA's own format",
      why: "das Format ist nicht offengelegt", "the format is not documented",
      fix: "in MAXQDA: Start › REFI-QDA-Projekt exportieren, oder Berichte › Übersicht der Codings "
        + "› als Excel exportieren",
      "in MAXQDA: Home › Export REFI-QDA Project, or Reports › Overview of Coded Segments › export "
        + "as Excel")
  }

  static func requal(_ file: String) -> Diagnostic {
    finding(
      "requal-project", file,
      "das ist ein Projekt im eigenen Format von requal",
      "this is a project in requal's own format",
      why: "das Format ändert sich noch von Version zu Version",
      "the format still changes from version to version",
      fix: "in requal als REFI-QDA-Projekt (.qdpx) oder die Stellen als CSV exportieren",
      "in requal, export as a REFI-QDA project (.qdpx), or the passages as CSV")
  }

  static func joinedDocuments(_ file: String, count: Int) -> Diagnostic {
    finding(
      "documents-joined", file, severity: .warning, count: count,
      "mehrere Dokumente gehören zu einem Interview", "several documents belong to one interview",
      why:
        "jedes zählt seine Positionen von vorn; Häufigkeiten stimmen, aber Abdeckung, Überlappung und "
        + "Übereinstimmung werden zurückgehalten",
      "each counts its positions from its own beginning; frequencies are right, but coverage, overlap and "
        + "agreement are withheld",
      fix:
        "die Teile im Kodierprogramm zu einem Dokument machen, oder eigene Interviews daraus machen",
      "make them one document in the coding tool, or interviews of their own")
  }

  static func oldExcel(_ file: String) -> Diagnostic {
    finding(
      "old-excel", file, "das ist eine Excel-Datei im alten Format (.xls)",
      "this is an Excel file in the old format (.xls)",
      why: "Befund liest .xlsx und CSV", "Befund reads .xlsx and CSV",
      fix: "in Excel oder LibreOffice als .xlsx oder CSV speichern",
      "save it as .xlsx or CSV in Excel or LibreOffice")
  }

  static func missingText(_ file: String, count: Int) -> Diagnostic {
    finding(
      "source-text-missing", file, severity: .warning, count: count,
      count == 1
        ? "der Text eines Dokuments fehlt im Archiv"
        : "der Text von \(count) Dokumenten fehlt im Archiv",
      count == 1
        ? "the text of one document is missing from the archive"
        : "the text of \(count) documents is missing from the archive",
      why: "ohne ihn gibt es für sie keine Abdeckung und keine Überlappung",
      "without it there is neither coverage nor overlap for them",
      fix: "das Projekt mit seinen Textquellen exportieren",
      "export the project with its text sources")
  }

  static func unsureOffsets(_ file: String) -> Diagnostic {
    finding(
      "offsets-unsure", file, severity: .warning,
      "es ist nicht sicher, was die Positionen der Textstellen zählen",
      "it is not certain what the positions of passages count",
      why: "kein Zitat und keine Wortgrenze entscheidet; Häufigkeiten stimmen, aber Abdeckung, "
        + "Überlappung und Übereinstimmung werden zurückgehalten",
      "no quote and no end of a word decides; frequencies are right, but coverage, overlap and "
        + "agreement are withheld",
      fix: "mit den Texten der Stellen exportieren, etwa als Liste der Codings",
      "export with the text of the passages, such as the list of coded segments")
  }

  static func removedCodings(_ file: String, count: Int) -> Diagnostic {
    finding(
      "coding-removed", file, severity: .note, count: count,
      count == 1
        ? "eine Codierung ist im Programm aufgehoben und liegt noch in der Datei"
        : "\(count) Codierungen sind im Programm aufgehoben und liegen noch in der Datei",
      count == 1
        ? "one coding was removed in the tool and still lies in the file"
        : "\(count) codings were removed in the tool and still lie in the file",
      why: "sie stehen in der Aufzählung, zählen aber in keiner Auswertung",
      "they are listed, and count in no analysis",
      fix: "nichts zu tun", "nothing to do")
  }

  static func skippedRows(_ file: String, count: Int, first: Int) -> Diagnostic {
    finding(
      "coding-incomplete", file, line: first, severity: .warning, count: count,
      count == 1
        ? "eine Zeile ohne Dokument oder Code ist nicht gezählt"
        : "\(count) Zeilen ohne Dokument oder Code sind nicht gezählt",
      count == 1
        ? "one row without document or code is not counted"
        : "\(count) rows without document or code are not counted",
      why: "eine Codierung braucht beides", "a coding needs both",
      fix: "die Zeilen ergänzen oder löschen", "complete the rows or delete them")
  }

  static func quoteCollision(_ file: String) -> Diagnostic {
    finding(
      "quote-id-repeated", file,
      "zwei verschiedene Zitate haben dasselbe Kürzel", "two different quotes have the same id",
      why: "eine Freigabe gälte für beide", "a release would hold for both",
      fix: "den Ausschnitt einer der beiden Stellen um ein Wort ändern",
      "change the extent of one of the passages by a word")
  }

  static func lostPositions(
    _ file: String, count: Int, line: Int? = nil, column: Int? = nil
  ) -> Diagnostic {
    var result = finding(
      "position-unusable", file, line: line, severity: .warning, count: count,
      count == 1
        ? "eine Textstelle hat keine brauchbare Position"
        : "\(count) Textstellen haben keine brauchbare Position",
      count == 1
        ? "one passage has no position that can be used"
        : "\(count) passages have no position that can be used",
      why:
        "sie fehlt, ist keine ganze Zahl ab 0, endet vor ihrem Anfang oder liegt außerhalb des Textes; "
        + "Häufigkeiten stimmen, aber Abdeckung, Überlappung und Übereinstimmung werden zurückgehalten",
      "it is missing, no whole number from 0, ends before it begins or lies outside the text; "
        + "frequencies are right, but coverage, overlap and agreement are withheld",
      fix:
        "im Kodierprogramm prüfen und neu exportieren; in Listen sind Anfang und Ende ganze Zahlen ohne "
        + "Punkt und Komma",
      "check it in the coding tool and export again; in lists beginning and end are whole numbers without "
        + "point or comma")
    result.column = line == nil ? nil : column
    return result
  }

  static func dangling(_ file: String, count: Int) -> Diagnostic {
    finding(
      "coding-dangling", file, severity: .warning, count: count,
      count == 1
        ? "eine Codierung verweist auf einen Code oder ein Dokument, das es nicht gibt"
        : "\(count) Codierungen verweisen auf einen Code oder ein Dokument, das es nicht gibt",
      count == 1
        ? "one coding refers to a code or a document that does not exist"
        : "\(count) codings refer to a code or a document that does not exist",
      why: "sie lassen sich nicht zuordnen und zählen nirgends",
      "they belong nowhere and are not counted",
      fix: "das Projekt im Kodierprogramm öffnen, prüfen und neu exportieren",
      "open the project in the coding tool, check it and export it again")
  }

  /// The findings that every project may have.
  static func ofProject(_ project: CodingProject, _ file: String) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if project.offsets.confidence == .unsure { findings.append(unsureOffsets(file)) }
    if project.lostPositions > 0 {
      findings.append(lostPositions(file, count: project.lostPositions))
    }
    if project.danglingCodings > 0 {
      findings.append(dangling(file, count: project.danglingCodings))
    }
    return findings
  }

  static func unmappedCode(
    _ file: String, line: Int?, code: String, count: Int
  ) -> Diagnostic {
    finding(
      "unmapped-code", file, line: line, severity: .warning, count: count,
      "der Code '\(code)' ist nicht zugeordnet", "the code '\(code)' is not mapped",
      why:
        "weder das Codesystem noch 'codes' in study.yaml nennt ihn; seine Codierungen zählen nirgends",
      "neither the code system nor 'codes' in study.yaml names it; its codings count nowhere",
      fix: "unter 'codes' ein Thema und eine Art geben, oder 'ignore: true'",
      "give it a topic and a kind under 'codes', or 'ignore: true'")
  }

  static func personsInQuotes(_ file: String, count: Int) -> Diagnostic {
    finding(
      PersonInTextCheck.id, file, severity: .warning, count: count,
      count == 1
        ? "eine codierte Stelle nennt vielleicht eine Person"
        : "\(count) codierte Stellen nennen vielleicht eine Person",
      count == 1
        ? "one coded passage may name a person" : "\(count) coded passages may name a person",
      why: "gesucht wird nach Namen, Telefonnummern, Adressen und Konten",
      "names, phone numbers, addresses and accounts are searched for",
      fix: "im Kodierprogramm anonymisieren; gezeigt werden diese Stellen nie",
      "anonymise them in the coding tool; these passages are never shown")
  }

  static func mainCoder(_ file: String, isMissing: Bool) -> Diagnostic {
    finding(
      isMissing ? "main-coder-missing" : "main-coder-unknown", file,
      isMissing
        ? "mehrere Personen haben codiert, und 'main_coder' fehlt"
        : "'main_coder' hat im Export der Codierungen nichts codiert",
      isMissing
        ? "several people coded, and 'main_coder' is missing"
        : "'main_coder' has coded nothing in the export of codings",
      why: "gezählt wird, was eine Person codiert hat; die zweite dient der Prüfung",
      "what one coder coded is counted; the second serves to check it",
      fix:
        "unter 'interviews' in study.yaml 'main_coder' so angeben, wie der Export die Person nennt",
      "give 'main_coder' under 'interviews' in study.yaml as the export names the coder")
  }

  private static func finding(
    _ id: String, _ file: String, line: Int? = nil, severity: Severity = .error, count: Int = 1,
    _ de: String, _ en: String, why whyDE: String, _ whyEN: String, fix fixDE: String,
    _ fixEN: String
  ) -> Diagnostic {
    Diagnostic(
      id: id, severity: severity, file: file, line: line, count: count,
      message: LocalizedText(de: de, en: en), why: LocalizedText(de: whyDE, en: whyEN),
      fix: LocalizedText(de: fixDE, en: fixEN))
  }
}
