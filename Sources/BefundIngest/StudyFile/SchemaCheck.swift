import BefundModel
import Yams

/// Checks a YAML node against its description and collects every finding.
struct SchemaCheck {
  let path: String
  private(set) var findings: [Diagnostic] = []

  init(path: String) { self.path = path }

  mutating func check(_ node: Node, _ schema: SchemaNode, at place: String) {
    switch schema {
    case .object(let keys): check(node, keys: keys, at: place)
    case .list(let element):
      guard case .sequence(let items) = node else {
        wrongType(node, at: place, de: "eine Liste", en: "a list")
        return
      }
      for item in items { check(item, element, at: place) }
    case .mapping(let element):
      guard case .mapping(let pairs) = node else {
        wrongType(node, at: place, de: Self.pairs, en: "keys with values")
        return
      }
      for (key, value) in pairs { check(value, element, at: key.scalar?.string ?? place) }
    case .localized: checkLocalized(node, at: place)
    default: checkScalar(node, schema, at: place)
    }
  }

  private static let pairs = "eine Zuordnung von Schlüsseln zu Werten"

  private mutating func check(_ node: Node, keys: [SchemaKey], at place: String) {
    guard case .mapping(let pairs) = node else {
      wrongType(node, at: place, de: Self.pairs, en: "keys with values")
      return
    }
    var seen: Set<String> = []
    for (key, value) in pairs {
      let name = key.scalar?.string ?? ""
      seen.insert(name)
      if let known = keys.first(where: { $0.name == name }) {
        check(value, known.node, at: name)
      } else {
        unknownKey(key, name: name, in: place, keys: keys)
      }
    }
    for key in keys where key.isRequired && !seen.contains(key.name) {
      add(
        "missing-key", node,
        LocalizedText(
          de: "der Schlüssel '\(key.name)' fehlt\(inside(place).de)",
          en: "the key '\(key.name)' is missing\(inside(place).en)"),
        why: LocalizedText(de: "ohne ihn geht es nicht", en: "there is no default for it"),
        fix: LocalizedText(de: "ergänzen: \(key.meaning)", en: "add it: \(key.meaning)"))
    }
  }

  private func inside(_ place: String) -> LocalizedText {
    place.isEmpty
      ? LocalizedText("") : LocalizedText(de: " in '\(place)'", en: " in '\(place)'")
  }

  private mutating func unknownKey(
    _ node: Node, name: String, in place: String, keys: [SchemaKey]
  ) {
    let names = keys.map(\.name)
    let near = NearestName.find(name, in: names)
    add(
      "unknown-key", node,
      LocalizedText(
        de: "den Schlüssel '\(name)' gibt es\(inside(place).de) nicht",
        en: "there is no key '\(name)'\(inside(place).en)"),
      why: LocalizedText(
        de: "er würde sonst still übergangen", en: "it would otherwise be ignored silently"),
      fix: near.map { LocalizedText(de: "meinten Sie '\($0)'?", en: "did you mean '\($0)'?") }
        ?? LocalizedText(
          de: "erlaubt sind: " + names.joined(separator: ", "),
          en: "allowed are: " + names.joined(separator: ", ")))
  }

  private mutating func checkLocalized(_ node: Node, at place: String) {
    if case .scalar = node { return }
    check(
      node,
      keys: [
        SchemaKey("de", .text, required: true, "German."),
        SchemaKey("en", .text, required: true, "English."),
      ], at: place)
  }

  private mutating func checkScalar(_ node: Node, _ schema: SchemaNode, at place: String) {
    guard case .scalar(let scalar) = node else {
      wrongType(node, at: place, de: "ein einzelner Wert", en: "a single value")
      return
    }
    let text = scalar.string
    switch schema {
    case .integer where Int(text) == nil:
      wrongType(node, at: place, de: "eine ganze Zahl", en: "a whole number")
    case .number where Double(text) == nil:
      wrongType(node, at: place, de: "eine Zahl", en: "a number")
    case .boolean where !["true", "false"].contains(text):
      wrongType(node, at: place, de: "true oder false", en: "true or false")
    case .day where CalendarDay(text) == nil:
      wrongType(node, at: place, de: "ein Tag wie 2019-05-10", en: "a day such as 2019-05-10")
    case .moment where LocalMoment(text) == nil:
      wrongType(
        node, at: place, de: "ein Zeitpunkt wie 2019-05-10T24:00",
        en: "a time such as 2019-05-10T24:00")
    case .choice(let words) where !words.contains(text):
      unknownWord(node, text: text, at: place, words: words)
    default: break
    }
  }

  private mutating func unknownWord(
    _ node: Node, text: String, at place: String, words: [String]
  ) {
    let near = NearestName.find(text, in: words)
    add(
      "unknown-word", node,
      LocalizedText(
        de: "'\(text)' ist kein Wert von '\(place)'", en: "'\(text)' is no value of '\(place)'"),
      why: LocalizedText(
        de: "erlaubt sind: " + words.joined(separator: ", "),
        en: "allowed are: " + words.joined(separator: ", ")),
      fix: near.map { LocalizedText(de: "meinten Sie '\($0)'?", en: "did you mean '\($0)'?") }
        ?? LocalizedText(de: "einen davon wählen", en: "choose one of them"))
  }

  private mutating func wrongType(_ node: Node, at place: String, de: String, en: String) {
    add(
      "wrong-type", node,
      LocalizedText(
        de: "bei '\(place)' steht nicht das Erwartete", en: "'\(place)' is not what is expected"),
      why: LocalizedText(de: "erwartet wird \(de)", en: "expected is \(en)"),
      fix: LocalizedText(
        de: "den Wert ändern; 'befund schema' beschreibt die ganze Datei",
        en: "change the value; 'befund schema' describes the whole file"))
  }

  private mutating func add(
    _ id: String, _ node: Node, _ message: LocalizedText, why: LocalizedText, fix: LocalizedText
  ) {
    findings.append(
      Diagnostic(
        id: id, file: path, line: node.mark?.line, column: node.mark?.column, message: message,
        why: why, fix: fix))
  }
}
