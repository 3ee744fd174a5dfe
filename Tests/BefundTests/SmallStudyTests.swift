import Befund
import Foundation
import Testing

/// The attacks that have no request, on small studies and through the whole report.
@Suite("Attacks on small studies")
struct SmallStudyTests {
  /// The needs by group and their block, audited.
  private func needs(_ study: SmallStudy) throws -> (table: ReleasedTable, release: Release) {
    let release = try study.release()
    for block in release.content.blocks {
      let unsafe = try DisclosureAudit.audit(block.publication).filter { !$0.isSafe }
      #expect(unsafe.isEmpty, "\(block.id): \(unsafe)")
    }
    return (try #require(release.content["needs"]), release)
  }

  @Test("P04: two hidden cells in each row and column do not make a block safe")
  func blockSum() throws {
    // Every row and column has two small cells; sums of rows minus sums of columns give one away.
    let study = SmallStudy(
      groups: [("W", 46), ("X", 50), ("Y", 67), ("Z", 200)],
      options: [
        ("a", [3, 4, 30, 90]), ("b", [9, 25, 25, 60]), ("c", [4, 3, 20, 40]),
        ("d", [18, 6, 3, 4]),
      ])
    let (table, _) = try needs(study)
    #expect(table.cells.joined().contains { $0.sign == .secret })
    #expect(table.cells.joined().contains { $0.count != nil })
  }

  @Test("P07: the percent of a secret count is secret too, in every file")
  func percentAndBase() throws {
    let study = SmallStudy(groups: [("A", 16), ("B", 40)], options: [("ja", [3, 20])])
    let (table, release) = try needs(study)
    #expect(try #require(table.cell("T.1", "A")).sign == .secret)
    let text = try SmallStudy.texts(release)
    for figure in ["18,8", "18.75", "0.1875", "19 %", "19\u{A0}%", "3 von 16"] {
      #expect(!text.contains(figure), "\(figure)")
    }
    // The others' share, and everyone's, would give it away by subtraction.
    let shown = ["B", Heading.totalID].filter { table.cell("T.1", $0)?.count != nil }
    #expect(shown.count < 2)
  }

  @Test("P08: with rounding nothing exact stands beside the rounded figures")
  func roundingWithExactTotal() throws {
    let study = SmallStudy(
      groups: [("A", 31), ("B", 32)], options: [("ja", [12, 13]), ("wenig", [6, 7])],
      policy: "protection: {k: 5, rounding: 5}")
    let (table, release) = try needs(study)
    #expect(try #require(table.cell("T.1", "A")).count == 10)
    #expect(try #require(table.cell("T.1", "B")).count == 15)
    for table in release.content.tables {
      for cell in table.cells.joined() {
        #expect((cell.count ?? 0).isMultiple(of: 5) && (cell.base ?? 0).isMultiple(of: 5))
        #expect(cell.rank == nil && cell.lower == nil && cell.mean == nil)
      }
    }
    let text = try SmallStudy.texts(release)
    let numbers = text.matches(of: /[0-9]+/).map { String($0.output) }
    for exact in ["63", "31", "32", "13"] { #expect(!numbers.contains(exact), "\(exact)") }
    #expect(text.contains("(n ≈ 65") && text.contains("auf Vielfache von 5 gerundet"))
  }

  @Test("P09: that all of a group name something is as secret as that few do")
  func hundredPercent() throws {
    let study = SmallStudy(
      groups: [("X", 27), ("O", 40)],
      options: [("Diskriminierung", [27, 21]), ("Wohnen", [14, 20])],
      policy: "protection: {k: 5, sensitive_k: 10, sensitive_topics: [T]}")
    let (table, release) = try needs(study)
    #expect(try #require(table.cell("T.1", "X")).sign == .secret)
    let text = try SmallStudy.texts(release)
    #expect(!text.contains("100 %") && !text.contains("100\u{A0}%"))
    #expect(!text.contains("27 von 27"))
    #expect(try #require(table.cell("T.2", "X")).count == 14)
  }

  @Test("P11: a table with hidden rows stands in the order of the codebook")
  func sortOrder() throws {
    let study = SmallStudy(
      groups: [("A", 60)],
      options: [
        ("Sport", [2]), ("Wohnen", [30]), ("Kita", [3]), ("Arbeit", [25]), ("Sprache", [40]),
      ])
    let (_, release) = try needs(study)
    let ranking = try #require(release.content["needs_ranking"])
    let rows = ranking.rows.map(\.heading.id).filter { $0 != "T.kein" }
    #expect(rows == ["T.1", "T.2", "T.3", "T.4", "T.5"])
    #expect(ranking.cells[0].contains { $0.sign == .secret })
    #expect(ranking.cells.joined().allSatisfy { $0.rank == nil })
  }

  @Test("P11: a table without hidden rows is sorted by size")
  func sorted() throws {
    let study = SmallStudy(
      groups: [("A", 60)], options: [("Wohnen", [30]), ("Arbeit", [20]), ("Sprache", [40])])
    let (_, release) = try needs(study)
    let ranking = try #require(release.content["needs_ranking"])
    #expect(ranking.rows.map(\.heading.id).first == "T.3")
  }

  @Test("a base of 7 has the one sign that every hidden cell has, whatever its count")
  func slashBesideDot() throws {
    let study = SmallStudy(
      groups: [("A", 7), ("B", 60)], options: [("ja", [3, 30]), ("nein", [5, 28])])
    let (table, release) = try needs(study)
    for option in ["T.1", "T.2"] {
      #expect(try #require(table.cell(option, "A")).sign == .secret)
    }
    #expect(release.content.tables.flatMap { $0.cells.joined() }.allSatisfy { $0.sign != .tooFew })
    let text = try SmallStudy.texts(release)
    #expect(!text.contains("Fallzahl zu klein"))
    #expect(!text.contains("3 von 7") && !text.contains("5 von 7"))
  }

  @Test("a group of three is in no table, no note, and not what totals leave over")
  func groupOfThree() throws {
    let study = SmallStudy(
      groups: [("w", 238), ("m", 167), ("d", 3), ("k", 12)],
      options: [("ja", [120, 80, 2, 6])])
    let (table, release) = try needs(study)
    #expect(table.cells.allSatisfy { $0[2].sign == .secret && $0[3].sign == .secret })
    let groups = try #require(release.content.blocks.first { $0.id == "groups" }).publication
    let stated = groups.statementsByName
    #expect(stated["group=d"] == nil && stated["group=k"] == nil)
    #expect(stated["group=w"] == 238 || stated["group=m"] == 167)
  }
}

extension Publication {
  /// The exact counts that are stated, by the name of their place.
  fileprivate var statementsByName: [String: Int] {
    var counts: [String: Int] = [:]
    for cell in tables.flatMap(\.cells) {
      for case .count(let count) in cell.statements { counts["\(cell.address)"] = count }
    }
    return counts
  }
}
