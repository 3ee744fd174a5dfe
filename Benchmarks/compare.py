"""Runs befund, polars, DuckDB and pandas on the same job, alternating, and prints medians.

The job: 8 options and 12 scale items by group, that is for each item, group and value the number
of respondents, the sum of their weights, and the share of the item's base with and without
weights. The base of a scale item is everyone with an answer; the base of the options is everyone
who chose one. Each run is a process of its own; its wall time and peak memory are the operating
system's (wait4), so they include the start of Python and the import. What Python needs for the
job alone is measured inside and printed too.

The sums of all four are compared before anything is printed.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

OPTIONS = [f"B1[SQ{i:02}]" for i in range(1, 9)]
ITEMS = [f"H1[SQ{i:02}]" for i in range(1, 13)]
COLUMNS = ["gruppe", "gewicht"] + OPTIONS + ITEMS


def with_polars(path):
    import polars as pl

    weight = pl.col("gewicht").cast(pl.Float64)
    frame = (
        pl.scan_csv(path, separator=";", infer_schema=False)
        .select(["gruppe", weight] + OPTIONS + ITEMS)
        .with_columns(chosen=pl.any_horizontal([pl.col(name) == "Y" for name in OPTIONS]))
        .collect(engine=os.environ.get("POLARS_ENGINE", "streaming"))
    )
    sums = [pl.len().alias("n"), pl.col("gewicht").sum().alias("w")]
    rows = []

    def add(name, counted):
        shares = counted.with_columns(
            p=pl.col("n") / pl.col("n").sum().over("gruppe"),
            pw=pl.col("w") / pl.col("w").sum().over("gruppe"),
        )
        for group, value, n, w, *_ in shares.iter_rows():
            rows.append((name, group, value, n, w))

    for name in ITEMS:
        add(name, frame.lazy().filter(pl.col(name) != "").group_by("gruppe", name).agg(sums).collect())
    answered = frame.filter("chosen")
    for name in OPTIONS:
        counted = answered.lazy().group_by("gruppe", name).agg(sums).collect()
        add(name, counted)
    return rows


def with_duckdb(path):
    import duckdb

    connection = duckdb.connect()
    names = ", ".join(f'"{name}"' for name in OPTIONS + ITEMS)
    chosen = " OR ".join(f"\"{name}\" = 'Y'" for name in OPTIONS)
    connection.execute(
        f"""CREATE TEMP TABLE t AS SELECT gruppe, gewicht::DOUBLE AS gewicht, {names},
        ({chosen}) AS chosen
        FROM read_csv(?, delim=';', header=true, all_varchar=true, quote='"', escape='"',
                      nullstr='\x01')""",
        [path],
    )
    rows = []
    for name in ITEMS + OPTIONS:
        where = "chosen" if name in OPTIONS else f"\"{name}\" <> ''"
        rows += connection.execute(
            f"""SELECT '{name}', gruppe, "{name}", n, w, n / sum(n) OVER (PARTITION BY gruppe),
            w / sum(w) OVER (PARTITION BY gruppe)
            FROM (SELECT gruppe, "{name}", count(*) AS n, sum(gewicht) AS w FROM t
                  WHERE {where} GROUP BY ALL)"""
        ).fetchall()
    return [row[:5] for row in rows]


def with_pandas(path):
    import pandas as pd

    types = {name: "category" for name in ["gruppe"] + OPTIONS + ITEMS} | {"gewicht": float}
    frame = pd.read_csv(
        path, sep=";", usecols=COLUMNS, dtype=types, keep_default_na=False, na_filter=False
    )
    answered = frame[(frame[OPTIONS] == "Y").any(axis=1)]
    rows = []
    for name in ITEMS + OPTIONS:
        base = answered if name in OPTIONS else frame[frame[name] != ""]
        sums = base.groupby(["gruppe", name], observed=True)["gewicht"].agg(["size", "sum"])
        by = sums.groupby(level=0, observed=True)
        sums["p"] = sums["size"] / by["size"].transform("sum")
        sums["pw"] = sums["sum"] / by["sum"].transform("sum")
        rows += [(name, g, v, int(r[0]), float(r[1])) for (g, v), r in zip(sums.index, sums.values)]
    return rows


PEERS = {"polars": with_polars, "duckdb": with_duckdb, "pandas": with_pandas}


def befund(path, weighted):
    command = [
        os.environ["BEFUND"], "table", path, "--rows", "B1*", "--each", "H1*",
        "--columns", "gruppe", "--format", "tidy",
    ]
    return command + (["--weight", "gewicht", "--intervals"] if weighted else [])


def measure(command):
    """Returns wall and processor seconds, peak memory in MiB and the output of a process."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        if process.returncode != 0:
            sys.exit(f"{command} ended with {process.returncode}: {errors.read().decode()}")
        unit = 1 if sys.platform == "darwin" else 1024
        processor = usage.ru_utime + usage.ru_stime
        return seconds, processor, usage.ru_maxrss * unit / 2**20, output.read()


