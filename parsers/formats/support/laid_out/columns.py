"""Where the columns of a table part that is laid out with spaces, and the words that each line has in them.

Columns part where all lines stay white, and by the names in the head.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from parsers.plan import Span
from parsers.text.patterns import compiled
from parsers.values import dataclass

_SEGMENT, _WORD = compiled(r"\S+(?: \S+)*"), compiled(r"20\d\d 年\S*|\S+")
_WIDEST, _MOST_LINES = 400, 200
"""How wide a table is at most, and on how many lines a page's end is looked for within it."""
_TOLERANCE = 25
"""Of how many lines one may reach into what the others leave white."""
_MOST_CROSSED = 0.25
"""Of which share of the lines words may cross the place where two columns part that their names tell apart."""


class Segment(NamedTuple):
    """Words of a line that no wide gap parts, and between which columns of characters they stand."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text, by its number there."""

    number: int
    segments: tuple[Segment, ...]

    @classmethod
    def of(cls, number: int, line: str) -> "Line":
        """Return a line in its segments; one that is too wide for a table is one."""
        if len(line) > _WIDEST:
            return cls(number, (Segment(0, len(line), line.strip()[:_WIDEST]),) if line.strip() else ())
        return cls(number, tuple(Segment(*found.span(), found[0]) for found in _SEGMENT.finditer(line)))


def _columns(head: Sequence[Line], body: Sequence[Line]) -> list[Span]:
    """Return between which places the columns of a table stand: those that stay white part them, and the names in its head."""
    names, words = _names(head), _words(body)
    return [part for column in _parted_by_white(body) for part in _parted_by_names(column, names, words, len(body))]


def _with_empty(columns: Sequence[Span], head: Sequence[Line]) -> list[Span]:
    """Return columns with those that have but a name."""
    empty = [name for name in _names(head) if not any(low < name[1] and name[0] < high for low, high in columns)]
    return sorted([*columns, *empty])


def _parted_by_names(column: Span, names: Sequence[Span], words: Sequence[Span], count: int) -> Iterator[Span]:
    """Yield the columns that one is by the names above it, parted where the fewest words of so many lines reach over."""
    start = column[0]
    for name, following in pairwise(name for name in names if column[0] <= name[0] and name[1] <= column[1]):
        places = range((name[0] + name[1] + 1) // 2, (following[0] + following[1]) // 2 + 1)
        crossed = {at: sum(low < at < high for low, high in words) for at in places}
        fewest = min(crossed.values(), default=count)
        if fewest <= _MOST_CROSSED * count:
            best = [at for at in places if crossed[at] == fewest]
            yield start, best[len(best) // 2]
            start = best[len(best) // 2]
    yield start, column[1]


def _words(lines: Sequence[Line]) -> list[Span]:
    """Return where the words of some lines stand, a year as one."""
    found: list[Span] = []
    for line in lines:
        for segment in line.segments:
            found += [(segment.start + word.start(), segment.start + word.end()) for word in _WORD.finditer(segment.words)]
    return found


def _names(head: Sequence[Line]) -> list[Span]:
    """Return where the names in a head stand: those of its fullest line, and of others what stands beside all of these."""
    names: list[Span] = []
    for words in sorted((_words([line]) for line in head), key=len, reverse=True):
        names += [one for one in words if not any(low < one[1] and one[0] < high for low, high in names)]
    return sorted(names)


def _parted_by_white(lines: Sequence[Line]) -> list[Span]:
    """Return between which places the columns of some lines stand."""
    width = max((line.segments[-1].end for line in lines), default=0)
    used = [0] * width
    for line in lines:
        for segment in line.segments:
            for at in range(segment.start, segment.end):
                used[at] += 1
    most = len(lines) // _TOLERANCE
    columns: list[Span] = []
    for is_used, places in groupby(range(width), lambda at: used[at] > most):
        if is_used:
            every = list(places)
            columns.append((every[0], every[-1] + 1))
    return columns


def cells_below(head: Sequence[Line], body: Sequence[Line], expected: int = 0) -> tuple[list[Span], list[list[str]], int]:
    """Return the columns below a head, the cells of each line, and how many segments fit into none of their own.

    Behind a page's end, which leaves but a blank line, all may stand further to a side: where that keeps apart what is one cell
    otherwise, the lines on either side have columns of their own. Where more columns are expected, some have but a name.
    """
    columns = _columns(head, body)
    if len(columns) < expected:
        columns = _with_empty(columns, head)
    best, parts = _collisions(body, columns), [(columns, body)]
    for at in range(1, len(body)) if best > 1 and len(body) <= _MOST_LINES else ():
        if body[at].number == body[at - 1].number + 1:
            continue
        above, below = _columns(head, body[:at]), _columns((), body[at:])
        if len(above) == len(below):
            count = _collisions(body[:at], above) + _collisions(body[at:], below)
            if count < best:
                best, parts = count, [(above, body[:at]), (below, body[at:])]
    return parts[0][0], [cells_of(line, own) for own, part in parts for line in part], best


def _collisions(lines: Sequence[Line], columns: Sequence[Span]) -> int:
    """Return how many segments stand in the column of the one in front of them, or reach over several columns."""
    count = 0
    for line in lines:
        over = [[n for n, (low, high) in enumerate(columns) if low < one.end and one.start < high] for one in line.segments]
        count += sum(len(each) > 1 for each in over) + sum(bool(set(one) & set(other)) for one, other in pairwise(over))
    return count


def cells_of(line: Line, columns: Sequence[Span]) -> list[str]:
    """Return the words that a line has in each column; a segment that reaches over several is parted at its spaces."""
    cells = [""] * len(columns)
    for segment in line.segments:
        over = [n for n, (low, high) in enumerate(columns) if low < segment.end and segment.start < high]
        if len(over) == 1:
            cells[over[0]] = _joined(cells[over[0]], segment.words)
            continue
        for word in _WORD.finditer(segment.words):
            low, high = segment.start + word.start(), segment.start + word.end()
            nearest = max(range(len(columns)), key=lambda n: min(high, columns[n][1]) - max(low, columns[n][0]))
            cells[nearest] = _joined(cells[nearest], word[0])
    return cells


def _joined(words: str, more: str) -> str:
    """Return words with more behind them: figures and Latin words stay apart."""
    is_apart = bool(words) and (words[-1].isascii() and more[:1].isascii() and words[-1].isalnum() and more[:1].isalnum())
    return f"{words} {more}" if is_apart else words + more


def joined(parts: Sequence[str]) -> str:
    """Return the lines of a cell as one."""
    words = ""
    for part in parts:
        words = _joined(words, part)
    return words
