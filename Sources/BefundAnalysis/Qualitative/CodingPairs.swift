import BefundModel

/// The pairing of the codings of two coders that mean the same passage.
enum CodingPairs {
  /// Returns pairs of codings whose spans overlap by at least 90 % of the longer one.
  ///
  /// Every coding is in one pair at most. Those that agree most deeply come first (code, then kind,
  /// then topic), then those that overlap most, then the order of the export.
  static func pairs(
    _ first: [Coding], _ second: [Coding]
  ) -> [(first: Coding, second: Coding)] {
    let ofInterview = Dictionary(grouping: second.indices) { second[$0].interview }
    var candidates: [Candidate] = []
    for one in first.indices {
      for other in ofInterview[first[one].interview] ?? [] {
        guard let overlap = overlap(first[one].span, second[other].span),
          overlap >= CoderAgreement.leastOverlap
        else { continue }
        candidates.append(
          Candidate(
            first: one, second: other, depth: depth(first[one], second[other]), overlap: overlap))
      }
    }
    var (usedFirst, usedSecond) = (Set<Int>(), Set<Int>())
    return candidates.sorted().compactMap { candidate in
      guard !usedFirst.contains(candidate.first), !usedSecond.contains(candidate.second) else {
        return nil
      }
      usedFirst.insert(candidate.first)
      usedSecond.insert(candidate.second)
      return (first[candidate.first], second[candidate.second])
    }
  }

  /// Returns the share of the longer span that both have, 0…1; `nil` without two spans of any length.
  static func overlap(_ one: Range<Int>?, _ other: Range<Int>?) -> Double? {
    guard let one, let other, !one.isEmpty, !other.isEmpty else { return nil }
    let common = one.overlaps(other) ? one.clamped(to: other).count : 0
    return Double(common) / Double(max(one.count, other.count))
  }

  private static func depth(_ one: Coding, _ other: Coding) -> Int {
    guard one.topic == other.topic else { return 0 }
    guard one.kind == other.kind else { return 1 }
    return one.code != nil && one.code == other.code ? 3 : 2
  }

  private struct Candidate: Comparable {
    let first: Int
    let second: Int
    let depth: Int
    let overlap: Double

    static func < (one: Candidate, other: Candidate) -> Bool {
      (other.depth, other.overlap, one.first, one.second)
        < (one.depth, one.overlap, other.first, other.second)
    }
  }
}
