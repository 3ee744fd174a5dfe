/// One irregularity that the sample study contains on purpose.
public struct PlantedDefect: Hashable, Sendable {
  /// The kind of the irregularity, as in `unknown-code`.
  public var id: String

  /// The name of the file, without a folder.
  public var file: String

  /// The physical line where the record starts, from 1; line breaks inside quotes count.
  public var line: Int

  /// The column, from 1, or `nil` if the whole record is meant.
  public var field: Int?

  /// Makes a planted defect.
  public init(id: String, file: String, line: Int, field: Int? = nil) {
    self.id = id
    self.file = file
    self.line = line
    self.field = field
  }
}

extension PlantedDefect: Comparable {
  /// Orders by file, line, field and kind.
  public static func < (left: PlantedDefect, right: PlantedDefect) -> Bool {
    (left.file, left.line, left.field ?? 0, left.id)
      < (right.file, right.line, right.field ?? 0, right.id)
  }
}

extension PlantedDefect {
  /// Returns the defects as a JSON array, one object per line.
  public static func json(_ defects: [PlantedDefect]) -> String {
    let lines = defects.sorted().map { defect in
      let field = defect.field.map(String.init) ?? "null"
      return #"  {"id": "\#(defect.id)", "file": "\#(defect.file)", "#
        + #""line": \#(defect.line), "field": \#(field)}"#
    }
    return "[\n" + lines.joined(separator: ",\n") + "\n]\n"
  }
}
