import Foundation
import Testing

/// Tables that others published of data that anybody can read.
@Suite("Published tables of real data")
struct RealDataTests {
  static let folder = ProcessInfo.processInfo.environment["BEFUND_REAL_DATA"]

  /// A published figure.
  struct PublishedCell: Decodable {
    var frage: String
    var typ: String
    var wert: String
    var gruppe: String
    var auspraegung: String?
    var prozent: Int
  }

  struct Published: Decodable {
    var zellen: [PublishedCell]
  }

  @Test(
    "the masculinity survey gives all 1,200 published percentages in one call",
    .enabled(if: folder != nil, "BEFUND_REAL_DATA is not set"))
  func masculinity() throws {
    let root = try #require(Self.folder) + "/surveys/masculinity"
    let data = try Data(contentsOf: URL(fileURLWithPath: root + "/expected.json"))
    let published = try JSONDecoder().decode(Published.self, from: data).zellen
    #expect(published.count == 1200)
    let singles = Set(published.filter { $0.typ == "einfach" }.map(\.frage)).sorted()
    var arguments = ["table", root + "/raw-responses.csv", "--weight", "weight"]
    for name in singles { arguments += ["--each", name] }
    for number in ["04", "08", "10", "11", "12"] { arguments += ["--rows", "q00\(number)_*"] }
    for name in ["age3", "race2", "kids", "orientation"] { arguments += ["--columns", name] }
    let outcome = try CommandRunner().run(arguments + ["--format", "tidy"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    var percents: [String: Int] = [:]
    for cell in TidyTable(outcome.output).cells {
      guard let share = cell["proportion"].flatMap({ Double($0) }) else { continue }
      let table = cell["table"] ?? ""
      let isSet = table.hasSuffix("_*")
      let question = isSet ? cell["row"] ?? "" : table
      let value = isSet ? cell["row_label"] ?? "" : cell["row"] ?? ""
      let group = cell["column"] == "_total" ? "gesamt" : cell["by"] ?? ""
      let key = [question, value, group, cell["column"] ?? ""].joined(separator: "|")
      let percent = Int((share * 100 + 0.5).rounded(.down))
      #expect(percents[key] ?? percent == percent, "\(key)")
      percents[key] = percent
    }
    var wrong: [String] = []
    for cell in published {
      let column = cell.auspraegung ?? "_total"
      let key = [cell.frage, cell.wert, cell.gruppe, column].joined(separator: "|")
      if percents[key] != cell.prozent {
        wrong.append("\(key): \(percents[key].map(String.init) ?? "none"), not \(cell.prozent)")
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count) of 1200: \(wrong.prefix(5))")
  }

  /// The rows of a small CSV file, by the names of its header.
  static func rows(_ path: String) throws -> [[String: String]] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let lines = text.replacing("\u{FEFF}", with: "").split(separator: "\n").map(TidyLine.fields)
    return lines.dropFirst().map {
      Dictionary(zip(lines[0], $0), uniquingKeysWith: { a, _ in a })
    }
  }

  /// The quantile of t with 99 degrees of freedom at 0.975.
  static let t99 = 1.9842169515086827

  @Test(
    "the needs assessment gives all 143 published rows; groups differ by the quantile of t alone",
    .enabled(if: folder != nil, "BEFUND_REAL_DATA is not set"))
  func needsAssessment() throws {
    let root = try #require(Self.folder) + "/surveys/msna/"
    let published = try Self.rows(root + "msna_results.csv")
    #expect(published.count == 143)
    let set = "edu_learning_conditions_reasons_v1"
    let numbers = "income_v1_salaried_work,expenditure_debt"
    let outcome = try CommandRunner().run([
      "table", root + "msna_data.csv", "--rows", "admin1", "--rows", "wash_drinkingwatersource",
      "--rows", set + "/*", "--mean", numbers, "--columns", "admin1", "--quantiles", "0.5",
      "--interval", "wald", "--format", "tidy",
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let table = TidyTable(outcome.output)
    for row in published {
      let variable = row["analysis_var"] ?? ""
      let value = row["analysis_var_value"] ?? ""
      let kind = row["analysis_type"] ?? ""
      let isGrouped = row["group_var"] == "admin1"
      let column = isGrouped ? row["group_var_value"] ?? "" : "_total"
      let (id, name, statistic): (String, String, String) =
        switch kind {
        case "mean": (numbers, variable, "mean")
        case "median": (numbers + ".quantiles", variable + ".q50", "figure")
        case "prop_select_multiple": (set + "/*", variable + "/" + value, "proportion")
        default: (variable, value, "proportion")
        }
      let cell = try #require(table[name, column, table: id], "\(name) \(column)")
      func number(_ key: String) -> Double { cell[key].flatMap { Double($0) } ?? .nan }
      func wanted(_ key: String) -> Double { row[key].flatMap { Double($0) } ?? .nan }
      #expect(abs(number(statistic) - wanted("stat")) < 1e-6, "\(name) \(column)")
      #expect(cell["base"] == row["n_total"], "\(name) \(column)")
      // Their groups take t with the degrees of freedom of the whole sample, ours with those of
      // the group; the errors are the same.
      let usesOtherQuantile = isGrouped && kind != "median"
      let error = number("standard_error")
      let lower = usesOtherQuantile ? number(statistic) - Self.t99 * error : number("lower")
      let upper = usesOtherQuantile ? number(statistic) + Self.t99 * error : number("upper")
      #expect(abs(lower - wanted("stat_low")) < 1e-6, "\(name) \(column)")
      #expect(abs(upper - wanted("stat_upp")) < 1e-6, "\(name) \(column)")
    }
  }

  /// The published table 6 of the Zurich survey.
  struct Zurich: Decodable {
    struct Weighting: Decodable { var schichten_stimmberechtigte: [String: Double] }
    struct Item: Decodable {
      var mittelwert: Double
      var prozent: [String: Double]
    }
    var gewichtung: Weighting
    var tabelle6: [String: Item]
  }

  @Test(
    "the Zurich survey of 2019 has the percentages and means of its report",
    .enabled(if: folder != nil, "BEFUND_REAL_DATA is not set"))
  func zurich() throws {
    let root = try #require(Self.folder) + "/surveys/ktzh-2019/"
    let published = try JSONDecoder().decode(
      Zurich.self, from: Data(contentsOf: URL(fileURLWithPath: root + "expected.json")))
    let cases = try Self.rows(root + "KTZH_00001341_00002759.csv")
    #expect(cases.count == 1337)
    let items = published.tabelle6.keys.sorted()
    #expect(items.count > 10)
    // The report's largest stratum is split by district.
    let runner = try CommandRunner()
    let text = cases.map { row -> String in
      let size = row["gemeinde_groesse"] ?? ""
      let stratum = size == ">100000" ? row["bezirk_name_kurz"] ?? "" : size
      return ([stratum] + items.map { row[$0] ?? "" }).joined(separator: ",") + "\n"
    }
    _ = try runner.file("a.csv", (["s"] + items).joined(separator: ",") + "\n" + text.joined())
    let margins = published.gewichtung.schichten_stimmberechtigte.sorted { $0.key < $1.key }
      .map { "s,\($0.key),\($0.value)\n" }
    _ = try runner.file("m.csv", "margin,level,target\n" + margins.joined())
    let weighted = try runner.run(["weight", "a.csv", "--margins", "m.csv", "--out", "w.csv"])
    try #require(weighted.status == 0, "\(weighted.errors)")
    let weights = try Self.rows(runner.folder.appendingPathComponent("w.csv").path)
    let joined = zip(text, weights).map { line, row in
      String(line.dropLast()) + "," + (row["weight"] ?? "") + "\n"
    }
    _ = try runner.file(
      "b.csv", (["s"] + items + ["w"]).joined(separator: ",") + "\n" + joined.joined())
    let outcome = try runner.run(
      ["table", "b.csv", "--weight", "w", "--strata", "s", "--mean", items.joined(separator: ",")]
        + items.flatMap { ["--rows", $0] } + ["--format", "tidy"])
    try #require(outcome.status == 0, "\(outcome.errors)")
    let table = TidyTable(outcome.output)
    for (item, values) in published.tabelle6 {
      let mean = table[item, "_total", table: items.joined(separator: ",")]?["mean"]
        .flatMap { Double($0) }
      #expect(abs((mean ?? .nan) - values.mittelwert) <= 0.1, "\(item)")
      for (value, percent) in values.prozent {
        let share = table[value, "_total", table: item]?["proportion"].flatMap { Double($0) }
        #expect(abs((share ?? .nan) * 100 - percent) <= 1, "\(item) \(value)")
      }
    }
  }

  @Test(
    "the Pew survey of December 2013 is raked to R's weights by one command",
    .enabled(if: folder != nil, "BEFUND_REAL_DATA is not set"))
  func pew() throws {
    let root = try #require(Self.folder) + "/surveys/pew-dec13/"
    let reference = try Self.rows(root + "rake_ref.csv")
    let expected = Dictionary(
      reference.map { ($0["psraid"] ?? "", Double($0["w"] ?? "") ?? .nan) },
      uniquingKeysWith: { a, _ in a })
    let runner = try CommandRunner()
    let cases = try Self.rows(root + "dec13.csv").filter { expected[$0["psraid"] ?? ""] != nil }
    let names = ["psraid", "recage", "sex", "receduc"]
    _ = try runner.file(
      "a.csv",
      names.joined(separator: ",") + "\n"
        + cases.map { row in
          names.map { row[$0] ?? "" }.joined(separator: ",") + "\n"
        }.joined())
    var targets: [String: Double] = [:]
    for row in try Self.rows(root + "acs.csv") {
      let weight = Double(row["weight"] ?? "") ?? .nan
      targets["recage,\(row["recage"] ?? "")", default: 0] += weight
      targets["sex*receduc,\(row["sex"] ?? "")*\(row["receduc"] ?? "")", default: 0] += weight
    }
    _ = try runner.file(
      "m.csv",
      "margin,level,target\n"
        + targets.sorted { $0.key < $1.key }.map { "\($0.key),\($0.value)\n" }.joined())
    let outcome = try runner.run([
      "weight", "a.csv", "--margins", "m.csv", "--id", "psraid", "--out", "w.csv", "--format",
      "json",
    ])
    try #require(outcome.status == 0, "\(outcome.errors)")
    let weights = try Self.rows(runner.folder.appendingPathComponent("w.csv").path)
    #expect(weights.count == 1958)
    for row in weights {
      let weight = Double(row["weight"] ?? "") ?? .nan
      #expect(abs(weight - (expected[row["id"] ?? ""] ?? .nan)) < 1e-4)
    }
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let effect = try #require(report["design_effect"] as? NSNumber).doubleValue
    let size = try #require(report["effective_n"] as? NSNumber).doubleValue
    #expect(abs(effect - 1.1367) < 5e-5)
    #expect(abs(size - 1722.5) < 0.05)
  }
}
