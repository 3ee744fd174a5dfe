/// The columns of the survey export, in the order of the questionnaire.
enum SurveyColumns {
  static let system = [
    "id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp",
    "token_hash",
  ]
  static let person = [
    "ROLLE", "ROLLE_other", "GEB_SELBST", "GEB_MUTTER", "GEB_VATER", "ZUZUG_JAHR", "STAAT",
    "ELTERN_ZUZUG", "STAAT_ELT", "ALTER", "GESCHL", "BEZIRK", "DEUTSCH",
  ]
  static let ratings = ["W", "Z"].flatMap { scale in
    (0..<Topic.count).map { "\(scale)[\(Topic.id($0))]" }
  }
  static let needs = (1...8).flatMap { block in
    (1...5).map { "B\(block)[SQ0\($0)]" } + ["B\(block)[kein]", "B\(block)[other]"]
  }
  static let challenges = (0..<16).map(challenge)
  static let open = ["O1", "O2", "TEILNAHME"]

  static let all = system + person + ratings + needs + challenges + open

  static func challenge(_ item: Int) -> String {
    item < 9 ? "H[SQ0\(item + 1)]" : "H[SQ\(item + 1)]"
  }

  /// Returns the position of a column, from 0.
  static let position = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, $0) })

  /// The order of the second export, without its extra last column.
  static let reordered =
    [
      "id", "token_hash", "startlanguage", "startdate", "datestamp",
      "submitdate", "lastpage", "seed",
    ] + challenges + ratings + person + open + needs
}
