import BefundModel

/// How the values of one variable become codes of SPSS.
struct SPSSCoding {
  typealias Code = SPSSCases.Code

  private(set) var labels: [(code: Code, label: String)] = []
  private(set) var missing = SPSSCases.Missing.codes([])
  private(set) var width: Int?
  private(set) var values: [Code?] = []

  /// - Parameters:
  ///   - column: The variable with its values.
  ///   - language: The language of labels.
  init(_ column: CaseFile.Column, _ language: Language) {
    let counts = column.counts
    let gone = MissingLabels(column, language).values
    if let option = column.option {
      setOption(option, column, gone, language)
      return
    }
    let isGone = Set(gone.map(\.value))
    let labelled = column.variable.values.map { ($0.value, $0.label[language]) }
      .filter { !isGone.contains($0.0) }
    let known = Set(labelled.map(\.0)).union(isGone)
    let others = counts.keys.filter { !known.contains($0) }.sorted().map { ($0, "") }
    let valid = labelled + others
    let numbers = valid.map { DecimalText.number($0.0) }
    if numbers.allSatisfy({ $0?.isFinite == true }), Set(numbers).count == numbers.count {
      setNumbers(zip(valid, numbers).map { ($0.0, $0.1, $1 ?? 0) }, gone, column)
    } else if let short = Self.short(gone), valid.allSatisfy({ $0.0.utf8.count <= 8 }),
      Set(valid.map(\.0)).isDisjoint(with: short.map(\.code))
    {
      setTexts(valid, short, column)
    } else {
      setNumbers(
        valid.enumerated().map { ($1.0, $1.1.isEmpty ? $1.0 : $1.1, Double($0 + 1)) }, gone, column)
    }
  }

  // MARK: Options

  private mutating func setOption(
    _ option: CaseFile.OptionValues, _ column: CaseFile.Column, _ gone: [MissingLabels.Value],
    _ language: Language
  ) {
    let chosen = Set(option.chosen)
    let isGerman = language == .de
    var codes = SPSSMissingCodes(valid: [0, 1])
    let notChosen = Set(option.notChosen)
    let kinds = gone.filter {
      !$0.value.isEmpty && !chosen.contains($0.value) && !notChosen.contains($0.value)
    }
    .map { ($0, codes.next(for: $0)) }
    let noAnswer = codes.next(kind: .noAnswer)
    let byValue = Dictionary(kinds.map { ($0.0.value, $0.1) }, uniquingKeysWith: { a, _ in a })
    let byCode = column.values.dictionary.map { value -> Code in
      if chosen.contains(value) { return .number(1) }
      return .number(notChosen.contains(value) ? 0 : byValue[value] ?? noAnswer)
    }
    values = column.values.codes.map { byCode[Int($0)] }
    labels = [
      (.number(1), isGerman ? "gewählt" : "chosen"),
      (.number(0), isGerman ? "nicht gewählt" : "not chosen"),
    ]
    labels += kinds.map { (.number($0.1), $0.0.label) }
    labels.append(
      (.number(noAnswer), isGerman ? "keine Angabe zum Thema" : "no answer to the topic"))
    missing = SPSSMissingCodes.missing(kinds.map(\.1) + [noAnswer], valid: [0, 1]) ?? .codes([])
  }

  // MARK: Numbers

  private mutating func setNumbers(
    _ valid: [(value: String, label: String, number: Double)], _ gone: [MissingLabels.Value],
    _ column: CaseFile.Column
  ) {
    let numbers = valid.map(\.number)
    var codes = SPSSMissingCodes(valid: numbers)
    var kinds = gone.map { ($0, codes.next(for: $0)) }
    if let fitting = SPSSMissingCodes.missing(kinds.map(\.1), valid: numbers) {
      missing = fitting
    } else {
      // Codes among the valid values move below all of them, where one range holds them.
      let low = min(numbers.min() ?? 0, 0).rounded(.down)
      kinds = kinds.enumerated().map { ($1.0, low - 91 - Double($0)) }
      missing = SPSSMissingCodes.missing(kinds.map(\.1), valid: numbers) ?? .codes([])
    }
    labels = valid.filter { !$0.label.isEmpty }.map { (.number($0.number), $0.label) }
    labels += kinds.map { (.number($0.1), $0.0.label) }
    setValues(
      column,
      valid.map { ($0.value, .number($0.number)) } + kinds.map { ($0.0.value, .number($0.1)) })
  }

  // MARK: Texts

  private mutating func setTexts(
    _ valid: [(String, String)], _ gone: [(value: MissingLabels.Value, code: String)],
    _ column: CaseFile.Column
  ) {
    labels = valid.filter { !$0.1.isEmpty }.map { (.text($0.0), $0.1) }
    labels += gone.map { (.text($0.code), $0.value.label) }
    missing = .codes(gone.map { .text($0.code) })
    width = max(1, (valid.map(\.0) + gone.map(\.code)).map(\.utf8.count).max() ?? 1)
    setValues(
      column, valid.map { ($0.0, .text($0.0)) } + gone.map { ($0.value.value, .text($0.code)) })
  }

  /// Codes of up to eight bytes for kinds of missing; `nil` where a text variable cannot have as many.
  private static func short(
    _ gone: [MissingLabels.Value]
  ) -> [(value: MissingLabels.Value, code: String)]? {
    guard gone.count <= 3 else { return nil }
    let codes = gone.map { value in
      value.value.utf8.count <= 8 ? value.value : "_" + value.kind.rawValue.prefix(7)
    }
    return Set(codes).count == codes.count ? Array(zip(gone, codes)) : nil
  }

  private mutating func setValues(_ column: CaseFile.Column, _ codes: [(String, Code)]) {
    let byValue = Dictionary(codes, uniquingKeysWith: { first, _ in first })
    let byCode = column.values.dictionary.map { byValue[$0] }
    values = column.values.codes.map { byCode[Int($0)] }
  }
}

/// Numbers for kinds of missing, and what SPSS can declare of them.
struct SPSSMissingCodes {
  private var taken: Set<Double>

  init(valid: [Double]) { taken = Set(valid) }

  /// Returns the number that a value is, or a free one for its kind.
  mutating func next(for value: MissingLabels.Value) -> Double {
    if let number = DecimalText.number(value.value), number.isFinite, taken.insert(number).inserted
    {
      return number
    }
    return next(kind: value.kind)
  }

  /// Returns a free number for a kind.
  mutating func next(kind: MissingValue) -> Double {
    var number: Double =
      switch kind {
      case .notAsked: -91
      case .noAnswer: -92
      case .dontKnow: -93
      case .filtered: -94
      case .invalid: -95
      }
    while !taken.insert(number).inserted { number -= 100 }
    return number
  }

  /// Returns how the codes are declared: up to three one by one, else a range without a valid value
  /// and at most one code beside it; `nil` where neither is possible.
  static func missing(_ codes: [Double], valid: [Double]) -> SPSSCases.Missing? {
    let sorted = codes.sorted()
    guard sorted.count > 3, let first = sorted.first, let last = sorted.last else {
      return .codes(sorted.map { .number($0) })
    }
    func isFree(_ range: ClosedRange<Double>) -> Bool { !valid.contains { range.contains($0) } }
    if isFree(first...last) { return .range(first...last) }
    if isFree(first...sorted[sorted.count - 2]) {
      return .range(first...sorted[sorted.count - 2], beside: last)
    }
    return isFree(sorted[1]...last) ? .range(sorted[1]...last, beside: first) : nil
  }
}
