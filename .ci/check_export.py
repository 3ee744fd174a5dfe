"""Checks exports with foreign software: the package is valid and tells of faults, the notebook runs.

Usage: python3 check_export.py PUBLIC_FOLDER INTERNAL_FOLDER
"""

import csv
import json
import os
import shutil
import sqlite3
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


def run_notebook(folder, wanted):
    notebook = nbformat.read(os.path.join(folder, "start.ipynb"), as_version=4)
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": folder}}).execute()
    outputs = [o for cell in notebook.cells for o in cell.get("outputs", [])]
    text = "".join(o.get("text", "") for o in outputs if o.output_type == "stream")
    assert " differ" not in text, text
    for line in wanted:
        assert line in text, f"{line!r} is missing from:\n{text}"


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
run_notebook(public, ["needs: stimmt überein", "action: stimmt überein"])
run_notebook(internal, ["needs: stimmt überein", "challenges: stimmt überein"])
check_spss(internal)
package = json.load(open(os.path.join(public, "datapackage.json"), encoding="utf-8"))
assert "cases" not in {resource["name"] for resource in package["resources"]}
print("export: the packages are valid, planted faults are found; database, SPSS file and notebooks agree")
