import BefundModel
import BefundStatistics
import BefundTables

/// Spans of one text.
enum Spans {
  /// Returns the spans in order, those that overlap joined.
  static func merged(_ spans: [Range<Int>]) -> [Range<Int>] {
    UnitizingAlpha.Continuum.merged(spans)
  }
}

/// Which topics and codes occur together: in overlapping passages, and in the same interviews.
enum Cooccurrence {
  /// What two labels have in common.
  struct Pair {
    let first: Heading
    let second: Heading
    /// The pairs of codings, one of each label, whose passages overlap; `nil` without spans.
    let overlaps: Int?
    /// The interviews with both labels.
    let both: Int
    /// The interviews with at least one of them.
    let either: Int

    /// The interviews with both among those with at least one, 0…1; `nil` without one.
    var jaccard: Double? { either > 0 ? Double(both) / Double(either) : nil }
  }

  /// Pairs of topics, and pairs of codes whose passages overlap: overlaps, interviews with both of
  /// those with either, Jaccard.
  static func table(_ data: InterviewData, _ study: Study) -> BaselineTable? {
    let all = InterviewMatrix.codings(data)
    let topics = InterviewMatrix.codedTopics(data, study)
    let byTopic = pairs(
      topics.map { (InterviewMatrix.heading($0), $0.id) },
      Dictionary(grouping: all) { $0.topic ?? "" }, hasSpans: data.hasSpans)
    let together = data.hasSpans ? overlapping(data, study) : []
    guard !all.isEmpty, !(byTopic + together).isEmpty else { return nil }
    var table = InterviewMatrix.base(
      "cooccurrence", file: "interview_gemeinsam",
      LocalizedText(
        de: "Was in den Interviews gemeinsam vorkommt", en: "What occurs together in interviews"),
      data, study)
    table.stubHead = LocalizedText(de: "Paar", en: "pair")
    table.columns = columns
    add(byTopic, "topics", LocalizedText(de: "Themen", en: "topics"), to: &table)
    add(
      together, "codes",
      LocalizedText(
        de: "Codes mit überlappenden Stellen", en: "codes with overlapping passages"),
      to: &table)
    table.notes = data.hasSpans ? [] : [TableNote(id: "spans", text: CodeTables.withheld(data))]
    table.method = LocalizedText(
      de:
        "Überlappungen: Paare von Stellen, je eine mit jedem der beiden, die mindestens ein Zeichen "
        + "gemeinsam haben; Jaccard: Interviews mit beiden von Interviews mit mindestens einem",
      en:
        "overlaps: pairs of passages, one with each of the two, that share at least one character; "
        + "Jaccard: interviews with both of interviews with at least one")
    return table
  }

  private static var columns: [TableColumn] {
    [
      TableColumn("overlaps", de: "Überlappungen", en: "overlaps", .count),
      TableColumn("both", de: "Interviews mit beiden", en: "interviews with both", .countOfBase),
      TableColumn("jaccard", de: "Jaccard", en: "Jaccard", .figure),
    ]
  }

  private static func add(
    _ pairs: [Pair], _ id: String, _ label: LocalizedText, to table: inout BaselineTable
  ) {
    let section = Heading(id: id, label: label)
    for pair in pairs {
      let heading = Heading(
        id: pair.first.id + "." + pair.second.id,
        label: LocalizedText(
          de: pair.first.label.de + " + " + pair.second.label.de,
          en: pair.first.label.en + " + " + pair.second.label.en))
      table.rows.append(TableRow(heading, section: section))
      table.cells.append([
        Cell(count: pair.overlaps),
        Cell(count: pair.both, base: Base(unweighted: pair.either)),
        Cell(figure: pair.jaccard),
      ])
    }
  }

  /// Returns the pairs of codes whose passages overlap, in the order of the code system.
  private static func overlapping(_ data: InterviewData, _ study: Study) -> [Pair] {
    let places = Dictionary(data.codes.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var overlaps: [[Int]: Int] = [:]
    var interviews = [Set<String>](repeating: [], count: data.codes.count)
    for (id, own) in Dictionary(grouping: InterviewMatrix.codings(data), by: \.interview) {
      let marks = own.compactMap { coding -> (place: Int, span: Range<Int>)? in
        guard let place = coding.code.flatMap({ places[$0] }) else { return nil }
        interviews[place].insert(id)
        return coding.span.map { (place, $0) }
      }.sorted { ($0.span.lowerBound, $0.place) < ($1.span.lowerBound, $1.place) }
      for (index, one) in marks.enumerated() {
        for other in marks.dropFirst(index + 1) {
          if other.span.lowerBound >= one.span.upperBound { break }
          guard one.place != other.place, one.span.overlaps(other.span) else { continue }
          overlaps[[min(one.place, other.place), max(one.place, other.place)], default: 0] += 1
        }
      }
    }
    func heading(_ place: Int) -> Heading {
      Heading(
        id: FigureID.make(data.codes[place].id), label: CodeTables.label(data.codes[place], study))
    }
    return overlaps.sorted { ($0.key[0], $0.key[1]) < ($1.key[0], $1.key[1]) }.map { key, count in
      let (one, other) = (interviews[key[0]], interviews[key[1]])
      return Pair(
        first: heading(key[0]), second: heading(key[1]), overlaps: count,
        both: one.intersection(other).count, either: one.union(other).count)
    }
  }

  /// Returns all pairs of labels in their order.
  static func pairs(
    _ labels: [(heading: Heading, id: String)], _ codings: [String: [Coding]], hasSpans: Bool
  ) -> [Pair] {
    let interviews = labels.map { Set((codings[$0.id] ?? []).map(\.interview)) }
    let spans = labels.map { label in
      Dictionary(grouping: codings[label.id] ?? [], by: \.interview).mapValues { own in
        own.compactMap(\.span)
      }
    }
    return labels.indices.flatMap { first in
      labels.indices.dropFirst(first + 1).map { second in
        let both = interviews[first].intersection(interviews[second])
        let overlaps = both.reduce(0) { sum, interview in
          let others = spans[second][interview] ?? []
          return (spans[first][interview] ?? []).reduce(sum) { sum, span in
            sum + others.count { $0.overlaps(span) }
          }
        }
        return Pair(
          first: labels[first].heading, second: labels[second].heading,
          overlaps: hasSpans ? overlaps : nil, both: both.count,
          either: interviews[first].union(interviews[second]).count)
      }
    }
  }
}
