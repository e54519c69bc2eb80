"""Tables whose cells stand each on a line of its own, as what copies a page leaves them: 序号, 任务, 责任单位, 1, …, 2, …."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from operator import itemgetter

from parsers.formats.support.rows import Row
from parsers.formats.support.tables import NOTHING, UNIT_END
from parsers.formats.support.task_columns import UNITS, Cell, Head, head_of, is_time
from parsers.plan import Span
from parsers.text.folding import squeezed
from parsers.text.labels import PLACE_LABEL
from parsers.text.marker_forms import ANY_MARKER, begins_with_marker
from parsers.text.numerals import number
from parsers.text.patterns import compiled
from parsers.text.spans import lines_with_words, stripped

_HEAD = compiled(r"^[^\S\n]*(?:序号|编号)[^\S\n|]*\|?[^\S\n]*\n", re.MULTILINE)
_MARKER, _SIGNS = compiled(ANY_MARKER), "()（）、﹑.．﹒"
_EXPLAINS = compiled(r"[(（][^()（）]{1,16}[)）]")
"""A line that is the unit of the one above it, or says more of it."""
_NOTES, _PLACES = compiled("备注|说明|备查"), compiled(PLACE_LABEL)
_FIGURE = compiled(r"[^\d\s一-鿿]{0,3}\d[\d,.]*[^\d\s一-鿿]{0,4}")
_WHOLE = compiled("(?:全[省市县区]|各[市县区])?(?:合计|总计|小计|平均)|全[省市县区州]")
"""What stands in the place of a number in the row of sums."""
_YEAR = compiled(r"20\d\d")
_FIGURES = compiled("现状|目标值|完成值|指标值|[(（][^()（）]+[)）]$")
_BINDS, _BINDS_SO = compiled("属性|性质"), compiled("[一-鿿]{2}性(?:指标)?")
"""The column that says how an indicator binds, and what stands in it: 约束性."""
_UNIT, _LONGEST_UNIT = compiled("(?:计量)?单位"), 8
_SHORTEST_AIM = 2
"""How long an aim without a figure is at least: 划定."""
_FEWEST_COLUMNS, _MOST_COLUMNS = 3, 9
_LONGEST_NAME = 20
_MOST_LINES = 4
"""How many times as many lines as it has columns a row has at most."""
_MOST_NOTES = 2
"""How many columns of notes may be lacking."""
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
    return begins_with_marker(text[slice(*line)]) and not _FIGURE.fullmatch(text, *line)


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
    notes = sum(bool(_NOTES.search(name)) for name in head.names)
    for size in {len(head.names), len(head.names) - notes}:
        own, other = _row(text, lines[:size], head), lines[size:]
        if own and len(other) == size - 1 and not _FIGURE.fullmatch(text, *other[0]):
            return [own, Row(other[0][0], other[-1][1], other)]
    return []


def _shared(text: str, lines: Sequence[Span], head: Head) -> list[Row]:
    """Return the rows of a task whose units stand once for several aims: below the first each other one with its day."""
    width = len(head.names)
    told = [n for n in range(1, width) if n not in head.tags and not _NOTES.search(head.names[n])]
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
    ways = list(_ways(text, lines, head))
    return Row(lines[0][0], lines[-1][1], ways[0]) if len(ways) == 1 else None


def _ways(text: str, lines: Sequence[Span], head: Head) -> Iterator[list[Span]]:
    """Yield the cells of a row for each way in which the lines may be of its columns."""
    notes = [n for n, name in enumerate(head.names) if _NOTES.search(name)][:_MOST_NOTES]
    units = [n for n, tag in head.tags.items() if tag in UNITS]
    told = [n for n in range(1, len(head.names)) if n not in head.tags and n not in notes]
    # The units of one column may stand a line each; of two columns nobody knows where the second begins.
    long = [*told, *(units if len(units) == 1 else ())]
    for count in range(len(notes) + 1):
        for lacking in combinations(notes, count):
            more = len(lines) - len(head.names) + count
            for stretched in long if more > 0 else [0] * (more == 0):
                cells = _cells(lines, len(head.names), lacking, stretched, more)
                # Where there is a line for each column, a day may be said in words that no others are known by.
                said = [text[slice(*cell)] for cell in cells]
                if more > 0 and stretched in told and _holds_other_cells(said[stretched]):
                    continue
                fit = all(_fits(said[at], tag) for at, tag in head.tags.items() if tag in UNITS or more or lacking)
                if fit and (head.tags or all(map(_is_aim, said, head.names))):
                    yield cells


def _holds_other_cells(words: str) -> bool:
    """Return whether a line of a cell of several lines would rather be another cell: a unit, a day, the number of a row."""
    return any(
        UNIT_END.search(line) or is_time(line) or _MARKER.fullmatch(line) for line in map(squeezed, words.split("\n")) if line
    )


def _is_aim(words: str, name: str) -> bool:
    """Return whether a cell may be of a column of a table of figures, by what that is called."""
    if NOTHING.fullmatch(words) or _PLACES.fullmatch(name):
        return True
    if _YEAR.search(name) or _FIGURES.search(name):
        is_said = len(words) >= _SHORTEST_AIM and not ("\n" in words and any(map(str.isdecimal, words)))
        return bool(_FIGURE.fullmatch(words)) or is_said
    if _UNIT.fullmatch(name):
        return len(words) <= _LONGEST_UNIT and "\n" not in words
    return _BINDS.search(name) is None or bool(_BINDS_SO.fullmatch(words))


def _cells(lines: Sequence[Span], width: int, lacking: Sequence[int], stretched: int, more: int) -> list[Span]:
    """Return the cells of a row of which some are lacking and one takes more lines."""
    cells: list[Span] = []
    at = 0
    for column in range(width):
        if column in lacking:
            end = cells[-1][1] if cells else lines[0][0]
            cells.append((end, end))
            continue
        size = 1 + (more if column == stretched else 0)
        cells.append((lines[at][0], lines[at + size - 1][1]))
        at += size
    return cells


def _fits(words: str, tag: str) -> bool:
    """Return whether a cell may be of a column: each name of a unit ends as such do, and a day says when."""
    if NOTHING.fullmatch(words):
        return True
    return all(UNIT_END.search(squeezed(line)) for line in words.split("\n") if line.strip()) if tag in UNITS else is_time(words)
