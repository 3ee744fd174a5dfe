#!/usr/bin/env python3
"""Audits every block of a release.json: nobody may be exposed by what it states.

Blocks that earlier releases tell about too stand a second time under "with_earlier".
"""
import itertools
import json
import sys

import sdc_audit


def with_release_targets(block, depth=3):
    """Adds every combination within each release, which the lattice of categories leaves out."""
    names = sorted(name for name in block["dimensions"] if name != "release")
    targets = list(block.get("targets", []))
    for group in block["dimensions"]["release"].get("groups", {}):
        for count in range(depth + 1):
            for chosen in itertools.combinations(names, count):
                multiples = [n for n in chosen if block["dimensions"][n].get("type") == "multi"]
                if len(multiples) > 1:
                    continue
                lists = [block["dimensions"][name]["categories"] for name in chosen]
                for values in itertools.product(*lists):
                    at = dict(zip(chosen, values), release=group)
                    targets.append({"at": at, "rule": "exists"})
    return {**block, "targets": targets}


def main(path):
    with open(path, encoding="utf-8") as handle:
        release = json.load(handle)
    blocks = release["blocks"]
    joined = release.get("with_earlier", [])
    if not blocks:
        print(f"{path}: no blocks", file=sys.stderr)
        return 1
    shown = hidden = exposed = 0
    for block in blocks + [with_release_targets(block) for block in joined]:
        cells = [cell for table in block["tables"] for cell in table["cells"]]
        hidden += sum("sym" in cell for cell in cells)
        shown += sum("sym" not in cell for cell in cells)
        # Rounded shares make long searches: the best values found can only narrow an interval.
        for row in sdc_audit.audit(block, lattice=3, limit=10.0):
            if row["verdict"] == "FAIL":
                exposed += 1
                print(f"{block['id']}: {row['cell']} [{row['L']}, {row['U']}] {row['rule']}")
    print(
        f"release: {len(blocks)} blocks, {len(joined)} of them with earlier releases, "
        f"{shown} statements, {hidden} hidden, {exposed} exposed"
    )
    return 1 if exposed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
