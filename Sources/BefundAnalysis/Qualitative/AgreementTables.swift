import BefundModel
import BefundStatistics
import BefundTables

/// The agreement of coders as tables: over all codes, and label by label at each level.
enum AgreementTables {
  /// The tables of every second coder.
  static func tables(_ data: InterviewData, _ study: Study) -> [BaselineTable] {
    let all = CoderAgreement.all(data)
    return all.enumerated().flatMap { place, agreement in
      AgreementWriter(
        agreement, data, study, number: place + 1, of: all.count
      ).tables()
    }
  }
}

/// Writes the tables of one pair of coders.
private struct AgreementWriter {
  private let agreement: CoderAgreement
  private let data: InterviewData
  private let study: Study
  private let number: Int
  private let coders: Int

  init(
    _ agreement: CoderAgreement, _ data: InterviewData, _ study: Study, number: Int, of coders: Int
  ) {
    self.agreement = agreement
    self.data = data
    self.study = study
    self.number = number
    self.coders = coders
  }

  /// A level with the agreement of each label, as far as it is not withheld.
  private struct Level {
    let id: String
    /// How its file's name ends.
    let file: String
    let label: LocalizedText
    let overall: (CoderAgreement.Depth) -> Line?
    let labels: (CoderAgreement.Depth) -> [String: Line]?
  }

  /// The figures of one row, all of one base: its units.
  private struct Line {
    var units: Int
    var both: Int?
    var first: Int?
    var second: Int?
    /// The units that neither coder gave the label; `nil` where all units are passages of one.
    var neither: Int?
    var proportion: Double?
    var cohen: Double?
    var brennanPrediger: Double?
    var positive: Double?
    var alpha: Double?

    /// Units that both coders judged.
    init(_ presence: PresenceAgreement, alpha: Double? = nil) {
      units = presence.units
      (both, first, second) = (presence.both, presence.first, presence.second)
      neither = presence.neither
      positive = presence.positive
      self.alpha = alpha
      proportion = presence.proportion
      cohen = presence.cohen
      brennanPrediger = presence.brennanPrediger
    }

    /// Pairs of passages on one label, whose agreement says nothing where neither coder used it.
    init(pairs: PresenceAgreement) {
      self.init(pairs)
      guard pairs.positive == nil else { return }
      (proportion, cohen, brennanPrediger) = (nil, nil, nil)
    }

    /// Pairs of passages over all labels: a pair is alike or not.
    init(pairs segments: CoderAgreement.Segments) {
      units = segments.pairs
      both = segments.agreeing
      proportion = segments.shareOfPairs
      cohen = segments.cohen
      brennanPrediger = segments.brennanPrediger
    }

    /// All passages of both coders: those of an agreeing pair count for each of them.
    ///
    /// What neither coded nobody counted, so there is no kappa.
    init(passages: PresenceAgreement) {
      units = 2 * passages.both + passages.first + passages.second
      (both, first, second) = (2 * passages.both, passages.first, passages.second)
      proportion = passages.positive
      positive = passages.positive
    }
  }

  private var levels: [Level] {
    [
      Level(
        id: "interviews", file: "interviews",
        label: LocalizedText(de: "Interviews", en: "interviews"),
        overall: { Line(agreement.presence($0).values.reduce(PresenceAgreement(), +)) },
        labels: { agreement.presence($0).mapValues { Line($0) } }),
      Level(
        id: "segments", file: "stellen",
        label: LocalizedText(
          de: "alle Stellen beider (gleich ab 90 % Überlappung)",
          en: "all passages of both (alike from 90% overlap)"),
        overall: { agreement.segments($0).map { Line(passages: $0.passages) } },
        labels: { agreement.labelSegments($0)?.mapValues { Line(passages: $0.passages) } }),
      Level(
        id: "pairs", file: "paare",
        label: LocalizedText(
          de: "Paare von Stellen (ab 90 % Überlappung)",
          en: "pairs of passages (from 90% overlap)"),
        overall: { agreement.segments($0).map { Line(pairs: $0) } },
        labels: { agreement.labelSegments($0)?.mapValues { Line(pairs: $0.pairs) } }),
      Level(
        id: "characters", file: "zeichen", label: LocalizedText(de: "Zeichen", en: "characters"),
        overall: { depth in
          agreement.characters(depth).map { labels in
            Line(
              labels.values.reduce(PresenceAgreement()) { $0 + $1.presence },
              alpha: UnitizingAlpha.overall(
                labels.sorted { $0.key < $1.key }.compactMap(\.value.alpha)))
          }
        },
        labels: { depth in
          agreement.characters(depth)?.mapValues { Line($0.presence, alpha: $0.alpha?.alpha) }
        }),
    ]
  }

