/// A weighted sum of unknown counts with whole coefficients.
public struct LinearForm: Hashable, Sendable {
  /// One summand.
  public struct Term: Hashable, Sendable {
    /// The number of the unknown, from 0.
    public var unknown: Int
    /// How often it counts; never 0.
    public var coefficient: Int
  }

  /// The summands, ascending by unknown, each unknown once.
  public let terms: [Term]

  /// Creates the sum of some unknowns, each counted once for each time it is listed.
  public init(unknowns: [Int]) {
    self.init(sum: unknowns.map { Term(unknown: $0, coefficient: 1) })
  }

  /// Creates a form from summands in any order; like unknowns are added up.
  public init(sum terms: [Term]) {
    var merged: [Term] = []
    for term in terms.sorted(by: { $0.unknown < $1.unknown }) {
      if merged.last?.unknown == term.unknown {
        merged[merged.count - 1].coefficient += term.coefficient
      } else {
        merged.append(term)
      }
    }
    self.terms = merged.filter { $0.coefficient != 0 }
  }

  /// Returns Σ factor · form.
  public static func combination(_ parts: [(factor: Int, form: LinearForm)]) -> LinearForm {
    LinearForm(
      sum: parts.flatMap { part in
        part.form.terms.map {
          Term(unknown: $0.unknown, coefficient: part.factor * $0.coefficient)
        }
      })
  }

  /// Returns the value of the form for some data.
  public func value(_ data: [Int]) -> Int {
    terms.reduce(0) { $0 + $1.coefficient * data[$1.unknown] }
  }

  /// The unknown that the form consists of, or `nil` where it is more than one unknown.
  var single: Int? {
    terms.count == 1 && terms[0].coefficient == 1 ? terms[0].unknown : nil
  }
}

/// A statement about unknown counts: `lower ≤ form ≤ upper`.
public struct LinearRow: Hashable, Sendable {
  /// The weighted sum that the statement is about.
  public let form: LinearForm
  /// Its smallest value, or `nil` where nothing is said.
  public let lower: Int?
  /// Its largest value, or `nil` where nothing is said.
  public let upper: Int?

  /// Creates a statement.
  public init(_ form: LinearForm, from lower: Int? = nil, to upper: Int? = nil) {
    self.form = form
    self.lower = lower
    self.upper = upper
  }

  /// Whether data agree with the statement.
  public func holds(for data: [Int]) -> Bool {
    let value = form.value(data)
    return value >= lower ?? .min && value <= upper ?? .max
  }
}
