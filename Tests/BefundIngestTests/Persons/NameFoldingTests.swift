import Testing

@testable import BefundIngest

@Suite("Folded names")
struct NameFoldingTests {
  private func shareKey(_ a: String, _ b: String) throws -> Bool {
    let first = try #require(PersonName(a))
    let second = try #require(PersonName(b))
    return !first.keys.isDisjoint(with: second.keys)
  }

  @Test("spellings of one person share a key", arguments: PrivacyCases.all.same_person)
  func samePerson(pair: [String]) throws {
    #expect(PrivacyCases.all.same_person.count >= 5)
    #expect(try shareKey(pair[0], pair[1]))
  }

  @Test("different persons share none", arguments: PrivacyCases.all.different_person)
  func differentPerson(pair: [String]) throws {
    #expect(try !shareKey(pair[0], pair[1]))
  }

  @Test(
    "further spellings meet",
    arguments: [
      ("Jörg Müller", "JORG MULLER"), ("Özlem Çelik", "oezlem celik"),
      ("Łukasz Dąbek", "lukasz dabek"),
      ("Dr. Anna Beispiel", "Beispiel, Anna"), ("O'Neill, Sean", "Sean ONeill"),
      ("Meyer-Landrut, Eva", "eva meyer landrut"), ("Ｍüller", "Mu\u{308}ller"),
      ("علی رضایی", "علي رضايي"), ("Strauß", "STRAUSS"), ("Ægir Østby", "aegir oestby"),
    ])
  func meet(a: String, b: String) throws { #expect(try shareKey(a, b)) }

  @Test("a text without letters is no name", arguments: ["", "–", "12", "Dr.", " , "])
  func noName(text: String) { #expect(PersonName(text) == nil) }

  @Test("a contact may be one person unless the names speak against it")
  func mayBe() throws {
    func mayBe(_ a: String, _ b: String) throws -> Bool {
      try #require(PersonName(a)).mayBe(#require(PersonName(b)))
    }
    #expect(try mayBe("J. Müller", "Jörg Mueller"))
    #expect(try mayBe("Müller", "Jörg Müller"))
    #expect(try mayBe("Anna Maier", "Anna Meier"))
    #expect(try !mayBe("Ali Kaya", "Ayla Kaya"))
    #expect(try !mayBe("Anna Beispiel", "Tom Muster"))
    #expect(try !mayBe("Anna Anna", "Anna Beispiel"))
  }
}
