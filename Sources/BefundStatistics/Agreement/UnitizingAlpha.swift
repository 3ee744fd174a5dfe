/// Krippendorff's alpha for unitizing, α_U: how far coders cut the same units out of a text.
///
/// The text is a continuum that each coder cuts into units of one code and gaps between them. Two
/// units that overlap differ by the squares of the distances of their ends, a unit inside a gap by
/// the square of its length. Chance is what the same units would give at random places.
///
/// ```
///            D_o       Σ δ²                         2/L Σ_g [ (N−1)/3 (2l³ − 3l² + l) + l² Σ_h (l_h − l + 1) ]
/// α_U = 1 − -----, D_o = ------------, D_e = ------------------------------------------------------
///            D_e       m(m−1) L²                              mL(mL − 1) − Σ_g l(l − 1)
/// ```
///
/// `m` coders, length `L`, `N` units `g` of length `l` by all coders, gaps `h` at least as long.
///
/// Source: Krippendorff (2004), _Content Analysis_, 2nd edition, pages 251–256, which mends the
/// expected disagreement of Krippendorff (1995), _Sociological Methodology_ 25:47–76. It is the α_U
/// for one code at a time, not the family of Krippendorff et al. (2016).
public struct UnitizingAlpha: Hashable, Sendable {
  /// A text, or a part of one, as all coders cut it.
  public struct Continuum: Hashable, Sendable {
    /// The length.
    public let length: Int
    /// The units of each coder in order, inside the length; those of one coder do not overlap.
    public let units: [[Range<Int>]]

    /// Creates a continuum.
    ///
    /// - Parameters:
    ///   - length: The length, such as the number of characters.
    ///   - units: The units of each coder, in any order; those that overlap become one, those that
    ///     only touch stay two.
    public init(length: Int, units: [[Range<Int>]]) {
      self.length = length
      self.units = units.map(Self.merged)
      precondition(
        self.units.allSatisfy {
          ($0.first?.lowerBound ?? 0) >= 0 && ($0.last?.upperBound ?? 0) <= length
        },
        "Units lie inside the continuum")
    }

    /// Returns the spans in order, those that overlap joined, empty ones left out.
    public static func merged(_ spans: [Range<Int>]) -> [Range<Int>] {
      var result: [Range<Int>] = []
      for span in spans.sorted(by: {
        ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
      })
      where !span.isEmpty {
        if let last = result.last, span.lowerBound < last.upperBound {
          result[result.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
        } else {
          result.append(span)
        }
      }
      return result
    }

    /// The stretches of a coder between units.
    func gaps(_ coder: Int) -> [Range<Int>] {
      var result: [Range<Int>] = []
      var place = 0
      for unit in units[coder] {
        if place < unit.lowerBound { result.append(place..<unit.lowerBound) }
        place = unit.upperBound
      }
      if place < length { result.append(place..<length) }
      return result
    }
  }

  /// The observed disagreement, at least 0.
  public let observed: Double
  /// The disagreement that chance would give, more than 0.
  public let expected: Double

  /// Alpha, at most 1; 0 is what chance would give.
  public var alpha: Double { 1 - observed / expected }

  /// Computes alpha of one code, or returns `nil` where no coder has a unit, or nothing can differ.
  ///
  /// - Parameter continua: The texts, laid end to end; no unit and no gap reaches beyond its text.
  /// - Precondition: At least two coders, the same number in all texts.
  public init?(_ continua: [Continuum]) {
    let coders = continua.first?.units.count ?? 0
    precondition(
      coders > 1 && continua.allSatisfy { $0.units.count == coders }, "Two coders or more")
    let m = Double(coders)
    let length = Double(continua.reduce(0) { $0 + $1.length })
    let units = continua.flatMap { $0.units.joined() }.map { Double($0.count) }
    guard !units.isEmpty else { return nil }
    let gaps = continua.flatMap { text in (0..<coders).flatMap { text.gaps($0) } }
      .map { Double($0.count) }.sorted()
    observed = continua.reduce(0) { $0 + Self.disagreement($1) } / (m * (m - 1) * length * length)
    let others = Double(units.count - 1) / 3
    let sum = units.reduce(0.0) { $0 + Self.spread($1, gaps: gaps, others: others) }
    let places = m * length * (m * length - 1) - units.reduce(0) { $0 + $1 * ($1 - 1) }
    guard sum > 0, places > 0 else { return nil }
    expected = 2 / length * sum / places
  }

  /// The part of one unit of a length in the expected disagreement; gaps ascend.
  private static func spread(_ l: Double, gaps: [Double], others: Double) -> Double {
    var inGaps = 0.0
    for gap in gaps.reversed() {
      if gap < l { break }
      inGaps += gap - l + 1
    }
    let square = l * l
    let betweenUnits: Double = others * (2 * square * l - 3 * square + l)
    return betweenUnits + square * inGaps
  }

  /// Returns the alpha of several codes together, or `nil` for none.
  public static func overall(_ codes: [UnitizingAlpha]) -> Double? {
    let expected = codes.reduce(0) { $0 + $1.expected }
    guard expected > 0 else { return nil }
    return 1 - codes.reduce(0) { $0 + $1.observed } / expected
  }

  /// The squared differences of all ordered pairs of coders.
  private static func disagreement(_ text: Continuum) -> Double {
    var sum = 0.0
    for first in text.units.indices {
      for second in text.units.indices where second != first {
        let gaps = text.gaps(second)
        for unit in text.units[first] {
          for other in text.units[second] where unit.overlaps(other) {
            let begin = Double(unit.lowerBound - other.lowerBound)
            let end = Double(unit.upperBound - other.upperBound)
            sum += begin * begin + end * end
          }
          // Both orders of the two coders see the unit in the gap.
          let isInGap = gaps.contains {
            $0.lowerBound <= unit.lowerBound && unit.upperBound <= $0.upperBound
          }
          if isInGap { sum += 2 * Double(unit.count) * Double(unit.count) }
        }
      }
    }
    return sum
  }
}
