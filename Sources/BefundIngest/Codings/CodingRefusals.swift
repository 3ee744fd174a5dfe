import BefundModel

/// Why a file of codings is refused.
extension CodingFindings {
  static func incompleteDatabase(_ file: String, missing: String) -> Diagnostic {
    Diagnostic(
      "incomplete-database", file,
      "der Datenbank fehlt etwas, das ihr Codierprogramm sonst anlegt: \(missing)",
      "the database lacks something that its coding tool creates: \(missing)",
      why: "eine andere Version des Programms hat sie geschrieben, oder sie wurde verändert",
      "another version of the tool wrote it, or it was changed",
      fix:
        "das Projekt mit einer aktuellen Version öffnen und speichern, oder als REFI-QDA-Projekt exportieren",
      "open and save the project with a current version, or export it as a REFI-QDA project")
  }

  static func unreadableField(_ file: String, column: String, isText: Bool) -> Diagnostic {
    Diagnostic(
      "unreadable-field", file,
      isText
        ? "ein Feld der Spalte '\(column)' ist kein Text"
        : "ein Feld der Spalte '\(column)' ist keine ganze Zahl",
      isText
        ? "a field of the column '\(column)' is no text"
        : "a field of the column '\(column)' is no whole number",
      why:
        "Nummern und Namen verbinden Texte, Stellen und Codes; ohne sie gingen Codierungen verloren",
      "numbers and names connect texts, passages and codes; without them codings would be lost",
      fix:
        "das Projekt im Codierprogramm prüfen und neu speichern, oder als REFI-QDA-Projekt exportieren",
      "check the project in the coding tool and save it again, or export it as a REFI-QDA project")
  }

  static func computedDatabase(_ file: String) -> Diagnostic {
    Diagnostic(
      "computed-database", file, "die Datenbank enthält Sichten oder berechnete Spalten",
      "the database holds views or computed columns",
      why:
        "kein Codierprogramm legt sie an; beim Lesen können sie endlos oder beliebig groß werden",
      "no coding tool makes them; while they are read they can grow without end",
      fix: "das Projekt im Codierprogramm als REFI-QDA-Projekt exportieren",
      "export the project as a REFI-QDA project in the coding tool")
  }

  static func deepCodes(_ file: String) -> Diagnostic {
    Diagnostic(
      "deep-codes", file,
      "ein Code liegt mehr als \(DeepCodes.limit) Ebenen tief, Kategorien enthalten sich selbst, oder die Pfade "
        + "der Codes sind zusammen länger als \(DeepCodes.byteLimit >> 20) MiB",
      "a code lies more than \(DeepCodes.limit) levels deep, categories hold themselves, or the paths of the "
        + "codes together are longer than \(DeepCodes.byteLimit >> 20) MiB",
      why: "so groß wird kein Codesystem; ein Pfad käme vielleicht an kein Ende",
      "no code system is that large; a path might come to no end",
      fix: "die Kategorien im Codierprogramm ordnen und das Projekt speichern",
      "put the categories in order in the coding tool and save the project")
  }

  static func brokenDatabase(_ file: String, code: Int32) -> Diagnostic {
    let isDamaged = [11, 26].contains(code)
    return Diagnostic(
      "broken-database", file, "die Datenbank lässt sich nicht lesen",
      "the database cannot be read",
      why: isDamaged
        ? "sie ist beschädigt oder abgeschnitten (SQLite-Fehler \(code))"
        : "SQLite meldet Fehler \(code)",
      isDamaged ? "it is damaged or cut off (SQLite error \(code))" : "SQLite error \(code)",
      fix: "das Projekt im Codierprogramm schließen und die Datei noch einmal kopieren",
      "close the project in the coding tool and copy the file again")
  }

  static func databaseInUse(_ file: String, journal: String) -> Diagnostic {
    Diagnostic(
      "database-in-use", file,
      "neben der Datenbank liegt '\(journal)': sie wird gerade benutzt oder wurde nicht geschlossen",
      "beside the database lies '\(journal)': it is in use, or was not closed",
      why: "darin stehen Änderungen, die in der Datenbank selbst noch fehlen",
      "it holds changes that the database itself does not have yet",
      fix:
        "das Projekt im Codierprogramm schließen; liegt die Datei dann noch da, die Datenbank neu exportieren",
      "close the project in the coding tool; if the file stays, export the database again")
  }

