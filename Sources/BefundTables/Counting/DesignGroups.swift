/// The strata and primary sampling units that rows fall into, numbered as they appear.
struct DesignGroups: Sendable {
  struct Key: Hashable, Sendable {
    var stratum: String
    var cluster: String
  }

  /// One group: its names, how many rows of the whole file it has, its population size.
  struct Group: Sendable {
    var key: Key
    var rows = 0
    var population: Double?
  }

  private(set) var groups: [Group] = []
  private var index: [Key: Int] = [:]
  /// Whether two rows of one stratum name different population sizes.
  private(set) var populationDiffers: String?

  /// Returns the number of a group, adding it when it is new.
  mutating func number(of key: Key) -> Int {
    if let known = index[key] { return known }
    index[key] = groups.count
    groups.append(Group(key: key))
    return groups.count - 1
  }

  /// Counts rows of the whole file in a group.
  mutating func addRows(_ count: Int, to group: Int, population: Double?) {
    groups[group].rows += count
    guard let population, !population.isNaN else { return }
    if let known = groups[group].population, known != population {
      populationDiffers = groups[group].key.stratum
    }
    groups[group].population = population
  }
}
