import BefundDisclosure
import BefundModel

/// Writes the section of one topic: need for action, needs, challenges, interviews.
struct TopicWriter {
  let writer: SectionWriter
  let topic: Topic

  init(_ writer: SectionWriter, topic: Topic) {
    self.writer = writer
    self.topic = topic
  }

  private var content: ReleasedContent { writer.content }
  private var language: Language { writer.language }

  func section() -> Narrative.Section? {
    let paragraphs: [String?] = [
      writer.joined([
        writer.sentence(isSmall("action") ? .topicActionSmall : .topicAction, ["id": topic.id]),
        writer.sentence(.topicGap, ["id": topic.id]),
      ]),
      writer.joined(needs()), writer.joined(challenges()), interviews(),
    ]
    let texts = paragraphs.compactMap { $0 }
    guard !texts.isEmpty else { return nil }
    let tables = ["needs", "challenges"].filter { content[$0]?.section(topic.id) != nil }
    return Narrative.Section(
      title: topic.label[language], paragraphs: texts,
      tables: tables.map { Narrative.TableReference(id: $0, section: topic.id) })
  }

  /// Whether the topic's total in a table has too few answers for percent in prose.
  private func isSmall(_ id: String) -> Bool {
    let base = content[id]?.cell(topic.id, Heading.totalID)?.base ?? 0
    return base < content.thresholds.plainFrom
  }

  /// The rows of a table that belong to the topic.
  private func rows(_ table: ReleasedTable) -> [Int] {
    table.rows.indices.filter { table.rows[$0].section?.id == topic.id }
  }

  private func label(_ table: ReleasedTable, _ row: Int) -> String {
    table.rows[row].heading.label[language]
  }

  /// The options that name a need: not "other" and not "none".
  private func options(_ table: ReleasedTable) -> [Int] {
    let block = content.study.needs.first { $0.topic == topic.id }
    let others = Set([block?.none, block?.other].compactMap { $0 }.map { FigureID.make($0) })
    return rows(table).filter { !others.contains(table.rows[$0].heading.id) }
  }

  private func needs() -> [String?] {
    guard let table = content["needs"] else { return [] }
    let options = options(table)
    guard let total = table.columns.firstIndex(where: { $0.heading.isTotal }),
      let best = options.max(by: { share(table, $0, total) < share(table, $1, total) })
    else { return [] }
    return [
      firstNeeds(table, options, total), difference(table, options),
    ] + smallGroups(table, best)
  }

  private func share(_ table: ReleasedTable, _ row: Int, _ column: Int) -> Double {
    table.cells[row][column].proportion ?? 0
  }

  /// The two options chosen most, as an order only where total and groups agree on it.
  private func firstNeeds(_ table: ReleasedTable, _ options: [Int], _ total: Int) -> String? {
    let order = options.sorted {
      (share(table, $1, total), $0) < (share(table, $0, total), $1)
    }
    guard order.count > 1 else { return nil }
    let words = [
      "first": label(table, order[0]), "firstID": table.rows[order[0]].heading.id,
      "second": label(table, order[1]), "secondID": table.rows[order[1]].heading.id,
    ]
    let rounded = order.prefix(2).map {
      NumberFormat.rounded(share(table, $0, total) * 100, decimals: 0)
    }
    let isTie = rounded[0] == rounded[1]
    if table.cells[order[0]][total].base ?? 0 < content.thresholds.plainFrom {
      return writer.sentence(.needsSmall, words)
    }
    if options.contains(where: { table.cells[$0][total].sign == .secret }) { return nil }
    if !content.blocks.isEmpty, !writer.showsGroupMean(table) {
      return writer.sentence(.needsBoth, words)
    }
    let agreement = agreement(table, order)
    let ranges = order.prefix(2).map { table.cells[$0][total].rankRange }
    if !isTie, agreement > 0, let first = ranges[0], first.isOpen {
      let range = first.heading.label[language]
      return writer.sentence(.needsOpen, words.merging(["range": range]) { a, _ in a })
    }
    if !isTie, agreement > 0, ranges[1]?.isOpen == true {
      return writer.sentence(.needsFirstOnly, words)
    }
    return writer.sentence(
      isTie
        ? .needsTied
        : agreement > 1 ? .needsFirst : agreement == 1 ? .needsFirstOnly : .needsTogether, words)
  }

  /// How many places of the order the mean of the groups confirms, at most two.
  private func agreement(_ table: ReleasedTable, _ order: [Int]) -> Int {
    guard let mean = table.columns.firstIndex(where: { $0.heading.id == "_group_mean" }) else {
      return 2
    }
    let byMean = order.sorted { value(table, $1, mean) < value(table, $0, mean) }
    return zip(order.prefix(2), byMean).prefix { $0 == $1 }.count
  }

  private func value(_ table: ReleasedTable, _ row: Int, _ column: Int) -> Double {
    table.cells[row][column].proportion ?? table.cells[row][column].mean ?? 0
  }

