"""Which rows of a screen have moved up or down, so that the terminal can move them (VT100: DECSTBM, IND, RI)."""

from collections import Counter
from collections.abc import Sequence
from operator import ne

from parsers.text.richest import richest
from parsers.values import dataclass
from tui.terminal.cells import Cells

_FEWEST = 3
"""How many rows must have moved for it to be looked at how much that saves."""
_LEAST_SAVED = 0.5
"""The share of the cells to write that a move must save: what stands beside the text is seen to move and to come back."""
_FEW = 60
"""How many cells it must save at least, for what moves rows takes some bytes too."""


@dataclass(frozen=True, slots=True)
class Scroll:
    """Rows that move within a region of the screen, over its whole width."""

    top: int
    """The first row of the region."""
    bottom: int
    """Its last row."""
    by: int
    """How far they move up; negative where they move down."""

    @property
    def sequence(self) -> str:
        """What moves them; where the cursor stands then, terminals differ on."""
        at, step = (self.bottom, "\x1bD") if self.by > 0 else (self.top, "\x1bM")
        return f"\x1b[{self.top + 1};{self.bottom + 1}r\x1b[{at + 1}H{step * abs(self.by)}\x1b[r"

    def source(self, y: int) -> int | None:
        """Return which row stands in a row of the region afterwards; None for one that is blank then."""
        at = y + self.by
        return at if self.top <= at <= self.bottom else None


def scroll_between(before: Cells, after: Cells) -> Scroll | None:
    """Return the move of rows after which the least is left to write to make one screen into another; None where none helps much.

    What stands beside the text that moves, such as another pane, moves with it and is written again.
    """
    changed = [y for y in range(after.height) if before.texts[y] != after.texts[y]]
    if len(changed) <= _FEWEST:
        return None
    half = after.width // 2
    moves = {by for columns in (slice(half), slice(half, None)) if (by := _moved_by(before, after, changed, columns))}
    found = max((_best_region(before, after, by) for by in sorted(moves)), key=lambda one: one[0], default=None)
    if found is None or found[0] < _FEW:
        return None
    without = sum(_differing(before, y, after, y) for y in changed)
    return found[1] if found[0] >= _LEAST_SAVED * without else None


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
