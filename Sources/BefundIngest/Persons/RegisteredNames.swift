/// The names that a study's lists register, for finding them in open answers.
///
/// The value holds hashes of folded words, lives in memory while a study is read, and is part of
/// no output. A word that is also an ordinary one, such as "Sommer", counts only beside another
/// part of the same name or after a form of address.
struct RegisteredNames: Sendable {
  /// What is known of one word.
  struct Entry {
    /// The persons whose name holds the word.
    var persons: [Int32]
    /// Whether the word alone, with a capital letter, names a person.
    var standsAlone: Bool
    /// Whether it does so in lower case too.
    var standsAloneSmall: Bool
  }

  /// No names.
  static let none = RegisteredNames([])

  private var entries: [UInt64: Entry] = [:]

  /// Whether there are none.
  var isEmpty: Bool { entries.isEmpty }

  /// Creates the names.
  ///
  /// - Parameters:
  ///   - names: The registered names.
  ///   - ordinary: Texts whose words are ordinary ones in this study, such as its place.
  init(_ names: [PersonName], ordinary: [String] = []) {
    let usual = Set(
      ordinary.flatMap { PersonName($0)?.parts ?? [] }.flatMap { $0 }.map(Self.hash))
    for (number, name) in names.enumerated() {
      for part in name.parts.flatMap({ $0 }) where !OrdinaryWords.joining.contains(part) {
        let hash = Self.hash(part)
        let isOrdinary = OrdinaryWords.nouns.contains(part) || usual.contains(hash)
        let length = part.unicodeScalars.count
        var entry =
          entries[hash]
          ?? Entry(
            persons: [], standsAlone: !isOrdinary && length >= 3,
            standsAloneSmall: !isOrdinary && length >= 5)
        if entry.persons.last != Int32(number) { entry.persons.append(Int32(number)) }
        if length >= 2 { entries[hash] = entry }
      }
    }
  }

  /// Returns what is known of a folded word, by its hash.
  @inline(__always)
  func entry(_ hash: UInt64) -> Entry? { entries[hash] }

  /// Returns the hash of a folded word (FNV-1a).
  static func hash(_ word: String) -> UInt64 {
    var hash = Self.start
    for byte in word.utf8 { hash = next(hash, byte) }
    return hash
  }

  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func next(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}

/// Words that occur in ordinary sentences and in names.
enum OrdinaryWords {
  /// Small words of names and sentences, which identify nobody.
  static let joining = words(
    """
    van von vom zu zum zur der die das den dem des de del la le el al bin ben ibn abu abd da dos
    di du und oder mit in im an am auf aus bei fuer fur nur so wie was wer wo ist sind war hat
    ich du er sie es wir ihr uns man ein eine einer mehr sehr gut viel viele kein keine nicht auch
    the and of for to at on is are was not can will may
    """)

  /// Words that are ordinary ones as well as names of many people: they need a second sign.
  static let nouns = words(
    """
    Amt Angst Arm Bach Bäcker Bauer Baum Berg Berger Bild Blum Blume Boden Bock Brand Braun
    Breit Brot Bruder Brunnen Buch Burg Busch Christ Christian Deutsch Dorn Dorf Eng Engel Erde
    Ernst Ehrlich Fahrer Feld Fest Feuer Finger Fischer Fleischer Flucht Frank Frei Freitag
    Fremd Freund Freunde Frisch Fröhlich Fromm Frost Früh Fuchs Fuß Gabel Garten Gast Gerber
    Glas Glück Gold Graf Grimm Groß Große Grün Gut Hahn Hammer Hand Hart Hase Hauptmann Haus
    Heide Heil Heim Heiß Held Hell Herbst Herr Herz Himmel Hirsch Hoch Hof Hoffnung Holz Horn
    Hund Hunger Jäger Jung Junge Kaiser Kalt Kamp Keller Kern Kind Kirch Kirche Klein Kleine
    Klug Koch König Kopf Korn Kraft Kranz Kreis Kreuz Krieg Krug Kurz Kurze Land Lang Lange Laut
    Leben Lehrer Leicht Licht Lieb Liebe Link Löwe Luft Lust Mai Maler Mann Mark Markt Maurer
    Mehl Meister Metzger Mild Mittag Montag Moor Morgen Mut Mutter Nacht Nagel Neu Neue Nord Not
    Ost Ostern Pfarrer Pfeffer Platz Post Preis Rabe Rad Rat Rau Recht Rechts Reich Reif Rein
    Reis Reise Richter Ring Ritter Rose Rot Ruhe Rund Sack Salz Sand Sanft Sauer Schatz Schein
    Schenk Schiff Schild Schlecht Schmied Schnee Schnell Schön Schöne Schreiber Schuh Schule
    Schütz Schwarz Schwer See Selig Singer Sommer Sonne Sonntag Sorge Spaß Spät Speck Spiegel
    Spiel Sport Stadt Stahl Stamm Stark Stein Stern Still Stock Stolz Storch Strauß Streit Strom
    Stumpf Stunde Sturm Süß Tag Tanz Taube Teich Thema Tisch Tod Traum Treu Trost Tür Turm Vater
    Verein Vogel Voll Wahl Wald Wall Warm Weg Weich Wein Weise Weiß Weiße Welt Wiese Wild Wille
    Wind Winter Winkler Wirt Wohl Wolf Wolke Wort Wunder Wunsch Zahn Zeit Zimmer Zoll Zucker
    Januar April August Juni Juli Samstag Dienstag Mittwoch Donnerstag West Süd Gesundheit
    Bildung Sprache Wohnung Arbeit Frau Frauen Familie Kinder Stadtverwaltung Jobcenter Caritas
    Diakonie Gemeinde Gruppe Büro Hilfe Treff Zentrum Privat Beispiel Muster Hope Grace Joy
    Faith Young Long Short King Baker Cook Hill Wood Woods Stone White Black Brown Green Bell
    Page Price Rich Summer Day Knight Street House Love Art Bill Angel Friend
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(
      text.split(whereSeparator: \.isWhitespace).flatMap { word in
        NameFolding.Form.allCases.map { NameFolding.fold(String(word), $0) }
      })
  }
}
