/// The search for mail addresses in a text.
enum MailSearch {
  /// Whether an at sign stands between something and a name with a point and letters behind it.
  static func finds(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.indices.contains { place in
      bytes[place] == 0x40 && hasLocalPart(bytes, before: place)
        && hasDomain(bytes, after: place)
    }
  }

  private static func hasLocalPart(_ bytes: UnsafeBufferPointer<UInt8>, before at: Int) -> Bool {
    var place = at - 1
    if place >= 0, bytes[place] == 0x20 { place -= 1 }
    guard place >= 0 else { return false }
    return TextByte.isLetter(bytes[place]) || TextByte.isDigit(bytes[place])
      || bytes[place] >= 0x80 || [0x5F, 0x2B, 0x2D].contains(bytes[place])
  }

  /// The last label has two letters or more; points and hyphens behind it end the sentence.
  private static func hasDomain(_ bytes: UnsafeBufferPointer<UInt8>, after at: Int) -> Bool {
    var place = at + 1
    if place < bytes.count, bytes[place] == 0x20 { place += 1 }
    var length = 0
    var labels = 0
    var isWord = true
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0x2E {
        guard length > 0 else { return false }
        labels += 1
        length = 0
        isWord = true
      } else if TextByte.isLetter(byte) || byte >= 0x80 {
        length += 1
      } else if TextByte.isDigit(byte) || byte == 0x2D {
        length += 1
        isWord = false
      } else {
        break
      }
      if labels >= 1, length >= 2, isWord { return true }
      place += 1
    }
    return false
  }
}

/// The search for accounts in a text: an IBAN of its country's length with right check digits.
enum AccountSearch {
  /// The length of an IBAN by country.
  ///
  /// Source: ISO 13616, SWIFT IBAN Registry.
  private static let lengths: [String: Int] = {
    let table = """
      AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 \
      DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 \
      IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 \
      MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 \
      SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30
      """
    return Dictionary(
      table.split(separator: " ").compactMap { entry in
        Int(entry.dropFirst(2)).map { (String(entry.prefix(2)), $0) }
      }, uniquingKeysWith: { a, _ in a })
  }()

  static func finds(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 15 else { return false }
    return bytes.indices.dropLast(14).contains { start in
      TextByte.isLetter(bytes[start]) && TextByte.isLetter(bytes[start + 1])
        && TextByte.isDigit(bytes[start + 2]) && TextByte.isDigit(bytes[start + 3])
        && (start == 0 || !isSign(bytes[start - 1])) && isAccount(bytes, at: start)
    }
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    TextByte.isLetter(byte) || TextByte.isDigit(byte)
  }

  private static func isAccount(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    let country = [bytes[start], bytes[start + 1]].map { $0 & ~0x20 }
    guard let length = lengths[String(decoding: country, as: UTF8.self)] else { return false }
    var signs: [UInt8] = []
    var place = start
    while place < bytes.count, signs.count < length {
      let byte = bytes[place]
      if isSign(byte) {
        signs.append(byte)
      } else if !isGap(bytes, &place) {
        return false
      }
      place += 1
    }
    return signs.count == length && (place == bytes.count || !isSign(bytes[place]))
      && leavesOne(signs)
  }

  /// Whether a blank, a no-break space, a point or a hyphen stands at the place.
  private static func isGap(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> Bool {
    if [0x20, 0x2D, 0x2E].contains(bytes[place]) { return true }
    guard bytes[place] == 0xC2, place + 1 < bytes.count, bytes[place + 1] == 0xA0 else {
      return false
    }
    place += 1
    return true
  }

  /// Whether the digits, with the first four signs moved to the end, leave 1 modulo 97.
  ///
  /// Source: ISO 7064, MOD 97-10.
  private static func leavesOne(_ signs: [UInt8]) -> Bool {
    var remainder = 0
    for sign in [signs.dropFirst(4), signs.prefix(4)].joined() {
      remainder =
        TextByte.isDigit(sign)
        ? (remainder * 10 + Int(sign - 0x30)) % 97
        : (remainder * 100 + Int(sign & ~0x20) - 0x41 + 10) % 97
    }
    return remainder == 1
  }
}
