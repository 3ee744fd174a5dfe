import BefundModel
import BefundStatistics

extension CrosstabBuilder {
  /// Fills the rows with the share of one end of a scale, of the other end, and their difference.
  ///
  /// The difference is the mean of +1, −1 and 0, with the error of that mean and a t interval.
  func fill(
    _ result: inout Crosstab, net name: String, positive: [String], negative: [String]
  ) {
    guard let counter = tally.singles[place] else { return }
    let dictionary = tally.dictionaries[counter.rowSlot]
    let rule = tally.specification.missingRule(of: name)
    let valid = dictionary.indices.filter { rule[dictionary[$0]] == nil }
    func codes(_ values: [String]) -> [Int] { valid.filter { values.contains(dictionary[$0]) } }
    func sums(_ columns: [Int], _ rows: [Int]) -> (Int) -> CellSums {
      { group in
        columns.reduce(into: CellSums()) { sums, column in
          for row in rows { sums += counter.grid[group, column, row] }
        }
      }
    }
    let (plus, minus) = (codes(positive), codes(negative))
    result.rows = [Self.heading("positive", positive), Self.heading("negative", negative)]
    result.cells = [plus, minus].map { end in
      columns.map { share(base: sums($0.codes, valid), cell: sums($0.codes, end)) }
    }
    if negative.isEmpty {
      result.rows.removeLast()
      result.cells.removeLast()
    } else {
      result.rows.append(
        Heading(
          id: "net",
          label: LocalizedText(
            de: "Differenz (Netto, Prozentpunkte)", en: "difference (net, points)")))
      result.cells.append(
        columns.map { column in
          net(
            base: sums(column.codes, valid), plus: sums(column.codes, plus),
            minus: sums(column.codes, minus))
        })
    }
    let total = columns.last?.codes ?? []
    result.missing = missing(of: name, counter, total: total)
  }

  private static func heading(_ id: String, _ values: [String]) -> Heading {
    let list = values.joined(separator: ", ")
    return Heading(id: id, label: LocalizedText(de: "Werte \(list)", en: "values \(list)"))
  }

  /// How many cases have each missing value of a counted variable.
  func missing(of name: String, _ counter: SingleCounter, total: [Int]) -> [MissingCount] {
    let dictionary = tally.dictionaries[counter.rowSlot]
    let rule = tally.specification.missingRule(of: name)
    return dictionary.indices.compactMap { code in
      guard let kind = rule[dictionary[code]] else { return nil }
      let count = groups.reduce(0) { sum, group in
        total.reduce(sum) { $0 + counter.grid[group, $1, code].count }
      }
      guard count > 0 else { return nil }
      return MissingCount(variable: name, value: dictionary[code], kind: kind, count: count)
    }
  }

  private func net(
    base: (Int) -> CellSums, plus: (Int) -> CellSums, minus: (Int) -> CellSums
  ) -> Cell {
    let all = groups.reduce(into: CellSums()) { $0 += base($1) }
    var cell = Cell(base: Base(all))
    let strata = design.strata { group in
      let (base, plus, minus) = (base(group), plus(group), minus(group))
      return MeanSums(
        count: base.count, w: base.weight, wy: plus.weight - minus.weight,
        wyy: plus.weight + minus.weight, ww: base.squares, wwy: plus.squares - minus.squares,
        wwyy: plus.squares + minus.squares)
    }
    guard let ratio = LinearizedRatio(strata: strata) else { return cell }
    cell.proportion = ratio.estimate
    guard all.count > 1 else { return cell }
    cell.standardError = ratio.standardError
    if let error = ratio.standardError, !ratio.isCensus, ratio.degreesOfFreedom > 0 {
      cell.interval = .wald(
        estimate: ratio.estimate, standardError: error,
        degreesOfFreedom: ratio.degreesOfFreedom)
    }
    return cell
  }
}
