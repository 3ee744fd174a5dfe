/// One record of the survey export.
struct SurveyRow {
  var id: Int
  var person: Respondent
  var lastPage: Int
  var start: SampleDate
  var end: SampleDate
  var submitted: String
  var token: String
  var seed: Int

  /// The fields in the order of ``SurveyColumns/all``.
  var fields: [String] {
    var fields: [String] = []
    fields.reserveCapacity(SurveyColumns.all.count)
    fields += [
      String(id), submitted, String(lastPage), person.language, String(seed), start.isoTime,
      end.isoTime, token,
    ]
    appendPerson(to: &fields)
    let ratings = lastPage >= 2
    fields += person.importance.map { ratings ? Self.text($0) : "" }
    fields += person.satisfaction.map { ratings ? Self.text($0) : "" }
    for block in 0..<Topic.count {
      appendNeeds(block, isShown: lastPage >= (block < 4 ? 3 : 4), to: &fields)
    }
    fields += person.challenges.map { lastPage >= 5 ? Self.text($0) : "" }
    fields.append(lastPage >= 6 ? person.good?.text ?? "" : "")
    fields.append(lastPage >= 6 ? person.missing?.text ?? "" : "")
    fields.append(lastPage >= 7 ? Self.text(person.participation) : "")
    for (column, text) in person.overrides {
      if let position = SurveyColumns.position[column] { fields[position] = text }
    }
    return fields
  }

  private func appendPerson(to fields: inout [String]) {
    guard lastPage >= 1 else {
      fields += Array(repeating: "", count: SurveyColumns.person.count)
      return
    }
    let isAskedGerman = person.language != "de" || person.birthSelf == 2
    fields.append(person.roleText == nil ? person.role.code : Role.other.code)
    fields.append(person.roleText ?? "")
    fields += [
      person.birthSelf, person.birthMother, person.birthFather, person.arrival,
      person.citizenship, person.parentsArrival, person.parentsCitizenship, person.age,
      person.gender, person.district, isAskedGerman ? person.german : -7,
    ].map(Self.text)
  }

  private func appendNeeds(_ block: Int, isShown: Bool, to fields: inout [String]) {
    let ticked = isShown ? person.needs[block] : 0
    for bit in 0..<6 as Range<UInt8> {
      fields.append(ticked & (1 << bit) != 0 ? "Y" : "")
    }
    fields.append(isShown ? person.otherNeeds[block] ?? "" : "")
  }

  private static func text(_ number: Int) -> String {
    number == 0 ? "" : String(number)
  }
}

/// A survey export under construction: everything is quoted, as LimeSurvey does.
struct SurveyFile {
  let name: String
  private(set) var line = 1
  private(set) var defects: [PlantedDefect] = []
  private(set) var bytes: [UInt8] = []

  init(_ name: String) {
    self.name = name
  }

  mutating func plant(_ id: String, field: Int? = nil) {
    defects.append(PlantedDefect(id: id, file: name, line: line, field: field))
  }

  /// Appends one record; the field `raw` keeps its quotes as they are.
  mutating func append(_ fields: [String], raw: Int? = nil) {
    for (position, field) in fields.enumerated() {
      bytes.append(position == 0 ? UInt8(ascii: "\"") : UInt8(ascii: ";"))
      if position > 0 { bytes.append(UInt8(ascii: "\"")) }
      for byte in field.utf8 {
        bytes.append(byte)
        if byte == UInt8(ascii: "\n") { line += 1 }
        if byte == UInt8(ascii: "\""), position != raw { bytes.append(byte) }
      }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: "\n"))
    line += 1
  }

  mutating func appendMark() {
    bytes += [0xEF, 0xBB, 0xBF]
  }

  /// Returns what was appended since the last call.
  mutating func drain() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Appends a record with the defects of its respondent.
  mutating func append(_ row: SurveyRow) {
    for (id, column) in row.person.defects {
      plant(id, field: column.flatMap { SurveyColumns.position[$0] }.map { $0 + 1 })
    }
    let stray = row.person.defects.first { $0.id == "stray-quote" }?.column
    append(row.fields, raw: stray.flatMap { SurveyColumns.position[$0] })
  }
}
