import Befund
import Benchmark
import Foundation

/// (b) The whole report of the sample study: in memory, and as a process that writes it.
func addSampleReport() {
  let configuration = Benchmark.Configuration(
    metrics: [.wallClock, .cpuTotal, .peakMemoryResident], warmupIterations: 1,
    maxDuration: .seconds(10), maxIterations: 50)
  Benchmark("Sample: read the study", configuration: configuration) { _ in
    blackHole(try StudyReader.read(samplePath))
  }
  Benchmark("Sample: read, count, write to memory", configuration: configuration) { _ in
    let release = try StudyAnswers.release(samplePath, edition: .internal).release
    let files = try release.reportFiles(
      language: release.content.study.language, version: BefundVersion.current)
    blackHole(files)
  }
  guard let command = Command.found() else { return }
  let out = NSTemporaryDirectory() + "befund-benchmark-report"
  Benchmark("Sample: befund report", configuration: configuration) { _ in
    try command.run(["report", samplePath, "--edition", "internal", "--out", out])
  }
  Benchmark("Sample: befund report, public", configuration: configuration) { _ in
    try command.run(["report", samplePath, "--out", out])
  }
}
