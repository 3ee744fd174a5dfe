/// The same publication with the bases of printed shares as they truly are.
///
/// A share of a known base says in which range of whole numbers its count lies, and such ranges,
/// unlike shares of unknown bases, make linear programs whose corners are whole data sets. Every
/// data set found here fits the publication itself too, so it may prove that a count is safe; what
/// is not proven here is left to the search with unknown bases.
struct AnchoredAudit {
  private var model: AttackModel
  private let targets: [String: AttackTarget]

  /// Prepares a publication; `nil` where the true data are not known or nothing is a share.
  init?(_ publication: Publication, depth: Int) throws {
    guard let anchored = try publication.anchored() else { return nil }
    let (model, targets) = try DisclosureAudit.prepared(anchored, depth: depth)
    self.model = model
    self.targets = Dictionary(targets.map { ($0.name, $0) }) { first, _ in first }
  }

  /// Whether data sets with the true bases prove that a target is safe.
  mutating func proves(_ target: AttackTarget) -> Bool {
    guard let own = targets[target.name] else { return false }
    if isProven(own) { return true }
    _ = model.conflict(of: own)
    return isProven(own)
  }

  private func isProven(_ target: AttackTarget) -> Bool {
    guard let least = model.known(target.lower)?.lowerBound,
      let most = model.known(target.upper)?.upperBound
    else { return false }
    return target.criterion.isProven(least, most)
  }
}

extension Publication {
  /// Returns the publication with every base of a share stated exactly; `nil` without shares.
  ///
  /// - Throws: ``AddressProblem``.
  func anchored() throws -> Publication? {
    guard let truth else { return nil }
    var result = self
    var hasShares = false
    result.tables = try tables.map { table in
      var cells: [PublishedCell] = []
      for cell in table.cells {
        var statements: [Statement] = []
        for statement in cell.statements {
          guard case .percent(let value, let decimals, let of) = statement else {
            statements.append(statement)
            continue
          }
          hasShares = true
          let base = try space.form(of: of.filtered(by: table.filter)).value(truth)
          cells.append(PublishedCell(of, [.count(base)]))
          statements.append(Self.range(of: value, decimals: decimals, base: base))
        }
        cells.append(PublishedCell(cell.address, statements))
      }
      return PublishedTable(id: table.id, filter: table.filter, cells: cells)
    }
    return hasShares ? result : nil
  }

  /// Returns the counts of a base whose share is printed as `value`.
  ///
  /// With `D` decimals and `p = 2 · 100 · 10^D · value / 100`, the printed share says
  /// `(p − 1) · base ≤ 2 · 100 · 10^D · count < (p + 1) · base`.
  private static func range(of value: ExactDecimal, decimals: Int, base: Int) -> Statement {
    let scale = 2 * 100 * ExactDecimal.power(decimals)
    let printed = 2 * (value.units(withDecimals: decimals) ?? 0)
    let least = max(0, ((printed - 1) * base + scale - 1) / scale)
    let most = ((printed + 1) * base + scale - 1) / scale - 1
    return .bound(least: least, most: most)
  }
}
