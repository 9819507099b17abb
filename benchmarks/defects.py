"""How many of the known slips of the printed sheets the checker finds, misses, and finds wrongly.

``defects.json`` lists slips that careful readers found in the printed documents: what stands there
exactly, on which sheet, how sure they were (H certain, M likely, L a matter of style). A slip can
be found if its words still stand in a record of ``fixtures/``; what the form prints (labels,
headings, totals) can't. ``held.toml`` says so for slips that words alone don't tell. A slip counts
as found if a finding of a fitting rule (``kinds.toml``) overlaps its words and is at most 40
letters longer.

``judged.toml`` holds a reader's judgement of every error and warning on the fixtures, by rule and
words; findings not judged yet are printed and make the script fail.

Run: python benchmarks/defects.py [-v]
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from khrongkan.checks import check, check_portfolio
from khrongkan.checks.sheet import passages_of
from khrongkan.records import load

if TYPE_CHECKING:
    from khrongkan.errors import Finding
    from khrongkan.records import Record

HERE = Path(__file__).parent
FIXTURES = HERE.parent / "fixtures"
LONGER = 40
LABELLED = {"D1", "E1", "H3", "M1"}
LABEL = re.compile(r"^(?:[0-9๐-๙]+(?:\.[0-9๐-๙]+)*[.)]?\s+|-\s*)(?=\S)")
SHEET = re.compile(r"2\.\d+")


def main() -> int:
    """Count, print and judge."""
    findings = findings_by_sheet()
    slips = json.loads((HERE / "defects.json").read_text(encoding="utf-8"))
    held = tomllib.loads((HERE / "held.toml").read_text(encoding="utf-8"))
    codes = tomllib.loads((HERE / "kinds.toml").read_text(encoding="utf-8"))
    table: Counter[tuple[str, str, str]] = Counter()
    for number, slip in enumerate(slips):
        result = judged(slip, held.get(str(number), {}), findings, set(codes.get(slip["kind"], ())))
        table[slip["conf"], slip["kind"], result] += 1
        if "-v" in sys.argv and result == "missed":
            print(f"missed {number} {slip['conf']} {slip['kind']} {slip['where']}: {slip['exact']}")
    report(table)
    return precision(findings)


def _code(path: Path) -> list[int]:
    """2.9 before 2.10, as in the book."""
    return [int(number) for number in path.stem.split(".")]


def findings_by_sheet() -> dict[str, list[tuple[Finding, str]]]:
    """Errors and warnings of every sheet, each with the whole text that it stands in."""
    paths = sorted((FIXTURES / "flagship-2562").glob("2.*.json"), key=_code)
    records = [load(path) for path in paths]
    network = load(FIXTURES / "network-2555" / "project.json")
    found = dict(zip((path.stem for path in paths), check_portfolio(records), strict=True))
    texts = {path.stem: record for path, record in zip(paths, records, strict=True)}
    inspection = load(FIXTURES / "inspection-samut-prakan-2568" / "report.json")
    found["004"], texts["004"] = check(network), network
    found["002"], texts["002"] = check(inspection), inspection
    return {
        sheet: [(one, text_of(texts[sheet], one)) for one in some if one.severity != "hint"]
        for sheet, some in found.items()
    } | {f"{sheet} texts": [(None, p.text) for p in passages_of(texts[sheet])] for sheet in found}  # type: ignore[dict-item, misc]  # a table of two kinds of rows


def text_of(record: Record, one: Finding) -> str:
    """The text at a finding, found by its pointer's beginning and its words."""
    *steps, _ = [*one.place.pointer.split("/")[1:], ""]
    for passage in passages_of(record):
        inner = iter(passage.pointer.split("/")[1:])
        at_pointer = all(step in inner for step in steps)
        if one.span and at_pointer and passage.text[slice(*one.span)] == one.words:
            return passage.text
    return ""


def judged(
    slip: dict[str, Any], held: dict[str, Any], findings: dict[str, Any], codes: set[str]
) -> str:
    """Whether a slip is not held by any record, found or missed."""
    if held.get("held") is False:
        return "not held"
    if "pointer" in held:
        some = findings[held["sheet"]]
        is_found = any(
            one.code in codes and one.place.pointer.startswith(held["pointer"]) for one, _ in some
        )
        return "found" if is_found else "missed"
    stands = False
    for sheet in sheets_of(slip, findings):
        for part in parts_of(slip):
            pattern = re.compile(r"\s+".join(map(re.escape, part.split())))
            stands |= any(pattern.search(text) for _, text in findings[f"{sheet} texts"])
            for one, text in findings[sheet]:
                if one.code in codes and any(overlaps(one, m) for m in pattern.finditer(text)):
                    return "found"
    return "missed" if stands else "not held"


def parts_of(slip: dict[str, Any]) -> list[str]:
    """The words of a slip, without the labels beside which it was noted where they are no part."""
    parts = slip["exact"].split("|")
    return [LABEL.sub("", part) for part in parts] if slip["kind"] in LABELLED else parts


def sheets_of(slip: dict[str, Any], findings: dict[str, Any]) -> list[str]:
    """The sheets that a slip names; all of its document where it names none."""
    if slip["doc"] in {"002", "004"}:
        return [slip["doc"]]
    named = [
        sheet
        for sheet in SHEET.findall(slip["where"].replace("allocation", ""))
        if sheet in findings
    ]
    return named or [s for s in findings if SHEET.fullmatch(s)]


def overlaps(one: Finding, match: re.Match[str]) -> bool:
    """Whether a finding names the words of a match, and not much more."""
    start, end = one.span or (0, 0)
    long = (end - start) - (match.end() - match.start())
    return start < match.end() and match.start() < end and long <= LONGER


def report(table: Counter[tuple[str, str, str]]) -> None:
    """Found and missed by certainty and kind."""
    for sure in "HML":
        found = sum(n for (s, _, r), n in table.items() if s == sure and r == "found")
        missed = sum(n for (s, _, r), n in table.items() if s == sure and r == "missed")
        share = found / max(1, found + missed)
        print(f"{sure}: found {found} of {found + missed} that a record holds: {share:.0%}")
        for kind in sorted({k for s, k, _ in table if s == sure}):
            row = {r: table[sure, kind, r] for r in ("found", "missed", "not held")}
            print(f"   {kind}  " + "  ".join(f"{name} {count}" for name, count in row.items()))


def precision(findings: dict[str, Any]) -> int:
    """How many errors and warnings a reader calls wrong; 1 where some were never read."""
    wrong_words = tomllib.loads((HERE / "judged.toml").read_text(encoding="utf-8"))
    counts: Counter[str] = Counter()
    unread = 0
    for sheet, some in findings.items():
        for one, _ in some if not sheet.endswith("texts") else ():
            verdicts = wrong_words.get(one.code, {})
            verdict = verdicts.get(f"{sheet} {one.place.pointer} {one.words[:30]}".strip())
            counts[verdict or "unread"] += 1
            if verdict is None:
                unread += 1
                print("unread:", sheet, one.code, one.place.pointer, one.words[:60])
    total = sum(counts.values())
    print(
        f"{total} errors and warnings: {dict(counts)}; wrong {counts['wrong'] / max(1, total):.1%}"
    )
    return int(unread > 0)


if __name__ == "__main__":
    sys.exit(main())
