/// The header rows below the first that some survey tools write.
enum VendorHeader {
  /// The names of the columns and how many rows below the first belong to the header.
  struct Result: Equatable {
    var names: [[UInt8]]
    var extraRows: Int
  }

  /// Recognises the header of a tool by its signature.
  ///
  /// - Qualtrics writes the names, the question texts, and in its newer form a third row of
  ///   `{"ImportId": …}`; the names stay.
  /// - SurveyMonkey writes the question above its first option only and the options in a second
  ///   row; a column is then called "question - option".
  static func read(_ records: ArraySlice<SampleRecord>) -> Result {
    let rows = Array(records.prefix(3))
    guard let first = rows.first, rows.count > 1 else {
      return Result(names: records.first?.fields ?? [], extraRows: 0)
    }
    let width = first.fields.count
    if rows.count > 2, rows[2].fields.count == width, rows[2].fields.allSatisfy(isImportID) {
      return Result(names: first.fields, extraRows: 2)
    }
    if rows[1].fields.count == width, rows[1].fields.contains(where: isResponse) {
      return Result(names: joined(first.fields, rows[1].fields), extraRows: 1)
    }
    return Result(names: first.fields, extraRows: 0)
  }

  private static func isImportID(_ field: [UInt8]) -> Bool {
    String(decoding: field, as: UTF8.self).hasPrefix("{\"ImportId\":")
  }

  private static func isResponse(_ field: [UInt8]) -> Bool {
    ["Response", "Open-Ended Response", "Antwort", "Offene Antwort"]
      .contains(String(decoding: field, as: UTF8.self))
  }

  private static func joined(_ questions: [[UInt8]], _ options: [[UInt8]]) -> [[UInt8]] {
    var question: [UInt8] = []
    return zip(questions, options).map { own, option in
      if !own.isEmpty { question = own }
      if option.isEmpty || String(decoding: option, as: UTF8.self) == "Response" {
        return own.isEmpty ? question : own
      }
      return question + Array(" - ".utf8) + option
    }
  }
}
