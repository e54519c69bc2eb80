"""The pairs pane: the sections of two plans that answer each other, two rows each, and what only one plan has."""

from rich.cells import cell_len
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from library.comparing.alignment import Pair
from parsers.plan import Section
from tui import words
from tui.language import Language
from tui.models.comparing import Comparing
from tui.pair_words import NOTHING, mark
from tui.panes.lines import Part, strip
from tui.panes.pane import Pane
from tui.styles import CURSOR, CURSOR_ELSEWHERE, DIM, PLAIN

_ROWS_EACH = 2
_INDENT = " " * 8


class PairsPane(Pane):
    """Paints the list of pairs and moves among them."""

    class Chosen(Message):
        """The mouse has chosen another pair."""

    def __init__(self, language: Language, *, id: str) -> None:
        super().__init__(id=id)
        self.model: Comparing | None = None
        self._language: Language = language
        self._top = 0

    def show(self, model: Comparing) -> None:
        """Show the pairs of a comparison."""
        self.model = model
        self._scroll_to_cursor()
        self.refresh()

    @property
    def page(self) -> int:
        """How many pairs a page is."""
        return max(self.size.height // _ROWS_EACH - 1, 1)

    def scroll_rows(self, rows: int) -> bool:
        """Choose a pair further down, or up; return whether there is one."""
        moved = self.model is not None and self.model.move(rows)
        if moved:
            self._scroll_to_cursor()
            self.refresh()
        return moved

    def _scroll_to_cursor(self) -> None:
        cursor = self.model.cursor if self.model else 0
        seen = max(self.size.height // _ROWS_EACH, 1)
        self._top = max(min(self._top, cursor), cursor - seen + 1)

    def _scroll_by_mouse(self, rows: int) -> None:
        if self.scroll_rows(1 if rows > 0 else -1):
            self.post_message(self.Chosen())

    def on_resize(self) -> None:
        """Keep the chosen pair in view."""
        self._scroll_to_cursor()
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Choose the pair under the mouse."""
        at = self._top + event.y // _ROWS_EACH
        if self.model and at < len(self.model.pairs):
            self.model.cursor = at
            self.refresh()
            self.post_message(self.Chosen())

    def row(self, y: int) -> Strip:
        """Return the strip of a row: the left section of a pair with its score, or the right one."""
        at, below = self._top + y // _ROWS_EACH, y % _ROWS_EACH
        if self.model is None or at >= len(self.model.pairs):
            hint = words.NOTHING_COMPARED.say(self._language) if self.model and not y else ""
            return strip([(f" {hint}", DIM)], self.size.width, PLAIN)
        pair = self.model.pairs[at]
        here = at == self.model.cursor
        style = (CURSOR if self._has_keys else CURSOR_ELSEWHERE) if here else PLAIN
        parts = self._lower(pair, style) if below else self._upper(pair, here, style)
        return strip(parts, self.size.width, style if here and self._has_keys else PLAIN)

    def _upper(self, pair: Pair, here: bool, style: Style) -> list[Part]:
        score = f"{pair.score:.2f}" if pair.left and pair.right else " " * 4
        lead = f"{'›' if here else ' '}{mark(pair)} {score} "
        return [(lead + " " * (len(_INDENT) - cell_len(lead)), style), (self._named(pair.left), style)]

    def _lower(self, pair: Pair, style: Style) -> list[Part]:
        return [(_INDENT, style), (self._named(pair.right), style)]

    def _named(self, section: Section | None) -> str:
        """Return a section's marker and title in one line."""
        return (section.heading or words.PREFACE.say(self._language)) if section else NOTHING
