import ArgumentParser
import Befund
import Foundation

/// Standard output, standard error and the end of the program.
enum Terminal {
  /// The language of messages where no study names one: German in a German locale.
  static var language: Language {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("de") == true ? .de : .en
  }

  /// Writes a result to standard output.
  ///
  /// A closed pipe ends the program quietly; a full disk ends it with 74.
  static func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Foundation.write(1, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { exit(ExitStatus.success.rawValue) }
        end(with: [OutputFindings.writeFailed("standard output", reason: errno)])
      }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Whether a person sits at the terminal who can be asked.
  static var canAsk: Bool { isatty(0) == 1 && isatty(2) == 1 }

  /// Asks a question; only a yes in either language agrees.
  static func agrees(to question: String) -> Bool {
    let bytes = Array(question.utf8)
    _ = bytes.withUnsafeBytes { Foundation.write(2, $0.baseAddress, $0.count) }
    let answer = (readLine() ?? "").lowercased().filter(\.isLetter)
    return ["j", "ja", "y", "yes"].contains(answer)
  }

  /// Writes findings to standard error.
  static func report(_ findings: [Diagnostic], language: Language = language) {
    for finding in findings.sortedByLocation() { note(coloured(finding, language)) }
  }

  /// Whether standard error is a terminal that may be coloured.
  private static var usesColour: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(2) == 1 && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
  }

  /// Returns a finding with its first line coloured by severity, on a terminal.
  private static func coloured(_ finding: Diagnostic, _ language: Language) -> String {
    let text = finding.rendered(in: language)
    guard usesColour, let end = text.firstIndex(of: "\n") else { return text }
    let colour =
      switch finding.severity {
      case .error: "\u{1B}[1;31m"
      case .warning: "\u{1B}[33m"
      case .note: "\u{1B}[36m"
      }
    return colour + text[..<end] + "\u{1B}[0m" + text[end...]
  }

  /// Says what a report was written into, and what there is to know about it.
  static func finish(_ report: WrittenReport) {
    note(report.banner)
    Terminal.report(report.notices, language: report.language)
    note(CheckReport(report.findings).summary(in: report.language))
    write(report.paths.map { $0 + "\n" }.joined())
  }

  /// Writes one line to standard error.
  static func note(_ text: String) {
    let bytes = Array((text.hasSuffix("\n") ? text : text + "\n").utf8)
    _ = bytes.withUnsafeBytes { Foundation.write(2, $0.baseAddress, $0.count) }
  }

  /// Ends the program with the status of the first error, where there is one.
  static func endIfBad(_ findings: [Diagnostic]) {
    if let error = findings.first(where: { $0.severity == .error }) {
      exit(error.status.rawValue)
    }
  }

  /// Writes findings and ends the program with the status of the first error.
  static func end(with findings: [Diagnostic], language: Language = language) -> Never {
    report(findings, language: language)
    let status = findings.first { $0.severity == .error }?.status ?? .failure
    exit(status.rawValue)
  }
}
