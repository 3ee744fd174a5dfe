"""Runs `befund protect` on case files and lets the independent auditor judge the result.

    python check_cases.py BEFUND CASE.json ...

For each case with a request: every requested cell is answered, nothing printed is small, the
auditor finds no disclosure (combinations of three categories included), and at most 1.25 times
the reference is suppressed. A refusal counts only where the case's note demands it.
"""
import json
import math
import subprocess
import sys

import sdc_audit


def merged(table, at):
    return sdc_audit.key(dict(table.get("filter") or {}, **at))


def complaints(case, output):
    """What is wrong with a protected output, and how many different cells it suppresses."""
    k = case.get("policy", {}).get("k", 5)
    wrong, hidden = [], set()
    tables = output["tables"]
    if [t["id"] for t in tables] != [t["id"] for t in case["request"]]:
        return ["other tables than requested"], 0
    for asked, table in zip(case["request"], tables):
        if (asked.get("filter") or {}) != (table.get("filter") or {}):
            wrong.append(f"{asked['id']}: another filter")
        if asked["ats"] != [c["at"] for c in table["cells"]]:
            wrong.append(f"{asked['id']}: other cells, or another order")
        for cell in table["cells"]:
            if "sym" in cell and "n" not in cell:
                hidden.add(merged(asked, cell["at"]))
            elif "n" not in cell or 0 < cell["n"] < k:
                wrong.append(f"{asked['id']} {cell['at']}: printed {cell.get('n')}")
    publication = dict(output, tables=case.get("history", []) + tables)
    for key in ("dimensions", "policy", "targets", "truth", "knowledge"):
        if key in case:
            publication[key] = case[key]
    try:
        found = sdc_audit.audit(publication, lattice=3)
        wrong += [f"disclosed: {r['cell']} in {r['L']}..{r['U']}" for r in found
                  if r["verdict"] == "FAIL"]
    except (sdc_audit.BadInput, sdc_audit.Unsolved) as error:
        wrong.append(f"auditor: {error}")
    return wrong, len(hidden)


def check(befund, path):
    with open(path, encoding="utf-8") as file:
        case = json.load(file)
    run = subprocess.run([befund, "protect", path], capture_output=True, text=True)
    if "request" not in case:
        ok = run.returncode == 0 and json.loads(run.stdout)["tables"] == []
        return [] if ok else ["a case without request is not answered by no tables"], "no request"
    if "must be refused" in case.get("note", ""):
        ok = run.returncode == 77 and run.stdout == "" and "cannot-protect" in run.stderr
        return [] if ok else [f"not refused: exit {run.returncode}"], "refused"
    if run.returncode != 0:
        return [f"exit {run.returncode}: {run.stderr.strip()}"], ""
    wrong, hidden = complaints(case, json.loads(run.stdout))
    reference = case.get("suppressed", {}).get("reference")
    if reference is not None and hidden > math.floor(1.25 * reference):
        wrong.append(f"{hidden} suppressed, the reference has {reference}")
    return wrong, f"{hidden} suppressed, reference {reference}"


def main():
    befund, paths = sys.argv[1], sys.argv[2:]
    failed = 0
    for path in paths:
        wrong, note = check(befund, path)
        name = path.rsplit("/", 1)[-1]
        print(f"{'FAIL' if wrong else 'ok  '} {name}: {'; '.join(wrong) or note}")
        failed += bool(wrong)
    if not paths:
        print("no cases")
    return 1 if failed or not paths else 0


if __name__ == "__main__":
    sys.exit(main())
