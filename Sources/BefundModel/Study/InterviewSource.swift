/// The files of the expert interviews.
public struct InterviewSource: Hashable, Sendable {
  /// The list of interviews; `nil` takes every document that was coded as one.
  public var interviews: String?
  /// The role of the list's columns by their header.
  public var columns: [String: InterviewRole] = InterviewRole.usualColumns
  /// The role of the attributes of cases in a project, by their name; used without a list.
  public var attributes: [String: InterviewRole] = [:]
  /// The export of the codings: a list, a project or a database.
  public var codings = ""
  /// The role of a coding list's columns by their header; empty takes the headers of known tools.
  public var codingColumns: [String: CodingRole] = [:]
  /// What parts the levels of a code's path in a list with ``codingColumns``.
  public var separator = " > "
  /// The code system; `nil` where ``codes`` tell what the codes mean.
  public var codeSystem: String?
  /// The kind by the name of the code system's second level.
  public var kinds: [String: CodingKind] = [:]
  /// What paths of codes mean, where the code system does not tell; the first that fits.
  public var codes: [CodeRule] = []
  /// The coder whose codings are counted; `nil` where there is one only.
  public var mainCoder: String?
  /// The verdicts of the analysts.
  public var verdicts: String?
  /// The quotes that are released one by one.
  public var quotes: String?
  /// When interviews bring nothing new.
  public var saturation = SaturationRule()

  /// Creates an empty source.
  public init() {}
}

/// What a path of a code means.
public struct CodeRule: Hashable, Sendable {
  /// The path, its levels parted by ` > `; `*` stands for any characters.
  public var pattern: String
  /// The topic; `nil` for a code that is left out on purpose.
  public var topic: String?
  /// The kind; `nil` for a code that is left out on purpose.
  public var kind: CodingKind?
  /// The survey's option or item that means the same; `nil` when it was not asked.
  public var surveyVariable: String?
  /// The line of study.yaml that names the survey's variable; `nil` without one.
  public var surveyLine: Int?
  /// The column there, from 1; `nil` without one.
  public var surveyColumn: Int?

  /// Creates a rule.
  public init(pattern: String, topic: String?, kind: CodingKind?, surveyVariable: String? = nil) {
    self.pattern = pattern
    self.topic = topic
    self.kind = kind
    self.surveyVariable = surveyVariable
  }
}

/// When interviews bring so little new that the codes are saturated.
///
/// Source: Guest, Namey and Chen (2020), _PLoS ONE_ 15(5):e0232076.
public struct SaturationRule: Hashable, Sendable {
  /// The number of first interviews whose codes are the base.
  public var base = 4
  /// The number of following interviews that are looked at together.
  public var run = 2
  /// The new codes in a run, in percent of the base's codes, up to which there is saturation.
  public var threshold = 5.0

  /// Creates the usual rule: base 4, run 2, at most 5 %.
  public init() {}
}

/// What a column of the list of interviews holds.
public enum InterviewRole: String, CaseIterable, Hashable, Sendable {
  /// The id, which the export of the codings uses too.
  case id
  /// The kind of organisation.
  case organisationType = "organisation_type"
  /// The perspective.
  case perspective
  /// The number of persons.
  case persons
  /// The number of characters of the transcript.
  case characters
  /// Whether a second coder coded it, as the list says.
  case doubleCoded = "double_coded"
  /// Anything else, which is not read.
  case other

  /// The columns of a list without declared roles.
  public static let usualColumns: [String: InterviewRole] = [
    "interview_id": .id, "organisationstyp": .organisationType, "perspektive": .perspective,
    "personen": .persons, "zeichen": .characters, "doppelcodiert": .doubleCoded,
  ]
}

/// What a column of a list of codings holds.
public enum CodingRole: String, CaseIterable, Hashable, Sendable {
  /// The document.
  case document
  /// The group of documents.
  case group
  /// The code with the names above it.
  case code
  /// The coder.
  case coder
  /// The words of the passage.
  case quote
  /// The weight, 0…100.
  case weight
  /// The place of the first Unicode scalar, from 0.
  case start
  /// The place after the last Unicode scalar.
  case end
  /// What rows of one passage share.
  case segment
  /// Anything else, which is not read.
  case other
}
