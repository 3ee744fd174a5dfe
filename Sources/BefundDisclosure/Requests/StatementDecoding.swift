import BefundModel

extension JSONView {
  /// Reads a table with what its cells state.
  ///
  /// - Parameter symbols: What the signs rule out; `nil` where they rule out nothing.
  func publishedTable(_ space: CountSpace, symbols: JSONView?) throws -> PublishedTable {
    let filter = try member("filter").map { try $0.address() } ?? CellAddress()
    let cells = try required("cells").elements().map { view in
      let cell = try view.publishedCell(symbols: symbols)
      try view.check(cell, filter: filter, space)
      return cell
    }
    return PublishedTable(
      id: try member("id")?.text() ?? path, filter: filter, cells: cells)
  }

  /// Checks that everything that is stated about a cell can be said as linear rows.
  private func check(_ cell: PublishedCell, filter: CellAddress, _ space: CountSpace) throws {
    try check(cell.address.filtered(by: filter), space)
    for statement in cell.statements {
      do {
        _ = try space.rows(statement, at: cell.address, filter: filter)
      } catch .address(let problem) {
        throw RequestFindings.problem(problem, at: path, file: file)
      } catch .decimals {
        throw RequestFindings.malformed(
          file, at: path,
          what: LocalizedText(
            de: "die Zahl hat mehr Nachkommastellen als 'dec' sagt",
            en: "the number has more decimals than 'dec' says"),
          why: LocalizedText(
            de: "aus den Stellen folgt, wie genau ein Anteil bekannt ist",
            en: "the decimals tell how exactly a share is known"),
          fix: LocalizedText(
            de: "'dec' oder die Zahl berichtigen", en: "correct 'dec' or the number"))
      }
    }
  }

  /// Reads a cell with everything that is stated about it.
  func publishedCell(symbols: JSONView?) throws -> PublishedCell {
    let readers: [(JSONView) throws -> Statement?] = [
      { try $0.count() }, { try $0.symbol(symbols) }, { try $0.percent() }, { try $0.rounded() },
      { try $0.bound() }, { try $0.mean() },
    ]
    return PublishedCell(
      try required("at").address(), try readers.compactMap { try $0(self) })
  }

  private func count() throws -> Statement? {
    guard let view = try member("n") else { return nil }
    let count = try view.whole()
    guard count >= 0 else {
      throw RequestFindings.malformed(
        file, at: view.path,
        what: LocalizedText(de: "eine Anzahl ist nicht negativ", en: "a count is not negative"),
        why: LocalizedText(de: "hier steht \(count)", en: "this is \(count)"),
        fix: LocalizedText(de: "die Anzahl berichtigen", en: "correct the count"))
    }
    return .count(count)
  }

  private func symbol(_ symbols: JSONView?) throws -> Statement? {
    guard let view = try member("sym") else { return nil }
    let name = try view.text()
    guard let symbols else { return .symbol(least: nil, most: nil) }
    guard let meaning = try symbols.member(name) else {
      throw RequestFindings.unknownKey(
        name, known: try symbols.members().map(\.name), at: view.path, file: file)
    }
    return .symbol(
      least: try meaning.member("min")?.whole(), most: try meaning.member("max")?.whole())
  }

  private func percent() throws -> Statement? {
    guard let value = try member("pct") else { return nil }
    return .percent(
      try value.decimal(), decimals: try required("dec").whole(),
      of: try required("of").address())
  }

  private func rounded() throws -> Statement? {
    guard let value = try member("rounded") else { return nil }
    let mode = try member("mode")
    guard let known = RoundingMode(rawValue: try mode?.text() ?? "nearest") else {
      throw RequestFindings.unknownKey(
        try mode?.text() ?? "", known: RoundingMode.allCases.map(\.rawValue),
        at: mode?.path ?? path, file: file)
    }
    return .rounded(try value.whole(), to: try required("to").whole(), known)
  }

  private func bound() throws -> Statement? {
    let less = try member("lt")?.whole()
    let atMost = try member("le")?.whole()
    let more = try member("gt")?.whole()
    let atLeast = try member("ge")?.whole()
    let most = [less.map { $0 - 1 }, atMost].compactMap { $0 }.min()
    let least = [more.map { $0 + 1 }, atLeast].compactMap { $0 }.max()
    return most == nil && least == nil ? nil : .bound(least: least, most: most)
  }

  private func mean() throws -> Statement? {
    guard let value = try member("mean") else { return nil }
    var scores: [String: Int] = [:]
    for (category, score) in try required("scores").members() {
      scores[category] = try score.whole()
    }
    return .mean(
      try value.decimal(), decimals: try required("dec").whole(),
      over: try required("over").text(), scores: scores)
  }
}
