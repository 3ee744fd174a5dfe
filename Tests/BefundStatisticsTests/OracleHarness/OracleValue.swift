/// A JSON value, read from a case or computed for comparison with one.
enum OracleValue: Decodable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([OracleValue])
  case object([String: OracleValue])

  /// No value where R reports a standard error of 0 for a single unit, which is an artefact.
  case refusedForSingleUnit

  /// A number that is the root of rounding noise in the case, as it would be 0 in exact numbers.
  ///
  /// A variance that cancels to 10⁻¹⁶ has a root of 10⁻⁸; the case agrees up to 10⁻⁷.
  case upToRoundingNoise(Double)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([OracleValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: OracleValue].self))
    }
  }

  subscript(key: String) -> OracleValue? {
    if case .object(let members) = self { return members[key] }
    return nil
  }

  var text: String? {
    if case .string(let value) = self { return value }
    return nil
  }

  var number: Double? {
    if case .number(let value) = self { return value }
    return nil
  }

  var isNull: Bool {
    if case .null = self { return true }
    return false
  }

  /// A string, or a number written as R and CSV files write it.
  var label: String? {
    if let number { return number == number.rounded() ? String(Int(number)) : String(number) }
    return text
  }

  /// The elements of an array; a single value counts as an array of one.
  var elements: [OracleValue] {
    switch self {
    case .array(let values): values
    case .null: []
    default: [self]
    }
  }

  var members: [String: OracleValue] {
    if case .object(let members) = self { return members }
    return [:]
  }

  static func number(_ value: Int) -> OracleValue { .number(Double(value)) }

  static func optional(_ value: Double?) -> OracleValue { value.map { .number($0) } ?? .null }

  static func numbers(_ values: [Double?]) -> OracleValue { .array(values.map { .optional($0) }) }
}
