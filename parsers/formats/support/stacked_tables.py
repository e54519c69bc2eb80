"""Tables whose cells stand each on a line of its own, as what copies a page leaves them: 序号, 任务, 责任单位, 1, …, 2, …."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter

from parsers.formats.support.rows import Row
from parsers.formats.support.stacked_cells import FIGURE, NOTES, ways_to_columns
from parsers.formats.support.task_columns import UNITS, Cell, Head, head_of, is_time
from parsers.plan import Span
from parsers.text.labels import PLACE_LABEL
from parsers.text.marker_forms import ANY_MARKER, begins_with_marker
from parsers.text.numerals import number
from parsers.text.patterns import compiled
from parsers.text.spans import lines_with_words, stripped

_HEAD = compiled(r"^[^\S\n]*(?:序号|编号)[^\S\n|]*\|?[^\S\n]*\n", re.MULTILINE)
_MARKER, _SIGNS = compiled(ANY_MARKER), "()（）、﹑.．﹒"
_EXPLAINS = compiled(r"[(（][^()（）]{1,16}[)）]")
"""A line that is the unit of the one above it, or says more of it."""
_PLACES = compiled(PLACE_LABEL)
_WHOLE = compiled("(?:全[省市县区]|各[市县区])?(?:合计|总计|小计|平均)|全[省市县区州]")
"""What stands in the place of a number in the row of sums."""
_FEWEST_COLUMNS, _MOST_COLUMNS = 3, 9
_LONGEST_NAME = 20
_MOST_LINES = 4
"""How many times as many lines as it has columns a row has at most."""
_FEWEST_ROWS = 2
_LEAST_FITTING = 0.6
"""The share of the rows of which it must be known what is of which column."""


def stacked_tables(text: str) -> Iterator[list[Row]]:
    """Yield the rows of each such table, its head first: those of which only one way leads from lines to columns.

    A cell may take several lines, and notes may be lacking. Of a row that leaves several ways, or none, only the first words are
    from the rest, so that it is no part of the task before it.
    """
    if not _HEAD.search(text):
        return
    lines = _lines(text)
    after = 0
    for found in _HEAD.finditer(text):
        if found.start() < after:
            continue
        start = bisect_left(lines, found.start(), key=itemgetter(0))
        reach = range(start + 1, min(start + 2 * _MOST_COLUMNS, len(lines)))
        first = next((n for n in reach if _number(text, lines[n]) == 1), start)
        names = _names(text, lines[start:first])
        if not _FEWEST_COLUMNS <= len(names) <= _MOST_COLUMNS or any(high - low > _LONGEST_NAME for low, high in names):
            continue
        head = head_of([[Cell(text[slice(*cell)]) for cell in names]])
        if head is None or not (head.tags or head.is_of_indicators or any(_PLACES.fullmatch(name) for name in head.names)):
            continue
        written, after = _rows(text, lines, first, head)
        if sum(bool(rows) for _, rows in written) >= max(_FEWEST_ROWS, _LEAST_FITTING * len(written)):
            rows = [row for begins, sure in written for row in sure or _begun(lines[begins : begins + _PAIR], head)]
            sums = lines[start + len(names) : first]
            if sums and len(sums) == len(names) - 1 and not head.tags:
                rows = [Row(sums[0][0], sums[-1][1], sums), *rows]
            yield [Row(names[0][0], names[-1][1], names), *rows]


def _lines(text: str) -> list[Span]:
    """Return where the lines of a text stand, what only explains the one above it in brackets with that."""
    lines: list[Span] = []
    for low, high in lines_with_words(text, 0, len(text)):
        line = stripped(text, low, high - text.endswith("|", low, high))
        if lines and _EXPLAINS.fullmatch(text, *line) and not _MARKER.fullmatch(text, *line):
            lines[-1] = lines[-1][0], line[1]
        else:
            lines.append(line)
    return lines


def _number(text: str, line: Span) -> int | None:
    """Return the number of a row, if a line is nothing else."""
    words = text[slice(*line)]
    return number(words.strip(_SIGNS)) if _MARKER.fullmatch(words) else None


def _is_of_group(text: str, line: Span) -> bool:
    """Return whether a line is the name of a group of rows, with its number."""
    return begins_with_marker(text[slice(*line)]) and not FIGURE.fullmatch(text, *line)


def _names(text: str, lines: Sequence[Span]) -> list[Span]:
    """Return where the names of the columns stand, without the name of a group below them."""
    whole = next((n for n, line in enumerate(lines) if _WHOLE.fullmatch(text, *line)), len(lines))
    names = list(lines[:whole])
    while names and _is_of_group(text, names[-1]):
        names.pop()
    return names


def _rows(text: str, lines: Sequence[Span], first: int, head: Head) -> tuple[list[tuple[int, list[Row]]], int]:
    """Return for each line that is a number what rows stand from it up to the next, and where the last one ends."""
    found: list[tuple[int, list[Row]]] = []
    sizes: Counter[int] = Counter()
    start, count = first, 1
    while True:
        following = range(start + 1, min(start + _MOST_LINES * len(head.names), len(lines)))
        stops = [n for n in following if _number(text, lines[n]) == count + 1]
        if not stops:
            size = sizes.most_common(1)[0][0] if sizes else len(head.names)
            found.append((start, _between(text, lines[start : start + size], head)))
            return found, lines[min(start + size, len(lines)) - 1][1]
        fitting = ((stop, rows) for stop in stops if (rows := _between(text, lines[start:stop], head)))
        stop, rows = next(fitting, (stops[0], []))
        found.append((start, rows))
        sizes[stop - start] += bool(rows)
        start, count = stop, count + 1


def _begun(lines: Sequence[Span], head: Head) -> list[Row]:
    """Return how a row of a task begins: its number and the first words behind it."""
    if len(lines) < _PAIR or not head.tags:
        return []
    return [Row(lines[0][0], lines[1][1], _only(len(head.names), {0: lines[0], 1: lines[1]}))]


def _between(text: str, lines: Sequence[Span], head: Head) -> list[Row]:
    """Return the rows that some lines are: one, with the name of a group behind it; of figures also one more without a number."""
    while len(lines) > len(head.names) - 1 and _is_of_group(text, lines[-1]):
        lines = lines[:-1]
    row = _row(text, lines, head)
    if row:
        return [row]
    if head.tags:
        return _shared(text, lines, head)
    notes = sum(bool(NOTES.search(name)) for name in head.names)
    for size in {len(head.names), len(head.names) - notes}:
        own, other = _row(text, lines[:size], head), lines[size:]
        if own and len(other) == size - 1 and not FIGURE.fullmatch(text, *other[0]):
            return [own, Row(other[0][0], other[-1][1], other)]
    return []


def _shared(text: str, lines: Sequence[Span], head: Head) -> list[Row]:
    """Return the rows of a task whose units stand once for several aims: below the first each other one with its day."""
    width = len(head.names)
    told = [n for n in range(1, width) if n not in head.tags and not NOTES.search(head.names[n])]
    day = next((n for n, tag in head.tags.items() if tag not in UNITS), None)
    for size in range(len(lines) - _PAIR, width - _PAIR, -_PAIR):
        own, others = _row(text, lines[:size], head), [lines[n : n + _PAIR] for n in range(size, len(lines), _PAIR)]
        if own and told and day and all(is_time(text[slice(*when)]) and not is_time(text[slice(*aim)]) for aim, when in others):
            return [own, *(Row(aim[0], when[1], _only(width, {told[-1]: aim, day: when})) for aim, when in others)]
    return []


_PAIR = 2


def _only(width: int, cells: Mapping[int, Span]) -> list[Span]:
    """Return the cells of a row of which all but some are empty."""
    at = min(cells.values())[0]
    found: list[Span] = []
    for n in range(width):
        cell = cells.get(n, (at, at))
        found.append(cell)
        at = cell[1]
    return found


def _row(text: str, lines: Sequence[Span], head: Head) -> Row | None:
    """Return the row that some lines are, if only one way leads from these to its columns."""
    ways = list(ways_to_columns(text, lines, head))
    return Row(lines[0][0], lines[-1][1], ways[0]) if len(ways) == 1 else None
