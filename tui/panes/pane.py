"""What every pane has in common: it paints row by row, and only the rows it is asked for."""

from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.strip import Strip

from tui.panes.painted import Painted
from tui.panes.selecting import Selection, shown, text_of

_WHEEL_ROWS = 3


class Pane(Painted):
    """A widget that paints the rows of a pure model with Textual's line API.

    The screen calls its methods and learns from what they return whether anything moved. Only the mouse, which the pane alone
    hears, makes it post a message.
    """

    @dataclass
    class Pressed(Message):
        """The mouse asks for the keys to act on a pane."""

        pane: "Pane"

    @dataclass
    class Moved(Message):
        """The mouse has moved what a pane shows or where its cursor stands."""

        pane: "Pane"

    @dataclass
    class Selected(Message):
        """The mouse has selected some text of a pane."""

        text: str

    HEAD_ROWS = 0
    """How many rows stand above what scrolls."""
    MARGIN = 0
    """How many cells at the left of each row are no text of its own."""
    _pressed_at: tuple[int, int] | None = None
    """The row and the column where the mouse was pressed, while it is."""
    _selection: Selection | None = None
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
        if self._selection is None:
            return self.row(y)
        return shown(self.row(y), self._selection.columns(y, self.MARGIN, self.size.width))

    def goes_on(self, y: int) -> bool:
        """Return whether a row goes on with the paragraph of the row above it."""
        return False

    @property
    def is_selecting(self) -> bool:
        """Whether the mouse has selected something, so that letting it go is no click."""
        return self._selection is not None

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Ask for the keys, and begin to select."""
        self._select(None)
        self._pressed_at = event.y, event.x
        self.post_message(self.Pressed(self))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select from where the mouse was pressed to where it is."""
        if self._pressed_at and event.button and (event.y, event.x) != self._pressed_at:
            self.capture_mouse()
            height, width = self.size.height, self.size.width
            here = max(0, min(event.y, height - 1)), max(0, min(event.x, width - 1))
            self._select(Selection.between(self._pressed_at, here))

    def on_mouse_up(self) -> None:
        """Hand on what was selected."""
        self.release_mouse()
        self._pressed_at = None
        if self._selection:
            text = text_of(self._selection, self.row, self.goes_on, self.MARGIN, self.size.width)
            if text.strip():
                self.post_message(self.Selected(text))

    def forget_selection(self) -> None:
        """Select nothing."""
        self._select(None)

    def _select(self, selection: Selection | None) -> None:
        if selection != self._selection:
            self._selection = selection
            self.refresh()

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
