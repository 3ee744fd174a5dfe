/// What the codes of the sample study are called and what people say about them.
enum CodeTexts {
  /// The texts of one code.
  struct Entry {
    var name: String
    var surveyCode: String
    var statements: [String]
  }

  /// The entries of one kind, three per topic, in the order of the topics.
  static func entries(of kind: Code.Kind) -> [Entry] {
    let table =
      switch kind {
      case .need: needs
      case .challenge: challenges
      case .resource: resources
      case .recommendation: recommendations
      }
    return table.split(separator: "\n").map { line in
      let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      return Entry(name: parts[0], surveyCode: parts[1], statements: Array(parts[2...]))
    }
  }
}
