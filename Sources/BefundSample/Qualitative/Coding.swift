/// One row of the coding export.
struct Coding {
  var interview: Int
  var coder: String
  var code: Code
  /// The name of the third level where it is not in the code system.
  var unknownName: String?
  /// Whether the row is coded at the topic only.
  var isTopicOnly = false
  var range: Range<Int>
  var paragraphs: ClosedRange<Int>
  var text: String
  var weight = 0
  var comment = ""
  var usesBackslash = false
  var documentText: String?
  var edited = SampleDate(2019, 5, 12)
  var dateIsUnpadded = false
  var isDoubleCoded = false
  var isIdentical = false

  /// The longest code name that the coding program exports.
  static let nameLimit = 63

  var isTruncated: Bool {
    !isTopicOnly && unknownName == nil && code.name.unicodeScalars.count > Self.nameLimit
  }

  var path: String {
    if isTopicOnly { return Topic.german[code.topic] }
    let full = unknownName ?? code.name
    let name = isTruncated ? String(full.prefix(Self.nameLimit)) : full
    return code.path(separator: usesBackslash ? "\\" : " > ", name: name)
  }
}
