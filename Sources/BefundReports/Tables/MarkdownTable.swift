import BefundDisclosure
import BefundModel

/// A table in Markdown.
struct MarkdownTable {
  let layout: TableLayout
  private let level: Int

  /// Creates a table whose title is a heading of that level.
  init(_ table: ReleasedTable, language: Language, level: Int = 3) {
    layout = TableLayout(table, language: language)
    self.level = level
  }

  func rendered() -> String {
    var lines = [
      String(repeating: "#", count: level) + " " + Markdown.escaped(layout.title), "",
      Markdown.escaped(layout.subtitle), "",
    ]
    lines.append(row(layout.header))
    // Numbers stand to the right, texts to the left.
    let sides = (0..<layout.header.count - 1).map { layout.texts.contains($0) ? ":--|" : "--:|" }
    lines.append("|:--|" + sides.joined())
    for line in layout.lines {
      switch line {
      case .section(let label):
        lines.append(
          "| **\(Markdown.escaped(label))** |"
            + String(repeating: " |", count: layout.header.count - 1))
      case .row(let label, let cells): lines.append(row([label] + cells))
      }
    }
    lines.append("")
    lines += layout.footer.map { Markdown.escaped($0) + "  " }
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.map { Markdown.escaped($0) }.joined(separator: " | ") + " |"
  }
}

/// The signs that Markdown would read as markup.
enum Markdown {
  /// Returns the text with markup signs escaped, so that "Bürger*innen" stays as it is.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>|#".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
