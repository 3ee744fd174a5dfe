/// The needs that respondents tick, and the block's "no further need".
extension SurveyBlock {
  /// Percent of 420 per option; five options in each of eight blocks.
  private static let shares: [[Double]] = [
    [38, 41, 21, 34, 29], [63, 37, 18, 26, 19], [44, 27, 31, 33, 25], [29, 36, 42, 31, 22],
    [39, 33, 24, 19, 35], [34, 22, 28, 24, 43], [41, 30, 22, 18, 38], [22, 34, 27, 36, 29],
  ]
  private static let noNeedCounts = [22, 19, 29, 31, 27, 36, 26, 34]
  private static let nothingTicked = [0, 0, 6, 0, 6, 0, 6, 0]

  /// A group of respondents of whom a fixed number ticks an option.
  private struct Cell {
    var members: [Int]
    var count: Int
  }

  mutating func assignNeeds() {
    for block in 0..<Topic.count {
      assignNeeds(of: block)
    }
  }

  private mutating func assignNeeds(of block: Int) {
    let options = (0..<5).map { cells(of: block, $0) }
    let none = peopleWithoutNeed(
      Self.noNeedCounts[block] + Self.nothingTicked[block], sparing: options)
    for index in none.dropFirst(Self.nothingTicked[block]) {
      people[index].needs[block] = Respondent.noNeed
    }
    var eligible = [Bool](repeating: true, count: people.count)
    for index in none { eligible[index] = false }
    var cellOf: [[Int]] = []
    for (option, cells) in options.enumerated() {
      var assignment = [Int](repeating: 0, count: people.count)
      for (number, cell) in cells.enumerated() {
        for index in cell.members { assignment[index] = number }
        let open = cell.members.filter { eligible[$0] }
        for index in random.choose(cell.count, of: open) {
          people[index].needs[block] |= 1 << UInt8(option)
        }
      }
      cellOf.append(assignment)
    }
    let eligiblePeople = people.indices.filter { eligible[$0] }
    fillEmpty(block, among: eligiblePeople, cellOf)
    addOtherNeeds(block, among: eligiblePeople)
  }

  /// Chooses people who tick nothing, and leaves every cell enough others for its quota.
  private mutating func peopleWithoutNeed(_ count: Int, sparing options: [[Cell]]) -> [Int] {
    let cells = options.joined()
    var spare = cells.map { $0.members.count - $0.count }
    var cellsOf = [[Int]](repeating: [], count: people.count)
    for (number, cell) in cells.enumerated() {
      for index in cell.members { cellsOf[index].append(number) }
    }
    var chosen: [Int] = []
    for index in random.shuffled(Array(people.indices)) where chosen.count < count {
      guard cellsOf[index].allSatisfy({ spare[$0] > 0 }) else { continue }
      for number in cellsOf[index] { spare[number] -= 1 }
      chosen.append(index)
    }
    return chosen
  }

  /// Gives everyone at least one option: takes it from someone in the same cell who has several.
  private mutating func fillEmpty(_ block: Int, among eligible: [Int], _ cellOf: [[Int]]) {
    let donors = random.shuffled(eligible)
    for index in eligible where people[index].needs[block] == 0 {
      var options = [0, 1, 2, 3, 4]
      random.shuffle(&options)
      search: for option in options {
        let bit: UInt8 = 1 << UInt8(option)
        for donor in donors where people[donor].needs[block] & bit != 0 {
          guard people[donor].needs[block].nonzeroBitCount > 1,
            cellOf[option][donor] == cellOf[option][index]
          else { continue }
          people[donor].needs[block] &= ~bit
          people[index].needs[block] |= bit
          break search
        }
      }
    }
  }

  private static let otherTexts = [
    "Fahrtkosten zum Kurs", "Kurse in den Ferien", "kleine Wohnungen für Auszubildende",
    "Hilfe mit dem Vermieter", "ein Sprachtandem", "Musik und Chor", "Hilfe beim Bewerben",
    "Schwimmkurse", "Hebammen mit Sprachkenntnissen", "Hilfe bei der Steuer", "WLAN im Treffpunkt",
    "Termine am Samstag", "Fahrradwerkstatt", "ein Frauenfrühstück", "Theater in der Schule",
  ]

  private mutating func addOtherNeeds(_ block: Int, among eligible: [Int]) {
    for index in random.choose(random.within(5...10), of: eligible) {
      people[index].otherNeeds[block] = random.pick(Self.otherTexts)
    }
  }

  /// The groups that an option's quota is set for.
  private mutating func cells(of block: Int, _ option: Int) -> [Cell] {
    switch (block, option) {
    case (0, 1):
      return [
        cell(12) { $0.role == .refugee && $0.gender == 1 },
        cell(10) { $0.role == .refugee && $0.gender == 2 },
        cell(1) { $0.role == .refugee && $0.gender != 1 && $0.gender != 2 },
        cell(112) { $0.role != .refugee && $0.gender == 1 },
        cell(33) { $0.role != .refugee && $0.gender == 2 },
        cell(4) { $0.role != .refugee && $0.gender != 1 && $0.gender != 2 },
      ]
    case (1, 0): return roleCells(total: 265, fixed: [.refugee: 28, .politician: 10])
    case (3, 0): return [cell(54) { $0.origin.isBornAbroad }, cell(68) { !$0.origin.isBornAbroad }]
    case (5, 0): return roleCells(total: 143, fixed: [.volunteer: 49])
    case (7, 0):
      return [
        cell(54) { $0.origin.hasImmigrated == true },
        cell(34) { $0.origin.hasImmigrated == false },
        cell(5) { $0.origin.hasImmigrated == nil },
      ]
    default:
      let total = Quota.count(Self.shares[block][option], of: 420)
      return roleCells(total: total, fixed: [:])
    }
  }

  private func cell(_ count: Int, _ condition: (Respondent) -> Bool) -> Cell {
    Cell(members: indices(where: condition), count: count)
  }

  private mutating func roleCells(total: Int, fixed: [Role: Int]) -> [Cell] {
    let open = Role.allCases.filter { fixed[$0] == nil }
    let weights = open.map { Double($0.quota) * (0.85 + 0.3 * random.unit()) }
    let counts = Quota.largestRemainder(weights, total: total - fixed.values.reduce(0, +))
    return zip(open, counts).map { Cell(members: indices(of: $0), count: $1) }
      + fixed.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { Cell(members: indices(of: $0.key), count: $0.value) }
  }
}
