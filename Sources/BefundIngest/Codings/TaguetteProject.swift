import BefundModel
import Foundation
import GRDB

extension DatabaseReader {
  /// Reads a project of Taguette.
  func taguette() throws -> CodingProject {
    var builder = ProjectBuilder(tool: "Taguette")
    let documentOfID = try addDocuments(
      "SELECT id, name, contents AS text, 0 AS media FROM documents ORDER BY id", to: &builder,
      plain: TaguetteText.plain)
    let codeOfID = try addCodes("SELECT id, path AS name FROM tags ORDER BY path", to: &builder) {
      $0.split(separator: ".").map(String.init)
    }
    let coders = try taguetteCoders()
    var segmentOfID: [Int: Int] = [:]
    for row in try rows(
      "SELECT id, document_id, start_offset, end_offset, snippet FROM highlights ORDER BY id")
    {
      guard let document = documentOfID[try row.int("document_id")] else { continue }
      let quote = TaguetteText.plain(row.text("snippet") ?? "")
      segmentOfID[try row.int("id")] = addSegment(
        row, "start_offset", "end_offset", document: document, quote: quote, to: &builder)
    }
    for row in try rows(
      "SELECT highlight_id, tag_id FROM highlight_tags ORDER BY highlight_id, tag_id")
    {
      guard let segment = segmentOfID[try row.int("highlight_id")],
        let code = codeOfID[try row.int("tag_id")]
      else {
        builder.addDangling()
        continue
      }
      builder.addCoding(
        CodingProject.Coding(
          segment: segment, code: code, coder: coders[try row.int("highlight_id")]))
    }
    return try builder.finished(expecting: .utf8, quotesAreText: true)
  }

  /// Returns how many projects have documents: a server keeps several in one database.
  func taguetteProjects() throws -> Int {
    try Int.fetchOne(database, sql: "SELECT COUNT(DISTINCT project_id) FROM documents") ?? 0
  }

  /// Returns who made each highlight: Taguette keeps it in its list of commands only.
  private func taguetteCoders() throws -> [Int: String] {
    var coders: [Int: String] = [:]
    for row in try rows("SELECT user_login, payload FROM commands ORDER BY id") {
      let payload = row.text("payload") ?? ""
      guard let data = payload.data(using: .utf8),
        let command = try? JSONDecoder().decode(TaguetteCommand.self, from: data),
        command.type == "highlight_add", let id = command.highlight_id ?? command.id
      else { continue }
      if coders[id] == nil { coders[id] = row.text("user_login") }
    }
    return coders
  }

  private struct TaguetteCommand: Decodable {
    var type: String
    var id: Int?
    // Named as in the file.
    var highlight_id: Int?  // swift-format-ignore
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
