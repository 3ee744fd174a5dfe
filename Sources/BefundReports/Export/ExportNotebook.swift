/// The cells of the notebook, in Python, one after the other.
///
/// They know no study: which variables a table counts stands in `datapackage.json`.
enum ExportNotebook {
  static let cells = [reading, reporting, shares, cases]

  private static let reading = """
    import hashlib
    import json
    import math
    from pathlib import Path
    from statistics import NormalDist

    import pandas as pd

    try:
        from scipy.stats import beta, t
    except ImportError:
        beta = t = None  # Then intervals of means and of weighted shares stay unchecked.

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
        [(name, resources[name]["title"], len(table)) for name, table in tables.items()],
        columns=["table", "title", "cells"],
    )
    """

  private static let reporting = """
    def report(what, checked, faults, unchecked=0):
        # Says whether figures agree, where they differ, and how many nothing can be said of.
        left = f", nicht prüfbar: {unchecked}" if unchecked else ""
        if faults:
            print(f"{what}: {len(faults)} of {checked} differ{left}: " + "; ".join(faults[:5]))
        elif checked:
            print(f"{what}: stimmt überein ({checked}{left})")
        else:
            print(f"{what}: nichts zu prüfen (nothing to check{left})")


    def wrong(cell, expected):
        # Names the figures that differ; one that should be blank must be blank.
        names = []
        for name, value in expected.items():
            given = cell[name]
            blank = pd.isna(given) and pd.isna(value)
            if not blank and not abs(given - value) <= 1e-9:
                names.append(name)
        return [f"{cell['row']}@{cell['column']} ({', '.join(names)})"] if names else []


    # Nothing was changed since the export: the checksums of all data files.
    changed = [
        r["path"]
        for r in resources.values()
        if hashlib.sha256(Path(r["path"]).read_bytes()).hexdigest() != r["hash"].removeprefix("sha256:")
    ]
    report("Prüfsummen", len(resources), changed)
    """

  private static let shares = """
    # Shares, errors and intervals, computed again from counts and bases.
    Z = NormalDist().inv_cdf(0.975)


    def wilson(count, base):
        if not base > 1:
            return math.nan, math.nan
        p = count / base
        centre = p + Z**2 / (2 * base)
        spread = Z * math.sqrt(p * (1 - p) / base + Z**2 / (4 * base**2))
        lower, upper = ((centre + sign * spread) / (1 + Z**2 / base) for sign in (-1, 1))
        # At the edges the interval is exact (Clopper and Pearson).
        if count == 0:
            lower, upper = 0.0, 1 - 0.025 ** (1 / base)
        if count == base:
            lower, upper = 0.025 ** (1 / base), 1.0
        return lower, upper


    def share(count, base):
        # The figures of an unweighted share; without weights a case counts as one.
        p = count / base if base > 0 else math.nan
        lower, upper = wilson(count, base)
        return {
            "count": count, "base": base, "weighted_count": count, "weighted_base": base,
            "effective_base": base, "proportion": p, "lower": lower, "upper": upper,
        }


    def share_error(count, base, cases):
        # The linearised standard error of a share among some of all cases.
        return math.sqrt(count * (base - count) / base**3 * cases / (cases - 1)) if cases > 1 else math.nan


    def wrong_share(cell):
        # As `wrong`; the error lies between those of the base in many cases and of the base alone.
        count, base, error = cell["count"], cell["base"], cell["standard_error"]
        expected = share(count, base)
        if pd.isna(error) or not base > 1:
            expected["standard_error"] = 0 if error == 0 else math.nan if not base > 1 else -1
        elif count >= 0:
            least = share_error(count, base, 1e12)
            expected["standard_error"] = min(max(error, least), share_error(count, base, base))
        return wrong(cell, expected)


    MADE_OF = ["count", "weighted_count", "standard_error", "lower", "upper"]
    for name, table in tables.items():
        statistic = table["key"].str.rsplit(".", n=1).str[-1]
        cells = table[(table["proportion"].notna() | (statistic == "percent")) & (statistic != "weighted_percent")]
        checked, faults, unchecked = 0, [], 0
        for cell in cells.to_dict("records"):
            parts = [part for part in MADE_OF if pd.notna(cell[part])]
            if not parts and pd.isna(cell["proportion"]):
                # Hidden, or not asked: a sign says so.
                faults += [f"{cell['row']}@{cell['column']} (blank)"] if cell["sign"] == "" else []
            elif parts == ["count"]:
                # Rounded to protect persons: count and base still give the share.
                checked += 1
                differs = abs(cell["count"] / cell["base"] - cell["proportion"]) > 0.005 + 1e-9
                faults += [f"{cell['row']}@{cell['column']} (proportion)"] if differs else []
            elif parts:
                checked += 1
                faults += wrong_share(cell)
            elif cell["column"] == "_group_mean" and cell["by"] != "":
                groups = cells[(cells["row"] == cell["row"]) & ~cells["column"].str.startswith("_")]
                # Groups below the smallest base that is shown count in no mean of groups.
                groups = groups[(groups["proportion"].notna() | (groups["sign"] == "·")) & (groups["sign"] != "/")]
                if len(groups) and groups["count"].notna().all():
                    checked += 1
                    bases = {"weighted_base": cell["base"], "effective_base": cell["base"]}
                    faults += wrong(cell, {"proportion": groups["proportion"].mean(), **bases})
                else:
                    unchecked += 1
            else:
                unchecked += 1
        if len(cells):
            report(name, checked, faults, unchecked)
    """

