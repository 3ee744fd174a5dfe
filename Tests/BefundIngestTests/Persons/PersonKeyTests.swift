import Testing

@testable import BefundIngest

@Suite("The key for pseudonyms")
struct PersonKeyTests {
  private func key(_ bytes: [UInt8]) throws -> PersonKey { try #require(PersonKey(bytes: bytes)) }

  private func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// RFC 4231, test cases 1 and 2; a key shorter than a block is the same with zeros behind it.
  @Test("codes are HMAC-SHA-256")
  func vectors() throws {
    let first = try key(Array(repeating: 0x0B, count: 20) + Array(repeating: 0, count: 12))
    #expect(
      hex(first.code(of: "Hi There"))
        == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
    let second = try key(Array("Jefe".utf8) + Array(repeating: 0, count: 28))
    #expect(
      hex(second.code(of: "what do ya want for nothing?"))
        == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
  }

  /// Computed with Python's hmac module: key 00 01 … 1f, message "mail:anna@beispiel.example" and
  /// so on.
  @Test("pseudonyms carry the prefix of their domain")
  func domains() throws {
    let key = try key(Array(0..<32))
    let mail = try #require(MailAddress("Anna@Beispiel.example"))
    let phone = try #require(PhoneNumber("0571 000 178"))
    let name = try #require(PersonName("Beispiel, Anna"))
    #expect(
      hex(key.pseudonym(of: mail).code)
        == "01b1c466a0509d915b6a45beb9640de0ea89003f04e9fd8e4e78606123e328c3")
    #expect(
      hex(key.pseudonym(of: phone).code)
        == "19cf17e9718dac668d7f034b6e7b5acd457588b1c16a8652f74eb1695ffc5536")
    #expect(
      key.pseudonyms(of: name).map { hex($0.code) }
        == ["9ab8e0e607064e8d17fa6954b81e2738fef49eef73bc77a1a8a7345e29f97d46"])
  }

  @Test("another key gives other pseudonyms")
  func anotherKey() throws {
    let mail = try #require(MailAddress("a@b.example"))
    #expect(try key(Array(0..<32)).pseudonym(of: mail) != key(Array(1...32)).pseudonym(of: mail))
  }

  @Test("a key has 32 bytes, and two made ones differ")
  func size() {
    #expect(PersonKey(bytes: Array(repeating: 1, count: 31)) == nil)
    #expect(PersonKey(bytes: Array(repeating: 1, count: 33)) == nil)
    #expect(PersonKey.randomBytes().count == 32)
    #expect(PersonKey.randomBytes() != PersonKey.randomBytes())
  }

  @Test("a key that is printed shows nothing")
  func printed() throws {
    let key = try key(Array(repeating: 0x41, count: 32))
    var dump = ""
    Swift.dump(key, to: &dump)
    for text in ["\(key)", String(reflecting: key), dump] {
      #expect(!text.contains("65") && !text.contains("41") && !text.contains("AAAA"))
    }
  }
}
