"""The plans that come with the program: their entries at once, their parsed trees when asked for.

`python -m library.bundled` parses them anew and writes the trees.
"""

import json
import sys
from itertools import islice

import data
from library.entry import Entry
from parsers.plan import Plan
from parsers.plan_json import from_json, to_json
from parsers.reading import read_file

_PLANS = data.FOLDER / "plans"
_TREES = data.FOLDER / "trees"


def entries() -> list[Entry]:
    """Return the entries of the bundled plans, from their index."""
    return [
        Entry(plan, title, province, city or None, int(year))
        for plan, title, province, city, year in islice(data.rows("plans/index"), 1, None)
    ]


def tree(plan: str) -> Plan:
    """Return a bundled plan from its parsed tree."""
    return from_json(json.loads((_TREES / f"{plan}.json").read_text(encoding="utf-8")))


def parsed(plan: str) -> str:
    """Return what a fresh parse of a bundled plan's document gives, as its tree is written."""
    return json.dumps(to_json(read_file(_PLANS / f"{plan}.txt")), ensure_ascii=False, indent=1) + "\n"


def write_trees() -> None:
    """Parse every bundled plan and write its tree."""
    for entry in entries():
        (_TREES / f"{entry.id}.json").write_text(parsed(entry.id), encoding="utf-8")


if __name__ == "__main__":
    write_trees()
    sys.stderr.write(f"wrote {len(entries())} trees\n")
