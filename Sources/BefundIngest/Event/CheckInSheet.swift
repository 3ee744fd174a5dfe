import BefundModel

/// The check-in sheet of the conference while it is read.
struct CheckInSheet {
  let table: DelimitedTable
  let persons: PersonRows
  private(set) var findings: [Diagnostic] = []
  private let places: [CheckInRole: Int]

  /// Reads the sheet; `nil` when the study has none.
  ///
  /// - Throws: `column-without-role`, `unknown-column`, the findings of reading and of the key.
  init?(_ study: Study, callingCode: String, key: () throws -> PersonKey) throws {
    guard let name = study.sources.checkIn else { return nil }
    let roles = study.sources.checkInColumns
    let isUsual = study.sources.checkInColumnLines.isEmpty
    let file = try ListFile.open(
      StudyFileReader.joined(study.folder, name),
      options: DelimitedOptions(headerNames: Set(roles.keys)))
    if isUsual {
      for name in ["anmeldung_lfd", "personen"] { _ = try file.column(named: name) }
    }
    try ColumnRoleCheck.check(
      file, roles: Set(roles.keys), lines: study.sources.checkInColumnLines, study: study,
      isComplete: !isUsual)
    let texts: Set<CheckInRole> = [.remark, .number, .registration, .name, .mail, .phone, .time]
    table = try DelimitedTable(
      file, isText: { name in roles[name].map(texts.contains) ?? false },
      isLeftOut: { name in [.address, .ignored].contains(roles[name]) })
    findings = table.encodingFindings
    var places: [CheckInRole: Int] = [:]
    var columns = PersonRows.Columns()
    for (place, name) in table.header.enumerated() {
      guard let role = roles[name] else { continue }
      if places[role] == nil { places[role] = place }
      if role == .name { columns.names.append(place) }
      if role == .mail { columns.mails.append(place) }
      if role == .phone { columns.phones.append(place) }
    }
    self.places = places
    persons =
      columns.isEmpty
      ? .none : PersonRows(table, columns, key: try key(), callingCode: callingCode)
  }

  /// The value of a role in a row; empty without such a column.
  private func value(_ row: Int, _ role: CheckInRole) -> String {
    places[role].map { table[row, $0] } ?? ""
  }

  /// Counts the persons who came registered and those who had not registered.
  ///
  /// A row without the number of a registration belongs to the one with the same phone number or
  /// mail address, unless the names differ. The same name alone only proposes.
  mutating func count(
    _ draft: RegistrationDraft, _ rows: [Registration], names: RegisteredNames
  ) -> (registered: Int, walkIns: Int) {
    var registered = 0
    var walkIns = 0
    let counted = rows.indices.filter { [.live, .duplicate].contains(rows[$0].state) }
    let repeated = repeatedRows()
    for row in 0..<table.rowCount {
      checkRemark(row, names)
      if repeated.contains(row) { continue }
      let count = Int(value(row, .persons)) ?? 1
      if !value(row, .registration).isEmpty || matches(row, draft, counted) {
        registered += count
      } else {
        walkIns += count
      }
    }
    return (registered, walkIns)
  }

  private mutating func checkRemark(_ row: Int, _ names: RegisteredNames) {
    guard let column = places[.remark],
      PersonDetection.finds(in: table[row, column], names: names)
    else { return }
    report(
      PersonInTextCheck.id, row, column, PersonInTextCheck.text(of: table.header[column]))
  }

  /// Whether a row without a number has a registration.
  private mutating func matches(
    _ row: Int, _ draft: RegistrationDraft, _ rows: [Int]
  ) -> Bool {
    guard !persons.persons.isEmpty, !draft.persons.persons.isEmpty else { return false }
    let person = persons.persons[row]
    func line(_ place: Int) -> String { "\(draft.table.path):\(draft.table.lines[place])" }
    let match = rows.first {
      draft.persons.persons[$0].sharesContact(with: person)
        && draft.persons.persons[$0].mayBe(person)
    }
    if let match {
      report(CheckInTexts.matched, row, places[.registration], CheckInTexts.matched(line(match)))
      return true
    }
    let namesake = rows.first {
      !draft.persons.persons[$0].nameKeys.isDisjoint(with: person.nameKeys)
    }
    if let namesake {
      report(CheckInTexts.sameName, row, places[.name], CheckInTexts.sameName(line(namesake)))
    }
    return false
  }

  /// The rows whose person checked in before, by phone number or mail address.
  private mutating func repeatedRows() -> Set<Int> {
    guard !persons.persons.isEmpty else { return [] }
    var links = PersonLinks(count: table.rowCount)
    _ = links.joinByContact(persons.persons, Array(0..<table.rowCount))
    let repeated = (0..<table.rowCount).filter { links.first($0) != $0 }
    for row in repeated {
      report(
        CheckInTexts.twice, row, places[.number],
        CheckInTexts.twice(table.lines[links.first(row)]))
    }
    return Set(repeated)
  }

  private mutating func report(_ id: String, _ row: Int, _ column: Int?, _ text: FindingText) {
    findings.append(
      Diagnostic(
        id: id, severity: .warning, file: table.path, line: table.lines[row],
        column: column.map { $0 + 1 }, message: text.message, why: text.why, fix: text.fix))
  }
}
