import BefundDisclosure
import BefundModel

extension SectionWriter {
  /// Where the perspectives agree and where they differ.
  func perspectives() -> Narrative.Section? {
    var paragraphs: [String?] = []
    if let table = content["perspectives"] {
      paragraphs.append(agreement(table))
      paragraphs += differences()
      paragraphs.append(interviewOrder(table))
    }
    paragraphs += turns()
    return section(.perspectivesTitle, paragraphs, tables: ["perspectives", "interviews"])
  }

  /// The groups with a base large enough for prose, as places of their percent columns.
  private func largeGroups(_ table: ReleasedTable) -> [Int] {
    table.columns.indices.filter { column in
      isGroup(table.columns[column])
        && table.cells.allSatisfy {
          ($0[column].size ?? 0) >= content.thresholds.plainFrom && $0[column].sign != .secret
        }
    }
  }

  /// Whether a column holds the answers of one group.
  private func isGroup(_ column: TableColumn) -> Bool {
    [.percent, .mean].contains(column.statistic) && !column.heading.isTotal
      && column.heading.id != "_group_mean"
  }

  /// Whether a group's figure is not shown in some rows.
  func hidesGroups(_ table: ReleasedTable, _ rows: [Int]) -> Bool {
    table.columns.indices.contains { column in
      isGroup(table.columns[column]) && rows.contains { table.cells[$0][column].sign == .secret }
    }
  }

  /// Whether a group with enough answers has hidden values, so that its first topic is not known.
  private func hidesLargeGroup(_ table: ReleasedTable) -> Bool {
    table.columns.indices.contains { column in
      let cells = table.cells.map { $0[column] }
      return isGroup(table.columns[column])
        && cells.contains { $0.sign == .secret }
        && cells.contains { ($0.size ?? 0) >= content.thresholds.plainFrom }
    }
  }

  /// A sentence when all groups with enough answers put the same topic first.
  private func agreement(_ table: ReleasedTable) -> String? {
    let groups = largeGroups(table)
    let firsts = groups.map { group -> [Int] in
      let best = table.cells.map { $0[group].proportion ?? 0 }.max() ?? 0
      return table.rows.indices.filter { table.cells[$0][group].proportion == best }
    }
    guard groups.count > 1, let first = firsts.first, first.count == 1,
      firsts.allSatisfy({ $0 == first })
    else { return nil }
    let names = groups.map { table.columns[$0].heading.label[language] }
    let rank = language == .de ? "Rang" : "rank"
    let open = groups.compactMap { group -> String? in
      guard let range = table.cells[first[0]][group].rankRange, range.isOpen else { return nil }
      return
        "\(table.columns[group].heading.label[language]) (\(rank) \(range.heading.label[language]))"
    }
    let ids: (certain: Phrases.ID, open: Phrases.ID) =
      hidesLargeGroup(table) ? (.shownAgree, .shownAgreeOpen) : (.allAgree, .allAgreeOpen)
    return sentence(
      open.isEmpty ? ids.certain : ids.open,
      thresholdWords.merging(
        [
          "groups": list(names), "topic": title(table.rows[first[0]].heading.id),
          "open": list(open),
        ]
      ) { a, _ in a })
  }

  /// A sentence for each topic in which two groups differ by the threshold or more.
  private func differences() -> [String?] {
    guard let table = content["action"] else { return [] }
    let sentences = table.rows.indices.compactMap { row in
      difference(table, row).flatMap { pair in
        let words = [
          "topic": title(table.rows[row].heading.id), "id": table.rows[row].heading.id,
          "high": table.columns[pair.high].heading.label[language],
          "highID": FigureID.make(table.columns[pair.high].heading.id),
          "low": table.columns[pair.low].heading.label[language],
          "lowID": FigureID.make(table.columns[pair.low].heading.id),
          "highSize": size(table.cells[row][pair.high]),
          "lowSize": size(table.cells[row][pair.low]),
        ]
        // Without the bases of groups, their sizes say whom a share speaks of.
        return sentence(.actionDiffers, words) ?? sentence(.actionDiffersGroups, words)
      }
    }
    if sentences.isEmpty, table.rows.indices.contains(where: { comparable(table, $0).count > 1 }) {
      let hides = hidesGroups(table, Array(table.rows.indices))
      return [phrases[hides ? .noShownActionDifference : .noActionDifference]]
    }
    return sentences
  }

  private func size(_ cell: ReleasedCell) -> String {
    cell.size.map { NumberFormat(language).number(Double($0)) } ?? ""
  }

