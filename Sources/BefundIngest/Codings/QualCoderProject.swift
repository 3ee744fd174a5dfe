import BefundModel
import GRDB

extension DatabaseReader {
  /// Reads a project of QualCoder.
  func qualCoder(_ tables: Set<String>) throws -> CodingProject {
    let version = try String.fetchOne(database, sql: "SELECT databaseversion FROM project")
    var builder = ProjectBuilder(tool: "QualCoder", version: version)
    let documentOfID = try addDocuments(
      "SELECT id, name, fulltext AS text FROM source ORDER BY id", to: &builder)
    let codeOfID = try qualCoderCodes(&builder)
    let columns = Set(
      try rows("PRAGMA table_info(code_text)").compactMap { $0["name"] as String? })
    let important = columns.contains("important") ? "important" : "0"
    let sql =
      "SELECT cid, fid, seltext, pos0, pos1, owner, \(important) AS anchor FROM code_text "
      + "ORDER BY fid, pos0, pos1, cid, owner"
    for row in try rows(sql) {
      guard let code = codeOfID[row["cid"]], let document = documentOfID[row["fid"]] else {
        continue
      }
      let quote: String? = row["seltext"]
      let segment = builder.addSegment(
        document,
        span: RawSpan(document: document, start: row["pos0"], end: row["pos1"], quote: quote),
        quote: quote)
      builder.addCoding(
        CodingProject.Coding(
          segment: segment, code: code, coder: row["owner"],
          isAnchor: (row["anchor"] as Int? ?? 0) != 0))
    }
    for own in try qualCoderCases(documentOfID) { builder.addCase(own) }
    return builder.finished(expecting: .scalars)
  }

  /// Reads categories and codes, nested by category and by parent code.
  private func qualCoderCodes(_ builder: inout ProjectBuilder) throws -> [Int: Int] {
    let categories = try rows("SELECT catid, name, supercatid FROM code_cat ORDER BY name")
    func parent(_ row: Row) -> Int? { row["supercatid"] }
    let byID = Dictionary(categories.map { ($0["catid"] as Int, $0) }) { first, _ in first }
    func path(_ category: Int?) -> [String] {
      var names: [String] = []
      var next = category
      while let id = next, let row = byID[id], names.count < byID.count {
        names.insert(row["name"] ?? "", at: 0)
        next = parent(row)
      }
      return names
    }
    for row in categories { builder.addCode(path(row["catid"]), isCodable: false) }
    let columns = Set(
      try rows("PRAGMA table_info(code_name)").compactMap { $0["name"] as String? })
    let above = columns.contains("supercid") ? "supercid" : "NULL"
    let codes = try rows("SELECT cid, name, catid, \(above) AS above FROM code_name ORDER BY name")
    let codeByID = Dictionary(codes.map { ($0["cid"] as Int, $0) }) { first, _ in first }
    // Newer versions nest codes in codes; the uppermost one has the category.
    func names(_ row: Row, _ depth: Int) -> [String] {
      let category: Int? = row["catid"]
      let above = (row["above"] as Int?).flatMap { codeByID[$0] }
      let own: [String] = [row["name"] ?? ""]
      guard category == nil, let above, depth < codes.count else { return path(category) + own }
      return names(above, depth + 1) + own
    }
    var codeOfID: [Int: Int] = [:]
    for row in codes { codeOfID[row["cid"]] = builder.addCode(names(row, 0)) }
    return codeOfID
  }

  private func qualCoderCases(_ documentOfID: [Int: Int]) throws -> [CodingProject.Case] {
    let kinds = Dictionary(
      try rows("SELECT name, valuetype FROM attribute_type").map {
        ($0["name"] as String? ?? "", $0["valuetype"] as String? ?? "")
      }
    ) { first, _ in first }
    var attributes: [Int: [String: CodingProject.AttributeValue]] = [:]
    for row in try rows("SELECT name, value, id FROM attribute WHERE attr_type = 'case'") {
      let name: String = row["name"] ?? ""
      let value: String = row["value"] ?? ""
      let isNumber = kinds[name] == "numeric"
      attributes[row["id"], default: [:]][name] =
        isNumber ? Double(value).map { .number($0) } ?? .text(value) : .text(value)
    }
    var documents: [Int: [Int]] = [:]
    for row in try rows("SELECT DISTINCT caseid, fid FROM case_text ORDER BY caseid, fid") {
      if let place = documentOfID[row["fid"]] {
        documents[row["caseid"], default: []].append(place)
      }
    }
    return try rows("SELECT caseid, name FROM cases ORDER BY name").map { row in
      CodingProject.Case(
        name: row["name"] ?? "", attributes: attributes[row["caseid"]] ?? [:],
        documents: documents[row["caseid"]] ?? [])
    }
  }
}
