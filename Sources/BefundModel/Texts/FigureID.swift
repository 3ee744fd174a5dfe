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

  /// Returns an id for each name; names whose ids are alike get running numbers.
  ///
  /// The first of them keeps its id: `Süd`, `Söd` become `S_d`, `S_d_2`.
  public static func unique(_ names: [String]) -> [String] {
    var used = Set(names.map(make))
    var seen: Set<String> = []
    return names.map { name in
      let id = make(name)
      guard !seen.insert(id).inserted else { return id }
      var number = 2
      while !used.insert("\(id)_\(number)").inserted { number += 1 }
      return "\(id)_\(number)"
    }
  }
}
