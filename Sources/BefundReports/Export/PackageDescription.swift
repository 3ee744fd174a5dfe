import BefundDisclosure
import BefundModel

/// `datapackage.json`: what each file holds, by the Data Package standard, version 2.
struct PackageDescription {
  let release: Release
  let resources: [PackageResource]
  let codebook: Codebook
  let language: Language
  let version: String
  let digest: (String) -> String

  var json: String {
    let study = release.content.study
    return JSONValue.object([
      "$schema": .string("https://datapackage.org/profiles/2.0/datapackage.json"),
      "name": .string("befund-" + release.edition.rawValue),
      "title": .string(study.title[language]),
      "description": .string(release.banner(in: language)),
      "version": .string(study.dates.data),
      "resources": .array(resources.map(resource)),
      "befund": .object([
        "version": .string(version), "edition": .string(release.edition.rawValue),
        "language": .string(language.rawValue), "needs": needs, "ratings": ratings,
        "columns": columns, "weight": weight,
      ]),
    ]).rendered()
  }

  private func resource(_ resource: PackageResource) -> JSONValue {
    let text = resource.file.text
    var members: [String: JSONValue] = [
      "name": .string(resource.name), "path": .string(resource.path),
      "type": .string("table"), "scheme": .string("file"), "format": .string("csv"),
      "mediatype": .string("text/csv"), "encoding": .string("utf-8"),
      "dialect": .object(["delimiter": .string(","), "doubleQuote": .bool(true)]),
      "bytes": .number(text.utf8.count), "hash": .string("sha256:" + digest(text)),
      "schema": .object([
        "fields": .array(resource.fields.map(\.json)),
        "missingValues": .array([
          .object([
            "value": .string(""),
            "label": .string(language == .de ? "keine Zahl" : "no figure"),
          ])
        ]),
      ]),
    ]
    if let title = resource.title ?? resource.table?.title[language] {
      members["title"] = .string(title)
    }
    if let table = resource.table {
      members["description"] = .string(table.base[language])
      members["sources"] = .array([.object(["title": .string(table.source[language])])])
      members["befund"] = .object([
        "unit": .string(table.unit.rawValue), "base": .string(table.base[language]),
        "method": .string(table.method[language]),
        "notes": .array(TableWords(language).footer(of: table).map { .string($0) }),
      ])
    }
    return .object(members)
  }

  // MARK: How tables are made from cases

  /// The options of each block of needs, with the rows of the table that count them and, with cases, the
  /// values that say chosen or not.
  private var needs: JSONValue {
    let columns = Dictionary(
      release.cases?.columns.map { ($0.variable.name, $0) } ?? [],
      uniquingKeysWith: { first, _ in first })
    let blocks = release.content.study.needs.compactMap { block -> JSONValue? in
      let names = block.allOptions(in: codebook)
      // What the cases leave out cannot be counted from them.
      guard release.cases == nil || names.allSatisfy({ columns[$0]?.option != nil }) else {
        return nil
      }
      let options = names.map { name in
        var members = variable(name)
        if let option = columns[name]?.option {
          members["chosen"] = .array(option.chosen.map { .string($0) })
          members["notChosen"] = .array(option.notChosen.map { .string($0) })
        }
        return JSONValue.object(members)
      }
      return .object([
        "topic": .string(block.topic),
        "none": block.none.map { .string($0) } ?? .null,
        "options": .array(options),
      ])
    }
    return .array(blocks)
  }

  /// The items of the challenges.
  private var ratings: JSONValue {
    let names = release.cases.map { Set($0.columns.map(\.variable.name)) }
    let items = release.content.study.challenges?.items.map(\.variable) ?? []
    return .array(
      items.filter { names?.contains($0) ?? true }.map { .object(variable($0)) })
  }

  private func variable(_ name: String) -> [String: JSONValue] {
    ["variable": .string(name), "row": .string(FigureID.make(name))]
  }

  /// The column of adjustment weights among the cases.
  private var weight: JSONValue {
    guard let cases = release.cases, !cases.weights.isEmpty else { return .null }
    return .string(ExportCases.weight(cases, language).name)
  }

  /// The variable in the columns and the columns of its values.
  private var columns: JSONValue {
    guard let name = release.content["needs"]?.columnVariable,
      let variable = codebook[FigureID.make(name)]
    else { return .null }
    return .object([
      "variable": .string(name),
      "values": .array(
        variable.values.map {
          .object(["value": .string($0.value), "column": .string(FigureID.make($0.value))])
        }),
    ])
  }
}
