"""Tables in plain text: values parted by commas, tabs or semicolons (RFC 4180)."""

import csv
import io
from pathlib import Path

from parsers.formats import plain
from parsers.formats.support.tables import lines
from parsers.formats.support.task_columns import Cell

_SIGNS = ",\t;，"
_LONGEST_FIELD = 1_000_000


def read(content: bytes, file: Path) -> str:
    """Return the words of a table, a line for each row; raises what `plain.read` raises."""
    text = plain.read(content, file)
    head = "\n".join(text.split("\n")[:20])
    sign = max(_SIGNS, key=head.count)
    csv.field_size_limit(_LONGEST_FIELD)
    rows = [[Cell(value.strip()) for value in row] for row in csv.reader(io.StringIO(text, newline=""), delimiter=sign)]
    width = max(map(len, rows), default=0)
    return "\n".join(lines([[*row, *[Cell("")] * (width - len(row))] for row in rows]))
