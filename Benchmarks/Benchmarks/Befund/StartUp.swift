import Benchmark

/// (a) From the start of the process to its end, without data. `/bin/true` is what the starting
/// of any process costs.
func addStartUp() {
  let configuration = Benchmark.Configuration(
    metrics: [.wallClock], warmupIterations: 5, maxDuration: .seconds(5), maxIterations: 300)
  Benchmark("Start-up: an empty process", configuration: configuration) { _ in
    try Command(path: "/bin/true").run([])
  }
  guard let command = Command.found() else { return }
  Benchmark("Start-up: befund --version", configuration: configuration) { _ in
    try command.run(["--version"])
  }
}
