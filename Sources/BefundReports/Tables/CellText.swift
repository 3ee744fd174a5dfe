import BefundDisclosure
import BefundModel

/// The printing of one cell with its sign.
struct CellText {
  let language: Language
  var printsIntervals = false

  /// Returns what a table prints.
  func text(_ cell: ReleasedCell, _ column: TableColumn) -> String {
    switch cell.sign {
    case .some(let sign) where sign != .uncertain: return sign.rawValue
    case .some: return "(" + plain(cell, column) + ")" + interval(of: cell, column)
    case nil: return plain(cell, column) + interval(of: cell, column)
    }
  }

  /// A figure with its letters behind it; whole numbers need no decimals.
  private func lettered(_ text: String, _ cell: ReleasedCell) -> String {
    guard let letters = cell.letters, !letters.isEmpty else { return text }
    return text + " " + letters
  }

  /// Returns the bounds in brackets, in the unit of the figure before them.
  private func interval(of cell: ReleasedCell, _ column: TableColumn) -> String {
    guard printsIntervals, [.percent, .mean, .figure].contains(column.statistic),
      let lower = cell.value(.lower), let upper = cell.value(.upper)
    else {
      return ""
    }
    let format = NumberFormat(language)
    let between = lower >= 0 ? "–" : language == .de ? " bis " : " to "
    return " [" + format.number(lower, decimals: column.decimals) + between
      + format.number(upper, decimals: column.decimals) + "]"
  }

  private func plain(_ cell: ReleasedCell, _ column: TableColumn) -> String {
    let format = NumberFormat(language)
    if column.statistic == .text {
      return cell.text.map { $0.label[language] } ?? Sign.senseless.rawValue
    }
    guard let value = cell.value(column.statistic) else { return Sign.senseless.rawValue }
    switch column.statistic {
    case .percent, .weightedPercent:
      return lettered(format.percent(value, decimals: column.decimals), cell)
    case .mean: return lettered(format.number(value, decimals: column.decimals), cell)
    case .figure:
      return format.number(value, decimals: value == value.rounded() ? 0 : column.decimals)
    case .rank where cell.rankRange?.isOpen == true:
      return cell.rankRange.map { $0.heading.label[language] } ?? format.number(value)
    case .probability: return format.probability(value, decimals: column.decimals)
    case .countOfBase:
      let base = cell.value(.base).map { format.number($0) } ?? Sign.senseless.rawValue
      return format.number(value) + (language == .de ? " von " : " of ") + base
    default: return format.number(value, decimals: column.decimals)
    }
  }
}
