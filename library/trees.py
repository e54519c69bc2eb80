"""Parses the bundled plans anew and writes their trees: `python -m library.trees`."""

import json
import sys

import data
from library.bundled import TREES, entries
from parsers.plan_json import to_json
from parsers.reading import read_file


def parsed(plan: str) -> str:
    """Return what a fresh parse of a bundled plan's document gives, as its tree is written."""
    return json.dumps(to_json(read_file(data.FOLDER / "plans" / f"{plan}.txt")), ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    """Write every tree."""
    for entry in entries():
        (TREES / f"{entry.id}.json").write_text(parsed(entry.id), encoding="utf-8")
        sys.stderr.write(f"{entry.id}\n")


if __name__ == "__main__":
    main()