  private static let cases = """
    # The cases are in internal exports only; there three tables are counted again from them.
    def compare(name, expected):
        # Compares the expected figures of rows and columns with the cells of a table.
        faults = []
        cells = tables[name].groupby(["row", "column"]) if name in tables else None
        for (row, column), figures in expected.items():
            place = cells.indices.get((row, column), []) if cells else []
            if len(place) == 1:
                faults += wrong(tables[name].iloc[place[0]], figures)
            else:
                faults.append(f"{row}@{column} (missing)")
        report(f"{name} aus den Fällen", len(expected), faults)


    def valid(variable):
        field = next(f for f in resources["cases"]["schema"]["fields"] if f["name"] == variable)
        missing = [m["value"] for m in field.get("missingValues", [])]
        return pd.to_numeric(cases[variable].where(~cases[variable].isin(missing)))


    def rating(values):
        # All figures of a mean that the cases give.
        n = len(values)
        deviation = values.std() if n > 1 else math.nan
        error = deviation / n * math.sqrt((n - 1) * len(cases) / (len(cases) - 1)) if n > 1 else math.nan
        figures = {"count": n, "base": n, "weighted_base": n, "effective_base": n, "mean": values.mean()}
        figures |= {"standard_deviation": deviation, "standard_error": error}
        if t and error > 0:
            spread = t.ppf(0.975, n - 1) * error
            figures |= {"lower": values.mean() - spread, "upper": values.mean() + spread}
        return figures


    def weighted_share(chosen, answered, weights):
        # All figures of a weighted share: linearised error, interval of Korn and Graubard.
        inside = weights[answered]
        total, n = inside.sum(), int(answered.sum())
        p = weights[chosen & answered].sum() / total
        influence = weights * (chosen.astype(float) - p) * answered / total
        error = math.sqrt(len(weights) / (len(weights) - 1) * (influence**2).sum())
        effective = total**2 / (inside**2).sum()
        figures = {
            "count": int((chosen & answered).sum()), "base": n, "weighted_count": weights[chosen & answered].sum(),
            "weighted_base": total, "effective_base": effective, "proportion": p, "standard_error": error,
        }
        if beta and 0 < p < 1:
            m = min(n, p * (1 - p) / error**2)
            figures["lower"] = beta.ppf(0.025, m * p, m * (1 - p) + 1)
            figures["upper"] = beta.ppf(0.975, m * p + 1, m * (1 - p))
        return figures


    if "cases" in resources:
        cases = read("cases")
        columns = package["befund"]["columns"]
        groups = {"_total": pd.Series(True, index=cases.index)}
        if columns and columns["variable"] in cases:
            groups |= {v["column"]: cases[columns["variable"]] == v["value"] for v in columns["values"]}
        needs, weighted = {}, {}
        for block in package["befund"]["needs"]:
            answered = pd.Series(False, index=cases.index)
            for option in block["options"]:
                answered |= cases[option["variable"]].isin(option["chosen"] + option["notChosen"])
            for option in block["options"]:
                chosen = cases[option["variable"]].isin(option["chosen"])
                for column, members in groups.items():
                    if (answered & members).any():
                        counts = int((chosen & members).sum()), int((answered & members).sum())
                        error = share_error(*counts, len(cases))
                        needs[option["row"], column] = share(*counts) | {"standard_error": error}
                weight = package["befund"]["weight"]
                if weight and (answered & cases[weight].notna()).any():
                    here = cases[weight].notna()
                    weights = cases.loc[here, weight]
                    figures = weighted_share(chosen[here], answered[here], weights)
                    counts = int((chosen & here).sum()), int((answered & here).sum())
                    plain = share(*counts) | {"standard_error": share_error(*counts, len(weights))}
                    difference = 100 * (figures["proportion"] - plain["proportion"])
                    weighted[option["row"], "weighted"] = figures
                    weighted[option["row"], "unweighted"] = plain
                    weighted[option["row"], "difference"] = {"figure": difference}
        compare("needs", needs)
        if weighted:
            compare("needs_weighted", weighted)
        ratings = {}
        for item in package["befund"]["ratings"]:
            values = valid(item["variable"])
            for column, members in groups.items():
                if values[members].notna().any():
                    ratings[item["row"], column] = rating(values[members].dropna())
        compare("challenges", ratings)
        if not t:
            print("Intervalle der Mittelwerte und gewichteten Anteile: nicht geprüft (braucht scipy)")
    """
}
