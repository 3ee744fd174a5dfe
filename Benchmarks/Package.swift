// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is compiled with, as in Befund itself.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "befund-benchmarks",
  products: [.executable(name: "survey-file", targets: ["survey-file"])],
  dependencies: [
    .package(name: "befund", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
  ],
  targets: [
    .target(name: "SurveyFile", swiftSettings: strict),
    .executableTarget(
      name: "survey-file", dependencies: ["SurveyFile"], swiftSettings: strict),
    .executableTarget(
      name: "BefundBenchmarks",
      dependencies: [
        "SurveyFile",
        .product(name: "Befund", package: "befund"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Befund", swiftSettings: strict,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ]
)
