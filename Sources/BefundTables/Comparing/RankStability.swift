import BefundModel
import BefundStatistics

/// One of the rows that are ranked together: a row of one of a tally's tables.
public struct RankedRow: Hashable, Sendable {
  /// The number of the table.
  public var table: Int
  /// The id of the row.
  public var row: String

  /// Names a row.
  public init(table: Int, row: String) {
    self.table = table
    self.row = row
  }
}

extension Tally {
  /// Returns the crosstabs with the ranks that resampling leaves to some of their rows.
  ///
  /// Rows of one list are ranked together, within each column, from the largest share or mean.
  /// All lists see the same resamples of persons.
  ///
  /// - Parameters:
  ///   - crosstabs: The tally's tables, all with the same columns.
  ///   - lists: The rows that are ranked together.
  ///   - totalOnly: Whether only the total column gets ranks.
  ///   - replicates: The number of resamples.
  ///   - seed: The seed of the resamples.
  public func withRankRanges(
    _ crosstabs: [Crosstab], of lists: [[RankedRow]], totalOnly: Bool = false,
    replicates: Int = 1000, seed: UInt64 = 1
  ) -> [Crosstab] {
    guard let sample = try? CaseSample(self), let first = crosstabs.first else { return crosstabs }
    var result = crosstabs
    let values = crosstabs.map { CrosstabComparison(sample, $0).rowValues() }
    let members = sample.columns(of: first)
    for column in first.columns.indices where !totalOnly || first.columns[column].isTotal {
      let rows = members[column].indices.filter { members[column][$0] }
      let weights = rows.map { sample.design.weights[$0] }
      let places = lists.map { list in
        list.compactMap { item in
          crosstabs[item.table].rows.firstIndex { $0.id == item.row }.map { (item.table, $0) }
        }
      }
      guard !rows.isEmpty else { continue }
      let rankings = RankBootstrap.rankings(
        of: places.map { list in
          list.map { table, row in
            .init(values: rows.map { values[table][row][$0] }, weights: weights)
          }
        }, weights: weights, replicates: replicates, seed: seed)
      for (list, ranking) in zip(places, rankings) {
        for (option, place) in list.enumerated() {
          result[place.0].cells[place.1][column].rankRange = RankRange(
            ranking.rankRange(of: option))
        }
      }
    }
    return result
  }
}
