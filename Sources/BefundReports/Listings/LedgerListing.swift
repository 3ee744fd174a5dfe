public import BefundDisclosure

extension Ledger {
  /// Returns the ledger as JSON: one line for each entry, so that a change is easy to see.
  public func json() -> String {
    let lines = entries.map { "  " + $0.listing(withHash: true) }.joined(separator: ",\n")
    return "{\"format\": \"\(Ledger.format)\", \"entries\": [\n\(lines)\n]}\n"
  }
}

extension Ledger.Entry {
  /// The text that the entry's hash is made of.
  public var hashedText: String { listing(withHash: false) }

  /// What the entry states, as text: equal for releases that tell the same.
  public var stateText: String {
    JSONValue.array(blocks.map(BlockListing.json)).line() + data + figures
  }

  fileprivate func listing(withHash: Bool) -> String {
    var members: [String: JSONValue] = [
      "number": .number(number), "kind": .string(kind.rawValue), "by": .string(by),
      "note": .string(note), "day": .string(day), "data": .string(data),
      "previous": .string(previous), "figures": .string(figures),
      "blocks": .array(blocks.map(BlockListing.json)),
    ]
    if withHash { members["hash"] = .string(hash) }
    return JSONValue.object(members).line()
  }
}
