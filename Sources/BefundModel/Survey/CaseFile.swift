/// The coded cases of a survey for further analysis: no ids, no times, no open answers.
///
/// Only the internal edition has one.
public struct CaseFile: Sendable {
  /// One variable with the value of each case.
  public struct Column: Sendable {
    /// The variable.
    public let variable: Variable
    /// The values.
    public let values: CodedColumn
  }

  /// The columns in the order of the codebook, derived variables last.
  public let columns: [Column]
  /// The number of cases.
  public let caseCount: Int
  /// The adjustment weights; `nil` for a case outside the group that is weighted, and empty without
  /// weighting.
  public let weights: [Double?]

  /// Takes the variables with labelled values or numbers.
  ///
  /// - Parameters:
  ///   - survey: The cleaned survey.
  ///   - weights: A weight for each case, or none at all.
  public init(_ survey: SurveyData, weights: [Double?] = []) {
    precondition(weights.isEmpty || weights.count == survey.caseCount, "One weight for each case")
    columns = survey.codebook.variables.compactMap { variable in
      guard let values = survey.columns[variable.name] else { return nil }
      let isNumber = values.dictionary.allSatisfy {
        $0.isEmpty || variable.missing[$0] != nil || DecimalText.number($0) != nil
      }
      guard !variable.values.isEmpty || isNumber else { return nil }
      return Column(variable: variable, values: values)
    }
    caseCount = survey.caseCount
    self.weights = weights
  }
}
