import Befund
import Foundation
import Testing

/// What the public edition shows of the sample and of small studies of our own.
@Suite("Public edition")
struct PublicEditionTests {
  static let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("data/minden").path

  static func release(by variable: String? = nil) throws -> Release {
    let data = try StudyReader.read(sample)
    return try .publicEdition(of: data.baseline(by: variable ?? data.study.protection.columns))
  }

  /// Tables whose cells count persons who answered.
  static let personTables = [
    "response", "topics", "action", "needs", "challenges", "challenges_detail", "gap",
    "perspectives",
  ]

  @Test("no small number of persons is printed, and no few who are left of a base")
  func smallCounts() throws {
    let content = try Self.release().content
    var seen = 0
    for table in content.tables where Self.personTables.contains(table.id) {
      for (row, cells) in zip(table.rows, table.cells) {
        for (column, cell) in zip(table.columns, cells) {
          let place = "\(table.id) \(row.heading.id) \(column.heading.id)"
          if let count = cell.count { #expect(count == 0 || count >= 5, "\(place)") }
          if let base = cell.base { #expect(base >= 5, "\(place)") }
          guard let count = cell.count, let base = cell.base, cell.proportion != nil else {
            continue
          }
          seen += 1
          #expect(base - count >= 2, "\(place)")
        }
      }
    }
    #expect(seen > 150)
  }

  @Test("sensitive topics show no count below ten")
  func sensitive() throws {
    let needs = try #require(try Self.release().content["needs"]?.section("T8"))
    let counts = needs.cells.joined().compactMap(\.count)
    #expect(counts.count > 10)
    #expect(counts.allSatisfy { $0 >= 10 })
    let ranked = try #require(try Self.release().content["needs"])
    #expect(ranked.cells.joined().compactMap(\.count).contains { (5..<10).contains($0) })
  }

  @Test("a cell holds what its column prints, and no other figure of the estimate")
  func printedOnly() throws {
    var bases = 0
    for table in try Self.release().content.tables {
      for (row, cells) in zip(table.rows, table.cells) {
        for (column, cell) in zip(table.columns, cells) {
          let place: Comment = "\(table.id) \(row.heading.id) \(column.heading.id)"
          let statistic = column.statistic
          if statistic != .mean { #expect(cell.mean == nil, place) }
          if statistic != .standardDeviation { #expect(cell.standardDeviation == nil, place) }
          if statistic != .median { #expect(cell.median == nil, place) }
          if statistic != .rank { #expect(cell.rank == nil, place) }
          if ![.percent, .weightedPercent].contains(statistic) {
            #expect(cell.proportion == nil && cell.lower == nil && cell.upper == nil, place)
            #expect(cell.standardError == nil && cell.weightedCount == nil, place)
          }
          if statistic == .base {
            bases += 1
            #expect(cell.count == nil, place)
          }
          if let mean = cell.mean { #expect(abs(mean * 10 - (mean * 10).rounded()) < 1e-9, place) }
        }
      }
    }
    #expect(bases > 50)
  }

  @Test("hidden values of a scale cannot be solved from the shown ones, the base and the mean")
  func scales() throws {
    let table = try #require(try Self.release().content["challenges_detail"])
    let total = try #require(table.columns.firstIndex { $0.heading.isTotal })
    var attacked = 0
    for cells in table.cells {
      let values = Array(cells.prefix(5))
      let hidden = values.indices.filter { values[$0].count == nil }
      guard let n = cells[total].base, !hidden.isEmpty, hidden.count < 4 else { continue }
      let rest = n - values.compactMap(\.count).reduce(0, +)
      let sum = values.indices.reduce(0) { $0 + ($1 + 1) * (values[$1].count ?? 0) }
      let means = cells.compactMap(\.mean)
      var found = hidden.map { _ in Set<Int>() }
      // The last hidden count follows from the base; the others are tried.
      func search(_ chosen: [Int], _ left: Int, _ sum: Int) {
        // Two possible counts of each hidden value are enough.
        guard found.contains(where: { $0.count < 2 }) else { return }
        let value = hidden[chosen.count] + 1
        guard chosen.count + 1 < hidden.count else {
          let mean = Double(sum + left * value) / Double(n)
          guard means.allSatisfy({ abs(mean - $0) <= 0.05 + 1e-9 }) else { return }
          for (place, count) in (chosen + [left]).enumerated() { found[place].insert(count) }
          return
        }
        for count in 0...left { search(chosen + [count], left - count, sum + count * value) }
      }
      search([], rest, sum)
      attacked += 1
      #expect(found.allSatisfy { $0.count > 1 })
    }
    #expect(attacked > 0)
  }

  @Test("a secret cell has no figure at all, in no form")
  func secretCells() throws {
    let release = try Self.release()
    var secrets = 0
    for table in release.content.tables {
      for cell in table.cells.joined() where cell.sign == .secret {
        secrets += 1
        #expect(cell.count == nil && cell.base == nil && cell.proportion == nil)
        #expect(cell.mean == nil && cell.lower == nil && cell.rank == nil && cell.median == nil)
        #expect(cell.weightedCount == nil && cell.standardError == nil && cell.text == nil)
        #expect(cell.effectiveBase == nil && cell.rankRange == nil && cell.size == nil)
      }
    }
    #expect(secrets > 50)
    #expect(release.content.figures().values.allSatisfy { $0.cell.sign != .secret })
  }

  @Test("where somebody gave no valid answer, groups show rounded figures without a base")
  func roundedGroups() throws {
    let action = try #require(try Self.release().content["action"])
    let own = try #require(action.cell("T1", "A6"))
    #expect(own.proportion == 0.63 && own.count == nil && own.base == nil && own.lower == nil)
    #expect(own.size == 35)
    let total = try #require(action.cell("T1", Heading.totalID))
    #expect(total.base == 410 && total.count != nil)
  }

  @Test("the report stays useful: at least 70 % of options by perspectives are shown")
  func useful() throws {
    let needs = try #require(try Self.release().content["needs"])
    let study = try StudyReader.read(Self.sample).study
    let others = Set(
      study.needs.flatMap { [$0.none, $0.other] }.compactMap { $0 }.map { FigureID.make($0) })
    let rows = needs.rows.indices.filter { !others.contains(needs.rows[$0].heading.id) }
    let groups = needs.columns.indices.filter {
      !needs.columns[$0].heading.isTotal && needs.columns[$0].heading.id != "_group_mean"
    }
    #expect(rows.count == 40 && groups.count == 5)
    let cells = rows.flatMap { row in groups.map { needs.cells[row][$0] } }
    let shown = cells.count { $0.sign != .secret }
    #expect(Double(shown) / Double(cells.count) >= 0.7, "\(shown) of \(cells.count)")
  }

  @Test(
    "figures without an origin are left out: passages, kinds of organisation, single interviews")
  func origins() throws {
    let content = try Self.release().content
    #expect(content["interviews_organisation"] == nil)
    let interviews = try #require(content["interviews"])
    #expect(!interviews.columns.contains { $0.heading.id.contains("passages") })
    #expect(!interviews.notes.contains { $0.id.hasPrefix("turn_") })
    // What any kind or "need or challenge" adds to the kinds would be single interviews.
    #expect(!interviews.columns.contains { $0.heading.isTotal })
    let perspectives = try #require(content["perspectives"])
    #expect(!perspectives.columns.contains { $0.heading.id.hasPrefix("interviews") })
    // Nor is explained what is not there.
    let words = (perspectives.notes.map(\.text) + [perspectives.method]).map(\.de).joined()
    #expect(!words.contains("Interviews") && !words.contains("Rangabstand"))
    let text = try Self.release().reportFiles(language: .de, version: "x").map(\.text).joined()
    #expect(!text.contains("I-07"))
    #expect(text.contains("Hinzu kommen 24 Interviews"))
    #expect(!text.contains("Letzte rechtzeitige"))
    #expect(!text.contains("3 Antworten wurden"))
  }

  @Test("the shares of the overview are printed with their bases")
  func overviewBases() throws {
    let files = try Self.release().reportFiles(language: .de, version: "x")
    let report = try #require(files.first { $0.name == "bericht.md" }).text
    let sentence = try #require(
      report.split(separator: "\n").first {
        $0.contains("Anteile der Befragten mit Handlungsbedarf")
      })
    #expect(sentence.matches(of: /\d+\s%\s\(n\s=\s4\d\d\)/).count == 8)
  }

  @Test("a group of three never appears with a figure, nor by subtraction")
  func divers() throws {
    let release = try Self.release(by: "GESCHL")
    var seen = 0
    for table in release.content.tables where table.columnVariable == "GESCHL" {
      guard let column = table.columns.firstIndex(where: { $0.heading.id == "3" }) else { continue }
      for cells in table.cells {
        seen += 1
        #expect(cells[column].sign == .secret, "\(table.id)")
      }
      #expect(!table.notes.contains { $0.id == "without_column" })
    }
    #expect(seen > 50)
    let groups = try #require(release.content.blocks.first { $0.id == "groups" })
    let unsafe = try DisclosureAudit.audit(groups.publication).filter { !$0.isSafe }
    #expect(unsafe.isEmpty)
  }

  @Test("the audit finds every exact block safe, and one more figure makes it fail")
  func audit() throws {
    let blocks = try Self.release().content.blocks
    #expect(blocks.count > 40)
    var tried = 0
    var broken = 0
    for block in blocks where block.id.hasPrefix("response") || block.id.hasPrefix("needs.T1") {
      #expect(block.publication.truth == nil)
      #expect(try DisclosureAudit.audit(block.publication).allSatisfy(\.isSafe), "\(block.id)")
      for table in block.publication.tables.indices {
        let cells = block.publication.tables[table].cells
        for place in cells.indices where cells[place].statements.contains(where: \.isHidden) {
          // An attacker who learns that a hidden count is 1 must be noticed.
          var leaked = block.publication
          leaked.tables[table] = PublishedTable(
            id: "leak",
            cells: cells + [PublishedCell(cells[place].address, [.count(1)])])
          tried += 1
          let audited = try? DisclosureAudit.audit(leaked)
          if audited?.allSatisfy(\.isSafe) != true { broken += 1 }
        }
      }
    }
    #expect(tried > 0)
    #expect(broken == tried)
  }

  @Test("what cannot be protected is refused with the table named")
  func refusal() throws {
    var baseline = try StudyReader.read(Self.sample).baseline([.response])
    // Everyone but two in one category, the total known: nothing that hides can help.
    baseline.blocks[0].count = 4
    baseline.blocks[0].parts = baseline.blocks[0].parts.map { part in
      var part = part
      part.codes = [0, 0, 0, 1]
      return part
    }
    #expect(throws: UnprotectableRelease.self) { try Release.publicEdition(of: baseline) }
  }
}
