import BefundModel

/// The findings about exports of coded interviews.
enum CodingFindings {
  static func noInterviews(_ file: String) -> Diagnostic {
    Diagnostic(
      "no-interviews", file, "die Liste nennt kein Interview", "the list names no interview",
      why: "ohne Interviews gibt es keine Basis für Anteile und Häufigkeiten",
      "without interviews there is no base for shares and frequencies",
      fix: "die Interviews eintragen, oder den Abschnitt 'interviews' aus der study.yaml nehmen",
      "enter the interviews, or take the section 'interviews' out of study.yaml")
  }

  static func noneCoded(_ file: String) -> Diagnostic {
    Diagnostic(
      "no-interviews", file, "kein Interview ist codiert", "no interview is coded",
      why: "ohne codierte Interviews gibt es keine Basis für Anteile und Häufigkeiten",
      "without coded interviews there is no base for shares and frequencies",
      fix:
        "die Codierungen exportieren, oder den Abschnitt 'interviews' aus der study.yaml nehmen",
      "export the codings, or take the section 'interviews' out of study.yaml")
  }

  static func uncodedDocuments(_ file: String, count: Int) -> Diagnostic {
    Diagnostic(
      "interview-uncoded", file, severity: .warning, count: count,
      count == 1
        ? "ein Dokument ist nur von einer anderen Person codiert, nicht von der Hauptcodierung"
        : "\(count) Dokumente sind nur von anderen Personen codiert, nicht von der Hauptcodierung",
      count == 1
        ? "one document was not coded by the main coder, only by another person"
        : "\(count) documents were not coded by the main coder, only by others",
      why: "was die Hauptcodierung nicht ausgewertet hat, zählt in keiner Basis",
      "what the main coder has not analysed is part of no base",
      fix:
        "auch diese Dokumente von 'main_coder' codieren lassen, oder nichts tun, wenn es so gemeint ist",
      "let 'main_coder' code these documents too, or do nothing if it is meant so")
  }

  static func alikeDocuments(_ file: String, count: Int) -> Diagnostic {
    Diagnostic(
      "documents-alike", file, severity: .warning, count: count,
      "\(count) Dokumente heißen bis auf die Schreibweise wie ein anderes",
      "\(count) documents are named like another one but for the spelling",
      why: "ohne Liste der Interviews zählt jede Schreibweise als ein Interview",
      "without a list of interviews every spelling counts as one interview",
      fix:
        "sie im Codierprogramm gleich nennen, oder unter 'interviews' eine Liste der Interviews angeben",
      "name them alike in the coding tool, or give a list of interviews under 'interviews'")
  }

  static func joinedDocuments(_ file: String, count: Int, line: Int?) -> Diagnostic {
    Diagnostic(
      "documents-joined", file, line: line, severity: .warning, count: count,
      "mehrere Dokumente gehören zu einem Interview", "several documents belong to one interview",
      why:
        "sie heißen gleich und zählen als ein Interview, auch aus zwei Dokumentgruppen; weil jedes seine Positionen von vorn zählt, werden "
        + "Abdeckung, Überlappung und Übereinstimmung zurückgehalten",
      "they have one name and count as one interview, from two groups of documents too; because each counts its positions from its own "
        + "beginning, coverage, overlap and agreement are withheld",
      fix:
        "sind es Teile, im Codierprogramm ein Dokument daraus machen; sind es verschiedene Interviews, ihnen "
        + "eigene Namen geben; ist die Dokumentgruppe verschrieben, sie berichtigen",
      "if they are parts, make them one document in the coding tool; if they are different interviews, give "
        + "them names of their own; if the group of documents is misspelt, correct it")
  }

  static func skippedRows(_ file: String, count: Int, first: Int) -> Diagnostic {
    Diagnostic(
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
    Diagnostic(
      "quote-id-repeated", file,
      "zwei verschiedene Zitate haben dasselbe Kürzel", "two different quotes have the same id",
      why: "eine Freigabe gälte für beide", "a release would hold for both",
      fix: "den Ausschnitt einer der beiden Stellen um ein Wort ändern",
      "change the extent of one of the passages by a word")
  }

  static func beyondTranscript(
    _ file: String, count: Int, line: Int?, column: Int?
  ) -> Diagnostic {
    Diagnostic(
      "position-beyond-text", file, line: line, column: line == nil ? nil : column,
      severity: .warning, count: count,
      count == 1
        ? "eine Textstelle endet hinter dem Ende ihres Transkripts"
        : "\(count) Textstellen enden hinter dem Ende ihres Transkripts",
      count == 1
        ? "one passage ends beyond the end of its transcript"
        : "\(count) passages end beyond the end of their transcripts",
      why:
        "die Liste der Interviews nennt weniger Zeichen; Häufigkeiten stimmen, aber Angaben zu Zeichen werden "
        + "zurückgehalten",
      "the list of interviews gives fewer characters; frequencies are right, but figures on characters are "
        + "withheld",
      fix: "die Position oder die Länge des Transkripts berichtigen",
      "correct the position or the length of the transcript")
  }

  static func unmappedCode(
    _ file: String, line: Int?, code: String, count: Int
  ) -> Diagnostic {
    Diagnostic(
      "unmapped-code", file, line: line, severity: .warning, count: count,
      "der Code '\(code)' ist nicht zugeordnet", "the code '\(code)' is not mapped",
      why:
        "weder das Codesystem noch 'codes' in study.yaml nennt ihn; seine Codierungen zählen nirgends",
      "neither the code system nor 'codes' in study.yaml names it; its codings count nowhere",
      fix: "unter 'codes' ein Thema und eine Art geben, oder 'ignore: true'",
      "give it a topic and a kind under 'codes', or 'ignore: true'")
  }

  static func personsInQuotes(_ file: String, count: Int) -> Diagnostic {
    Diagnostic(
      PersonInTextCheck.id, file, severity: .warning, count: count,
      count == 1
        ? "eine codierte Stelle nennt vielleicht eine Person"
        : "\(count) codierte Stellen nennen vielleicht eine Person",
      count == 1
        ? "one coded passage may name a person" : "\(count) coded passages may name a person",
      why: "gesucht wird nach Namen, Telefonnummern, Adressen und Konten",
      "names, phone numbers, addresses and accounts are searched for",
      fix: "im Codierprogramm anonymisieren; gezeigt werden diese Stellen nie",
      "anonymise them in the coding tool; these passages are never shown")
  }

  static func mainCoder(_ file: String, isMissing: Bool) -> Diagnostic {
    Diagnostic(
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
}
