import Crypto

/// What the analysts add by hand: the quotes that they release, and their verdicts.
enum AnalystFiles {
  /// An invented analyst.
  private static let analyst = "A. Lindner"

  // MARK: Quotes

  /// Releases one quote of each of three topics and kinds.
  static func quotes(_ codings: [Coding]) -> SampleFile {
    var file = TableFile("zitate.csv")
    file.append(["zitat", "freigegeben_von", "am"])
    let wanted: [(topic: Int, kind: Code.Kind)] = [
      (0, .need), (1, .challenge), (5, .resource),
    ]
    for (topic, kind) in wanted {
      let coding = codings.first {
        $0.code.topic == topic && $0.code.kind == kind && $0.coder == "K1" && !$0.isTopicOnly
          && !$0.isDoubleCoded && !$0.isIdentical
      }
      if let coding { file.append([id(of: coding), analyst, "2019-06-03"]) }
    }
    return file.file
  }

  /// The id of a quote: 16 hexadecimal digits of the words.
  private static func id(of coding: Coding) -> String {
    SHA256.hash(data: Array(coding.text.utf8)).prefix(8).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }

  // MARK: Verdicts

  static var verdicts: SampleFile {
    var file = TableFile("urteile.csv")
    file.append(["thema", "art", "code", "urteil", "name", "begruendung"])
    let rows = [
      (
        "T1", "Bedarf", "", "Übereinstimmung",
        "Befragte und Interviewte meinen Kurse, die zu Arbeit und Familie passen"
      ),
      (
        "T2", "Bedarf", "", "Übereinstimmung",
        "beide sprechen von bezahlbaren Wohnungen, nicht von Wohnheimen"
      ),
      (
        "T3", "Bedarf", "", "teilweise",
        "in den Interviews geht es um feste Orte, in der Befragung auch um Mitsprache"
      ),
      (
        "T3", "Herausforderung", "T3-H3", "Schweigen",
        "nach Zeit und Wegen hat die Befragung nicht gefragt"
      ),
      (
        "T4", "Bedarf", "T4-B3", "Widerspruch",
        "Befragte wünschen Deutsch für den Beruf, Interviewte sehen zuerst die Betriebe am Zug"
      ),
    ]
    for (topic, kind, code, outcome, reason) in rows {
      file.append([topic, kind, code, outcome, analyst, reason])
    }
    return file.file
  }
}
