"""What every list has in common: a cursor that is seen, a click, the wheel, and only the rows repainted that change."""

from typing import Any, Generic, TypeVar

from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from tui.glyphs import GLYPHS
from tui.models.chosen import Chosen
from tui.panes.lines import strip
from tui.panes.pane import Pane
from tui.styles import CURSOR, CURSOR_ELSEWHERE, DIM, PLAIN

Thing = TypeVar("Thing")


class ListPane(Pane, Generic[Thing]):
    """Paints the rows of a list below a head, and moves its cursor.

    Who derives from it says what a row looks like, and shows another list with `show_list`.
    """

    HEAD_ROWS = 1
    """How many rows stand above the list and do not scroll."""
    KEPT_ABOVE = 0
    """How many rows above the chosen one are kept in view with it."""

    class Clicked(Message):
        """The mouse asks for what Enter does to what is chosen."""

        def __init__(self, pane: "ListPane[Any]") -> None:
            super().__init__()
            self.pane = pane

    def __init__(self, model: Chosen[Thing], *, id: str) -> None:
        super().__init__(id=id)
        self.model = model
        self._top = 0

    def show_list(self, model: Chosen[Thing]) -> None:
        """Show another list, or the same anew, its cursor in view."""
        rows, self.model = len(self.model), model
        self._top = 0
        self._scroll_to_cursor()
        self.refresh(layout=self.styles.is_auto_height and len(model) != rows)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many rows the list needs, for one that takes no more."""
        return self.HEAD_ROWS + max(len(self.model), 1)

    @property
    def chosen(self) -> Thing | None:
        """What is chosen, or None where there is nothing."""
        return self.model.chosen

    @property
    def page(self) -> int:
        """How many things a page is."""
        each = len(self.model.rows_of(0))
        return max((self.rows_seen - 1) // each if each == 1 else self.rows_seen // each, 1)

    # --- acting

    def scroll_rows(self, rows: int) -> bool:
        """Choose something further down, or up; return whether there is such."""
        before = self.model.cursor
        moved = self.model.move(rows)
        if moved:
            self.repaint_cursor(before)
        return moved

    def turn(self, step: int) -> bool:
        """Show the next part of the list alone, or the one before; return whether there is such, as a list has that says so."""
        return False

    def repaint_cursor(self, before: int) -> None:
        """Repaint after the cursor has moved from a thing: its rows and the new ones where that needs no scrolling."""
        top = self._top
        self._scroll_to_cursor()
        if self._top != top:
            self.refresh()
            return
        for thing in {before, self.model.cursor}:
            for row in self.model.rows_of(thing):
                self.refresh(Region(0, self.HEAD_ROWS + row - top, self.size.width, 1))

    def take_keys(self, has_keys: bool) -> None:
        """Show whether the keys act on this list, by the look of what is chosen."""
        if has_keys != self._has_keys:
            self._has_keys = has_keys
            self.repaint_cursor(self.model.cursor)

    def _scroll_to_cursor(self) -> None:
        rows = self.model.rows_of(self.model.cursor)
        last = len(self.model) - self.rows_seen
        self._top = max(0, min(self._top, rows.start - self.KEPT_ABOVE, last), rows.stop - self.rows_seen)

    def _scroll_by_mouse(self, rows: int) -> None:
        if self.scroll_rows(rows if len(self.model.rows_of(0)) == 1 else (1 if rows > 0 else -1)):
            self.post_message(self.Moved(self))

    def on_resize(self) -> None:
        """Keep what is chosen in view."""
        self._scroll_to_cursor()
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Choose what is under the mouse and do what Enter does."""
        row = self._top + event.y - self.HEAD_ROWS
        if self.is_selecting or event.y < self.HEAD_ROWS or row >= len(self.model):
            return
        thing = self.model.at(row)
        if thing is not None:
            before, self.model.cursor = self.model.cursor, thing
            self.repaint_cursor(before)
            self.clicked()

    def clicked(self) -> None:
        """Tell that the mouse has chosen something."""
        self.post_message(self.Clicked(self))

    # --- painting

    def head(self, y: int) -> Strip:
        """Return a row above the list."""
        raise NotImplementedError

    def list_row(self, row: int) -> Strip:
        """Return a row of the list."""
        raise NotImplementedError

    def below(self, y: int) -> Strip:
        """Return a row below the last one of the list; the first is 0."""
        return strip([(GLYPHS.edge, DIM)], self.size.width, PLAIN)

    def row(self, y: int) -> Strip:
        """Return the strip of a row."""
        if y < self.HEAD_ROWS:
            return self.head(y)
        row = self._top + y - self.HEAD_ROWS
        return self.list_row(row) if row < len(self.model) else self.below(row - len(self.model))

    def looks(self, thing: int) -> tuple[str, Style, Style]:
        """Return the sign in front of a thing, its style and that of the rest of its row: the chosen one stands out."""
        if thing != self.model.cursor:
            return " ", PLAIN, PLAIN
        return (GLYPHS.cursor, CURSOR, CURSOR) if self._has_keys else (GLYPHS.cursor, CURSOR_ELSEWHERE, PLAIN)