  /// The groups with the largest and the smallest share of a row, when they differ clearly:
  /// at least the threshold in percentage points, with n ≥ 30 on both sides.
  func difference(_ table: ReleasedTable, _ row: Int) -> (high: Int, low: Int)? {
    let groups = comparable(table, row)
    func share(_ column: Int) -> Double { table.cells[row][column].proportion ?? 0 }
    guard groups.count > 1, let high = groups.max(by: { share($0) < share($1) }),
      let low = groups.min(by: { share($0) < share($1) }),
      StudyThresholds.reaches(
        share(high) - share(low), percent: content.study.thresholds.differenceFrom)
    else { return nil }
    return (high, low)
  }

  /// The groups whose share of a row rests on enough answers to be compared.
  func comparable(_ table: ReleasedTable, _ row: Int) -> [Int] {
    table.columns.indices.filter { column in
      let cell = table.cells[row][column]
      return isGroup(table.columns[column])
        && (cell.size ?? 0) >= content.thresholds.plainFrom && cell.proportion != nil
        && cell.sign != .secret
    }
  }

  /// Which topic most interviews name as need or challenge.
  private func interviewOrder(_ table: ReleasedTable) -> String? {
    guard let column = table.columns.firstIndex(where: { $0.heading.id == "interviews" }) else {
      return nil
    }
    let best = table.cells.compactMap { $0[column].count }.max() ?? 0
    let rows = table.rows.indices.filter { table.cells[$0][column].count == best }
    guard best > 0, let base = table.cells.first?[column].base else { return nil }
    return sentence(
      .interviewsFirst,
      [
        "topics": list(rows.map { title(table.rows[$0].heading.id) }),
        "id": table.rows[rows[0]].heading.id, "interviews": interviews(base),
      ])
  }

  /// The notes on topics whose order rests on one interview.
  private func turns() -> [String?] {
    guard let table = content["interviews"] else { return [] }
    let format = NumberFormat(language)
    return table.notes.filter { $0.id.hasPrefix("turn_") }.map { note in
      note.counts.enumerated().reduce(note.text[language]) { text, count in
        text.replacing("{\(count.offset)}", with: format.number(Double(count.element)))
      }
    }
  }

  /// The registrations.
  func registrations() -> Narrative.Section? {
    section(
      .registrationsTitle,
      [
        sentence(.registered), sentence(.punctual),
        sentence(.overCapacity) ?? sentence(.withinCapacity),
        sentence(.present) ?? sentence(.presentOnly),
      ],
      tables: [
        "registrations", "registrations_channels", "registrations_groups", "workshops",
        "registrations_services",
      ])
  }

  /// The thresholds of the study as words.
  private var thresholdWords: [String: String] {
    [
      "plain": String(content.thresholds.plainFrom),
      "shown": String(content.thresholds.shownFrom),
      "difference": NumberFormat(language).number(content.study.thresholds.differenceFrom),
    ]
  }

  /// How the figures are made and how to read them.
  func methods() -> Narrative.Section? {
    let labels = content.study.variables.map(\.label.de)
    let hasOrigins = ["Einwanderungsgeschichte", "Migrationshintergrund"].allSatisfy { word in
      labels.contains { $0.hasPrefix(word) }
    }
    let hasGroups = content["action"]?.columns.contains { $0.heading.id == "_group_mean" } == true
    let conditions: [(Phrases.ID, Bool)] = [
      (.methodShares, content["needs"] != nil), (.methodAction, content["needs"] != nil),
      (.methodGroups, hasGroups),
      (content.edition == .public ? .methodSmallPublic : .methodSmall, content["cleaning"] != nil),
      (.methodInterviews, content["interviews"] != nil), (.methodOrigin, hasOrigins),
      (.methodRanks, content["topics"] != nil), (.methodRounding, true),
    ]
    let ids = conditions.filter(\.1).map(\.0)
    return section(
      .methodsTitle, ids.map { sentence($0, thresholdWords) } + [rounding(), visibility()],
      tables: [
        "needs_ranking", "needs_weighted", "challenges_detail", "interviews_organisation", "joint",
        "anchors",
        "saturation", "agreement",
      ])
  }

  /// That counts are rounded, where they are.
  private func rounding() -> String? {
    guard content.edition == .public, let multiple = content.study.protection.rounding else {
      return nil
    }
    return sentence(.methodRounded, ["multiple": String(multiple)])
  }

  /// How much of the needs by group is shown, and which merge would show most more.
  private func visibility() -> String? {
    guard let visibility = content.visibility, let share = visibility.share else { return nil }
    let form = GenderForm(sign: content.study.genderSign)
    let groups = (visibility.merge?.groups ?? []).map {
      language == .de ? "„\(form.apply(to: $0)[language])“" : "'\(form.apply(to: $0)[language])'"
    }
    return sentence(
      visibility.merge == nil ? .methodShown : .methodShownMerge,
      [
        "cells": String(visibility.cells), "visible": String(visibility.shown),
        "percent": NumberFormat(language).percent(share * 100), "groups": list(groups),
      ])
  }
}
