public import BefundDisclosure
import BefundModel

/// The figures of a release with their keys.
enum FigureListing {
  /// Returns `{"blocks": …, "with_earlier": …, "derived": …}`.
  ///
  /// A block states what readers are told of some persons, so that an outsider can audit it; under
  /// `with_earlier` it stands once more with what earlier releases told, where they tell anything
  /// new together. The internal edition leaves the house in no block.
  static func json(of release: Release) -> String {
    JSONValue.object([
      "edition": .string(release.edition.rawValue),
      "data": .string(release.content.study.dates.data),
      "blocks": .array(release.content.blocks.map(BlockListing.json)),
      "with_earlier": .array(release.content.blocks.compactMap(BlockListing.joined)),
      "derived": figures(of: release),
    ]).rendered()
  }

  /// Every figure with its key, sorted by key.
  static func figures(of release: Release) -> JSONValue {
    .array(
      release.content.figures().sorted { $0.key < $1.key }.map { key, figure in
        .object([
          "key": .string(key), "statistic": .string(figure.statistic.rawValue),
          "value": .number(figure.cell.value(figure.statistic)),
          "base": .number(figure.cell.base),
          "sign": figure.cell.sign.map { .string($0.rawValue) } ?? .null,
        ])
      })
  }
}

extension Release {
  /// Every figure with its key, as one line of text.
  public var figureText: String { FigureListing.figures(of: self).line() }
}
