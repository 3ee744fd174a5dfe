// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is compiled with: language mode 6 and the three strict import rules.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let arguments = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")

let package = Package(
  name: "befund",
  products: [
    .library(name: "Befund", targets: ["Befund"]),
    .executable(name: "befund", targets: ["befund-cli"]),
    .executable(name: "befund-sample", targets: ["befund-sample"]),
  ],
  traits: [
    .trait(
      name: "SPSS", description: "Exports have the cases as a system file of SPSS (libreadstat).")
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibCSV", providers: [.apt(["libcsv-dev"]), .brew(["libcsv"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(
      name: "CLibZip", pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(name: "CReadStat", providers: [.apt(["libreadstat-dev"])]),
    .target(
      name: "CDistributions",
      linkerSettings: [.linkedLibrary("m"), .linkedLibrary("stdc++")]),
    .target(name: "BefundModel", swiftSettings: strict),
    .target(
      name: "BefundStatistics", dependencies: ["CDistributions"], swiftSettings: strict),
    .target(
      name: "BefundIngest",
      dependencies: ["BefundModel", "CLibCSV", "CLibZip", yams, crypto, grdb],
      swiftSettings: strict),
    .target(
      name: "BefundTables", dependencies: ["BefundModel", "BefundStatistics"],
      swiftSettings: strict),
    .target(
      name: "BefundAnalysis",
      dependencies: ["BefundModel", "BefundTables", "BefundStatistics"],
      swiftSettings: strict),
    .target(
      name: "BefundDisclosure",
      dependencies: ["BefundModel", "BefundTables", "BefundAnalysis"],
      swiftSettings: strict),
    .target(
      name: "BefundReports", dependencies: ["BefundModel", "BefundDisclosure", mustache],
      swiftSettings: strict),
    .target(
      name: "Befund",
      dependencies: [
        "BefundModel", "BefundStatistics", "BefundIngest", "BefundTables", "BefundAnalysis",
        "BefundDisclosure", "BefundReports", crypto, grdb, sqlite,
        .target(name: "CReadStat", condition: .when(traits: ["SPSS"])),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "befund-cli", dependencies: ["Befund", arguments], swiftSettings: strict),
    .target(name: "BefundSample", dependencies: [crypto], swiftSettings: strict),
    .executableTarget(
      name: "befund-sample", dependencies: ["BefundSample", arguments], swiftSettings: strict),
    .testTarget(
      name: "BefundModelTests", dependencies: ["BefundModel"], swiftSettings: strict),
    .testTarget(
      name: "BefundStatisticsTests", dependencies: ["BefundStatistics"], exclude: ["Oracles"],
      swiftSettings: strict),
    .testTarget(
      name: "BefundIngestTests", dependencies: ["BefundIngest", "BefundModel", grdb],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "BefundTablesTests",
      dependencies: ["BefundTables", "BefundModel", "BefundStatistics"], swiftSettings: strict),
    .testTarget(
      name: "BefundAnalysisTests",
      dependencies: ["BefundAnalysis", "BefundTables", "BefundIngest", "BefundModel"],
      swiftSettings: strict),
    .testTarget(
      name: "BefundDisclosureTests",
      dependencies: ["BefundDisclosure", "BefundAnalysis", "BefundTables", "BefundModel"],
      exclude: ["Auditor", "Cases"], swiftSettings: strict),
    .testTarget(
      name: "BefundReportsTests",
      dependencies: [
        "BefundReports", "BefundDisclosure", "BefundAnalysis", "BefundTables", "BefundModel",
        "Befund",
      ], swiftSettings: strict),
    .testTarget(
      name: "BefundTests", dependencies: ["Befund"],
      exclude: ["Golden", "Agreement/agreement_minden.py", "Agreement/agreement_minden.json"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["befund-cli", "BefundSample"], swiftSettings: strict),
    .testTarget(
      name: "BefundSampleTests", dependencies: ["BefundSample"], exclude: ["Fixtures"],
      swiftSettings: strict),
  ],
  cxxLanguageStandard: .cxx17
)