  func tables() -> [BaselineTable] { [overall()] + levels.compactMap(detail) }

  /// Levels × depths.
  private func overall() -> BaselineTable {
    var table = base(
      "agreement", file: "uebereinstimmung",
      LocalizedText(de: "Übereinstimmung der Codierungen", en: "Agreement of coders"))
    for level in levels {
      for depth in CoderAgreement.Depth.allCases {
        guard let line = level.overall(depth) else { continue }
        table.rows.append(
          TableRow(
            Heading(id: level.id + "_" + depth.rawValue, label: name(depth)),
            section: Heading(id: level.id, label: level.label)))
        table.cells.append(cells(line))
      }
    }
    let isWhole = table.rows.count == 3 * levels.count
    table.notes += isWhole ? [] : [TableNote(id: "withheld", text: CodeTables.withheld(data))]
    return table
  }

  /// The labels of one level, from topics to codes; `nil` where the level is withheld.
  private func detail(_ level: Level) -> BaselineTable? {
    var table = base(
      "agreement_" + level.id, file: "uebereinstimmung_" + level.file,
      LocalizedText(
        de: "Übereinstimmung nach Code: " + level.label.de,
        en: "Agreement by code: " + level.label.en))
    for depth in CoderAgreement.Depth.allCases {
      guard let lines = level.labels(depth) else { return nil }
      for label in agreement.declared(depth) {
        guard let line = lines[label] else { continue }
        table.rows.append(
          TableRow(
            Heading(
              id: depth.rawValue + "." + FigureID.make(label), label: heading(label, depth)),
            section: Heading(id: depth.rawValue, label: name(depth))))
        table.cells.append(cells(line))
      }
    }
    return table
  }

  private func base(
    _ id: String, file: String, _ title: LocalizedText
  ) -> BaselineTable {
    let suffix = number == 1 ? "" : "_\(number)"
    let title =
      coders == 1
      ? title
      : title.with(
        de: ", Zweitcodierung \(number) von \(coders) nach Namen",
        en: ", second coder \(number) of \(coders) by name")
    var table = InterviewMatrix.base(id + suffix, file: file + suffix, title, data, study)
    let count = agreement.interviews.count
    table.unit = .codedUnits
    table.base = LocalizedText(
      de: count == 1
        ? "1 Interview, das beide codiert haben" : "\(count) Interviews, die beide codiert haben",
      en: count == 1 ? "1 interview that both coded" : "\(count) interviews that both coded")
    table.source = LocalizedText(
      de: "Expert*inneninterviews, Haupt- und Zweitcodierung",
      en: "expert interviews, main and second coding")
    table.stubHead = LocalizedText(de: "Code", en: "code")
    table.columns = columns
    table.method = method
    if coders > 1, data.interviews.contains(where: \.isDoubleCoded) {
      table.notes = [severalSeconds]
    }
    return table
  }

  private func cells(_ line: Line) -> [Cell] {
    [
      Cell(count: line.units), Cell(count: line.both), Cell(count: line.first),
      Cell(count: line.second), Cell(count: line.neither),
      Cell(figure: line.proportion.map { $0 * 100 }), Cell(figure: line.cohen),
      Cell(figure: line.brennanPrediger), Cell(figure: line.positive), Cell(figure: line.alpha),
    ]
  }

