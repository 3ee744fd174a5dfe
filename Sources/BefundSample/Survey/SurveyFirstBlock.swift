/// The rows of the first block: usable answers, opened only, superseded, and the supplement.
extension SurveyStream {
  private enum Slot: Equatable {
    case usable(Int)
    case opened(Int)
    case superseded(Int)
  }

  /// What the rows of the first block must know of each other.
  private struct Plan {
    var slots: [Slot]
    var tokens: [Int: String]
    var anonymised: Set<Int>
    /// People who occur in the supplement only, and people who occur in both files.
    var added: Set<Int>
    var replaced: Set<Int>
  }

  mutating func writeFirst(_ people: [Respondent]) {
    let plan = plan(people)
    writeSupplementHeader()
    for slot in plan.slots {
      switch slot {
      case .opened(let number): writeOpened(number)
      case .superseded(let index):
        writeSuperseded(people[index], token: plan.tokens[index] ?? "")
      case .usable(let index):
        var row = row(people[index], start: nextStart(), token: plan.tokens[index] ?? "")
        if plan.anonymised.contains(index) { row.submitted = "1980-01-01 00:00:00" }
        writeMentions(of: row)
        if plan.added.contains(index) {
          writeSupplement(row, isReplacement: false)
        } else if plan.replaced.contains(index) {
          write(earlier(row))
          writeSupplement(row, isReplacement: true)
        } else {
          write(row)
        }
      }
    }
  }

  private mutating func plan(_ people: [Respondent]) -> Plan {
    let plain = people.indices.filter { people[$0].defects.isEmpty && people[$0].lastPage == 7 }
    let arabic = random.shuffled(plain.filter { people[$0].language == "ar" })
    let german = random.shuffled(plain.filter { people[$0].language == "de" })
    let twice = Array(german.prefix(6))
    let anonymised = Set(german.dropFirst(6).prefix(11))
    let open = people.indices.filter { !twice.contains($0) }
    var tokens: [Int: String] = [:]
    for index in twice + random.choose(132, of: open) {
      tokens[index] = nextToken()
    }
    var slots = people.indices.map(Slot.usable) + (0..<9).map(Slot.opened)
    random.shuffle(&slots)
    for index in twice {
      moveFromStart(index, in: &slots, sparing: twice)
    }
    for index in twice {
      insertSuperseded(index, into: &slots)
    }
    return Plan(
      slots: slots, tokens: tokens, anonymised: anonymised,
      added: Set(arabic.prefix(5)), replaced: Set(arabic.dropFirst(5).prefix(3)))
  }

  /// Puts the earlier answer of a person some rows before the one that is kept.
  private mutating func insertSuperseded(_ index: Int, into slots: inout [Slot]) {
    let position = slots.firstIndex { $0 == .usable(index) } ?? 60
    slots.insert(.superseded(index), at: position - random.within(15...55))
  }

  /// Moves someone who stands among the first sixty rows further back.
  private mutating func moveFromStart(
    _ index: Int, in slots: inout [Slot], sparing others: [Int]
  ) {
    guard let position = slots.firstIndex(of: .usable(index)), position < 60 else { return }
    var later = position
    repeat {
      later = random.within(80...260)
    } while others.contains { slots[later] == .usable($0) }
    slots.swapAt(position, later)
  }

  private mutating func writeOpened(_ number: Int) {
    var person = Respondent()
    person.language = number == 3 ? "ar" : number == 6 ? "en" : "de"
    person.lastPage = 0
    person.duration = random.within(2...45)
    person.isDropped = true
    person.defects = [("opened-only", nil)]
    survey.append(row(person, start: nextStart(), token: number < 2 ? nextToken() : ""))
  }

  private mutating func writeSuperseded(_ person: Respondent, token: String) {
    var earlier = person
    earlier.lastPage = random.pick([2, 3, 5, 6, 7])
    earlier.duration = earlier.lastPage * random.within(50...120)
    earlier.isDropped = true
    earlier.defects = [("superseded-answer", nil)]
    earlier.satisfaction[2] = 1 + (max(1, person.satisfaction[2]) % 5)
    earlier.missing = nil
    survey.append(row(earlier, start: nextStart(), token: token))
  }

  /// Returns the answer of a person as the first export holds it.
  private func earlier(_ row: SurveyRow) -> SurveyRow {
    var earlier = row
    for topic in [2, 4, 6] {
      earlier.person.satisfaction[topic] = 1 + (max(1, row.person.satisfaction[topic]) % 5)
    }
    earlier.person.participation = 3
    return earlier
  }

  // MARK: Supplement

  private mutating func writeSupplementHeader() {
    supplement.plant("columns-reordered")
    supplement.plant("extra-column", field: SurveyColumns.all.count + 1)
    supplement.append(SurveyColumns.reordered + ["interviewtime"])
  }

  private mutating func writeSupplement(_ row: SurveyRow, isReplacement: Bool) {
    if isReplacement { supplement.plant("replaced-answer") }
    var later = row
    if isReplacement {
      let closing = SampleDate(2019, 4, 26, 23, 40)
      later.end = min(row.start + (2 * 86_400 + row.person.duration), closing)
      later.submitted = later.end.isoTime
    }
    let fields = later.fields
    let ordered = SurveyColumns.reordered.map { fields[SurveyColumns.position[$0] ?? 0] }
    supplement.append(ordered + [String(row.person.duration)])
  }
}
