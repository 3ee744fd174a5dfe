import Foundation

/// What a workbook says of its dates: which cell formats show them, and what day counts as the first.
struct WorkbookDates {
  /// The formats of cells that show a day, by their place; the value says whether they show a time too.
  private var formats: [Int: Bool] = [:]
  /// The days between the epochs of 1900 and of 1904.
  private let offset: Int
  /// The place of the formats in a workbook.
  static let part = "xl/styles.xml"

  /// Reads the formats (`xl/styles.xml`).
  ///
  /// - Parameters:
  ///   - data: The file of formats; `nil` where there is none, and no cell shows a date.
  ///   - from1904: Whether days count from 1904 on, as old workbooks of the Mac do.
  ///   - path: The path of the workbook, for findings.
  /// - Throws: What ``XMLElements`` throws.
  init(_ data: Data?, from1904: Bool, path: String) throws {
    offset = from1904 ? 1462 : 0
    guard let data else { return }
    var codes: [Int: String] = [:]
    var numbers: [Int] = []
    try XMLElements.read(
      data, file: path, part: Self.part,
      starts: { reader, element in
        let number = element["numFmtId"].flatMap(Int.init)
        if element.name == "numFmt", let number { codes[number] = element["formatCode"] ?? "" }
        if element.name == "xf", reader.path.last?.name == "cellXfs" { numbers.append(number ?? 0) }
      })
    for (place, number) in numbers.enumerated() {
      if let shown = codes[number].map(Self.shown(by:)) ?? Self.builtIn(number) {
        formats[place] = shown
      }
    }
  }

  /// Returns a number as a date such as `2019-05-10` or `2019-05-10 23:58` where its format shows one.
  func text(_ number: String, format: Int) -> String? {
    guard let showsTime = formats[format], let value = Double(number), (61..<2_958_466) ~= value
    else { return nil }
    let minutes = Int((value * 1440).rounded())
    guard let day = CalendarDay(excelSerial: minutes / 1440 + offset) else { return nil }
    func digits(_ number: Int, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
    let date = "\(digits(day.year, 4))-\(digits(day.month, 2))-\(digits(day.day, 2))"
    let minute = minutes % 1440
    guard showsTime || minute > 0 else { return date }
    return date + " \(digits(minute / 60, 2)):\(digits(minute % 60, 2))"
  }

  /// Whether a built-in format that shows a day shows a time too; `nil` for all others.
  ///
  /// Source: ECMA-376, part 1, 18.8.30.
  private static func builtIn(_ number: Int) -> Bool? {
    switch number {
    case 22: true
    case 14...17, 27...31, 36, 50...54, 57, 58: false
    default: nil
    }
  }

  /// Whether a format code that shows a day shows a time too; `nil` for all others.
  private static func shown(by code: String) -> Bool? {
    var letters = ""
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if character == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, character == "\\" || character == "_" || character == "*" {
        isEscaped = true
      } else if !isQuoted, character == "[" || character == "]" {
        isBracketed = character == "["
      } else if !isQuoted, !isBracketed {
        letters.append(character)
      }
    }
    guard !letters.contains("general"), letters.contains("y") || letters.contains("d") else {
      return nil
    }
    return letters.contains("h")
  }
}
