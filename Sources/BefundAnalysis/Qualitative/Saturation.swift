import BefundModel
import BefundTables

/// Whether later interviews still bring new codes.
///
/// Source: Guest, Namey and Chen (2020), _PLoS ONE_ 15(5):e0232076.
struct Saturation {
  /// The new codes of each interview, in order.
  let fresh: [Int]
  private let rule: SaturationRule

  /// Counts the new codes of interviews in an order.
  ///
  /// - Parameter codes: The codes of each interview, in order.
  init(_ codes: [Set<String>], _ rule: SaturationRule) {
    var seen: Set<String> = []
    fresh = codes.map { own in
      let new = own.subtracting(seen)
      seen.formUnion(own)
      return new.count
    }
    self.rule = rule
  }

  /// The different codes of the first interviews that are the base.
  var base: Int { fresh.prefix(rule.base).reduce(0, +) }

  /// Returns the new codes of the run that ends with an interview, or `nil` before the first run.
  func run(endingAt place: Int) -> Int? {
    guard place + 1 >= rule.base + rule.run else { return nil }
    return fresh[(place - rule.run + 1)...place].reduce(0, +)
  }

  /// Returns the new codes of the run among those of the base, 0…1; `nil` for an empty base.
  func share(endingAt place: Int) -> Double? {
    guard let run = run(endingAt: place), base > 0 else { return nil }
    return Double(run) / Double(base)
  }

  /// The number of interviews after which a run brought no more than the threshold; `nil` if none
  /// did.
  var reached: Int? {
    fresh.indices.first { place in
      share(endingAt: place).map { StudyThresholds.stays($0, within: rule.threshold) } ?? false
    }.map { $0 + 1 - rule.run }
  }

  /// The runs after the saturated one: how many bring more than the threshold again, and how many there
  /// are; `nil` where nothing is saturated.
  var later: (above: Int, all: Int)? {
    guard let reached else { return nil }
    let shares = fresh.indices.dropFirst(reached + rule.run).compactMap { share(endingAt: $0) }
    let above = shares.count { !StudyThresholds.stays($0, within: rule.threshold) }
    return (above, shares.count)
  }

  // MARK: The table

  /// Interviews in the order of their list: new codes, codes so far, new codes of the run.
  static func table(_ data: InterviewData, _ study: Study) -> BaselineTable? {
    guard let rule = study.sources.interviews?.saturation, !data.codes.isEmpty else { return nil }
    let all = InterviewMatrix.codings(data)
    let codes = Dictionary(grouping: all, by: \.interview).mapValues {
      Set($0.compactMap(\.code))
    }
    let saturation = Saturation(data.interviews.map { codes[$0.id] ?? [] }, rule)
    var table = InterviewMatrix.base(
      "saturation", file: "interview_saettigung",
      LocalizedText(
        de: "Neue Codes von Interview zu Interview", en: "New codes from interview to interview"),
      data, study)
    table.stubHead = LocalizedText(de: "Interview", en: "interview")
    table.columns = columns(rule)
    let ids = data.interviews.map(\.id)
    table.rows = zip(FigureID.unique(ids), ids).map { key, id in
      TableRow(Heading(id: key, label: LocalizedText(id)))
    }
    table.cells = data.interviews.indices.map { saturation.cells($0) }
    table.notes = [saturation.note(data)] + saturation.laterNote()
    table.method = saturation.method(data)
    return table
  }

  private static func columns(_ rule: SaturationRule) -> [TableColumn] {
    [
      TableColumn("new", de: "neue Codes", en: "new codes", .count),
      TableColumn("so_far", de: "Codes bisher", en: "codes so far", .count),
      TableColumn(
        "run", de: "neu in den letzten \(rule.run)", en: "new in the last \(rule.run)", .count),
      TableColumn("share", de: "in % der Basis", en: "in % of the base", .figure, decimals: 1),
    ]
  }

  private func cells(_ place: Int) -> [Cell] {
    [
      Cell(count: fresh[place]), Cell(count: fresh[...place].reduce(0, +)),
      Cell(count: run(endingAt: place)),
      Cell(figure: share(endingAt: place).map { $0 * 100 }),
    ]
  }

  private func note(_ data: InterviewData) -> TableNote {
    guard data.interviews.count >= rule.base + rule.run else {
      return TableNote(
        id: "saturation",
        text: LocalizedText(
          de: "Sättigung nicht beurteilbar: dazu braucht es mindestens {0} Interviews.",
          en: "Saturation cannot be judged: at least {0} interviews are needed."),
        counts: [rule.base + rule.run])
    }
    guard base > 0 else {
      return TableNote(
        id: "saturation",
        text: LocalizedText(
          de: "Sättigung nicht beurteilbar: die ersten {0} Interviews haben keinen Code.",
          en: "Saturation cannot be judged: the first {0} interviews have no code."),
        counts: [rule.base])
    }
    guard let reached else {
      let percent = LocalizedText.number(rule.threshold)
      return TableNote(
        id: "saturation",
        text: LocalizedText(
          de: "Nicht gesättigt: jede Folge von {0} Interviews brachte mehr als "
            + "\(percent.de) % neue Codes.",
          en: "Not saturated: every run of {0} interviews brought more than "
            + "\(percent.en)% new codes."),
        counts: [rule.run])
    }
    return TableNote(
      id: "saturation",
      text: LocalizedText(
        de: "Gesättigt nach {0} Interviews; neue Codes in den {1} danach: {2}, Codes in der Basis: "
          + "{3}.",
        en: "Saturated after {0} interviews; new codes in the {1} after them: {2}, codes in the "
          + "base: {3}."),
      counts: [reached, rule.run, run(endingAt: reached + rule.run - 1) ?? 0, base])
  }

  /// That the codes grew again later, if they did: saturation is of the order, not for good.
  private func laterNote() -> [TableNote] {
    guard let later, later.above > 0 else { return [] }
    let percent = LocalizedText.number(rule.threshold)
    return [
      TableNote(
        id: "saturation_later",
        text: LocalizedText(
          de:
            "Danach liegen {0} von {1} Folgen wieder über \(percent.de) %: spätere Interviews brachten noch "
            + "neue Codes.",
          en:
            "After that {0} of {1} runs lie above \(percent.en)% again: later interviews still brought new "
            + "codes."),
        counts: [later.above, later.all])
    ]
  }

  private func method(_ data: InterviewData) -> LocalizedText {
    let percent = LocalizedText.number(rule.threshold)
    return LocalizedText(
      de: "Guest, Namey und Chen (2020): Basis \(rule.base) Interviews, Folgen von \(rule.run), "
        + "gesättigt bis \(percent.de) % neue Codes; Reihenfolge der Interviewliste. Eine andere "
        + "Reihenfolge kann ein anderes Ergebnis geben",
      en: "Guest, Namey and Chen (2020): base \(rule.base) interviews, runs of \(rule.run), "
        + "saturated up to \(percent.en)% new codes; order of the list of interviews. Another order "
        + "may give another result")
  }
}
