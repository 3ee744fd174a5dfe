import BefundModel

/// The positions of a passage as an export gives them.
struct RawSpan {
  var document: Int
  var start: Int
  /// The position after the last one.
  var end: Int
  /// The text of the passage, where the export quotes it.
  var quote: String?
}

/// Finds out what the positions of an export count.
///
/// Tools count Unicode scalars, UTF-16 code units or bytes, and line ends in two ways. Quotes decide:
/// the unit by which most passages read like their quote. Where passages have names, some are quotes,
/// perhaps cut, and some are words of the coder's: those that agree decide, if words end where passages
/// do. Without either the ends of words decide, because passages rarely begin or end inside one.
struct OffsetDetection {
  /// What the positions count, and how sure that is.
  let offsets: CodingProject.Offsets
  /// The spans in Unicode scalars; `nil` where a span lies outside its text or there is none.
  let spans: [Range<Int>?]
  /// The places of the passages that do not read like their quote, where quotes decide.
  let differing: [Int]

  /// Finds the unit.
  ///
  /// - Parameters:
  ///   - texts: The text of each document.
  ///   - raw: The positions, one for each segment; `nil` for whole documents.
  ///   - expected: The unit that the tool is known to use.
  ///   - quotesAreText: Whether the tool copies the text of a passage, rather than giving it a name of its own.
  init(
    texts: [String?], raw: [RawSpan?], expected: CodingProject.OffsetUnit?,
    quotesAreText: Bool = false
  ) {
    let known = raw.compactMap { $0 }.filter { texts[$0.document] != nil }
    guard !known.isEmpty else {
      let agrees = expected == .scalars && Self.lengthsAgree(raw.compactMap { $0 })
      offsets = CodingProject.Offsets(
        unit: agrees ? .scalars : nil,
        confidence: agrees ? .likely : raw.contains { $0 != nil } ? .unsure : .none)
      spans = raw.map { span in
        guard agrees, let span, Self.isPlausible(span) else { return nil }
        return span.start..<span.end
      }
      differing =
        agrees
        ? raw.indices.filter { raw[$0].map { $0.quote != nil && !Self.isAsLong($0) } ?? false } : []
      return
    }
    let candidates = Self.candidates(texts: texts, raw: raw)
    // A copy of the text that reads otherwise is evidence against the positions, a name is none.
    let evidence: Evidence =
      if quotesAreText, known.contains(where: { $0.quote?.isEmpty == false }) {
        .quotes
      } else if candidates.contains(where: { $0.quoteShare >= Self.leastForNames }) {
        .names
      } else {
        .words
      }
    let best = Self.best(candidates, expected: expected, by: evidence)
    offsets = CodingProject.Offsets(unit: best.candidate.unit, confidence: best.confidence)
    let isSure = best.confidence != .unsure
    spans = isSure ? best.candidate.spans : raw.map { _ in nil }
    differing = isSure && evidence == .quotes ? best.candidate.differing : []
  }

  /// Reads the positions in every unit.
  private static func candidates(texts: [String?], raw: [RawSpan?]) -> [Candidate] {
    var candidates = CodingProject.OffsetUnit.allCases.map { Candidate($0, count: raw.count) }
    let places = Dictionary(grouping: raw.indices) { raw[$0]?.document ?? -1 }
    // One document after the other: their maps are large.
    for document in texts.indices {
      guard let own = places[document], let text = texts[document].map({ Array($0.unicodeScalars) })
      else { continue }
      for place in candidates.indices { candidates[place].read(own, of: raw, in: text) }
    }
    return candidates
  }

  /// What decides on the unit.
  private enum Evidence { case quotes, names, words }

  /// The least share of passages that must read like their quote, or end between words.
  private static let leastQuotes = 0.9
  private static let leastWords = 0.8
  /// From which share of agreement on some names of passages are taken for quotes.
  private static let leastForNames = 0.2
  /// How much better than any other reading the ends of words must fit.
  private static let clearly = 0.1

  /// Whether passages of a list without texts are as long as their quotes in Unicode scalars.
  private static func lengthsAgree(_ raw: [RawSpan]) -> Bool {
    let quoted = raw.filter { $0.quote != nil }
    let agreeing = quoted.count(where: isAsLong)
    return !quoted.isEmpty && Double(agreeing) >= leastQuotes * Double(quoted.count)
  }

  /// Whether a passage is as long as its quote, which may have lost the blanks at its ends.
  private static func isAsLong(_ span: RawSpan) -> Bool {
    guard isPlausible(span), let quote = span.quote else { return false }
    let lengths = [quote, TextDecoder.trimmed(quote)].map(\.unicodeScalars.count)
    return lengths.contains(span.end - span.start)
  }

  /// Whether positions may be those of a text.
  private static func isPlausible(_ span: RawSpan) -> Bool {
    0 <= span.start && span.start <= span.end && span.end <= 1 << 40
  }

