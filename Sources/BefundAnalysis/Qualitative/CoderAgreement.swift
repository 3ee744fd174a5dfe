public import BefundModel
public import BefundStatistics

/// How far a second coder agrees with the main coder, in the interviews that both coded.
///
/// Agreement is counted at three levels, each for topics, topics with kind, and codes:
/// whether a code is present in an interview; passages of both that overlap by at least 90 %; and
/// the characters of the transcripts.
public struct CoderAgreement: Sendable {
  /// How finely codes are told apart.
  public enum Depth: String, CaseIterable, Hashable, Sendable {
    /// By topic.
    case topic
    /// By topic and kind.
    case kind
    /// By code; codings without an entry of the code system are left out.
    case code
  }

  /// The agreement on passages.
  public struct Segments: Hashable, Sendable {
    /// The codings of the main coder.
    public let first: Int
    /// The codings of the second coder.
    public let second: Int
    /// The codings of one that overlap with one of the other, paired one to one.
    public let pairs: Int
    /// The pairs with the same label.
    public let agreeing: Int
    /// Cohen's kappa over the pairs, with the declared labels; `nil` where it is not defined.
    public let cohen: Double?
    /// Brennan and Prediger's kappa over the pairs, with the declared number of labels.
    public let brennanPrediger: Double?

    /// The share of pairs with the same label, 0…1; `nil` without a pair.
    public var shareOfPairs: Double? {
      pairs > 0 ? Double(agreeing) / Double(pairs) : nil
    }

    /// All passages of both coders; a pair with the same label is one in ``PresenceAgreement/both``.
    public var passages: PresenceAgreement {
      PresenceAgreement(both: agreeing, first: first - agreeing, second: second - agreeing)
    }

    /// The share of all codings of both coders that have a pair with the same label, 0…1.
    public var shareOfAll: Double? { passages.positive }
  }

  /// The agreement on the passages that have a label.
  public struct LabelSegments: Hashable, Sendable {
    /// All passages of both coders: a pair with the label from both counts once.
    public let passages: PresenceAgreement
    /// The passages that both coded, whatever the label.
    public let pairs: PresenceAgreement
  }

  /// The agreement on the characters that have a label.
  public struct Characters: Hashable, Sendable {
    /// The characters with the label.
    public let presence: PresenceAgreement
    /// Alpha for unitizing; `nil` where neither coder used the label.
    public let alpha: UnitizingAlpha?
  }

  /// The share of the longer passage from which two passages are one.
  public static let leastOverlap = 0.9

  /// The main coder and the second one.
  public let coders: (first: String, second: String)
  /// The interviews that both coded, in the order of the list.
  public let interviews: [Interview]
  private let first: [Coding]
  private let second: [Coding]
  private let pairs: [(first: Coding, second: Coding)]
  private let data: InterviewData

  /// Compares two coders; `nil` without an interview that both coded.
  ///
  /// Where the list says which interviews were coded twice, and there is one second coder, all of them that
  /// the main coder coded count, those too in which the second coder found nothing.
  public init?(_ data: InterviewData, second coder: String) {
    func codings(_ coder: String) -> [Coding] {
      data.codings.filter { $0.coder == coder && $0.counts }
    }
    let (main, other) = (codings(data.mainCoder), codings(coder))
    var common = Set(main.map(\.interview)).intersection(other.map(\.interview))
    if Self.seconds(data).count == 1 {
      common.formUnion(data.interviews.filter(\.isDoubleCoded).map(\.id))
    }
    interviews = data.interviews.filter { common.contains($0.id) }
    guard !interviews.isEmpty, coder != data.mainCoder else { return nil }
    coders = (data.mainCoder, coder)
    first = main.filter { common.contains($0.interview) }
    second = other.filter { common.contains($0.interview) }
    pairs = data.hasSpans ? CodingPairs.pairs(first, second) : []
    self.data = data
  }

  /// Compares the main coder with each other one that shares an interview, in order of their names.
  public static func all(_ data: InterviewData) -> [CoderAgreement] {
    seconds(data).sorted().compactMap { CoderAgreement(data, second: $0) }
  }

  /// The coders beside the main coder of whom a coding counts.
  private static func seconds(_ data: InterviewData) -> Set<String> {
    Set(data.codings.lazy.filter(\.counts).map(\.coder)).subtracting([data.mainCoder])
  }

  /// Returns the labels that the code system declares, used or not, in its order.
  public func declared(_ depth: Depth) -> [String] {
    var seen: Set<String> = []
    return data.codes.map { Self.label($0.topic, $0.kind, $0.id, depth) }
      .filter { seen.insert($0).inserted }
  }

  private static func label(
    _ topic: String, _ kind: CodingKind, _ code: String, _ depth: Depth
  ) -> String {
    switch depth {
    case .topic: topic
    case .kind: topic + "_" + kind.rawValue
    case .code: code
    }
  }

  private static func label(_ coding: Coding, _ depth: Depth) -> String? {
    guard let topic = coding.topic, let kind = coding.kind else { return nil }
    if depth == .code { return coding.code }
    return label(topic, kind, "", depth)
  }

  // MARK: Interviews

  /// Returns for each declared label in how many interviews the coders see it.
  public func presence(_ depth: Depth) -> [String: PresenceAgreement] {
    func seen(_ codings: [Coding]) -> Set<[String]> {
      Set(
        codings.compactMap { coding in Self.label(coding, depth).map { [coding.interview, $0] } })
    }
    let (main, other) = (seen(first), seen(second))
    return Dictionary(
      uniqueKeysWithValues: declared(depth).map { label in
        let counts = interviews.reduce(PresenceAgreement()) { counts, interview in
          let key = [interview.id, label]
          return counts + .unit(main.contains(key), other.contains(key))
        }
        return (label, counts)
      })
  }

