"""Coder agreement for a study folder, computed a second time and independently.

Usage: python3 agreement_minden.py STUDY_FOLDER > agreement_minden.json

The coders K1 (first) and K2 (second) are compared in all interviews that both of them
coded: by interview, by coded segment and by character, for topics, kinds and codes.
"""

import csv
import json
import os
import sys
from collections import Counter, namedtuple
from fractions import Fraction

CODERS = ("K1", "K2")
DEPTHS = ("topic", "kind", "code")
MINIMUM_OVERLAP = Fraction(9, 10)
SHORTEST_CUT_NAME = 62  # names on the third level may be cut at 62 to 63 characters

# labels: depth -> label, or None where the code is not in the code system
Coding = namedtuple("Coding", "row coder interview start end labels")
# A part of one coder's continuum: a unit (coded) or a gap (not coded).
Section = namedtuple("Section", "is_unit begin length")


# Reading and cleaning

def read_table(folder, name, delimiter):
    with open(os.path.join(folder, name), encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def topic_id(code_id):
    return code_id.split("-")[0]


def read_lengths(folder):
    """Interview -> number of characters, in the order of the file."""
    return {row["interview_id"]: int(row["zeichen"]) for row in read_table(folder, "interviews.csv", ";")}


def declared_labels(code_system):
    """Depth -> all labels in the code system, in its order."""
    topics = [topic_id(row["code_id"]) for row in code_system]
    kinds = [topic + "/" + row["art"] for topic, row in zip(topics, code_system)]
    codes = [row["code_id"] for row in code_system]
    return {depth: list(dict.fromkeys(labels)) for depth, labels in zip(DEPTHS, (topics, kinds, codes))}


def find_code(code_system, topic, kind, name):
    siblings = [row for row in code_system if row["thema"] == topic and row["art"] == kind]
    matches = [row for row in siblings if row["unterkategorie"] == name]
    if not matches and len(name) >= SHORTEST_CUT_NAME:
        matches = [row for row in siblings if row["unterkategorie"].startswith(name)]
    assert len(matches) <= 1, "ambiguous name: " + name
    return matches[0]["code_id"] if matches else None


def read_codings(folder, code_system, interviews):
    """The codings of both coders, without repeated rows and rows that name only a topic."""
    topic_ids = {row["thema"]: topic_id(row["code_id"]) for row in code_system}
    interview_ids = {name.replace("-", ""): name for name in interviews}
    codings, seen = [], set()
    for number, row in enumerate(read_table(folder, "interview_codings.csv", "\t")):
        fields = tuple(row.values())
        if fields in seen:
            continue
        seen.add(fields)
        path = [part.strip() for part in row["Code"].replace("\\", " > ").split(" > ")]
        if len(path) == 1:
            continue
        topic, kind, name = path
        labels = {
            "topic": topic_ids[topic],
            "kind": topic_ids[topic] + "/" + kind,
            "code": find_code(code_system, topic, kind, name),
        }
        coding = Coding(number, row["Bearbeitet von"], interview_ids[row["Dokumentname"].replace("-", "")],
                        int(row["Zeichen_von"]), int(row["Zeichen_bis"]), labels)
        assert 0 <= coding.start < coding.end <= interviews[coding.interview]
        codings.append(coding)
    return codings


# Coefficients

def ratio(numerator, denominator):
    return numerator / denominator if denominator else None


def chance_corrected(observed, expected):
    """Exact fractions in, float out; None when chance alone gives full agreement."""
    return None if expected == 1 else float((observed - expected) / (1 - expected))


def two_by_two(both, first, second, neither):
    """first and second count what only that coder has."""
    n = both + first + second + neither
    result = {"both": both, "first": first, "second": second, "neither": neither,
              "percent": None, "cohen": None, "brennan_prediger": None,
              "positive": ratio(2 * both, 2 * both + first + second)}
    if n > 0:
        observed = Fraction(both + neither, n)
        expected = Fraction((both + first) * (both + second) + (neither + first) * (neither + second), n * n)
        result["percent"] = float(observed)
        result["cohen"] = chance_corrected(observed, expected)
        result["brennan_prediger"] = float(2 * observed - 1)
    return result


def count_two_by_two(decisions):
    """decisions: pairs (first coder has it, second coder has it)."""
    counts = Counter((bool(first), bool(second)) for first, second in decisions)
    return two_by_two(counts[True, True], counts[True, False], counts[False, True], counts[False, False])


def added_two_by_two(tables):
    return two_by_two(*(sum(table[cell] for table in tables) for cell in ("both", "first", "second", "neither")))


# Level 1: interviews

def interview_level(codings, interviews, labels, depth):
    used = {(coding.interview, coding.coder, coding.labels[depth]) for coding in codings}
    tables = {
        label: count_two_by_two([[(interview, coder, label) in used for coder in CODERS] for interview in interviews])
        for label in labels
    }
    return {"overall": added_two_by_two(list(tables.values())), "labels": tables}


# Level 2: segments

def overlap(one, other):
    shared = min(one.end, other.end) - max(one.start, other.start)
    longer = max(one.end - one.start, other.end - other.start)
    return Fraction(max(shared, 0), longer)


def agreement_depth(one, other):
    """3 for the same code, 2 for the same kind, 1 for the same topic, otherwise 0."""
    for rank, depth in ((3, "code"), (2, "kind"), (1, "topic")):
        if one.labels[depth] is not None and one.labels[depth] == other.labels[depth]:
            return rank
    return 0


def pair_codings(codings):
    """One-to-one pairs of the first coder's and the second coder's codings."""
    by_coder = [[coding for coding in codings if coding.coder == coder] for coder in CODERS]
    candidates = [
        (one, other) for one in by_coder[0] for other in by_coder[1]
        if one.interview == other.interview and overlap(one, other) >= MINIMUM_OVERLAP
    ]
    candidates.sort(key=lambda pair: (-agreement_depth(*pair), -overlap(*pair), pair[0].row, pair[1].row))
    pairs, taken = [], set()
    for one, other in candidates:
        if one.row not in taken and other.row not in taken:
            taken.update((one.row, other.row))
            pairs.append((one, other))
    return pairs


def segment_level(codings, pairs, labels, depth):
    counts = {coder: Counter() for coder in CODERS}
    for coding in codings:
        if coding.labels[depth] is not None:
            counts[coding.coder][coding.labels[depth]] += 1
    first, second = (counts[coder] for coder in CODERS)
    label_pairs = [(one.labels[depth], other.labels[depth]) for one, other in pairs]
    label_pairs = [pair for pair in label_pairs if None not in pair]

    n = len(label_pairs)
    agreeing = sum(one == other for one, other in label_pairs)
    overall = {"first": sum(first.values()), "second": sum(second.values()), "pairs": n, "agreeing": agreeing,
               "share_of_all": ratio(2 * agreeing, sum(first.values()) + sum(second.values())),
               "share_of_pairs": ratio(agreeing, n), "cohen": None, "brennan_prediger": None}
    if n > 0:
        margins = [Counter(side) for side in zip(*label_pairs)]
        expected = Fraction(sum(margins[0][label] * margins[1][label] for label in labels), n * n)
        overall["cohen"] = chance_corrected(Fraction(agreeing, n), expected)
        overall["brennan_prediger"] = chance_corrected(Fraction(agreeing, n), Fraction(1, len(labels)))

    tables = {}
    for label in labels:
        table = count_two_by_two([(one == label, other == label) for one, other in label_pairs])
        tables[label] = {
            "first": first[label], "second": second[label],
            "both": table["both"], "first_only": table["first"],
            "second_only": table["second"], "neither": table["neither"],
            "percent": table["percent"], "cohen": table["cohen"],
            "brennan_prediger": table["brennan_prediger"], "positive": table["positive"],
        }
    return {"overall": overall, "labels": tables}


# Level 3: characters
# alpha_u, observed and expected disagreement: Content Analysis, 2nd ed. 2004, pp. 251-256.

def merge_spans(spans):
    """Overlapping spans become one, touching spans stay apart."""
    merged = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def cut_into_sections(spans, begin, end):
    """Units and gaps between begin and end; the spans are sorted and do not overlap."""
    sections, position = [], begin
    for start, stop in spans:
        if start > position:
            sections.append(Section(False, position, start - position))
        sections.append(Section(True, start, stop - start))
        position = stop
    if position < end:
        sections.append(Section(False, position, end - position))
    return sections


def squared_difference(g, h):
    distance = g.begin - h.begin
    if g.is_unit and h.is_unit and -g.length < distance < h.length:
        return distance ** 2 + (distance + g.length - h.length) ** 2
    if g.is_unit and not h.is_unit and h.length - g.length >= distance >= 0:
        return g.length ** 2
    if h.is_unit and not g.is_unit and g.length - h.length >= -distance >= 0:
        return h.length ** 2
    return 0


def observed_disagreement(observers, length):
    m = len(observers)
    total = sum(
        squared_difference(g, h)
        for i in range(m) for j in range(m) if i != j
        for g in observers[i] for h in observers[j]
    )
    return Fraction(total, m * (m - 1) * length ** 2)


def expected_disagreement(observers, length):
    positions = len(observers) * length
    units = [section.length for sections in observers for section in sections if section.is_unit]
    gaps = [section.length for sections in observers for section in sections if not section.is_unit]
    total = Fraction(0)
    for l in units:
        total += Fraction((len(units) - 1) * (2 * l ** 3 - 3 * l ** 2 + l), 3)
        total += l ** 2 * sum(gap - l + 1 for gap in gaps if gap >= l)
    return Fraction(2, length) * total / (positions * (positions - 1) - sum(l * (l - 1) for l in units))


def alpha_u(d_o, d_e):
    return float(1 - d_o / d_e) if d_e else None


def check_published_example():
    """The example in the book: a continuum from 150 to 450, two observers, category c."""
    first = cut_into_sections([(225, 295), (370, 400)], 150, 450)
    second = cut_into_sections([(220, 300), (355, 375), (400, 420)], 150, 450)
    d_o = observed_disagreement([first, second], 300)
    d_e = expected_disagreement([first, second], 300)
    assert (round(float(d_o), 4), round(float(d_e), 4), round(alpha_u(d_o, d_e), 4)) == (0.0144, 0.0532, 0.7286)
    # Two overlapping pairs of units and one unit inside a gap; nothing else differs.
    differences = {(g.begin, h.begin): squared_difference(g, h) for g in first for h in second}
    assert {key: value for key, value in differences.items() if value} == {
        (225, 220): 5 ** 2 + 5 ** 2,
        (370, 355): 15 ** 2 + 25 ** 2,
        (400, 400): 20 ** 2,
    }
    assert all(squared_difference(g, h) == squared_difference(h, g) for g in first for h in second)


def character_level(codings, interviews, labels, depth):
    length = sum(interviews.values())
    offsets, position = {}, 0
    for interview in interviews:
        offsets[interview] = position
        position += interviews[interview]

    tables, disagreements = {}, []
    for label in labels:
        marked, observers = [], []
        for coder in CODERS:
            own = [c for c in codings if c.coder == coder and c.labels[depth] == label]
            characters = bytearray(length)
            sections = []
            for interview, offset in offsets.items():
                spans = [(offset + c.start, offset + c.end) for c in own if c.interview == interview]
                for start, end in spans:
                    for character in range(start, end):
                        characters[character] = 1
                sections += cut_into_sections(merge_spans(spans), offset, offset + interviews[interview])
            assert sum(characters) == sum(section.length for section in sections if section.is_unit)
            assert length == sum(section.length for section in sections)
            marked.append(characters)
            observers.append(sections)
        table = count_two_by_two(zip(*marked))
        table.update({"alpha_u": None, "d_o": None, "d_e": None})
        if any(section.is_unit for sections in observers for section in sections):
            d_o, d_e = observed_disagreement(observers, length), expected_disagreement(observers, length)
            disagreements.append((d_o, d_e))
            table.update({"alpha_u": alpha_u(d_o, d_e), "d_o": float(d_o), "d_e": float(d_e)})
        tables[label] = table

    overall = added_two_by_two(list(tables.values()))
    overall["alpha_u"] = overall["d_o"] = overall["d_e"] = None
    if disagreements:
        d_o, d_e = (sum(values) for values in zip(*disagreements))
        overall.update({"alpha_u": alpha_u(d_o, d_e), "d_o": float(d_o), "d_e": float(d_e)})
    return {"overall": overall, "labels": tables}


def main(folder):
    check_published_example()
    code_system = read_table(folder, "codesystem.csv", ";")
    declared = declared_labels(code_system)
    lengths = read_lengths(folder)
    codings = read_codings(folder, code_system, lengths)
    coded = {(coding.interview, coding.coder) for coding in codings}
    interviews = {name: lengths[name] for name in lengths if all((name, coder) in coded for coder in CODERS)}
    codings = [coding for coding in codings if coding.interview in interviews and coding.coder in CODERS]
    pairs = pair_codings(codings)

    result = {
        "interviews": list(interviews),
        "declared": {depth: len(declared[depth]) for depth in DEPTHS},
        "levels": {
            "interviews": {d: interview_level(codings, interviews, declared[d], d) for d in DEPTHS},
            "segments": {d: segment_level(codings, pairs, declared[d], d) for d in DEPTHS},
            "characters": {d: character_level(codings, interviews, declared[d], d) for d in DEPTHS},
        },
    }
    json.dump(result, sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main(sys.argv[1])
