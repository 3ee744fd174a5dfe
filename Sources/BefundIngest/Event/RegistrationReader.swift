import BefundModel

/// Reads a hand-kept registration list and the check-in sheet.
enum RegistrationReader {
  /// What the lists hold.
  struct Result {
    var data: RegistrationData
    /// The names of all persons on the lists, for finding them in open answers.
    var names: RegisteredNames
    var findings: [Diagnostic]
  }

  /// Returns the registrations and the findings.
  ///
  /// - Parameters:
  ///   - study: The study.
  ///   - duplicates: The duplicates that a person confirmed.
  ///   - key: The key for pseudonyms, asked for only when a column holds persons.
  /// - Throws: `column-without-role`, `unknown-column`, the findings of reading and of the key.
  static func read(
    _ study: Study, duplicates: ConfirmedDuplicates, key: () throws -> PersonKey
  ) throws -> Result? {
    guard let source = study.sources.registrations else { return nil }
    let path = StudyFileReader.joined(study.folder, source.file)
    var draft = try draft(path, source, study)
    if !draft.personColumns.isEmpty {
      draft.persons = PersonRows(
        draft.table, draft.personColumns, key: try key(), callingCode: source.callingCode)
    }
    let sheet = try CheckInSheet(study, callingCode: source.callingCode, key: key)
    let names = RegisteredNames(
      draft.persons.names + (sheet?.persons.names ?? []),
      ordinary: [study.place] + study.topics.flatMap { [$0.label.de, $0.label.en] })
    draft.findings += ListLayoutChecks.findings(draft.table)
    PersonInCategoryCheck.apply(to: &draft, names: names)
    MergedCellsCheck.apply(to: &draft)
    WrongEncodingCheck.apply(to: &draft)
    ReceivedDateChecks.apply(to: &draft)
    RemarkCheck.apply(to: &draft, names: names)
    DuplicateRegistrationCheck.apply(to: &draft, confirmed: duplicates.pairs(of: path))
    var data = RegistrationData(rows: [])
    for row in 0..<draft.table.rowCount { data.rows.append(registration(row, &draft)) }
    var findings = draft.findings
    if var sheet {
      (data.checkedIn, data.walkIns) = sheet.count(draft, data.rows, names: names)
      findings += sheet.findings
    }
    return Result(data: data, names: names, findings: findings)
  }

  private static func draft(
    _ path: String, _ source: RegistrationSource, _ study: Study
  ) throws -> RegistrationDraft {
    let file = try ListFile.open(
      path, options: DelimitedOptions(headerNames: Set(source.columns.keys)))
    try ColumnRoleCheck.check(
      file, roles: Set(source.columns.keys), lines: source.columnLines, study: study)
    let texts: Set<RegistrationRole> = [.remark, .person, .number, .name, .mail, .phone]
    let table = try DelimitedTable(
      file,
      isText: { name in source.columns[name].map(texts.contains) ?? false },
      isLeftOut: { name in [.address, .ignored].contains(source.columns[name]) })
    var draft = RegistrationDraft(table: table, source: source, study: study)
    draft.findings = table.encodingFindings
    return draft
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
}
