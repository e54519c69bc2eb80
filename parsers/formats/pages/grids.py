"""The ruled tables of a page: the lines that are drawn, the cells between them, and the characters in each cell."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from parsers.formats.pages.character import Character
from parsers.formats.support.task_columns import Cell
from parsers.text.unit_names import UNIT_ENDINGS
from parsers.values import dataclass


class Edge(NamedTuple):
    """A line that is drawn, upright or level."""

    at: float
    """Where it stands: from the left for an upright one, from below for a level one."""
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Edges:
    """The lines drawn on a page."""

    upright: Sequence[Edge]
    level: Sequence[Edge]

    def __add__(self, other: "Edges") -> "Edges":
        return Edges([*self.upright, *other.upright], [*self.level, *other.level])


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a page."""

    rows: list[list[Cell]]
    columns: tuple[float, ...]
    """Where the edges of its columns are."""
    top: float
    bottom: float


_NEAR = 3.0
"""How many points lines of one edge may stand apart."""
_LEAST_LINES = 3
"""How many lines a table has at least in each direction: two columns and two rows."""
_LEAST_IN_ROW = 3
"""How many cells with words a row has at least that stands alone: the head of a table at the end of a page, or its last row."""
_MOST_CELLS = 20_000
_ROOM, _LEAST_ROOM = 1.0, 1.2
"""How many times its height a cell keeps free at its edge, and how much more a line of it leaves that ends by itself."""
_PADDING = 2.5
"""How many times its height a line leaves free in a cell that it fills."""
_BEGINS_UNIT = "省市县区州旗各"


def tables(edges: Edges, characters: Sequence[Character]) -> tuple[list[Table], list[Character]]:
    """Return the tables of a page from the top, and the characters that stand in none."""
    found: list[Table] = []
    rest = list(characters)
    for drawn in groups(Edges(_whole(edges.upright), _whole(edges.level))):
        columns = places(edge.at for edge in drawn.upright)
        if len(columns) * len(places(edge.at for edge in drawn.level)) > _MOST_CELLS:
            continue
        group = Edges(drawn.upright, _levelled(drawn.level, columns))
        rows = places(edge.at for edge in group.level)[::-1]
        columns = [*_open_side(group.level, rows, columns[:1], -1), *columns, *_open_side(group.level, rows, columns[-1:], 1)]
        if len(columns) < _LEAST_LINES or len(rows) < _LEAST_LINES - 1 or len(columns) * len(rows) > _MOST_CELLS:
            continue
        inside = [one for one in rest if columns[0] <= one.middle[0] < columns[-1] and rows[-1] <= one.middle[1] < rows[0]]
        cells = _cells(group, columns, rows, inside) if inside else []
        if _holds_data(cells):
            taken = set(map(id, inside))
            rest = [one for one in rest if id(one) not in taken]
            found.append(Table(cells, tuple(columns), rows[0], rows[-1]))
    return sorted(found, key=lambda table: -table.top), rest


_TOUCH, _DOTS_APART, _FEWEST_DOTS = 2.5, 4.0, 6
"""How many points the pieces of a line may stand apart that is drawn in many, and those of a dotted one, which has so many."""


def _whole(edges: Sequence[Edge]) -> list[Edge]:
    """Return lines, the pieces of each as one; a gap among pieces that touch each other parts two lines."""
    at_places: defaultdict[int, list[Edge]] = defaultdict(list)
    for edge in sorted(edges, key=lambda each: each.low):
        at_places[round(edge.at)].append(edge)
    whole: list[Edge] = []
    for own in at_places.values():
        touching = sum(one.low - before.high <= _TOUCH for before, one in pairwise(own))
        is_dotted = len(own) >= _FEWEST_DOTS and touching * 2 < len(own)
        apart = _DOTS_APART if is_dotted else _TOUCH
        begins = len(whole)
        for edge in own:
            if len(whole) > begins and edge.low <= whole[-1].high + apart:
                whole[-1] = whole[-1]._replace(high=max(whole[-1].high, edge.high))
            else:
                whole.append(edge)
    return whole


_ASKEW, _FEWEST_BESIDE = 24.0, 3
"""How many points the line below one cell may stand off those below the others of its row, and how many these are at least."""


