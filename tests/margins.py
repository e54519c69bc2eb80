"""A terminal that moves some columns of some rows and leaves the others where they are (VT420: DECLRMM, DECSLRM)."""

from typing import Any

import pyte

_HAS_MARGINS = 69


class MarginScreen(pyte.Screen):
    """pyte's, which has no margins on the left and on the right."""

    _columns: range | None = None
    _has_margins = False

    def set_mode(self, *modes: int, **given: Any) -> None:
        self._has_margins = self._has_margins or (_HAS_MARGINS in modes and bool(given.get("private")))
        super().set_mode(*modes, **given)

    def reset_mode(self, *modes: int, **given: Any) -> None:
        if _HAS_MARGINS in modes and given.get("private"):
            self._has_margins, self._columns = False, None
        super().reset_mode(*modes, **given)

    def set_columns(self, left: int = 1, right: int | None = None) -> None:
        if self._has_margins:
            self._columns = range(left - 1, right or self.columns)

    def index(self) -> None:
        self._step(1, super().index)

    def reverse_index(self) -> None:
        self._step(-1, super().reverse_index)

    def _step(self, by: int, whole: Any) -> None:
        top, bottom = self.margins or pyte.screens.Margins(0, self.lines - 1)
        if self._columns is None or self.cursor.y != (bottom if by > 0 else top):
            whole()
            return
        assert self.cursor.x in self._columns
        rows = range(top, bottom + 1)
        for y in rows if by > 0 else reversed(rows):
            for x in self._columns:
                self.buffer[y][x] = self.buffer[y + by][x] if y + by in rows else self.default_char


class _Columns:
    csi = {**pyte.Stream.csi, "s": "set_columns"}  # noqa: RUF012 -- as pyte has it
    events = pyte.Stream.events | {"set_columns"}


class MarginStream(_Columns, pyte.Stream):
    """What feeds it."""


class MarginByteStream(_Columns, pyte.ByteStream):
    """What feeds it bytes."""
