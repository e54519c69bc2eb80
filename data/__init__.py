"""The bundled plans, their parsed trees and the reference tables.

Every room may read from here; nothing here knows the other rooms.
"""

from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).parent
"""Where the tables, `plans/` and `trees/` are."""


def rows(table: str) -> Iterator[list[str]]:
    """Yield the rows of a table of tab-separated values, named without its ending, below its heading row."""
    return (line.split("\t") for line in lines(table)[1:])


def bare_rows(table: str) -> Iterator[list[str]]:
    """Yield the rows of a table that has no heading row; docs/tables.md says which have none."""
    return (line.split("\t") for line in lines(table))


def lines(table: str) -> list[str]:
    """Return the rows of a table as they are written, its heading too: where few of many are wanted, only those need be parted."""
    return text(table).splitlines()


def text(table: str) -> str:
    """Return a table as it is written: of a long one whose rows have no empty fields, all fields can be parted at once."""
    return (FOLDER / f"{table}.tsv").read_text(encoding="utf-8")
