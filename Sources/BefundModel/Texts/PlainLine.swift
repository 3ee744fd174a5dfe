/// Texts of others made fit for one line: for terminals, tables and messages.
public enum PlainLine {
  /// Returns the text without control characters, directions and line breaks, a blank in place of each
  /// run of them, none at its ends.
  public static func text(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var needsBlank = false
    for scalar in text.unicodeScalars {
      if isUnfit(scalar) || scalar == " " {
        needsBlank = !result.isEmpty
      } else {
        if needsBlank { result.append(" ") }
        needsBlank = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Control characters, line and paragraph separators, and marks that turn the direction of text.
  private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: scalar.properties.generalCategory == .control
    }
  }
}
