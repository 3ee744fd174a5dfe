import BefundDisclosure
import BefundModel
import Foundation
import Testing

@Suite("Suppression")
struct SuppressionTests {
  @Test(
    "protects every case with at most a quarter more cells than the reference",
    arguments: CaseFile.all)
  func cases(file: CaseFile) throws {
    let request = try file.request()
    if file.mustBeRefused {
      let finding = #expect(throws: Diagnostic.self) {
        _ = try request.protected(truth: try file.truth())
      }
      #expect(finding?.id == "cannot-protect" && finding?.status == .cannotProtect)
      return
    }
    if request.requested.isEmpty { return }
    let protected = try request.protected(truth: try file.truth())
    let reference = try #require(file.reference)
    #expect(Double(protected.hiddenCount) <= 1.25 * Double(reference))
    let unsafe = try DisclosureAudit.audit(protected.block) { !protected.isHidden($0) }
    #expect(unsafe.isEmpty, "\(unsafe)")
  }

  /// Blocks of both kinds.
  static let blocks: [(seed: Int, block: Block)] = (1...40).map { seed in
    var tables = RandomTables(seed: seed)
    return (seed, seed % 2 == 0 ? tables.twoWay() : tables.multipleResponse())
  }

  @Test("leaves nothing that the audit finds, and shows no small count", arguments: 1...40)
  func safety(seed: Int) throws {
    let block = Self.blocks[seed - 1].block
    let protected = try Suppression.protect(block)
    let unsafe = try DisclosureAudit.audit(block) { !protected.isHidden($0) }
    #expect(unsafe.isEmpty, "\(unsafe)")
    for address in block.requested[0].addresses where !protected.isHidden(address) {
      #expect(!block.policy.isSecret(try block.count(at: address)))
    }
  }

  @Test("hides nothing in vain: showing any one secondary cell exposes something")
  func necessity() throws {
    var tables = 0
    for (seed, block) in Self.blocks {
      let protected = try Suppression.protect(block)
      let secondary = try block.requested[0].addresses.filter {
        try protected.isHidden($0) && !block.policy.isSecret(try block.count(at: $0))
      }
      if !secondary.isEmpty { tables += 1 }
      for shown in secondary {
        let unsafe = try DisclosureAudit.audit(block) {
          $0 == shown || !protected.isHidden($0)
        }
        #expect(!unsafe.isEmpty, "table \(seed): \(shown) is hidden in vain")
      }
    }
    #expect(tables >= 20, "\(tables) tables with secondary suppression")
  }

  @Test("hides the same cells every time")
  func determinism() throws {
    for (_, block) in Self.blocks.prefix(10) {
      let json = try Suppression.protect(block).json()
      #expect(try Suppression.protect(block).json() == json)
    }
  }

  @Test("tells for each secret an interval that holds the true value")
  func intervals() throws {
    for (_, block) in Self.blocks.prefix(20) {
      let protected = try Suppression.protect(block)
      let secrets = protected.secrets()
      for address in block.requested[0].addresses where protected.isHidden(address) {
        let count = try block.count(at: address)
        let secret = try #require(secrets.first { $0.name == address.description })
        #expect(secret.isSafe && (secret.lower...secret.upper).contains(count))
      }
    }
  }

  @Test("suppresses no more than the best of all choices", arguments: 1...12)
  func optimum(seed: Int) throws {
    var tables = RandomTables(seed: 100 + seed)
    let block = tables.twoWay()
    let addresses = block.requested[0].addresses
    guard addresses.count <= 16 else { return }
    let secrets = try addresses.filter { block.policy.isSecret(try block.count(at: $0)) }
    let free = addresses.filter { !secrets.contains($0) && !$0.isTotal }
    let protected = try Suppression.protect(block)
    for choice in 0..<(1 << free.count)
    where secrets.count + choice.nonzeroBitCount < protected.hiddenCount {
      let hidden = Set(secrets + free.indices.filter { choice >> $0 & 1 == 1 }.map { free[$0] })
      #expect(
        try !DisclosureAudit.audit(block) { !hidden.contains($0) }.isEmpty,
        "\(hidden.count) suffice, not \(protected.hiddenCount)")
    }
  }

  @Test("the rule of group disclosure hides that all of a group agree")
  func groupDisclosure() throws {
    let space = CountSpace([
      Dimension(name: "g", categories: ["A", "B", "C"]),
      Dimension(name: "m", categories: ["t"], isMultiple: true),
    ])
    let topic = CellAddress(["m": "t"])
    let groups = ["A", "B", "C"].map { CellAddress(["g": $0]) }
    let addresses =
      [CellAddress(), topic] + groups
      + groups.map { CellAddress($0.categories.merging(topic.categories) { $1 }) }
    // All 7 of A name the topic, all but one of B, half of C.
    for guards in [false, true] {
      let block = Block(
        space: space, policy: ProtectionPolicy(guardsGroups: guards),
        requested: [RequestedTable(id: "T", addresses: addresses)],
        truth: [7, 9, 30, 7, 8, 15])
      let protected = try Suppression.protect(block)
      #expect((protected.hiddenCount > 0) == guards)
      if guards {
        let remainder = try #require(
          protected.secrets().first { $0.name == "g=A - g=A|m=t" })
        #expect(remainder.lower == 0 && remainder.upper >= 5)
      }
    }
  }

  @Test("a sensitive topic hides zeros and small remainders too")
  func sensitiveTopic() throws {
    let policy = ProtectionPolicy(zeroIsSensitive: true, guardsGroups: true)
    #expect(policy.isSecret(0) && policy.isSecret(4) && !policy.isSecret(5))
    #expect(policy.isSecretRemainder(4) && !policy.isSecretRemainder(5))
    let plain = ProtectionPolicy(guardsGroups: true)
    #expect(!plain.isSecret(0) && plain.isSecretRemainder(1) && !plain.isSecretRemainder(2))
    #expect(!ProtectionPolicy().isSecretRemainder(0))
  }

  @Test("refuses a block beyond the limit, and takes one at the limit")
  func size() throws {
    for (categories, isTooLarge) in [(5_000, false), (5_001, true)] {
      let space = CountSpace([
        Dimension(name: "g", categories: (0..<categories).map { "\($0)" })
      ])
      let block = Block(
        space: space, policy: ProtectionPolicy(),
        requested: [RequestedTable(id: "T", addresses: [CellAddress()])],
        truth: [Int](repeating: 1, count: categories))
      if isTooLarge {
        #expect(throws: ProtectionFailure.tooLarge(unknowns: 5_001, limit: 5_000)) {
          try Suppression.protect(block)
        }
      } else {
        #expect(try Suppression.protect(block).hiddenCount == 0)
      }
    }
  }
}
