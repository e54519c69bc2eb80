"""Where the columns and the rows part of a table that is laid out with spaces, its cells over several lines.

Columns part where all lines stay white. Rows are told by the cells that take but one line, numbers or figures: the other cells
of a row are centred on these. Of all ways to part the lines the one is taken that cuts the fewest cells, and whose rows reach as
far up as down.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from parsers.formats.support.task_columns import is_time
from parsers.plan import Span
from parsers.text.patterns import compiled
from parsers.values import dataclass

_SEGMENT, _WORD = compiled(r"\S+(?: \S+)*"), compiled(r"20\d\d 年\S*|\S+")
_WIDEST, _MOST_LINES = 400, 200
"""How wide a table is at most, and on how many lines a page's end is looked for within it."""
_TOLERANCE = 25
"""Of how many lines one may reach into what the others leave white."""
_NUMBER = compiled(r"\d{1,3}[.．、]?")
_KIND = compiled(r"[\[(（]?(?:约束|预期|引导|指导|控制)性?[\])）]?")
_FIGURE = compiled(r"[\[(（〔【]*[≥≤<>＜＞±]*[\d,.]+[%％]?(?:以[上下内]|左右)?[\])）〕】]*(?:以[上下内]|左右)?|[-—－–/]{1,4}")
_LEAST_CLOSED = 0.85
"""The share of the cells of a column that must be numbers, figures, kinds or days for the rows to be told by it."""
_NEAR = 2
"""How many lines apart the lines of a cell stand at most."""
_WHOLE_WEIGHS, _CELL_WEIGHS = 1.5, 0.75
"""What it costs that a row, or a cell of it, reaches a line further to one side than to the other."""
_BREAK_COSTS = 100.0
_TWICE = 8.0
"""The same for a second figure in a cell."""
_FULL = 0.85
"""How much of the longest line of its column a line has at least that goes on below."""
_ENDS, _GOES_ON = compiled("[。；;！）)\\]%％]$"), compiled("[、，,（(《和及与]$")
_CLOSES = compiled("[）)》、，,。；]|[（(][^（()）]{1,12}[)）]$")
"""How a line begins that goes on with the one above it: with a sign, or with nothing but a unit in brackets."""


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


def columns_of(head: Sequence[Line], body: Sequence[Line]) -> list[Span]:
    """Return between which places the columns of a table stand: those that stay white part them, and the names in its head."""
    names, words = _names(head), _words(body)
    return [part for column in _parted_by_white(body) for part in _parted_by_names(column, names, words, len(body))]


def with_empty(columns: Sequence[Span], head: Sequence[Line]) -> list[Span]:
    """Return columns with those that have but a name."""
    empty = [name for name in _names(head) if not any(low < name[1] and name[0] < high for low, high in columns)]
    return sorted([*columns, *empty])


_MOST_CROSSED = 0.25
"""Of which share of the lines words may cross the place where two columns part that their names tell apart."""


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
    columns = columns_of(head, body)
    if len(columns) < expected:
        columns = with_empty(columns, head)
    best, parts = collisions(body, columns), [(columns, body)]
    for at in range(1, len(body)) if best > 1 and len(body) <= _MOST_LINES else ():
        if body[at].number == body[at - 1].number + 1:
            continue
        above, below = columns_of(head, body[:at]), columns_of((), body[at:])
        if len(above) == len(below):
            count = collisions(body[:at], above) + collisions(body[at:], below)
            if count < best:
                best, parts = count, [(above, body[:at]), (below, body[at:])]
    return parts[0][0], [cells_of(line, own) for own, part in parts for line in part], best


def collisions(lines: Sequence[Line], columns: Sequence[Span]) -> int:
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


def is_closed(cells: Sequence[str]) -> bool:
    """Return whether what a column holds takes but one line: numbers, figures, kinds of indicators, or days."""
    filled = [words for words in cells if words]
    closed = sum(bool(_FIGURE.fullmatch(words) or _KIND.fullmatch(words) or is_time(words)) for words in filled)
    return bool(filled) and closed >= _LEAST_CLOSED * len(filled)


