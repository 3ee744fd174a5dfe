/// What a cell of a publication states.
public struct PublishedCell: Hashable, Sendable {
  /// The place of the cell within its table.
  public let address: CellAddress
  /// Everything that is stated about it.
  public let statements: [Statement]

  /// Creates a cell.
  public init(_ address: CellAddress, _ statements: [Statement]) {
    self.address = address
    self.statements = statements
  }
}

/// A table that was, or is to be, published.
public struct PublishedTable: Hashable, Sendable {
  /// The id.
  public let id: String
  /// Whom the table is about: an address that every cell is within.
  public let filter: CellAddress
  /// The cells.
  public let cells: [PublishedCell]

  /// Creates a table.
  public init(id: String, filter: CellAddress = CellAddress(), cells: [PublishedCell]) {
    self.id = id
    self.filter = filter
    self.cells = cells
  }
}

/// What is demanded of the interval in which a reader can place a secret.
public enum ProtectionRule: String, CaseIterable, Hashable, Sendable {
  /// A count that is hidden: provably not small, or small and not small are both possible.
  case cell
  /// A count that nothing prints: it must not be certain that it is small and not empty.
  case exists
  /// A count that is sensitive for another reason than its size: it must not be known.
  case exact
}

/// A count, or a difference of two counts, that must be protected though no table prints it.
public struct ProtectionTarget: Hashable, Sendable {
  /// The count.
  public let address: CellAddress
  /// What is taken from it, or `nil`.
  public let minus: CellAddress?
  /// What is demanded.
  public let rule: ProtectionRule

  /// Creates a target.
  public init(_ address: CellAddress, minus: CellAddress? = nil, rule: ProtectionRule = .cell) {
    self.address = address
    self.minus = minus
    self.rule = rule
  }

  /// The target as text.
  public var description: String {
    minus.map { "\(address) - \($0)" } ?? "\(address)"
  }
}

/// Everything that a reader of a publication knows.
public struct Publication: Sendable {
  /// The unknown counts behind it.
  public var space: CountSpace
  /// What may be shown.
  public var policy: ProtectionPolicy
  /// The tables, earlier ones too.
  public var tables: [PublishedTable]
  /// Pairs of which the first is known to be at least as large, as in a table sorted by size.
  public var order: [[CellAddress]]
  /// What an insider or another source knows.
  public var knowledge: [PublishedCell]
  /// Counts to protect that no table prints.
  public var targets: [ProtectionTarget]
  /// The true data over the unknowns of ``space``, or `nil`.
  public var truth: [Int]?

  /// Creates a publication.
  public init(
    space: CountSpace, policy: ProtectionPolicy, tables: [PublishedTable],
    order: [[CellAddress]] = [], knowledge: [PublishedCell] = [],
    targets: [ProtectionTarget] = [], truth: [Int]? = nil
  ) {
    self.space = space
    self.policy = policy
    self.tables = tables
    self.order = order
    self.knowledge = knowledge
    self.targets = targets
    self.truth = truth
  }

  /// Returns everything that is stated, as linear rows over the unknowns.
  ///
  /// - Throws: ``StatementProblem``.
  public func facts() throws(StatementProblem) -> [LinearRow] {
    var rows: [LinearRow] = []
    for table in tables + [PublishedTable(id: "", cells: knowledge)] {
      for cell in table.cells {
        for statement in cell.statements {
          rows += try space.rows(statement, at: cell.address, filter: table.filter)
        }
      }
    }
    for pair in order where pair.count == 2 {
      do {
        let parts = [(1, try space.form(of: pair[0])), (-1, try space.form(of: pair[1]))]
        rows.append(LinearRow(.combination(parts), from: 0))
      } catch { throw .address(error) }
    }
    return rows
  }
}