  /// The option in which two groups differ most, if they differ clearly.
  private func difference(_ table: ReleasedTable, _ options: [Int]) -> String? {
    let found = options.compactMap { row in
      writer.difference(table, row).map { (row: row, pair: $0) }
    }
    let widest = found.max { a, b in width(table, a) < width(table, b) }
    guard let widest else {
      let isComparable = options.contains { writer.comparable(table, $0).count > 1 }
      guard isComparable else { return nil }
      let hides = writer.hidesGroups(table, options)
      return writer.phrases[hides ? .noShownDifference : .noNeedDifference]
    }
    let high = table.columns[widest.pair.high].heading
    let low = table.columns[widest.pair.low].heading
    return writer.sentence(
      .needDiffers,
      [
        "need": label(table, widest.row), "id": table.rows[widest.row].heading.id,
        "high": high.label[language], "highID": FigureID.make(high.id),
        "low": low.label[language], "lowID": FigureID.make(low.id),
      ])
  }

  private func width(
    _ table: ReleasedTable, _ entry: (row: Int, pair: (high: Int, low: Int))
  ) -> Double {
    share(table, entry.row, entry.pair.high) - share(table, entry.row, entry.pair.low)
  }

  /// What small groups say of the option chosen most, in numbers of persons.
  private func smallGroups(_ table: ReleasedTable, _ row: Int) -> [String?] {
    table.columns.indices.filter { column in
      let base = table.cells[row][column].size ?? 0
      return table.columns[column].heading.id != "_group_mean"
        && !table.columns[column].heading.isTotal && base >= content.thresholds.shownFrom
        && base < content.thresholds.plainFrom
    }.map { column in
      let heading = table.columns[column].heading
      return writer.sentence(
        .smallGroup,
        [
          "group": heading.label[language], "need": label(table, row),
          "id": table.rows[row].heading.id, "groupID": FigureID.make(heading.id),
        ])
    }
  }

  private func challenges() -> [String?] {
    guard let table = content["challenges_detail"] else { return [] }
    let rank = table.columns.firstIndex { $0.heading.id == "rank" }
    let ordered = rows(table).filter { row in
      rank.map { table.cells[row][$0].rank != nil } ?? false
    }.sorted {
      (mean(table, $1), $0) < (mean(table, $0), $1)
    }
    let unranked = rows(table).filter { !ordered.contains($0) }
    var sentences: [String?] = []
    if let first = ordered.first {
      let isTie =
        ordered.count > 1
        && (ties(table, ordered) || !groupsConfirm(ordered, table) || isOpen(table, first))
      let isFirst = ordered.count > 1 && unranked.isEmpty
      sentences.append(
        writer.sentence(
          isTie ? .challengeTied : isFirst ? .challengeFirst : .challengeOne,
          words(table, first).merging(
            ordered.count > 1
              ? ["other": label(table, ordered[1]), "otherID": table.rows[ordered[1]].heading.id]
              : [:]
          ) { a, _ in a }))
    }
    sentences += unranked.map { writer.sentence(.challengeUnsure, words(table, $0)) }
    return sentences
  }

  /// Whether resampling leaves an item's rank within its topic open.
  private func isOpen(_ table: ReleasedTable, _ row: Int) -> Bool {
    table.columns.firstIndex { $0.heading.id == "mean" }
      .flatMap { table.cells[row][$0].rankRange?.isOpen } ?? false
  }

  /// Whether the mean of the groups puts the same item first.
  private func groupsConfirm(_ rows: [Int], _ detail: ReleasedTable) -> Bool {
    guard let table = content["challenges"], let first = rows.first,
      let mean = table.columns.firstIndex(where: { $0.heading.id == "_group_mean" })
    else { return true }
    let ids = Set(rows.map { detail.rows[$0].heading.id })
    let best = table.rows.indices.filter { ids.contains(table.rows[$0].heading.id) }
      .max { value(table, $0, mean) < value(table, $1, mean) }
    return best.map { table.rows[$0].heading.id } == detail.rows[first].heading.id
  }

  private func words(_ table: ReleasedTable, _ row: Int) -> [String: String] {
    let maximum = content.study.challenges?.scaleMaximum ?? 5
    return [
      "item": label(table, row), "id": table.rows[row].heading.id, "max": String(maximum),
      "top": writer.list((content.study.challenges?.top ?? []).map(String.init)),
    ]
  }

  private func mean(_ table: ReleasedTable, _ row: Int) -> Double {
    table.columns.firstIndex { $0.heading.id == "mean" }.flatMap { table.cells[row][$0].mean } ?? 0
  }

  private func ties(_ table: ReleasedTable, _ rows: [Int]) -> Bool {
    NumberFormat.rounded(mean(table, rows[0]), decimals: 1)
      == NumberFormat.rounded(mean(table, rows[1]), decimals: 1)
  }

  private func interviews() -> String? {
    guard let table = content["interviews"], let base = table.cells.first?.last?.base else {
      return nil
    }
    guard let passages = table.cell(topic.id, "passages")?.count else { return nil }
    if passages == 0, base == 1 { return writer.phrases[.topicUnnamedInOne] }
    return writer.sentence(
      passages == 0 ? .topicUnnamed : passages == 1 ? .topicNamedOnce : .topicInterviews,
      ["id": topic.id, "interviews": writer.interviews(base)])
  }
}
