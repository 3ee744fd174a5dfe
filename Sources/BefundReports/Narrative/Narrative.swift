import BefundDisclosure
import BefundModel

/// The text of a report: sections with paragraphs and the tables that follow them.
struct Narrative {
  struct Section {
    var title: String
    var paragraphs: [String]
    var tables: [TableReference]
  }

  /// A table, or one section of it.
  struct TableReference: Hashable {
    var id: String
    var section: String?
  }

  var sections: [Section]

  init(_ content: ReleasedContent, language: Language) {
    let writer = SectionWriter(content, language: language)
    sections = [
      writer.basis(), writer.overview(), writer.perspectives(),
    ].compactMap { $0 }
    sections += content.study.topics.compactMap { TopicWriter(writer, topic: $0).section() }
    sections += [writer.registrations(), writer.methods()].compactMap { $0 }
  }
}

/// What the writers of all sections share: the figures, the phrases and the rules of prose.
struct SectionWriter {
  let content: ReleasedContent
  let language: Language
  let quotes: FigureQuotes
  let phrases: Phrases

  init(_ content: ReleasedContent, language: Language) {
    self.content = content
    self.language = language
    quotes = FigureQuotes(content, language: language)
    phrases = Phrases(language, genderForm: GenderForm(sign: content.study.genderSign))
  }

  /// Returns a sentence with its words and figures, or `nil` when a figure cannot be quoted.
  ///
  /// - Parameters:
  ///   - id: The phrase.
  ///   - words: What stands for `{name}` in the phrase.
  func sentence(_ id: Phrases.ID, _ words: [String: String] = [:]) -> String? {
    var text = phrases[id]
    for (name, word) in words { text = text.replacing("{\(name)}", with: word) }
    return quotes.fill(text)
  }

  func title(_ topic: String) -> String {
    content.study.topic(topic)?.label[language] ?? topic
  }

