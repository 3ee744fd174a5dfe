import BefundModel
public import Foundation

/// A request to protect tables: what `befund protect` reads.
public struct ProtectionRequest: Sendable {
  /// The path of the file, for findings.
  public let file: String
  /// The dimensions, sorted by name.
  public let dimensions: [Dimension]
  /// What may be shown.
  public let policy: ProtectionPolicy
  /// The tables to publish; empty where nothing is requested.
  public let requested: [RequestedTable]
  /// Tables that were released earlier.
  public let history: [PublishedTable]
  /// Counts to protect that no table prints.
  public let targets: [ProtectionTarget]
  /// The CSV text with one row for each person.
  public let input: String

  /// Reads a request.
  ///
  /// - Parameters:
  ///   - data: The JSON document.
  ///   - file: Its path.
  /// - Throws: `malformed-request` (65); `cannot-protect` (77) when the block is too large.
  public init(_ data: Data, file: String) throws {
    let document = try JSONView(data, file: file)
    self.file = file
    policy = try document.member("policy").map { try $0.policy() } ?? ProtectionPolicy()
    guard let request = try document.member("request") else {
      dimensions = []
      requested = []
      history = []
      targets = []
      input = ""
      return
    }
    dimensions = try document.required("dimensions").dimensions()
    let size = CountSpace.unknownCount(of: dimensions, limit: Block.unknownLimit)
    guard size <= Block.unknownLimit else {
      throw ProtectionFindings.tooLarge(dimensions, file: file)
    }
    let space = CountSpace(dimensions)
    requested = try request.elements().map { try $0.requestedTable(space) }
    history =
      try document.member("history")?.elements().map {
        try $0.publishedTable(space, symbols: nil)
      } ?? []
    targets = try document.member("targets")?.elements().map { try $0.target(space) } ?? []
    input = try document.required("input_csv").text()
  }

  /// Returns the block that the request is about.
  ///
  /// - Parameter truth: The true data over the unknowns of ``dimensions``.
  public func block(truth: [Int]) -> Block {
    Block(
      space: CountSpace(dimensions), policy: policy, requested: requested, history: history,
      targets: targets, truth: truth)
  }

  /// Returns the protected tables.
  ///
  /// - Parameter truth: The true data over the unknowns of ``dimensions``.
  /// - Throws: `cannot-protect` (77).
  public func protected(truth: [Int]) throws -> ProtectedBlock {
    do {
      return try Suppression.protect(block(truth: truth))
    } catch let failure as ProtectionFailure {
      throw ProtectionFindings.finding(failure, request: self)
    }
  }
}

extension JSONView {
  /// Reads a policy.
  func policy() throws -> ProtectionPolicy {
    let known = ["k", "min_candidates", "zero_sensitive", "group_disclosure"]
    for (name, _) in try members() where !known.contains(name) {
      throw RequestFindings.unknownKey(name, known: known, at: path, file: file)
    }
    let threshold = try member("k")?.whole() ?? 5
    let candidates = try member("min_candidates")?.whole()
    guard threshold >= ProtectionPolicy.leastThreshold, candidates ?? 1 >= 1 else {
      throw RequestFindings.malformed(
        file, at: path,
        what: LocalizedText(
          de: "k ist mindestens 3 und min_candidates mindestens 1",
          en: "k is at least 3 and min_candidates at least 1"),
        why: LocalizedText(
          de: "eine kleinere Schwelle schützt niemanden",
          en: "a smaller threshold protects nobody"),
        fix: LocalizedText(de: "üblich ist k = 5", en: "k = 5 is usual"))
    }
    return ProtectionPolicy(
      threshold: threshold, candidates: candidates,
      zeroIsSensitive: try member("zero_sensitive")?.flag() ?? false,
      guardsGroups: try member("group_disclosure")?.flag() ?? false)
  }

  /// Reads a table to publish.
  fileprivate func requestedTable(_ space: CountSpace) throws -> RequestedTable {
    let filter = try member("filter").map { try $0.address() } ?? CellAddress()
    let addresses = try required("ats").elements().map { view in
      let address = try view.address()
      try view.check(address.filtered(by: filter), space)
      return address
    }
    return RequestedTable(id: try required("id").text(), filter: filter, addresses: addresses)
  }
}
