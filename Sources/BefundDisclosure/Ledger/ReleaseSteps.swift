/// How the persons of a block changed from one release to the next, the newest being made now.
///
/// Readers suppose that persons only came, or only went, as long as the figures allow it: late
/// answers arrive, a consent is withdrawn. Where some figures rose and others fell, both is
/// possible, and counts are besides compared one by one.
struct ReleaseSteps {
  /// What readers hold possible between two releases.
  struct Change: OptionSet {
    let rawValue: Int
    static let came = Change(rawValue: 1)
    static let went = Change(rawValue: 2)
  }

  /// The dimension that tells which releases a person is in.
  static let part = "release"

  private let changes: [Change]
  /// The categories of the dimension.
  let categories: [String]
  private let presence: [ClosedRange<Int>]

  /// Creates the steps between releases; `changes` has one element fewer than there are releases.
  init(_ changes: [Change]) {
    self.changes = changes
    var categories = ["kept"]
    var presence = [0...changes.count]
    for (place, change) in changes.enumerated() {
      if change.contains(.came) {
        categories.append("came_\(place + 1)")
        presence.append(place + 1...changes.count)
      }
      if change.contains(.went) {
        categories.append("went_\(place + 1)")
        presence.append(0...place)
      }
    }
    self.categories = categories
    self.presence = presence
  }

  /// The place of the newest release.
  var last: Int { changes.count }

  /// Returns the categories of the persons who are in a release.
  func present(in release: Int) -> [String] {
    zip(categories, presence).filter { $0.1.contains(release) }.map(\.0)
  }

  /// The groups of the dimension: for each release those who are in it.
  var groups: [String: [String]] {
    Dictionary(
      uniqueKeysWithValues: (0...changes.count).map { (Self.group($0), present(in: $0)) })
  }

  /// The dimension.
  var dimension: Dimension {
    Dimension(name: Self.part, categories: categories, groups: groups)
  }

  /// Returns the address of everyone who is in a release.
  func filter(_ release: Int) -> CellAddress { CellAddress([Self.part: Self.group(release)]) }

  private static func group(_ release: Int) -> String { "release_\(release)" }

  /// Returns the change that explains how exact counts moved.
  ///
  /// - Parameter moves: For each count the difference, later minus earlier.
  static func change(_ moves: [Int]) -> Change {
    let rises = moves.contains { $0 > 0 }
    let falls = moves.contains { $0 < 0 }
    return rises && falls ? [.came, .went] : falls ? .went : .came
  }
}
