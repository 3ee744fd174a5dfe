/// The rules for the ids that figure keys are made of.
public enum FigureID {
  /// Returns `name` as an id: `B2[SQ01]` becomes `B2.SQ01`.
  ///
  /// Letters, digits, `_` and `-` stay. `[`, `]` and `.` part an id into pieces joined by `.`.
  /// Every other character becomes `_`.
  public static func make(_ name: String) -> String {
    var pieces = [""]
    for scalar in name.unicodeScalars {
      switch scalar {
      case "[", "]", ".":
        pieces.append("")
      case "a"..."z", "A"..."Z", "0"..."9", "_", "-":
        pieces[pieces.count - 1].unicodeScalars.append(scalar)
      default:
        pieces[pieces.count - 1].append("_")
      }
    }
    let id = pieces.filter { !$0.isEmpty }.joined(separator: ".")
    return id.isEmpty ? "_" : id
  }
}
