/// A public release that is protected against everything that left the house.
struct ProtectedRelease {
  /// The release.
  let release: Release

  /// Protects a baseline.
  ///
  /// A state that tells nothing which the newest entry did not tell is safe by that alone, so
  /// repeating a release gives the same release again.
  ///
  /// - Parameters:
  ///   - baseline: The tables and the persons behind them.
  ///   - ledger: What left the house.
  ///   - isMeasured: Whether to count how much is shown.
  ///   - path: The study, for findings.
  /// - Throws: `cannot-protect` (77).
  init(_ baseline: Baseline, ledger: Ledger, isMeasured: Bool, path: String) throws {
    let earlier = ledger.releases
    if let newest = earlier.last,
      let again = try? Release.publicEdition(
        of: baseline, after: earlier.dropLast(), isMeasured: isMeasured),
      again.content.tellsNothing(beyond: newest)
    {
      release = again
      return
    }
    do {
      release = try .publicEdition(of: baseline, after: earlier, isMeasured: isMeasured)
    } catch let failure as UnprotectableRelease {
      throw ReleaseFindings.unprotectable(
        failure, Self.leftOut(baseline, failure, after: earlier), path)
    }
  }

  /// Returns the titles of the tables without which the rest would be safe; `nil` where it is the
  /// tables themselves that expose somebody, empty where nothing would be left.
  private static func leftOut(
    _ baseline: Baseline, _ failure: UnprotectableRelease, after earlier: [EarlierRelease]
  ) -> [LocalizedText]? {
    guard failure.release != nil else { return nil }
    var rest = baseline
    var next: UnprotectableRelease? = failure
    while let failure = next {
      rest = rest.without(block: failure.block)
      if rest.tables.isEmpty { return [] }
      do {
        _ = try Release.publicEdition(of: rest, after: earlier)
        next = nil
      } catch let failure as UnprotectableRelease {
        if failure.block == next?.block { return [] }
        next = failure
      } catch {
        return []
      }
    }
    let kept = Set(rest.tables.map(\.id))
    return baseline.tables.filter { !kept.contains($0.id) }.map(\.title)
  }
}
