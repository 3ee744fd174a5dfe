/// Competition ranks.
enum Ranking {
  /// Returns ranks from the largest value, 1 for the first.
  ///
  /// Ties share a rank and the next rank counts them ("1224"). A missing value has no rank.
  static func descending(_ values: [Double?]) -> [Int?] {
    values.map { value in
      value.map { own in 1 + values.count { ($0 ?? -.infinity) > own + 1e-12 } }
    }
  }
}
