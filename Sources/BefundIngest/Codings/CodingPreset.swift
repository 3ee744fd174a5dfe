import BefundModel

/// The headers that a tool gives to its list of codings.
struct CodingPreset {
  let tool: String
  var document: [String]
  var code: [String]
  var group: [String] = []
  var coder: [String] = []
  var weight: [String] = []
  var quote: [String] = []
  /// The columns of the first Unicode scalar and of the place after the last.
  var start: [String] = []
  var end: [String] = []
  /// The columns of the time of the last change and of a comment.
  var edited: [String] = []
  var comment: [String] = []
  /// The header that several columns share, the names above the code, nearest first.
  var category: String?
  /// The column whose equal values are one segment; without it every row is one.
  var segment: [String] = []
  /// What parts the levels of a code's path, the first that occurs.
  var separators: [String] = [" > ", "\\"]
  /// What parts several codes in one field.
  var codes: Character?
  /// Whether the rows are entries of a code system, not codings.
  var isCodebook = false

  /// The tools, in the order in which their headers are tried.
  static let all = [
    CodingPreset(
      tool: "Taguette", document: [], code: ["tag"], separators: ["."], isCodebook: true),
    CodingPreset(
      tool: "MAXQDA", document: ["Dokumentname", "Document name"], code: ["Code"],
      group: ["Dokumentgruppe", "Document group"],
      coder: ["Erstellt von", "Created by", "Bearbeitet von", "Modified by"],
      weight: ["Gewicht", "Weight score", "Weight"], quote: ["Segment"], start: ["Zeichen_von"],
      end: ["Zeichen_bis"], edited: ["Bearbeitet am", "Modified"],
      comment: ["Kommentar", "Comment"]),
    CodingPreset(
      tool: "Taguette", document: ["document"], code: ["tag"], quote: ["content"],
      segment: ["id"], separators: ["."]),
    CodingPreset(
      tool: "ATLAS.ti", document: ["Document", "Dokument"], code: ["Codes", "Kodes"],
      group: ["Document Groups", "Dokumentgruppen"],
      coder: ["Created by", "Erstellt von"],
      quote: ["Quotation Content", "Zitatinhalt", "Text Content"], segment: ["ID"],
      separators: ["::", ": "], codes: "\n"),
    CodingPreset(
      tool: "QualCoder", document: ["Filename", "File", "Datei"], code: ["Codename", "Code name"],
      coder: ["Coder", "Owner"], quote: ["Coded", "Coded text", "Quote"],
      comment: ["Coded_Memo"], category: "Category"),
  ]

  /// Returns the tool whose headers a row has.
  static func matching(_ header: [String]) -> CodingPreset? {
    all.first { preset in
      guard place(of: preset.code, in: header) != nil else { return false }
      if preset.isCodebook { return place(of: ["document"], in: header) == nil }
      return place(of: preset.document, in: header) != nil
        && (preset.quote.isEmpty || place(of: preset.quote, in: header) != nil)
    }
  }

  /// Returns the tool whose list a header comes nearest to, and the first names of the columns that it lacks;
  /// `nil` for a header with none of them.
  static func nearest(_ header: [String]) -> (tool: String, missing: [String])? {
    let candidates = all.filter { !$0.isCodebook }.map { preset in
      let needed = [preset.document, preset.code, preset.quote].filter { !$0.isEmpty }
      let missing = needed.filter { place(of: $0, in: header) == nil }
      return (preset.tool, missing.map { $0[0] }, found: needed.count - missing.count)
    }
    let best = candidates.max { $0.found < $1.found }
    return best.flatMap { $0.found > 0 ? ($0.0, $0.1) : nil }
  }

  /// The place and name of a column that is read and stands in a header twice, capitals aside.
  func ambiguous(in header: [String]) -> (place: Int, name: String)? {
    let roles = [
      document, code, group, coder, weight, quote, start, end, edited, comment, segment,
    ]
    for case let place? in roles.map({ Self.place(of: $0, in: header) }) {
      let name = header[place].lowercased()
      if let next = header[(place + 1)...].firstIndex(where: { $0.lowercased() == name }) {
        return (next, header[next])
      }
    }
    return nil
  }

  /// Returns the place of the first name that a header has, capitals aside.
  static func place(of names: [String], in header: [String]) -> Int? {
    for name in names {
      if let place = header.firstIndex(where: { $0.lowercased() == name.lowercased() }) {
        return place
      }
    }
    return nil
  }
}

extension CodingPreset {
  /// Returns the paths of the codes in a field.
  func paths(_ field: String) -> [[String]] {
    let parts = codes.map { field.split(separator: $0).map(String.init) } ?? [field]
    return parts.map { code in
      let code = TextDecoder.trimmed(code)
      guard let separator = separators.first(where: code.contains) else { return [code] }
      let path = code.split(separator: separator).map { TextDecoder.trimmed(String($0)) }
        .filter { !$0.isEmpty }
      // A code of separators alone is a name of its own.
      return path.isEmpty ? [code] : path
    }
  }
}

extension CodingPreset {
  /// Takes the roles that study.yaml declares, and a document and a code among them.
  init?(_ roles: [String: CodingRole], separator: String) {
    func headers(_ role: CodingRole) -> [String] {
      roles.filter { $0.value == role }.map(\.key).sorted()
    }
    guard !headers(.document).isEmpty, !headers(.code).isEmpty else { return nil }
    self.init(
      tool: "CSV", document: headers(.document), code: headers(.code), group: headers(.group),
      coder: headers(.coder), weight: headers(.weight), quote: headers(.quote),
      start: headers(.start), end: headers(.end), segment: headers(.segment),
      separators: [separator])
  }

  /// The headers that are read.
  var allHeaders: [String] {
    document + code + group + coder + weight + quote + start + end + segment
  }
}