def anchors_of(cells: Sequence[Sequence[str]], numbers: Sequence[int]) -> list[int]:
    """Return the lines that rows are told by; one and the next are one row where each has what the other lacks.

    `cells` are those of each line, `numbers` where the lines stand in the text. Where the first column counts, anew for each group
    or not, its lines are taken.
    """
    columns = [[line[n] for line in cells] for n in range(len(cells[0]))]
    counted = [at for at, words in enumerate(columns[0]) if _NUMBER.fullmatch(words)]
    values = [_value(columns[0][at]) for at in counted]
    if len(counted) > 1 and all(high in (low + 1, 1) for low, high in pairwise(values)):
        return counted
    closed = [n for n, column in enumerate(columns) if is_closed(column)]
    found: list[int] = []
    for at, line in enumerate(cells):
        own = {n for n in closed if line[n]}
        if not own:
            continue
        before = {n for n in closed if cells[found[-1]][n]} if found else set()
        if found and numbers[at] == numbers[found[-1]] + 1 and not own & before and len(own | before) <= len(closed):
            continue
        found.append(at)
    return found


def is_figure(words: str) -> bool:
    """Return whether words are a number, a figure, or the kind of an indicator."""
    return bool(_FIGURE.fullmatch(words) or _KIND.fullmatch(words) or _NUMBER.fullmatch(words))


def _value(words: str) -> int:
    return int(words.rstrip(".．、"))


def parted(
    cells: Sequence[Sequence[str]], numbers: Sequence[int], anchors: Sequence[int], breaks: Collection[int] = ()
) -> list[Span]:
    """Return from which line to which each row reaches; what stands ahead of the first or behind the last may be left over.

    No row reaches over a break, which is the line behind it.
    """
    longest = [max(len(line[n]) for line in cells) for n in range(len(cells[0]))]

    def cut(at: int) -> float:
        """Return what it costs to part two rows ahead of a line."""
        if not 0 < at < len(cells):
            return 0.0
        costs = 0.0
        for n, most in enumerate(longest):
            above = next((up for up in (at - 1, at - 2) if up >= 0 and cells[up][n]), None)
            below = next((down for down in (at, at + 1) if down < len(cells) and cells[down][n]), None)
            if above is not None and below is not None and numbers[below] - numbers[above] <= _NEAR:
                costs += _cut(cells[above][n], cells[below][n], most)
        return costs if numbers[at] == numbers[at - 1] + 1 else costs / 2 - 1.0

    def lean(start: int, end: int, anchor: int) -> float:
        """Return how much further a row, and each of its cells, reaches to one side than to the other."""
        middle = numbers[anchor]
        whole = abs((middle - numbers[start]) - (numbers[end - 1] - middle))
        every = 0.0
        for n in range(len(cells[0])):
            filled = [numbers[at] for at in range(start, end) if cells[at][n]]
            every += abs((middle - filled[0]) - (filled[-1] - middle)) if filled else 0.0
            every += _TWICE * max(0, sum(is_figure(cells[at][n]) for at in range(start, end)) - 1)
        over = sum(start < at < end for at in breaks)
        return _WHOLE_WEIGHS * whole + _CELL_WEIGHS * every + _BREAK_COSTS * over

    costs = {at: cut(at) + at for at in range(anchors[0] + 1)}
    ways: list[dict[int, int]] = []
    """For each row, where it begins that ends ahead of a line."""
    for anchor, following in zip(anchors, [*anchors[1:], len(cells)], strict=True):
        begins: dict[int, int] = {}
        so_far: dict[int, float] = {}
        for end in range(anchor + 1, following + 1):
            left = len(cells) - end if following == len(cells) else 0
            so_far[end], begins[end] = min(
                (cost + lean(start, end, anchor) + cut(end) + left, start) for start, cost in costs.items()
            )
        costs = so_far
        ways.append(begins)
    path = [min(costs, key=costs.__getitem__)]
    for begins in reversed(ways):
        path.append(begins[path[-1]])
    return list(pairwise(reversed(path)))


def _cut(above: str, below: str, longest: int) -> float:
    """Return what it costs to part two lines of one column: much where the first goes on."""
    if not above or not below:
        return 0.0
    is_open = above.count("（") + above.count("(") > above.count("）") + above.count(")")
    goes_on = bool(_GOES_ON.search(above) or _CLOSES.match(below)) or is_open
    is_full = len(above) >= _FULL * longest and not _ENDS.search(above)
    return 3.0 * goes_on + 1.0 * is_full + 0.25
