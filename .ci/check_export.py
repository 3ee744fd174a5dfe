"""Checks exports with foreign software: the package is valid and tells of faults, the notebook and the
reader in R run and notice what was planted.

Usage: python3 check_export.py PUBLIC_FOLDER INTERNAL_FOLDER
"""

import csv
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

import nbformat
import pyreadstat
from frictionless import Package, system
from nbclient import NotebookClient

TABLE = "tabellen/bedarfe_nach_gruppe.csv"


def error_types(folder):
    with system.use_context(trusted=True):
        report = Package(os.path.join(folder, "datapackage.json")).validate()
    return {error.type for task in report.tasks for error in task.errors} | {e.type for e in report.errors}


def planted(folder, old, new, expected):
    """Changes one text in a table and expects faults of some types."""
    with tempfile.TemporaryDirectory() as place:
        copy = os.path.join(place, "copy")
        shutil.copytree(folder, copy)
        path = os.path.join(copy, TABLE)
        text = open(path, encoding="utf-8").read()
        assert old in text, f"nothing to plant: {old}"
        open(path, "w", encoding="utf-8").write(text.replace(old, new, 1))
        found = error_types(copy)
        assert expected <= found, f"planted {new!r}: found {found}"


def notebook_text(folder):
    notebook = nbformat.read(os.path.join(folder, "start.ipynb"), as_version=4)
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": folder}}).execute()
    outputs = [o for cell in notebook.cells for o in cell.get("outputs", [])]
    return "".join(o.get("text", "") for o in outputs if o.output_type == "stream")


def rscript(script, folder):
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    run = subprocess.run(["Rscript", "-e", script], cwd=folder, env=environment, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return run.stdout


def r_text(folder):
    """What the reader says, run from another working directory."""
    return rscript(f"source({json.dumps(os.path.join(folder, 'lesen.R'))}, encoding = 'UTF-8')", "/")


def quarto_text(folder):
    """What the document prints."""
    rscript("knitr::knit('start.qmd', output = 'start.md', quiet = TRUE)", folder)
    with open(os.path.join(folder, "start.md"), encoding="utf-8") as file:
        return file.read()


def agrees(text, wanted):
    assert " differ" not in text and "nicht geprüft" not in text, text
    for line in wanted:
        assert f"{line}: stimmt überein" in text, f"{line!r} does not agree in:\n{text}"


def edited(path, match, column, value):
    """Sets one field of the first row that matches."""
    with open(path, encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    row = next(row for row in rows if match(dict(zip(header, row))))
    place = header.index(column)
    changed = value(row[place])
    assert row[place] != changed, (path, column)
    row[place] = changed
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])


def cell(row, column):
    return lambda fields: fields["row"] == row and fields["column"] == column


# What is planted, each fault alone: file, row, column, change, and where it must be noticed.
PUBLIC = [
    ("bedarfe_nach_gruppe", cell("B1.SQ01", "A1"), "base", lambda v: "281", "needs", "base"),
    ("bedarfe_nach_gruppe", cell("B1.SQ01", "A1"), "count", lambda v: "", "needs", "count"),
    ("bedarfe_nach_gruppe", cell("B1.SQ01", "A6"), "count", lambda v: "15", "needs", "count"),
    ("bedarfe_nach_gruppe", cell("B1.SQ01", "A1"), "lower", lambda v: "", "needs", "lower"),
    ("bedarfe_nach_gruppe", cell("B1.SQ01", "A1"), "upper", lambda v: "0.449", "needs", "upper"),
    ("bedarfe_nach_gruppe", cell("B1.SQ01", "A1"), "effective_base", lambda v: "", "needs", "effective_base"),
    ("bedarfe_nach_gruppe", cell("B1.SQ01", "A1"), "standard_error", lambda v: "0.05", "needs", "standard_error"),
    ("bedarfe_nach_gruppe", cell("B1.SQ01", "A1"), "standard_error", lambda v: "", "needs", "standard_error"),
    ("bedarfe_nach_gruppe", cell("B1.SQ01", "A1"), "proportion", lambda v: "", "needs", "proportion"),
    ("erfuellungsindex", cell("T1", "under"), "proportion", lambda v: "0.9", "gap", "proportion"),
    ("handlungsbedarf", cell("T1", "_total"), "weighted_base", lambda v: "400", "action", "weighted_base"),
]
INTERNAL = [
    ("faelle", lambda c: c["B1[SQ01]"] == "Y", "B1[SQ01]", lambda v: "N", "needs aus den Fällen", "count"),
    ("faelle", lambda c: c["H[SQ01]"] == "3", "H[SQ01]", lambda v: "5", "challenges aus den Fällen", "mean"),
    ("faelle", lambda c: c["gewicht"] != "", "gewicht", lambda v: "9", "needs_weighted aus den Fällen", "proportion"),
    ("herausforderungen", cell("H.SQ01", "A1"), "mean", lambda v: "9", "challenges aus den Fällen", "mean"),
    ("herausforderungen", cell("H.SQ01", "A1"), "upper", lambda v: "", "challenges aus den Fällen", "upper"),
    ("bedarfe_nach_gruppe", cell("B1.SQ01", "_group_mean"), "proportion", lambda v: "0.5", "needs", "proportion"),
    ("bedarfe_gewichtet", cell("B1.SQ01", "weighted"), "lower", lambda v: "0.3", "needs_weighted aus", "lower"),
    ("bedarfe_gewichtet", cell("B1.SQ01", "weighted"), "base", lambda v: "215", "needs_weighted aus", "base"),
    ("bedarfe_gewichtet", cell("B1.SQ01", "difference"), "figure", lambda v: "0", "needs_weighted aus", "figure"),
]


