import BefundModel

/// Makes the variables that `study.yaml` derives from others.
enum DerivedVariables {
  /// Adds one derived variable; a case that no rule fits has no value.
  ///
  /// - Throws: `unknown-variable`, `wrong-condition` with the line in study.yaml.
  static func add(
    _ derived: DerivedVariable, to data: inout SurveyData, study: Study
  ) throws {
    if let other = data.codebook[FigureID.make(derived.name)], let rule = derived.rules.first {
      throw finding(
        "same-id", study, rule,
        (
          de: "es gibt schon eine Variable '\(other.name)'",
          en: "there is a variable '\(other.name)' already"
        ), fix: (de: "die abgeleitete umbenennen", en: "rename the derived one"))
    }
    var values: [ValueLabel] = []
    for rule in derived.rules where !values.contains(where: { $0.value == rule.value }) {
      values.append(ValueLabel(value: rule.value, label: rule.label))
    }
    let codes = Dictionary(
      uniqueKeysWithValues: values.enumerated().map { ($1.value, UInt16($0 + 1)) })
    var column = CodedColumn(dictionary: [""] + values.map(\.value))
    column.codes = Array(repeating: 0, count: data.caseCount)
    var open = Array(repeating: true, count: data.caseCount)
    for rule in derived.rules {
      let holds = try test(rule, derived: derived, data: data, study: study)
      for row in 0..<data.caseCount where open[row] && holds(row) {
        column.codes[row] = codes[rule.value] ?? 0
        open[row] = false
      }
    }
    data.columns[derived.name] = column
    data.codebook.add(Variable(name: derived.name, label: derived.label, values: values))
  }

  private static func test(
    _ rule: DerivedVariable.Rule, derived: DerivedVariable, data: SurveyData, study: Study
  ) throws -> (Int) -> Bool {
    var tests: [(codes: [UInt16], answers: [Bool])] = []
    if let from = derived.from {
      let column = try column(from, rule, data, study)
      tests.append((column.codes, column.dictionary.map { rule.codes.contains($0) }))
    }
    for text in rule.conditions {
      guard let condition = Condition(text) else {
        throw finding(
          "wrong-condition", study, rule,
          (de: "'\(text)' ist keine Bedingung", en: "'\(text)' is no condition"),
          fix: (de: "etwa STAAT=2 oder ZUZUG_JAHR>=1950", en: "such as STAAT=2 or YEAR>=1950"))
      }
      let column = try column(condition.variable, rule, data, study)
      let missing = data.codebook[FigureID.make(condition.variable)]?.missing ?? [:]
      tests.append(
        (
          column.codes,
          column.dictionary.map { value in
            let isMissing = value.isEmpty || missing[value] != nil
            return condition.holds(for: value)
              && (!isMissing || condition.comparison == .equal)
          }
        ))
    }
    return { row in tests.allSatisfy { $0.answers[Int($0.codes[row])] } }
  }

  private static func column(
    _ name: String, _ rule: DerivedVariable.Rule, _ data: SurveyData, _ study: Study
  ) throws -> CodedColumn {
    if let column = data.columns[name] { return column }
    let near = NearestName.find(name, in: data.columns.keys.sorted())
    throw finding(
      "unknown-variable", study, rule,
      (de: "es gibt keine Variable '\(name)'", en: "there is no variable '\(name)'"),
      fix: near.map { (de: "meinten Sie '\($0)'?", en: "did you mean '\($0)'?") }
        ?? (
          de: "abgeleitete Variablen müssen nach denen stehen, aus denen sie entstehen",
          en: "derived variables must stand after those they are made from"
        ))
  }

  private static func finding(
    _ id: String, _ study: Study, _ rule: DerivedVariable.Rule,
    _ message: (de: String, en: String), fix: (de: String, en: String)
  ) -> Diagnostic {
    Diagnostic(
      id: id, file: study.path, line: rule.line,
      message: LocalizedText(de: message.de, en: message.en),
      why: LocalizedText(
        de: "die Regel kann so nicht angewandt werden", en: "the rule cannot be applied"),
      fix: LocalizedText(de: fix.de, en: fix.en))
  }
}
