import BefundModel

/// What may be wrong with the project that an export holds.
extension CodingFindings {
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
    if project.missingTexts > 0 {
      findings.append(missingText(file, count: project.missingTexts))
    }
    if project.longTexts > 0 { findings.append(longText(file, count: project.longTexts)) }
    if project.memoCodings > 0 {
      findings.append(memoCodings(file, count: project.memoCodings))
    }
    if project.unknownCoders > 0 {
      findings.append(unknownCoders(file, count: project.unknownCoders))
    }
    if project.danglingCategories > 0 {
      findings.append(danglingCategories(file, count: project.danglingCategories))
    }
    let repeated = project.codings.count { $0.isRepeated && $0.line == nil }
    if repeated > 0 { findings.append(repeatedCodings(file, count: repeated)) }
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

  static func missingText(_ file: String, count: Int) -> Diagnostic {
    Diagnostic(
      "source-text-missing", file, severity: .warning, count: count,
      count == 1
        ? "der Text eines Dokuments fehlt im Export oder ist kein UTF-8"
        : "der Text von \(count) Dokumenten fehlt im Export oder ist kein UTF-8",
      count == 1
        ? "the text of one document is missing from the export or is no UTF-8"
        : "the text of \(count) documents is missing from the export or is no UTF-8",
      why: "ohne ihn gibt es für sie keine Abdeckung und keine Überlappung",
      "without it there is neither coverage nor overlap for them",
      fix: "das Projekt mit seinen Textquellen exportieren, als UTF-8",
      "export the project with its text sources, as UTF-8")
  }

  static func longText(_ file: String, count: Int) -> Diagnostic {
    let limit = ProjectBuilder.textLimit >> 20
    return Diagnostic(
      "source-text-too-long", file, severity: .warning, count: count,
      count == 1
        ? "der Text eines Dokuments ist länger als \(limit) MiB und nicht gelesen"
        : "die Texte von \(count) Dokumenten sind länger als \(limit) MiB und nicht gelesen",
      count == 1
        ? "the text of one document is longer than \(limit) MiB and was not read"
        : "the texts of \(count) documents are longer than \(limit) MiB and were not read",
      why: "so lang ist kein Interview; ohne ihn gibt es keine Abdeckung und keine Überlappung",
      "no interview is that long; without it there is neither coverage nor overlap",
      fix: "den Text im Codierprogramm teilen", "part the text in the coding tool")
  }

  static func memoCodings(_ file: String, count: Int) -> Diagnostic {
    Diagnostic(
      "coding-of-memo", file, severity: .note, count: count,
      count == 1
        ? "eine Codierung eines Memos ist nicht gezählt"
        : "\(count) Codierungen von Memos sind nicht gezählt",
      count == 1
        ? "one coding of a memo is not counted" : "\(count) codings of memos are not counted",
      why: "ein Memo schreiben die Auswertenden; im Interview hat es niemand gesagt",
      "a memo is written by the analysts; nobody said it in the interview",
      fix: "nichts zu tun; gemeint ist vielleicht eine Stelle des Textes",
      "nothing to do; perhaps a passage of the text is meant")
  }

  static func unknownCoders(_ file: String, count: Int) -> Diagnostic {
    Diagnostic(
      "coder-unknown", file, severity: .warning, count: count,
      count == 1
        ? "eine Codierung verweist auf eine Person, die es im Projekt nicht gibt"
        : "\(count) Codierungen verweisen auf eine Person, die es im Projekt nicht gibt",
      count == 1
        ? "one coding refers to a person who is not in the project"
        : "\(count) codings refer to a person who is not in the project",
      why: "wer sie codiert hat, ist nicht bekannt; in Studien zählen sie bei 'main_coder'",
      "who coded them is not known; in studies they count as coded by 'main_coder'",
      fix: "das Projekt im Codierprogramm prüfen und neu exportieren",
      "check the project in the coding tool and export it again")
  }

  static func hiddenCoders(_ file: String, count: Int) -> Diagnostic {
    Diagnostic(
      "coder-hidden", file, severity: .warning, count: count,
      count == 1
        ? "eine Codierung stammt von einer Person, die im Programm ausgeblendet ist"
        : "\(count) Codierungen stammen von Personen, die im Programm ausgeblendet sind",
      count == 1
        ? "one coding is by a person who is hidden in the tool"
        : "\(count) codings are by persons who are hidden in the tool",
      why:
        "das Programm lässt sie in seinen Berichten aus; Befund zählt, was 'main_coder' codiert hat",
      "the tool leaves them out of its reports; Befund counts what 'main_coder' coded",
      fix: "nichts zu tun, wenn sie als Zweitcodierung gemeint sind; sonst im Programm löschen",
      "nothing to do if they are meant as a second coding; else delete them in the tool")
  }

  static func danglingCategories(_ file: String, count: Int) -> Diagnostic {
    Diagnostic(
      "category-dangling", file, severity: .warning, count: count,
      count == 1
        ? "ein Code gehört zu einer Kategorie, die es nicht gibt"
        : "\(count) Codes gehören zu Kategorien, die es nicht gibt",
      count == 1
        ? "one code belongs to a category that does not exist"
        : "\(count) codes belong to categories that do not exist",
      why: "ihr Pfad beginnt ohne die Kategorie, und eine Zuordnung findet sie vielleicht nicht",
      "their path begins without the category, and a mapping may not find them",
      fix: "das Projekt im Codierprogramm öffnen, prüfen und neu speichern",
      "open the project in the coding tool, check it and save it again")
  }

  static func repeatedCodings(_ file: String, count: Int) -> Diagnostic {
    Diagnostic(
      "identical-coding", file, severity: .warning, count: count,
      count == 1
        ? "eine Codierung kommt zweimal gleich vor"
        : "\(count) Codierungen kommen mehrfach gleich vor",
      count == 1 ? "one coding occurs twice alike" : "\(count) codings occur more than once alike",
      why: "Stelle, Code und Person sind gleich; gezählt wird eine",
      "passage, code and coder are the same; one is counted",
      fix: "im Codierprogramm die doppelten löschen", "delete the repeated ones in the coding tool")
  }

  static func unsureOffsets(_ file: String) -> Diagnostic {
    Diagnostic(
      "offsets-unsure", file, severity: .warning,
      "es ist nicht sicher, was die Positionen der Textstellen zählen",
      "it is not certain what the positions of passages count",
      why:
        "Zitate und Wortgrenzen passen zu keiner Zählweise; Häufigkeiten hängen nicht daran, aber Abdeckung, "
        + "Überlappung und Übereinstimmung werden zurückgehalten",
      "quotes and ends of words fit no way of counting; frequencies do not depend on it, but coverage, overlap "
        + "and agreement are withheld",
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
}
