import BefundSample
import Testing

@Suite("Registrations of the sample study")
struct RegistrationTests {
  private let list = NaiveTable(Generated.latin("anmeldungen.csv"), skipping: 1)

  private var rows: [[String: String]] {
    list.rows.filter { $0["lfd_nr"] != "" }
  }

  private var live: [[String: String]] {
    let duplicates = Set(
      NaiveTable(Generated.text("dubletten.csv")).rows
        .filter { $0["datei"] == "anmeldungen.csv" }.compactMap { $0["id"] })
    return rows.filter { row in
      !duplicates.contains(row["lfd_nr"] ?? "")
        && ["angemeldet", "nachgemeldet"].contains(row["status"] ?? "")
    }
  }

  private func persons(_ rows: [[String: String]]) -> Int {
    rows.reduce(0) { sum, row in
      switch row["personen"] ?? "" {
      case "mit 2 weiteren": sum + 3
      case "1-2": sum + 2
      case let text: sum + (Int(text) ?? 1)
      }
    }
  }

  @Test("has 243 rows, 221 live ones and 230 persons")
  func sizes() {
    #expect(rows.count == 243)
    #expect(list.rows.count == 283)
    #expect(live.count == 221)
    #expect(persons(live) == 230)
    #expect(persons(live.filter { $0["status"] == "nachgemeldet" }) == 27)
    #expect(rows.filter { $0["status"] == "storniert" }.count == 7)
    #expect(rows.filter { $0["status"] == "Warteliste" }.count == 6)
  }

  @Test("has the first wishes of 230 persons")
  func wishes() {
    let read = ["T1 od. T3": "T1", "Arbeit": "T4"]
    var counts: [String: Int] = [:]
    for row in live {
      let wish = row["workshop_wunsch_1"] ?? ""
      counts[read[wish] ?? wish, default: 0] += persons([row])
    }
    #expect(counts == ["T1": 74, "T2": 41, "T3": 68, "T4": 33, "egal": 14])
  }

  @Test("keeps the minutes around the deadline")
  func deadline() {
    #expect(rows.filter { $0["eingang"] == "10.05.2019 23:58" }.count == 1)
    #expect(rows.filter { $0["eingang"] == "11.05.2019 00:04" }.count == 1)
  }

  @Test("has the check-in of 182 registered persons and 22 walk-ins")
  func checkIn() {
    let sheet = NaiveTable(Generated.text("einlass.csv"))
    #expect(persons(sheet.rows.filter { $0["anmeldung_lfd"] != "" }) == 182)
    #expect(persons(sheet.rows.filter { $0["anmeldung_lfd"] == "" }) == 22)
    #expect(persons(live.filter { $0["erschienen"] == "ja" }) == 182)
  }

  @Test("holds bytes of three encodings")
  func encodings() {
    let bytes = Generated.files["anmeldungen.csv"] ?? []
    for byte in [0x80, 0x84, 0x96, 0xE1] as [UInt8] {
      #expect(bytes.contains(byte))
    }
  }
}
