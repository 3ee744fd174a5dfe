import Foundation

/// A value of a JSON document.
indirect enum JSONValue: Decodable, Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }
}

/// A value of a JSON document with the path where it stands, such as `$.request[0].ats[3]`.
///
/// Every question that the value does not answer throws `malformed-request`.
struct JSONView {
  let value: JSONValue
  let path: String
  /// The path of the file.
  let file: String

  /// Reads a document.
  ///
  /// - Throws: `malformed-request` when the bytes are no JSON.
  init(_ data: Data, file: String) throws {
    do {
      value = try JSONDecoder().decode(JSONValue.self, from: data)
    } catch {
      throw RequestFindings.noJSON(data, file: file)
    }
    path = "$"
    self.file = file
  }

  private init(_ value: JSONValue, path: String, file: String) {
    self.value = value
    self.path = path
    self.file = file
  }

  /// Whether the value is null.
  var isNull: Bool { value == .null }

  /// Returns a member, or `nil` when it is missing or null.
  func member(_ name: String) throws -> JSONView? {
    guard case .object(let members) = value else { throw wrong(.object) }
    guard let member = members[name], member != .null else { return nil }
    return JSONView(member, path: "\(path).\(name)", file: file)
  }

  /// Returns a member that must be there.
  func required(_ name: String) throws -> JSONView {
    guard let member = try member(name) else {
      throw RequestFindings.missing(name, at: path, file: file)
    }
    return member
  }

  /// The members of an object, sorted by name.
  func members() throws -> [(name: String, view: JSONView)] {
    guard case .object(let members) = value else { throw wrong(.object) }
    return members.sorted { $0.key < $1.key }.map {
      ($0.key, JSONView($0.value, path: "\(path).\($0.key)", file: file))
    }
  }

  /// The elements of a list.
  func elements() throws -> [JSONView] {
    guard case .list(let elements) = value else { throw wrong(.list) }
    return elements.enumerated().map {
      JSONView($0.element, path: "\(path)[\($0.offset)]", file: file)
    }
  }

  /// The text.
  func text() throws -> String {
    guard case .text(let text) = value else { throw wrong(.text) }
    return text
  }

  /// The whole number.
  func whole() throws -> Int {
    guard case .number(let number) = value, let whole = Int(exactly: number) else {
      throw wrong(.whole)
    }
    return whole
  }

  /// The number.
  func number() throws -> Double {
    guard case .number(let number) = value else { throw wrong(.number) }
    return number
  }

  /// The number, exactly as it is written.
  func decimal() throws -> ExactDecimal {
    guard case .number(let number) = value, let decimal = ExactDecimal(number) else {
      throw wrong(.number)
    }
    return decimal
  }

  /// Whether true or false.
  func flag() throws -> Bool {
    guard case .bool(let flag) = value else { throw wrong(.flag) }
    return flag
  }

  private func wrong(_ kind: RequestFindings.Kind) -> any Error {
    RequestFindings.wrongKind(kind, at: path, file: file)
  }
}
