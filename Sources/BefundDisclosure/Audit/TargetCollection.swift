extension AttackTarget {
  /// Returns the hidden cells and the declared targets of a publication, each once.
  ///
  /// A declared target prevails over a hidden cell of the same name. Remainders that the rule of
  /// group disclosure protects must not be known to be 0.
  ///
  /// - Throws: ``AddressProblem``.
  static func stated(in publication: Publication) throws(AddressProblem) -> [AttackTarget] {
    let policy = publication.policy
    var places: [String: Int] = [:]
    var found: [AttackTarget] = []
    func add(_ target: AttackTarget) {
      if let place = places[target.name] {
        found[place] = target
      } else {
        places[target.name] = found.count
        found.append(target)
      }
    }
    for table in publication.tables {
      for cell in table.cells where cell.statements.contains(where: \.isHidden) {
        let address = cell.address.filtered(by: table.filter)
        add(
          AttackTarget(
            name: address.description, form: try publication.space.form(of: address),
            criterion: Criterion(.cell, policy: policy), truth: publication.truth))
      }
    }
    for target in publication.targets {
      var form = try publication.space.form(of: target.address)
      if let minus = target.minus {
        form = .combination([(1, form), (-1, try publication.space.form(of: minus))])
      }
      let criterion = Criterion(
        target.rule, policy: policy,
        zeroIsSensitive: policy.zeroIsSensitive || policy.guardsGroups && target.minus != nil)
      add(
        AttackTarget(
          name: target.description, form: form, criterion: criterion, truth: publication.truth))
    }
    return found
  }

  /// Creates a target of one sum.
  init(name: String, form: LinearForm, criterion: Criterion, truth: [Int]?) {
    self.init(
      name: name, lower: form, upper: form, criterion: criterion, count: truth.map(form.value))
  }

  /// Returns the target over the unknowns that a reduction leaves.
  func reduced(_ reduction: Reduction) -> AttackTarget {
    AttackTarget(
      name: name, lower: reduction.reduced(lower), upper: reduction.reduced(upper),
      criterion: criterion, count: count)
  }

  /// Returns the combinations of categories that may be small, over a reduction's unknowns.
  ///
  /// A combination that is empty or large in the true data cannot be known to be small, and
  /// likewise one that can be empty because no statement tells its persons from others.
  static func lattice(
    _ space: CountSpace, depth: Int, policy: ProtectionPolicy, reduction: Reduction,
    truth: [Int]?, except names: Set<String>
  ) -> [AttackTarget] {
    guard depth > 0 else { return [] }
    var seen: Set<[LinearForm]> = []
    var targets: [AttackTarget] = []
    for address in space.lattice(depth: depth) {
      let name = address.description
      guard !names.contains(name), let form = try? space.form(of: address) else { continue }
      let count = truth.map(form.value)
      if let count, !(1..<policy.threshold).contains(count) { continue }
      let range = reduction.range(of: form)
      guard !range.lower.terms.isEmpty, seen.insert([range.lower, range.upper]).inserted else {
        continue
      }
      targets.append(
        AttackTarget(
          name: name, lower: range.lower, upper: range.upper,
          criterion: Criterion(.exists, policy: policy), count: count))
    }
    return targets
  }
}
