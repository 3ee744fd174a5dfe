/// One mention in an open answer, as a coder coded it.
public struct OpenMention: Hashable, Sendable {
  /// What a coder made of a mention.
  public enum Assignment: Hashable, Sendable {
    /// A code of the code system, by its id.
    case code(String)
    /// The coder found no code that fits.
    case unassignable
    /// It has no code yet; the answer stays in the base.
    case uncoded
  }

  /// The id of the answer in the survey.
  public var answer: String
  /// The question, such as `O2`.
  public var question: String
  /// What the coder made of it.
  public var assignment: Assignment
  /// The coder.
  public var coder: String
  /// The redacted excerpt; never part of a message.
  public var excerpt: String

  /// Creates a mention.
  public init(
    answer: String, question: String, assignment: Assignment, coder: String, excerpt: String
  ) {
    self.answer = answer
    self.question = question
    self.assignment = assignment
    self.coder = coder
    self.excerpt = excerpt
  }

  /// The code's id; `nil` without one.
  public var code: String? {
    if case .code(let id) = assignment { return id }
    return nil
  }
}
