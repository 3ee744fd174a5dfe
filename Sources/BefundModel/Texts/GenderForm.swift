/// The sign that joins both genders in German words, as in "Bürger*innen".
public struct GenderForm: Hashable, Sendable {
  /// The sign, such as `*`, `:` or `_`.
  public let sign: String

  /// Creates a form.
  public init(sign: String) { self.sign = sign }

  /// Returns the text with every `*` between a letter and "in" replaced by the sign.
  public func apply(to text: String) -> String {
    guard sign != "*", text.contains("*in") else { return text }
    var result = ""
    var previous: Character = " "
    for (place, character) in zip(text.indices, text) {
      let follows = text[text.index(after: place)...].hasPrefix("in")
      result += character == "*" && previous.isLetter && follows ? sign : String(character)
      previous = character
    }
    return result
  }

  /// Returns both versions of a text with the sign.
  public func apply(to text: LocalizedText) -> LocalizedText { text.map { apply(to: $0) } }

  /// Returns a heading with the sign in its label.
  public func apply(to heading: Heading) -> Heading {
    Heading(
      id: heading.id, label: apply(to: heading.label), isMissing: heading.isMissing)
  }
}
