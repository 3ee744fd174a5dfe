/// A language that Befund writes reports and messages in.
public enum Language: String, CaseIterable, Hashable, Sendable {
  /// German.
  case de
  /// English.
  case en
}

/// One text in German and in English.
///
/// A text that was given once serves both languages.
public struct LocalizedText: Hashable, Sendable {
  /// The German text.
  public let de: String
  /// The English text.
  public let en: String

  /// Creates a text from its two versions.
  public init(de: String, en: String) {
    self.de = de
    self.en = en
  }

  /// Creates a text that reads the same in both languages.
  public init(_ text: String) {
    de = text
    en = text
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    language == .de ? de : en
  }

  /// Returns the text with every version changed by `change`.
  public func map(_ change: (String) -> String) -> LocalizedText {
    LocalizedText(de: change(de), en: change(en))
  }
}
