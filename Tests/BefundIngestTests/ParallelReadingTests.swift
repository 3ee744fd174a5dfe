import BefundModel
import Foundation
import Testing

@testable import BefundIngest

@Suite("Parallel reading")
struct ParallelReadingTests {
  /// What a file holds, whatever the number of threads.
  private struct Contents: Equatable {
    var counts: [[String: Int]]
    var rows: Int
    var sum: Double
  }

  private static func add(_ counts: inout [[String: Int]], _ sum: inout Double, _ batch: CodedBatch)
  {
    for slot in batch.codes.indices {
      var byCode = [Int](repeating: 0, count: batch.dictionaries[slot].count)
      for code in batch.codes[slot] { byCode[Int(code)] += 1 }
      for (code, count) in byCode.enumerated() where count > 0 {
        counts[slot][batch.dictionaries[slot][code], default: 0] += count
      }
    }
    for value in batch.numbers[0] where value.isFinite { sum += value }
  }

  private func contents(_ path: String, delimiter: UInt8, threads: Int) throws -> Contents {
    let file = try DelimitedFile(path, options: DelimitedOptions(delimiter: delimiter))
    let plan = ColumnPlan(coded: Array(file.header.indices), numbers: [0])
    typealias Consumer = (counts: [[String: Int]], sum: Double)
    let empty = file.header.map { _ in [String: Int]() }
    let (consumers, summary) = try file.read(
      plan, threads: threads, makeConsumer: { () -> Consumer in (empty, 0) },
      add: { Self.add(&$0.counts, &$0.sum, $1) })
    var counts = empty
    for consumer in consumers {
      for slot in counts.indices {
        counts[slot].merge(consumer.counts[slot], uniquingKeysWith: +)
      }
    }
    return Contents(
      counts: counts, rows: summary.rows, sum: consumers.reduce(0) { $0 + $1.sum })
  }

  @Test("gives the same with 1, 2, 3 and 5 threads", arguments: [UInt64(11), 12, 13])
  func threads(seed: UInt64) throws {
    let form = RandomFile.Form(
      seed: seed, delimiter: 0x3B, lineEnd: seed % 2 == 0 ? "\r\n" : "\n", width: 4,
      endsWithLine: seed != 13, hasBlankLines: true)
    let block = RandomFile(form, count: 3_000)
    let header = block.header.joined(separator: ";") + form.lineEnd
    let body = block.text.dropFirst(header.count) + form.lineEnd
    let copies = (9 << 20) / body.utf8.count + 1
    let long = "1;\"" + String(repeating: "a\n\"\";\n", count: 60_000) + "\";3;4" + form.lineEnd
    let half = String(repeating: String(body), count: copies / 2)
    let text = header + half + long + half + (copies % 2 == 1 ? String(body) : "")
    try SmallFiles.with("a.csv", text) { path in
      let one = try contents(path, delimiter: 0x3B, threads: 1)
      #expect(one.rows == block.rows.count * copies + 1)
      let ones = Dictionary(
        block.rows.map { (TextDecoder.trimmed($0[3]), copies) }, uniquingKeysWith: +)
      #expect(one.counts[3]["4"] == (ones["4"] ?? 0) + 1)
      for (value, count) in ones where value != "4" { #expect(one.counts[3][value] == count) }
      for threads in [2, 3, 5] {
        #expect(try contents(path, delimiter: 0x3B, threads: threads) == one, "\(threads)")
      }
    }
  }

  @Test("cuts a large file at all", arguments: [2, 3])
  func cuts(threads: Int) throws {
    let text = "a,b\n" + String(repeating: "1,\"x\ny\"\n", count: 1_200_000)
    try SmallFiles.with("a.csv", text) { path in
      let cuts = try DelimitedFile(path).cuts(threads: threads)
      #expect(cuts.count == threads + 1)
    }
  }

  @Test(
    "reports a late fault at the same place with any number of threads",
    arguments: [
      ("1,a \"b\" c\n", "stray-quote", 0), ("1,\"never closed\n", "stray-quote", 1),
      ("1,2,3\n", "ragged-row", 0), ("1,a\0b\n", "nul-byte", 0),
    ])
  func faults(line: String, id: String, offset: Int) throws {
    let rows = String(repeating: "1,\"x\ny\"\n", count: 600_000)
    try SmallFiles.with("a.csv", "a,b\n" + rows + line + rows) { path in
      for threads in [1, 2, 3] {
        let finding = #expect(throws: Diagnostic.self) {
          try contents(path, delimiter: 0x2C, threads: threads)
        }
        #expect(finding?.id == id, "\(threads) threads")
        #expect(finding?.line == 1_200_002 + offset, "\(threads) threads")
      }
    }
  }

  @Test("counts texts that are no numbers alike with any number of threads")
  func notNumbers() throws {
    let rows = (0..<400_000).map { "v\($0 % 3_000),some text that fills\n" }.joined()
    try SmallFiles.with("a.csv", "a,b\n" + rows) { path in
      let counts = try [1, 2, 3].map { threads in
        try DelimitedFile(path).read(
          ColumnPlan(numbers: [0]), threads: threads, makeConsumer: { 0 }, add: { _, _ in }
        ).summary.notNumbers[0].values.reduce(0) { $0 + $1.count }
      }
      #expect(counts == [400_000, 400_000, 400_000])
    }
  }

  @Test("an open quote at the very end is reported where it opens with any number of threads")
  func openQuoteAtTheEnd() throws {
    let text = "a,b\n" + String(repeating: "1,\"x\ny\"\n", count: 1_200_000) + "1,\"never\n2,b\n"
    try SmallFiles.with("a.csv", text) { path in
      for threads in [1, 2, 3] {
        let finding = #expect(throws: Diagnostic.self) {
          try contents(path, delimiter: 0x2C, threads: threads)
        }
        #expect(finding?.id == "unclosed-quote")
        #expect(finding?.line == 2_400_002)
        #expect(finding?.column == 2)
      }
    }
  }
}
