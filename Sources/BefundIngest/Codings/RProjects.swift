import BefundModel
import GRDB

/// The projects of the two tools written in R.
extension DatabaseReader {
  /// Reads a project of RQDA.
  func rqda() throws -> CodingProject {
    let version = try String.fetchOne(database, sql: "SELECT databaseversion FROM project")
    var builder = ProjectBuilder(tool: "RQDA", version: version)
    let documentOfID = try addDocuments(
      "SELECT id, name, file AS text FROM source WHERE status = 1 ORDER BY id", to: &builder)
    let codeOfID = try addCodes(
      "SELECT id, name FROM freecode WHERE status = 1 ORDER BY id", to: &builder)
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

  /// Reads a project of requal.
  func requal() throws -> CodingProject {
    let version = try String.fetchOne(database, sql: "SELECT version FROM requal_version")
    var builder = ProjectBuilder(tool: "requal", version: version)
    let documentOfID = try addDocuments(
      "SELECT doc_id AS id, doc_name AS name, doc_text AS text FROM documents ORDER BY doc_id",
      to: &builder)
    let codeOfID = try addCodes(
      "SELECT code_id AS id, code_name AS name FROM codes ORDER BY code_id", to: &builder)
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
