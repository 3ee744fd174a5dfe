import BefundDisclosure
import BefundModel

/// A table for the terminal: aligned columns, numbers to the right.
struct TextTable {
  let layout: TableLayout
  /// The width at which headings are broken.
  private let headingWidth = 14
  private let stubLimit = 44
  /// The places of cells whose texts go over several lines, so that they begin at the left.
  private let longTexts: Set<Int>

  init(_ table: ReleasedTable, language: Language) {
    let layout = TableLayout(table, language: language)
    let limit = stubLimit
    self.layout = layout
    longTexts = layout.texts.filter { place in
      layout.lines.contains { line in
        if case .row(_, let cells) = line { return DisplayWidth.of(cells[place]) > limit }
        return false
      }
    }
  }

  func rendered() -> String {
    let widths = widths()
    let rule = String(repeating: "─", count: widths.reduce(0, +) + 2 * (widths.count - 1))
    var lines = [layout.title, layout.subtitle, ""]
    lines += headerLines(widths)
    lines.append(rule)
    for line in layout.lines {
      switch line {
      case .section(let label): lines += ["", label]
      case .row(let label, let cells): lines += rowLines(label, cells, widths)
      }
    }
    lines.append(rule)
    lines += layout.footer.flatMap { DisplayWidth.wrapped($0, to: max(80, rule.count)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func widths() -> [Int] {
    let labels = layout.lines.map { line in
      if case .row(let label, _) = line {
        return min(stubLimit, DisplayWidth.of(label))
      }
      return 0
    }
    var widths = layout.header.enumerated().map { place, head in
      place == 0
        ? max(labels.max() ?? 0, min(stubLimit, DisplayWidth.of(head)))
        : DisplayWidth.wrapped(head, to: headingWidth).map(DisplayWidth.of).max() ?? 0
    }
    for case .row(_, let cells) in layout.lines {
      for (place, cell) in cells.enumerated() where place + 1 < widths.count {
        widths[place + 1] = max(widths[place + 1], min(stubLimit, DisplayWidth.of(cell)))
      }
    }
    return widths
  }

  private func headerLines(_ widths: [Int]) -> [String] {
    let columns = layout.header.enumerated().map { place, head in
      DisplayWidth.wrapped(head, to: place == 0 ? stubLimit : headingWidth)
    }
    let height = columns.map(\.count).max() ?? 0
    return (0..<height).map { line in
      joined(
        columns.map { column in
          let place = line - (height - column.count)
          return place >= 0 ? column[place] : ""
        }, widths)
    }
  }

  /// The lines of a row: long labels and texts go on below.
  private func rowLines(_ label: String, _ cells: [String], _ widths: [Int]) -> [String] {
    let labels = DisplayWidth.wrapped(label, to: stubLimit).enumerated().map { line, text in
      line == 0 ? text : "  " + text
    }
    let columns =
      [labels]
      + cells.enumerated().map { place, cell in
        layout.texts.contains(place) ? DisplayWidth.wrapped(cell, to: stubLimit) : [cell]
      }
    let height = columns.map(\.count).max() ?? 1
    return (0..<height).map { line in
      joined(columns.map { line < $0.count ? $0[line] : "" }, widths)
    }
  }

  private func joined(_ cells: [String], _ widths: [Int]) -> String {
    let padded = zip(cells, widths).enumerated().map { place, cell in
      DisplayWidth.padded(
        cell.0, to: cell.1, alignsRight: place > 0 && !longTexts.contains(place - 1))
    }
    let line = padded.joined(separator: "  ")
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}
