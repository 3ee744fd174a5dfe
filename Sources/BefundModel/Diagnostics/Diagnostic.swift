/// How grave a finding is.
public enum Severity: String, Comparable, Hashable, Sendable {
  /// Worth knowing; nothing was changed.
  case note
  /// Handled as the message says; the figures stand.
  case warning
  /// The data cannot be used until it is mended.
  case error

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// Orders severities from ``note`` to ``error``.
  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}

/// The exit status that a command ends with.
public enum ExitStatus: Int32, Hashable, Sendable {
  /// Fine; warnings too.
  case success = 0
  /// Anything that has no status of its own.
  case failure = 1
  /// Wrong usage.
  case usage = 64
  /// Bad data.
  case badData = 65
  /// Input missing or unreadable.
  case noInput = 66
  /// An optional program is missing.
  case unavailable = 69
  /// Output cannot be created.
  case cannotCreate = 73
  /// Writing failed.
  case writeFailed = 74
  /// The release cannot be protected.
  case cannotProtect = 77
  /// Interrupted by the user.
  case interrupted = 130
}

/// One finding about the data or the input: what, where, why, how to mend it.
///
/// A message names variables and cases, never the content of an open answer, a name or an
/// address.
public struct Diagnostic: Error, Hashable, Sendable {
  /// The finding's id in the catalogue, such as `unknown-code`.
  public var id: String
  /// How grave it is.
  public var severity: Severity
  /// The path of the file, as it was given.
  public var file: String
  /// The physical line, counted from 1.
  public var line: Int?
  /// The field in a delimited file or the column in YAML, counted from 1.
  public var column: Int?
  /// How many places are folded into this finding, at least 1.
  public var count: Int
  /// What is wrong.
  public var message: LocalizedText
  /// Why it is wrong.
  public var why: LocalizedText
  /// How to mend it, or how it was handled.
  public var fix: LocalizedText
  /// The exit status when the finding is an error.
  public var status: ExitStatus

  /// Creates a finding.
  public init(
    id: String, severity: Severity = .error, file: String, line: Int? = nil, column: Int? = nil,
    count: Int = 1, message: LocalizedText, why: LocalizedText, fix: LocalizedText,
    status: ExitStatus = .badData
  ) {
    self.id = id
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.count = count
    self.message = message
    self.why = why
    self.fix = fix
    self.status = status
  }

  /// The location as editors link it, such as `data/survey.csv:14:7`.
  public var location: String {
    var text = file
    if let line { text += ":\(line)" }
    if line != nil, let column { text += ":\(column)" }
    return text
  }

  /// Returns the finding as three lines: message with location, why, fix.
  public func rendered(in language: Language) -> String {
    let de = language == .de
    let name =
      switch severity {
      case .note: de ? "Hinweis" : "note"
      case .warning: de ? "Warnung" : "warning"
      case .error: de ? "Fehler" : "error"
      }
    // A message that tells the number itself needs it once.
    let isTold = message[language].split(separator: " ").contains { $0 == "\(count)" }
    let times = count > 1 && !isTold ? (de ? " (\(count)-mal)" : " (\(count) times)") : ""
    let place = location.isEmpty ? "befund" : location
    return """
      \(place): \(name): \(message[language])\(times) [\(id)]
        \(de ? "warum" : "why"): \(why[language])
        \(de ? "Abhilfe" : "fix"): \(fix[language])

      """
  }
}

/// Several findings that end an operation together.
public struct DiagnosticList: Error, Sendable {
  /// The findings, sorted by location.
  public let findings: [Diagnostic]

  /// Creates a list, sorted by file, line, column and id.
  public init(_ findings: [Diagnostic]) {
    self.findings = findings.sortedByLocation()
  }
}

extension [Diagnostic] {
  /// Returns the findings sorted by file, line, column and id.
  public func sortedByLocation() -> [Diagnostic] {
    sorted {
      ($0.file, $0.line ?? 0, $0.column ?? 0, $0.id)
        < ($1.file, $1.line ?? 0, $1.column ?? 0, $1.id)
    }
  }

  /// Whether any finding is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// Returns the findings with those alike in id, file, severity and text folded into one.
  ///
  /// The folded finding stands at the first place and counts all of them.
  public func folded() -> [Diagnostic] {
    var places: [FoldingKey: Int] = [:]
    var result: [Diagnostic] = []
    for finding in sortedByLocation() {
      let key = FoldingKey(id: finding.id, file: finding.file, message: finding.message)
      if let place = places[key] {
        result[place].count += finding.count
      } else {
        places[key] = result.count
        result.append(finding)
      }
    }
    return result
  }
}

/// What two findings share when they are folded into one.
private struct FoldingKey: Hashable {
  let id, file: String
  let message: LocalizedText
}
