import BefundModel
import BefundStatistics

/// Comparisons of all pairs of columns within each row of shares.
///
/// Without weights and design: z with a pooled variance, and Fisher's exact test where a pair has
/// an expected count below 5. With them: the difference of the linearised shares, with t.
struct ColumnPairs {
  let sample: CaseSample
  let groups: [Heading]
  let comparisons: Comparisons
  private let members: [[Bool]]

  /// One row of the table: who is in the base, and who has the property.
  struct Row {
    var heading: Heading
    var isInBase: [Bool]
    var hasProperty: [Bool]
  }

  private struct Pair {
    var first: Int
    var second: Int
    var difference: Double?
    var statistic: Double?
    var degreesOfFreedom: Double?
    var probability: Double?
    var fisher: Double?
    var method: Heading
  }

  init?(_ sample: CaseSample, _ crosstab: Crosstab, _ comparisons: Comparisons) {
    guard crosstab.specification.column != nil else { return nil }
    self.sample = sample
    self.comparisons = comparisons
    groups = crosstab.columns.filter { !$0.isTotal }
    members = Array(sample.columns(of: crosstab).prefix(groups.count))
  }

  /// Returns the table of pairs, and for each row the letters of its columns.
  func table(_ rows: [Row]) -> (table: ComparisonTable, letters: [[String]]) {
    var table = ComparisonTable(.pairs, columns: Self.columns)
    var letters: [[String]] = []
    for row in rows {
      let pairs = ColumnLetters.pairs(ofColumns: groups.count).map { compare(row, $0, $1) }
      let adjusted = comparisons.adjustment.adjusted(pairs.map(\.probability))
      for (pair, probability) in zip(pairs, adjusted) {
        table.rows.append(
          TableRow(
            Heading(
              id: "\(row.heading.id).\(groups[pair.first].id)-\(groups[pair.second].id)",
              label: label(pair.first, pair.second)),
            section: row.heading))
        table.cells.append(cells(pair, adjusted: probability))
      }
      letters.append(Self.letters(pairs, adjusted, columns: groups.count, comparisons.alpha))
    }
    table.counts["family"] = ColumnLetters.pairs(ofColumns: groups.count).count
    return (table, letters)
  }

  private static let columns: [TableColumn] = [
    TableColumn(
      "difference", de: "Differenz (Prozentpunkte)", en: "difference (points)", .figure, decimals: 1
    ),
    TableColumn("statistic", de: "z oder t", en: "z or t", .figure),
    TableColumn("df", de: "Freiheitsgrade", en: "df", .figure),
    TableColumn(Heading(id: "p", label: LocalizedText("p")), .probability),
    TableColumn("fisher", de: "p nach Fisher", en: "Fisher p", .probability),
    TableColumn("p_adjusted", de: "p, korrigiert", en: "p, adjusted", .probability),
    TableColumn("method", de: "geprüft mit", en: "tested with", .text),
  ]

  private func label(_ first: Int, _ second: Int) -> LocalizedText {
    let (a, b) = (groups[first].label, groups[second].label)
    return LocalizedText(de: "\(a.de) – \(b.de)", en: "\(a.en) – \(b.en)")
  }

  private func cells(_ pair: Pair, adjusted: Double?) -> [Cell] {
    var method = Cell()
    method.text = pair.method
    return [
      Cell(figure: pair.difference.map { $0 * 100 }), Cell(figure: pair.statistic),
      Cell(figure: pair.degreesOfFreedom), Cell(figure: pair.probability),
      Cell(figure: pair.fisher), Cell(figure: adjusted), method,
    ]
  }

  private func compare(_ row: Row, _ first: Int, _ second: Int) -> Pair {
    let one = domain(row, first)
    let other = domain(row, second)
    return sample.isDesigned
      ? designed(row, first, second, one, other) : plain(row, first, second, one, other)
  }

  private func domain(_ row: Row, _ column: Int) -> [Bool] {
    zip(row.isInBase, members[column]).map { $0 && $1 }
  }

  private func designed(
    _ row: Row, _ first: Int, _ second: Int, _ one: [Bool], _ other: [Bool]
  ) -> Pair {
    let difference = DomainDifference(
      of: row.hasProperty.map { $0 ? 1 : 0 }, first: one, second: other, design: sample.design)
    return Pair(
      first: first, second: second, difference: difference?.difference,
      statistic: difference?.t,
      degreesOfFreedom: difference?.t == nil
        ? nil : difference.map { Double($0.degreesOfFreedom) },
      probability: difference?.probability, fisher: nil,
      method: Heading(
        id: "t", label: LocalizedText(de: "t, mit Stichprobenplan", en: "t, with the design")))
  }

  private func plain(
    _ row: Row, _ first: Int, _ second: Int, _ one: [Bool], _ other: [Bool]
  ) -> Pair {
    func count(_ domain: [Bool]) -> (found: Int, n: Int) {
      var result = (found: 0, n: 0)
      for index in domain.indices where domain[index] {
        result.n += 1
        if row.hasProperty[index] { result.found += 1 }
      }
      return result
    }
    let (a, b) = (count(one), count(other))
    guard
      let pair = IndependentProportions(first: (a.found, a.n), second: (b.found, b.n))
    else {
      return Pair(first: first, second: second, method: Self.none)
    }
    let pooled = pair.pooledTest
    let isSmall = Self.smallestExpected(a, b) < 5
    let method: Heading =
      pooled == nil
      ? Self.none
      : isSmall
        ? Heading(id: "fisher", label: LocalizedText("Fisher"))
        : Heading(id: "z", label: LocalizedText("z"))
    return Pair(
      first: first, second: second, difference: pair.difference, statistic: pooled?.z,
      degreesOfFreedom: nil,
      probability: pooled == nil
        ? nil : isSmall ? pair.fisherProbability : pooled?.probability,
      fisher: pair.fisherProbability, method: method)
  }

  private static let none = Heading(
    id: "none", label: LocalizedText(de: "nicht prüfbar", en: "not testable"))

  private static func smallestExpected(
    _ a: (found: Int, n: Int), _ b: (found: Int, n: Int)
  ) -> Double {
    let share = Double(a.found + b.found) / Double(a.n + b.n)
    return Double(min(a.n, b.n)) * min(share, 1 - share)
  }

  private static func letters(
    _ pairs: [Pair], _ adjusted: [Double?], columns: Int, _ alpha: Double
  ) -> [String] {
    let comparisons = zip(pairs, adjusted).map { pair, probability in
      ColumnLetters.Comparison(
        first: pair.first, second: pair.second, difference: pair.difference ?? 0,
        probability: probability)
    }
    return ColumnLetters.smallerColumns(comparisons, columns: columns, alpha: alpha).map {
      $0.map(ColumnLetters.letter(ofColumn:)).joined(separator: columns > 26 ? "," : "")
    }
  }
}
