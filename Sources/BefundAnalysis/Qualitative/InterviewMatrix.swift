import BefundModel
import BefundTables

/// The interviews: coded passages and interviews, by topic and kind and by kind of organisation.
enum InterviewMatrix {
  /// The codings of the main coder that count.
  static func codings(_ data: InterviewData) -> [Coding] {
    data.codings.filter { $0.coder == data.mainCoder && $0.counts }
  }

  static let kindLabels: [(kind: CodingKind, label: LocalizedText)] = [
    (.need, LocalizedText(de: "Bedarf", en: "need")),
    (.challenge, LocalizedText(de: "Herausforderung", en: "challenge")),
    (.strength, LocalizedText(de: "Ressource", en: "strength")),
    (.recommendation, LocalizedText(de: "Empfehlung", en: "recommendation")),
  ]

  /// Topics × kinds: passages and interviews with at least one.
  static func table(_ data: InterviewData, _ study: Study) -> BaselineTable {
    let all = codings(data)
    let total = data.interviews.count
    var columns: [TableColumn] = []
    for (kind, label) in kindLabels {
      columns.append(
        TableColumn(
          Heading(
            id: kind.rawValue + "_passages",
            label: label.map { $0 + ": " }
              .with(de: "Stellen", en: "passages")), .count))
      columns.append(
        TableColumn(
          Heading(
            id: kind.rawValue + "_interviews",
            label: label.map { $0 + ": " }
              .with(de: "Interviews", en: "interviews")), .countOfBase))
    }
    columns.append(
      TableColumn("passages", de: "alle Stellen", en: "all passages", .count))
    columns.append(
      TableColumn(
        Heading.totalID, de: "Interviews mit Stelle", en: "interviews with one", .countOfBase))
    var table = base(
      "interviews", file: "interview_matrix",
      LocalizedText(
        de: "Interviews nach Thema und Art der Aussage", en: "Interviews by topic and kind"),
      data, study)
    table.columns = columns
    let topics = codedTopics(data, study)
    table.rows = topics.map { TableRow(heading($0)) }
    table.cells = topics.map { topic in
      let own = all.filter { $0.topic == topic.id }
      return kindLabels.flatMap { kind, _ in
        cells(own.filter { $0.kind == kind }, of: total)
      } + cells(own, of: total)
    }
    table.notes = notes(data, all) + turningNotes(data, study)
    // The numbers of passages and the single interviews that stand out are internal, and so is the number of
    // interviews with any kind: less the kinds, it would tell of single interviews.
    table.origins = topics.map { topic in
      kindLabels.flatMap { kind, _ in [nil, origin(topic.id, kind)] } + [nil, nil]
    }
    return table
  }

  /// The interviews that touch a topic with a kind of statement.
  static func origin(_ topic: String, _ kind: CodingKind) -> CellOrigin {
    .count(block: "interviews." + topic, Selection([BlockNames.option: kind.rawValue]))
  }

  /// The blocks behind the interviews of each topic: the kinds of statement.
  ///
  /// Unions of kinds are no part of it and stay internal: "need or challenge" less "need" would be the
  /// interviews that name a challenge alone, often one or two.
  static func blocks(_ data: InterviewData, _ study: Study) -> [PopulationBlock] {
    let all = codings(data)
    return codedTopics(data, study).map { topic in
      let own = all.filter { $0.topic == topic.id }
      func touched(_ codings: [Coding]) -> [Bool] {
        let ids = Set(codings.map(\.interview))
        return data.interviews.map { ids.contains($0.id) }
      }
      let kinds = kindLabels.map { kind, _ in touched(own.filter { $0.kind == kind }) }
      return PopulationBlock(
        id: "interviews." + topic.id, topic: nil, unit: .interviews, count: data.interviews.count,
        parts: [
          PopulationBlock.Part(
            "all", categories: ["all"], codes: Array(repeating: 0, count: data.interviews.count))
        ],
        options: PopulationBlock.Options(
          BlockNames.option, categories: kindLabels.map(\.kind.rawValue), chosen: kinds))
    }
  }

  /// Topics × kinds of organisation: interviews with at least one passage; `nil` where no kind is known.
  static func byOrganisation(_ data: InterviewData, _ study: Study) -> BaselineTable? {
    let all = codings(data)
    let groups = groups(data, by: \.organisationType)
    guard groups.contains(where: { !$0.name.isEmpty }) else { return nil }
    var table = base(
      "interviews_organisation", file: "interviews_nach_organisation",
      LocalizedText(
        de: "Interviews nach Thema und Art der Organisation",
        en: "Interviews by topic and kind of organisation"), data, study)
    table.columns = columns(groups, study)
    let topics = codedTopics(data, study)
    table.rows = topics.map { TableRow(heading($0)) }
    table.cells = topics.map { topic in
      let touched = Set(all.filter { $0.topic == topic.id }.map(\.interview))
      return cells(touched, groups)
    }
    return table
  }

