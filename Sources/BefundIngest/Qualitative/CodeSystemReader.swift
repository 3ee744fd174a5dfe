import BefundModel

/// What the paths of codes mean: by the code system's file, then by the rules of study.yaml.
struct CodeSystem {
  private(set) var entries: [CodeEntry] = []
  private var byPath: [String: Int] = [:]
  /// The keys of the entries' figures.
  private var usedIDs: Set<String> = []
  /// The topic by its name on the first level.
  let topics: [String: String]
  private let kinds: [String: CodingKind]
  private let rules: [CodeRule]
  /// The survey's variables that the file names, each with its place.
  private(set) var findings: [Diagnostic] = []
  private(set) var surveyNames: [(name: String, file: String, line: Int, column: Int?)] = []

  /// The length at which MAXQDA cuts names.
  static let nameLimit = 63

  /// Reads `code_id;thema;art;unterkategorie;pfad;befragung_code`, where the study has such a file.
  ///
  /// - Throws: `unknown-column`, `code-system-name`, `code-id-missing`, `code-id-repeated`, `code-path-repeated` and the
  ///   findings of reading.
  init(_ study: Study, _ source: InterviewSource) throws {
    topics = Dictionary(
      study.topics.flatMap { [($0.label.de, $0.id), ($0.label.en, $0.id), ($0.id, $0.id)] },
      uniquingKeysWith: { a, _ in a })
    kinds = source.kinds
    rules = source.codes
    guard let name = source.codeSystem else { return }
    let path = StudyFileReader.joined(study.folder, name)
    let columns = ["code_id", "thema", "art", "unterkategorie", "pfad", "befragung_code"]
    let file = try ListFile.open(path, options: DelimitedOptions(headerNames: Set(columns)))
    for name in columns { _ = try file.column(named: name) }
    let table = try DelimitedTable(file, isText: { _ in false })
    findings = table.encodingFindings
    // The rows of the joint display that hold a kind as a whole have such ids.
    var ids = Set(
      study.topics.flatMap { topic in
        CodingKind.allCases.map { FigureID.make(topic.id + "_" + $0.rawValue) }
      })
    for row in 0..<table.rowCount {
      guard let topic = topics[table[row, "thema"]], let kind = kinds[table[row, "art"]] else {
        throw Self.unknownName(table, row, study)
      }
      guard !table[row, "code_id"].isEmpty else { throw Self.missingID(table, row) }
      guard ids.insert(FigureID.make(table[row, "code_id"])).inserted else {
        throw Self.repeatedID(table, row)
      }
      let variable = table[row, "befragung_code"]
      if !variable.isEmpty {
        surveyNames.append(
          (variable, path, table.lines[row], table.column("befragung_code").map { $0 + 1 }))
      }
      let levels = [table[row, "thema"], table[row, "art"], table[row, "unterkategorie"]]
      guard byPath.updateValue(entries.count, forKey: Self.key(levels)) == nil else {
        throw Self.repeatedPath(table, row)
      }
      if let finding = differingPath(table, row, levels) { findings.append(finding) }
      usedIDs.insert(FigureID.make(table[row, "code_id"]))
      entries.append(
        CodeEntry(
          id: table[row, "code_id"], topic: topic, kind: kind,
          name: PlainLine.text(table[row, "unterkategorie"]),
          surveyVariable: variable.isEmpty ? nil : variable))
    }
  }

  private static func missingID(_ table: DelimitedTable, _ row: Int) -> Diagnostic {
    Diagnostic(
      id: "code-id-missing", file: table.path, line: table.lines[row],
      column: table.column("code_id").map { $0 + 1 },
      message: LocalizedText(de: "'code_id' fehlt", en: "'code_id' is missing"),
      why: LocalizedText(
        de: "unter ihr stehen die Zahlen des Codes", en: "the figures of the code stand under it"),
      fix: LocalizedText(de: "eine eigene vergeben", en: "give it one of its own"))
  }

  private static func repeatedPath(_ table: DelimitedTable, _ row: Int) -> Diagnostic {
    Diagnostic(
      id: "code-path-repeated", file: table.path, line: table.lines[row],
      column: table.column("unterkategorie").map { $0 + 1 },
      message: LocalizedText(
        de: "Thema, Art und Unterkategorie kommen schon vor",
        en: "topic, kind and name occur already"),
      why: LocalizedText(
        de: "Codierungen kämen zu einem der beiden Codes, und der andere wäre leer",
        en: "codings would go to one of the two codes, and the other one would be empty"),
      fix: LocalizedText(
        de: "eine der Zeilen löschen oder umbenennen", en: "delete or rename one of the rows"))
  }

