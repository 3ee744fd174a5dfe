/// When an interval in which a reader can place a count is wide enough.
struct Criterion {
  let rule: ProtectionRule
  let threshold: Int
  let candidates: Int
  let zeroIsSensitive: Bool

  init(_ rule: ProtectionRule, policy: ProtectionPolicy, zeroIsSensitive: Bool? = nil) {
    self.rule = rule
    threshold = policy.threshold
    candidates = policy.candidates
    self.zeroIsSensitive = zeroIsSensitive ?? policy.zeroIsSensitive
  }

  /// Whether a count with the possible values `lower…upper`, both attained, is protected.
  ///
  /// ```
  /// cell    L ≥ k, or L = U = 0 and zeros are not sensitive, or U ≥ k and U − L + 1 ≥ candidates
  /// exists  not (1 ≤ L and U < k)
  /// exact   L < U
  /// ```
  func isSafe(_ lower: Int, _ upper: Int) -> Bool {
    switch rule {
    case .exists: return lower < 1 || upper >= threshold
    case .exact: return lower < upper
    case .cell:
      if lower >= threshold { return true }
      if lower == 0, upper == 0, !zeroIsSensitive { return true }
      return isWide(lower, upper)
    }
  }

  /// Whether two possible values alone prove that a count is protected.
  func isProven(_ lower: Int, _ upper: Int) -> Bool {
    rule == .cell ? isWide(lower, upper) : isSafe(lower, upper)
  }

  private func isWide(_ lower: Int, _ upper: Int) -> Bool {
    upper >= threshold && upper - lower + 1 >= candidates
  }
}

/// A count that is looked at through the eyes of an attacker.
struct AttackTarget {
  /// The name for people.
  let name: String
  /// The sum whose smallest value counts.
  let lower: LinearForm
  /// The sum whose largest value counts; the same but for combinations that no table prints.
  let upper: LinearForm
  /// What is demanded.
  let criterion: Criterion
  /// The true value, or `nil` where it is not known.
  let count: Int?
  /// The figure that the target is, or `nil`.
  var figure: Int?
}

extension CountSpace {
  /// Returns the addresses of all combinations of up to `depth` dimensions, one category each.
  ///
  /// At most one of the dimensions is a multiple one. The dimension of releases comes on top of the
  /// depth: what is secret is so in each release, and in what changed between them.
  func lattice(depth: Int) -> [CellAddress] {
    typealias Combination = (names: [String: String], depth: Int, multiples: Int)
    var combinations: [Combination] = [([:], 0, 0)]
    for dimension in parts + multiples {
      let isRelease = dimension.name == ReleaseSteps.part
      let groups = isRelease ? dimension.groups.keys.sorted() : []
      for known in combinations where isRelease || known.depth < depth {
        if dimension.isMultiple, known.multiples > 0 { continue }
        for category in dimension.categories + groups {
          combinations.append(
            (
              known.names.merging([dimension.name: category]) { $1 },
              known.depth + (isRelease ? 0 : 1),
              known.multiples + (dimension.isMultiple ? 1 : 0)
            ))
        }
      }
    }
    return combinations.map { CellAddress($0.names) }
  }
}
