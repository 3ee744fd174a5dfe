/// Patterns in which `*` stands for any run of characters and all else for itself.
public enum Wildcard {
  /// Returns whether the whole name matches.
  public static func matches(_ name: String, pattern: String) -> Bool {
    let name = Array(name)
    let pattern = Array(pattern)
    var place = 0
    var patternPlace = 0
    var star: (pattern: Int, name: Int)?
    while place < name.count {
      if patternPlace < pattern.count, pattern[patternPlace] == "*" {
        star = (patternPlace, place)
        patternPlace += 1
      } else if patternPlace < pattern.count, pattern[patternPlace] == name[place] {
        place += 1
        patternPlace += 1
      } else if let last = star {
        star = (last.pattern, last.name + 1)
        patternPlace = last.pattern + 1
        place = last.name + 1
      } else {
        return false
      }
    }
    return pattern[patternPlace...].allSatisfy { $0 == "*" }
  }
}
