"""Characters that a printer put astray: put back where they belong."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from operator import attrgetter

from parsers.formats.pages.character import Character

_MOST_ASTRAY, _NEAR = 3, 5
"""How many characters in a row may be out of place, and how many times its size the next one stands away that is not."""
_NEXT_LINE = 3
_ROW = 6.0
"""How many points of the page's height are looked through together."""
_WIDEST = 3
"""How many times its size a character is wide at most."""


def mended(placed: Sequence[Character]) -> Iterator[Character]:
    """Yield characters in the order of the file, each at its place.

    Some printers lose the place of a character that another font lends: it stands far off, or off the page. Then it is put
    behind the one before it, or at the start of a line ahead of the one behind it.
    """
    rows = _Rows(placed)
    before: Character | None = None
    for at, one in enumerate(placed):
        found = one
        if before and not _beside(before, one):
            ahead = placed[at + 1 : at + 1 + _MOST_ASTRAY]
            if any(_beside(before, later) for later in ahead) and rows.is_alone(one):
                found = Character(before.right, before.right + before.size, before.baseline, before.size, one.words)
            elif len(ahead) > 1 and _beside(ahead[0], ahead[1]) and _stands_apart(before, one, ahead[0], rows):
                found = Character(ahead[0].left - one.size, ahead[0].left, ahead[0].baseline, ahead[0].size, one.words)
        before = found
        yield found


_left = attrgetter("left")


class _Rows:
    """The characters of a page, to be asked what stands beside one of them."""

    def __init__(self, placed: Sequence[Character]) -> None:
        self._placed = placed

    @cached_property
    def _rows(self) -> dict[int, list[Character]]:
        rows: defaultdict[int, list[Character]] = defaultdict(list)
        for one in self._placed:
            rows[round(one.baseline / _ROW)].append(one)
        for row in rows.values():
            row.sort(key=_left)
        return rows

    def is_alone(self, one: Character, near: float = _NEAR) -> bool:
        """Return whether no other character stands beside one, so many times its size away."""
        reach = (near + _WIDEST) * one.size
        for at in range(round(one.baseline / _ROW) - 1, round(one.baseline / _ROW) + 2):
            row = self._rows.get(at, [])
            around = row[bisect_left(row, one.left - reach, key=_left) : bisect_left(row, one.right + reach, key=_left)]
            if any(other is not one and (_beside(one, other, near) or _beside(other, one, near)) for other in around):
                return False
        return True


def _stands_apart(before: Character, one: Character, following: Character, rows: _Rows) -> bool:
    """Return whether a character that another font may have lent stands neither on a line of its own nor beside any other.

    Digits and letters every font has, and they number pages.
    """
    return not one.words.isascii() and not _is_between(before, one, following) and rows.is_alone(one)


def _is_between(before: Character, one: Character, following: Character) -> bool:
    """Return whether a character stands below the one before it and above the one behind it, as a line of its own does.

    At the top of a column it stands next above the one behind it alone, at the foot of one next below the one before it.
    """
    return (
        following.baseline - one.size < one.baseline < before.baseline + one.size
        or 0 < one.baseline - following.baseline < _NEXT_LINE * one.size
        or 0 < before.baseline - one.baseline < _NEXT_LINE * one.size
    )


def _beside(one: Character, other: Character, near: float = _NEAR) -> bool:
    """Return whether a character stands behind another one on its line."""
    return abs(one.baseline - other.baseline) < one.size / 2 and -one.size < other.left - one.right < near * one.size


_FEWEST_UPRIGHT = 3
_BELOW = 3.0
"""How many times its size the next character of a word that is set downwards may stand below."""


def words_downwards(placed: Sequence[Character]) -> list[Character]:
    """Return characters, those of a word that is set downwards in one line at its top: 大气污染防治 beside the rows it is of."""
    columns: defaultdict[int, list[Character]] = defaultdict(list)
    # Most stand beside the one before them in the file, or the one behind.
    beside = [False, *(_beside(one, other, 1) for one, other in pairwise(placed)), False]
    for one, behind, ahead in zip(placed, beside, beside[1:], strict=False):
        if not (behind or ahead):
            columns[round(one.left)].append(one)
    rows = _Rows(placed)
    alone = {left: [one for one in column if rows.is_alone(one, 1)] for left, column in columns.items()}
    at_heights = Counter(round(one.baseline) for column in alone.values() for one in column)
    moved: dict[int, Character] = {}
    for column in alone.values():
        run: list[Character] = []
        for one in sorted(column, key=lambda each: -each.baseline):
            if run and not 0 < run[-1].baseline - one.baseline < _BELOW * one.size:
                moved |= _in_one_line(run, at_heights)
                run = []
            run.append(one)
        moved |= _in_one_line(run, at_heights)
    return [moved.get(id(one), one) for one in placed]


def _in_one_line(run: Sequence[Character], at_heights: Mapping[int, int]) -> dict[int, Character]:
    """Return where the characters of a word go that is long enough to be one, above what stands beside it.

    Where others stand alone at the same heights, it is letters of lines that are spaced out.
    """
    if len(run) < _FEWEST_UPRIGHT or any(one.words.isascii() for one in run):
        return {}
    if sum(at_heights[round(one.baseline)] > 1 for one in run) * 2 > len(run):
        return {}
    top = run[0].baseline + run[0].size
    return {
        id(one): one._replace(left=run[0].left + n * one.size, right=run[0].left + (n + 1) * one.size, baseline=top)
        for n, one in enumerate(run)
    }