  // MARK: Words

  private var severalSeconds: TableNote {
    TableNote(
      id: "several_seconds",
      text: LocalizedText(
        de:
          "Verglichen sind die Interviews, in denen beide etwas codiert haben: bei mehreren Zweitcodierungen "
          + "sagt die Liste der Interviews nicht, von wem ein Interview doppelt codiert ist.",
        en:
          "Compared are the interviews in which both coded something: with several second coders the list of "
          + "interviews does not tell who coded an interview twice."))
  }

  private var columns: [TableColumn] {
    [
      TableColumn("units", de: "Einheiten", en: "units", .count),
      TableColumn("both", de: "beide", en: "both", .count),
      TableColumn("first", de: "nur erste", en: "first only", .count),
      TableColumn("second", de: "nur zweite", en: "second only", .count),
      TableColumn("neither", de: "keine", en: "neither", .count),
      TableColumn("agreement", de: "gleich, %", en: "agreement, %", .figure, decimals: 1),
      TableColumn("cohen", de: "Cohens Kappa", en: "Cohen's kappa", .figure),
      TableColumn("brennan_prediger", de: "Brennan-Prediger", en: "Brennan–Prediger", .figure),
      TableColumn("positive", de: "positiv", en: "positive", .figure),
      TableColumn("alpha_u", de: "Alpha_U", en: "alpha_U", .figure),
    ]
  }

  private var method: LocalizedText {
    LocalizedText(
      de: "Interviews: Code im Interview vergeben oder nicht, über alle Codes des Codesystems. "
        + "Alle Stellen beider: gleich ist eine Stelle, wenn sie sich mit einer der anderen Person zu "
        + "mindestens 90 % der längeren überlappt und denselben Code hat; jede zählt einmal, ein gleiches "
        + "Paar also zweimal. Paare: Stellen, die beide codiert haben, mit welchem Code auch immer; nur sie "
        + "tragen Kappa. Zeichen: jedes Zeichen der Transkripte; Überlappungen eines Codes und einer "
        + "Person sind zusammengefasst. Kappa mit allen erklärten Codes; Brennan und Prediger (1981); "
        + "positive Übereinstimmung: Cicchetti und Feinstein (1990); Alpha_U: Krippendorff (2004), "
        + "S. 251–256, Transkripte hintereinander",
      en:
        "interviews: code given in the interview or not, over all codes of the code system. All passages "
        + "of both: a passage is alike if it overlaps with one of the other coder by at least 90% of the "
        + "longer one and has the same code; each counts once, so that a pair that is alike counts twice. "
        + "Pairs: passages that both coded, with whatever code; only they carry kappa. Characters: every "
        + "character of the transcripts; overlaps of one code and coder are joined. Kappa with all declared "
        + "codes; Brennan and Prediger (1981); positive agreement: Cicchetti and Feinstein (1990); alpha_U: "
        + "Krippendorff (2004), pages 251–256, transcripts end to end")
  }

  private func name(_ depth: CoderAgreement.Depth) -> LocalizedText {
    switch depth {
    case .topic: LocalizedText(de: "Thema", en: "topic")
    case .kind: LocalizedText(de: "Thema und Art", en: "topic and kind")
    case .code: LocalizedText(de: "Code", en: "code")
    }
  }

  private func heading(_ label: String, _ depth: CoderAgreement.Depth) -> LocalizedText {
    switch depth {
    case .topic:
      return study.topic(label).map { InterviewMatrix.heading($0).label } ?? LocalizedText(label)
    case .kind:
      for (kind, name) in InterviewMatrix.kindLabels where label.hasSuffix("_" + kind.rawValue) {
        let topic = label.dropLast(kind.rawValue.count + 1)
        return name.map { topic + " " + $0 }
      }
      return LocalizedText(label)
    case .code:
      return data.codes.first { $0.id == label }.map { CodeTables.label($0, study) }
        ?? LocalizedText(label)
    }
  }
}
