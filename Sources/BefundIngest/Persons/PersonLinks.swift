/// Which rows of a list are one person.
struct PersonLinks {
  /// The row that stands for each row: itself, or an earlier one of the same person.
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  /// Returns the first row of a row's person.
  func first(_ row: Int) -> Int {
    var row = row
    while parents[row] != row { row = parents[row] }
    return row
  }

  /// Says that two rows are one person.
  mutating func join(_ a: Int, _ b: Int) {
    let (x, y) = (first(a), first(b))
    parents[max(x, y)] = min(x, y)
  }

  /// Joins the rows that have a number or an address in common and whose names do not speak
  /// against it, and returns the pairs whose names do.
  ///
  /// - Parameter rows: The rows that are compared, in their order.
  mutating func joinByContact(_ persons: [PersonRows.Person], _ rows: [Int]) -> [(Int, Int)] {
    var holders: [Pseudonym: [Int]] = [:]
    var disputed: [(Int, Int)] = []
    for row in rows {
      var others: Set<Int> = []
      for contact in persons[row].contacts {
        others.formUnion(holders[contact] ?? [])
        holders[contact, default: []].append(row)
      }
      for other in others.sorted() {
        if persons[row].mayBe(persons[other]) {
          join(row, other)
        } else {
          disputed.append((row, other))
        }
      }
    }
    return disputed.filter { first($0.0) != first($0.1) }
  }

  /// Returns, for each row whose name an earlier row of another person has too, that row.
  func sameNames(_ persons: [PersonRows.Person], _ rows: [Int]) -> [(row: Int, earlier: Int)] {
    var holders: [Pseudonym: Int] = [:]
    var found: [(row: Int, earlier: Int)] = []
    for row in rows {
      let earlier = persons[row].nameKeys.compactMap { holders[$0] }.min()
      if let earlier, first(earlier) != first(row) { found.append((row, earlier)) }
      for key in persons[row].nameKeys where holders[key] == nil { holders[key] = row }
    }
    return found
  }
}
