import BefundModel

/// Reads a hand-kept registration list and the check-in sheet.
enum RegistrationReader {
  /// Returns the registrations and the findings.
  ///
  /// - Throws: `column-without-role`, `unknown-column` and the findings of reading.
  static func read(
    _ study: Study, duplicates: ConfirmedDuplicates
  ) throws -> (data: RegistrationData, findings: [Diagnostic])? {
    guard let source = study.sources.registrations else { return nil }
    let path = StudyFileReader.joined(study.folder, source.file)
    let file = try DelimitedFile(
      path, options: DelimitedOptions(headerNames: Set(source.columns.keys)))
    try ColumnRoleCheck.check(file, source: source, study: study)
    let table = try DelimitedTable(
      file,
      isText: { name in
        [.remark, .person, .number].contains(source.columns[name])
      })
    var draft = RegistrationDraft(table: table, source: source, study: study)
    draft.findings = ListLayoutChecks.findings(table)
    MergedCellsCheck.apply(to: &draft)
    WrongEncodingCheck.apply(to: &draft)
    ReceivedDateChecks.apply(to: &draft)
    RemarkCheck.apply(to: &draft)
    DuplicateRegistrationCheck.apply(to: &draft, confirmed: duplicates.pairs(of: path))
    var data = RegistrationData(rows: [])
    for row in 0..<table.rowCount { data.rows.append(registration(row, &draft)) }
    try addCheckIn(&data, study)
    return (data, draft.findings)
  }

  private static func registration(_ row: Int, _ draft: inout RegistrationDraft) -> Registration {
    let status = draft.value(row, .status)
    let state: Registration.State =
      draft.duplicates.contains(row)
      ? .duplicate
      : draft.source.cancelled.contains(status)
        ? .cancelled : draft.source.waiting.contains(status) ? .waiting : .live
    let received = draft.received[row]
    let interpreting = SpellingCheck.canonical(
      row, .interpreting, draft.source.interpreting, in: &draft)
    let isNone = ["", "nein", "keine", "no", "none"].contains(interpreting.lowercased())
    return Registration(
      number: draft.value(row, .number), state: state, receivedDay: received?.day.text,
      receivedMinute: received?.minute, isOnTime: isOnTime(received, draft.study),
      channel: SpellingCheck.canonical(row, .channel, draft.source.channels, in: &draft),
      organisationType: draft.value(row, .organisationType), group: draft.value(row, .group),
      persons: PersonsCheck.persons(row, in: &draft),
      firstWish: WishCheck.topic(row, .firstWish, in: &draft),
      secondWish: WishCheck.topic(row, .secondWish, in: &draft),
      interpreting: isNone ? nil : interpreting,
      children: ChildrenCheck.children(row, in: &draft),
      catering: draft.value(row, .catering), accessibility: draft.value(row, .accessibility),
      attended: attended(draft.value(row, .attended)))
  }

  /// Compares clock times of the place's own time zone; a day without time counts as a whole.
  private static func isOnTime(_ received: ReceivedDate?, _ study: Study) -> Bool? {
    guard let received, let text = study.dates.registrationDeadline,
      let deadline = LocalMoment(text)
    else { return nil }
    if let minute = received.minute {
      return LocalMoment(day: received.day, minute: minute) <= deadline
    }
    if received.day != deadline.day { return received.day < deadline.day }
    return deadline.minute == 24 * 60 ? true : nil
  }

  private static func attended(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "ja", "yes": true
    case "nein", "no": false
    default: nil
    }
  }

  private static func addCheckIn(_ data: inout RegistrationData, _ study: Study) throws {
    guard let name = study.sources.checkIn else { return }
    let file = try DelimitedFile(StudyFileReader.joined(study.folder, name))
    let number = try file.column(named: "anmeldung_lfd")
    let persons = try file.column(named: "personen")
    let table = try DelimitedTable(file, isText: { _ in false })
    var registered = 0
    var walkIns = 0
    for row in 0..<table.rowCount {
      let count = Int(table[row, persons]) ?? 1
      if table[row, number].isEmpty { walkIns += count } else { registered += count }
    }
    data.checkedIn = registered
    data.walkIns = walkIns
  }
}
