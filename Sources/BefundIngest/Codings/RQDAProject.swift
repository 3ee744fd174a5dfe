import BefundModel
import GRDB

extension DatabaseReader {
  /// Reads a project of RQDA.
  func rqda() throws -> CodingProject {
    let version = try String.fetchOne(database, sql: "SELECT databaseversion FROM project")
    var builder = ProjectBuilder(tool: "RQDA", version: version)
    let documentOfID = try addDocuments(
      "SELECT id, name, file AS text, 0 AS media FROM source WHERE status = 1 ORDER BY id",
      to: &builder)
    let codeOfID = try addCodes(
      "SELECT id, name FROM freecode WHERE status = 1 ORDER BY id", to: &builder)
    let sql =
      "SELECT cid, fid, seltext, selfirst, selend, owner, status FROM coding "
      + "ORDER BY fid, selfirst"
    for row in try rows(sql) {
      guard let code = codeOfID[try row.int("cid")],
        let document = documentOfID[try row.int("fid")]
      else {
        // With a code or a document RQDA unmarks its codings: those are deleted, not lost.
        if row.optionalInt("status") == 1 { builder.addDangling() }
        continue
      }
      let quote = row.text("seltext")
      let segment = addSegment(
        row, "selfirst", "selend", document: document, quote: quote, to: &builder)
      var coding = CodingProject.Coding(segment: segment, code: code, coder: row.text("owner"))
      // RQDA unmarks a passage by its status and never deletes the row.
      coding.isRemoved = row.optionalInt("status") != 1
      builder.addCoding(coding)
    }
    for row in try rows("SELECT name FROM cases WHERE status = 1 ORDER BY id") {
      builder.addCase(CodingProject.Case(name: row.text("name") ?? ""))
    }
    return try builder.finished(expecting: .scalars, quotesAreText: true)
  }
}