  /// A table of interviews without rows and columns.
  static func base(
    _ id: String, file: String, _ title: LocalizedText, _ data: InterviewData, _ study: Study
  ) -> BaselineTable {
    var table = BaselineTable(
      id: id, fileName: file, title: title, unit: .interviews,
      base: interviews(data),
      source: LocalizedText(
        de: "Expert*inneninterviews, Hauptcodierung", en: "expert interviews, main coding"),
      method: LocalizedText(
        de: "Stellen sind Codierungen; ein Interview zählt einmal, wie oft es ein Thema auch nennt",
        en: "passages are codings; an interview counts once, however often it names a topic"),
      stubHead: LocalizedText(de: "Thema", en: "topic"), rows: [], columns: [], cells: [])
    table.marksSmallBases = false
    return table
  }

  /// How many interviews there are, and of how many where some are not coded yet, with how many persons.
  private static func interviews(_ data: InterviewData) -> LocalizedText {
    let count = data.interviews.count
    let persons = persons(data)
    guard data.uncodedCount == 0 else {
      let all = count + data.uncodedCount
      return LocalizedText(
        de: (count == 1 ? "1 codiertes Interview" : "\(count) codierte Interviews")
          + " (von \(all))" + persons.de,
        en: (count == 1 ? "1 coded interview" : "\(count) coded interviews") + " (of \(all))"
          + persons.en)
    }
    return LocalizedText(
      de: (count == 1 ? "1 Interview" : "\(count) Interviews") + persons.de,
      en: (count == 1 ? "1 interview" : "\(count) interviews") + persons.en)
  }

  /// How many persons were interviewed; empty where it is not known of every interview.
  private static func persons(_ data: InterviewData) -> LocalizedText {
    let known = data.interviews.compactMap(\.persons)
    guard known.count == data.interviews.count else { return LocalizedText("") }
    let sum = known.reduce(0, +)
    return LocalizedText(
      de: sum == 1 ? " mit 1 Person" : " mit \(sum) Personen",
      en: sum == 1 ? " with 1 person" : " with \(sum) persons")
  }

  /// The topics that the code system knows: the others were not coded, which is not "not named".
  static func codedTopics(_ data: InterviewData, _ study: Study) -> [Topic] {
    let known = Set(data.codes.map(\.topic))
    return study.topics.filter { known.contains($0.id) }
  }

  static func heading(_ topic: Topic) -> Heading {
    Heading(id: topic.id, label: topic.label.map { topic.id + " " + $0 })
  }

  private static func cells(_ codings: [Coding], of total: Int) -> [Cell] {
    [
      Cell(count: codings.count),
      Cell(count: Set(codings.map(\.interview)).count, base: Base(unweighted: total)),
    ]
  }

  private static func notes(_ data: InterviewData, _ counted: [Coding]) -> [TableNote] {
    let main = data.codings.filter { $0.coder == data.mainCoder }
    let topicOnly = main.count {
      $0.topic != nil && $0.kind == nil && !$0.isRepeated && !$0.isUnmapped
    }
    let repeated = main.count { $0.isRepeated }
    return [
      TableNote(
        id: "codings",
        text: LocalizedText(
          de: "Codierungen der Hauptcodierung {0} (davon gezählt {1}, nur mit Thema codiert {2}, "
            + "doppelte Zeilen {3}), der Zweitcodierung {4}.",
          en: "Codings of the main coder {0} (counted {1}, coded with the topic only {2}, "
            + "repeated rows {3}), of the second coder {4}."),
        counts: [
          main.count, counted.count, topicOnly, repeated, data.codings.count - main.count,
        ])
    ] + uncounted(main)
  }

  /// What else of the main coding does not count, if anything.
  private static func uncounted(_ main: [Coding]) -> [TableNote] {
    let counts = [
      main.count { $0.isUnmapped && !$0.isRepeated }, main.count { $0.isIgnored },
      main.count { $0.isUnlisted && !$0.isUnmapped && !$0.isIgnored && !$0.isRepeated },
    ]
    guard counts.contains(where: { $0 > 0 }) else { return [] }
    return [
      TableNote(
        id: "uncounted",
        text: LocalizedText(
          de:
            "Nicht gezählt: Codes ohne Zuordnung {0}, auf Wunsch ausgelassene Codes {1}, Interviews "
            + "außerhalb der Liste {2}.",
          en:
            "Not counted: codes that are not mapped {0}, codes left out on purpose {1}, interviews "
            + "outside the list {2}."), counts: counts)
    ]
  }
}

extension LocalizedText {
  /// The digits of a number, with the decimal sign of each language, whole where it is whole.
  static func number(_ value: Double) -> LocalizedText {
    let isWhole = value == value.rounded() && value.magnitude < 1e15
    let text = isWhole ? "\(Int(value))" : "\(value)"
    return LocalizedText(de: text.replacing(".", with: ","), en: text)
  }

  /// Returns the text with another one behind it.
  func with(_ ending: LocalizedText) -> LocalizedText { with(de: ending.de, en: ending.en) }

  /// Returns the text with an ending in each language.
  func with(de: String, en: String) -> LocalizedText {
    LocalizedText(de: self.de + de, en: self.en + en)
  }
}
