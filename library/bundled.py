"""The plans that come with the program: their entries at once, their parsed trees when asked for."""

import json
from itertools import islice

import data
from library.entry import Entry
from parsers.plan import Plan
from parsers.plan_json import from_json

TREES = data.FOLDER / "trees"
"""Where the parsed trees are, written by `python -m library.trees`."""


def entries() -> list[Entry]:
    """Return the entries of the bundled plans, from their index."""
    return [
        Entry(plan, title, province, city or None, int(year))
        for plan, title, province, city, year in islice(data.rows("plans/index"), 1, None)
    ]


def source(plan: str) -> str:
    """Return the text that a bundled plan was read from."""
    return (data.FOLDER / "plans" / f"{plan}.txt").read_text(encoding="utf-8")


def tree(plan: str) -> Plan:
    """Return a bundled plan from its parsed tree."""
    return from_json(json.loads((TREES / f"{plan}.json").read_text(encoding="utf-8")))
