/// Puts one record after the other into a buffer.
struct RecordWriter {
  var bytes: [UInt8] = []
  private var random = SplitMix64(seed: 2019)

  private static let groups = ["Eltern", "Jugend", "Fachkraft", "Ehrenamt", "Senioren", "Sonstige"]
    .map { Array($0.utf8) }
  private static let genders = ["w", "m", "d"].map { Array($0.utf8) }
  private static let texts = [
    "", "", "Die Wege sind zu weit, und abends fährt kein Bus mehr.",
    "Ich wünsche mir mehr Zeit für ein Gespräch und eine feste Ansprechperson im Amt.",
    "Alles gut so;\nnur die Auskunft am Telefon fehlt mir abends und in den Ferien.",
    "Der \"\"Treff\"\" müsste auch am Samstag geöffnet haben, sonst schaffen wir es nicht.",
    "Mehr Angebote für Familien mit kleinen Kindern, und bitte in einfacher Sprache erklären.",
    "Die Anmeldung im Netz ist mir zu kompliziert; ein Zettel zum Ausfüllen wäre mir lieber.",
  ].map { Array($0.utf8) }

  mutating func append(header: [String]) {
    bytes += [0xEF, 0xBB, 0xBF]
    for (place, name) in header.enumerated() { field(Array(name.utf8), isFirst: place == 0) }
    endRecord()
  }

  mutating func append(respondent number: Int) {
    field(digits(number), isFirst: true)
    field(Self.groups[random.below(6)])
    let weight = 500_000 + random.below(1_500_000)
    field(digits(weight / 1_000_000) + [0x2E] + digits(weight % 1_000_000, width: 6))
    for option in 0..<8 { field(random.below(8) > option ? [0x59] : []) }
    for _ in 0..<12 {
      let answer = random.below(20)
      field(answer == 0 ? [] : [0x30 + UInt8(1 + answer % 5)])
    }
    field(digits(1 + random.below(12)))
    field(digits(14 + random.below(80)))
    field(Self.genders[random.below(3)])
    appendDate()
    field([0x64, 0x65])
    field(digits(100_000_000 + random.below(900_000_000)))
    field(Self.texts[random.below(8)])
    endRecord()
  }

  private mutating func appendDate() {
    var text = Array("2026-0".utf8)
    text += digits(3 + random.below(3)) + [0x2D] + digits(1 + random.below(28), width: 2)
    text += [0x20] + digits(random.below(24), width: 2)
    text += [0x3A] + digits(random.below(60), width: 2)
    text += [0x3A] + digits(random.below(60), width: 2)
    field(text)
  }

  private mutating func field(_ text: [UInt8], isFirst: Bool = false) {
    if !isFirst { bytes.append(0x3B) }
    bytes.append(0x22)
    bytes += text
    bytes.append(0x22)
  }

  private mutating func endRecord() { bytes += [0x0D, 0x0A] }

  private func digits(_ number: Int, width: Int = 1) -> [UInt8] {
    var text: [UInt8] = []
    var rest = number
    while rest > 0 || text.count < width {
      text.append(0x30 + UInt8(rest % 10))
      rest /= 10
    }
    return text.reversed()
  }
}
