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

  static func joinedDocuments(_ file: String, count: Int) -> Diagnostic {
    Diagnostic(
      "documents-joined", file, severity: .warning, count: count,
      "mehrere Dokumente gehören zu einem Interview", "several documents belong to one interview",
      why:
        "sie heißen gleich und zählen als ein Interview; weil jedes seine Positionen von vorn zählt, werden "
        + "Abdeckung, Überlappung und Übereinstimmung zurückgehalten",
      "they have one name and count as one interview; because each counts its positions from its own "
        + "beginning, coverage, overlap and agreement are withheld",
      fix:
        "sind es Teile, im Codierprogramm ein Dokument daraus machen; sind es verschiedene Interviews, ihnen "
        + "eigene Namen geben",
      "if they are parts, make them one document in the coding tool; if they are different interviews, give "
        + "them names of their own")
  }

  static func missingText(_ file: String, count: Int) -> Diagnostic {
    Diagnostic(
      "source-text-missing", file, severity: .warning, count: count,
      count == 1
        ? "der Text eines Dokuments fehlt im Archiv oder ist kein UTF-8"
        : "der Text von \(count) Dokumenten fehlt im Archiv oder ist kein UTF-8",
      count == 1
        ? "the text of one document is missing from the archive or is no UTF-8"
        : "the text of \(count) documents is missing from the archive or is no UTF-8",
      why: "ohne ihn gibt es für sie keine Abdeckung und keine Überlappung",
      "without it there is neither coverage nor overlap for them",
      fix: "das Projekt mit seinen Textquellen exportieren, als UTF-8",
      "export the project with its text sources, as UTF-8")
  }

  static func unsureOffsets(_ file: String) -> Diagnostic {
    Diagnostic(
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
    Diagnostic(
      "coding-removed", file, severity: .note, count: count,
      count == 1
        ? "eine Codierung ist im Programm aufgehoben und liegt noch in der Datei"
        : "\(count) Codierungen sind im Programm aufgehoben und liegen noch in der Datei",
      count == 1
        ? "one coding was removed in the tool and still lies in the file"
        : "\(count) codings were removed in the tool and still lie in the file",
      why: "aufgehobene Codierungen werden aufgezählt, zählen aber in keiner Auswertung",
      "removed codings are listed, and count in no analysis",
      fix: "nichts zu tun", "nothing to do")
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

  static func lostPositions(
    _ file: String, count: Int, line: Int? = nil, column: Int? = nil
  ) -> Diagnostic {
    Diagnostic(
      "position-unusable", file, line: line, column: line == nil ? nil : column, severity: .warning,
      count: count,
      count == 1
        ? "eine Textstelle hat keine brauchbare Position"
        : "\(count) Textstellen haben keine brauchbare Position",
      count == 1
        ? "one passage has no position that can be used"
        : "\(count) passages have no position that can be used",
      why:
        "sie fehlt, ist keine ganze Zahl ab 0, endet nicht hinter ihrem Anfang oder liegt außerhalb des Textes; "
        + "Häufigkeiten stimmen, aber Abdeckung, Überlappung und Übereinstimmung werden zurückgehalten",
      "it is missing, no whole number from 0, does not end after its beginning or lies outside the text; "
        + "frequencies are right, but coverage, overlap and agreement are withheld",
      fix:
        "im Codierprogramm prüfen und neu exportieren; in Listen sind Anfang und Ende ganze Zahlen ohne "
        + "Punkt und Komma",
      "check it in the coding tool and export again; in lists beginning and end are whole numbers without "
        + "point or comma")
  }

  static func dangling(_ file: String, count: Int) -> Diagnostic {
    Diagnostic(
      "coding-dangling", file, severity: .warning, count: count,
      count == 1
        ? "eine Codierung verweist auf einen Code oder ein Dokument, das es nicht gibt"
        : "\(count) Codierungen verweisen auf einen Code oder ein Dokument, das es nicht gibt",
      count == 1
        ? "one coding refers to a code or a document that does not exist"
        : "\(count) codings refer to a code or a document that does not exist",
      why: "was sich nicht zuordnen lässt, zählt nirgends", "what belongs nowhere is not counted",
      fix: "das Projekt im Codierprogramm öffnen, prüfen und neu exportieren",
      "open the project in the coding tool, check it and export it again")
  }

  static func differingQuotes(
    _ file: String, count: Int, line: Int? = nil, column: Int? = nil
  ) -> Diagnostic {
    Diagnostic(
      "quote-differs", file, line: line, column: line == nil ? nil : column, severity: .warning,
      count: count,
      count == 1
        ? "ein Zitat ist nicht der Text an seiner Position"
        : "\(count) Zitate sind nicht der Text an ihrer Position",
      count == 1
        ? "one quote is not the text at its position"
        : "\(count) quotes are not the text at their positions",
      why:
        "der Text oder das Zitat ist nach dem Codieren geändert, oder die Position ist verschoben; Abdeckung "
        + "und Überlappung rechnen mit der Position",
      "the text or the quote was changed after coding, or the position has moved; coverage and overlap are "
        + "computed from the position",
      fix: "die Stelle im Codierprogramm prüfen und neu exportieren",
      "check the passage in the coding tool and export again")
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

  /// The findings that every project may have.
  ///
  /// - Parameters:
  ///   - lostLine: The line of the first passage in a list whose position cannot be read.
  ///   - layout: The columns of a list.
  static func ofProject(
    _ project: CodingProject, _ file: String, lostLine: Int? = nil, layout: CodingLayout? = nil
  ) -> [Diagnostic] {
    func number(_ place: Int?) -> Int? { place.map { $0 + 1 } }
    var findings: [Diagnostic] = []
    if project.offsets.confidence == .unsure { findings.append(unsureOffsets(file)) }
    if project.lostPositions > 0 {
      findings.append(
        lostPositions(
          file, count: project.lostPositions, line: lostLine, column: number(layout?.start)))
    }
    if let first = project.differingQuotes.first {
      let line = project.codings.first { $0.segment == first }?.line
      findings.append(
        differingQuotes(
          file, count: project.differingQuotes.count, line: line, column: number(layout?.quote)))
    }
    if project.danglingCodings > 0 {
      findings.append(dangling(file, count: project.danglingCodings))
    }
    return findings
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
