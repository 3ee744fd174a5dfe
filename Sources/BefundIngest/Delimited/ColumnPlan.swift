/// Which fields of a file are read, and as what.
///
/// A field may be read twice, for example as codes and as a number.
public struct ColumnPlan: Hashable, Sendable {
  /// The fields read as codes, counted from 0; their order is the order in the batch.
  public var coded: [Int]
  /// The fields read as numbers.
  public var numbers: [Int]
  /// The fields whose text is kept, for whole files only.
  public var texts: [Int]
  /// The number field that is a weight: finite, and not negative.
  public var weight: Int?

  /// Creates a plan.
  public init(
    coded: [Int] = [], numbers: [Int] = [], texts: [Int] = [], weight: Int? = nil
  ) {
    self.weight = weight
    self.coded = coded
    self.numbers = numbers
    self.texts = texts
  }
}

/// What a file's fields are parted and written with.
public struct Dialect: Hashable, Sendable {
  /// The byte between two fields.
  public var delimiter: UInt8
  /// The encoding; `nil` decides value by value between UTF-8 and Windows-1252.
  public var encoding: TextEncoding?
  /// The decimal sign of numbers.
  public var decimal: UInt8
  /// Whether a stray quote is recovered and reported instead of ending the reading.
  public var isLenient: Bool

  /// Creates a dialect.
  public init(
    delimiter: UInt8, encoding: TextEncoding? = nil, decimal: UInt8 = 0x2E,
    isLenient: Bool = false
  ) {
    self.delimiter = delimiter
    self.encoding = encoding
    self.decimal = decimal
    self.isLenient = isLenient
  }
}
