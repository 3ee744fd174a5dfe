import Testing

@testable import BefundIngest

@Suite("Person detection")
struct PersonDetectionTests {
  private func names(_ names: String..., ordinary: [String] = []) -> RegisteredNames {
    RegisteredNames(names.compactMap { PersonName($0) }, ordinary: ordinary)
  }

  @Test("finds exactly what the privacy cases say", arguments: PrivacyCases.all.free_text)
  func cases(text: PrivacyCases.FreeText) {
    let names = RegisteredNames((text.registered ?? []).compactMap { PersonName($0) })
    let found = PersonDetection.kinds(in: text.text, names: names).map(\.rawValue).sorted()
    #expect(found == text.find.sorted())
  }

  @Test(
    "finds numbers, addresses, accounts and names",
    arguments: [
      "Telefon 0571 000 123", "+49 571/000-1234", "schreib an max@beispiel.de bitte",
      "Konto DE89 3704 0044 0532 0130 00", "GB82WEST12345698765432", "Frau Musterfrau hilft",
      "Mein Name ist Anna Beispielfrau", "Herrn Beispiel anrufen", "(Frau Musterfrau)",
      "Ich heiße Anna", "anna(at)beispiel.example", "tel. 23125001", "Handy: 171 3920001",
      "Tel.-Nr. 571000178", "٠٥٧١ ٠٠٠١٧٨", "0571–000178", "erreichbar 0571\u{A0}000\u{A0}178.",
      "zweimal 12 0571 000178", "de89370400440532013000", "Mail:a.b@c.example,", "0800 1110111",
      "Am 01.05.2024 unter 0571 000178", "01 71 39 20 00 1", "0571-1234", "0521-1130",
    ])
  func finds(text: String) {
    #expect(PersonDetection.finds(in: text))
  }

  @Test(
    "leaves ordinary answers alone",
    arguments: [
      "Im Jahr 2019 kamen 12 Familien", "500 € im Monat", "10.05.2019 17:00", "@Stadt: mehr",
      "DE89 3704 0044 0532 0130 01", "die Frau am Empfang", "zu wenig Plätze, zu viel Papier", "",
      "1.000.000 Euro", "10 000 000 Euro", "0,75 Stellen", "0.123456789", "Az. 0123/4567-19",
      "Aktenzeichen: 032 4567890", "32423 Minden", "01067 Dresden", "08.00-16.00 Uhr",
      "01.05.-03.06.2024", "01/2015-12/2018", "0800-1600 Uhr", "0123/2019", "03-05-2019",
      "2015, 2016, 2017, 2018", "Teller 12345 Stück", "5 von 7, 8 von 10", "3 @ 2.50 Euro",
      "ab 07.01. täglich 09.30-11.45", "01.05.2019 08.00", "000 000 000", "Frau, Mann, Kind",
      "GB12 ABCD 1234", "bei Mutter und Frau allein", "Drucksache 17/0412",
      "Steuernummer 012/345/67890",
    ])
  func leaves(text: String) {
    #expect(PersonDetection.kinds(in: text) == [])
  }

  @Test(
    "finds registered names in any spelling",
    arguments: [
      "Sahin hat geholfen", "frau şahin vom Amt", "Danke, Ayse!", "SAHIN", "Şahins Kurs",
      "„Ayşe“ macht das gut", "bei Şahin'in Kurs", "ayse sahin war da", "sahin, ayse",
      "mit sahin sprechen",
    ])
  func registered(text: String) {
    #expect(PersonDetection.kinds(in: text, names: names("Ayşe Şahin")) == [.name])
    #expect(PersonDetection.kinds(in: text.replacing("Frau", with: "")) == [])
  }

  @Test(
    "names that are ordinary words need a second sign",
    arguments: [
      ("Lara Sommer", "Im Sommer ist mehr los", false), ("Lara Sommer", "Lara Sommer hilft", true),
      ("Lara Sommer", "Herr Sommer hilft", true), ("Lara Sommer", "herr sommer hilft", true),
      ("Mark Lange", "Lange Wartezeiten am Markt", false), ("Mark Lange", "mark lange", true),
      ("Eva von der Heide", "die Wohnung von der Stadt", false),
      ("Nur Klein", "Nur kleine Räume", false),
      ("Can Stein", "Can we build with Stein?", false), ("Stein, Can", "Herrn Stein fragen", true),
    ])
  func ordinary(name: String, text: String, isFound: Bool) {
    #expect(PersonDetection.finds(in: text, names: names(name)) == isFound)
  }

  @Test(
    "folding by bytes and by text find the same letters",
    arguments: [
      "Łęçkı", "Đoğan", "Žižek", "Gröbelß", "Åkesson", "ŒUVRE", "İnönü", "Ħamża", "Mu\u{308}ller",
    ])
  func folding(name: String) {
    let names = names(name)
    for form in NameFolding.Form.allCases {
      #expect(PersonDetection.finds(in: "zu " + name + " gehen", names: names), "\(name)")
      let folded = NameFolding.fold(name, form)
      #expect(
        PersonDetection.finds(in: folded.prefix(1).uppercased() + folded.dropFirst(), names: names),
        "\(folded)")
    }
  }

  @Test("the words of the study are ordinary ones")
  func ordinaryOfStudy() {
    let names = names("Karl Minden", ordinary: ["Minden"])
    #expect(!PersonDetection.finds(in: "In Minden ist es schön", names: names))
    #expect(PersonDetection.finds(in: "Karl Minden war da", names: names))
  }

  @Test("parts of two persons make no third")
  func twoPersons() {
    let names = names("Lara Sommer", "Tom Winter")
    #expect(!PersonDetection.finds(in: "Sommer wie Winter geöffnet", names: names))
  }

  @Test("long hostile answers take no longer than their length")
  func hostileLength() {
    let names = names("Ayşe Şahin")
    for piece in ["1234 ", "0 ", "+ ", "12.", "DE89 ", "a@", "Frau ", "1/", "(", "ş", "12 345-"] {
      let text = String(repeating: piece, count: 40_000)
      let clock = ContinuousClock()
      let time = clock.measure { _ = PersonDetection.kinds(in: text, names: names) }
      #expect(time < .seconds(20), "\(piece)")
    }
  }

  @Test("random bytes end the search without a fault")
  func randomBytes() {
    var generator = SystemRandomNumberGenerator()
    let alphabet: [UInt8] = [
      0x40, 0x30, 0x31, 0x2B, 0x2E, 0x20, 0x44, 0x45, 0xC2, 0xA0, 0xE2, 0x80, 0xF0, 0x9F, 0xFF,
    ]
    let names = names("Ayşe Şahin")
    for length in 0..<400 {
      let bytes = (0..<length).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      bytes.withUnsafeBufferPointer { _ = PersonDetection.kinds(in: $0, names: names) }
    }
  }
}
