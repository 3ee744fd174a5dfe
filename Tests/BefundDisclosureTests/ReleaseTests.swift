import BefundAnalysis
import BefundDisclosure
import BefundModel
import BefundTables
import Testing

@Suite("Release")
struct ReleaseTests {
  /// A release with one row of shares.
  static func release(_ cells: [Cell], statistic: Statistic = .percent) -> ReleasedTable? {
    let table = BaselineTable(
      id: "t", fileName: "t", title: LocalizedText("t"), unit: .persons, base: LocalizedText(""),
      source: LocalizedText(""), method: LocalizedText(""), stubHead: LocalizedText(""),
      rows: [TableRow(Heading(id: "r", label: LocalizedText("r")))],
      columns: cells.indices.map {
        TableColumn(Heading(id: "c\($0)", label: LocalizedText("c")), statistic)
      }, cells: [cells])
    return Release.internalEdition(of: Baseline(study: Study(), tables: [table])).content["t"]
  }

  @Test(
    "signs small bases on both sides of each threshold",
    arguments: [
      (9, Sign?.some(.tooFew)), (10, .uncertain), (29, .uncertain), (30, nil), (0, .nothing),
    ])
  func thresholds(base: Int, sign: Sign?) {
    let table = Self.release([.share(base / 2, of: base)])
    #expect(table?.cells[0][0].sign == sign)
  }

  @Test("signs nothing, nearly nothing and what is not sensible")
  func signs() {
    let table = Self.release([.share(0, of: 400), .share(1, of: 400), .share(2, of: 400), Cell()])
    #expect(table?.cells[0].map(\.sign) == [.nothing, .nearZero, nil, .senseless])
  }

  @Test("makes keys of table, row, column and statistic")
  func keys() {
    let key = FigureKey(table: "needs", row: "B2[SQ01]", column: "A6", statistic: .percent)
    #expect(key.description == "needs.B2.SQ01@A6.percent")
    let total = FigureKey(
      table: "needs", row: "B2[SQ01]", column: Heading.totalID, statistic: .percent)
    #expect(total.description == "needs.B2.SQ01.percent")
  }
}