  /// A finding where the column `pfad` says something else than the three columns that are read.
  ///
  /// Whatever parts its levels, in whatever language, and cut or not, it is the same where it means the same.
  private func differingPath(
    _ table: DelimitedTable, _ row: Int, _ levels: [String]
  ) -> Diagnostic? {
    func key(_ text: String) -> String { InterviewNames.key(text).replacing(" ", with: "") }
    let path = table[row, "pfad"]
    let parts = ["::", " / ", " > ", "\\", "/"].lazy
      .map { path.split(separator: $0).map { TextDecoder.trimmed(String($0)) } }
      .first { $0.count == 3 }
    let (name, written) = (key(levels[2]), key(parts?[2] ?? path))
    let isName =
      parts == nil
      ? written.hasSuffix(name)
      : written == name
        || parts.map { $0[2].count >= Self.nameLimit - 1 } == true
          && name.hasPrefix(written)
    let isTopic = parts.map { (topics[$0[0]] ?? topics[levels[0]]) == topics[levels[0]] } ?? true
    let isKind = parts.map { (kinds[$0[1]] ?? kinds[levels[1]]) == kinds[levels[1]] } ?? true
    guard !path.isEmpty, !isName || !isTopic || !isKind else { return nil }
    return Diagnostic(
      id: "code-path-differs", severity: .warning, file: table.path, line: table.lines[row],
      column: table.column("pfad").map { $0 + 1 },
      message: LocalizedText(
        de: "'pfad' sagt etwas anderes als Thema, Art und Unterkategorie",
        en: "'pfad' says something else than topic, kind and name"),
      why: LocalizedText(
        de: "gelesen werden die drei Spalten", en: "the three columns are read"),
      fix: LocalizedText(
        de: "prüfen, was gemeint ist, und 'pfad' oder die drei Spalten berichtigen",
        en: "check what is meant, and correct 'pfad' or the three columns"))
  }

  private static func repeatedID(_ table: DelimitedTable, _ row: Int) -> Diagnostic {
    Diagnostic(
      id: "code-id-repeated", file: table.path, line: table.lines[row],
      column: table.column("code_id").map { $0 + 1 },
      message: LocalizedText(
        de: "'code_id' kommt schon vor, oder unterscheidet sich nur in Sonderzeichen",
        en: "'code_id' occurs already, or differs in special characters only"),
      why: LocalizedText(
        de: "Zahlen zweier Codes hätten denselben Schlüssel",
        en: "figures of two codes would have the same key"),
      fix: LocalizedText(
        de: "einen der Codes umbenennen; Buchstaben, Ziffern, '-' und '_' zählen",
        en: "rename one of the codes; letters, digits, '-' and '_' count"))
  }

  private static func unknownName(
    _ table: DelimitedTable, _ row: Int, _ study: Study
  ) -> Diagnostic {
    Diagnostic(
      id: "code-system-name", file: table.path, line: table.lines[row],
      message: LocalizedText(
        de: "'thema' oder 'art' ist in \(study.path) nicht erklärt",
        en: "'thema' or 'art' is not declared in \(study.path)"),
      why: LocalizedText(
        de: "ohne sie gehört der Code zu keinem Thema",
        en: "without them the code belongs to no topic"),
      fix: LocalizedText(
        de: "unter 'topics' oder 'kinds' ergänzen", en: "add it under 'topics' or 'kinds'"))
  }

  /// What a path of the coding list means.
  enum Match: Equatable {
    /// A code of the system; `isCut` when its name was cut.
    case code(Int, isCut: Bool)
    /// A topic without kind.
    case topicOnly(String)
    /// Topic and kind are known, the third level is not; without a topic the path means nothing.
    case unknown(topic: String?, kind: CodingKind?)
    /// It is left out on purpose.
    case ignored
  }

  /// Returns what the levels of a path mean; a code that only a rule knows becomes an entry.
  mutating func match(_ levels: [String]) -> Match {
    let match = find(levels)
    let isOpen = if case .code = match { false } else { true }
    let path = levels.joined(separator: " > ")
    guard isOpen, let rule = rules.first(where: { Wildcard.matches(path, pattern: $0.pattern) })
    else { return match }
    guard let topic = rule.topic else { return .ignored }
    guard let kind = rule.kind else { return .topicOnly(topic) }
    byPath[Self.key(levels)] = entries.count
    let id = uniqueID(path)
    usedIDs.insert(id)
    var entry = CodeEntry(
      id: id, topic: topic, kind: kind, name: PlainLine.text(levels.last ?? path),
      surveyVariable: rule.surveyVariable)
    entry.isGenerated = true
    entries.append(entry)
    return .code(entries.count - 1, isCut: false)
  }

  /// An id for a path that no other entry has in figures' keys.
  private func uniqueID(_ path: String) -> String {
    let id = FigureID.make(path)
    guard usedIDs.contains(id) else { return id }
    var number = 2
    while usedIDs.contains("\(id)_\(number)") { number += 1 }
    return "\(id)_\(number)"
  }

  private func find(_ levels: [String]) -> Match {
    if let place = byPath[Self.key(levels)] { return .code(place, isCut: false) }
    let topic = levels.first.flatMap { topics[$0] }
    if levels.count == 1, let topic { return .topicOnly(topic) }
    if levels.count == 3, levels[2].count >= Self.nameLimit - 1 {
      let cut = entries.indices.filter { place in
        entries[place].topic == topic && entries[place].kind == kinds[levels[1]]
          && entries[place].name.hasPrefix(levels[2])
      }
      if cut.count == 1 { return .code(cut[0], isCut: true) }
    }
    return .unknown(topic: topic, kind: levels.count > 1 ? kinds[levels[1]] : nil)
  }

  private static func key(_ levels: [String]) -> String { levels.joined(separator: "\u{1F}") }
}
