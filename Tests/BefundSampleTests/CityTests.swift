import BefundSample
import Testing

@Suite("Offers, recommendations and margins of the sample study")
struct CityTests {
  private func net(_ name: String, _ table: NaiveTable, id: String) -> [[String: String]] {
    let duplicates = Set(
      NaiveTable(Generated.text("dubletten.csv")).rows
        .filter { $0["datei"] == name }.compactMap { $0["id"] })
    return table.rows.filter { !duplicates.contains($0[id] ?? "") }
  }

  private func counts(_ rows: [[String: String]], _ column: String) -> [String: Int] {
    Dictionary(rows.map { ($0[column] ?? "", 1) }, uniquingKeysWith: +)
  }

  @Test("has 60 offers in 62 rows")
  func offers() {
    let table = NaiveTable(Generated.latin("angebote.csv"))
    let rows = net("angebote.csv", table, id: "angebot_id")
    #expect(table.rows.count == 62)
    #expect(counts(rows, "art") == ["professionell": 27, "Projekt": 18, "Ehrenamt": 15])
    #expect(counts(rows, "laeuft_gut") == ["ja": 34, "teilweise": 15, "nein": 4, "k. A.": 7])
    let topics = rows.flatMap { ($0["themen"] ?? "").split(separator: "|") }
    #expect(
      (1...8).map { number in topics.filter { $0 == "T\(number)" }.count }
        == [21, 4, 19, 9, 6, 8, 3, 2])
    #expect(rows.filter { $0["ende"] != "" && ($0["ende"] ?? "") < "2019-05-20" }.count == 5)
  }

  @Test("has 90 recommendations in 93 rows")
  func recommendations() {
    let table = NaiveTable(Generated.text("empfehlungen.csv"))
    let rows = net("empfehlungen.csv", table, id: "emp_id")
    #expect(table.rows.count == 93)
    #expect(counts(rows, "phase") == ["Auftakt": 38, "WS1": 37, "WS2": 15])
    #expect(counts(rows, "workshop") == ["T1": 27, "T2": 19, "T3": 28, "T4": 16])
    #expect(counts(rows, "ebene") == ["Steuerung": 31, "praktisch": 56, "unklar": 3])
    #expect(counts(rows, "status") == ["Idee": 45, "priorisiert": 30, "konkretisiert": 15])
    #expect(rows.filter { $0["federfuehrung"] != "" }.count == 48)
    #expect(rows.filter { $0["massnahme_id"] != "" }.count == 58)
    #expect(Set(rows.compactMap { $0["massnahme_id"] }).subtracting([""]).count == 22)
    let dots = Dictionary(
      table.rows.map { ($0["phase"] ?? "", Int($0["punkte"] ?? "") ?? 0) }, uniquingKeysWith: +)
    #expect(dots == ["Auftakt": 598, "WS1": 341, "WS2": 272])
  }

  @Test("has margins that add up to the same total")
  func margins() {
    let table = NaiveTable(Generated.text("bevoelkerung.csv"), separator: ",")
    let sums = Dictionary(
      table.rows.filter { $0["quelle"] == "Beispielwert" }
        .map { ($0["merkmal"] ?? "", Int($0["anzahl"] ?? "") ?? 0) },
      uniquingKeysWith: +)
    #expect(table.rows.count == 31)
    #expect(Set(sums.values) == [70_412])
  }

  @Test("has 18 members and 14 pieces of feedback")
  func steeringGroup() {
    #expect(NaiveTable(Generated.text("steuerungsgruppe.csv")).rows.count == 18)
    let feedback = NaiveTable(Generated.text("rueckmeldungen.csv"))
    #expect(feedback.counts("status") == ["offen": 5, "erledigt": 9])
  }
}
