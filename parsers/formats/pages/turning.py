"""Turns a page so that its text stands upright, and leaves out what leans."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from parsers.formats.pages.character import Character
from parsers.formats.pages.grids import Edge, Edges
from parsers.formats.pages.grounds import Ground
from parsers.formats.pages.page import Page
from parsers.values import dataclass

Drawn = tuple[float, float, float, float]
"""A straight line from one point to another, or a box between them."""


class Placed(NamedTuple):
    """A character as the file places it: its box, where it begins on its line, and by how many degrees that falls, clockwise."""

    left: float
    bottom: float
    right: float
    top: float
    x: float
    y: float
    angle: float
    words: str
    is_spaced: bool
    is_unmapped: bool = False


_QUARTER = 90.0
_LEAN = 2.0
"""How many degrees a character may lean."""
_THIN = 2.5
"""How many points a line that is drawn may be thick."""


def turned(
    placed: Sequence[Placed | Character],
    drawn: Iterable[Drawn],
    grounds: Iterable[Drawn],
    width: float,
    height: float,
    *,
    is_picture: bool,
) -> Page:
    """Return a page of some width and height, turned so many quarters that most of its characters stand upright.

    Of those that are placed, a character that stands upright on the page may be one already. A character at another angle than most
    is none of its text, but of a stamp.
    """
    angles = Counter(map(_angle, placed))
    quarters: Counter[int] = Counter()
    for angle, times in angles.items():
        quarters[round(angle / _QUARTER) % 4] += times
    turn = _Turn(quarters.most_common(1)[0][0] if quarters else 0, width, height)
    leaning = {angle for angle in angles if not turn.is_upright(angle)}
    upright = [one for one in placed if _angle(one) not in leaning] if leaning else placed
    return Page(
        characters=[one if isinstance(one, Character) else turn.character(one) for one in upright],
        edges=turn.edges(drawn),
        grounds=list(map(turn.ground, grounds)),
        height=turn.turned_height,
        is_picture=is_picture,
        unmapped=0,
        stamped=len(placed) - len(upright),
    )


def _angle(one: Placed | Character) -> float:
    return 0.0 if isinstance(one, Character) else one.angle


@dataclass(frozen=True, slots=True)
class _Turn:
    """Turns a page so many quarters, so that text at that angle stands upright."""

    quarters: int
    width: float
    height: float

    @property
    def turned_height(self) -> float:
        return self.width if self.quarters % 2 else self.height

    def is_upright(self, angle: float) -> bool:
        """Return whether a character at an angle stands upright on the turned page."""
        return abs((angle - self.quarters * _QUARTER + 180) % 360 - 180) <= _LEAN

    def character(self, one: Placed) -> Character:
        """Return a character at its place on the turned page."""
        if not self.quarters:
            return Character(one.left, one.right, one.y, one.top - one.bottom, one.words, one.is_spaced)
        (left, low), (right, high) = self._point(one.left, one.bottom), self._point(one.right, one.top)
        baseline = self._point(one.x, one.y)[1]
        return Character(min(left, right), max(left, right), baseline, abs(high - low), one.words, one.is_spaced)

    def ground(self, box: Drawn) -> Ground:
        """Return a box between two points on the turned page."""
        (left, low), (right, high) = self._point(*box[:2]), self._point(*box[2:])
        return Ground(min(left, right), min(low, high), max(left, right), max(low, high))

    def edges(self, drawn: Iterable[Drawn]) -> Edges:
        """Return the lines drawn between two points each, on the turned page."""
        upright, level = [], []
        for x, y, to_x, to_y in drawn:
            (left, low), (right, high) = self._point(x, y), self._point(to_x, to_y)
            if abs(right - left) < _THIN < abs(high - low):
                upright.append(Edge((left + right) / 2, min(low, high), max(low, high)))
            elif abs(high - low) < _THIN < abs(right - left):
                level.append(Edge((low + high) / 2, min(left, right), max(left, right)))
        return Edges(upright, level)

    def _point(self, x: float, y: float) -> tuple[float, float]:
        return ((x, y), (self.height - y, x), (self.width - x, self.height - y), (y, self.width - x))[self.quarters]
