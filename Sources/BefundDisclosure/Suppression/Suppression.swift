/// A block of tables in which everything secret is hidden well enough.
public struct ProtectedBlock: Sendable {
  /// The block.
  public let block: Block
  /// Whether no cheaper choice of hidden cells is safe, as far as linear bounds tell.
  public let isOptimal: Bool
  private let hidden: Set<CellAddress>
  private let search: SuppressionSearch
  private let isFigureHidden: [Bool]

  init(block: Block, search: SuppressionSearch, isFigureHidden: [Bool]) {
    self.block = block
    self.search = search
    self.isFigureHidden = isFigureHidden
    isOptimal = search.isOptimal
    hidden = Set(search.problem.figureOfAddress.filter { isFigureHidden[$0.value] }.keys)
  }

  /// Whether the count at an address, filter included, is hidden.
  public func isHidden(_ address: CellAddress) -> Bool { hidden.contains(address) }

  /// How many different requested cells are hidden.
  public var hiddenCount: Int { hidden.count }

  /// Returns what a reader can work out about each secret, hidden cell and endangered combination.
  ///
  /// This takes two searches for each of them; protection itself needs fewer.
  public func secrets() -> [AuditedCount] {
    var search = search
    return search.intervals(isFigureHidden)
  }
}

/// Why a block cannot be protected.
public enum ProtectionFailure: Error, Hashable, Sendable {
  /// The block has too many unknowns.
  case tooLarge(unknowns: Int, limit: Int)
  /// These counts would be known even if every cell were hidden that may be hidden.
  case exposed([String])
  /// The attack on the block takes too long; nothing was proven.
  case tooLaborious
  /// Tables released earlier do not fit the data.
  case contradictsHistory
  /// A table released earlier counts by other dimensions.
  case differsFromHistory(release: Int)
}

/// Hides cells of tables so that nothing secret can be worked out, and as few as it can.
///
/// The hidden cells are found by turns. A covering problem proposes the cheapest cells that heed
/// all lessons so far; the attacker's linear program looks for a secret that the proposal gives
/// away; the dual of its bound is the next lesson. When the attacker finds nothing, the proposal
/// is safe and no cheaper one is. Large problems stop earlier: then the best safe choice is
/// taken, after showing again what need not be hidden.
///
/// Source: Fischetti and Salazar-González (2000), _JASA_ 95:916–928; Hundepool et al. (2012),
/// _Statistical Disclosure Control_, Wiley, chapter 4.
public enum Suppression {
  /// Returns which cells of a block are hidden.
  ///
  /// The grand total is always shown, unless it is secret itself.
  ///
  /// - Throws: ``ProtectionFailure``; ``StatementProblem``.
  public static func protect(_ block: Block) throws -> ProtectedBlock {
    guard block.space.unknownCount <= Block.unknownLimit else {
      throw ProtectionFailure.tooLarge(
        unknowns: block.space.unknownCount, limit: Block.unknownLimit)
    }
    var search: SuppressionSearch
    do {
      search = SuppressionSearch(try SuppressionProblem(block))
    } catch is Contradiction {
      throw ProtectionFailure.contradictsHistory
    }
    let isHidden = try search.run()
    return ProtectedBlock(block: block, search: search, isFigureHidden: isHidden)
  }
}
