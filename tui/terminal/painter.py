"""Paints a screen with few bytes: of each row what changed, and what is blank as such (ECMA-48: CUP, CHA, CUF, EL, ECH, SGR)."""

import re
from collections.abc import Callable, Iterable
from itertools import takewhile

from rich.segment import Segment
from rich.style import Style

from parsers.plan import Span
from tui.terminal.cells import BLANK, COVERED, PLAIN, Cells, changed, may_be_wider, whole
from tui.terminal.scrolling import Scroll, scroll_between

_MANY_BLANKS = 9
"""From how many blank cells on it is shorter to erase them than to write them."""
_MOVED, _BEGINS = b"\x01", b"\x02"
_STRETCHES = re.compile(rb"[\x01\x02]\x01*")
"""Cells that are written as one: those that moved, each where something begins apart."""
_CLEAR = "\x1b[m\x1b[H\x1b[2J"

Placed = tuple[int, int, Iterable[Segment]]
"""A column and a row, and what is put there."""


class Painter:
    """Knows what stands on a terminal, and writes what makes something else of it."""

    def __init__(self, codes_of: Callable[[Style | None], str], *, erases: bool = True) -> None:
        """Paint in styles of which `codes_of` returns the parameters of SGR; `erases` says whether the terminal knows ECH."""
        self._codes_of = codes_of
        self._erases = erases
        self.has_margins = False
        """Whether the terminal can move some columns and leave the others where they are (DECLRMM)."""
        self._starts: dict[int, set[int]] = {}
        """The columns at which something begins in each row: what is left of them is written apart."""
        self._shown: Cells | None = None
        """What stands on the terminal; None where that is not known."""
        self._cursor: tuple[int, int] | None = None
        """The column and the row of the cursor; None where they are not known."""
        self._codes = PLAIN
        """The style that is written in."""
        self._written: list[str] = []
        self._first: list[str] = []
        """What is to be written before all else."""

    @property
    def shown(self) -> Cells | None:
        """What stands on the terminal; None where that is not known."""
        return self._shown

    @property
    def knows_nothing(self) -> bool:
        """Whether what stands on the terminal is not known."""
        return self._shown is None

    def go_on(self, shown: Cells) -> None:
        """Take it that some cells stand on the terminal, but for rows in which terminals differ on what stands where: these go."""
        self._shown = shown
        for y in range(shown.height):
            if not shown.is_sure(y):
                shown.blank(y)
                self._first.append(f"\x1b[{y + 1}H\x1b[2K")

    def forget(self) -> None:
        """Take it that anything may stand on the terminal: all that is placed next is written, on a screen that is cleared."""
        self._shown = None

    def paint(self, width: int, height: int, placed: Iterable[Placed], cursor: tuple[int, int]) -> str:
        """Return what puts some text on a screen of some size, and the cursor to a place; nothing where all is so already."""
        self._written, self._first = self._first, []
        if self._shown is None or (self._shown.width, self._shown.height) != (width, height):
            self._shown, self._cursor, self._starts = Cells(width, height), (0, 0), {}
            self._written.append(_CLEAR)
        after = self._shown.copy()
        touched: dict[int, set[int]] = {}
        for x, y, segments in placed:
            end = after.put(x, y, segments, self._codes_of)
            if end > x:
                # What began where this stands now begins there no longer.
                kept = {start for start in touched.get(y, self._starts.get(y, set())) if not x < start < end}
                touched[y] = {*kept, x}
        starts = {y: of_row & touched.get(y, of_row) for y, of_row in self._starts.items()} if self.has_margins else None
        scroll = scroll_between(self._shown, after, starts) if len(touched) > 1 else None
        if scroll:
            self._scroll(scroll)
        self._starts |= touched
        for y in sorted({*touched, *(range(scroll.top, scroll.bottom + 1) if scroll else ())}):
            self._paint_row(after, y)
        self._style(PLAIN)
        self._shown = after
        self._move(*cursor)
        return "".join(self._written)

    def _scroll(self, scroll: Scroll) -> None:
        """Let the terminal move rows."""
        assert self._shown is not None
        # What comes in is blank in the style that is written in.
        self._style(PLAIN)
        self._written.append(scroll.sequence)
        self._cursor = None
        self._shown = self._shown.scrolled(scroll.top, scroll.bottom, scroll.source, scroll.columns)
        left, right = scroll.columns or (0, self._shown.width)
        moved: dict[int, set[int]] = {}
        for y in range(scroll.top, scroll.bottom + 1):
            source = scroll.source(y)
            beside = {x for x in self._starts.get(y, ()) if not left <= x < right}
            moved[y] = beside.union(x for x in self._starts.get(source, ()) if left <= x < right) if source is not None else beside
        self._starts |= moved

    def _paint_row(self, after: Cells, y: int) -> None:
        assert self._shown is not None
        spans = changed(self._shown, after, y)
        if not spans:
            return
        texts, codes = after.texts[y], after.codes[y]
        blank_from = _blank_from(texts, codes)
        if not (after.is_sure(y) and self._shown.is_sure(y)):
            spans, blank_from = self._with_what_moves(spans, after, y), after.width
        for start, end in spans:
            if end > blank_from and after.width - max(start, blank_from) > len("\x1b[K"):
                if start < blank_from:
                    self._write(after, start, y, blank_from)
                self._move(max(start, blank_from), y)
                self._style(PLAIN)
                self._written.append("\x1b[K")
                return
            self._write(after, start, y, end)

    def _with_what_moves(self, spans: Iterable[Span], after: Cells, y: int) -> list[Span]:
        """Return the stretches of a row that are to be written where some characters may be wider than is known.

        What stands behind such a character, up to where something else begins, moves with it and is written as one; what it may
        have been written over is written after it.
        """
        assert self._shown is not None
        texts = after.texts[y]
        starts = sorted({0, *self._starts.get(y, ())})
        changes = bytearray(after.width)
        for low, high in spans:
            changes[low:high] = _MOVED * (high - low)
        moved = changes[:]
        for start, end in zip(starts, [*starts[1:], after.width], strict=True):
            before, behind = may_be_wider(self._shown.texts[y], start, end), may_be_wider(texts, start, end)
            first = min((*before[:1], *behind[:1]), default=end)
            if any(changes[first + 1 : end]):
                low, high = whole(texts, first, min(end + max(len(before), len(behind)), after.width))
                moved[low:high] = _MOVED * (high - low)
        for x in starts:
            if moved[x] and texts[x] != COVERED:
                moved[x : x + 1] = _BEGINS
        return [match.span() for match in _STRETCHES.finditer(moved)]

    def _write(self, cells: Cells, x: int, y: int, end: int) -> None:
        """Write the cells of a row from one column to another."""
        texts, codes = cells.texts[y], cells.codes[y]
        self._move(x, y)
        is_sure = cells.is_sure(y) or not may_be_wider(texts, x, end)
        while x < end:
            self._style(codes[x])
            stop, are_blanks = _run(texts, codes, x, end)
            if self._erases and is_sure and are_blanks:
                self._written.append(f"\x1b[{stop - x}X")
                self._cursor = (x, y)
                if stop < end:
                    self._move(stop, y)
            else:
                self._written.append("".join(texts[x:stop]))
                # Terminals differ in how wide some characters are, and in the last column they hold the cursor back.
                self._cursor = (stop, y) if is_sure and stop < len(texts) else None
            x = stop

    def _style(self, codes: str) -> None:
        if codes != self._codes:
            self._written.append(f"\x1b[{codes and (codes if self._codes == PLAIN else '0;' + codes)}m")
            self._codes = codes

    def _move(self, x: int, y: int) -> None:
        if self._cursor == (x, y):
            return
        column = f";{x + 1}" if x else ""
        if self._cursor is None or self._cursor[1] != y:
            self._written.append(f"\x1b[{y + 1}{column}H" if y or x else "\x1b[H")
        elif x > self._cursor[0]:
            by = x - self._cursor[0]
            self._written.append(f"\x1b[{by if by > 1 else ''}C")
        else:
            self._written.append(f"\x1b[{x + 1}G" if x else "\r")
        self._cursor = x, y


def _run(texts: list[str], codes: list[str], x: int, end: int) -> tuple[int, bool]:
    """Return where what is in one style ends, many blanks in none apart, and whether it is such blanks."""
    in_style = x + len(list(takewhile(codes[x].__eq__, codes[x:end])))
    # Mostly there are few, which is quicker counted than looked at one by one.
    if codes[x] != PLAIN or texts[x:in_style].count(BLANK) < _MANY_BLANKS:
        return in_style, False
    stop, blanks = x, 0
    while stop < in_style:
        if texts[stop] == BLANK:
            blanks += 1
        elif blanks >= _MANY_BLANKS:
            break
        else:
            blanks = 0
        stop += 1
    if blanks < _MANY_BLANKS:
        return stop, False
    return (stop, True) if blanks == stop - x else (stop - blanks, False)


def _blank_from(texts: list[str], codes: list[str]) -> int:
    """Return the column from which on a row is blank."""
    at = len(texts)
    while at and texts[at - 1] == BLANK and codes[at - 1] == PLAIN:
        at -= 1
    return at
