import Foundation
import Testing

/// Reference cases of every kind, asked of the built program as a user would.
@Suite("Oracles from the command line")
struct OracleCommandTests {
  @Test(
    "a share has R's error and interval, with and without weights, strata and population",
    arguments: ["a05_prop_strata_fpc_by", "a02_prop_unweighted_by"],
    [
      ("korn-graubard", "beta_kg_capped"), ("korn-graubard-uncapped", "beta_kg"),
      ("logit", "xlogit_t"), ("wilson-design", "wilson_svy"), ("arcsine", "asin_t"),
      ("wald", "wald_t"),
    ])
  func proportion(oracle id: String, interval: (method: String, name: String)) throws {
    let oracle = try Case(id)
    let name = interval.name
    let variable = try #require(oracle.params["variable"] as? String)
    let table = try oracle.ask(["--rows", variable, "--interval", interval.method])
    #expect(oracle.groups.count == 3)
    for group in oracle.groups {
      let column = Self.column(group)
      let bounds = (group["ci"] as? [String: Any])?[name] as? [NSNumber]
      #expect(Self.close(table.number("proportion", "1", column), group["estimate"]))
      #expect(Self.close(table.number("standard_error", "1", column), group["se"]))
      #expect(Self.close(table.number("lower", "1", column), bounds?[0]), "\(column)")
      #expect(Self.close(table.number("upper", "1", column), bounds?[1]), "\(column)")
    }
  }

  @Test("a mean has R's error, deviation and interval")
  func mean() throws {
    let oracle = try Case("b12_survey_item_fpc_by")
    let table = try oracle.ask(["--mean", "i_wohnen"])
    #expect(oracle.groups.count > 3)
    for group in oracle.groups {
      let column = Self.column(group)
      let bounds = group["ci_t"] as? [NSNumber]
      #expect(Self.close(table.number("mean", "i_wohnen", column), group["mean"]))
      #expect(Self.close(table.number("standard_error", "i_wohnen", column), group["se"]))
      #expect(Self.close(table.number("standard_deviation", "i_wohnen", column), group["sd"]))
      #expect(Self.close(table.number("lower", "i_wohnen", column), bounds?[0]))
      #expect(Self.close(table.number("upper", "i_wohnen", column), bounds?[1]))
    }
  }

