"""The browser without a terminal, and what its screen shows."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import date

from textual.events import MouseMove
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from library.library import Library
from tui.app import YaodianApp
from tui.models.history import Visit
from tui.models.reader import Position
from tui.saying.language import Language
from tui.screens.browse.screen import BrowseScreen
from tui.screens.ledger.screen import LedgerScreen
from tui.settings.left_off import Left
from tui.styles import MARKED

_COUNTS = 13
"""How many cells the counts behind a row of the outline take."""


@asynccontextmanager
async def browsing(
    library: Library | None = None,
    *,
    size: tuple[int, int] = (80, 24),
    language: Language = "zh",
    today: date | None = None,
    first: Visit | None = None,
    left: Left | None = None,
    at_first: bool = True,
) -> AsyncIterator["Browser"]:
    """Browse from a place on, or from the first plan there is; without `at_first`, where the program begins."""
    library = library or Library.bundled()
    entries = library.entries(0, 1)
    if at_first and first is None and entries:
        first = Visit(entries[0].id, Position())
    app = YaodianApp(library, language, today, first=first, left=left)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Browser(pilot)


class Browser:
    """Presses keys and reads the screen."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self._pilot = pilot
        assert isinstance(pilot.app, YaodianApp)
        self.app = pilot.app

    @property
    def screen(self) -> BrowseScreen:
        assert isinstance(self.app.screen, BrowseScreen)
        return self.app.screen

    async def press(self, *keys: str) -> None:
        await self._pilot.press(*keys)
        await self.settle()

    async def press_without_waiting(self, *keys: str) -> None:
        """Press keys while a search may still be under way."""
        await self._pilot.press(*keys)

    async def type(self, text: str) -> None:
        await self.press(*text)

    async def resize(self, width: int, height: int) -> None:
        await self._pilot.resize_terminal(width, height)
        await self.settle()

    async def click(self, selector: str, x: int, y: int) -> None:
        await self._pilot.click(selector, offset=(x, y))
        await self.settle()

    async def drag(self, selector: str, start: tuple[int, int], end: tuple[int, int]) -> None:
        await self._pilot.mouse_down(selector, offset=start)
        await self._pilot._post_mouse_events([MouseMove], selector, offset=end, button=1)
        await self._pilot.mouse_up(selector, offset=end)
        await self.settle()

    async def settle(self) -> None:
        """Wait for the search and for what follows from it, and for the cursor to have rested."""
        # One that was overtaken has done what it is to do.
        with suppress(WorkerCancelled):
            await self.app.workers.wait_for_complete()
        await self._pilot.pause()
        await self.app.workers.wait_for_complete()
        await self._pilot.pause()
        while self._is_waiting():
            await self._pilot.pause(0.02)

    def _is_waiting(self) -> bool:
        screen = self.app.screen
        if isinstance(screen, LedgerScreen):
            return screen.telling.is_waiting
        return isinstance(screen, BrowseScreen) and screen.places.following.is_waiting

    def rows(self) -> list[str]:
        """The rows of the screen."""
        return [strip.text for strip in self.app.screen._compositor.render_strips()]

    def text(self) -> str:
        return "\n".join(self.rows())

    def left(self) -> list[str]:
        """The rows of the pane on the left, or of the one there is, without its head and its counts."""
        rows = [row.split("╎")[0] for row in self.rows()[1:-1]]
        has_counts = rows[0].split()[:1] in (["目录"], ["outline"])
        return [row[:-_COUNTS].rstrip() for row in rows[1:]] if has_counts else [row.rstrip() for row in rows]

    def right(self) -> list[str]:
        """The rows of the reader below its head, without the signs in front of them."""
        return [row.split("╎")[1][5:].rstrip() for row in self.rows()[2:-1] if "╎" in row]

    def signs(self) -> list[str]:
        """The signs in front of the rows of the reader."""
        return [row.split("╎")[1][:5].rstrip() for row in self.rows()[2:-1] if "╎" in row]

    def here(self) -> str:
        """The row of the outline that the cursor is on."""
        return next(row[1:].strip() for row in self.left() if row.startswith("›"))

    def marked(self) -> set[str]:
        """What stands out on the screen as found."""
        strips = self.app.screen._compositor.render_strips()
        return {segment.text for strip in strips for segment in strip if segment.style and segment.style.color == MARKED.color}
