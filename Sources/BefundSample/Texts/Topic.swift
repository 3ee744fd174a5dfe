/// The eight topics of the study, `T1` to `T8`.
enum Topic {
  static let count = 8

  static let german = [
    "Bildung und Sprache", "Wohnen", "Zusammenleben und Teilhabe", "Arbeitsmarktintegration",
    "Gesundheit und Beratung", "Ehrenamt und Vernetzung",
    "Verwaltung und interkulturelle Öffnung", "Diskriminierung und Schutz",
  ]

  static let english = [
    "Education and language", "Housing", "Living together and participation",
    "Labour market integration", "Health and counselling", "Volunteering and networking",
    "Administration and intercultural opening", "Discrimination and protection",
  ]

  static func id(_ index: Int) -> String {
    "T\(index + 1)"
  }
}
