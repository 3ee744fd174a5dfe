import BefundModel
import GRDB

extension DatabaseReader {
  /// Reads a project of QualCoder.
  func qualCoder(_ tables: Set<String>) throws -> CodingProject {
    let version = try String.fetchOne(database, sql: "SELECT databaseversion FROM project")
    var builder = ProjectBuilder(tool: "QualCoder", version: version)
    let documentOfID = try addDocuments(
      "SELECT id, name, fulltext AS text, mediapath IS NOT NULL AS media FROM source ORDER BY id",
      to: &builder)
    let codeOfID = try qualCoderCodes(&builder)
    let columns = Set(
      try rows("PRAGMA table_info(code_text)").compactMap { $0.text("name") })
    let important = columns.contains("important") ? "important" : "0"
    let sql =
      "SELECT cid, fid, seltext, pos0, pos1, owner, \(important) AS anchor FROM code_text "
      + "ORDER BY fid, pos0, pos1, cid, owner"
    for row in try rows(sql) {
      guard let code = codeOfID[try row.int("cid")],
        let document = documentOfID[try row.int("fid")]
      else {
        builder.addDangling()
        continue
      }
      let quote = row.text("seltext")
      let segment = addSegment(
        row, "pos0", "pos1", document: document, quote: quote, to: &builder)
      builder.addCoding(
        CodingProject.Coding(
          segment: segment, code: code, coder: row.text("owner"),
          isAnchor: row.optionalInt("anchor") ?? 0 != 0))
    }
    try addMediaCodings(tables, codeOfID, documentOfID, to: &builder)
    for own in try qualCoderCases(documentOfID) { builder.addCase(own) }
    var project = try builder.finished(expecting: .scalars, quotesAreText: true)
    project.add(
      try qualCoderAttributes("file").sorted { $0.key < $1.key }.compactMap { id, values in
        documentOfID[id].map { ($0, values) }
      })
    return project
  }

  /// Adds the codings of pictures and recordings: they count, and have no words.
  private func addMediaCodings(
    _ tables: Set<String>, _ codeOfID: [Int: Int], _ documentOfID: [Int: Int],
    to builder: inout ProjectBuilder
  ) throws {
    for table in ["code_image", "code_av"] where tables.contains(table) {
      for row in try rows("SELECT cid, id AS fid, owner FROM \(table) ORDER BY id, cid, owner") {
        guard let code = codeOfID[try row.int("cid")],
          let document = documentOfID[try row.int("fid")]
        else {
          builder.addDangling()
          continue
        }
        let segment = builder.addSegment(document, span: nil, quote: nil)
        builder.addCoding(
          CodingProject.Coding(segment: segment, code: code, coder: row.text("owner")))
      }
    }
  }

  /// Reads categories and codes, nested by category and by parent code.
  private func qualCoderCodes(_ builder: inout ProjectBuilder) throws -> [Int: Int] {
    let categories = try rows("SELECT catid, name, supercatid FROM code_cat ORDER BY name")
    let byID = Dictionary(try categories.map { (try $0.int("catid"), $0) }) { first, _ in first }
    guard byID.count == categories.count else { throw RepeatedID() }
    func path(_ category: Int?) throws -> [String] {
      var names: [String] = []
      var next = category
      while let id = next, let row = byID[id] {
        guard names.count < DeepCodes.limit else { throw DeepCodes() }
        names.insert(try row.name("name"), at: 0)
        next = try row.reference("supercatid")
      }
      return names
    }
    func note(_ category: Int?) {
      if let category, byID[category] == nil { builder.addDanglingCategory() }
    }
    for row in categories { note(try row.reference("supercatid")) }
    for row in categories { builder.addCode(try path(row.int("catid")), isCodable: false) }
    let columns = Set(
      try rows("PRAGMA table_info(code_name)").compactMap { $0.text("name") })
    let above = columns.contains("supercid") ? "supercid" : "NULL"
    let codes = try rows("SELECT cid, name, catid, \(above) AS above FROM code_name ORDER BY name")
    let codeByID = Dictionary(try codes.map { (try $0.int("cid"), $0) }) { first, _ in first }
    guard codeByID.count == codes.count else { throw RepeatedID() }
    // Newer versions nest codes in codes; the uppermost one has the category.
    func names(_ row: Row, _ depth: Int) throws -> [String] {
      let category = try row.reference("catid")
      let above = try row.reference("above").flatMap { codeByID[$0] }
      let own = [try row.name("name")]
      guard category == nil, let above else { return try path(category) + own }
      guard depth < DeepCodes.limit else { throw DeepCodes() }
      return try names(above, depth + 1) + own
    }
    var codeOfID: [Int: Int] = [:]
    for row in codes {
      note(try row.reference("catid"))
      codeOfID[try row.int("cid")] = builder.addCode(try names(row, 0))
    }
    return codeOfID
  }

  /// Returns the attributes of cases (`case`) or of documents (`file`) by their ids.
  private func qualCoderAttributes(
    _ kind: String
  ) throws -> [Int: [String: CodingProject.AttributeValue]] {
    let kinds = Dictionary(
      try rows("SELECT name, valuetype FROM attribute_type").map {
        ($0.text("name") ?? "", $0.text("valuetype") ?? "")
      }
    ) { first, _ in first }
    var attributes: [Int: [String: CodingProject.AttributeValue]] = [:]
    for row in try rows("SELECT name, value, id FROM attribute WHERE attr_type = '\(kind)'") {
      let name = row.text("name") ?? ""
      guard let value = row.text("value"), !value.isEmpty else { continue }
      let isNumber = kinds[name] == "numeric"
      // An attribute of nothing belongs nowhere.
      guard let id = row.optionalInt("id") else { continue }
      attributes[id, default: [:]][name] =
        isNumber ? Double(value).map { .number($0) } ?? .text(value) : .text(value)
    }
    return attributes
  }

  private func qualCoderCases(_ documentOfID: [Int: Int]) throws -> [CodingProject.Case] {
    let attributes = try qualCoderAttributes("case")
    var documents: [Int: [Int]] = [:]
    for row in try rows("SELECT DISTINCT caseid, fid FROM case_text ORDER BY caseid, fid") {
      if let place = documentOfID[try row.int("fid")] {
        documents[try row.int("caseid"), default: []].append(place)
      }
    }
    return try rows("SELECT caseid, name FROM cases ORDER BY name").map { row in
      CodingProject.Case(
        name: row.text("name") ?? "", attributes: attributes[try row.int("caseid")] ?? [:],
        documents: documents[try row.int("caseid")] ?? [])
    }
  }
}
