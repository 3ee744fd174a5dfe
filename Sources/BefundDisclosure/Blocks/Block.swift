/// A table that is to be published, as far as its cells can be shown.
public struct RequestedTable: Hashable, Sendable {
  /// The id.
  public let id: String
  /// Whom the table is about.
  public let filter: CellAddress
  /// The places of its cells, within the filter.
  public let addresses: [CellAddress]

  /// Creates a table.
  public init(id: String, filter: CellAddress = CellAddress(), addresses: [CellAddress]) {
    self.id = id
    self.filter = filter
    self.addresses = addresses
  }
}

/// Tables that are protected together: they share persons.
public struct Block: Sendable {
  /// The unknown counts behind the tables.
  public let space: CountSpace
  /// What may be shown.
  public let policy: ProtectionPolicy
  /// The tables to publish.
  public let requested: [RequestedTable]
  /// Tables that were released earlier: fixed facts.
  public let history: [PublishedTable]
  /// Counts to protect that no table prints.
  public let targets: [ProtectionTarget]
  /// The true data over the unknowns of ``space``.
  public let truth: [Int]

  /// The most unknowns that a block may have.
  public static let unknownLimit = 5_000

  /// Creates a block.
  public init(
    space: CountSpace, policy: ProtectionPolicy, requested: [RequestedTable],
    history: [PublishedTable] = [], targets: [ProtectionTarget] = [], truth: [Int]
  ) {
    precondition(truth.count == space.unknownCount, "The truth has a value for every unknown")
    self.space = space
    self.policy = policy
    self.requested = requested
    self.history = history
    self.targets = targets
    self.truth = truth
  }

  /// Returns the true count at an address.
  ///
  /// - Throws: ``AddressProblem``.
  public func count(at address: CellAddress) throws(AddressProblem) -> Int {
    try space.form(of: address).value(truth)
  }

  /// Returns the publication that shows some of the requested cells, earlier tables included.
  ///
  /// - Parameter isShown: Tells for each address, filter included, whether its count is shown.
  /// - Throws: ``AddressProblem``.
  public func publication(
    _ isShown: (CellAddress) -> Bool
  ) throws(AddressProblem) -> Publication {
    var tables = history
    for table in requested {
      var cells: [PublishedCell] = []
      for address in table.addresses {
        let full = address.filtered(by: table.filter)
        let statement: Statement =
          isShown(full)
          ? .count(try count(at: full)) : .symbol(least: nil, most: nil)
        cells.append(PublishedCell(address, [statement]))
      }
      tables.append(PublishedTable(id: table.id, filter: table.filter, cells: cells))
    }
    return Publication(
      space: space, policy: policy, tables: tables,
      targets: targets + groupTargets, truth: truth)
  }

  /// The remainders `base − count` that the rule of group disclosure makes secret.
  ///
  /// The base of a cell is the cell without one of its own dimensions, where that counts persons;
  /// whom the table is about stays as it is.
  var groupTargets: [ProtectionTarget] {
    guard policy.guardsGroups else { return [] }
    var seen: Set<ProtectionTarget> = []
    var found: [ProtectionTarget] = []
    for table in requested {
      for own in table.addresses {
        let address = own.filtered(by: table.filter)
        if address.categories.values.contains(CellAddress.mentions) { continue }
        for (dimension, _) in own.named {
          let target = ProtectionTarget(address.dropping(dimension), minus: address)
          // A dimension of one category tells nobody apart.
          guard let base = try? space.form(of: target.address),
            let form = try? space.form(of: address), base != form, base.value(truth) > 0,
            policy.isSecretRemainder(base.value(truth) - form.value(truth)),
            seen.insert(target).inserted
          else { continue }
          found.append(target)
        }
      }
    }
    return found
  }
}
