/// The coders of an export, each by one spelling.
struct CoderNames {
  private var spelling: [String: String] = [:]
  /// Who coded what names nobody, where others are named.
  private let standard: String

  /// Takes the names of all codings.
  ///
  /// - Parameters:
  ///   - names: The name of each coding; `nil` where it has none.
  ///   - main: The main coder as study.yaml writes the name.
  init(_ names: [String?], main: String?) {
    let named = names.compactMap { $0 }
    for name in [main].compactMap({ $0 }) + named where spelling[Self.key(name)] == nil {
      spelling[Self.key(name)] = name
    }
    let first = main ?? named.min() ?? ""
    standard = named.isEmpty ? "" : spelling[Self.key(first)] ?? first
  }

  /// Returns the spelling that is used for a name.
  func name(_ written: String?) -> String {
    written.map { spelling[Self.key($0)] ?? $0 } ?? standard
  }

  private static func key(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
