/// The JSON Schema of `study.yaml`.
public enum StudySchema {
  /// Returns the schema, draft 2020-12, with sorted keys.
  public static func json() -> String {
    let root = object(StudyFileSchema.root)
      .merging([
        "$schema": "\"https://json-schema.org/draft/2020-12/schema\"",
        "title": "\"study.yaml of Befund\"",
      ]) { a, _ in a }
    return rendered(root, indent: 0) + "\n"
  }

  /// A schema as a mapping from key to JSON text.
  private static func object(_ node: SchemaNode) -> [String: String] {
    switch node {
    case .text: ["type": "[\"string\", \"number\", \"boolean\"]"]
    case .integer: ["type": "\"integer\""]
    case .number: ["type": "\"number\""]
    case .boolean: ["type": "\"boolean\""]
    case .day: ["type": "\"string\"", "format": "\"date\""]
    case .moment:
      ["type": "\"string\"", "pattern": "\"^\\\\d{4}-\\\\d{2}-\\\\d{2}[T ]\\\\d{2}:\\\\d{2}\""]
    case .choice(let words):
      ["enum": "[" + words.map { "\"\($0)\"" }.joined(separator: ", ") + "]"]
    case .localized:
      [
        "oneOf":
          "[{\"type\": \"string\"}, {\"type\": \"object\", \"additionalProperties\": false, "
          + "\"required\": [\"de\", \"en\"], \"properties\": {\"de\": {\"type\": \"string\"}, "
          + "\"en\": {\"type\": \"string\"}}}]"
      ]
    case .list(let element): ["type": "\"array\"", "items": rendered(object(element), indent: 0)]
    case .mapping(let element):
      [
        "type": "\"object\"",
        "additionalProperties": rendered(object(element), indent: 0),
      ]
    case .object(let keys): properties(keys)
    }
  }

  private static func properties(_ keys: [SchemaKey]) -> [String: String] {
    var properties: [String: String] = [:]
    for key in keys {
      var schema = object(key.node)
      schema["description"] = "\"\(key.meaning.replacing("\"", with: "\\\""))\""
      properties[key.name] = rendered(schema, indent: 0)
    }
    let required = keys.filter(\.isRequired).map { "\"\($0.name)\"" }
    return [
      "type": "\"object\"", "additionalProperties": "false",
      "required": "[" + required.joined(separator: ", ") + "]",
      "properties": rendered(properties, indent: 0),
    ]
  }

  private static func rendered(_ members: [String: String], indent: Int) -> String {
    let lines = members.sorted { $0.key < $1.key }.map { key, value in
      "  \"\(key)\": " + value.replacing("\n", with: "\n  ")
    }
    return "{\n" + lines.joined(separator: ",\n") + "\n}"
  }
}
