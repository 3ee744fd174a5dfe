/// The programs of an export, in Python and in R.
///
/// They know no study: which variables a table counts stands in `datapackage.json`.
enum ExportScripts {
  /// The cells of the notebook, one after the other.
  static let notebookCells = [
    """
    import json
    import math
    from pathlib import Path
    from statistics import NormalDist

    import pandas as pd

    package = json.loads(Path("datapackage.json").read_text(encoding="utf-8"))
    resources = {r["name"]: r for r in package["resources"]}


    def read(name):
        data = pd.read_csv(resources[name]["path"], dtype=str, keep_default_na=False)
        for field in resources[name]["schema"]["fields"]:
            if field["type"] != "string":
                text = data[field["name"]]
                gone = [""] + [m["value"] for m in field.get("missingValues", [])]
                data[field["name"]] = pd.to_numeric(text.where(~text.isin(gone)))
        return data


    tables = {name: read(name) for name, r in resources.items() if r["path"].startswith("tabellen/")}
    pd.DataFrame(
        [(name, resources[name]["title"], len(t)) for name, t in tables.items()],
        columns=["table", "title", "cells"],
    )
    """,
    """
    Z = NormalDist().inv_cdf(0.975)


    def interval(count, base):
        if base == 1:
            return None
        if count == 0:
            return 0.0, 1 - 0.025 ** (1 / base)
        if count == base:
            return 0.025 ** (1 / base), 1.0
        p = count / base
        centre = p + Z**2 / (2 * base)
        spread = Z * math.sqrt(p * (1 - p) / base + Z**2 / (4 * base**2))
        return tuple((centre + sign * spread) / (1 + Z**2 / base) for sign in (-1, 1))


    def report(what, differences, checked):
        if not checked:
            print(f"{what}: nichts zu prüfen (nothing to check)")
        elif differences:
            print(f"{what}: {differences} of {checked} differ")
        else:
            print(f"{what}: stimmt überein ({checked})")


    # Shares and intervals, computed again from counts and bases.
    for name, table in tables.items():
        cells = table[table["proportion"].notna() & table["weighted_count"].notna() & (table["base"] > 0)]
        differences = 0
        for cell in cells.to_dict("records"):
            # Without weights a case counts as one; the interval of weighted shares needs the cases.
            plain = cell["weighted_base"] == cell["base"] == cell["effective_base"]
            expected = [cell["weighted_count"] / cell["weighted_base"]]
            given = [cell["proportion"]]
            if plain and not math.isnan(cell["lower"]):
                expected += interval(cell["count"], cell["base"]) or []
                given += [cell["lower"], cell["upper"]]
            differences += any(abs(a - b) > 1e-9 for a, b in zip(expected, given))
        if table["proportion"].notna().any():
            report(name, differences, len(cells))
    """,
    """
    # The cases are in internal exports only; there two tables are counted again from them.
    if "cases" in resources:
        cases = read("cases")
        columns = package["befund"]["columns"]
        groups = [("_total", pd.Series(True, index=cases.index))]
        if columns:
            groups += [(v["column"], cases[columns["variable"]] == v["value"]) for v in columns["values"]]


        def cell(table, row, column):
            found = tables[table][(tables[table]["row"] == row) & (tables[table]["column"] == column)]
            return found.iloc[0] if len(found) else None


        checked = differences = 0
        for block in package["befund"]["needs"]:
            answered = pd.Series(False, index=cases.index)
            for option in block["options"]:
                answered |= cases[option["variable"]].isin(option["chosen"] + option["notChosen"])
            for option in block["options"]:
                for column, members in groups:
                    given = cell("needs", option["row"], column)
                    if given is None or pd.isna(given["count"]):
                        continue
                    chosen = cases[option["variable"]].isin(option["chosen"])
                    counted = ((chosen & members).sum(), (answered & members).sum())
                    checked += 1
                    differences += counted != (given["count"], given["base"])
        report("needs", differences, checked)

        checked = differences = 0
        for item in package["befund"]["ratings"]:
            field = next(f for f in resources["cases"]["schema"]["fields"] if f["name"] == item["variable"])
            missing = [m["value"] for m in field.get("missingValues", [])]
            values = pd.to_numeric(cases[item["variable"]].where(~cases[item["variable"]].isin(missing)))
            for column, members in groups:
                given = cell("challenges", item["row"], column)
                if given is None or pd.isna(given["mean"]):
                    continue
                valid = values[members].dropna()
                checked += 1
                differences += len(valid) != given["count"] or abs(valid.mean() - given["mean"]) > 1e-9
        report("challenges", differences, checked)
    """,
  ]