  @Test(
    "independence is tested as R does, with and without a design",
    arguments: [
      "c01_chisq_strata", "c02_chisq_cluster", "c03_chisq_weights_only", "c04_chisq_2x2",
      "c11_survey_item_by_group", "c12_survey_need_by_group",
    ])
  func independence(name: String) throws {
    let oracle = try Case(name)
    let row = try #require(oracle.params["row"] as? String)
    let column = try #require(oracle.params["col"] as? String)
    let table = try oracle.ask(["--rows", row, "--columns", column, "--test"])
    let id = row + ".test"
    func figure(_ test: String, _ column: String) -> Double? {
      table[test, column, table: id]?["figure"].flatMap { Double($0) }
    }
    let pearson = try #require(oracle.expected["pearson"] as? [String: Any])
    #expect(Self.close(figure("pearson", "statistic"), pearson["x2"]))
    #expect(Self.close(figure("pearson", "df"), pearson["df"]))
    #expect(Self.close(figure("pearson", "p"), pearson["p"]))
    #expect(Self.close(figure("cramers_v", "statistic"), pearson["cramers_v"]))
    if let fisher = Self.number(oracle.expected["fisher_exact_p"]) {
      #expect(Self.close(figure("fisher", "p"), fisher))
    }
    let design = oracle.json["design"] as? [String: Any] ?? [:]
    #expect(design.isEmpty == (table["rao_scott", "p", table: id] == nil))
    guard !design.isEmpty else { return }
    let raoScott = try #require(oracle.expected["rao_scott_F"] as? [String: Any])
    #expect(Self.close(figure("rao_scott", "statistic"), raoScott["F"]))
    #expect(Self.close(figure("rao_scott", "df"), raoScott["ndf"]))
    #expect(Self.close(figure("rao_scott", "df2"), raoScott["ddf"]))
    #expect(Self.close(figure("rao_scott", "p"), raoScott["p"]))
    #expect(
      Self.close(
        figure("cramers_v_weighted", "statistic"), oracle.expected["cramers_v_weighted"]))
    let residuals = try #require(
      oracle.expected["adjusted_residuals_unweighted"] as? [[NSNumber]])
    let rows = Self.texts(oracle.expected["rows"])
    let columns = Self.texts(oracle.expected["cols"])
    for (r, values) in residuals.enumerated() {
      for (c, value) in values.enumerated() {
        let cell = table[rows[r], columns[c], table: row + ".residuals"]
        #expect(Self.close(cell?["figure"].flatMap { Double($0) }, value))
      }
    }
  }

  @Test(
    "columns are compared with letters and every correction",
    arguments: [
      ("f02_colprop_item_unweighted", "holm", "holm"),
      ("f02_colprop_item_unweighted", "benjamini-hochberg", "bh"),
      ("f02_colprop_item_unweighted", "bonferroni", "bonferroni"),
      ("f01_colprop_need", "holm", "holm"), ("f03_colprop_apistrat", "holm", "holm"),
    ])
  func columnProportions(name: String, adjustment: String, suffix: String) throws {
    let oracle = try Case(name)
    let isDesigned = !((oracle.json["design"] as? [String: Any])?.isEmpty ?? true)
    let row = try #require(oracle.params["row"] as? String)
    let by = try #require(oracle.params["col"] as? String)
    let table = try oracle.ask(
      ["--rows", row, "--columns", by, "--test", "--adjust", adjustment])
    var compared = 0
    for entry in try #require(oracle.expected["rows"] as? [[String: Any]]) {
      let value = "\(entry["row"] ?? "")"
      let pairs = try #require(entry["pairs"] as? [[String: Any]])
      func figure(_ pair: [String: Any], _ column: String) -> Double? {
        let id = "\(value).\(pair["a"] ?? "")-\(pair["b"] ?? "")"
        return table[id, column, table: row + ".pairs"]?["figure"].flatMap { Double($0) }
      }
      let usesFisher = pairs.contains { pair in
        !isDesigned && Self.close(figure(pair, "p"), pair["fisher_p"])
          && !Self.close(figure(pair, "p"), pair["p_pooled"])
      }
      for pair in pairs {
        let test = isDesigned ? "design" : "pooled"
        let difference = Self.number(pair["diff_weighted"]) ?? 0
        #expect(Self.close(figure(pair, "difference"), difference * 100))
        #expect(
          Self.close(figure(pair, "statistic"), pair[isDesigned ? "t_design" : "z_pooled"]))
        if usesFisher { continue }
        compared += 1
        #expect(Self.close(figure(pair, "p"), pair["p_" + test]))
        #expect(Self.close(figure(pair, "p_adjusted"), pair["p_\(test)_\(suffix)"]))
      }
      guard !isDesigned, suffix == "holm", !usesFisher else { continue }
      for (column, letters) in try #require(
        entry["letters_pooled_holm_05"] as? [String: String])
      {
        #expect(table[value, column, table: row]?["letters"] == letters)
      }
    }
    #expect(compared > 5)
  }

  @Test("groups of a scale are ranked as R does")
  func rankTest() throws {
    let oracle = try Case("i01_ranktest")
    let table = try oracle.ask(["--mean", "i_sprache", "--test"])
    func figure(_ row: String, _ column: String, _ kind: String = "test") -> Double? {
      table[row, column, table: "i_sprache." + kind]?["figure"].flatMap { Double($0) }
    }
    let kruskal = try #require(oracle.expected["kruskal_wallis"] as? [String: Any])
    #expect(Self.close(figure("i_sprache.kruskal_wallis", "statistic"), kruskal["H"]))
    #expect(Self.close(figure("i_sprache.kruskal_wallis", "p"), kruskal["p"]))
    let designed = try #require(oracle.expected["svyranktest_kw"] as? [String: Any])
    #expect(Self.close(figure("i_sprache.design_rank_test", "statistic"), designed["chisq"]))
    #expect(Self.close(figure("i_sprache.design_rank_test", "df2"), designed["ddf"]))
    #expect(Self.close(figure("i_sprache.design_rank_test", "p"), designed["p"]))
    let pairs = try #require(oracle.expected["mann_whitney"] as? [[String: Any]])
    #expect(pairs.count == 10)
    for pair in pairs {
      let row = "i_sprache.\(pair["a"] ?? "")-\(pair["b"] ?? "")"
      #expect(Self.close(figure(row, "u", "pairs"), pair["U_a"]))
      #expect(Self.close(figure(row, "p", "pairs"), pair["p_no_cc"]))
      #expect(Self.close(figure(row, "p_continuity", "pairs"), pair["p_cc"]))
      #expect(Self.close(figure(row, "superiority", "pairs"), pair["prob_superiority"]))
      #expect(Self.close(figure(row, "cliffs_delta", "pairs"), pair["cliffs_delta"]))
    }
  }

  @Test("quantiles follow both rules", arguments: ["math", "school"])
  func quantiles(rule: String) throws {
    let oracle = try Case("h01_quantile_strata_by")
    let shares = Self.texts(oracle.params["probs"])
    let table = try oracle.ask([
      "--mean", "api00", "--quantiles", shares.joined(separator: ","), "--quantile-rule", rule,
    ])
    for group in oracle.groups {
      for (place, share) in shares.enumerated() {
        let percent = Int(((Double(share) ?? 0) * 100).rounded())
        let cell = table["api00.q\(percent)", Self.column(group), table: "api00.quantiles"]
        let wanted = (group[rule] as? [NSNumber])?[place]
        #expect(Self.close(cell?["figure"].flatMap { Double($0) }, wanted))
        guard percent == 50 else { continue }
        let bounds = group["median_ci_woodruff_mean"] as? [NSNumber]
        #expect(Self.close(cell?["lower"].flatMap { Double($0) }, bounds?[0]))
        #expect(Self.close(cell?["upper"].flatMap { Double($0) }, bounds?[1]))
      }
    }
  }

  @Test(
    "the jackknife replaces linearised errors",
    arguments: [
      "k01_jackknife_strata", "k02_jackknife_cluster",
    ])
  func replicates(name: String) throws {
    let oracle = try Case(name)
    let variable = try #require(oracle.params["variable"] as? String)
    let table = try oracle.ask(["--mean", variable, "--errors", "jackknife"])
    #expect(!oracle.groups.isEmpty)
    for group in oracle.groups {
      let column = Self.column(group)
      #expect(Self.close(table.number("mean", variable, column), group["mean"]))
      #expect(Self.close(table.number("standard_error", variable, column), group["se"]))
    }
  }

  @Test(
    "the ends of a scale and their difference have R's errors",
    arguments: [
      "l01_net_promoter", "l02_net_top2_bottom2",
    ])
  func nets(name: String) throws {
    let oracle = try Case(name)
    func list(_ key: String) -> String {
      (oracle.params[key] as? [NSNumber] ?? []).map { "\($0)" }.joined(separator: ",")
    }
    let variable = try #require(oracle.params["variable"] as? String)
    let table = try oracle.ask([
      "--net", "\(variable)=\(list("positive"))/\(list("negative"))",
    ])
    #expect(oracle.groups.count == 5)
    for group in oracle.groups {
      let column = Self.column(group)
      let bounds = group["ci_t"] as? [NSNumber]
      #expect(Self.close(table.number("proportion", "positive", column), group["positive"]))
      #expect(Self.close(table.number("proportion", "negative", column), group["negative"]))
      #expect(Self.close(table.number("proportion", "net", column), group["net"]))
      #expect(Self.close(table.number("standard_error", "net", column), group["se"]))
      #expect(Self.close(table.number("lower", "net", column), bounds?[0]))
      #expect(Self.close(table.number("upper", "net", column), bounds?[1]))
    }
  }

  @Test(
    "options are ranked and compared in pairs",
    arguments: [
      "m01_ranking_unweighted", "m02_ranking_weighted",
    ])
  func ranking(name: String) throws {
    let oracle = try Case(name)
    let items = try #require(oracle.params["items"] as? [String])
    let argument = items.joined(separator: ",")
    let table = try oracle.ask(["--rows", argument, "--rank", "--replicates", "2000"])
    for group in oracle.groups {
      let column = Self.column(group)
      let ranks = try #require(group["rank_competition_desc"] as? [String: Any])
      let shares = try #require(group["share"] as? [String: Any])
      for item in items {
        let rank = table[item, column + "_rank", table: argument + ".rank"]?["rank"]
        #expect(Self.close(rank.flatMap { Double($0) }, ranks[item]))
        let share = table[item, column, table: argument + ".rank"]?["proportion"]
        #expect(Self.close(share.flatMap { Double($0) }, shares[item]))
      }
      for pair in try #require(group["pairs"] as? [[String: Any]]) {
        func figure(_ name: String) -> Double? {
          table[
            "\(column).\(pair["a"] ?? "")-\(pair["b"] ?? "")", name,
            table: argument + ".rank_pairs"]?["figure"].flatMap { Double($0) }
        }
        #expect(Self.close(figure("only_first"), pair["n10"]))
        #expect(Self.close(figure("only_second"), pair["n01"]))
        #expect(Self.close(figure("mcnemar_p"), pair["mcnemar_exact_p"]))
        #expect(Self.close(figure("t"), pair["t"]))
        if name.hasPrefix("m01") {
          #expect(Self.close(figure("above"), pair["bootstrap_exact_p_a_above_b"]))
          #expect(Self.close(figure("tie"), pair["bootstrap_exact_p_tie"]))
        }
      }
    }
  }

  @Test("two waves differ by Newcombe's interval")
  func waves() throws {
    let oracle = try Case("j01_wave_difference")
    #expect(oracle.groups.count > 3)
    for pair in oracle.groups {
      let counts = ["x1", "n1", "x2", "n2"].map { Int(Self.number(pair[$0]) ?? 0) }
      let runner = try CommandRunner()
      // The oracle takes the first less the second; befund the later less the earlier.
      let text =
        "w,q\n" + String(repeating: "2,1\n", count: counts[0])
        + String(repeating: "2,0\n", count: counts[1] - counts[0])
        + String(repeating: "1,1\n", count: counts[2])
        + String(repeating: "1,0\n", count: counts[3] - counts[2])
      _ = try runner.file("w.csv", text)
      let outcome = try runner.run([
        "table", "w.csv", "--rows", "q", "--waves", "w", "--format", "tidy",
      ])
      let table = TidyTable(outcome.output)
      // A wave without the value has its row all the same where the other wave has it.
      guard counts[0] + counts[2] > 0 else { continue }
      func figure(_ name: String, _ scale: Double = 1) -> Double? {
        table["1.1-2", name, table: "q.waves"]?["figure"].flatMap { Double($0) }.map { $0 / scale }
      }
      let bounds = pair["ci_newcombe_score_hybrid"] as? [NSNumber]
      #expect(Self.close(figure("difference", 100), pair["diff"]))
      #expect(Self.close(figure("lower", 100), bounds?[0]))
      #expect(Self.close(figure("upper", 100), bounds?[1]))
      #expect(Self.close(figure("statistic"), pair["z_pooled"]))
      #expect(Self.close(figure("p"), pair["p_pooled"]))
      #expect(Self.close(figure("p_exact"), pair["fisher_p"]))
    }
  }

  @Test(
    "coders agree as statsmodels and krippendorff say",
    arguments: [
      "g01_krippendorff_2011", "g02_codes_nominal_3coders", "g03_ordinal_2coders_missing",
      "g04_interval_4coders_missing", "g05_skewed_binary", "g06_perfect", "g07_no_variation",
      "g08_single_rating_units",
    ])
  func agreement(name: String) throws {
    let oracle = try Case(name)
    let coders = try #require(oracle.params["coders"] as? [String])
    let categories = try #require(oracle.params["categories_in_order"] as? [Any])
    let argument = coders.joined(separator: ",")
    let table = try oracle.ask([
      "--agreement", argument, "--categories",
      categories.map { "\($0)" }.joined(separator: ","), "--replicates", "20",
    ])
    func figure(_ row: String, _ column: String = "value") -> Double? {
      table[row, column, table: argument + ".agreement"]?["figure"].flatMap { Double($0) }
    }
    #expect(Self.close(figure("agreement"), oracle.expected["mean_pairwise_agreement"]))
    let alphas = try #require(oracle.expected["krippendorff_alpha"] as? [String: Any])
    for level in oracle.params["levels"] as? [String] ?? [] {
      #expect(Self.close(figure("alpha_" + level), alphas[level]), "\(level)")
    }
    if let fleiss = oracle.expected["fleiss"] as? [String: Any] {
      #expect(Self.close(figure("fleiss"), fleiss["kappa"]))
    }
    for pair in try #require(oracle.expected["cohen_pairs"] as? [[String: Any]]) {
      let id = "\(pair["a"] ?? "")-\(pair["b"] ?? "")"
      for (row, key) in [
        ("kappa", "unweighted"), ("kappa_linear", "linear"), ("kappa_quadratic", "quadratic"),
      ] {
        let wanted = try #require(pair[key] as? [String: Any])
        #expect(Self.close(figure("\(row).\(id)"), wanted["kappa"]), "\(row) \(id)")
        if let kappa = Self.number(wanted["kappa"]), kappa < 1 {
          #expect(Self.close(figure("\(row).\(id)", "se"), wanted["se"]), "\(row) \(id)")
        }
      }
    }
  }
}
