/// What makes a statistic impossible, with the values that a message needs.
///
/// Rows count from 0 in the arrays that were handed over.
public enum StatisticsError: Error, Hashable, Sendable {
  /// A weight is below 0.
  case negativeWeight(row: Int, weight: Double)

  /// A weight is missing or not a finite number.
  case missingWeight(row: Int)

  /// No row has a weight above 0.
  case noPositiveWeight

  /// A stratum has fewer units in the population than in the sample.
  case populationBelowSample(stratum: String, population: Double, units: Int)

  /// The rows of one stratum state different sizes of its population.
  case populationVaries(stratum: String, first: Double, second: Double)

  /// The size of a stratum's population is missing or not a positive number.
  case missingPopulation(row: Int)

  /// A primary sampling unit occurs in several strata, and the units are not declared nested.
  case unitInSeveralStrata(unit: String, first: String, second: String)

  /// A stratum has a single primary sampling unit, and no policy says what it adds.
  case lonelyUnit(stratum: String)

  /// A weighting target exists for a level that no case has.
  case targetWithoutCases(margin: String, level: String)

  /// Cases have a level without a weighting target.
  case levelWithoutTarget(margin: String, level: String)

  /// A weighting target is negative or not a finite number.
  case invalidTarget(margin: String, level: String, target: Double)

  /// The targets of two margins add up to different totals.
  case targetTotalsDiffer(first: String, firstTotal: Double, second: String, secondTotal: Double)

  /// The weights do not meet the targets after the last round.
  case notConverged(rounds: Int, largestDeviation: Double)
}
