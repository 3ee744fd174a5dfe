/// Returns a result of the C functions, which mark an argument out of range by NaN.
///
/// The wrappers check their arguments first, so NaN here is a mistake in the program.
func checked(_ value: Double) -> Double {
  precondition(!value.isNaN, "An argument lies outside the distribution")
  return value
}

/// Returns the upper probability of a central interval, 0.975 for the level 0.95.
func upperProbability(ofLevel level: Double) -> Double {
  precondition(level > 0 && level < 1, "A level lies strictly between 0 and 1")
  return 0.5 + level / 2
}
