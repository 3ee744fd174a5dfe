public import BefundDisclosure
public import BefundModel

/// What is new, changed and gone between two states of a study or of its results.
public struct EditionDifference: Sendable {
  /// The units of one source.
  public struct Units: Hashable, Sendable {
    /// The source, such as the survey.
    public var source: LocalizedText
    /// The number before.
    public var before: Int
    /// The number after.
    public var after: Int
    /// How many are new.
    public var new: Int
    /// How many are gone.
    public var gone: Int
    /// How many are in both and differ.
    public var changed: Int

    /// Creates the difference of one source.
    public init(
      source: LocalizedText, before: Int, after: Int, new: Int, gone: Int, changed: Int
    ) {
      self.source = source
      self.before = before
      self.after = after
      self.new = new
      self.gone = gone
      self.changed = changed
    }
  }

  /// A figure or a number of findings; `nil` where one state does not have it.
  public struct Change<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The figure's key, or the finding's id.
    public var name: String
    /// The value before.
    public var before: Value?
    /// The value after.
    public var after: Value?
  }

  /// The units, where both states are studies.
  public var units: [Units]
  /// The findings whose number differs, where both states are studies.
  public var findings: [Change<Int>]
  /// The figures that differ, sorted by key.
  public var figures: [Change<ReleasedFile.Figure>]
  /// How many figures are the same.
  public var equalFigures: Int

  /// Compares figures and findings.
  public init(
    figures before: [String: ReleasedFile.Figure], _ after: [String: ReleasedFile.Figure],
    findings: (before: [String: Int], after: [String: Int]) = ([:], [:]), units: [Units] = []
  ) {
    self.units = units
    self.findings = Self.changes(findings.before, findings.after)
    figures = Self.changes(before, after)
    equalFigures = before.count { after[$0.key] == $0.value }
  }

  private static func changes<Value>(
    _ before: [String: Value], _ after: [String: Value]
  ) -> [Change<Value>] {
    Set(before.keys).union(after.keys).sorted().filter { before[$0] != after[$0] }.map {
      Change(name: $0, before: before[$0], after: after[$0])
    }
  }
}

extension EditionDifference {
  /// Returns the difference as text: units, findings, then every figure with both values.
  public func text(in language: Language) -> String {
    var lines: [String] = []
    for unit in units {
      lines.append(
        language == .de
          ? "\(unit.source[.de]): \(unit.before) → \(unit.after) · neu \(unit.new) · "
            + "weg \(unit.gone) · geändert \(unit.changed)"
          : "\(unit.source[.en]): \(unit.before) → \(unit.after) · new \(unit.new) · "
            + "gone \(unit.gone) · changed \(unit.changed)")
    }
    for finding in findings {
      let name = language == .de ? "Befunde" : "findings"
      lines.append("\(name) [\(finding.name)]: \(finding.before ?? 0) → \(finding.after ?? 0)")
    }
    let new = figures.count { $0.before == nil }
    let gone = figures.count { $0.after == nil }
    let changed = figures.count - new - gone
    lines.append(
      language == .de
        ? "Zahlen: \(equalFigures) gleich · \(changed) geändert · \(new) neu · \(gone) weg"
        : "figures: \(equalFigures) equal · \(changed) changed · \(new) new · \(gone) gone")
    let format = NumberFormat(language)
    for figure in figures {
      lines.append(
        "  \(figure.name)  \(Self.text(figure.before, format)) → \(Self.text(figure.after, format))"
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func text(_ figure: ReleasedFile.Figure?, _ format: NumberFormat) -> String {
    guard let figure else { return Sign.nothing.rawValue }
    let value = figure.value.map { format.number($0, decimals: $0 == $0.rounded() ? 0 : 2) }
    guard let sign = figure.sign else { return value ?? Sign.senseless.rawValue }
    return value.map { sign == Sign.uncertain.rawValue ? "(\($0))" : $0 } ?? sign
  }

  /// Returns the difference as JSON: `{units, findings, figures, equal_figures}`.
  public func json(in language: Language) -> String {
    JSONValue.object([
      "units": .array(
        units.map {
          .object([
            "source": .string($0.source[language]), "before": .number($0.before),
            "after": .number($0.after), "new": .number($0.new), "gone": .number($0.gone),
            "changed": .number($0.changed),
          ])
        }),
      "findings": .array(
        findings.map {
          .object([
            "id": .string($0.name), "before": .number($0.before ?? 0),
            "after": .number($0.after ?? 0),
          ])
        }),
      "figures": .array(
        figures.map {
          .object([
            "key": .string($0.name), "before": .number($0.before?.value),
            "after": .number($0.after?.value),
            "change": .string($0.before == nil ? "new" : $0.after == nil ? "gone" : "changed"),
          ])
        }),
      "equal_figures": .number(equalFigures),
    ]).rendered()
  }
}
