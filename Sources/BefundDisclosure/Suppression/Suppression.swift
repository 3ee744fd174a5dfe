/// A block of tables in which everything secret is hidden well enough.
public struct ProtectedBlock: Sendable {
  /// The block.
  public let block: Block
  /// What a reader can work out about each secret, hidden cell and endangered combination.
  public let secrets: [AuditedCount]
  /// Whether no choice with fewer hidden cells is safe, as far as linear bounds tell.
  public let isOptimal: Bool
  private let hidden: Set<CellAddress>

  init(block: Block, hidden: Set<CellAddress>, secrets: [AuditedCount], isOptimal: Bool) {
    self.block = block
    self.hidden = hidden
    self.secrets = secrets
    self.isOptimal = isOptimal
  }

  /// Whether the count at an address, filter included, is hidden.
  public func isHidden(_ address: CellAddress) -> Bool { hidden.contains(address) }

  /// How many different requested cells are hidden.
  public var hiddenCount: Int { hidden.count }
}

/// Why a block cannot be protected.
public enum ProtectionFailure: Error, Hashable, Sendable {
  /// The block has too many unknowns.
  case tooLarge(unknowns: Int, limit: Int)
  /// These counts would be known even if every cell were hidden that may be hidden.
  case exposed([String])
  /// Tables released earlier do not fit the data.
  case contradictsHistory
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
    let figures = search.problem.figureOfAddress
    let hidden = Set(figures.filter { isHidden[$0.value] }.keys)
    return ProtectedBlock(
      block: block, hidden: hidden, secrets: search.intervals(isHidden),
      isOptimal: search.isOptimal)
  }
}
