/// A project of coded documents, as one tool exported it.
///
/// It is the same for every tool. Codings of a list without texts have no spans; codebooks have
/// codes only.
public struct CodingProject: Hashable, Sendable {
  /// A document that was coded.
  public struct Document: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The group or set that it belongs to; `nil` without one.
    public var group: String?
    /// The text; `nil` where the export has none, as for media.
    public var text: String?
    /// The number of characters, where an export tells it without the text.
    public var characters: Int?

    /// Creates a document.
    public init(name: String, group: String? = nil, text: String? = nil) {
      self.name = name
      self.group = group
      self.text = text
    }
  }

  /// An entry of the code system, categories that cannot be applied included.
  public struct Code: Hashable, Sendable {
    /// The names from the first level down.
    public var path: [String]
    /// Whether passages can be coded with it; categories of some tools cannot.
    public var isCodable: Bool

    /// Creates a code.
    public init(path: [String], isCodable: Bool = true) {
      self.path = path
      self.isCodable = isCodable
    }
  }

  /// The value of an attribute of a case.
  public enum AttributeValue: Hashable, Sendable {
    /// A text.
    case text(String)
    /// A number.
    case number(Double)
    /// Yes or no.
    case flag(Bool)
  }

  /// A unit of analysis with its attributes.
  public struct Case: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The attributes by their name.
    public var attributes: [String: AttributeValue]
    /// The places of its documents.
    public var documents: [Int]

    /// Creates a case.
    public init(
      name: String, attributes: [String: AttributeValue] = [:], documents: [Int] = []
    ) {
      self.name = name
      self.attributes = attributes
      self.documents = documents
    }
  }

  /// A passage, or a whole document, that was selected for coding.
  public struct Segment: Hashable, Sendable {
    /// The place of the document.
    public var document: Int
    /// The Unicode scalars of the document's text, from 0; `nil` where the span is not known.
    public var span: Range<Int>?
    /// The quoted text; `nil` where the export has none.
    ///
    /// It never goes into a message.
    public var quote: String?

    /// Creates a segment.
    public init(document: Int, span: Range<Int>? = nil, quote: String? = nil) {
      self.document = document
      self.span = span
      self.quote = quote
    }
  }

  /// A code that a coder applied to a segment.
  public struct Coding: Hashable, Sendable {
    /// The place of the segment.
    public var segment: Int
    /// The place of the code.
    public var code: Int
    /// The coder; `nil` where the export names none.
    public var coder: String?
    /// The weight that the tool keeps, 0…100; `nil` for tools without one.
    public var weight: Int?
    /// Whether it is marked as an anchor example.
    public var isAnchor: Bool
    /// Whether it was removed in the tool and is still kept in the file; it counts in no analysis.
    public var isRemoved = false
    /// Whether it repeats another one, in a list to the letter; analyses count it once.
    public var isRepeated = false
    /// The line of a list where it stands; `nil` in other exports.
    public var line: Int?

    /// Creates a coding.
    public init(
      segment: Int, code: Int, coder: String? = nil, weight: Int? = nil, isAnchor: Bool = false,
      line: Int? = nil
    ) {
      self.segment = segment
      self.code = code
      self.coder = coder
      self.weight = weight
      self.isAnchor = isAnchor
      self.line = line
    }
  }

  /// What the offsets of an export count.
  public enum OffsetUnit: String, CaseIterable, Hashable, Sendable {
    /// Unicode scalars.
    case scalars
    /// Unicode scalars, a line end of two characters counted as one.
    case scalarsWithSingleLineEnds = "scalars-lf"
    /// UTF-16 code units.
    case utf16
    /// UTF-16 code units of a text in which every line end has two characters.
    case utf16WithDoubleLineEnds = "utf16-crlf"
    /// UTF-8 bytes.
    case utf8
  }

  /// The unit of the offsets and how it is known.
  public struct Offsets: Hashable, Sendable {
    /// How sure the unit is.
    public enum Confidence: String, Hashable, Sendable {
      /// The tool is known to use it, and quotes agree.
      case certain
      /// Quotes, or the ends of words, agree with it better than with any other.
      case likely
      /// Nothing decides; spans are not used.
      case unsure
      /// There are no offsets.
      case none
    }

    /// The unit; `nil` where it is not known.
    public var unit: OffsetUnit?
    /// How sure it is.
    public var confidence: Confidence

    /// Creates a unit with its confidence.
    public init(unit: OffsetUnit?, confidence: Confidence) {
      self.unit = unit
      self.confidence = confidence
    }
  }

  /// The tool that wrote the export.
  public var tool: String
  /// Its version; `nil` where the export does not tell.
  public var version: String?
  /// The documents.
  public var documents: [Document] = []
  /// The code system, in the order of the export.
  public var codes: [Code] = []
  /// The cases.
  public var cases: [Case] = []
  /// The segments.
  public var segments: [Segment] = []
  /// The codings, duplicates kept.
  public var codings: [Coding] = []
  /// The coders, sorted by name.
  public var coders: [String] = []
  /// What the offsets count.
  public var offsets = Offsets(unit: nil, confidence: .none)

  /// The codings left out because their code or document is not in the export.
  public var danglingCodings = 0
  /// The codings by somebody whom the export names and does not know; they are kept without a coder.
  public var unknownCoders = 0
  /// The codings of memos, which are no passages of a document; they are left out.
  public var memoCodings = 0
  /// The codes and categories whose category is not in the export; they stand on the first level.
  public var danglingCategories = 0
  /// The documents whose text should be in the export and is not.
  public var missingTexts = 0
  /// The documents whose text is too long to be read.
  public var longTexts = 0
  /// The passages whose positions are none of their text, although those of others are.
  public var lostPositions = 0
  /// The places of the segments whose quote is not the text at their position, although that of others is.
  public var differingQuotes: [Int] = []

  /// Creates an empty project.
  public init(tool: String, version: String? = nil) {
    self.tool = tool
    self.version = version
  }

  /// Whether spans may be used for coverage, overlap and agreement: the unit of the offsets is known, and
  /// no passage has lost its own.
  public var hasReliableSpans: Bool {
    (offsets.confidence == .certain || offsets.confidence == .likely) && lostPositions == 0
  }
}
