import Benchmark

/// Every benchmark, in the order of its size.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration.metrics = [.wallClock, .cpuTotal, .peakMemoryResident]
  addStartUp()
  addSampleReport()
  addLargeCrosstab()
  addIntervals()
  addProtection()
}
