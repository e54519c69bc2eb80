"""What on a screen has moved up or down, so that the terminal can move it (VT100: DECSTBM, IND, RI; VT420: DECLRMM, DECSLRM)."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from operator import ne, or_, sub

from parsers.plan import Span
from parsers.text.richest import richest
from parsers.values import dataclass
from tui.terminal.cells import COVERED, Cells

_FEWEST = 3
"""How many rows must have moved for it to be looked at how much that saves."""
_LEAST_SAVED = 0.5
"""The share of the cells to write that a move must save: what stands beside the text is seen to move and to come back."""
_FEW = 60
"""How many cells it must save at least, for what moves rows takes some bytes too."""
_OF_MARGINS = 25
"""How many bytes more it takes to move only some columns."""


@dataclass(frozen=True, slots=True)
class Scroll:
    """Rows that move within a region of the screen."""

    top: int
    """The first row of the region."""
    bottom: int
    """Its last row."""
    by: int
    """How far they move up; negative where they move down."""
    columns: Span | None = None
    """Its first column and the one behind its last; None for the whole width of the screen."""

    @property
    def sequence(self) -> str:
        """What moves them; where the cursor stands then, terminals differ on."""
        at, step = (self.bottom, "\x1bD") if self.by > 0 else (self.top, "\x1bM")
        rows = f"\x1b[{self.top + 1};{self.bottom + 1}r"
        if self.columns is None:
            return f"{rows}\x1b[{at + 1}H{step * abs(self.by)}\x1b[r"
        left, right = self.columns
        return f"\x1b[?69h\x1b[{left + 1};{right}s{rows}\x1b[{at + 1};{left + 1}H{step * abs(self.by)}\x1b[r\x1b[?69l"

    def source(self, y: int) -> int | None:
        """Return which row stands in a row of the region afterwards; None for one that is blank then."""
        at = y + self.by
        return at if self.top <= at <= self.bottom else None


Starts = Mapping[int, Collection[int]]
"""The columns at which something begins in each row."""


def scroll_between(before: Cells, after: Cells, starts: Starts | None = None) -> Scroll | None:
    """Return the move of rows after which the least is left to write to make one screen into another; None where none helps much.

    What stands beside the text that moves, such as another pane, moves with it and is written again. Only where the terminal has
    margins on the left and on the right, too, it stays: then `starts` tells where something begins on both screens.
    """
    changed = [y for y in range(after.height) if before.texts[y] != after.texts[y]]
    if len(changed) <= _FEWEST:
        return None
    half = after.width // 2
    moves = {by for columns in (slice(half), slice(half, None)) if (by := _moved_by(before, after, changed, columns))}
    without = sum(_differing(before, y, after, y) for y in changed)
    found: list[tuple[int, Scroll]] = []
    for by in sorted(moves):
        saved, scroll = _best_region(before, after, by)
        if saved >= _LEAST_SAVED * without:
            found.append((saved, scroll))
        if starts is not None and (of_some := _best_columns(before, after, by, starts)):
            found.append((of_some[0] - _OF_MARGINS, of_some[1]))
    saved, best = max(found, key=lambda one: one[0], default=(0, None))
    return best if saved >= _FEW else None


def _best_columns(before: Cells, after: Cells, by: int, starts: Starts) -> tuple[int, Scroll] | None:
    """Return the region of some columns whose move by some rows saves most, and how many cells it saves; None where none does."""
    rows = range(max(0, -by), after.height - max(0, by))
    gains = [list(map(sub, _unlike(before, y, after, y), _unlike(before, y + by, after, y))) for y in rows]
    begins = [{0, *starts.get(y, ()), after.width} for y in range(after.height)]
    columns = _pane(richest([sum(column) for column in zip(*gains, strict=True)]), begins)
    if columns == (0, after.width):
        return None
    movable = [begun.issuperset(columns) and not _is_cut(texts, columns) for begun, texts in zip(begins, before.texts, strict=True)]
    own = slice(*columns)
    high = richest([sum(row[own]) if movable[y] and movable[y + by] else -after.width for y, row in zip(rows, gains, strict=True)])
    first, last = rows.start + high.start, rows.start + high.stop - 1
    top, bottom = min(first, first + by), max(last, last + by)
    if not high or not all(movable[top : bottom + 1]):
        return None
    scroll = Scroll(top, bottom, by, columns)
    moved = before.scrolled(top, bottom, scroll.source, columns)
    without, still = (sum(_differing(cells, y, after, y) for y in range(top, bottom + 1)) for cells in (before, moved))
    return without - still, scroll


def _pane(columns: range, begins: Sequence[Collection[int]]) -> Span:
    """Return some columns with those beside them up to where something begins in most rows.

    Where that is every terminal knows; where something stands behind a character of a width that terminals differ on it does not.
    """
    counted = Counter(x for begun in begins for x in begun)
    edges = [x for x, rows in counted.items() if rows > len(begins) // 2]
    return max(x for x in edges if x <= columns.start), min(x for x in edges if x >= columns.stop)


def _is_cut(texts: Sequence[str], columns: Span) -> bool:
    """Return whether some columns of a row begin or end within a wide character."""
    return any(x < len(texts) and texts[x] == COVERED for x in columns)


def _moved_by(before: Cells, after: Cells, changed: Sequence[int], columns: slice) -> int | None:
    """Return by how many rows most of what stood in some columns has moved up; None where little has moved."""
    old = ["".join(texts[columns]) for texts in before.texts]
    once = Counter(old)
    stood = {text: y for y, text in enumerate(old) if once[text] == 1}
    moves = Counter(stood[text] - y for y in changed if (text := "".join(after.texts[y][columns])) in stood)
    by, rows = next(iter(moves.most_common(1)), (0, 0))
    return by if rows >= _FEWEST else None


def _best_region(before: Cells, after: Cells, by: int) -> tuple[int, Scroll]:
    """Return the region whose move by some rows saves most, and how many cells it saves."""
    rows = range(max(0, -by), after.height - max(0, by))
    saved = [_differing(before, y, after, y) - _differing(before, y + by, after, y) for y in rows]
    run = richest(saved)
    first, last = rows.start + run.start, rows.start + run.stop - 1
    scroll = Scroll(min(first, first + by), max(last, last + by), by)
    blank = Cells(after.width, 1)
    bared = [y for y in range(scroll.top, scroll.bottom + 1) if scroll.source(y) is None]
    lost = sum(_differing(blank, 0, after, y) - _differing(before, y, after, y) for y in bared)
    return sum(saved[run.start : run.stop]) - lost, scroll


def _differing(before: Cells, old: int, after: Cells, new: int) -> int:
    """Return how much of two rows differs, of each cell its text and its style."""
    return sum(map(bool, map(ne, before.texts[old] + before.codes[old], after.texts[new] + after.codes[new])))


def _unlike(before: Cells, old: int, after: Cells, new: int) -> Iterable[bool]:
    """Return of each cell of two rows whether its text or its style differs."""
    return map(or_, map(ne, before.texts[old], after.texts[new]), map(ne, before.codes[old], after.codes[new]))