  /// Reads the package in base R with jsonlite, checks it, and makes a design where there are weights.
  static let readR = """
    # Reads the data package: source("lesen.R", encoding = "UTF-8")
    # Makes: tables (a list of data frames), and with an internal export: cases, reasons, design.
    package <- jsonlite::fromJSON("datapackage.json", simplifyVector = FALSE)
    resources <- setNames(package$resources, vapply(package$resources, `[[`, "", "name"))

    read_resource <- function(resource, convert = TRUE) {
      data <- read.csv(resource$path,
        colClasses = "character", na.strings = character(), check.names = FALSE,
        encoding = "UTF-8"
      )
      for (field in resource$schema$fields) {
        if (convert && field$type != "string") {
          text <- data[[field$name]]
          gone <- text == "" | text %in% vapply(field$missingValues, `[[`, "", "value")
          data[[field$name]] <- as.numeric(ifelse(gone, NA, text))
        }
      }
      data
    }

    is_table <- vapply(resources, function(r) startsWith(r$path, "tabellen/"), NA)
    tables <- lapply(resources[is_table], read_resource)

    interval <- function(count, base) {
      z <- qnorm(0.975)
      p <- count / base
      centre <- p + z^2 / (2 * base)
      spread <- z * sqrt(p * (1 - p) / base + z^2 / (4 * base^2))
      low <- ifelse(count == 0, 0, (centre - spread) / (1 + z^2 / base))
      high <- ifelse(count == base, 1, (centre + spread) / (1 + z^2 / base))
      data.frame(
        lower = ifelse(count == base, 0.025^(1 / base), low),
        upper = ifelse(count == 0, 1 - 0.025^(1 / base), high)
      )
    }

    report <- function(what, differs) {
      if (length(differs) == 0) {
        cat(what, ": nichts zu pr\\u00fcfen (nothing to check)\\n", sep = "")
      } else if (any(differs)) {
        cat(what, ": ", sum(differs), " of ", length(differs), " differ\\n", sep = "")
      } else {
        cat(what, ": stimmt \\u00fcberein (", length(differs), ")\\n", sep = "")
      }
    }

    # Shares and intervals, computed again from counts and bases.
    for (name in names(tables)) {
      cells <- subset(tables[[name]], !is.na(proportion) & !is.na(weighted_count) & base > 0)
      if (all(is.na(tables[[name]]$proportion))) next
      again <- interval(cells$count, cells$base)
      # Without weights a case counts as one; the interval of weighted shares needs the cases.
      plain <- cells$weighted_base == cells$base & cells$effective_base == cells$base
      differs <- abs(cells$weighted_count / cells$weighted_base - cells$proportion) > 1e-9 |
        (plain & !is.na(cells$lower) & (abs(again$lower - cells$lower) > 1e-9 |
          abs(again$upper - cells$upper) > 1e-9))
      report(name, differs)
    }

    if ("cases" %in% names(resources)) {
      texts <- read_resource(resources$cases, convert = FALSE)
      raw <- read_resource(resources$cases)
      # Labelled values become factors; why an answer is missing stands in `reasons`.
      cases <- raw
      reasons <- raw
      for (field in resources$cases$schema$fields) {
        codes <- vapply(field$missingValues, `[[`, "", "value")
        labels <- vapply(field$missingValues, `[[`, "", "label")
        reasons[[field$name]] <- labels[match(texts[[field$name]], codes)]
        if (length(field$categories) > 0) {
          cases[[field$name]] <- factor(raw[[field$name]],
            levels = vapply(field$categories, `[[`, "", "value"),
            labels = make.unique(vapply(field$categories, `[[`, "", "label"))
          )
        }
      }
      weight <- package$befund$weight
      if (!is.null(weight) && requireNamespace("survey", quietly = TRUE)) {
        weighted <- !is.na(raw[[weight]])
        design <- survey::svydesign(ids = ~1, weights = raw[[weight]][weighted], data = raw[weighted, ])
      }
    }

    """
}
