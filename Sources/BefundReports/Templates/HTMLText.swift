/// Text for HTML documents, between tags and inside quoted attributes.
enum HTMLText {
  /// Returns the text with the five signs escaped that HTML reads as markup.
  ///
  /// The signs are found scalar by scalar: a quote followed by a combining mark is one
  /// `Character`, but a browser still ends the attribute there. The escaping of swift-mustache
  /// compares characters and lets such a quote pass, so documents take escaped text.
  ///
  /// Source: HTML Living Standard, section 13.3.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