  private static func best(
    _ candidates: [Candidate], expected: CodingProject.OffsetUnit?, by evidence: Evidence
  ) -> (candidate: Candidate, confidence: CodingProject.Offsets.Confidence) {
    func score(_ candidate: Candidate) -> Double {
      evidence == .words ? candidate.wordShare : candidate.quoteShare
    }
    let first = candidates.first { $0.unit == expected }
    let top = candidates.reduce(first ?? candidates[0]) { score($1) > score($0) ? $1 : $0 }
    let others = candidates.filter { $0.spans != top.spans }
    let next = others.map(score).max() ?? 0
    let isQuoted = evidence != .words && score(top) >= leastQuotes
    let isPlausible = evidence == .quotes ? isQuoted : isQuoted || top.wordShare >= leastWords
    guard isPlausible else { return (top, .unsure) }
    // Every reading gives the same spans, but only quotes tell that they are those of the text.
    if others.isEmpty { return (top, isQuoted ? .certain : .likely) }
    if evidence != .words {
      guard score(top) > next || top.unit == expected else { return (top, .unsure) }
      let isCertain = isQuoted && (top.unit == expected || score(top) == 1)
      return (top, isCertain ? .certain : .likely)
    }
    if score(top) - next >= clearly { return (top, .likely) }
    return (top, top.unit == expected && score(top) >= next ? .likely : .unsure)
  }

  /// One reading of the positions.
  private struct Candidate {
    let unit: CodingProject.OffsetUnit
    private(set) var spans: [Range<Int>?]
    private var quotes = (agree: 0, all: 0)
    private var words = (agree: 0, all: 0)
    private var unlike: [Int] = []

    init(_ unit: CodingProject.OffsetUnit, count: Int) {
      self.unit = unit
      spans = [Range<Int>?](repeating: nil, count: count)
    }

    /// The places of the passages that do not read like their quote.
    var differing: [Int] { unlike.sorted() }

    var quoteShare: Double { quotes.all > 0 ? Double(quotes.agree) / Double(quotes.all) : 0 }

    var wordShare: Double { words.all > 0 ? Double(words.agree) / Double(words.all) : 0 }

    /// Reads the passages of one document.
    mutating func read(_ places: [Int], of raw: [RawSpan?], in text: [Unicode.Scalar]) {
      let map = OffsetMap(text, unit)
      for place in places {
        guard let span = raw[place] else { continue }
        var range: Range<Int>?
        if let from = map[span.start], let to = map[span.end], from <= to { range = from..<to }
        spans[place] = range
        if let quote = span.quote, !quote.isEmpty {
          quotes.all += 1
          if let range, Self.reads(text[range], like: quote) {
            quotes.agree += 1
          } else if range != nil {
            unlike.append(place)
          }
        }
        words.all += 2
        if let range { words.agree += Self.wordEnds(range, text) }
      }
    }

    /// Whether a passage is the quote, spaces and line ends at its ends and cuts aside.
    private static func reads(_ passage: ArraySlice<Unicode.Scalar>, like quote: String) -> Bool {
      func plain(_ scalars: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        for scalar in scalars where scalar != "\r" && scalar.value != 0xFEFF {
          result.append(isBlank(scalar) ? " " : scalar)
        }
        while result.last == " " { result.removeLast() }
        return Array(result.drop { $0 == " " })
      }
      let (own, quoted) = (plain(passage), plain(quote.unicodeScalars))
      if own == quoted { return true }
      let ending = ["…", "..."].map { Array($0.unicodeScalars) }
        .first { $0.elementsEqual(quoted.suffix($0.count)) }
      guard let ending, quoted.count >= leastOfCut else { return false }
      return own.starts(with: plain(quoted.dropLast(ending.count)))
    }

    /// Whether a scalar is a blank; the tables of Unicode are slow, so they are asked outside ASCII only.
    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCII
        ? scalar == " " || 0x09...0x0D ~= scalar.value : scalar.properties.isWhitespace
    }

    /// How long a name must be to count as a quote that was cut.
    private static let leastOfCut = 20

    /// How many ends of a passage lie between words, 0…2.
    private static func wordEnds(_ range: Range<Int>, _ text: [Unicode.Scalar]) -> Int {
      func isInside(_ place: Int) -> Bool {
        place > 0 && place < text.count && text[place - 1].properties.isAlphabetic
          && text[place].properties.isAlphabetic
      }
      return (isInside(range.lowerBound) ? 0 : 1) + (isInside(range.upperBound) ? 0 : 1)
    }
  }
}

/// The scalar that each position of a text means in some unit.
struct OffsetMap {
  /// The scalar at each position, -1 inside one; `nil` where positions are scalars.
  private var scalars: [Int32]?
  private let count: Int

  /// Creates the map of a text.
  init(_ text: [Unicode.Scalar], _ unit: CodingProject.OffsetUnit) {
    count = text.count
    guard unit != .scalars else { return }
    var scalars: [Int32] = []
    scalars.reserveCapacity(text.count + 1)
    for (place, scalar) in text.enumerated() {
      let isAfterReturn = place > 0 && text[place - 1] == "\r"
      let length: Int
      switch unit {
      case .scalars: length = 1
      case .scalarsWithSingleLineEnds: length = scalar == "\n" && isAfterReturn ? 0 : 1
      case .utf16: length = UTF16.width(scalar)
      case .utf16WithDoubleLineEnds:
        length = scalar == "\n" && !isAfterReturn ? 2 : UTF16.width(scalar)
      case .utf8: length = UTF8.width(scalar)
      }
      for part in 0..<length { scalars.append(part == 0 ? Int32(place) : -1) }
    }
    scalars.append(Int32(text.count))
    self.scalars = scalars
  }

  /// Returns the scalar at a position, or `nil` outside the text and inside a scalar.
  subscript(position: Int) -> Int? {
    guard let scalars else { return 0...count ~= position ? position : nil }
    guard scalars.indices.contains(position), scalars[position] >= 0 else { return nil }
    return Int(scalars[position])
  }
}
