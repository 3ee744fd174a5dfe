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
    /// What the values say where the variable is an option of several; `nil` for other variables.
    public let option: OptionValues?

    /// The values that occur, with the number of cases of each.
    public var counts: [String: Int] {
      var places = [Int](repeating: 0, count: values.dictionary.count)
      for code in values.codes { places[Int(code)] += 1 }
      return Dictionary(zip(values.dictionary, places).filter { $0.1 > 0 }, uniquingKeysWith: +)
    }
  }

  /// The values of an option that say whether it was chosen; all others say neither.
  public struct OptionValues: Sendable {
    /// The values of those who chose it.
    public let chosen: [String]
    /// The values of those who did not, and said so.
    public let notChosen: [String]

    fileprivate init(chosen: [String], notChosen: [String]) {
      self.chosen = chosen
      self.notChosen = notChosen
    }

    /// Reads values as needs count them; `nil` where they are open text.
    fileprivate init?(_ variable: Variable, _ values: [String]) {
      let marks = OptionMarks(of: variable)
      let rule = MissingRule(variable.missing)
      let isOpen =
        variable.values.isEmpty
        && values.contains { !$0.isEmpty && rule[$0] == nil && !OptionMarks.isUsual($0) }
      guard !isOpen else { return nil }
      func having(_ state: OptionState) -> [String] {
        values.filter { marks.state(of: $0, missing: rule) == state }.sorted()
      }
      self.init(chosen: having(.chosen), notChosen: having(.notChosen))
    }
  }

  /// The columns in the order of the codebook, derived variables last.
  public let columns: [Column]
  /// The number of cases.
  public let caseCount: Int
  /// The adjustment weights; `nil` for a case outside the group that is weighted, and empty without
  /// weighting.
  public let weights: [Double?]

  /// The mark of an option that was not chosen by a person who answered its topic.
  public static let notChosen = "N"

  /// Takes the variables with labelled values, with numbers or with marks of options.
  ///
  /// An empty option becomes ``notChosen`` where its topic was answered; else it stays empty.
  ///
  /// - Parameters:
  ///   - survey: The cleaned survey.
  ///   - needs: The blocks of options; a column of open text among them is no option.
  ///   - weights: A weight for each case, or none at all.
  public init(_ survey: SurveyData, needs: [NeedBlock] = [], weights: [Double?] = []) {
    precondition(weights.isEmpty || weights.count == survey.caseCount, "One weight for each case")
    let options = Set(needs.flatMap { $0.allOptions(in: survey.codebook) })
    var columns = survey.codebook.variables.compactMap { variable -> Column? in
      guard let values = survey.columns[variable.name],
        !survey.identifying.contains(variable.name)
      else { return nil }
      let marks =
        options.contains(variable.name) ? OptionValues(variable, values.dictionary) : nil
      let isNumber = values.dictionary.allSatisfy {
        $0.isEmpty || variable.missing[$0] != nil || DecimalText.number($0) != nil
      }
      guard !variable.values.isEmpty || isNumber || marks != nil else { return nil }
      return Column(variable: variable, values: values, option: marks)
    }
    for block in needs { Self.fill(block.allOptions(in: survey.codebook), &columns) }
    self.columns = columns
    caseCount = survey.caseCount
    self.weights = weights
  }

  /// Fills the empty options of those who answered the topic.
  private static func fill(_ names: [String], _ columns: inout [Column]) {
    let places = columns.indices.filter {
      names.contains(columns[$0].variable.name) && columns[$0].option != nil
    }
    guard let count = places.first.map({ columns[$0].values.count }) else { return }
    var answered = [Bool](repeating: false, count: count)
    for place in places {
      let column = columns[place]
      let said = Set(column.option.map { $0.chosen + $0.notChosen } ?? [])
      let says = column.values.dictionary.map { said.contains($0) }
      for (row, code) in column.values.codes.enumerated() where says[Int(code)] {
        answered[row] = true
      }
    }
    for place in places {
      guard columns[place].variable.missing[""] == nil, let option = columns[place].option else {
        continue
      }
      var values = columns[place].values
      let mark = option.notChosen.first ?? notChosen
      let empty = values.dictionary.firstIndex(of: "").map(UInt16.init)
      let rows = values.codes.indices.filter { values.codes[$0] == empty && answered[$0] }
      guard !rows.isEmpty else { continue }
      let code = values.code(for: mark)
      for row in rows { values.codes[row] = code }
      columns[place] = Column(
        variable: columns[place].variable, values: values,
        option: OptionValues(
          chosen: option.chosen,
          notChosen: option.notChosen.contains(mark) ? option.notChosen : option.notChosen + [mark])
      )
    }
  }
}
