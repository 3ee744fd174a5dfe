/// The registration list, the check-in sheet and the confirmed duplicates as files.
extension RegistrationList {
  /// The list as it is kept in Excel: title row, Windows-1252, CRLF, forty empty rows.
  var listFile: SampleFile {
    var file = TableFile(Self.fileName, encoding: .windows1252, lineEnd: "\r\n")
    file.plant("title-row")
    file.append(["Anmeldeliste Stand 17.5."] + Self.blank.dropFirst())
    file.append(Self.columns)
    for (index, row) in rows.enumerated() {
      plant(row, in: &file)
      file.append(raw: bytes(of: row, number: index + 1))
    }
    for _ in 0..<40 {
      file.plant("empty-row")
      file.append(Self.blank)
    }
    return file.file
  }

  private static let blank = [String](repeating: "", count: columns.count)

  private func plant(_ row: Registration, in file: inout TableFile) {
    if row.original != nil { file.plant("duplicate-registration", field: 1) }
    if let defect = row.dateDefect { file.plant(defect, field: 2) }
    if row.channelText != nil { file.plant("spelling-variant", field: 3) }
    if row.isMerged { file.plant("merged-cells", field: 5) }
    if row.organisationBytes != nil { file.plant("wrong-encoding", field: 5) }
    if let text = row.personsText {
      file.plant(text.isEmpty ? "persons-missing" : "persons-as-text", field: 8)
    }
    if row.firstWishText != nil { file.plant("unclear-wish", field: 9) }
    if row.interpretingDefect { file.plant("spelling-variant", field: 11) }
    if row.childCare == "ja" && row.isLive { file.plant("children-unknown", field: 12) }
    if row.remark.hasPrefix("'") { file.plant("person-in-text", field: 18) }
  }

  private func bytes(of row: Registration, number: Int) -> [UInt8] {
    let fields = [
      String(number), row.dateText, row.channelText ?? row.channel, row.personId,
      row.organisation, row.organisationType, row.group, row.personsText ?? String(row.persons),
      row.firstWishText ?? row.firstWish, row.secondWish, row.interpreting, row.childCare,
      row.catering, row.access, row.photo, row.status, row.attended, row.remark,
    ]
    var bytes: [UInt8] = []
    for (position, field) in fields.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ";")) }
      if position == 4, let other = row.organisationBytes {
        bytes += other
      } else {
        bytes += TextEncoding.windows1252.bytes(of: field)
      }
    }
    return bytes
  }

  /// The check-in sheet: rows of registered persons and 22 walk-ins, by time.
  func checkInFile() -> SampleFile {
    var random = SplitMix64(seed: 4, part: "check-in")
    var arrivals: [(time: SampleDate, registration: String, persons: Int, group: String)] = []
    let opening = SampleDate(2019, 5, 20, 16, 20)
    for (index, row) in rows.enumerated() where row.attended == "ja" {
      let time = opening + random.within(0...70) * 60
      arrivals.append((time, String(index + 1), row.persons, row.group))
    }
    for _ in 0..<22 {
      let group = random.pick(["Bürger*innen", "Bürger*innen", "Geflüchtete", "Ehrenamt", "MSO"])
      arrivals.append((opening + random.within(20...95) * 60, "", 1, group))
    }
    arrivals.sort { ($0.time, $0.registration) < ($1.time, $1.registration) }
    var file = TableFile("einlass.csv")
    file.append(["lfd", "anmeldung_lfd", "personen", "gruppe", "uhrzeit"])
    for (number, arrival) in arrivals.enumerated() {
      file.append([
        String(number + 1), arrival.registration, String(arrival.persons), arrival.group,
        arrival.time.clock,
      ])
    }
    return file.file
  }

  /// The rows of `dubletten.csv` that concern registrations.
  var confirmedDuplicates: [[String]] {
    rows.enumerated().compactMap { index, row in
      row.original.map { original in
        [
          Self.fileName, String(index + 1), String(original + 1), row.reason, "Integrationsbüro",
          "2019-05-16",
        ]
      }
    }
  }
}
