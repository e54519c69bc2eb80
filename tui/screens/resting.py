"""Showing what a cursor has come to once it has rested, so that a slow line keeps up with a key that is held down."""

from collections.abc import Callable
from time import monotonic
from typing import Any

from textual.screen import Screen
from textual.timer import Timer

_REST = 0.06
"""For how many seconds a cursor rests before what it stands on is shown."""


class Resting:
    """Shows something at once after one move, and after the last of many that follow each other closely."""

    def __init__(self, screen: Screen[Any], show: Callable[[], object]) -> None:
        self._screen, self._show = screen, show
        self._moved = 0.0
        """When the cursor was moved last."""
        self._waiting: Timer | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether what the cursor has come to is still to be shown."""
        return self._waiting is not None

    def moved(self) -> None:
        """Show what the cursor has come to, now or once it has rested."""
        now = monotonic()
        is_held, self._moved = now - self._moved < _REST, now
        self._stop()
        if is_held:
            self._waiting = self._screen.set_timer(_REST, self.catch_up)
        else:
            self._show()

    def catch_up(self) -> None:
        """Show what the cursor has come to, if that was put off."""
        if self._waiting:
            self._stop()
            self._show()

    def _stop(self) -> None:
        if self._waiting:
            self._waiting.stop()
            self._waiting = None
