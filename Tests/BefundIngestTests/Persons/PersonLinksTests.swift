import Testing

@testable import BefundIngest

@Suite("Links between persons")
struct PersonLinksTests {
  private func persons(_ rows: [(name: String, contacts: [String])]) throws -> [PersonRows.Person] {
    let key = try #require(PersonKey(bytes: Array(0..<32)))
    return rows.map { row in
      var person = PersonRows.Person()
      person.name = PersonName(row.name)
      person.nameKeys = person.name.map(key.pseudonyms) ?? []
      person.contacts = Set(
        row.contacts.flatMap { contact in
          MailAddress.all(in: contact).map(key.pseudonym)
            + PhoneNumber.all(in: contact).map(key.pseudonym)
        })
      return person
    }
  }

  private func firsts(_ links: PersonLinks, _ count: Int) -> [Int] {
    (0..<count).map(links.first)
  }

  @Test("a row with both contacts joins two earlier rows")
  func transitive() throws {
    let persons = try persons([
      ("", ["a@b.example"]), ("", ["0571 000178"]), ("", ["a@b.example", "+49 571 000178"]),
      ("", ["c@d.example"]),
    ])
    var links = PersonLinks(count: 4)
    #expect(links.joinByContact(persons, [0, 1, 2, 3]).isEmpty)
    #expect(firsts(links, 4) == [0, 0, 0, 3])
  }

  @Test("a family with one phone stays several persons")
  func family() throws {
    let persons = try persons([
      ("Ali Kaya", ["0571 000178"]), ("Ayla Kaya", ["0571 000178"]), ("A. Kaya", ["0571 000178"]),
    ])
    var links = PersonLinks(count: 3)
    let disputed = links.joinByContact(persons, [0, 1])
    #expect(disputed.map { [$0.0, $0.1] } == [[1, 0]])
    #expect(firsts(links, 2) == [0, 1])
    var withThird = PersonLinks(count: 3)
    _ = withThird.joinByContact(persons, [0, 1, 2])
    #expect(firsts(withThird, 3) == [0, 1, 0], "the initial joins one of the two")
  }

  @Test("a name alone joins nothing and is proposed once")
  func name() throws {
    let persons = try persons([
      ("Müller, Jörg", []), ("Joerg Mueller", []), ("JÖRG MÜLLER", []), ("", []),
      ("Tom Muster", []),
    ])
    var links = PersonLinks(count: 5)
    #expect(links.joinByContact(persons, Array(0..<5)).isEmpty)
    #expect(firsts(links, 5) == [0, 1, 2, 3, 4])
    let same = links.sameNames(persons, Array(0..<5))
    #expect(same.map { [$0.row, $0.earlier] } == [[1, 0], [2, 0]])
    links.join(1, 0)
    #expect(links.sameNames(persons, [0, 1]).isEmpty)
  }

  @Test("another key links the same rows and shares no pseudonym")
  func anotherKey() throws {
    let first = try #require(PersonKey(bytes: Array(0..<32)))
    let second = try #require(PersonKey(bytes: Array(1...32)))
    let mail = try #require(MailAddress("a@b.example"))
    #expect(first.pseudonym(of: mail) == first.pseudonym(of: mail))
    #expect(first.pseudonym(of: mail) != second.pseudonym(of: mail))
    let name = try #require(PersonName("Jörg Müller"))
    #expect(first.pseudonyms(of: name).isDisjoint(with: second.pseudonyms(of: name)))
    #expect(first.pseudonyms(of: name).count == 2)
  }
}
