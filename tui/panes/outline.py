"""The outline pane: places, plans and sections, to be folded, filtered and walked."""

from dataclasses import dataclass

from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from library.entry import Entry
from library.library import Library
from library.matching import Sought
from parsers.folding import fold
from tui.language import Language
from tui.models.outline import Outline
from tui.panes.lines import Part, marked, strip
from tui.panes.pane import Pane
from tui.styles import CURSOR, CURSOR_ELSEWHERE, HEADING, PLAIN
from tui.words import UNDATED, UNPLACED

_INDENT = 2


class OutlinePane(Pane):
    """Paints an outline and moves its cursor."""

    @dataclass
    class Moved(Message):
        """The cursor has come to stand on another row."""

    def __init__(self, library: Library, language: Language, *, id: str) -> None:
        super().__init__(id=id)
        self.model = Outline(library)
        self._language = language
        self._top = 0
        self._sought = Sought()

    # --- acting

    def move(self, rows: int) -> None:
        """Move the cursor by some rows."""
        self.put_cursor(self.model.cursor + rows)

    def put_cursor(self, row: int) -> None:
        """Put the cursor on a row, the nearest there is."""
        before = self.model.cursor
        if self.model.move_to(row):
            self.cursor_moved(before)

    def cursor_moved(self, before: int) -> None:
        """Repaint after the model's cursor has moved from a row, and tell the screen."""
        self.keep_in_view(before)
        self.post_message(self.Moved())

    def keep_in_view(self, before: int | None = None) -> None:
        """Scroll so that the cursor is seen; repaint only two rows where that needs no scrolling.

        Without the row it comes from everything is repainted.
        """
        height = max(self.size.height, 1)
        top = max(0, min(self._top, len(self.model.rows) - height))
        if not top <= self.model.cursor < top + height:
            # A jump lands with some rows of context around it, a step at the edge.
            edge = self.model.cursor if self.model.cursor < top else self.model.cursor - height + 1
            top = edge if abs(edge - top) < height else self.model.cursor - height // 3
        top = max(0, min(top, len(self.model.rows) - height))
        if top != self._top or before is None:
            self._top = top
            self.refresh()
        else:
            for row in {before, self.model.cursor}:
                self.refresh(Region(0, row - top, self.size.width, 1))

    def scroll_rows(self, rows: int) -> None:
        """Scroll, the cursor coming along."""
        self.move(rows)

    def follow(self, plan: str, section: int, *, unfold: bool = False) -> None:
        """Put the cursor on a section that has come into view elsewhere, unfolding what hides it or staying above it."""
        before, rows = self.model.cursor, len(self.model.rows)
        self.model.reveal(plan, section, unfold=unfold)
        self.keep_in_view(before if rows == len(self.model.rows) else None)

    def mark(self, sought: Sought) -> None:
        """Mark what is looked for, from now on."""
        if sought != self._sought:
            self._sought = sought
            self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse is; on its sign, or with the cursor there already, fold or unfold."""
        row = self._top + event.y
        if row >= len(self.model.rows):
            return
        sign = 1 + self.model.depth_of(self.model.rows[row]) * _INDENT
        if row == self.model.cursor or sign <= event.x <= sign + 1:
            self.put_cursor(row)
            if self.model.close() or self.model.open():
                self.keep_in_view()
        else:
            self.put_cursor(row)

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self.keep_in_view()

    # --- painting

    def row(self, y: int) -> Strip:
        """Return the strip of a row."""
        number = self._top + y
        if number >= len(self.model.rows):
            return Strip.blank(self.size.width)
        node = self.model.rows[number]
        here = number == self.model.cursor
        style = (CURSOR if self.has_focus else CURSOR_ELSEWHERE) if here else PLAIN
        fill = style if self.has_focus else PLAIN
        sign = "  " if not self.model.can_open(node) else "▾ " if self.model.is_open(node) else "▸ "
        lead = ("›" if here else " ") + " " * (_INDENT * self.model.depth_of(node)) + sign
        return strip([(lead, style), *self._label(node, style)], self.size.width, fill)

    def _label(self, node: int, style: Style) -> list[Part]:
        section = self.model.section_of(node)
        if section:
            label = f"{section.marker}{section.title}"
            return marked(label, self._sought.marks(fold(label)) if self._sought else (), style)
        entry = self.model.entry_of(node)
        if entry:
            return [(self._plan_label(entry, within_year=self.model.depth_of(node) > 1), style + HEADING)]
        group = self.model.groups[node]
        return [(group.label or (UNDATED if group.is_year else UNPLACED).say(self._language), style + HEADING)]

    def _plan_label(self, entry: Entry, *, within_year: bool) -> str:
        year = str(entry.year or UNDATED.say(self._language))
        title = entry.title.removeprefix(f"{year}年")
        return " ".join(part for part in (entry.city, "" if within_year else year, title) if part)
