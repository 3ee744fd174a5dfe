import Testing

@testable import BefundIngest

@Suite("Phone numbers and mail addresses")
struct ContactsTests {
  @Test("spellings of one number are equal", arguments: PrivacyCases.all.same_phone)
  func samePhone(pair: [String]) throws {
    let first = try #require(PhoneNumber(pair[0]))
    #expect(first == PhoneNumber(pair[1]))
    #expect(first.text.hasPrefix("+49"))
  }

  @Test("what is no number is none", arguments: PrivacyCases.all.no_phone)
  func noPhone(text: String) { #expect(PhoneNumber(text) == nil) }

  @Test(
    "E.164 by hand",
    arguments: [
      ("0571 000 178", "+49571000178"), ("'0571/000178", "+49571000178"),
      ("Tel.: 0571-000 178", "+49571000178"), ("+43 1 23456789", "+43123456789"),
      ("0043/1/23456789", "+43123456789"), ("+49 (0) 571 000178", "+49571000178"),
      ("\u{202A}+49 571 000178\u{202C}", "+49571000178"), ("٠٥٧١ ٠٠٠١٧٨", "+49571000178"),
      ("０５７１ ０００１７８", "+49571000178"), ("+39 06 1234567", "+39061234567"),
    ])
  func hand(text: String, number: String) { #expect(PhoneNumber(text)?.text == number) }

  @Test(
    "ambiguous and foreign texts are no number",
    arguments: [
      "171 3920001", "01.05.2024", "1.5.24", "0", "00000000", "+", "keine", "0571 Müller",
      "0123456789012345678", "2019-05-01", "05/05/2019", "",
    ])
  func none(text: String) { #expect(PhoneNumber(text) == nil) }

  @Test("the country code of the study is the one of national numbers")
  func callingCode() {
    #expect(PhoneNumber("01 5550123", callingCode: "43")?.text == "+4315550123")
  }

  @Test("a cell may hold several numbers")
  func several() {
    #expect(PhoneNumber.all(in: "0571 000178 oder 0171 3920001; privat").count == 2)
    #expect(
      MailAddress.all(in: "a@b.example, C@d.example").map(\.text) == ["a@b.example", "c@d.example"])
  }

  @Test("spellings of one address are equal", arguments: PrivacyCases.all.same_mail)
  func sameMail(pair: [String]) throws {
    let first = try #require(MailAddress(pair[0]))
    #expect(first == MailAddress(pair[1]))
  }

  @Test("forms of an address", arguments: ["Anna B. <a.b@c.example>", "mailto:A.B@c.example"])
  func forms(text: String) { #expect(MailAddress(text)?.text == "a.b@c.example") }

  @Test(
    "what is no address is none", arguments: ["", "a@b", "@b.example", "a b@c.example", "a@b@c.de"])
  func noMail(text: String) { #expect(MailAddress(text) == nil) }
}
