/// Which rows of a list are one person.
struct PersonLinks {
  /// The row that stands for each row: itself, or an earlier one of the same person.
  private var parents: [Int]
  /// The rows of each person with more than one, by the first row.
  private var groups: [Int: [Int]] = [:]

  init(count: Int) { parents = Array(0..<count) }

  /// Returns the rows of a row's person.
  func rows(with row: Int) -> [Int] { groups[first(row)] ?? [row] }

  /// Returns the first row of a row's person.
  func first(_ row: Int) -> Int {
    var row = row
    while parents[row] != row { row = parents[row] }
    return row
  }

  /// Says that two rows are one person.
  mutating func join(_ a: Int, _ b: Int) {
    let (x, y) = (first(a), first(b))
    if x == y { return }
    let joined = rows(with: x) + rows(with: y)
    parents[max(x, y)] = min(x, y)
    groups[max(x, y)] = nil
    groups[min(x, y)] = joined
  }

  /// Joins the rows that have a number or an address in common and whose names do not speak
  /// against it, and returns the pairs whose names do, one for each row.
  ///
  /// All rows of both persons are compared: "A. Kaya" joins Ali or Ayla, never the two.
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
      var opposed: Int?
      var isJoined = false
      for other in others.sorted() where first(other) != first(row) {
        let mayBe = self.rows(with: row).allSatisfy { one in
          self.rows(with: other).allSatisfy { persons[one].mayBe(persons[$0]) }
        }
        if mayBe {
          join(row, other)
          isJoined = true
        } else if opposed == nil {
          opposed = other
        }
      }
      if let opposed, !isJoined { disputed.append((row, opposed)) }
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
