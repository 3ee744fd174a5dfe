/// The persons that a figure counts: for some dimensions of a block one category, or one group.
public struct Selection: Hashable, Sendable {
  /// The category, or the name of a group of categories, by dimension; others are summed over.
  public var categories: [String: String]

  /// Selects persons; without categories all of the block.
  public init(_ categories: [String: String] = [:]) { self.categories = categories }

  /// Returns the selection narrowed to a category of one more dimension; `nil` narrows nothing.
  public func with(_ dimension: String, _ category: String?) -> Selection {
    guard let category else { return self }
    var result = self
    result.categories[dimension] = category
    return result
  }
}

/// What a published figure tells about the persons of a block.
///
/// A figure without an origin never reaches a public release.
public enum CellOrigin: Hashable, Sendable {
  /// Nothing: it counts no persons, or is known to everyone anyway.
  case publicFact
  /// A number of persons.
  case count(block: String, Selection)
  /// A share of persons; `of` is its base.
  case share(block: String, Selection, of: Selection)
  /// A mean of scores over the categories of a dimension.
  case mean(block: String, over: String, scores: [String: Int], Selection)
  /// A figure made from these; it goes with any of them: a rank, a mean of groups.
  case derived([CellOrigin])
}

/// Persons, or other units, with the dimensions by which tables count them.
///
/// Tables that share more than margins which all of them print belong to one block.
public struct PopulationBlock: Sendable {
  /// A dimension of which every unit has exactly one category.
  public struct Part: Sendable {
    /// The name.
    public var name: String
    /// The categories.
    public var categories: [String]
    /// Categories added up, by the name of the group.
    public var groups: [String: [String]]
    /// The place of each unit's category.
    public var codes: [Int]
    /// The categories of which readers know that somebody is in them, because they have a row.
    public var occurring: [String] = []
    /// The variable behind it, where the same name may stand for several.
    public var variable: String?

    /// Creates a dimension.
    public init(
      _ name: String, categories: [String], groups: [String: [String]] = [:], codes: [Int]
    ) {
      self.name = name
      self.categories = categories
      self.groups = groups
      self.codes = codes
    }
  }

  /// A dimension of which a unit may have several categories.
  public struct Options: Sendable {
    /// The name.
    public var name: String
    /// The categories.
    public var categories: [String]
    /// For each category whether each unit has it.
    public var chosen: [[Bool]]

    /// Creates a dimension.
    public init(_ name: String, categories: [String], chosen: [[Bool]]) {
      self.name = name
      self.categories = categories
      self.chosen = chosen
    }
  }

  /// The id.
  public var id: String
  /// The topic, which may be sensitive.
  public var topic: String?
  /// What is counted.
  public var unit: PopulationUnit
  /// The number of units.
  public var count: Int
  /// The dimensions with one category each.
  public var parts: [Part]
  /// The dimension with several categories.
  public var options: Options?
  /// Counts that tables print beside their wholes, though they are no shares: that all of a whole, or
  /// all but one, belong to a part is as secret as with a share.
  public var inclusions: [(part: Selection, whole: Selection)] = []
  /// The part and the category of those who gave no valid answer, where there are any.
  ///
  /// Their number in a group is small nearly always, so a public table does not print the bases of
  /// groups, only their shares.
  public var invalid: (part: String, category: String)?

  /// Creates a block.
  public init(
    id: String, topic: String? = nil, unit: PopulationUnit = .persons, count: Int,
    parts: [Part], options: Options? = nil
  ) {
    self.id = id
    self.topic = topic
    self.unit = unit
    self.count = count
    self.parts = parts
    self.options = options
  }
}

/// What a block counts, which decides how it is protected.
public enum PopulationUnit: String, Hashable, Sendable {
  /// Persons who answered a survey.
  case persons
  /// Persons who registered or came, or the registrations themselves.
  case registrations
  /// Interviews with experts who spoke in their function.
  case interviews
}