def survey(respondents):
    output = subprocess.run(
        [os.environ["SURVEY_FILE"], str(respondents)], check=True, capture_output=True, text=True
    )
    return output.stdout.strip()


def digest(rows):
    """The counts and weighted sums by item, group and value, without unchosen options."""
    return {
        (name, group, value): (n, round(w, 3))
        for name, group, value, n, w in rows
        if name in ITEMS or value == "Y"
    }


def befund_rows(text):
    """The same from befund's tidy table."""
    import csv

    lines = [line for line in text.decode().splitlines() if not line.startswith("#")]
    for row in csv.DictReader(lines):
        if row["column"] == "_total" or int(row["count"]) == 0:
            continue  # the peers list no value that nobody has
        option = row["row"] in OPTIONS
        yield (
            row["row"] if option else row["table"], row["column"],
            "Y" if option else row["row"], int(row["count"]), float(row["weighted_count"]),
        )


def compare(path, rounds):
    here = os.path.abspath(__file__)
    commands = {
        "befund": befund(path, False),
        "befund --weight --intervals": befund(path, True),
    } | {name: [sys.executable, here, "--job", name, path] for name in PEERS}
    seconds = {name: [] for name in commands}
    processors = {name: [] for name in commands}
    memory = {name: [] for name in commands}
    inside = {name: [] for name in PEERS}
    results = {}
    for turn in range(rounds + 1):  # the first turn fills the file cache and is not counted
        for name, command in commands.items():
            wall, processor, peak, output = measure(command)
            if name in PEERS:
                answer = json.loads(output)
                results[name] = digest(answer["rows"])
            elif "--weight" in command:
                results[name] = digest(befund_rows(output))
            if turn > 0:
                seconds[name].append(wall)
                processors[name].append(processor)
                memory[name].append(peak)
                if name in PEERS:
                    inside[name].append(answer["seconds"])
    first = results.pop("befund --weight --intervals")
    for name, result in results.items():
        wrong = [key for key in first.keys() | result.keys() if not same(first, result, key)]
        if wrong:
            sys.exit(f"{name} and befund differ at {len(wrong)} places, first {sorted(wrong)[0]}")
    print(f"all agree on {len(first)} counts and weighted sums; medians of {rounds} runs")
    unit = statistics.median(seconds["befund --weight --intervals"])
    print(f"{'':30}{'seconds':>9}{'least':>8}{'ratio':>8}{'CPU':>8}{'job only':>10}{'peak MiB':>10}")
    for name in commands:
        wall = statistics.median(seconds[name])
        own = f"{statistics.median(inside[name]):10.2f}" if name in PEERS else " " * 10
        print(
            f"{name:30}{wall:9.2f}{min(seconds[name]):8.2f}{wall / unit:8.2f}"
            f"{statistics.median(processors[name]):8.2f}{own}{statistics.median(memory[name]):10.0f}"
        )


def same(a, b, key):
    if key not in a or key not in b or a[key][0] != b[key][0]:
        return False
    return abs(a[key][1] - b[key][1]) <= 1e-6 * max(1, abs(a[key][1]))


def growth(sizes, rounds):
    print(f"\n{'befund --weight --intervals':30}{'seconds':>9}{'peak MiB':>10}")
    for size in sizes:
        runs = [measure(befund(survey(size), True)) for _ in range(rounds)]
        wall = statistics.median(run[0] for run in runs)
        peak = statistics.median(run[2] for run in runs)
        print(f"{size:>18,} respondents{wall:9.2f}{peak:10.1f}")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--large", action="store_true")
    arguments.add_argument("--respondents", type=int, default=1_000_000)
    arguments.add_argument("--job", nargs=2, help=argparse.SUPPRESS)
    options = arguments.parse_args()
    if options.job:
        name, path = options.job
        start = time.perf_counter()
        rows = PEERS[name](path)
        seconds = time.perf_counter() - start
        json.dump({"seconds": seconds, "rows": rows}, sys.stdout)
        return
    compare(survey(options.respondents), options.rounds)
    growth([100_000, 1_000_000, 3_000_000] + [10_000_000] * options.large, options.rounds)


main()
