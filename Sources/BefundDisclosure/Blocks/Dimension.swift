/// One dimension of a block of tables: what persons are counted by.
public struct Dimension: Hashable, Sendable {
  /// The name that addresses use.
  public let name: String
  /// The categories, in the order of the codebook.
  public let categories: [String]
  /// Subtotals: names of groups of categories, such as `EU` for `Polen` and `Rumänien`.
  public let groups: [String: [String]]
  /// Whether a person may name several categories, or none.
  public let isMultiple: Bool

  /// Creates a dimension.
  public init(
    name: String, categories: [String], groups: [String: [String]] = [:], isMultiple: Bool = false
  ) {
    self.name = name
    self.categories = categories
    self.groups = groups
    self.isMultiple = isMultiple
  }
}

/// The place of a count: one category, or group of categories, for each dimension that it names.
///
/// A dimension that is not named is summed over. A multiple dimension that is not named counts
/// persons; ``mentions`` counts the mentions of all its categories.
public struct CellAddress: Hashable, Sendable, CustomStringConvertible {
  /// The category of each named dimension; `*` stands for all, as if it were not named.
  public let categories: [String: String]

  /// The word that sums over a dimension, as if it were not named.
  public static let all = "*"
  /// The word for the number of mentions over all categories of a multiple dimension.
  public static let mentions = "+"

  /// Creates an address.
  public init(_ categories: [String: String] = [:]) {
    self.categories = categories
  }

  /// Returns the address within a filter, without any `*`.
  ///
  /// Where both name a dimension, the address prevails.
  public func filtered(by filter: CellAddress) -> CellAddress {
    CellAddress(filter.categories.merging(categories) { $1 }.filter { $0.value != Self.all })
  }

  /// Returns the address without one dimension.
  public func dropping(_ dimension: String) -> CellAddress {
    CellAddress(categories.filter { $0.key != dimension })
  }

  /// The dimensions that the address names, with their categories, sorted by name.
  var named: [(dimension: String, category: String)] {
    categories.filter { $0.value != Self.all }.sorted { $0.key < $1.key }
      .map { (dimension: $0.key, category: $0.value) }
  }

  /// Whether the address names nothing: all persons.
  public var isTotal: Bool { categories.values.allSatisfy { $0 == Self.all } }

  /// The address as text, such as `gruppe=Ehrenamt|thema=Wohnen`, sorted by dimension.
  public var description: String {
    if isTotal { return "insgesamt" }
    return named.map { "\($0.dimension)=\($0.category)" }
      .joined(separator: "|")
  }
}
