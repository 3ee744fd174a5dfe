public import BefundModel

extension SurveyData {
  /// Returns the counts of declared tables over all usable cases.
  ///
  /// Missing values and the marks of options follow the codebook.
  public func tally(_ specification: TallySpecification) -> Tally {
    var specification = specification
    for name in specification.codedVariables + specification.numberVariables {
      let kinds = codebook[FigureID.make(name)]?.missing ?? [:]
      specification.missingByVariable[name] = MissingRule(kinds)
    }
    // Marks that somebody names hold for all options; without them the codebook says how each is chosen.
    if specification.marks.selected == nil {
      for name in specification.codedVariables {
        specification.marksByVariable[name] = OptionMarks(of: codebook[FigureID.make(name)])
      }
    }
    let coded = specification.codedVariables.map { columns[$0] ?? empty }
    let numbers = specification.numberVariables.map { name in
      let column = columns[name] ?? empty
      let values = column.dictionary.map { DecimalText.number($0) ?? .nan }
      return column.codes.map { values[Int($0)] }
    }
    var tally = Tally(specification)
    var start = 0
    while start < caseCount {
      let end = min(start + CodedBatch.capacity, caseCount)
      tally.add(
        CodedBatch(
          rowCount: end - start, codes: coded.map { Array($0.codes[start..<end]) },
          dictionaries: coded.map(\.dictionary),
          numbers: numbers.map { Array($0[start..<end]) }))
      start = end
    }
    return tally
  }

  private var empty: CodedColumn {
    CodedColumn(codes: Array(repeating: 0, count: caseCount), dictionary: [""])
  }
}
