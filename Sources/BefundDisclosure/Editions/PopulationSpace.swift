import BefundAnalysis

/// A population block as a space of unknown counts, with some groups folded into one.
struct PopulationSpace {
  /// The dimension of the groups that tables have in their columns.
  static let group = "group"
  /// The block of the sizes of the groups.
  static let groups = "groups"
  /// The groups that are folded together.
  static let rest = "_rest"
  /// The category of those who gave a valid answer.
  static let valid = "valid"
  /// The categories that tell valid answers from others.
  static let answers: Set<String> = [valid, "invalid"]

  let population: PopulationBlock
  let folded: Set<String>
  let space: CountSpace
  let truth: [Int]

  /// Creates the space of all units of a block.
  ///
  /// - Parameters:
  ///   - population: The block.
  ///   - folded: The groups that tables do not show at all.
  init(_ population: PopulationBlock, folded: Set<String>) {
    self.population = population
    self.folded = folded
    let parts = population.parts.map { Self.folding($0, folded) }
    let multiples = population.options.map {
      [Dimension(name: $0.name, categories: $0.categories, isMultiple: true)]
    }
    let space = CountSpace(
      parts.map { Dimension(name: $0.name, categories: $0.categories, groups: $0.groups) }
        + (multiples ?? []))
    var truth = [Int](repeating: 0, count: space.unknownCount)
    for unit in 0..<population.count {
      let atom = space.atom(at: parts.map { $0.codes[unit] })
      truth[atom] += 1
      for (category, chosen) in (population.options?.chosen ?? []).enumerated() where chosen[unit] {
        truth[space.mention(multiple: 0, category: category, atom: atom)] += 1
      }
    }
    self.space = space
    self.truth = truth
  }

  private static func folding(
    _ part: PopulationBlock.Part, _ folded: Set<String>
  ) -> PopulationBlock.Part {
    guard part.name == group, part.categories.contains(where: folded.contains) else { return part }
    let kept = part.categories.filter { !folded.contains($0) }
    let places = part.categories.map { kept.firstIndex(of: $0) ?? kept.count }
    return PopulationBlock.Part(
      part.name, categories: kept + [rest], groups: part.groups,
      codes: part.codes.map { places[$0] })
  }

  /// Returns the address of a selection; `nil` for one of a folded group or of an unknown category.
  func address(_ selection: Selection) -> CellAddress? {
    if let own = selection.categories[Self.group], folded.contains(own) { return nil }
    let address = CellAddress(selection.categories)
    return (try? space.form(of: address)) == nil ? nil : address
  }

  /// Whether an address counts everyone because nothing tells its categories from others.
  func isEveryone(_ address: CellAddress) -> Bool {
    (try? space.form(of: address)) == (try? space.form(of: CellAddress()))
  }

  /// Returns the true count of a selection; 0 where it means none.
  func count(_ address: CellAddress) -> Int {
    (try? space.form(of: address))?.value(truth) ?? 0
  }

  /// What rows tell by being there: somebody is in their category.
  var occurrence: [PublishedCell] {
    population.parts.flatMap { part in
      part.occurring.filter { part.name != Self.group || !folded.contains($0) }.compactMap {
        address(Selection([part.name: $0])).map {
          PublishedCell($0, [.bound(least: 1, most: nil)])
        }
      }
    }
  }

  /// The addresses of everyone and of each group, whose sizes all tables print.
  var margins: [CellAddress] {
    let groups = space.parts.first { $0.name == Self.group }?.categories ?? []
    return [CellAddress()] + groups.map { CellAddress([Self.group: $0]) }
  }
}

extension PopulationBlock {
  /// The variable whose values are the groups, or `nil`.
  var columns: String? { parts.first { $0.name == PopulationSpace.group }?.variable }

  /// The block without those who gave no valid answer.
  ///
  /// A part that says nothing but that is dropped; one that has other categories keeps the valid
  /// ones.
  var validOnly: PopulationBlock {
    guard let invalid, let place = parts.firstIndex(where: { $0.name == invalid.part }) else {
      return self
    }
    let part = parts[place]
    let valid =
      part.groups[PopulationSpace.valid] ?? part.categories.filter { $0 != invalid.category }
    let places = part.categories.map { valid.firstIndex(of: $0) }
    let units = (0..<count).filter { places[part.codes[$0]] != nil }
    var result = self
    result.invalid = nil
    result.count = units.count
    result.parts = parts.map { part in
      var own = part
      own.codes = units.map { part.codes[$0] }
      return own
    }
    result.parts[place].codes = units.map { places[part.codes[$0]] ?? 0 }
    result.parts[place].categories = valid
    result.parts[place].groups = part.groups.filter { Set($0.value).isSubset(of: valid) }
    if valid.count == 1 { result.parts.remove(at: place) }
    result.options = options.map { options in
      Options(
        options.name, categories: options.categories,
        chosen: options.chosen.map { chosen in units.map { chosen[$0] } })
    }
    return result
  }

  /// Returns a selection as one among the valid units; `nil` where it holds others.
  func amongValid(_ selection: Selection) -> Selection? {
    guard let invalid, let part = parts.first(where: { $0.name == invalid.part }),
      let own = selection.categories[invalid.part]
    else { return invalid == nil ? selection : nil }
    let valid =
      part.groups[PopulationSpace.valid] ?? part.categories.filter { $0 != invalid.category }
    var result = selection
    if own == PopulationSpace.valid || valid == [own]
      || Set(part.groups[own] ?? [own]) == Set(valid)
    {
      result.categories[invalid.part] = nil
      return result
    }
    return Set(part.groups[own] ?? [own]).isSubset(of: valid) ? result : nil
  }
}
