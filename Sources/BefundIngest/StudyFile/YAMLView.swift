import BefundModel
import Yams

/// Reads values from a YAML node that ``SchemaCheck`` has found right.
struct YAMLView {
  let node: Node?

  init(_ node: Node?) { self.node = node }

  subscript(key: String) -> YAMLView {
    guard case .mapping(let pairs)? = node else { return YAMLView(nil) }
    return YAMLView(pairs.first { $0.key.scalar?.string == key }?.value)
  }

  var exists: Bool { node != nil }
  var line: Int { node?.mark?.line ?? 0 }
  var text: String? { node?.scalar?.string }
  var integer: Int? { text.flatMap { Int($0) } }
  var number: Double? { text.flatMap { Double($0) } }

  var localized: LocalizedText? {
    if let text { return LocalizedText(text) }
    guard let de = self["de"].text, let en = self["en"].text else { return nil }
    return LocalizedText(de: de, en: en)
  }

  var list: [YAMLView] {
    guard case .sequence(let items)? = node else { return [] }
    return items.map { YAMLView($0) }
  }

  var texts: [String] { list.compactMap(\.text) }

  /// The keys with their values and the lines of the keys.
  var pairs: [(key: String, value: YAMLView, line: Int)] {
    guard case .mapping(let pairs)? = node else { return [] }
    return pairs.map { ($0.key.scalar?.string ?? "", YAMLView($0.value), $0.key.mark?.line ?? 0) }
  }
}
