import BefundModel

/// The persons of a list as pseudonyms, row by row.
///
/// The text of the columns is turned into pseudonyms here and goes no further; folded names stay
/// in memory while the study is read, to compare rows and to find names in open answers.
struct PersonRows {
  /// The person of one row.
  struct Person {
    /// The pseudonyms of numbers and addresses.
    var contacts: Set<Pseudonym> = []
    /// The pseudonyms of the name, one for each spelling.
    var nameKeys: Set<Pseudonym> = []
    /// The folded name.
    var name: PersonName?
    /// The column of a number or address that cannot be read.
    var unreadable: Int?

    /// Whether both have a number or an address in common.
    func sharesContact(with other: Person) -> Bool { !contacts.isDisjoint(with: other.contacts) }

    /// Whether the names leave open that both are one person; a missing name does.
    func mayBe(_ other: Person) -> Bool {
      guard let name, let theirs = other.name else { return true }
      return name.mayBe(theirs)
    }
  }

  /// The columns that hold persons.
  struct Columns {
    var names: [Int] = []
    var mails: [Int] = []
    var phones: [Int] = []
    var isEmpty: Bool { names.isEmpty && mails.isEmpty && phones.isEmpty }
  }

  /// One person for each row of the table; none without such columns.
  let persons: [Person]

  /// No persons.
  static let none = PersonRows(persons: [])

  private init(persons: [Person]) { self.persons = persons }

  /// Reads the columns of a table.
  init(_ table: DelimitedTable, _ columns: Columns, key: PersonKey, callingCode: String) {
    persons = (0..<table.rowCount).map { row in
      Self.person(row, table, columns, key, callingCode)
    }
  }

  private static func person(
    _ row: Int, _ table: DelimitedTable, _ columns: Columns, _ key: PersonKey,
    _ callingCode: String
  ) -> Person {
    var person = Person()
    for column in columns.mails where !isBlank(table[row, column]) {
      let found = MailAddress.all(in: table[row, column]).map(key.pseudonym)
      person.contacts.formUnion(found)
      if found.isEmpty { person.unreadable = column }
    }
    for column in columns.phones where !isBlank(table[row, column]) {
      let found = PhoneNumber.all(in: table[row, column], callingCode: callingCode)
      person.contacts.formUnion(found.map(key.pseudonym))
      if found.isEmpty { person.unreadable = column }
    }
    let name = columns.names.map { table[row, $0] }.joined(separator: " ")
    person.name = isBlank(name) ? nil : PersonName(name)
    person.nameKeys = person.name.map(key.pseudonyms) ?? []
    return person
  }

  /// Whether a cell says that there is nothing to say.
  private static func isBlank(_ text: String) -> Bool {
    let plain = text.lowercased().filter { $0.isLetter || $0.isNumber }
    return ["", "na", "ka", "keine", "keineangabe", "none", "unbekannt"].contains(plain)
  }

  /// The names of all rows.
  var names: [PersonName] { persons.compactMap(\.name) }
}