  /// Joins names to a list in words.
  func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let and = language == .de ? " und " : " and "
    return items.dropLast().joined(separator: ", ") + and + last
  }

  /// A number of interviews in words.
  func interviews(_ count: Int) -> String {
    switch language {
    case .de: count == 1 ? "1 Interview" : "\(count) Interviews"
    case .en: count == 1 ? "1 interview" : "\(count) interviews"
    }
  }

  /// Joins sentences to a paragraph; `nil` when there are none.
  func joined(_ sentences: [String?]) -> String? {
    let texts = sentences.compactMap { $0 }
    return texts.isEmpty ? nil : texts.joined(separator: " ")
  }

  /// How many interviews there are: the base of the first cell that is shown.
  private func interviewBasis() -> String? {
    guard let table = content["interviews"] else { return nil }
    let shown = table.rows.indices.lazy.flatMap { row in
      table.columns.indices.map { (row: row, column: $0) }
    }
    guard let place = shown.first(where: { table.cells[$0.row][$0.column].base != nil }) else {
      return nil
    }
    let column = table.columns[place.column].heading
    let id = table.rows[place.row].heading.id + (column.isTotal ? "" : "@" + column.id)
    let isAll = content.study.sources.survey == nil
    if table.cells[place.row][place.column].base == 1 {
      return phrases[isAll ? .oneInterviewBasisOnly : .oneInterviewBasis]
    }
    return sentence(isAll ? .interviewBasisOnly : .interviewBasis, ["id": id])
  }

  /// Who answered, and what the survey can say.
  func basis() -> Narrative.Section? {
    var paragraphs: [String?] = [
      joined([sentence(.records), reasons()]), joined([sentence(.access), openLink]),
      joined([
        interviewBasis(),
        sentence(.registrationBasis),
      ]),
    ]
    if content.study.sources.survey?.selection == .openLink {
      paragraphs.append(phrases[.noSample])
    }
    return section(.basisTitle, paragraphs, tables: ["cleaning", "response"])
  }

  /// How many came by the open link, where there is one.
  private var openLink: String? {
    content.study.sources.survey?.selection == .openLink ? sentence(.openLink) : nil
  }

  private func reasons() -> String? {
    guard let table = content["cleaning"] else { return nil }
    let parts = table.rows.dropFirst().dropLast().compactMap { row -> String? in
      let label = row.heading.label[language].replacing("− ", with: "")
      return quotes.fill("{{cleaning.\(FigureID.make(row.heading.id)).count}} \(label)")
    }
    return parts.isEmpty ? nil : sentence(.dropped, ["reasons": list(parts)])
  }

  /// The topics by need for action.
  func overview() -> Narrative.Section? {
    guard let table = content["action"] else { return nil }
    let order = rankedRows(table)
    var paragraphs: [String?] = [phrases[.actionMeaning]]
    if let order, order.count > 3 {
      let isOpen = order.prefix(3).contains { self.isOpen(table, $0) }
      let rank = language == .de ? "Rang" : "rank"
      // Whoever may stand among the first three belongs to them.
      let first = order.filter { id in
        order.prefix(3).contains(id)
          || (table.cell(id, Heading.totalID)?.rankRange?.ranks.lowerBound ?? .max) <= 3
      }
      let top = first.map { id in
        let range = isOpen ? ", \(rank) {{topics.\(id)@rank.rank}}" : ""
        return "\(title(id)) ({{action.\(id).percent}}, n = {{action.\(id).base}}\(range))"
      }
      paragraphs.append(
        sentence(
          isOpen ? .topicsRankedOpen : .topicsRanked,
          ["first": top[0], "second": top[1], "third": top[2], "topics": list(top)]))
      if let last = order.last, !self.isOpen(table, last) {
        paragraphs.append(sentence(.topicsLast, ["topic": title(last), "id": last]))
      }
    } else {
      let all = table.rows.map { row in
        let id = row.heading.id
        // Below the threshold the share itself reads "8 of 23" and needs no base.
        let base = table.cell(id, Heading.totalID)?.base ?? 0
        let size = base < content.thresholds.plainFrom ? "" : " (n = {{action.\(id).base}})"
        return "\(title(id)) {{action.\(id).percent}}\(size)"
      }
      let id: Phrases.ID =
        table.rows.count > 3 && showsGroupMean(table) ? .topicsListed : .topicsFew
      paragraphs.append(sentence(id, ["topics": list(all)]))
    }
    return section(.overviewTitle, paragraphs, tables: ["topics", "action", "gap"])
  }

  /// Whether the mean of the groups is shown in every row.
  func showsGroupMean(_ table: ReleasedTable) -> Bool {
    table.columns.firstIndex { $0.heading.id == "_group_mean" }
      .map { mean in table.cells.allSatisfy { $0[mean].sign != .secret } } ?? false
  }

  /// Whether resampling leaves the rank of a row's total open.
  private func isOpen(_ table: ReleasedTable, _ row: String) -> Bool {
    table.cell(row, Heading.totalID)?.rankRange?.isOpen == true
  }

  /// The rows in the order of the total, where the mean of the groups has the same order among
  /// the first three and the last; else `nil`, because prose must not rank then.
  func rankedRows(_ table: ReleasedTable, from rows: [Int]? = nil, depth: Int = 3) -> [String]? {
    let rows = rows ?? Array(table.rows.indices)
    guard let total = table.columns.firstIndex(where: { $0.heading.isTotal }),
      rows.allSatisfy({
        table.cells[$0][total].sign != .secret
          && (table.cells[$0][total].base ?? 0) >= content.thresholds.plainFrom
      })
    else { return nil }
    func order(_ column: Int) -> [Int] {
      rows.sorted {
        (table.cells[$1][column].proportion ?? 0, $0) < (
          table.cells[$0][column].proportion ?? 0, $1
        )
      }
    }
    let byTotal = order(total)
    let isPublic = !content.blocks.isEmpty
    if isPublic, !showsGroupMean(table) { return nil }
    guard !hasTies(byTotal.map { table.cells[$0][total].proportion ?? 0 }, depth: depth) else {
      return nil
    }
    if let mean = table.columns.firstIndex(where: { $0.heading.id == "_group_mean" }) {
      let byMean = order(mean)
      guard byTotal.prefix(depth) == byMean.prefix(depth), byTotal.last == byMean.last else {
        return nil
      }
    }
    return byTotal.map { table.rows[$0].heading.id }
  }

  /// Whether printed shares are equal among the first ones or at the end.
  private func hasTies(_ shares: [Double], depth: Int) -> Bool {
    let printed = shares.map { NumberFormat.rounded($0 * 100, decimals: 0) }
    let first = zip(printed, printed.dropFirst()).prefix(depth).contains { $0 == $1 }
    return first || (printed.count > 1 && printed[printed.count - 1] == printed[printed.count - 2])
  }

  func section(
    _ title: Phrases.ID, _ paragraphs: [String?], tables: [String]
  ) -> Narrative.Section? {
    let texts = paragraphs.compactMap { $0 }
    let known = tables.filter { content[$0] != nil }.map {
      Narrative.TableReference(id: $0, section: nil)
    }
    guard !texts.isEmpty || !known.isEmpty else { return nil }
    return Narrative.Section(title: phrases[title], paragraphs: texts, tables: known)
  }
}
