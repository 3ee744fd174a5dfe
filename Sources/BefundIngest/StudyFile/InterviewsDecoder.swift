import BefundModel
import Yams

/// Makes the source of the interviews out of its part of study.yaml.
enum InterviewsDecoder {
  static func source(_ view: YAMLView) -> InterviewSource {
    var source = InterviewSource()
    source.interviews = view["file"].text
    if view["columns"].exists { source.columns = roles(view["columns"]) }
    source.attributes = roles(view["attributes"])
    source.codings = view["codings"].text ?? ""
    source.codingColumns = roles(view["coding_columns"])
    source.separator = view["separator"].text ?? source.separator
    source.codeSystem = view["code_system"].text
    source.mainCoder = view["main_coder"].text
    source.verdicts = view["verdicts"].text
    source.quotes = view["quotes"].text
    for (name, kind, _) in view["kinds"].pairs {
      source.kinds[name] = kind.text.flatMap { CodingKind(rawValue: $0) }
    }
    source.codes = view["codes"].pairs.map { pattern, rule, _ in
      let isIgnored = rule["ignore"].text == "true"
      var code = CodeRule(
        pattern: pattern, topic: isIgnored ? nil : rule["topic"].text,
        kind: isIgnored ? nil : rule["kind"].text.flatMap { CodingKind(rawValue: $0) },
        surveyVariable: rule["survey"].text)
      code.surveyLine = rule["survey"].node?.mark?.line
      code.surveyColumn = rule["survey"].node?.mark?.column
      return code
    }
    let saturation = view["saturation"]
    source.saturation.base = saturation["base"].integer ?? source.saturation.base
    source.saturation.run = saturation["run"].integer ?? source.saturation.run
    source.saturation.threshold = saturation["threshold"].number ?? source.saturation.threshold
    return source
  }

  private static func roles<Role: RawRepresentable<String>>(_ view: YAMLView) -> [String: Role] {
    Dictionary(
      view.pairs.compactMap { header, role, _ in
        role.text.flatMap { Role(rawValue: $0) }.map { (header, $0) }
      }
    ) { first, _ in first }
  }
}