  static func stream(_ file: String) -> Diagnostic {
    Diagnostic(
      id: "file-unreadable", file: file,
      message: LocalizedText(
        de: "das ist keine Datei, sondern ein Datenstrom", en: "this is no file, but a stream"),
      why: LocalizedText(
        de:
          "Exporte werden erst erkannt und dann gelesen; ein Datenstrom lässt sich nur einmal lesen",
        en: "exports are recognised first and read then; a stream can be read only once"),
      fix: LocalizedText(
        de: "in eine Datei speichern und diese nennen", en: "save it to a file and name that"),
      status: .noInput)
  }

  static func noProject(_ file: String) -> Diagnostic {
    Diagnostic(
      "no-coding-project", file,
      "die Datei ist kein Codierprojekt, das Befund kennt",
      "the file is no coding project that Befund knows",
      why: "gelesen werden .qdpx und .qdc (REFI-QDA), data.qda (QualCoder), Datenbanken von "
        + "Taguette und RQDA, und Listen als CSV oder .xlsx",
      "read are .qdpx and .qdc (REFI-QDA), data.qda (QualCoder), databases of Taguette and RQDA, and "
        + "lists as CSV or .xlsx",
      fix: "im Codierprogramm als REFI-QDA-Projekt exportieren",
      "export as a REFI-QDA project in the coding tool")
  }

  /// - Parameter header: The names of the columns that the list has.
  static func noList(_ file: String, line: Int, header: [String]) -> Diagnostic {
    guard let (tool, missing) = CodingPreset.nearest(header) else { return noProject(file) }
    let names = missing.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      "no-coding-project", file, line: line,
      "einer Liste von \(tool) fehlt hier: \(names)", "for a list of \(tool) this lacks: \(names)",
      why: "nur mit diesen Spalten ist klar, was codiert ist",
      "only with these columns it is clear what was coded",
      fix:
        "die Spalten mitexportieren, oder unter 'coding_columns' in study.yaml sagen, welche Spalte was ist",
      "export these columns too, or say under 'coding_columns' in study.yaml what each column is")
  }

  static func nativeMaxqda(_ file: String) -> Diagnostic {
    Diagnostic(
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
    Diagnostic(
      "requal-project", file,
      "das ist ein Projekt im eigenen Format von requal",
      "this is a project in requal's own format",
      why: "das Format ändert sich noch von Version zu Version",
      "the format still changes from version to version",
      fix: "in requal als REFI-QDA-Projekt (.qdpx) oder die Stellen als CSV exportieren",
      "in requal, export as a REFI-QDA project (.qdpx), or the passages as CSV")
  }

  static func repeatedID(_ file: String) -> Diagnostic {
    Diagnostic(
      "repeated-id", file,
      "zwei Codes, Texte oder Personen haben dieselbe Kennung",
      "two codes, texts or persons have the same identifier",
      why: "Codierungen verweisen auf Kennungen; sie kämen zum falschen Code oder Text",
      "codings refer to identifiers; they would go to the wrong code or text",
      fix:
        "das Projekt im Codierprogramm prüfen und neu exportieren; ist es aus zweien zusammengesetzt, jedes für "
        + "sich exportieren",
      "check the project in the coding tool and export it again; if it was put together from two, export each "
        + "by itself")
  }

  static func severalProjectsInDatabase(_ file: String, count: Int) -> Diagnostic {
    Diagnostic(
      "several-projects", file, count: count,
      "die Datenbank hält \(count) Projekte", "the database holds \(count) projects",
      why: "ihre Texte und Codes kämen durcheinander", "their texts and codes would be mixed",
      fix: "das gemeinte Projekt in Taguette einzeln exportieren",
      "export the project that is meant by itself in Taguette")
  }

  static func severalProjects(_ file: String, count: Int) -> Diagnostic {
    Diagnostic(
      "several-projects", file, count: count,
      "im Archiv liegen \(count) Dateien 'project.qde'",
      "the archive holds \(count) files 'project.qde'",
      why: "welche gilt, steht nirgends; die andere ginge verloren",
      "nothing tells which one is valid; the other would be lost",
      fix: "das Projekt im Codierprogramm noch einmal exportieren",
      "export the project from the coding tool again")
  }
}
