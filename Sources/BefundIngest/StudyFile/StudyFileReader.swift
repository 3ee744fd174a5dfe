public import BefundModel
import Foundation
import Yams

/// Reads `study.yaml`.
public enum StudyFileReader {
  /// Returns the study that a folder or a file describes.
  ///
  /// - Parameter path: A folder that holds `study.yaml`, or the file itself.
  /// - Throws: `file-missing` (66); `yaml-syntax`, `unknown-key`, `missing-key`, `wrong-type`,
  ///   `unknown-word` with file, line and column (65).
  public static func read(_ path: String) throws -> Study {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let file = exists && isFolder.boolValue ? joined(path, "study.yaml") : path
    let (source, _, _) = try ByteSource.open(file)
    let bytes = try source.allBytes(path: file)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw syntax(file, line: 1, column: nil, detail: "UTF-8")
    }
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw syntax(error, file: file)
    }
    guard let node else { throw Findings.emptyFile(file) }
    var check = SchemaCheck(path: file)
    check.check(node, StudyFileSchema.root, at: "")
    if !check.findings.isEmpty { throw DiagnosticList(check.findings) }
    var study = decode(YAMLView(node))
    study.path = file
    study.folder = FilePath.folder(of: file)
    if study.folder.isEmpty { study.folder = "." }
    let findings = StudyConsistencyCheck.findings(of: study, root: YAMLView(node))
    if findings.hasErrors { throw DiagnosticList(findings) }
    return study
  }

  /// Returns a path inside a folder.
  static func joined(_ folder: String, _ name: String) -> String {
    folder == "." || folder.isEmpty
      ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  private static func syntax(_ error: YamlError, file: String) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      syntax(file, line: mark.line, column: mark.column, detail: problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      syntax(
        file, line: context.mark.line, column: context.mark.column,
        detail: "duplicate key " + duplicates.map { "\($0)" }.joined(separator: ", "))
    default: syntax(file, line: 1, column: nil, detail: "not YAML")
    }
  }

  private static func syntax(
    _ file: String, line: Int, column: Int?, detail: String
  ) -> Diagnostic {
    Diagnostic(
      id: "yaml-syntax", file: file, line: line, column: column,
      message: LocalizedText(
        de: "die Datei ist kein gültiges YAML", en: "the file is not valid YAML"),
      why: LocalizedText(detail),
      fix: LocalizedText(
        de: "Einrückung (Leerzeichen, keine Tabulatoren), Doppelpunkte und Klammern prüfen",
        en: "check indentation (blanks, no tabs), colons and brackets"))
  }

  private static func decode(_ root: YAMLView) -> Study {
    var study = Study()
    study.title = root["title"].localized ?? study.title
    study.place = root["place"].text ?? ""
    study.language = root["language"].text.flatMap { Language(rawValue: $0) } ?? .de
    study.genderSign = root["gender_sign"].text ?? "*"
    study.dates = dates(root["dates"])
    study.deleteBy = root["delete_by"].text
    study.topics = root["topics"].list.map {
      Topic(
        id: $0["id"].text ?? "", label: $0["label"].localized ?? LocalizedText(""),
        room: $0["room"].text)
    }
    study.perspectiveVariable = root["perspectives"].text
    study.variables = root["variables"].pairs.map { variable($0.key, $0.value) }
    study.needs = root["needs"].list.map {
      NeedBlock(
        topic: $0["topic"].text ?? "", options: $0["options"].texts, none: $0["none"].text,
        other: $0["other"].text)
    }
    study.challenges = challenges(root["challenges"])
    study.gap = gap(root["gap"])
    study.thresholds = thresholds(root["thresholds"])
    study.weighting = weighting(root["weighting"])
    study.protection.k = root["protection"]["k"].integer ?? study.protection.k
    study.protection.sensitiveK =
      root["protection"]["sensitive_k"].integer ?? study.protection.sensitiveK
    study.protection.rounding = root["protection"]["rounding"].integer
    study.protection.columns = root["protection"]["columns"].text
    study.protection.sensitiveTopics = root["protection"]["sensitive_topics"].texts
    for (word, label, _) in root["labels"].pairs { study.labels[word] = label.localized }
    study.sources = SourcesDecoder.decode(root["sources"])
    return study
  }

  private static func dates(_ view: YAMLView) -> StudyDates {
    var dates = StudyDates()
    dates.data = view["data"].text ?? ""
    dates.fieldworkFrom = view["fieldwork"]["from"].text ?? ""
    dates.fieldworkTo = view["fieldwork"]["to"].text ?? ""
    dates.registrationDeadline = view["registration_deadline"].text
    dates.conference = view["conference"].text
    dates.timeZone = view["time_zone"].text ?? dates.timeZone
    return dates
  }

  private static func variable(_ name: String, _ view: YAMLView) -> DerivedVariable {
    var labels: [String: LocalizedText] = [:]
    func rule(_ view: YAMLView, codes: [String], conditions: [String]) -> DerivedVariable.Rule {
      let value = view["value"].text ?? ""
      let label = view["label"].localized ?? labels[value] ?? LocalizedText(value)
      labels[value] = labels[value] ?? label
      return DerivedVariable.Rule(
        value: value, label: label, codes: codes, conditions: conditions, line: view.line)
    }
    let merged = view["map"].list.map { rule($0, codes: $0["codes"].texts, conditions: []) }
    let ruled = view["rules"].list.map { rule($0, codes: [], conditions: $0["when"].texts) }
    return DerivedVariable(
      name: name, label: view["label"].localized ?? LocalizedText(name),
      from: view["from"].text, rules: merged + ruled)
  }

  private static func challenges(_ view: YAMLView) -> ChallengeBlock? {
    guard view.exists else { return nil }
    return ChallengeBlock(
      items: view["items"].list.map {
        ChallengeItem(
          variable: $0["variable"].text ?? "", topic: $0["topic"].text ?? "",
          label: $0["label"].localized)
      },
      top: view["top"].list.compactMap(\.integer), scaleMaximum: view["scale"].integer ?? 5)
  }

  private static func gap(_ view: YAMLView) -> GapBlock? {
    guard view.exists else { return nil }
    return GapBlock(
      pairs: view["pairs"].list.map {
        GapBlock.Pair(
          topic: $0["topic"].text ?? "", importance: $0["importance"].text ?? "",
          satisfaction: $0["satisfaction"].text ?? "")
      },
      importantFrom: view["important_from"].integer ?? 4,
      dissatisfiedTo: view["dissatisfied_to"].integer ?? 2)
  }

  private static func thresholds(_ view: YAMLView) -> StudyThresholds {
    var thresholds = StudyThresholds()
    thresholds.shownFrom = view["shown_from"].integer ?? thresholds.shownFrom
    thresholds.plainFrom = view["plain_from"].integer ?? thresholds.plainFrom
    thresholds.differenceFrom = view["difference_from"].number ?? thresholds.differenceFrom
    thresholds.oftenInSurvey = view["often_survey"].number ?? thresholds.oftenInSurvey
    thresholds.oftenInInterviews = view["often_interviews"].number ?? thresholds.oftenInInterviews
    thresholds.dontKnowLimit =
      view["dont_know_limit"].number.map { $0 / 100 } ?? thresholds.dontKnowLimit
    return thresholds
  }

  private static func weighting(_ view: YAMLView) -> Weighting? {
    guard view.exists else { return nil }
    var weighting = Weighting(
      variable: view["variable"].text ?? "", values: view["values"].texts,
      margins: view["margins"].list.map {
        Weighting.Margin(
          variables: $0["variables"].texts, feature: $0["feature"].text ?? "",
          categories: Dictionary(
            $0["categories"].pairs.map { ($0.key, $0.value.text ?? "") },
            uniquingKeysWith: { a, _ in a }),
          acceptsOlder: $0["accept_older"].text == "true")
      })
    if view["trim"].exists {
      weighting.trimming = Weighting.Trimming(
        lower: view["trim"]["lower"].number ?? 0, upper: view["trim"]["upper"].number ?? .infinity,
        isStrict: view["trim"]["strict"].text == "true")
    }
    return weighting
  }
}
