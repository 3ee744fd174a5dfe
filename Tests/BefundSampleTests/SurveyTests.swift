import BefundSample
import Testing

@Suite("Survey of the sample study")
struct SurveyTests {
  private func count(_ condition: ([String: String]) -> Bool) -> Int {
    Generated.usable.filter(condition).count
  }

  private func counts(_ column: String) -> [String: Int] {
    Dictionary(Generated.usable.map { ($0[column] ?? "", 1) }, uniquingKeysWith: +)
  }

  private func number(_ row: [String: String], _ column: String) -> Int? {
    Int(row[column] ?? "").flatMap { (1...5).contains($0) ? $0 : nil }
  }

  @Test("has 447 raw records, of which 420 are usable")
  func sizes() {
    #expect(Generated.survey.rows.count == 442)
    #expect(Generated.supplement.rows.count == 8)
    #expect(Generated.raw.count == 447)
    #expect(Generated.usable.count == 420)
  }

  @Test("meets the quotas of persons")
  func persons() {
    #expect(counts("ALTER") == ["1": 46, "2": 121, "3": 157, "4": 74, "5": 14, "-9": 8])
    #expect(counts("GESCHL") == ["1": 238, "2": 167, "3": 3, "-9": 12])
    #expect(
      counts("BEZIRK") == ["1": 118, "2": 61, "3": 52, "4": 67, "5": 49, "6": 58, "-9": 15])
    #expect(counts("lastpage") == ["7": 388, "6": 9, "5": 11, "4": 12])
    #expect(counts("GEB_SELBST")["2"] == 112)
    #expect(count { $0["ROLLE_other"] != "" } == 14)
    #expect(count { $0["ROLLE"] == "A6" } == 35)
    #expect(count { $0["ROLLE"] == "A4" } == 23)
  }

  @Test("has the languages, tokens and anonymised dates of 447 records")
  func system() {
    let languages = Dictionary(
      Generated.raw.map { ($0["startlanguage"] ?? "", 1) }, uniquingKeysWith: +)
    #expect(languages == ["de": 371, "ar": 24, "en": 19, "tr": 14, "ru": 13, "fa": 6])
    #expect(Generated.raw.filter { $0["token_hash"] != "" }.count == 146)
    #expect(Generated.raw.filter { $0["submitdate"] == "1980-01-01 00:00:00" }.count == 11)
  }

  @Test("separates the two definitions of origin")
  func origin() {
    let pairs = Generated.usable.map { (Origins.immigrated($0), Origins.background($0)) }
    #expect(pairs.filter { $0.0 == true }.count == 138)
    #expect(pairs.filter { $0.1 == true }.count == 169)
    #expect(pairs.filter { $0.0 == true && $0.1 == true }.count == 135)
    #expect(pairs.filter { $0.0 == nil && $0.1 == nil }.count == 19)
    #expect(pairs.filter { ($0.0 == nil) != ($0.1 == nil) }.isEmpty)
  }

  static let needs: [(column: String, total: Int, filter: String, value: String, ticked: Int)] = [
    ("B1[SQ02]", 172, "GESCHL", "1", 124), ("B1[SQ02]", 172, "GESCHL", "2", 43),
    ("B1[SQ02]", 172, "ROLLE", "A6", 23), ("B2[SQ01]", 265, "ROLLE", "A6", 28),
    ("B2[SQ01]", 265, "ROLLE", "A4", 10), ("B4[SQ01]", 122, "GEB_SELBST", "2", 54),
  ]

  @Test("has the shares of needs", arguments: needs)
  func needShares(column: String, total: Int, filter: String, value: String, ticked: Int) {
    #expect(count { $0[column] == "Y" } == total)
    #expect(count { $0[column] == "Y" && $0[filter] == value } == ticked)
  }

  @Test("has needs by history of immigration")
  func needsByOrigin() {
    let ticked = Generated.usable.filter { $0["B8[SQ01]"] == "Y" }
    #expect(ticked.filter { Origins.immigrated($0) == true }.count == 54)
    #expect(ticked.filter { Origins.immigrated($0) == false }.count == 34)
    #expect(ticked.filter { Origins.immigrated($0) == nil }.count == 5)
    #expect(count { $0["B6[SQ01]"] == "Y" } == 143)
  }

  @Test("leaves six blocks empty in B3, B5 and B7", arguments: 1...8)
  func blocks(block: Int) {
    let options = (1...5).map { "B\(block)[SQ0\($0)]" }
    let none = count { row in
      row["B\(block)[kein]"] != "Y" && options.allSatisfy { row[$0] != "Y" }
    }
    #expect(none == ([3, 5, 7].contains(block) ? 6 : 0))
    let noNeed = count { $0["B\(block)[kein]"] == "Y" }
    #expect((17...37).contains(noNeed))
  }

  static let urgent: [(topic: Int, percent: Int)] = [
    (1, 44), (2, 58), (3, 19), (4, 37), (5, 22), (6, 9), (7, 31), (8, 24),
  ]

  @Test("has the need for action of every topic", arguments: urgent)
  func needForAction(topic: Int, percent: Int) {
    let valid = Generated.usable.compactMap { row -> Bool? in
      guard let w = number(row, "W[T\(topic)]"), let z = number(row, "Z[T\(topic)]")
      else { return nil }
      return w >= 4 && z <= 2
    }
    let share = Double(valid.filter { $0 }.count) / Double(valid.count) * 100
    #expect(Int(share.rounded()) == percent)
  }

  static let severity: [(item: String, role: String?, mean: Double)] = [
    ("03", nil, 4.3), ("11", nil, 4.0), ("01", nil, 3.9), ("16", nil, 2.8), ("11", "A2", 4.6),
    ("01", "A6", 4.4),
  ]

  @Test("has the mean severities", arguments: severity)
  func meanSeverity(item: String, role: String?, mean: Double) {
    let values = Generated.usable
      .filter { role == nil || $0["ROLLE"] == role }
      .compactMap { number($0, "H[SQ\(item)]") }
    let result = Double(values.reduce(0, +)) / Double(values.count)
    #expect(abs((result * 10).rounded() / 10 - mean) < 0.001)
  }

  @Test("has 233 and 268 open answers")
  func openAnswers() {
    #expect(count { $0["O1"] != "" } == 233)
    #expect(count { $0["O2"] != "" } == 268)
    let mentions = NaiveTable(Generated.text("offene_nennungen.csv"))
    #expect(mentions.counts("frage") == ["O1": 271, "O2": 341])
    #expect(mentions.count("code", "nicht zuordenbar") == 11)
    #expect(mentions.count("code", "") == 4)
  }

  @Test("describes every column in the codebook")
  func codebook() {
    let codebook = NaiveTable(Generated.text("befragung_codebuch.csv"))
    #expect(Set(codebook.rows.compactMap { $0["variable"] }) == Set(Generated.survey.header))
  }
}

/// The two definitions of origin, with `nil` where the answers do not say.
enum Origins {
  static func immigrated(_ row: [String: String]) -> Bool? {
    let own: Bool? = row["GEB_SELBST"] == "2" ? true : row["GEB_SELBST"] == "1" ? false : nil
    let parents = [row["GEB_MUTTER"], row["GEB_VATER"]]
    let both: Bool? =
      parents.contains("1")
      ? false
      : parents == ["2", "2"]
        ? ["1": true, "2": false, "3": false][row["ELTERN_ZUZUG"] ?? ""] : nil
    return either(own, both)
  }

  static func background(_ row: [String: String]) -> Bool? {
    let known = ["1": false, "2": true, "3": true, "4": true]
    return either(known[row["STAAT"] ?? ""], known[row["STAAT_ELT"] ?? ""])
  }

  private static func either(_ left: Bool?, _ right: Bool?) -> Bool? {
    if left == true || right == true { return true }
    return left == false && right == false ? false : nil
  }
}
