import BefundDisclosure

/// A block of a release in the form that an auditor reads.
enum BlockListing {
  static func json(_ block: ReleasedBlock) -> JSONValue {
    json(block.id, columns: block.columns, block.publication)
  }

  /// The block together with what earlier releases told; `nil` where that adds nothing.
  static func joined(_ block: ReleasedBlock) -> JSONValue? {
    block.joined.map { json(block.id, columns: block.columns, $0) }
  }

  private static func json(
    _ id: String, columns: String?, _ publication: Publication
  ) -> JSONValue {
    let space = publication.space
    return .object([
      "id": .string(id), "columns": columns.map { .string($0) } ?? .null,
      "dimensions": .object(
        Dictionary(
          uniqueKeysWithValues: (space.parts + space.multiples).map { ($0.name, dimension($0)) })),
      "symbols": .object([Sign.secret.rawValue: .object([:])]),
      "policy": policy(publication.policy),
      "tables": .array(publication.tables.map(table)),
      "targets": .array(publication.targets.map(target)),
    ])
  }

  private static func dimension(_ dimension: Dimension) -> JSONValue {
    var members: [String: JSONValue] = [
      "categories": .array(dimension.categories.map { .string($0) })
    ]
    if !dimension.groups.isEmpty {
      members["groups"] = .object(
        dimension.groups.mapValues { .array($0.map { .string($0) }) })
    }
    if dimension.isMultiple { members["type"] = .string("multi") }
    return .object(members)
  }

  private static func policy(_ policy: ProtectionPolicy) -> JSONValue {
    .object([
      "k": .number(policy.threshold), "min_candidates": .number(policy.candidates),
      "zero_sensitive": .bool(policy.zeroIsSensitive),
      "group_disclosure": .bool(policy.guardsGroups),
    ])
  }

  private static func table(_ table: PublishedTable) -> JSONValue {
    .object([
      "id": .string(table.id),
      "cells": .array(
        table.cells.map { cell in
          var members = ["at": address(cell.address.filtered(by: table.filter))]
          for statement in cell.statements { add(statement, filter: table.filter, to: &members) }
          return .object(members)
        }),
    ])
  }

  private static func add(
    _ statement: Statement, filter: CellAddress, to members: inout [String: JSONValue]
  ) {
    switch statement {
    case .count(let count): members["n"] = .number(count)
    case .symbol: members["sym"] = .string(Sign.secret.rawValue)
    case .bound(let least, let most):
      if let least { members["ge"] = .number(least) }
      if let most { members["le"] = .number(most) }
    case .rounded(let value, let base, let mode):
      members["rounded"] = .number(value)
      members["to"] = .number(base)
      members["mode"] = .string(mode.rawValue)
    case .percent(let value, let decimals, let of):
      members["pct"] = .number(number(value))
      members["dec"] = .number(decimals)
      members["of"] = address(of.filtered(by: filter))
    case .mean(let value, let decimals, let over, let scores):
      members["mean"] = .number(number(value))
      members["dec"] = .number(decimals)
      members["over"] = .string(over)
      members["scores"] = .object(scores.mapValues { .number($0) })
    }
  }

  private static func number(_ value: ExactDecimal) -> Double {
    let power = (0..<value.decimals).reduce(1.0) { power, _ in power * 10 }
    return Double(value.units) / power
  }

  private static func address(_ address: CellAddress) -> JSONValue {
    .object(address.categories.mapValues { .string($0) })
  }

  private static func target(_ target: ProtectionTarget) -> JSONValue {
    var members = ["at": address(target.address), "rule": .string(target.rule.rawValue)]
    if let minus = target.minus { members["minus"] = address(minus) }
    return .object(members)
  }
}