  // MARK: Passages

  /// Returns the agreement on passages; `nil` where spans are not reliable.
  public func segments(_ depth: Depth) -> Segments? {
    guard data.hasSpans else { return nil }
    let labelled = labelledPairs(depth)
    // Labels in no pair change neither agreement nor the chance of it.
    let labels = Set(labelled.flatMap { [$0.0, $0.1] }).sorted()
    let places = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    var counts = [[Int]](repeating: [Int](repeating: 0, count: labels.count), count: labels.count)
    for (one, other) in labelled {
      guard let row = places[one], let column = places[other] else { continue }
      counts[row][column] += 1
    }
    let pairs = labelled.count
    let agreeing = labels.indices.reduce(0) { $0 + counts[$1][$1] }
    let share = pairs > 0 ? Double(agreeing) / Double(pairs) : nil
    return Segments(
      first: first.count { Self.label($0, depth) != nil },
      second: second.count { Self.label($0, depth) != nil }, pairs: pairs, agreeing: agreeing,
      cohen: CohenKappa(counts)?.kappa,
      brennanPrediger: share.flatMap {
        brennanPredigerKappa(agreement: $0, categories: declared(depth).count)
      })
  }

  /// Returns for each declared label how the coders put it on passages; `nil` where spans are not
  /// reliable.
  public func labelSegments(_ depth: Depth) -> [String: LabelSegments]? {
    guard data.hasSpans else { return nil }
    func counts(_ labels: [String]) -> [String: Int] {
      Dictionary(labels.map { ($0, 1) }, uniquingKeysWith: +)
    }
    let labelled = labelledPairs(depth)
    let main = counts(first.compactMap { Self.label($0, depth) })
    let other = counts(second.compactMap { Self.label($0, depth) })
    let pairsOfMain = counts(labelled.map(\.0))
    let pairsOfOther = counts(labelled.map(\.1))
    let agreeing = counts(labelled.filter { $0.0 == $0.1 }.map(\.0))
    return Dictionary(
      uniqueKeysWithValues: declared(depth).map { label in
        let both = agreeing[label] ?? 0
        let (one, two) = (pairsOfMain[label] ?? 0, pairsOfOther[label] ?? 0)
        return (
          label,
          LabelSegments(
            passages: PresenceAgreement(
              both: both, first: (main[label] ?? 0) - both, second: (other[label] ?? 0) - both),
            pairs: PresenceAgreement(
              both: both, first: one - both, second: two - both,
              neither: labelled.count - one - two + both))
        )
      })
  }

  private func labelledPairs(_ depth: Depth) -> [(String, String)] {
    pairs.compactMap { pair in
      guard let one = Self.label(pair.first, depth), let other = Self.label(pair.second, depth)
      else { return nil }
      return (one, other)
    }
  }

  // MARK: Characters

  /// Returns for each declared label the agreement on characters; `nil` where spans are not
  /// reliable or the length of a transcript is not known.
  public func characters(_ depth: Depth) -> [String: Characters]? {
    let lengths = interviews.map(\.characters)
    guard data.hasSpans, !lengths.contains(nil), spansFit else { return nil }
    let main = spans(first, depth)
    let other = spans(second, depth)
    return Dictionary(
      uniqueKeysWithValues: declared(depth).map { label in
        let texts = interviews.map { interview in
          UnitizingAlpha.Continuum(
            length: interview.characters ?? 0,
            units: [main, other].map { $0[[interview.id, label]] ?? [] })
        }
        let presence = texts.reduce(PresenceAgreement()) { $0 + $1.presence }
        return (label, Characters(presence: presence, alpha: UnitizingAlpha(texts)))
      })
  }

  /// Whether every span ends inside its transcript.
  private var spansFit: Bool {
    let lengths = Dictionary(interviews.map { ($0.id, $0.characters ?? 0) }) { one, _ in one }
    return (first + second).allSatisfy { coding in
      (coding.span?.upperBound ?? 0) <= lengths[coding.interview] ?? 0
    }
  }

  private func spans(_ codings: [Coding], _ depth: Depth) -> [[String]: [Range<Int>]] {
    codings.reduce(into: [:]) { spans, coding in
      guard let label = Self.label(coding, depth), let span = coding.span else { return }
      spans[[coding.interview, label], default: []].append(span)
    }
  }
}

extension PresenceAgreement {
  /// One unit, seen by each coder or not.
  static func unit(_ first: Bool, _ second: Bool) -> PresenceAgreement {
    PresenceAgreement(
      both: first && second ? 1 : 0, first: first && !second ? 1 : 0,
      second: second && !first ? 1 : 0, neither: first || second ? 0 : 1)
  }
}

extension UnitizingAlpha.Continuum {
  /// The characters inside units of two coders.
  fileprivate var presence: PresenceAgreement {
    let both = units[0].reduce(0) { sum, span in
      units[1].reduce(sum) { $0 + span.clamped(to: $1).count }
    }
    let sizes = units.map { $0.reduce(0) { $0 + $1.count } }
    return PresenceAgreement(
      both: both, first: sizes[0] - both, second: sizes[1] - both,
      neither: length - sizes[0] - sizes[1] + both)
  }
}
