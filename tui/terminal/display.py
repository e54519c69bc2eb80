"""Sends Textual's updates to the terminal as the cells that changed, each update in one write."""

import os
from collections.abc import Iterator
from typing import Any

from rich.color import ColorSystem
from rich.console import RenderableType
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.app import App
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver
from textual.screen import Screen
from textual.strip import Strip

from tui.terminal.cells import Cells
from tui.terminal.driver import TypingDriver
from tui.terminal.painter import Painter, Placed

_SYNC_START, _SYNC_END = "\x1b[?2026h", "\x1b[?2026l"
"""What lets a terminal that can show an update as one (mode 2026)."""


class CellsApp(App[None]):
    """An application of which only the cells that changed are sent, where the driver is Textual's own for Linux and macOS."""

    sends_cells = True
    """Whether it is so; else Textual writes as ever."""

    _painter: Painter | None = None
    _painted: Screen[Any] | None = None
    """The screen that was painted last."""

    def rows_of(self, screen: Screen[Any] | None) -> list[list[tuple[str, str]]]:
        """Return what stands on the terminal, as stretches of text in a style, if it is a screen's; else nothing."""
        cells = self._painter.shown if self._painter and self._painted is screen else None
        return [cells.stretches(y) for y in range(cells.height)] if cells else []

    def get_driver_class(self) -> type[Driver]:
        """Return the driver that reads in any encoding, unless the environment or the system asks for another."""
        usual = super().get_driver_class()
        return TypingDriver if usual is LinuxDriver and not os.environ.get("TEXTUAL_DRIVER") else usual

    def paint_anew(self) -> None:
        """Paint everything again: the terminal may hold anything."""
        self._forget()
        self.screen.refresh(layout=True)
        for widget in self.screen.walk_children():
            widget.refresh()

    def _forget(self) -> None:
        if self._painter:
            self._painter.forget()

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        driver = self._driver
        if not self.sends_cells or not isinstance(driver, TypingDriver) or driver.is_inline:
            super()._display(screen, renderable)
            return
        if renderable is None or self._batch_count or not self._running or self._closed:
            return
        if not isinstance(renderable, LayoutUpdate | ChopsUpdate):
            super()._display(screen, renderable)
            self._forget()
            driver.shown = ()
            return
        width, height = self.screen.outer_size
        is_whole = self._painter is None or self._painter.knows_nothing
        if self._painter is None:
            # GNU screen is not known to erase within a row; tmux, which calls itself so too, does.
            erases = "TMUX" in os.environ or not os.environ.get("TERM", "").startswith("screen")
            self._painter = Painter(self._codes_of, erases=erases)
            if driver.shown:
                self._painter.go_on(Cells.of(width, driver.shown))
        if is_whole and isinstance(renderable, ChopsUpdate):
            renderable = screen._compositor.render_full_update()
        self._painter.has_margins = driver.has_margins
        cursor = self.screen.outer_size.clamp_offset(self.cursor_position)
        written = self._painter.paint(width, height, list(placed(renderable)), (cursor.x, cursor.y))
        self._painted = screen
        if written:
            driver.write(f"{_SYNC_START}{written}{_SYNC_END}" if self._sync_available else written)
            driver.flush()
        self.post_display_hook()

    def _codes_of(self, style: Style | None) -> str:
        if style is None:
            return ""
        if style._ansi is not None:
            return style._ansi
        return Strip.render_ansi(style, self.console._color_system or ColorSystem.TRUECOLOR)


def placed(update: LayoutUpdate | ChopsUpdate) -> Iterator[Placed]:
    """Yield what an update puts where."""
    if isinstance(update, LayoutUpdate):
        for y, strips in enumerate(update.strips, update.region.y):
            x = update.region.x
            for each in strips:
                yield x, y, each
                x += each.cell_length
        return
    for y, left, right in update.spans:
        for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            if strip is not None and x <= right and end > left:
                yield x, y, strip if end <= right else strip.crop(0, right - x)
