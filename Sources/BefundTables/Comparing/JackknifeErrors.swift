import BefundModel
import BefundStatistics

extension CaseSample {
  /// Returns a table's cells with the jackknife in place of linearised errors and intervals.
  ///
  /// - Parameter values: The value of each case for each row; `nil` outside the row's base.
  /// - Throws: ``StatisticsError/lonelyUnit(stratum:)``.
  func jackknifed(
    _ crosstab: Crosstab, values: [[Double?]]
  ) throws(StatisticsError) -> [[Cell]] {
    let domains = columns(of: crosstab)
    var cells = crosstab.cells
    for (row, numbers) in values.enumerated() where row < cells.count {
      for (column, domain) in domains.enumerated() {
        cells[row][column].standardError = nil
        cells[row][column].interval = nil
        let valid = zip(domain, numbers).map { $0 && $1 != nil }
        guard
          valid.count(where: { $0 }) > 1,
          let jackknife = try Jackknife(
            of: numbers.map { $0 ?? 0 }, in: valid, design: design)
        else { continue }
        cells[row][column].standardError = jackknife.standardError
        let degrees = design.degreesOfFreedom(in: valid)
        guard jackknife.standardError > 0, degrees > 0 else { continue }
        cells[row][column].interval = .wald(
          estimate: jackknife.estimate, standardError: jackknife.standardError,
          degreesOfFreedom: degrees)
      }
    }
    return cells
  }
}
