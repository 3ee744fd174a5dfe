import Befund
import Benchmark

/// (e) The protection of the sample's public edition, and how it grows with topics and groups.
///
/// More topics are the sample's own once more, under other ids: each is protected for itself. More
/// groups are districts, and perspectives crossed with districts.
func addProtection() {
  let configuration = Benchmark.Configuration(
    metrics: [.wallClock, .cpuTotal, .peakMemoryResident], warmupIterations: 1,
    maxDuration: .seconds(10), maxIterations: 30)
  for (name, groups) in [("5 groups", "perspektive_oeffentlich"), ("6 districts", "BEZIRK")] {
    for factor in [1, 2, 4] {
      Benchmark(
        "Protection: \(8 * factor) topics, \(name)", configuration: configuration
      ) { _, baseline in
        blackHole(try Release.publicEdition(of: baseline))
      } setup: {
        try StudyReader.read(samplePath).baseline(by: groups).repeated(factor)
      }
    }
  }
  Benchmark("Protection: 8 topics, 5 groups, and the best merge", configuration: configuration) {
    _, baseline in blackHole(try Release.publicEdition(of: baseline, isMeasured: true))
  } setup: {
    try StudyReader.read(samplePath).baseline(by: "perspektive_oeffentlich")
  }
}

extension Baseline {
  /// Returns the baseline with its tables and blocks once for each number below `factor`; the
  /// block of the groups stays single.
  fileprivate func repeated(_ factor: Int) -> Baseline {
    var result = self
    for number in 1..<max(1, factor) {
      func renamed(_ id: String) -> String { id == "groups" ? id : "\(id).\(number)" }
      result.tables += tables.map { table in
        var table = table
        table.id += "_\(number)"
        table.origins = table.origins.map { $0.map { $0?.renamed(renamed) } }
        table.noteOrigins = table.noteOrigins.mapValues { $0.map { $0.renamed(renamed) } }
        return table
      }
      result.blocks += blocks.filter { $0.id != "groups" }.map { block in
        var block = block
        block.id = renamed(block.id)
        return block
      }
    }
    return result
  }
}

extension CellOrigin {
  /// Returns the origin with other names of blocks.
  fileprivate func renamed(_ name: (String) -> String) -> CellOrigin {
    switch self {
    case .publicFact: self
    case .count(let block, let at): .count(block: name(block), at)
    case .share(let block, let at, let base): .share(block: name(block), at, of: base)
    case .mean(let block, let over, let scores, let at):
      .mean(block: name(block), over: over, scores: scores, at)
    case .derived(let parts): .derived(parts.map { $0.renamed(name) })
    }
  }
}
