public import BefundStatistics

/// The interval of a share.
public enum IntervalMethod: String, CaseIterable, Hashable, Sendable {
  /// Wilson without weights and design, else Korn–Graubard capped; at 0 and 1 Clopper–Pearson.
  case automatic
  /// Wilson score with z, no continuity correction.
  case wilson
  /// Wilson score with the design's effective size and t.
  case wilsonWithDesign = "wilson-design"
  /// Clopper–Pearson, exact.
  case clopperPearson = "clopper-pearson"
  /// Korn–Graubard with the effective size capped at n.
  case kornGraubard = "korn-graubard"
  /// Korn–Graubard with the effective size as it comes.
  case kornGraubardUncapped = "korn-graubard-uncapped"
  /// Logit with the design's error and t.
  case logit
  /// Arcsine of the square root with the design's error and t.
  case arcsine
  /// Estimate ± t × error.
  case wald

  /// Returns the interval of a share.
  ///
  /// - Parameters:
  ///   - proportion: The share, 0…1.
  ///   - base: Its base.
  ///   - ratio: The linearised estimate; without it the error of a simple random sample.
  ///   - isDesigned: Whether there are weights or a design, which decide what is automatic.
  /// - Returns: `nil` for an empty base, for n = 1, for a full count (n = N) and where the
  ///   method has none.
  public func interval(
    proportion p: Double, base: Base, ratio: LinearizedRatio?, isDesigned: Bool
  ) -> ConfidenceInterval? {
    guard base.unweighted > 1, ratio?.isCensus != true else { return nil }
    let n = base.unweighted
    if p <= 0 || p >= 1 {
      guard self != .wilson else { return .wilson(proportion: p, n: Double(n)) }
      return .clopperPearson(
        proportion: min(1, max(0, p)), n: isDesigned ? base.effective ?? Double(n) : Double(n))
    }
    switch self {
    case .wilson: return .wilson(proportion: p, n: Double(n))
    case .clopperPearson: return .clopperPearson(proportion: p, n: Double(n))
    case .automatic where !isDesigned: return .wilson(proportion: p, n: Double(n))
    default: break
    }
    let error = ratio.map { $0.standardError } ?? (p * (1 - p) / Double(n - 1)).squareRoot()
    guard let error, error > 0 else { return nil }
    let df = ratio?.degreesOfFreedom ?? n - 1
    return designed(proportion: p, error: error, n: n, df: df)
  }

  private func designed(
    proportion p: Double, error: Double, n: Int, df: Int
  ) -> ConfidenceInterval? {
    switch self {
    case .kornGraubardUncapped:
      .kornGraubard(
        proportion: p, standardError: error, n: n, degreesOfFreedom: df, capped: false)
    case .wilsonWithDesign:
      .wilsonWithDesign(proportion: p, standardError: error, degreesOfFreedom: df)
    case .logit: .logit(proportion: p, standardError: error, degreesOfFreedom: df)
    case .arcsine: .arcsine(proportion: p, standardError: error, degreesOfFreedom: df)
    case .wald: .wald(estimate: p, standardError: error, degreesOfFreedom: df)
    case .automatic, .kornGraubard, .wilson, .clopperPearson:
      .kornGraubard(proportion: p, standardError: error, n: n, degreesOfFreedom: df)
    }
  }
}
