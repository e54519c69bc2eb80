"""Characters that a printer put astray: put back where they belong."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from parsers.formats.pdf_pages.character import Character

_MOST_ASTRAY, _NEAR = 3, 5
"""How many characters in a row may be out of place, and how many times its size the next one stands away that is not."""
_NEXT_LINE = 3
_ROW = 6.0
"""How many points of the page's height are looked through together."""


def mended(placed: Sequence[Character]) -> Iterator[Character]:
    """Yield characters in the order of the file, each at its place.

    Some printers lose the place of a character that another font lends: it stands far off, or off the page. Then it is put
    behind the one before it, or at the start of a line ahead of the one behind it.
    """
    rows: defaultdict[int, list[Character]] = defaultdict(list)
    for one in placed:
        rows[round(one.baseline / _ROW)].append(one)
    before: Character | None = None
    for at, one in enumerate(placed):
        ahead = placed[at + 1 : at + 1 + _MOST_ASTRAY]
        found = one
        if before and not _beside(before, one) and any(_beside(before, later) for later in ahead):
            found = Character(before.right, before.right + before.size, before.baseline, before.size, one.words)
        elif (
            before
            and len(ahead) > 1
            and _beside(ahead[0], ahead[1])
            and not _is_between(before, one, ahead[0])
            and _is_lent(one)
            and _is_alone(one, rows)
        ):
            found = Character(ahead[0].left - one.size, ahead[0].left, ahead[0].baseline, ahead[0].size, one.words)
        before = found
        yield found


def _stands_apart(before: Character, one: Character, following: Character, rows: Mapping[int, Sequence[Character]]) -> bool:
    """Return whether a character stands neither on a line of its own nor beside any other."""
    return not _is_between(before, one, following) and _is_alone(one, rows)


def _is_between(before: Character, one: Character, following: Character) -> bool:
    """Return whether a character stands below the one before it and above the one behind it, as a line of its own does.

    At the top of a column it stands next above the one behind it alone, at the foot of one next below the one before it.
    """
    return (
        following.baseline - one.size < one.baseline < before.baseline + one.size
        or 0 < one.baseline - following.baseline < _NEXT_LINE * one.size
        or 0 < before.baseline - one.baseline < _NEXT_LINE * one.size
    )


def _is_alone(one: Character, rows: Mapping[int, Sequence[Character]], near: float = _NEAR) -> bool:
    """Return whether no other character stands beside one, so many times its size away."""
    row = round(one.baseline / _ROW)
    others = (other for at in (row - 1, row, row + 1) for other in rows.get(at, ()))
    return not any(other is not one and (_beside(one, other, near) or _beside(other, one, near)) for other in others)


def _beside(one: Character, other: Character, near: float = _NEAR) -> bool:
    """Return whether a character stands behind another one on its line."""
    return abs(one.baseline - other.baseline) < one.size / 2 and -one.size < other.left - one.right < near * one.size


def _is_lent(one: Character) -> bool:
    """Return whether another font may have lent a character: digits and letters every font has, and they number pages."""
    return not one.words.isascii()


_FEWEST_UPRIGHT = 3
_BELOW = 3.0
"""How many times its size the next character of a word that is set downwards may stand below."""


def words_downwards(placed: Sequence[Character]) -> list[Character]:
    """Return characters, those of a word that is set downwards in one line at its top: 大气污染防治 beside the rows it is of."""
    columns: defaultdict[int, list[Character]] = defaultdict(list)
    rows: defaultdict[int, list[Character]] = defaultdict(list)
    for one in placed:
        columns[round(one.left)].append(one)
        rows[round(one.baseline / _ROW)].append(one)
    moved: dict[int, Character] = {}
    for column in columns.values():
        run: list[Character] = []
        for one in sorted((each for each in column if _is_alone(each, rows, 1)), key=lambda each: -each.baseline):
            if run and not 0 < run[-1].baseline - one.baseline < _BELOW * one.size:
                moved |= _in_one_line(run)
                run = []
            run.append(one)
        moved |= _in_one_line(run)
    return [moved.get(id(one), one) for one in placed]


def _in_one_line(run: Sequence[Character]) -> dict[int, Character]:
    """Return where the characters of a word go that is long enough to be one, above what stands beside it."""
    if len(run) < _FEWEST_UPRIGHT or any(one.words.isascii() for one in run):
        return {}
    top = run[0].baseline + run[0].size
    return {
        id(one): one._replace(left=run[0].left + n * one.size, right=run[0].left + (n + 1) * one.size, baseline=top)
        for n, one in enumerate(run)
    }
