/// One of the 96 codes: topic, kind and subcategory.
struct Code: Hashable {
  /// The second level of the code system.
  enum Kind: Int, CaseIterable {
    case need, challenge, resource, recommendation

    var german: String {
      ["Bedarf", "Herausforderung", "Ressource", "Empfehlung"][rawValue]
    }

    var letter: String {
      ["B", "H", "R", "E"][rawValue]
    }
  }

  /// The topic, from 0.
  var topic: Int
  var kind: Kind
  /// The subcategory, from 0 to 2.
  var sub: Int

  var id: String {
    "\(Topic.id(topic))-\(kind.letter)\(sub + 1)"
  }

  private static let entries = Kind.allCases.map(CodeTexts.entries(of:))

  private var entry: CodeTexts.Entry {
    Code.entries[kind.rawValue][topic * 3 + sub]
  }

  var name: String { entry.name }
  var surveyCode: String { entry.surveyCode }
  var statements: [String] { entry.statements }

  var path: String {
    path(separator: " > ", name: name)
  }

  /// Returns the path as a coding program writes it.
  func path(separator: String, name: String) -> String {
    [Topic.german[topic], kind.german, name].joined(separator: separator)
  }

  static var all: [Code] {
    (0..<Topic.count).flatMap { topic in
      Kind.allCases.flatMap { kind in
        (0..<3).map { Code(topic: topic, kind: kind, sub: $0) }
      }
    }
  }
}

extension SplitMix64 {
  /// Returns a subcategory; the first is the most frequent.
  mutating func code(topic: Int, kind: Code.Kind) -> Code {
    let draw = below(10)
    return Code(topic: topic, kind: kind, sub: draw < 5 ? 0 : draw < 8 ? 1 : 2)
  }
}
