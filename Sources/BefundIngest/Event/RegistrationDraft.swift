import BefundModel

/// A registration list while it is read: roles instead of columns, findings on the way.
struct RegistrationDraft {
  let table: DelimitedTable
  let source: RegistrationSource
  let study: Study
  /// The column of each role.
  let columns: [RegistrationRole: Int]
  var findings: [Diagnostic] = []
  /// The organisation of each row, with cells that Excel had merged filled in.
  var organisations: [String] = []
  /// The received date of each row.
  var received: [ReceivedDate?] = []
  /// The rows that repeat another one.
  var duplicates: Set<Int> = []
  /// The persons of the rows, as pseudonyms.
  var persons = PersonRows.none
  /// The values of coded columns that name a person; they count as empty.
  var hidden: [RegistrationRole: Set<UInt16>] = [:]

  init(table: DelimitedTable, source: RegistrationSource, study: Study) {
    self.table = table
    self.source = source
    self.study = study
    var columns: [RegistrationRole: Int] = [:]
    for (place, name) in table.header.enumerated() {
      if let role = source.columns[name], columns[role] == nil { columns[role] = place }
    }
    self.columns = columns
  }

  /// The columns that hold persons.
  var personColumns: PersonRows.Columns {
    func places(_ role: RegistrationRole) -> [Int] {
      table.header.indices.filter { source.columns[table.header[$0]] == role }
    }
    return PersonRows.Columns(
      names: places(.name), mails: places(.mail), phones: places(.phone))
  }

  /// The role that a finding about a number or an address points to.
  var contactRole: RegistrationRole { columns[.phone] == nil ? .mail : .phone }

  /// The value of a role in a row; empty without such a column.
  func value(_ row: Int, _ role: RegistrationRole) -> String {
    guard let column = columns[role] else { return "" }
    if let hidden = hidden[role], let code = table.codes(column)?.codes[row],
      hidden.contains(code)
    {
      return ""
    }
    return table[row, column]
  }

  /// The name of the column with a role.
  func name(_ role: RegistrationRole) -> String {
    columns[role].map { table.header[$0] } ?? role.rawValue
  }

  mutating func report(
    _ id: String, _ severity: Severity = .note, row: Int, _ role: RegistrationRole,
    _ text: FindingText
  ) {
    report(id, severity, row: row, column: columns[role], text)
  }

  /// Adds a finding about the cell of a row and a column, counted from 0.
  mutating func report(
    _ id: String, _ severity: Severity, row: Int, column: Int?, _ text: FindingText
  ) {
    findings.append(
      Diagnostic(
        id: id, severity: severity, file: table.path, line: table.lines[row],
        column: column.map { $0 + 1 }, message: text.message, why: text.why, fix: text.fix))
  }
}
