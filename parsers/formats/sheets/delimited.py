"""Tables in plain text: values parted by commas, tabs or semicolons (RFC 4180)."""

import csv
import io
from collections import Counter
from pathlib import Path

from parsers.formats import plain
from parsers.formats.support.tables import lines
from parsers.formats.support.task_columns import Cell, head_of

_SIGNS = ",\t;，"
_LONGEST_FIELD = 1_000_000


def read(content: bytes, file: Path) -> str:
    """Return the words of a table, a line for each row; raises what `plain.read` raises."""
    return "\n".join(lines(_table(content, file)))


def is_of_tasks(content: bytes, file: Path) -> bool:
    """Return whether a table has a head of which one can tell that its rows are tasks; raises what `plain.read` raises."""
    rows = _table(content, file)
    head = head_of(rows) if rows else None
    return head is not None and bool(head.tags)


def _table(content: bytes, file: Path) -> list[list[Cell]]:
    """Return the cells of a table, as many in each row."""
    rows = [[Cell(value.strip()) for value in row] for row in cells(content, file)]
    width = max(map(len, rows), default=0)
    return [[*row, *[Cell("")] * (width - len(row))] for row in rows]


def cells(content: bytes, file: Path) -> list[list[str]]:
    """Return the values of a table, row by row; raises what `plain.read` raises."""
    text = plain.read(content, file)
    head = "\n".join(text.split("\n")[:20])
    csv.field_size_limit(_LONGEST_FIELD)
    sign = max(_SIGNS, key=lambda each: _agreement(head, each))
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=sign))


def _agreement(head: str, sign: str) -> tuple[int, int]:
    """Return how many rows a sign parts into as many values as most, and how many these are."""
    widths = Counter(len(row) for row in csv.reader(io.StringIO(head, newline=""), delimiter=sign) if row)
    width, rows = max(widths.items(), key=lambda each: (each[0] > 1, each[1]), default=(1, 0))
    return (rows, width) if width > 1 else (0, 1)