def _levelled(level: Sequence[Edge], columns: Sequence[float]) -> list[Edge]:
    """Return level lines, one of a single column as high as that of all others where it is the one that these lack."""
    at = places(edge.at for edge in level)
    spans = list(pairwise(columns))
    drawn = [{n for n, span in enumerate(spans) if _is_drawn(level, place, sum(span) / 2)} for place in at]
    moved: dict[float, float] = {}
    for (low, below), (high, above) in pairwise(zip(at, drawn, strict=True)):
        if high - low < _ASKEW and not below & above and len(below | above) == len(spans) > _FEWEST_BESIDE:
            if len(below) == 1:
                moved[low] = high
            elif len(above) == 1:
                moved[high] = low
    return [next((edge._replace(at=to) for place, to in moved.items() if abs(edge.at - place) < _NEAR), edge) for edge in level]


_OPEN_COLUMN = 12.0
"""How many points the lines between rows reach beyond the last upright one at least where a table is open at that side."""
_MOSTLY = 0.7
"""The share of the lines between rows that reach as far."""


def _open_side(level: Sequence[Edge], rows: Sequence[float], outermost: Sequence[float], side: int) -> list[float]:
    """Return where a table ends at a side (-1 the left, 1 the right) that has no upright line; nothing where one stands there."""
    for drawn in outermost if level else ():
        reached = min(edge.low for edge in level) if side < 0 else max(edge.high for edge in level)
        far = [edge.at for edge in level if abs((edge.low if side < 0 else edge.high) - reached) < _NEAR]
        if side * (reached - drawn) > _OPEN_COLUMN and len(places(far)) >= _MOSTLY * len(rows):
            return [reached]
    return []


def _holds_data(cells: Sequence[Sequence[Cell]]) -> bool:
    """Return whether words stand in several cells of a row and in several rows; a frame around a page holds a text."""
    counts = [sum(bool(cell.words) and not cell.is_beside for cell in row) for row in cells]
    return max(counts, default=0) >= (2 if sum(map(bool, counts)) > 1 else _LEAST_IN_ROW)


