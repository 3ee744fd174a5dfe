/// The description of one place in `study.yaml`: what may stand there.
///
/// One description serves two purposes: it checks a file, and it is printed as JSON Schema.
indirect enum SchemaNode: Sendable {
  /// Any single value.
  case text
  /// One text, or `{de: …, en: …}`.
  case localized
  case integer
  case number
  case boolean
  /// A day such as `2019-05-10`.
  case day
  /// A time such as `2019-05-10T24:00`.
  case moment
  /// One of these words.
  case choice([String])
  case list(SchemaNode)
  /// Keys of the user's own, each with such a value.
  case mapping(SchemaNode)
  case object([SchemaKey])
}

/// One key of an object in `study.yaml`.
struct SchemaKey: Sendable {
  let name: String
  let node: SchemaNode
  let isRequired: Bool
  /// What the key means, for editors.
  let meaning: String

  init(_ name: String, _ node: SchemaNode, required: Bool = false, _ meaning: String) {
    self.name = name
    self.node = node
    isRequired = required
    self.meaning = meaning
  }
}
