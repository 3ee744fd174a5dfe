import Foundation

extension ProtectedBlock {
  /// Returns the protected tables as JSON, the cells in the order of the request.
  ///
  /// `{"symbols": {"·": {}}, "tables": [{id, filter, cells: [{at, n} | {at, sym}]}]}`. Earlier
  /// tables are not repeated.
  ///
  /// - Throws: What the encoder throws; ``AddressProblem``.
  public func json() throws -> String {
    let tables = try block.requested.map { table in
      TableDocument(
        id: table.id,
        filter: table.filter.categories.isEmpty ? nil : table.filter.categories,
        cells: try table.addresses.map { address in
          let full = address.filtered(by: table.filter)
          let count = isHidden(full) ? nil : try block.count(at: full)
          return CellDocument(
            at: address.categories, n: count, sym: count == nil ? TablesDocument.sign : nil)
        })
    }
    return try TablesDocument(tables: tables).json()
  }
}

extension ProtectionRequest {
  /// The answer to a request that asks for no table.
  ///
  /// - Throws: What the encoder throws.
  public static func emptyAnswer() throws -> String { try TablesDocument(tables: []).json() }
}

private struct TablesDocument: Encodable {
  /// The one sign for every suppression.
  static let sign = "·"
  var symbols: [String: [String: Int]] = [sign: [:]]
  var tables: [TableDocument]

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}

private struct TableDocument: Encodable {
  var id: String
  var filter: [String: String]?
  var cells: [CellDocument]
}

private struct CellDocument: Encodable {
  var at: [String: String]
  var n: Int?
  var sym: String?
}
