import Testing

@testable import BefundIngest

@Suite("Person detection")
struct PersonDetectionTests {
  @Test(
    "finds numbers, addresses, accounts and names",
    arguments: [
      "Telefon 0571 000 123", "+49 571/000-1234", "schreib an max@beispiel.de bitte",
      "Konto DE89 3704 0044 0532 0130 00", "GB82WEST12345698765432", "Frau Musterfrau hilft",
      "Mein Name ist Anna Beispielfrau", "Herrn Beispiel anrufen",
    ])
  func finds(text: String) {
    #expect(PersonDetection.finds(in: text))
  }

  @Test(
    "leaves ordinary answers alone",
    arguments: [
      "Im Jahr 2019 kamen 12 Familien", "500 € im Monat", "10.05.2019 17:00", "@Stadt: mehr",
      "DE89 3704 0044 0532 0130 01", "die Frau am Empfang", "zu wenig Plätze, zu viel Papier", "",
    ])
  func leaves(text: String) {
    #expect(!PersonDetection.finds(in: text))
  }
}
