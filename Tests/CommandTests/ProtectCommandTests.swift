import Foundation
import Testing

/// What the built `befund protect` prints, and how it ends.
@Suite("befund protect")
struct ProtectCommandTests {
  /// A request about groups, with the keys that a test changes.
  static func request(
    dimensions: String = #"{"g": ["A", "B", "C"]}"#, policy: String = #"{"k": 5}"#,
    request: String = #"[{"id": "T", "ats": [{}, {"g": "A"}, {"g": "B"}, {"g": "C"}]}]"#,
    counts: [(String, Int)] = [("A", 12), ("B", 3), ("C", 8)], more: String = ""
  ) -> String {
    let rows = counts.flatMap { [String](repeating: "x;\($0.0)\\n", count: $0.1) }.joined()
    return #"""
      {"dimensions": \#(dimensions), "policy": \#(policy), "request": \#(request),
       "input_csv": "id;g\n\#(rows)"\#(more)}
      """#
  }

  private func protect(_ text: String) throws -> CommandRunner.Outcome {
    let runner = try CommandRunner()
    _ = try runner.file("r.json", text)
    return try runner.run(["protect", "r.json"])
  }

  @Test("prints the tables in the order of the request, with one sign")
  func output() throws {
    let outcome = try protect(Self.request())
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(
      outcome.output == """
        {"symbols":{"·":{}},"tables":[{"cells":[{"at":{},"n":23},{"at":{"g":"A"},"n":12},\
        {"at":{"g":"B"},"sym":"·"},{"at":{"g":"C"},"sym":"·"}],"id":"T"}]}

        """)
  }

  @Test("keeps a filter and counts within it")
  func filter() throws {
    let outcome = try protect(
      Self.request(request: #"[{"id": "T", "filter": {"g": "A"}, "ats": [{}, {"g": "*"}]}]"#))
    #expect(
      outcome.output == """
        {"symbols":{"·":{}},"tables":[{"cells":[{"at":{},"n":12},{"at":{"g":"*"},"n":23}],\
        "filter":{"g":"A"},"id":"T"}]}

        """, "\(outcome.errors)")
  }

  @Test("a case without request is answered by no tables")
  func noRequest() throws {
    let outcome = try protect(#"{"dimensions": {"g": ["A"]}}"#)
    #expect(outcome.status == 0)
    #expect(outcome.output == "{\"symbols\":{\"·\":{}},\"tables\":[]}\n")
  }

  @Test("reads from standard input")
  func standardInput() throws {
    let runner = try CommandRunner()
    _ = try runner.file("r.json", Self.request())
    let outcome = try runner.run(shell: #""$BEFUND" protect - < r.json"#)
    #expect(outcome.status == 0 && outcome.output.contains(#""n":23"#))
  }

  @Test("does not depend on the order of the rows")
  func rowOrder() throws {
    let counts = [("A", 12), ("B", 3), ("C", 8)]
    let first = try protect(Self.request(counts: counts))
    let second = try protect(Self.request(counts: counts.reversed()))
    #expect(!first.output.isEmpty && first.output == second.output)
  }

  @Test("reads nothing but what the contract names")
  func otherKeys() throws {
    let other = #", "truth": "no", "publications": 7, "expect": [], "symbols": {"x": {"min": 1}}"#
    #expect(try protect(Self.request(more: other)).output == protect(Self.request()).output)
  }

  /// Malformed requests with the path that the finding names.
  static let malformed: [(text: String, place: String)] = [
    ("[]", "$"),
    (#"{"request": []}"#, "$: 'dimensions'"),
    (request(request: #"{"id": "T"}"#), "$.request"),
    (request(request: #"[{"ats": []}]"#), "$.request[0]: 'id'"),
    (request(request: #"[{"id": "T"}]"#), "$.request[0]: 'ats'"),
    (request(request: #"[{"id": "T", "ats": [{}, {"h": "A"}]}]"#), "$.request[0].ats[1]"),
    (request(request: #"[{"id": "T", "ats": [{"g": "D"}]}]"#), "$.request[0].ats[0]"),
    (request(request: #"[{"id": "T", "ats": [{"g": 1}]}]"#), "$.request[0].ats[0].g"),
    (request(dimensions: #"{"g": []}"#), "$.dimensions.g"),
    (request(dimensions: #"{"g": ["A", "A"]}"#), "$.dimensions.g"),
    (request(dimensions: #"{"g": {"categories": ["A"], "type": "x"}}"#), "$.dimensions.g.type"),
    (
      request(dimensions: #"{"g": {"categories": ["A"], "groups": {"X": ["B"]}}}"#),
      "$.dimensions.g.groups.X"
    ),
    (request(policy: #"{"k": 2}"#), "$.policy"),
    (request(policy: #"{"k": "5"}"#), "$.policy.k"),
    (request(policy: #"{"k": 5, "group_disclosur": true}"#), "$.policy"),
    (request(more: #", "targets": [{"at": {"g": "A"}, "rule": "any"}]"#), "$.targets[0].rule"),
    (request(more: #", "history": [{"id": "H"}]"#), "$.history[0]: 'cells'"),
    (
      request(
        more: #", "history": [{"cells": [{"at": {"g": "A"}, "pct": 5.5, "dec": 0, "of": {}}]}]"#),
      "$.history[0].cells[0]: the number has more decimals"
    ),
    (
      request(
        more:
          #", "history": [{"cells": [{"at": {}, "pct": 999999999, "dec": 10, "of": {"h": "A"}}]}]"#
      ),
      "$.history[0].cells[0]"
    ),
    (
      request(more: #", "history": [{"cells": [{"at": {}, "n": -1}]}]"#),
      "$.history[0].cells[0].n"
    ),
  ]

  @Test("a malformed request ends with 65 and names its place", arguments: malformed)
  func malformedRequest(text: String, place: String) throws {
    let outcome = try protect(text)
    outcome.expectFinding("malformed-request", at: "r.json")
    #expect(outcome.errors.contains("error: \(place)"), "\(outcome.errors)")
  }

  @Test(
    "what is no JSON ends with 65 at the line and column where reading stopped",
    arguments: [
      ("", "r.json:1:1"), ("{", "r.json:1:2"), ("{\"tables\": [\n{\"id\": 3}", "r.json:2:10"),
      ("{\"a\": 1,\n \"b\" 2}", "r.json:2:6"), ("{\"a\": \"x\ny\"}", "r.json:1:9"),
    ])
  func noJSON(text: String, place: String) throws {
    let outcome = try protect(text)
    outcome.expectFinding("malformed-request", at: place)
    #expect(outcome.errors.contains("error: $: this is no JSON"), "\(outcome.errors)")
  }

  @Test("two topics of multiple dimensions, and groups of topics, are refused")
  func multipleDimensions() throws {
    let dimensions = #"""
      {"m": {"type": "multi", "categories": ["x", "y"], "groups": {"z": ["x", "y"]}},
       "n": {"type": "multi", "categories": ["u"]}}
      """#
    for at in [#"{"m": "x", "n": "u"}"#, #"{"m": "z"}"#] {
      try protect(
        Self.request(dimensions: dimensions, request: #"[{"id": "T", "ats": [\#(at)]}]"#)
      ).expectFinding("malformed-request", at: "r.json")
    }
  }

  @Test("what is wrong in the CSV text ends with 65 at its line")
  func wrongData() throws {
    try protect(Self.request(counts: [("A", 2), ("D", 1)]))
      .expectFinding("unknown-category", at: "r.json#input_csv:4:2")
    try protect(Self.request(counts: [])).expectFinding("no-rows", at: "r.json#input_csv:1")
    try protect(
      Self.request(dimensions: #"{"h": ["A"]}"#, request: #"[{"id": "T", "ats": [{}]}]"#)
    ).expectFinding("unknown-column", at: "r.json#input_csv:1")
  }

  @Test("a missing request ends with 66")
  func missingFile() throws {
    try CommandRunner().run(["protect", "none.json"])
      .expectFinding("file-missing", at: "none.json", status: 66)
  }

  @Test("what cannot be protected ends with 77 and names table and remedy")
  func refusal() throws {
    let history = #"""
      , "history": [{"id": "v1", "filter": {"g": "A"}, "cells": [{"at": {}, "n": 12}]}]
      """#
    let outcome = try protect(
      Self.request(
        dimensions: #"{"g": ["A", "B"]}"#, request: #"[{"id": "v2", "ats": [{}]}]"#,
        counts: [("A", 12), ("B", 3)], more: history))
    outcome.expectFinding("cannot-protect", at: "r.json", status: 77)
    #expect(outcome.errors.contains("'v2'") && outcome.errors.contains("'v1'"))
    #expect(outcome.errors.contains("hold back the new cases ('g')"))
  }

  @Test("a block beyond 5,000 unknowns ends with 77 and names the dimension to coarsen")
  func tooLarge() throws {
    let categories = (0..<5_001).map { "\"c\($0)\"" }.joined(separator: ",")
    let outcome = try protect(
      Self.request(
        dimensions: #"{"g": ["A", "B", "C"], "z": [\#(categories)]}"#))
    outcome.expectFinding("cannot-protect", at: "r.json", status: 77)
    #expect(outcome.errors.contains("combine categories of 'z'"))
  }

  @Test("earlier tables that do not fit the data end with 77")
  func contradiction() throws {
    let history = #", "history": [{"id": "v1", "cells": [{"at": {}, "n": 99}]}]"#
    let outcome = try protect(Self.request(more: history))
    outcome.expectFinding("cannot-protect", at: "r.json", status: 77)
    #expect(outcome.errors.contains("'v1'"))
  }
}
