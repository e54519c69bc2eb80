"""Tables whose cells stand each on a line of its own, as what copies a page leaves them: 序号, 任务, 责任单位, 1, …, 2, …."""

import re
from collections.abc import Iterator, Sequence

from parsers.formats.support.rows import Row
from parsers.formats.support.tables import NOTHING, UNIT_END
from parsers.formats.support.task_columns import NUMBER_OF_ROW, UNITS, Cell, Head, head_of, is_time
from parsers.plan import Span
from parsers.text.folding import squeezed
from parsers.text.patterns import compiled
from parsers.text.spans import lines_with_words

_HEAD = compiled(r"^[^\S\n]*(?:序号|编号)[^\S\n]*\n", re.MULTILINE)
_FEWEST_COLUMNS, _MOST_COLUMNS = 3, 9
_LONGEST_NAME = 16
_FEWEST_ROWS = 2
_LEAST_FITTING = 0.6
"""The share of the rows that must have a line for each cell."""


def stacked_tables(text: str) -> Iterator[list[Row]]:
    """Yield the rows of each such table, its head first: those that have a line for each of their cells.

    Of a row with more lines the others are of its task, if what remains names units and a day as the head says. A row with fewer
    lacks nobody knows which, and stays as it is.
    """
    after = 0
    for found in _HEAD.finditer(text):
        if found.start() < after:
            continue
        lines = list(lines_with_words(text, found.start(), len(text)))
        width = next((n for n, line in enumerate(lines[: _MOST_COLUMNS + 1]) if _is_number(text, line, 1)), 0)
        if width < _FEWEST_COLUMNS or any(high - low > _LONGEST_NAME for low, high in lines[:width]):
            continue
        head = head_of([[Cell(text[slice(*cell)]) for cell in lines[:width]]])
        if head is None or not (head.tags or head.is_of_indicators):
            continue
        written = list(_rows(text, lines, width))
        rows = [row for each in written if (row := _row(text, each, head))]
        if len(rows) >= max(_FEWEST_ROWS, _LEAST_FITTING * len(written)):
            after = written[-1][-1][1]
            yield [Row(lines[0][0], lines[width - 1][1], lines[:width]), *rows]


def _is_number(text: str, line: Span, number: int) -> bool:
    words = text[slice(*line)]
    return bool(NUMBER_OF_ROW.fullmatch(words)) and int(words.rstrip(".、．")) == number


def _rows(text: str, lines: Sequence[Span], width: int) -> Iterator[Sequence[Span]]:
    """Yield the lines of each row, from its number up to the next; of the last one as many as there are columns."""
    start, number = width, 1
    while start < len(lines):
        following = range(start + 1, min(start + 4 * width, len(lines)))
        stop = next((n for n in following if _is_number(text, lines[n], number + 1)), None)
        if stop is None:
            yield lines[start : start + width]
            return
        yield lines[start:stop]
        start, number = stop, number + 1


def _row(text: str, lines: Sequence[Span], head: Head) -> Row | None:
    """Return a row whose cells are known."""
    width, tags = len(head.names), head.tags
    more = len(lines) - width
    told = next((n for n in range(1, width) if n not in tags), None)
    if more < 0 or (more and (told is None or head.is_of_indicators)):
        return None
    cells = list(lines)
    if more and told is not None:
        cells[told : told + more + 1] = [(lines[told][0], lines[told + more][1])]
    if all(_fits(text[slice(*cells[at])], tag) for at, tag in tags.items()):
        return Row(cells[0][0], cells[-1][1], cells)
    return None


def _fits(words: str, tag: str) -> bool:
    """Return whether a cell may be of a column: the names of units end as such do, and a day says when."""
    if NOTHING.fullmatch(words):
        return True
    return bool(UNIT_END.search(squeezed(words))) if tag in UNITS else is_time(words)
