"""The Textual application: one screen over one library."""

import asyncio
import gc
import signal
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import ClassVar

from textual.worker import WorkerFailed

from library.library import Library
from library.store.files import FilesStore
from tui.models.history import Visit
from tui.models.reading import FilesToRead
from tui.saying.language import Language
from tui.saying.sentences import OTHER_ENCODING
from tui.screens.browse.incoming import Incoming
from tui.screens.browse.screen import BrowseScreen
from tui.screens.command_screen import CommandScreen
from tui.settings.left_off import Left
from tui.terminal.display import CellsApp
from tui.terminal.driver import UnreadableInput


class _Unawaited(ThreadPoolExecutor):
    """Threads that nobody waits for at the end."""

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Begin nothing more."""
        super().shutdown(wait=False, cancel_futures=True)


_MADE_BETWEEN = 10_000
"""How many objects may be made between two collections of garbage: no key waits long for one."""


def _collect_in_small_parts() -> None:
    """Leave alone what is there by now, nearly all of which stays until the end, and collect what comes in small parts.

    To look through all of it would hold a key up for 20 ms.
    """
    gc.freeze()
    gc.set_threshold(_MADE_BETWEEN)


class YaodianApp(CellsApp):
    """The browser, in the terminal's own colours and without anything that moves by itself."""

    CSS_PATH: ClassVar[str | Path] = "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    TITLE = "yaodian"

    def __init__(
        self,
        library: Library,
        language: Language,
        today: date | None = None,
        incoming: tuple[FilesStore, FilesToRead] | None = None,
        *,
        first: Visit | None = None,
        left: Left | None = None,
    ) -> None:
        """Browse a library, beginning at a place if one is given, or as it was left.

        `incoming` are files that are still to be read, and the store that their plans go to.
        """
        super().__init__(ansi_color=True)
        self.animation_level = "none"
        # Their empty containers cost a second layout at the start; what there is to say stands in the line of keys.
        self._disable_tooltips = self._disable_notifications = True
        self._library = library
        self._language = language
        self._today = today or date.today()
        self._incoming = incoming
        self._first = first
        self._left = left
        self.browse: BrowseScreen | None = None
        """The browser, once it is there."""
        self.is_first_run = False
        """Whether nobody has browsed the library before."""
        self._has_said_encoding = False
        self.failure: BaseException | None = None
        """The error that ended the program, if one did."""

    def wear(self, theme: str) -> None:
        """Use the colours of a theme; without colour, or in the terminal's own, there is nothing to do."""
        if theme != "terminal" and not self.no_color:
            from tui.terminal.theme import THEMES, Themed  # noqa: PLC0415 -- loaded when it is asked for

            self._filters.append(Themed(THEMES[theme]))

    def get_default_screen(self) -> BrowseScreen:
        """Return the browser."""
        screen = self.browse = BrowseScreen(self._library, self._language, self._today, self._first, self._left)
        screen.resuming.is_first = self.is_first_run
        if self._incoming:
            screen.arrivals.incoming = Incoming(screen, *self._incoming)
        return screen

    def on_mount(self) -> None:
        """Leave the terminal as it was found also when told to end from outside."""
        # What is still being looked up when one leaves is not waited for.
        asyncio.get_running_loop().set_default_executor(_Unawaited())
        self.app_resume_signal.subscribe(self, lambda _: self.paint_anew())
        if not self.is_headless:
            self.call_after_refresh(_collect_in_small_parts)
            for number in (signal.SIGTERM, signal.SIGHUP):
                asyncio.get_running_loop().add_signal_handler(number, self.exit)

    def on_unreadable_input(self, _: UnreadableInput) -> None:
        """Say once that what is typed comes in another encoding."""
        if not self._has_said_encoding and isinstance(self.screen, CommandScreen):
            self._has_said_encoding = True
            self.screen.say(OTHER_ENCODING)

    def _handle_exception(self, error: Exception) -> None:
        # Textual would print a traceback over the terminal; the command line reports the error instead.
        self.failure = error.error if isinstance(error, WorkerFailed) else error
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()
