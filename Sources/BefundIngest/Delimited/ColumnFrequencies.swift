public import BefundModel

/// How often each value of each column occurs.
struct ColumnCounts {
  var dictionaries: [[String]] = []
  var counts: [[Int]] = []
  var rows = 0

  mutating func add(_ batch: CodedBatch) {
    rows += batch.rowCount
    dictionaries = batch.dictionaries
    if counts.isEmpty { counts = dictionaries.map { _ in [] } }
    for column in dictionaries.indices {
      let missing = dictionaries[column].count - counts[column].count
      counts[column] += Array(repeating: 0, count: missing)
      for code in batch.codes[column] { counts[column][Int(code)] += 1 }
    }
  }
}

extension DelimitedFile {
  /// Returns the columns with the frequencies of their values.
  ///
  /// Values are listed where there are at most ``CodebookListing/listedValues`` of them, each
  /// occurs twice on average, and none is long or seems to name a person: the others are
  /// identifiers, numbers or open text.
  ///
  /// - Throws: The findings of reading.
  public func codebook() throws -> CodebookListing {
    let plan = ColumnPlan(coded: Array(header.indices))
    let worker = ChunkWorker(self, plan: plan, consumer: ColumnCounts()) { $0.add($1) }
    if dialect.isLenient {
      _ = try worker.readLeniently()
    } else {
      try worker.read(from: dataStart, to: nil, isLast: true)
    }
    _ = try worker.summary(allowsOverflow: true)
    let counts = worker.consumer
    if counts.rows == 0 { throw Diagnostic.noRows(path, line: headerLine) }
    let entries = header.enumerated().map { place, name in
      entry(name, counts.dictionaries[place], counts.counts[place])
    }
    return CodebookListing(source: path, cases: counts.rows, entries: entries)
  }

  private func entry(
    _ name: String, _ dictionary: [String], _ counts: [Int]
  ) -> CodebookListing.Entry {
    let isMissing = dictionary.map { $0.isEmpty || $0 == "NA" }
    let valid = dictionary.indices.filter { !isMissing[$0] && counts[$0] > 0 }
    let numbers = valid.allSatisfy { DecimalText.number(dictionary[$0]) != nil }
    let order = valid.sorted { a, b in
      numbers
        ? (DecimalText.number(dictionary[a]) ?? 0) < (DecimalText.number(dictionary[b]) ?? 0)
        : dictionary[a] < dictionary[b]
    }
    let cases = valid.reduce(0) { $0 + counts[$1] }
    let isShort = valid.allSatisfy { dictionary[$0].count <= 80 }
    let names = valid.contains { PersonDetection.finds(in: dictionary[$0]) }
    let isListed =
      valid.count <= CodebookListing.listedValues && isShort && !names
      && cases >= valid.count * 2
    let values =
      (isListed ? order : []) + dictionary.indices.filter { isMissing[$0] && counts[$0] > 0 }
    return CodebookListing.Entry(
      name: name, label: LocalizedText(name),
      distinct: dictionary.count >= Int(UInt16.max) ? nil : valid.count,
      valid: valid.reduce(0) { $0 + counts[$1] },
      values: values.map { code in
        CodebookListing.Value(
          value: dictionary[code], label: LocalizedText(dictionary[code]),
          missing: isMissing[code] ? .noAnswer : nil, count: counts[code])
      })
  }
}

extension SurveyData {
  /// Returns the variables of the usable cases in codebook order, the derived ones last.
  ///
  /// - Parameter source: The path that the listing names.
  public func listing(source: String) -> CodebookListing {
    let entries = codebook.variables.filter { !$0.name.hasPrefix("_") }.compactMap(entry)
    return CodebookListing(source: source, cases: caseCount, entries: entries)
  }

  private func entry(_ variable: Variable) -> CodebookListing.Entry? {
    guard let column = columns[variable.name] else { return nil }
    var counts = Array(repeating: 0, count: column.dictionary.count)
    for code in column.codes { counts[Int(code)] += 1 }
    func count(_ value: String) -> Int {
      column.dictionary.firstIndex(of: value).map { counts[$0] } ?? 0
    }
    let known = variable.values.map { value in
      CodebookListing.Value(
        value: value.value, label: value.label, missing: nil, count: count(value.value))
    }
    let missing = column.dictionary.indices.filter {
      counts[$0] > 0
        && (column.dictionary[$0].isEmpty || variable.missing[column.dictionary[$0]] != nil)
    }.map { code in
      let value = column.dictionary[code]
      let kind = variable.missing[value] ?? .noAnswer
      return CodebookListing.Value(
        value: value, label: LocalizedText(kind.rawValue), missing: kind, count: counts[code])
    }
    let valid = column.count - missing.reduce(0) { $0 + $1.count }
    let distinct = column.dictionary.indices.count {
      counts[$0] > 0 && !column.dictionary[$0].isEmpty
        && variable.missing[column.dictionary[$0]] == nil
    }
    return CodebookListing.Entry(
      name: variable.name, label: variable.label, distinct: distinct, valid: valid,
      values: known + missing)
  }
}
