import BefundDisclosure
import BefundModel

/// Tables as JSON: everything that the table knows, unrounded.
enum TableJSON {
  /// Returns the tables as an array.
  static func rendered(
    _ tables: [ReleasedTable], edition: Edition, language: Language
  ) -> String {
    JSONValue.array(tables.map { value($0, edition: edition, language: language) }).rendered()
  }

  static func value(_ table: ReleasedTable, edition: Edition, language: Language) -> JSONValue {
    let words = TableWords(language)
    return .object([
      "id": .string(table.id), "edition": .string(edition.rawValue),
      "title": .string(table.title[language]), "unit": .string(table.unit.rawValue),
      "base": .string(table.base[language]), "source": .string(table.source[language]),
      "method": .string(table.method[language]),
      "rows": .array(table.rows.map { heading($0.heading, section: $0.section, language) }),
      "columns": .array(table.columns.map { heading($0.heading, section: nil, language) }),
      "notes": .array(words.footer(of: table).map { .string($0) }),
      "cells": .array(cells(of: table)),
    ])
  }

  private static func heading(
    _ heading: Heading, section: Heading?, _ language: Language
  ) -> JSONValue {
    var members: [String: JSONValue] = [
      "id": .string(heading.id), "label": .string(heading.label[language]),
    ]
    if let section { members["section"] = .string(section.id) }
    return .object(members)
  }

  private static func cells(of table: ReleasedTable) -> [JSONValue] {
    zip(table.rows, table.cells).flatMap { row, cells in
      zip(table.columns, cells).map { column, cell in
        let isEmpty = cell.sign == .secret || cell.sign == .senseless
        let figures = cell
        func number(_ value: Double?) -> JSONValue { isEmpty ? .null : .number(value) }
        return .object([
          "row": .string(row.heading.id), "column": .string(column.heading.id),
          "key": .string(
            FigureKey(
              table: table.id, row: row.heading.id, column: column.heading.id,
              statistic: column.statistic
            ).description),
          "sign": cell.sign.map { .string($0.rawValue) } ?? .null,
          "text": figures.text.map { .string($0.id) } ?? .null,
          "count": number(figures.count.map(Double.init)),
          "base": number(figures.base.map(Double.init)),
          "weighted_count": number(figures.weightedCount),
          "weighted_base": number(figures.weightedBase),
          "effective_base": number(figures.effectiveBase),
          "proportion": number(figures.proportion),
          "standard_error": number(figures.standardError),
          "lower": number(figures.lower), "upper": number(figures.upper),
          "mean": number(figures.mean),
          "standard_deviation": number(figures.standardDeviation),
          "median": number(figures.median), "rank": number(figures.rank.map(Double.init)),
          "figure": number(figures.figure),
          "rank_range": isEmpty || figures.rank == nil
            ? .null
            : figures.rankRange.map {
              .array([.number($0.ranks.lowerBound), .number($0.ranks.upperBound)])
            } ?? .null,
          "letters": isEmpty ? .null : figures.letters.map { .string($0) } ?? .null,
        ])
      }
    }
  }
}
