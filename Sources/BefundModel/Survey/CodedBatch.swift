/// Up to 16,384 rows of the planned columns, as codes and numbers.
///
/// A code is an index into its column's dictionary. Dictionaries only grow while a file is
/// read, so a later batch of the same reader knows all values of the earlier ones.
public struct CodedBatch: Sendable {
  /// The largest number of rows in a batch.
  public static let capacity = 16_384

  /// The number of rows.
  public var rowCount: Int
  /// The codes: one array of at least ``rowCount`` codes for each coded column of the plan.
  public var codes: [[UInt16]]
  /// The values that the codes stand for, one dictionary for each coded column.
  public var dictionaries: [[String]]
  /// The numbers: one array for each number column of the plan; NaN where there is none.
  public var numbers: [[Double]]

  /// Creates a batch.
  public init(
    rowCount: Int, codes: [[UInt16]], dictionaries: [[String]], numbers: [[Double]]
  ) {
    self.rowCount = rowCount
    self.codes = codes
    self.dictionaries = dictionaries
    self.numbers = numbers
  }
}

/// One column of a whole file: a code for each row and the dictionary of values.
public struct CodedColumn: Sendable {
  /// The code of each row.
  public var codes: [UInt16]
  /// The value of each code.
  public var dictionary: [String]

  /// Creates a column.
  public init(codes: [UInt16] = [], dictionary: [String] = []) {
    self.codes = codes
    self.dictionary = dictionary
  }

  /// The value in one row.
  public subscript(row: Int) -> String { dictionary[Int(codes[row])] }

  /// The number of rows.
  public var count: Int { codes.count }

  /// Returns the column of some rows, with the values that they have and no other.
  public func selecting(_ rows: [Int]) -> CodedColumn {
    var isUsed = [Bool](repeating: false, count: dictionary.count)
    for row in rows { isUsed[Int(codes[row])] = true }
    var result = CodedColumn()
    var map = [UInt16](repeating: 0, count: dictionary.count)
    for (code, value) in dictionary.enumerated() where isUsed[code] {
      map[code] = UInt16(result.dictionary.count)
      result.dictionary.append(value)
    }
    result.codes = rows.map { map[Int(codes[$0])] }
    return result
  }

  /// Returns the code of a value, adding it to the dictionary when it is new.
  ///
  /// - Throws: `dictionary-overflow` beyond 65,535 distinct values.
  public mutating func code(for value: String) -> UInt16 {
    if let place = dictionary.firstIndex(of: value) { return UInt16(place) }
    precondition(dictionary.count < Int(UInt16.max), "A dictionary holds 65,535 values")
    dictionary.append(value)
    return UInt16(dictionary.count - 1)
  }
}
