/// A JSON value that is written with sorted keys; a missing number is `null`, never NaN.
indirect enum JSONValue {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  static func number(_ value: Double?) -> JSONValue {
    guard let value, value.isFinite else { return .null }
    return .number(value)
  }

  static func number(_ value: Int?) -> JSONValue { value.map { .number(Double($0)) } ?? .null }

  /// Returns the value as indented text with a line break at its end.
  func rendered() -> String { text(indent: 0) + "\n" }

  /// Returns the value as text in one line, without a line break at its end.
  func line() -> String {
    switch self {
    case .array(let values):
      "[" + values.map { $0.line() }.joined(separator: ",") + "]"
    case .object(let values):
      "{"
        + values.sorted { $0.key < $1.key }.map { Self.quoted($0.key) + ":" + $0.value.line() }
        .joined(separator: ",") + "}"
    default: text(indent: 0)
    }
  }

  private func text(indent: Int) -> String {
    let inner = String(repeating: " ", count: indent + 1)
    let outer = String(repeating: " ", count: indent)
    switch self {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .number(let value): return PlainNumber.text(value)
    case .string(let value): return Self.quoted(value)
    case .array(let values):
      if values.isEmpty { return "[]" }
      return "[\n" + values.map { inner + $0.text(indent: indent + 1) }.joined(separator: ",\n")
        + "\n\(outer)]"
    case .object(let values):
      if values.isEmpty { return "{}" }
      let members = values.sorted { $0.key < $1.key }.map { key, value in
        inner + Self.quoted(key) + ": " + value.text(indent: indent + 1)
      }
      return "{\n" + members.joined(separator: ",\n") + "\n\(outer)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
