"""What every pane has in common: it paints row by row, and only the rows it is asked for."""

from textual import events
from textual.strip import Strip
from textual.widget import Widget

_WHEEL_ROWS = 3


class Pane(Widget, can_focus=True):
    """A widget that paints the rows of a pure model with Textual's line API."""

    ALLOW_SELECT = False

    def row(self, y: int) -> Strip:
        """Return what to paint on a row of the pane."""
        raise NotImplementedError

    def scroll_rows(self, rows: int) -> None:
        """Move what is shown down by some rows, or up."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """Return a row for Textual."""
        return self.row(y)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll with the wheel."""
        event.stop()
        self.scroll_rows(_WHEEL_ROWS)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll with the wheel."""
        event.stop()
        self.scroll_rows(-_WHEEL_ROWS)
