import BefundModel
import Foundation
import GRDB

/// Reads the databases of QualCoder, Taguette, RQDA and requal, without ever writing to them.
struct DatabaseReader {
  private let database: Database
  private let path: String

  /// Reads a database.
  ///
  /// - Throws: `no-coding-project`, `broken-database` (65).
  static func read(_ path: String) throws -> (project: CodingProject, findings: [Diagnostic]) {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA query_only = 1; PRAGMA trusted_schema = 0")
    }
    do {
      // Opened as immutable: no journal is looked for, and nothing is created beside the file.
      let address = URL(fileURLWithPath: path).absoluteString + "?immutable=1"
      let queue = try DatabaseQueue(path: address, configuration: configuration)
      return try queue.read { database in
        try DatabaseReader(database: database, path: path).project()
      }
    } catch let error as DatabaseError {
      throw CodingFindings.brokenDatabase(path, code: error.resultCode.rawValue)
    }
  }

  private func project() throws -> (project: CodingProject, findings: [Diagnostic]) {
    let tables = Set(
      try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'"))
    let project: CodingProject
    if tables.isSuperset(of: ["source", "code_name", "code_text"]) {
      project = try qualCoder(tables)
    } else if tables.isSuperset(of: ["documents", "highlights", "tags", "highlight_tags"]) {
      project = try taguette()
    } else if tables.isSuperset(of: ["source", "freecode", "coding"]) {
      project = try rqda()
    } else if tables.isSuperset(of: ["requal_version", "documents", "segments", "codes"]) {
      project = try requal()
    } else {
      throw CodingFindings.noProject(path)
    }
    var findings: [Diagnostic] = []
    if project.offsets.confidence == .unsure { findings.append(CodingFindings.unsureOffsets(path)) }
    let removed = project.codings.count { $0.isRemoved }
    if removed > 0 { findings.append(CodingFindings.removedCodings(path, count: removed)) }
    return (project, findings)
  }

  private func rows(_ sql: String) throws -> [Row] { try Row.fetchAll(database, sql: sql) }

  // MARK: QualCoder

  private func qualCoder(_ tables: Set<String>) throws -> CodingProject {
    let version = try String.fetchOne(database, sql: "SELECT databaseversion FROM project")
    var builder = ProjectBuilder(tool: "QualCoder", version: version)
    var documentOfID: [Int: Int] = [:]
    for row in try rows("SELECT id, name, fulltext FROM source ORDER BY id") {
      let id: Int = row["id"]
      let place = builder.document(String(id), name: row["name"] ?? "")
      builder.setText(row["fulltext"], of: place)
      documentOfID[id] = place
    }
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
    var codeOfID: [Int: Int] = [:]
    for row in try rows("SELECT cid, name, catid FROM code_name ORDER BY name") {
      codeOfID[row["cid"]] = builder.addCode(path(row["catid"]) + [row["name"] ?? ""])
    }
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

  // MARK: Taguette

  private func taguette() throws -> CodingProject {
    var builder = ProjectBuilder(tool: "Taguette")
    var documentOfID: [Int: Int] = [:]
    for row in try rows("SELECT id, name, contents FROM documents ORDER BY id") {
      let id: Int = row["id"]
      let place = builder.document(String(id), name: row["name"] ?? "")
      builder.setText(TaguetteText.plain(row["contents"] ?? ""), of: place)
      documentOfID[id] = place
    }
    var codeOfID: [Int: Int] = [:]
    for row in try rows("SELECT id, path FROM tags ORDER BY path") {
      let path: String = row["path"] ?? ""
      codeOfID[row["id"]] = builder.addCode(path.split(separator: ".").map(String.init))
    }
    let coders = try taguetteCoders()
    var segmentOfID: [Int: Int] = [:]
    for row in try rows(
      "SELECT id, document_id, start_offset, end_offset, snippet FROM highlights ORDER BY id")
    {
      guard let document = documentOfID[row["document_id"]] else { continue }
      let quote = TaguetteText.plain(row["snippet"] ?? "")
      segmentOfID[row["id"]] = builder.addSegment(
        document,
        span: RawSpan(
          document: document, start: row["start_offset"], end: row["end_offset"], quote: quote),
        quote: quote)
    }
    for row in try rows(
      "SELECT highlight_id, tag_id FROM highlight_tags ORDER BY highlight_id, tag_id")
    {
      guard let segment = segmentOfID[row["highlight_id"]], let code = codeOfID[row["tag_id"]]
      else { continue }
      builder.addCoding(
        CodingProject.Coding(segment: segment, code: code, coder: coders[row["highlight_id"]]))
    }
    return builder.finished(expecting: .utf8)
  }

  /// Returns who made each highlight: Taguette keeps it in its list of commands only.
  private func taguetteCoders() throws -> [Int: String] {
    var coders: [Int: String] = [:]
    for row in try rows("SELECT user_login, payload FROM commands ORDER BY id") {
      let payload: String = row["payload"] ?? ""
      guard let data = payload.data(using: .utf8),
        let command = try? JSONDecoder().decode(TaguetteCommand.self, from: data),
        command.type == "highlight_add", let id = command.highlight_id ?? command.id
      else { continue }
      if coders[id] == nil { coders[id] = row["user_login"] }
    }
    return coders
  }

  private struct TaguetteCommand: Decodable {
    var type: String
    var id: Int?
    // Named as in the file.
    var highlight_id: Int?  // swift-format-ignore
  }

  // MARK: RQDA

  private func rqda() throws -> CodingProject {
    let version = try String.fetchOne(database, sql: "SELECT databaseversion FROM project")
    var builder = ProjectBuilder(tool: "RQDA", version: version)
    var documentOfID: [Int: Int] = [:]
    for row in try rows("SELECT id, name, file FROM source WHERE status = 1 ORDER BY id") {
      let id: Int = row["id"]
      let place = builder.document(String(id), name: row["name"] ?? "")
      builder.setText(row["file"], of: place)
      documentOfID[id] = place
    }
    var codeOfID: [Int: Int] = [:]
    for row in try rows("SELECT id, name FROM freecode WHERE status = 1 ORDER BY id") {
      codeOfID[row["id"]] = builder.addCode([row["name"] ?? ""])
    }
    let sql =
      "SELECT cid, fid, seltext, selfirst, selend, owner, status FROM coding "
      + "ORDER BY fid, selfirst"
    for row in try rows(sql) {
      guard let code = codeOfID[row["cid"]], let document = documentOfID[row["fid"]] else {
        continue
      }
      let quote: String? = row["seltext"]
      let segment = builder.addSegment(
        document,
        span: RawSpan(
          document: document, start: Int(row["selfirst"] as Double),
          end: Int(row["selend"] as Double),
          quote: quote), quote: quote)
      var coding = CodingProject.Coding(segment: segment, code: code, coder: row["owner"])
      // RQDA unmarks a passage by its status and never deletes the row.
      coding.isRemoved = row["status"] as Int? != 1
      builder.addCoding(coding)
    }
    for row in try rows("SELECT name FROM cases WHERE status = 1 ORDER BY id") {
      builder.addCase(CodingProject.Case(name: row["name"] ?? ""))
    }
    return builder.finished(expecting: .scalars)
  }

  // MARK: requal

  private func requal() throws -> CodingProject {
    let version = try String.fetchOne(database, sql: "SELECT version FROM requal_version")
    var builder = ProjectBuilder(tool: "requal", version: version)
    var documentOfID: [Int: Int] = [:]
    for row in try rows("SELECT doc_id, doc_name, doc_text FROM documents ORDER BY doc_id") {
      let id: Int = row["doc_id"]
      let place = builder.document(String(id), name: row["doc_name"] ?? "")
      builder.setText(row["doc_text"], of: place)
      documentOfID[id] = place
    }
    var codeOfID: [Int: Int] = [:]
    for row in try rows("SELECT code_id, code_name FROM codes ORDER BY code_id") {
      codeOfID[row["code_id"]] = builder.addCode([row["code_name"] ?? ""])
    }
    let users = Dictionary(
      try rows("SELECT user_id, user_login FROM users").map {
        ($0["user_id"] as Int, $0["user_login"] as String? ?? "")
      }
    ) { first, _ in first }
    let sql =
      "SELECT user_id, doc_id, code_id, segment_start, segment_end, segment_text FROM segments "
      + "ORDER BY segment_id"
    for row in try rows(sql) {
      guard let code = codeOfID[row["code_id"]], let document = documentOfID[row["doc_id"]] else {
        continue
      }
      let quote: String? = row["segment_text"]
      // requal's ends are inclusive.
      let segment = builder.addSegment(
        document,
        span: RawSpan(
          document: document, start: row["segment_start"], end: (row["segment_end"] as Int) + 1,
          quote: quote), quote: quote)
      builder.addCoding(
        CodingProject.Coding(
          segment: segment, code: code,
          coder: users[row["user_id"]].flatMap { $0.isEmpty ? nil : $0 }))
    }
    for row in try rows("SELECT case_name FROM cases ORDER BY case_id") {
      builder.addCase(CodingProject.Case(name: row["case_name"] ?? ""))
    }
    return builder.finished(expecting: .scalars)
  }
}

/// The text of Taguette's documents, which are kept as HTML.
enum TaguetteText {
  /// Returns the text without tags, entities resolved: what Taguette counts its positions in.
  static func plain(_ html: String) -> String {
    var result = String.UnicodeScalarView()
    var entity: String.UnicodeScalarView?
    var isInTag = false
    for scalar in html.unicodeScalars {
      if isInTag {
        if scalar == ">" { isInTag = false }
      } else if scalar == "<" {
        isInTag = true
      } else if var open = entity {
        if scalar == ";" {
          result.append(contentsOf: resolved(String(open)).unicodeScalars)
          entity = nil
        } else {
          open.append(scalar)
          entity = open
        }
      } else if scalar == "&" {
        entity = String.UnicodeScalarView()
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func resolved(_ entity: String) -> String {
    let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}"]
    if let text = named[entity] { return text }
    guard entity.hasPrefix("#") else { return "&\(entity);" }
    let digits = entity.dropFirst()
    let value =
      digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
  }
}
