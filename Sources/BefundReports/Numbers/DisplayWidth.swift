/// How many cells of a terminal a text takes.
enum DisplayWidth {
  /// Returns the width: wide letters take two cells, combining marks none.
  static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF:
      return 2
    default:
      return 1
    }
  }

  /// Returns the text filled with blanks to `width`, on the left when `alignsRight`.
  static func padded(_ text: String, to width: Int, alignsRight: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - of(text)))
    return alignsRight ? blanks + text : text + blanks
  }

  /// Returns the lines of a text broken between words at `width`; long words stay whole.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words(of: text) {
      if !line.isEmpty, of(line) + 1 + of(word) > width {
        lines.append(line)
        line = word
      } else {
        line += line.isEmpty ? word : " " + word
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// Returns the words of a text; an equation such as `n = 420` is one.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var isOpen = false
    for word in text.split(separator: " ").map(String.init) {
      if isOpen || word == "=", let start = words.popLast() {
        words.append(start + " " + word)
      } else {
        words.append(word)
      }
      isOpen = word == "="
    }
    return words
  }
}
