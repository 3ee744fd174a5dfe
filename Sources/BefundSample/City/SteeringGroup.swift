/// The steering group and its feedback.
enum SteeringGroup {
  private static let members: [(function: String, group: String, count: Int)] = [
    ("Ratsmitglied", "Politik", 6), ("Verwaltungsmitarbeit", "Verwaltung", 3),
    ("Mitglied Integrationsrat", "Integrationsrat", 2),
    ("Fachkraft Wohlfahrtsverband", "Wohlfahrt", 3), ("Engagierte Person", "Ehrenamt", 2),
    ("Vertretung Geflüchtete", "Geflüchtete", 2),
  ]

  static func membersFile(seed: UInt64) -> SampleFile {
    var random = SplitMix64(seed: seed, part: "steering")
    var file = TableFile("steuerungsgruppe.csv")
    file.append(["mitglied_id", "funktion", "gruppe"] + (1...5).map { "sitzung_\($0)" })
    let people = members.flatMap { Array(repeating: $0, count: $0.count) }
    for (index, member) in people.enumerated() {
      let sessions = (1...5).map { _ in
        random.pick(["anwesend", "anwesend", "anwesend", "anwesend", "entschuldigt", "vertreten"])
      }
      let id = "S-" + (index < 9 ? "0" : "") + String(index + 1)
      file.append([id, member.function, member.group] + sessions)
    }
    return file.file
  }

  private static let feedback = """
    2019-06-12|Politik|T2|Wie viele der Wohnungen im Neubaugebiet werden gebunden?|Zahlen werden beim Fachbereich angefragt.|offen
    2019-06-12|Verwaltung|T7|Bitte die Zuständigkeiten im Katalog genauer benennen.|Ist in der zweiten Fassung ergänzt.|erledigt
    2019-06-12|Integrationsrat|T3|Die Beteiligung sollte mehrsprachig beworben werden.|Flyer in fünf Sprachen liegt vor.|erledigt
    2019-06-12|Wohlfahrt|T5|Die Wartezeiten in der Beratung fehlen in der Übersicht.|Tabelle wurde ergänzt.|erledigt
    2019-06-26|Ehrenamt|T6|Wer koordiniert die neue Freiwilligenbörse?||offen
    2019-06-26|Geflüchtete|T1|Kurse am Samstag bitte aufnehmen.|Ist als Empfehlung aufgenommen.|erledigt
    2019-06-26|Politik|T4|Liegen Rückmeldungen aus den Betrieben vor?|Drei Betriebe haben geantwortet.|erledigt
    2019-06-26|Verwaltung|T2|Die Fallzahl bei kleinen Gruppen bitte immer nennen.|Wird in allen Tabellen gezeigt.|erledigt
    2019-07-10|Politik|T8|Welche Stelle nimmt Beschwerden bis zum Beschluss an?||offen
    2019-07-10|Wohlfahrt|T1|Kinderbetreuung an zwei Kursorten ist finanziert.|Wird im Katalog vermerkt.|erledigt
    2019-07-10|Integrationsrat|T7|Wann starten die Schulungen der Mitarbeitenden?||offen
    2019-07-10|Ehrenamt|T3|Der Treff in der Nordstadt braucht einen Schlüssel.|Ist geklärt.|erledigt
    2019-08-28|Geflüchtete|T2|Bitte eine Liste der Beratungsstellen aushängen.|Aushang ist erfolgt.|erledigt
    2019-08-28|Politik|T3|Welche Mittel sind für Begegnungsorte vorgesehen?||offen
    """

  static var feedbackFile: SampleFile {
    var file = TableFile("rueckmeldungen.csv")
    file.append(["datum", "gremium", "thema", "text", "antwort", "status"])
    for line in feedback.split(separator: "\n") {
      file.append(line.split(separator: "|", omittingEmptySubsequences: false).map(String.init))
    }
    return file.file
  }
}