def plants(folder, faults):
    """Each fault is noticed by the notebook's checks and by the reader's, and named; beside the checksum."""
    code = "\n\n".join(
        "".join(c.source) for c in nbformat.read(os.path.join(folder, "start.ipynb"), as_version=4).cells
        if c.cell_type == "code")
    for name, match, column, value, table, figure in faults:
        with tempfile.TemporaryDirectory() as place:
            copy = os.path.join(place, "copy")
            shutil.copytree(folder, copy)
            path = name + ".csv" if name == "faelle" else f"tabellen/{name}.csv"
            edited(os.path.join(copy, path), match, column, value)
            run = subprocess.run([sys.executable, "-c", code], cwd=copy, capture_output=True, text=True)
            assert run.returncode == 0, run.stderr
            assert f"differ: {path}" in run.stdout, (path, run.stdout)
            for text in (run.stdout, r_text(copy)):
                lines = [line for line in text.splitlines() if line.startswith(table)]
                noticed = [line for line in lines if " differ" in line and figure in line]
                assert noticed, f"{path}, {column}: nobody noticed in:\n{text}"
    return len(faults)


def check_database(folder):
    """Every data file stands in the database, field by field."""
    package = json.load(open(os.path.join(folder, "datapackage.json"), encoding="utf-8"))
    database = sqlite3.connect(os.path.join(folder, "daten.sqlite"))
    names = [name for (name,) in database.execute("select name from sqlite_master where type = 'table'")]
    assert names == [resource["name"] for resource in package["resources"]], names
    for resource in package["resources"]:
        with open(os.path.join(folder, resource["path"]), encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        name = resource["name"]
        columns = [row[1] for row in database.execute(f'pragma table_info("{name}")')]
        assert columns == header, name
        stored = database.execute(f'select * from "{name}" order by rowid').fetchall()
        assert len(stored) == len(rows), name
        kinds = [field["type"] for field in resource["schema"]["fields"]]
        for given, row in zip(stored, rows):
            for value, text, kind in zip(given, row, kinds):
                if kind == "string":
                    assert value == text, (name, value, text)
                elif text == "":
                    assert value is None, (name, value)
                else:
                    assert str(value) == text or float(value) == float(text), (name, value, text)


def check_spss(folder):
    """The system file says of every case what the CSV file says, with labels and kinds of missing."""
    package = json.load(open(os.path.join(folder, "datapackage.json"), encoding="utf-8"))
    fields = next(r for r in package["resources"] if r["name"] == "cases")["schema"]["fields"]
    options = {o["variable"]: (o, b) for b in package["befund"]["needs"] for o in b["options"]}
    with open(os.path.join(folder, "faelle.csv"), encoding="utf-8", newline="") as file:
        cases = list(csv.DictReader(file))
    data, meta = pyreadstat.read_sav(os.path.join(folder, "faelle.sav"), user_missing=True)
    assert meta.file_encoding == "UTF-8" and len(data) == len(cases) and len(data.columns) == len(fields)
    seen = set()
    for field, name in zip(fields, data.columns):
        assert meta.column_names_to_labels[name] == field.get("title", ""), name
        labels = meta.variable_value_labels.get(name, {})
        gone = meta.missing_ranges.get(name, [])
        valid = {c["value"]: c["label"] for c in field.get("categories", [])}
        missing = {m["value"]: m["label"] for m in field.get("missingValues", [])}
        for case, code in zip(cases, data[name]):
            value = case[field["name"]]
            is_gone = any(part["lo"] <= code <= part["hi"] for part in gone)
            label = labels.get(code)
            if field["name"] in options:
                option, block = options[field["name"]]
                answered = any(case[o["variable"]] in o["chosen"] + o["notChosen"] for o in block["options"])
                expected = 1 if value in option["chosen"] else 0 if answered else None
                assert code == expected if expected is not None else is_gone, (name, value, code)
                seen.add("option")
            elif name == data.columns[-1] and value == "":
                assert code != code, (name, code)
                seen.add("system-missing")
            elif value in missing:
                assert is_gone and label.split(" (")[0] == missing[value].split(" (")[0], (name, value, code)
                seen.add(missing[value])
            elif value in valid:
                assert not is_gone and label == valid[value], (name, value, code)
                seen.add("label")
            else:
                assert not is_gone and float(code) == float(value), (name, value, code)
                seen.add("number")
    assert {"option", "label", "number", "system-missing", "weiß nicht", "nicht gefragt", "ungültig"} <= seen, seen


public, internal = sys.argv[1:3]
for folder in (public, internal):
    found = error_types(folder)
    assert not found, f"{folder}: {found}"
    check_database(folder)
planted(public, ",68,181,", ",69,181,", {"hash-count"})
planted(public, ",68,181,", ",viele,181,", {"type-error"})
planted(public, ",(),", ",?,", {"constraint-error"})
tables = ["needs", "action", "gap", "topics", "challenges_detail"]
cases = [f"{name} aus den Fällen" for name in ("needs", "needs_weighted", "challenges")]
for folder, wanted in ((public, tables), (internal, tables + cases)):
    agrees(notebook_text(folder), ["Prüfsummen"] + wanted)
    agrees(r_text(folder), wanted)
    agrees(quarto_text(folder), wanted)
noticed = plants(public, PUBLIC) + plants(internal, INTERNAL)
check_spss(internal)
package = json.load(open(os.path.join(public, "datapackage.json"), encoding="utf-8"))
assert "cases" not in {resource["name"] for resource in package["resources"]}
print("export: the packages are valid, planted faults are found; database and SPSS file agree")
print(f"export: notebook, document and reader agree with the report and notice {noticed} of {noticed} planted faults")
