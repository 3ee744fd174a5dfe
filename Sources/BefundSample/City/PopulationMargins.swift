/// Residents by age, gender, district and history of immigration.
enum PopulationMargins {
  private static let total = 70_412
  private static let ages = ["16–24", "25–39", "40–59", "60–74", "75+"]
  private static let women = [4_480, 7_760, 11_820, 6_940, 5_170]
  private static let men = [4_910, 8_230, 11_590, 6_230, 3_282]

  private static let districts = [
    ("Innenstadt/Königstor", 15_204), ("Nordstadt", 9_318), ("Bärenkämpen", 6_127),
    ("Rodenbeck", 10_946), ("Rechtes Weserufer", 9_871), ("übrige Ortsteile", 18_946),
  ]

  /// Real figures that stand beside the margins and must not be used for weights.
  private static let context = [
    [
      "Gesamt", "Einwohner*innen", "83963", "2018-12-31", "Einwohnerstatistik",
      "alle Altersgruppen; nicht zur Gewichtung",
    ],
    [
      "Hauptwohnsitz", "Einwohner*innen", "83207", "2019-12-31", "Einwohnerstatistik",
      "alle Altersgruppen; nicht zur Gewichtung",
    ],
    [
      "Wahlberechtigt Integrationsrat", "Personen", "15067", "2020-09-13", "Wahlstatistik",
      "anderer Personenkreis; nicht zur Gewichtung",
    ],
    [
      "Ausländeranteil", "Prozent", "13.6", "2022-05-15", "Zensus",
      "alle Altersgruppen; nicht zur Gewichtung",
    ],
    [
      "Einwanderungsgeschichte", "Prozent", "30.6", "2022-05-15", "Zensus",
      "alle Altersgruppen; Registerwert, Nachkommen untererfasst; nicht zur Gewichtung",
    ],
  ]

  static var file: SampleFile {
    var file = TableFile("bevoelkerung.csv", separator: ",")
    file.append(["merkmal", "auspraegung", "anzahl", "stichtag", "quelle", "definition"])
    func add(_ feature: String, _ value: String, _ count: Int) {
      file.append([
        feature, value, String(count), "2018-12-31", "Beispielwert",
        "Hauptwohnsitz, 16 Jahre und älter",
      ])
    }
    add("Gesamt 16+", "Personen", total)
    for (index, age) in ages.enumerated() { add("Alter", age, women[index] + men[index]) }
    add("Geschlecht", "weiblich", women.reduce(0, +))
    add("Geschlecht", "männlich", men.reduce(0, +))
    for (district, count) in districts { add("Bezirk", district, count) }
    add("Einwanderungsgeschichte 16+", "ja", 20_138)
    add("Einwanderungsgeschichte 16+", "nein", 50_274)
    for (index, age) in ages.enumerated() {
      add("Alter × Geschlecht", "\(age) weiblich", women[index])
      add("Alter × Geschlecht", "\(age) männlich", men[index])
    }
    for row in context { file.append(row) }
    return file.file
  }
}
