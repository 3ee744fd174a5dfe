/// Services, attendance, duplicates, remarks and dates of the registration list.
extension RegistrationList {
  mutating func assignServices() {
    let single = singles
    let catering = random.deck([
      ("halal", 38), ("vegetarisch", 41), ("vegan", 9), ("keine", 6), ("egal", single.count - 94),
    ])
    for (index, meal) in zip(single, catering) {
      rows[index].catering = meal
    }
    for index in indices(where: { $0.standing == .waiting || $0.standing == .cancelled }) {
      rows[index].catering = random.pick(["egal", "egal", "ohne Schweinefleisch"])
    }
    assignInterpreting(random.shuffled(single.filter { rows[$0].group != "Politik" }))
    assignChildCare(single)
    for (index, need) in zip(
      random.shuffled(single),
      ["Rollstuhl", "Rollstuhl", "Gebärdensprache", "induktive Höranlage", "Sitzplatz vorn"])
    {
      rows[index].access = need
    }
    for index in rows.indices {
      rows[index].photo = random.pick(["ja", "ja", "ja", "nein", ""])
    }
    writePersonsAsText(single)
  }

  private mutating func assignChildCare(_ single: [Int]) {
    let children = ["1", "1", "1", "1", "2", "2", "2", "3", "4", "ja", "ja", "ja"]
    let parents = single.filter { ["Bürger*innen", "Geflüchtete", "MSO"].contains(rows[$0].group) }
    for (index, count) in zip(random.shuffled(parents), children) {
      rows[index].childCare = count
    }
    for index in rows.indices where rows[index].childCare.isEmpty && random.below(3) == 0 {
      rows[index].childCare = "0"
    }
  }

  private mutating func writePersonsAsText(_ single: [Int]) {
    for (index, text) in zip(
      random.shuffled(single.filter { rows[$0].standing == .onTime }), ["", "", "", "", ""])
    {
      rows[index].personsText = text
    }
    let three = indices { $0.isLive && $0.persons == 3 }
    let two = indices { $0.standing == .onTime && $0.persons == 2 }
    if let index = three.first { rows[index].personsText = "mit 2 weiteren" }
    if let index = two.first { rows[index].personsText = "1-2" }
  }

  private mutating func assignInterpreting(_ candidates: [Int]) {
    let plan: [(text: String, count: Int, isVariant: Bool)] = [
      ("Arabisch", 10, false), ("arab.", 4, true), ("ar", 2, true), ("Kurdisch", 4, false),
      ("kurdisch", 2, true), ("Farsi/Dari", 5, false), ("Türkisch", 3, false), ("türk.", 1, true),
      ("Russisch", 3, false),
    ]
    let texts = plan.flatMap { Array(repeating: ($0.text, $0.isVariant), count: $0.count) }
    let ordered =
      candidates.filter { rows[$0].group == "Geflüchtete" }
      + candidates.filter { rows[$0].group != "Geflüchtete" }
    for (index, (text, isVariant)) in zip(ordered, texts) {
      rows[index].interpreting = text
      rows[index].interpretingDefect = isVariant
    }
    for index in rows.indices where rows[index].interpreting.isEmpty && random.below(2) == 0 {
      rows[index].interpreting = "nein"
    }
  }

  /// 182 of 230 registered persons came; all rows of several persons did.
  mutating func assignAttendance() {
    let present = Set(random.choose(182 - 16, of: singles))
    for index in rows.indices where rows[index].isLive {
      rows[index].attended = rows[index].persons > 1 || present.contains(index) ? "ja" : "nein"
    }
  }

  /// Five rows repeat a person's id, four an organisation's person by another channel.
  mutating func assignDuplicates() {
    let duplicates = indices { $0.standing == .duplicate }
    var used: Set<Int> = []
    for (number, index) in duplicates.enumerated() {
      let bySameId = number < 5
      let candidates = singles.filter {
        $0 < index && !used.contains($0) && rows[$0].firstWishText == nil
          && rows[$0].personsText == nil && rows[$0].interpreting != "ar"
          && !rows[$0].interpretingDefect && rows[$0].childCare != "ja"
          && (bySameId || !rows[$0].organisation.isEmpty && hasOther(rows[$0].channel))
      }
      guard let original = candidates.isEmpty ? nil : random.pick(candidates) else { continue }
      used.insert(original)
      copy(original, to: index, bySameId: bySameId)
    }
  }

  private func hasOther(_ channel: String) -> Bool {
    channel == "E-Mail" || channel == "Telefon"
  }

