/// The parts of a path; Foundation's own functions end the program for names of one character.
public enum FilePath {
  /// Returns the folder that a file lies in, without a slash at its end; empty without one.
  public static func folder(of path: String) -> String {
    let path = trimmed(path)
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : trimmed(String(path[..<slash]))
  }

  /// Returns the name of a file without its folder.
  public static func name(of path: String) -> String {
    let path = trimmed(path)
    guard let slash = path.lastIndex(of: "/"), path.count > 1 else { return path }
    return String(path[path.index(after: slash)...])
  }

  private static func trimmed(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
