"""The bundled plans, their parsed trees and the reference tables.

Every room may read from here; nothing here knows the other rooms.
"""

from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).parent
"""Where the tables, `plans/` and `trees/` are."""


def rows(table: str) -> Iterator[list[str]]:
    """Yield the rows of a table of tab-separated values, named without its ending, a heading row included."""
    for line in (FOLDER / f"{table}.tsv").read_text(encoding="utf-8").splitlines():
        yield line.split("\t")
