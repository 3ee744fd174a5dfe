import BefundSample
import Testing

@Suite("Interviews of the sample study")
struct CodingTests {
  private let codings = NaiveTable(Generated.text("interview_codings.csv"), separator: "\t")

  private func parts(_ row: [String: String]) -> [String] {
    var parts: [String] = [""]
    for character in row["Code"] ?? "" {
      if character == ">" || character == "\\" {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }

  private func interview(_ row: [String: String]) -> String {
    row["Dokumentname"] == "I07" ? "I-07" : row["Dokumentname"] ?? ""
  }

  /// Rows of the main coder with a full code, without the two that repeat a row.
  private var full: [[String: String]] {
    var seen: Set<[String: String]> = []
    return codings.rows.filter { row in
      row["Bearbeitet von"] == "K1" && parts(row).count == 3 && seen.insert(row).inserted
    }
  }

  static let topics: [(name: String, kinds: [Int], interviews: Int)] = [
    ("Bildung und Sprache", [44, 39, 21, 26], 23), ("Wohnen", [31, 36, 6, 13], 21),
    ("Zusammenleben und Teilhabe", [30, 28, 29, 20], 22),
    ("Arbeitsmarktintegration", [29, 33, 11, 15], 17),
    ("Gesundheit und Beratung", [10, 12, 4, 4], 9),
    ("Ehrenamt und Vernetzung", [12, 17, 22, 9], 14),
    ("Verwaltung und interkulturelle Öffnung", [11, 19, 5, 8], 13),
    ("Diskriminierung und Schutz", [6, 8, 2, 4], 7),
  ]

  @Test("codes every topic as often as promised", arguments: topics)
  func topic(name: String, kinds: [Int], interviews: Int) {
    let rows = full.filter { parts($0)[0] == name }
    let names = ["Bedarf", "Herausforderung", "Ressource", "Empfehlung"]
    #expect(names.map { kind in rows.filter { parts($0)[1] == kind }.count } == kinds)
    #expect(Set(rows.map(interview)).count == interviews)
  }

  @Test("has 575 rows of the main and 132 of the second coder")
  func sizes() {
    #expect(codings.counts("Bearbeitet von") == ["K1": 575, "K2": 132])
    #expect(full.count == 564)
    #expect(full.filter { interview($0) == "I-07" }.count == 61)
  }

  @Test("gives every segment its place and length")
  func places() {
    for row in codings.rows {
      let length = row["Segment"]?.unicodeScalars.count
      let start = Int(row["Zeichen_von"] ?? "") ?? 0
      let end = Int(row["Zeichen_bis"] ?? "") ?? 0
      #expect(length == end - start && String(end - start) == row["Fläche"])
    }
  }

  @Test("lets two coders agree on 78 topics and 71 kinds of 100 shared passages")
  func agreement() {
    var shared: [(String, String, String, String)] = []
    let first = codings.rows.filter { $0["Bearbeitet von"] == "K1" }
    for second in codings.rows where second["Bearbeitet von"] == "K2" {
      for row in first where interview(row) == interview(second) {
        guard overlap(row, second) >= 0.9 else { continue }
        let (left, right) = (parts(row), parts(second))
        shared.append((left[0], right[0], left[1], right[1]))
      }
    }
    #expect(shared.count == 100)
    #expect(shared.filter { $0.0 == $0.1 }.count == 78)
    #expect(shared.filter { $0.0 == $0.1 && $0.2 == $0.3 }.count == 71)
  }

  private func overlap(_ left: [String: String], _ right: [String: String]) -> Double {
    func place(_ row: [String: String], _ column: String) -> Int { Int(row[column] ?? "") ?? 0 }
    let starts = [place(left, "Zeichen_von"), place(right, "Zeichen_von")]
    let ends = [place(left, "Zeichen_bis"), place(right, "Zeichen_bis")]
    let shared = (ends.min() ?? 0) - (starts.max() ?? 0)
    return Double(max(0, shared)) / Double((ends.max() ?? 1) - (starts.min() ?? 0))
  }
}
