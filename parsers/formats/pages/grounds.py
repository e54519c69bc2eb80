"""The edges of tables that show in the white grounds of their cells alone."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from parsers.formats.pages.grids import Edge, Edges, groups, places


class Ground(NamedTuple):
    """A box filled with white: word processors lay one under a cell, and one under each line of a text."""

    left: float
    bottom: float
    right: float
    top: float


_SAME = 1.0
"""How many points a ground may stand out of the one that it is in."""
_MOST = 1_000
"""How many grounds of a page are looked at."""
_DRAWN_SHARE = 0.6
"""How much of the height of a table the edges of a column run over at least."""
_LEAST_LINES = 3
"""How many such edges there are at least, and how many between rows; the grounds of a text have two."""


def edges_of(grounds: Sequence[Ground]) -> Edges:
    """Return the edges of the cells that grounds lie under; none of those under the lines of a text, even word by word."""
    cells = _beside_another(_outermost(grounds[:_MOST]))
    upright = [Edge(at, one.bottom, one.top) for one in cells for at in (one.left, one.right)]
    level = [Edge(at, one.left, one.right) for one in cells for at in (one.bottom, one.top)]
    kept: tuple[list[Edge], list[Edge]] = [], []
    for group in groups(Edges(upright, level)):
        columns = _columns(group)
        if min(len(places(edge.at for edge in edges)) for edges in (columns, group.level)) >= _LEAST_LINES:
            kept[0].extend(columns)
            kept[1].extend(group.level)
    return Edges(*kept)


def _outermost(grounds: Sequence[Ground]) -> list[Ground]:
    """Return the grounds that are in none that is larger: those of cells, not those of the lines in them."""
    found: list[Ground] = []
    for one in sorted(grounds, key=lambda each: (each.right - each.left) * (each.top - each.bottom), reverse=True):
        if not any(_is_in(one, other) for other in found):
            found.append(one)
    return found


def _is_in(one: Ground, other: Ground) -> bool:
    return (
        one.left > other.left - _SAME
        and one.bottom > other.bottom - _SAME
        and one.right < other.right + _SAME
        and one.top < other.top + _SAME
    )


def _beside_another(grounds: Sequence[Ground]) -> list[Ground]:
    """Return the grounds that meet another at their side, as the cells of a row do."""
    by_left: defaultdict[int, list[Ground]] = defaultdict(list)
    for one in grounds:
        by_left[round(one.left)].append(one)
    beside: set[Ground] = set()
    for one in grounds:
        for place in range(round(one.right - _SAME), round(one.right + _SAME) + 1):
            right = {each for each in by_left[place] if min(one.top, each.top) - max(one.bottom, each.bottom) > _SAME}
            beside |= right | {one} if right else set()
    return [one for one in grounds if one in beside]


def _columns(group: Edges) -> list[Edge]:
    """Return the upright edges that stand one above the other over most of the height."""
    height = max(edge.high for edge in group.upright) - min(edge.low for edge in group.upright)
    known = places(edge.at for edge in group.upright)
    at_places: defaultdict[float, list[Edge]] = defaultdict(list)
    for edge in group.upright:
        at_places[min(known, key=lambda place: abs(place - edge.at))].append(edge)
    return [edge for own in at_places.values() if _covered(own) >= _DRAWN_SHARE * height for edge in own]


def _covered(edges: Iterable[Edge]) -> float:
    """Return how many points lines at one place run over together."""
    covered, end = 0.0, 0.0
    for edge in sorted(edges, key=lambda each: each.low):
        covered += max(0.0, edge.high - max(edge.low, end))
        end = max(end, edge.high)
    return covered
