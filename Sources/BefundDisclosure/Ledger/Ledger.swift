public import Foundation

/// What left the house, in order: `ledger.json` beside study.yaml.
///
/// It holds what was published and nothing else: no persons, no true counts. Each entry names the
/// hash of the one before, so that a change of an old entry is noticed.
public struct Ledger: Sendable {
  /// How a state of the tables left the house.
  public enum Kind: String, Sendable {
    /// It was released.
    case release
    /// It was a draft that was handed out by mistake.
    case handedOut = "handed_out"
  }

  /// One release.
  public struct Entry: Sendable {
    /// The number, from 1.
    public var number: Int
    /// How it left the house.
    public var kind: Kind
    /// Who released it.
    public var by: String
    /// What was noted; empty for nothing.
    public var note: String
    /// The day, in ISO 8601.
    public var day: String
    /// The date of the data.
    public var data: String
    /// The hash of the entry before; empty for the first.
    public var previous: String
    /// The hash of this entry, its own hash left out; empty until it is made.
    public var hash: String
    /// The hash of all figures, those outside the blocks too; empty where it is not known.
    public var figures: String
    /// What it states about each block of persons.
    public var blocks: [ReleasedBlock]

    /// Creates an entry that has no hash yet.
    public init(
      number: Int, kind: Kind, by: String, note: String, day: String, data: String,
      previous: String, figures: String, blocks: [ReleasedBlock]
    ) {
      self.number = number
      self.kind = kind
      self.by = by
      self.note = note
      self.day = day
      self.data = data
      self.previous = previous
      hash = ""
      self.figures = figures
      self.blocks = blocks
    }
  }

  /// The format's name, the first thing in the file.
  public static let format = "befund-ledger/1"

  /// The entries, oldest first.
  public var entries: [Entry] = []

  /// Creates an empty ledger.
  public init() {}

  /// The releases that new tables are protected against.
  public var releases: [EarlierRelease] {
    entries.map { EarlierRelease(number: $0.number, data: $0.data, blocks: $0.blocks) }
  }
}

extension Ledger {
  /// Reads a ledger; whether its hashes are right is another question.
  ///
  /// - Throws: `malformed-request` (65).
  public init(_ data: Data, file: String) throws {
    let document = try JSONView(data, file: file)
    let format = try document.required("format")
    guard try format.text() == Self.format else {
      throw RequestFindings.unknownKey(
        try format.text(), known: [Self.format], at: format.path, file: file)
    }
    entries = try document.required("entries").elements().map { try Entry($0) }
  }
}

extension Ledger.Entry {
  fileprivate init(_ view: JSONView) throws {
    let kind = try view.required("kind")
    guard let known = Ledger.Kind(rawValue: try kind.text()) else {
      throw RequestFindings.unknownKey(
        try kind.text(), known: [Ledger.Kind.release, .handedOut].map(\.rawValue),
        at: kind.path, file: view.file)
    }
    number = try view.required("number").whole()
    self.kind = known
    by = try view.required("by").text()
    note = try view.required("note").text()
    day = try view.required("day").text()
    data = try view.required("data").text()
    previous = try view.required("previous").text()
    hash = try view.required("hash").text()
    figures = try view.required("figures").text()
    blocks = try view.required("blocks").elements().map { try ReleasedBlock($0) }
  }
}

extension ReleasedBlock {
  /// Reads what a release.json or a ledger states about a block.
  init(_ view: JSONView) throws {
    let symbols = try view.member("symbols")
    let space = CountSpace(try view.required("dimensions").dimensions())
    self.init(
      id: try view.required("id").text(), columns: try view.member("columns")?.text(),
      publication: Publication(
        space: space, policy: try view.required("policy").policy(),
        tables: try view.required("tables").elements().map {
          try $0.publishedTable(space, symbols: symbols)
        },
        targets: try view.member("targets")?.elements().map { try $0.target(space) } ?? []))
  }
}

/// What a folder of results states: its `release.json`.
public struct ReleasedFile: Sendable {
  /// The edition.
  public let edition: String
  /// The date of the data.
  public let data: String
  /// What it states about each block of persons; empty for an internal edition.
  public let blocks: [ReleasedBlock]
  /// Each figure by its key: the value, and the sign around it.
  public let figures: [String: Figure]

  /// One figure.
  public struct Figure: Hashable, Sendable {
    /// The value, as it is known to a reader of the file.
    public let value: Double?
    /// The sign around it.
    public let sign: String?

    /// Creates a figure.
    public init(value: Double?, sign: String?) {
      self.value = value
      self.sign = sign
    }
  }

  /// Reads a file.
  ///
  /// - Throws: `malformed-request` (65).
  public init(_ data: Data, file: String) throws {
    let document = try JSONView(data, file: file)
    edition = try document.required("edition").text()
    self.data = try document.required("data").text()
    blocks = try document.required("blocks").elements().map { try ReleasedBlock($0) }
    var figures: [String: Figure] = [:]
    for view in try document.required("derived").elements() {
      figures[try view.required("key").text()] = Figure(
        value: try view.member("value")?.number(), sign: try view.member("sign")?.text())
    }
    self.figures = figures
  }
}
