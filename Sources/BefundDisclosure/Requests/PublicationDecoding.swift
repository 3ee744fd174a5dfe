import BefundModel
public import Foundation

extension Publication {
  /// Reads a publication in the auditor's form.
  ///
  /// - Parameters:
  ///   - data: The JSON document.
  ///   - file: Its path, for findings.
  ///   - name: A member of `publications` whose tables and order are taken, or `nil`.
  /// - Throws: `malformed-request` (65).
  public init(_ data: Data, file: String, publication name: String? = nil) throws {
    let document = try JSONView(data, file: file)
    let source = try name.map { try document.required("publications").required($0) } ?? document
    let space = CountSpace(try document.required("dimensions").dimensions())
    let symbols = try source.member("symbols") ?? document.member("symbols")
    let policy = try document.member("policy").map { try $0.policy() } ?? ProtectionPolicy()
    self.init(
      space: space,
      policy: ProtectionPolicy(
        threshold: policy.threshold, candidates: policy.candidates,
        zeroIsSensitive: policy.zeroIsSensitive),
      tables: try source.required("tables").elements().map {
        try $0.publishedTable(space, symbols: symbols)
      },
      order: try source.member("order")?.elements().map { pair in
        try pair.elements().map { try $0.address() }
      } ?? [],
      knowledge: try document.member("knowledge")?.elements().map {
        try $0.publishedCell(symbols: symbols)
      } ?? [],
      targets: try document.member("targets")?.elements().map { try $0.target(space) } ?? [],
      truth: try document.member("truth").map { try $0.truth(space) })
  }
}

extension JSONView {
  /// Reads the dimensions, sorted by name.
  func dimensions() throws -> [Dimension] {
    try members().map { name, view in
      if case .list = view.value {
        return Dimension(name: name, categories: try view.categories())
      }
      let type = try view.member("type")
      if let type, try type.text() != "multi" {
        throw RequestFindings.unknownKey(
          try type.text(), known: ["multi"], at: type.path, file: file)
      }
      let categories = try view.required("categories").categories()
      let groups = try view.member("groups")?.members() ?? []
      return Dimension(
        name: name, categories: categories,
        groups: try Dictionary(
          uniqueKeysWithValues: groups.map { group, members in
            (group, try members.groupMembers(of: group, among: categories))
          }),
        isMultiple: type != nil)
    }
  }

  private func categories() throws -> [String] {
    let names = try elements().map { try $0.text() }
    guard !names.isEmpty, Set(names).count == names.count else {
      throw RequestFindings.malformed(
        file, at: path,
        what: LocalizedText(
          de: "keine Kategorie oder eine doppelt", en: "no category, or one twice"),
        why: LocalizedText(
          de: "jede Person gehört in genau eine Kategorie",
          en: "each person belongs to exactly one category"),
        fix: LocalizedText(
          de: "die Liste der Kategorien berichtigen", en: "correct the list of categories"))
    }
    return names
  }

  private func groupMembers(of group: String, among categories: [String]) throws -> [String] {
    let names = try elements().map { try $0.text() }
    guard !categories.contains(group), names.allSatisfy(categories.contains) else {
      throw RequestFindings.malformed(
        file, at: path,
        what: LocalizedText(
          de: "die Gruppe heißt wie eine Kategorie oder enthält eine unbekannte",
          en: "the group is named like a category, or holds an unknown one"),
        why: LocalizedText(
          de: "eine Zwischensumme besteht aus Kategorien der Dimension",
          en: "a subtotal consists of the dimension's categories"),
        fix: LocalizedText(
          de: "Namen und Mitglieder der Gruppe berichtigen",
          en: "correct the group's name and members"))
    }
    return names
  }

  /// Reads an address.
  func address() throws -> CellAddress {
    CellAddress(
      Dictionary(uniqueKeysWithValues: try members().map { ($0.name, try $0.view.text()) }))
  }

  /// Checks that an address means a count.
  func check(_ address: CellAddress, _ space: CountSpace) throws {
    do {
      _ = try space.form(of: address)
    } catch {
      throw RequestFindings.problem(error, at: path, file: file)
    }
  }

  /// Reads a target.
  func target(_ space: CountSpace) throws -> ProtectionTarget {
    let place = try required("at")
    let address = try place.address()
    try place.check(address, space)
    let minus = try member("minus")
    try minus.map { try $0.check(try $0.address(), space) }
    let rule = try member("rule")
    guard let known = ProtectionRule(rawValue: try rule?.text() ?? "cell") else {
      throw RequestFindings.unknownKey(
        try rule?.text() ?? "", known: ProtectionRule.allCases.map(\.rawValue),
        at: rule?.path ?? path, file: file)
    }
    return ProtectionTarget(
      address.filtered(by: CellAddress()),
      minus: try minus?.address().filtered(by: CellAddress()), rule: known)
  }

  /// Reads the true data.
  func truth(_ space: CountSpace) throws -> [Int] {
    var data = [Int](repeating: 0, count: space.unknownCount)
    for view in try elements() {
      let place = try view.required("at")
      let address = try place.address()
      try place.check(address, space)
      guard let atom = try space.form(of: address).single else {
        throw RequestFindings.missing("category", at: place.path, file: file)
      }
      let count = try view.required("n").whole()
      data[atom] += count
      for (name, topics) in try view.member("mentions")?.members() ?? [] {
        guard let multiple = space.multiples.firstIndex(where: { $0.name == name }) else {
          throw RequestFindings.problem(.unknownDimension(name), at: topics.path, file: file)
        }
        for (category, number) in space.multiples[multiple].categories.enumerated() {
          let unknown = space.mention(multiple: multiple, category: category, atom: atom)
          data[unknown] += try topics.mentions(of: number, persons: count)
        }
      }
    }
    return data
  }

  /// Reads how many of some persons name a category: a number, or a list that all of them named.
  private func mentions(of category: String, persons: Int) throws -> Int {
    if case .list = value {
      return try elements().contains { try $0.text() == category } ? persons : 0
    }
    return try member(category)?.whole() ?? 0
  }
}
