"""What every pane has in common: it paints row by row, and only the rows it is asked for."""

from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

_WHEEL_ROWS = 3


class Pane(Widget):
    """A widget that paints the rows of a pure model with Textual's line API.

    The screen calls its methods and learns from what they return whether anything moved. Only the mouse, which the pane alone
    hears, makes it post a message.
    """

    ALLOW_SELECT = False

    @dataclass
    class Pressed(Message):
        """The mouse asks for the keys to act on a pane."""

        pane: "Pane"

    @dataclass
    class Moved(Message):
        """The mouse has moved what a pane shows or where its cursor stands."""

        pane: "Pane"

    HEAD_ROWS = 0
    """How many rows stand above what scrolls."""
    _has_keys = False
    """Whether the keys act on this pane."""

    def take_keys(self, has_keys: bool) -> None:
        """Show whether the keys act on this pane."""
        if has_keys != self._has_keys:
            self._has_keys = has_keys
            self.refresh()

    def row(self, y: int) -> Strip:
        """Return what to paint on a row of the pane."""
        raise NotImplementedError

    def scroll_rows(self, rows: int) -> bool:
        """Move what is shown down by some rows, or up; return whether it moved."""
        raise NotImplementedError

    @property
    def page(self) -> int:
        """How many rows a page is: all that are seen but one, which stays in view."""
        return max(self.rows_seen - 1, 1)

    @property
    def rows_seen(self) -> int:
        """How many rows there are for what scrolls."""
        return max(self.size.height - self.HEAD_ROWS, 1)

    def render_line(self, y: int) -> Strip:
        """Return a row for Textual."""
        return self.row(y)

    def on_mouse_down(self) -> None:
        """Ask for the keys."""
        self.post_message(self.Pressed(self))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll with the wheel."""
        event.stop()
        self._scroll_by_mouse(_WHEEL_ROWS)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll with the wheel."""
        event.stop()
        self._scroll_by_mouse(-_WHEEL_ROWS)

    def _scroll_by_mouse(self, rows: int) -> None:
        if self.scroll_rows(rows):
            self.post_message(self.Moved(self))