  private mutating func copy(_ original: Int, to index: Int, bySameId: Bool) {
    var row = rows[original]
    row.standing = .duplicate
    row.received = rows[index].received
    row.channel = rows[index].channel
    row.attended = ""
    row.original = original
    row.reason = bySameId ? "gleiche person_id" : "gleiche Person, per E-Mail und telefonisch"
    if !bySameId {
      row.personId = rows[index].personId
      row.remark = "doppelt? bitte prüfen"
      let wanted = rows[original].channel == "E-Mail" ? "Telefon" : "E-Mail"
      exchangeChannel(of: index, for: wanted)
      row.channel = wanted
    }
    rows[index] = row
  }

  /// Swaps channels with another row, so that the totals stay.
  private mutating func exchangeChannel(of index: Int, for wanted: String) {
    guard rows[index].channel != wanted else { return }
    let other = indices {
      $0.channel == wanted && $0.standing == .onTime && $0.received.hour < 21 && $0.original == nil
    }.first { candidate in !rows.contains { $0.original == candidate } }
    if let other {
      rows[other].channel = rows[index].channel
      rows[index].channel = wanted
    }
  }

  mutating func assignRemarks() {
    let plain = random.shuffled(
      singles.filter { rows[$0].remark.isEmpty && rows[$0].standing == .onTime })
    let remarks = [
      "'0571 000 123", "'0571 000 145", "'0571 000 178", "5 € Fahrtkosten erstatten",
      "kommt erst ab 18 Uhr", "„Café der Kulturen“ stellt sich vor", "Infostand 17–20 Uhr",
      "bringt Flyer mit", "spricht gern zum Thema Schule", "Anreise mit dem Bus – bitte Plan",
      "möchte Protokoll", "Parkplatz nötig", "Projekt „Lesen – gemeinsam“",
      "2 € Standgebühr bezahlt",
    ]
    for (index, remark) in zip(plain, remarks) {
      rows[index].remark = remark
    }
    let places = [
      "Nachbarschaftstreff Straße A": TextEncoding.codePage850("Nachbarschaftstreff Straße A")
    ]
    let groups = singles.filter { index in
      rows[index].organisationType == "Ehrenamtsgruppe" && !rows.contains { $0.original == index }
    }
    if let index = groups.first, let place = places.first {
      rows[index].organisation = place.key
      rows[index].organisationBytes = place.value
    }
    mergeCells()
    spellChannels()
  }

  /// Four rows in a sequence share one cell: only the first holds the organisation.
  private mutating func mergeCells() {
    let start = rows.indices.dropLast(3).first { first in
      first > 90
        && (first...first + 3).allSatisfy { index in
          rows[index].standing == .onTime && rows[index].persons == 1
            && rows[index].organisationBytes == nil && rows[index].interpreting != "ar"
            && !rows.contains { $0.original == index }
        }
    }
    guard let start else { return }
    for index in start...start + 3 {
      rows[index].organisation = index == start ? "Gesamtschule B" : ""
      rows[index].organisationType = "Schule/Kita"
      rows[index].group = "Hauptamt"
      rows[index].isMerged = index > start
    }
  }

  private mutating func spellChannels() {
    let plan = [
      ("E-Mail", ["Mail", "Mail", "email", "email", "Mail", "email", "Mail"]),
      ("Telefon", ["tel.", "Tel", "tel.", "Tel", "tel.", "Tel"]),
    ]
    for (channel, texts) in plan {
      let candidates = random.shuffled(indices { $0.channel == channel && $0.original == nil })
      for (index, text) in zip(candidates, texts) {
        rows[index].channelText = text
      }
    }
  }

  /// Writes most dates as `08.05.2019 14:31` and some in other ways.
  mutating func assignDateForms() {
    for index in rows.indices {
      rows[index].dateText = rows[index].received.germanTime
    }
    let safe = random.shuffled(
      indices { $0.received < SampleDate(2019, 5, 10) && $0.original == nil })
    var position = 0
    func take(_ count: Int, where condition: (SampleDate) -> Bool = { _ in true }) -> [Int] {
      var chosen: [Int] = []
      while chosen.count < count, position < safe.count {
        let index = safe[position]
        position += 1
        if condition(rows[index].received) { chosen.append(index) }
      }
      return chosen
    }
    write(take(3) { $0.civil.month == 5 }, "date-without-year", \.spoken)
    write(take(6) { $0.civil.day > 12 || $0.civil.day == 8 }, "date-form", \.slashes)
    write(take(4), "excel-serial-date", \.excelSerial)
    write(take(21), "date-form", \.german)
    write(take(14), "date-form", \.short)
    write(take(9), nil, \.iso)
  }

  private mutating func write(
    _ indices: [Int], _ defect: String?, _ form: KeyPath<SampleDate, String>
  ) {
    for index in indices {
      rows[index].dateText = rows[index].received[keyPath: form]
      rows[index].dateDefect = defect
    }
  }
}