def groups(edges: Edges) -> list[Edges]:
    """Return the lines of each table: those that meet one another."""
    nodes = [(True, edge) for edge in edges.upright] + [(False, edge) for edge in edges.level]
    parent = list(range(len(nodes)))

    def root(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    by_place: defaultdict[int, list[int]] = defaultdict(list)
    for n, (is_upright, edge) in enumerate(nodes):
        if not is_upright:
            by_place[round(edge.at / _BAND)].append(n)
    for n, (is_upright, edge) in enumerate(nodes):
        if not is_upright:
            continue
        for band in range(round((edge.low - _NEAR) / _BAND), round((edge.high + _NEAR) / _BAND) + 1):
            for m in by_place[band]:
                level = nodes[m][1]
                if edge.low - _NEAR <= level.at <= edge.high + _NEAR and level.low - _NEAR <= edge.at <= level.high + _NEAR:
                    parent[root(n)] = root(m)
    groups: defaultdict[int, tuple[list[Edge], list[Edge]]] = defaultdict(lambda: ([], []))
    for n, (is_upright, edge) in enumerate(nodes):
        groups[root(n)][not is_upright].append(edge)
    return [Edges(*group) for group in groups.values()]


_BAND = 20.0
"""How many points of the page's height are looked through together."""


def places(values: Iterable[float]) -> list[float]:
    """Return the places of lines, those near each other as one."""
    groups: list[list[float]] = []
    for each in sorted(values):
        if groups and each - groups[-1][-1] < _NEAR:
            groups[-1].append(each)
        else:
            groups.append([each])
    return [sum(group) / len(group) for group in groups]


_Place = tuple[int, int]
"""A row and a column of a grid."""


def _cells(edges: Edges, columns: Sequence[float], rows: Sequence[float], characters: Sequence[Character]) -> list[list[Cell]]:
    """Return the cells row by row; where no line parts two places of the grid they are one cell."""
    width, height = len(columns) - 1, len(rows) - 1
    origin = _origins(edges, columns, rows)
    held: defaultdict[_Place, list[Character]] = defaultdict(list)
    rights: dict[_Place, float] = {}
    for place, first in origin.items():
        rights[first] = max(rights.get(first, 0.0), columns[place[1] + 1])
    for one in characters:
        x, y = one.middle
        column = max(n for n in range(width) if columns[n] <= x)
        row = max(n for n in range(height) if rows[n] > y)
        held[origin[row, column]].append(one)
    found: list[list[Cell]] = []
    for row in range(height):
        firsts = [origin[row, column] for column in range(width)]
        is_whole = all(first == (row, column) for column, first in enumerate(firsts))
        ends_here = row + 1 == height or not any(origin[row + 1, column] in firsts for column in range(width))
        parts = _rows_within([held[first] for first in firsts]) if is_whole and ends_here else []
        for part in parts or [[held[first] for first in firsts]]:
            found.append(
                [
                    Cell(words_of(part[column], columns[first[1]], rights[first]), first[0] < row, first[1] < column)
                    for column, first in enumerate(firsts)
                ]
            )
    return found


def _origins(edges: Edges, columns: Sequence[float], rows: Sequence[float]) -> dict[_Place, _Place]:
    """Return for each place of a grid the first one of the cell that it is part of."""
    origin: dict[_Place, _Place] = {}
    for row in range(len(rows) - 1):
        middle = (rows[row] + rows[row + 1]) / 2
        for column in range(len(columns) - 1):
            is_open_left = column > 0 and not _is_drawn(edges.upright, columns[column], middle)
            is_open_above = row > 0 and not _is_drawn(edges.level, rows[row], (columns[column] + columns[column + 1]) / 2)
            # Two cells that are parted above go on as two, though the line between them breaks off.
            is_two_above = is_open_above and column > 0 and origin[row - 1, column] != origin[row - 1, column - 1]
            if is_open_left and not is_two_above:
                origin[row, column] = origin[row, column - 1]
            else:
                origin[row, column] = origin[row - 1, column] if is_open_above else (row, column)
    return origin


_FEWEST_WITHIN = 3
"""How many lines at the same heights in each of its cells make a row of a grid several; two where one cell holds numbers alone."""


def _rows_within(cells: Sequence[Sequence[Character]]) -> list[list[list[Character]]]:
    """Return the rows that the cells of one hold, where nothing is drawn between them; none where it is one row."""
    lines = [_lines(cell) for cell in cells]
    filled = [own for own in lines if own]
    count = len(filled[0]) if filled else 0
    are_numbers = any(all(one.words.isdecimal() for line in own for one in line) for own in filled)
    if len(filled) < 2 or count < (2 if are_numbers else _FEWEST_WITHIN) or any(len(own) != count for own in filled):
        return []
    if any(abs(own[n][0].baseline - filled[0][n][0].baseline) > own[n][0].size / 2 for own in filled for n in range(count)):
        return []
    return [[own[n] if own else [] for own in lines] for n in range(count)]


def _lines(characters: Sequence[Character]) -> list[list[Character]]:
    """Return the lines of a cell from the top, each from the left."""
    lines: list[list[Character]] = []
    for one in sorted(characters, key=lambda each: -each.baseline):
        if lines and abs(lines[-1][0].baseline - one.baseline) < one.size / 2:
            lines[-1].append(one)
        else:
            lines.append([one])
    return [sorted(line, key=lambda each: each.left) for line in lines]


def _is_drawn(edges: Sequence[Edge], at: float, across: float) -> bool:
    return any(abs(edge.at - at) < _NEAR and edge.low - _NEAR <= across <= edge.high + _NEAR for edge in edges)


def words_of(characters: Sequence[Character], left: float, right: float) -> str:
    """Return the words of a cell between two edges, a line for each line of it that was not broken at the right one.

    Two numbers on lines of their own are never made one.
    """
    lines = _lines(characters)
    widest = max((line[-1].right for line in lines), default=0.0)
    words = ""
    for line, below in pairwise([*lines, []]):
        words += "".join(f" {one.words}" if one.is_spaced and n else one.words for n, one in enumerate(line))
        room = min(right - line[-1].right - _ROOM * line[-1].size, widest - line[-1].right)
        is_list = below and line[-1].words in UNIT_ENDINGS and below[0].words in _BEGINS_UNIT
        is_full = line[-1].right - line[0].left > right - left - _PADDING * line[-1].size
        are_numbers = below and line[-1].words.isdigit() and below[0].words.isdigit() and not is_full
        words += "\n" if is_list or are_numbers or room > _LEAST_ROOM * line[-1].size else ""
    return words.strip()
