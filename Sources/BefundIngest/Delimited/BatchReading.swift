public import BefundModel
import Dispatch
import Foundation

/// What reading a file brought besides its batches.
public struct ReadSummary: Sendable {
  /// The rows handed out.
  public var rows = 0
  /// The lines of blank records, which are skipped (whole-file reading only).
  public var blankLines: [Int] = []
  /// Per number column: each text that spells no number, with its first line and its count.
  public var notNumbers: [[String: (line: Int, count: Int)]] = []
  /// Whether values that are no UTF-8 were read as Windows-1252.
  public var guessedEncoding = false
  /// The places where lenient reading recovered a stray quote.
  public var strayQuotes: [(line: Int, field: Int)] = []
}

extension DelimitedFile {
  /// Reads the planned columns in batches and returns what each thread's consumer gathered.
  ///
  /// Large files are cut at line ends outside quotes, as the parity of quotes suggests; the cuts
  /// are verified by the parser's own state and redone where it disagrees, so that the result
  /// never depends on the number of threads.
  ///
  /// - Parameters:
  ///   - plan: The columns.
  ///   - threads: The largest number of threads; by default one per processor.
  ///   - makeConsumer: Makes the consumer of one thread.
  ///   - add: Takes one batch; called once per batch.
  /// - Returns: The consumers in the order of the file.
  /// - Throws: `stray-quote`, `unclosed-quote`, `ragged-row`, `field-too-large`, `nul-byte`,
  ///   `dictionary-overflow` (65).
  public func read<Consumer>(
    _ plan: ColumnPlan, threads: Int? = nil,
    makeConsumer: () -> Consumer, add: @escaping (inout Consumer, CodedBatch) -> Void
  ) throws -> (consumers: [Consumer], summary: ReadSummary) {
    if dialect.isLenient {
      let worker = ChunkWorker(self, plan: plan, consumer: makeConsumer(), add: add)
      let strayQuotes = try worker.readLeniently()
      var summary = try worker.summary()
      summary.strayQuotes = strayQuotes
      return ([worker.consumer], summary)
    }
    let cuts = try cuts(threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
    let workers = (1..<cuts.count).map { _ in
      ChunkWorker(self, plan: plan, consumer: makeConsumer(), add: add)
    }
    try run(workers, cuts: cuts)
    return try settle(workers, cuts: cuts)
  }

  private func run<Consumer>(_ workers: [ChunkWorker<Consumer>], cuts: [Int?]) throws {
    if workers.count == 1 {
      try workers[0].read(from: dataStart, to: nil, isLast: true)
      return
    }
    nonisolated(unsafe) let shared = workers
    let failures = FailureBox()
    DispatchQueue.concurrentPerform(iterations: workers.count) { i in
      do {
        try shared[i].read(
          from: cuts[i] ?? 0, to: cuts[i + 1], isLast: i == shared.count - 1)
      } catch {
        failures.add(error)
      }
    }
    if let error = failures.first { throw error }
  }

  /// Takes over each chunk whose start was right, and reads the others again from where the
  /// chunk before them really ended.
  private func settle<Consumer>(
    _ workers: [ChunkWorker<Consumer>], cuts: [Int?]
  ) throws -> (consumers: [Consumer], summary: ReadSummary) {
    var consumers: [Consumer] = []
    var summary = ReadSummary()
    var lineOffset = 0
    var current = workers[0]
    for next in 1...workers.count {
      if next < workers.count, !current.endsBetweenRecords, !current.hasFailed {
        try current.read(
          from: cuts[next] ?? 0, to: cuts[next + 1], isLast: next == workers.count - 1)
        continue
      }
      summary.add(try current.summary(lineOffset: lineOffset), columns: current.plan.numbers.count)
      consumers.append(current.consumer)
      lineOffset += current.linesRead
      if next < workers.count { current = workers[next] }
    }
    return (consumers, summary)
  }
}

/// Collects the errors of threads.
private final class FailureBox: @unchecked Sendable {
  private let lock = NSLock()
  private var errors: [any Error] = []

  func add(_ error: any Error) { lock.withLock { errors.append(error) } }
  var first: (any Error)? { lock.withLock { errors.first } }
}

extension ReadSummary {
  mutating func add(_ other: ReadSummary, columns: Int) {
    rows += other.rows
    guessedEncoding = guessedEncoding || other.guessedEncoding
    blankLines += other.blankLines
    if notNumbers.isEmpty { notNumbers = Array(repeating: [:], count: columns) }
    for (place, texts) in other.notNumbers.enumerated() {
      notNumbers[place].merge(texts) { a, b in (min(a.line, b.line), a.count + b.count) }
    }
  }
}
