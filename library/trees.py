"""Parses the bundled plans anew and writes their trees and their index: `python -m library.trees`."""

import json
import sys

import data
from library.store.bundled import TREES
from parsers.plan import Plan
from parsers.plan_json import to_json
from parsers.reading import read_file

_PLANS = data.FOLDER / "plans"
_INDEX = ("id", "title", "province", "city", "county", "year", "doc_type")


def parsed(name: str) -> str:
    """Return what a fresh parse of a bundled plan's document gives, as its tree is written."""
    return _written(_read(name))


def _read(name: str) -> Plan:
    return read_file(_PLANS / f"{name}.txt")


def _written(plan: Plan) -> str:
    return json.dumps(to_json(plan), ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    """Write every tree, and the index of all."""
    rows: list[tuple[str, ...]] = [_INDEX]
    for file in sorted(_PLANS.glob("*.txt")):
        plan = _read(file.stem)
        (TREES / f"{plan.id}.json").write_text(_written(plan), encoding="utf-8")
        rows.append(tuple(str(getattr(plan, name) or "") for name in _INDEX))
        sys.stderr.write(f"{plan.id}\n")
    (_PLANS / "index.tsv").write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
