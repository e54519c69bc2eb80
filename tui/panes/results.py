"""The results pane: what a search found, two rows each, where it stands and the words around it."""

from collections.abc import Callable, Sequence

from rich.cells import cell_len
from textual import events
from textual.message import Message
from textual.strip import Strip

from library.search import Hit
from parsers.plan import Span
from tui.models.choice import Choice
from tui.panes.lines import marked, strip
from tui.panes.pane import Pane
from tui.styles import CURSOR, DIM, PLAIN
from tui.wrapping import wrap

_ROWS_EACH = 2
_INDENT = "   "


class ResultsPane(Pane):
    """Paints the results of a search and moves among them."""

    class Moved(Pane.Moved):
        """The mouse has chosen another hit."""

    class Clicked(Message):
        """The mouse asks to open the chosen hit."""

    def __init__(self, place_of: Callable[[Hit], str], *, id: str) -> None:
        """Show hits, `place_of` saying where each stands."""
        super().__init__(id=id)
        self.model: Choice[Hit] = Choice()
        self.hint = ""
        """What to show where there is no hit."""
        self._place_of = place_of
        self._top = 0

    def show(self, hits: Sequence[Hit], hint: str) -> None:
        """Show other hits, the first of them chosen."""
        self.model = Choice(hits)
        self.hint = hint
        self._top = 0
        self.refresh()

    def move(self, hits: int) -> bool:
        """Choose a hit further down, or up; return whether there is one."""
        moved = self.model.move(hits)
        if moved:
            self._top = max(min(self._top, self.model.cursor), self.model.cursor - self.page + 1)
            self.refresh()
        return moved

    @property
    def page(self) -> int:
        """How many hits a page is."""
        return max(self.size.height // _ROWS_EACH, 1)

    def scroll_rows(self, rows: int) -> bool:
        """Choose the next hit, or the one before; return whether there is one."""
        return self.move(1 if rows > 0 else -1)

    def on_click(self, event: events.Click) -> None:
        """Open the hit under the mouse."""
        number = self._top + event.y // _ROWS_EACH
        if number < len(self.model.things):
            self.model.cursor = number
            self.refresh()
            self.post_message(self.Clicked())

    def _around_match(self, hit: Hit) -> tuple[str, list[Span]]:
        """Return as much of a snippet as shows its first match, with what is marked in it."""
        start, end = hit.match[0] if hit.match else (0, 0)
        room = self.size.width - len(_INDENT)
        if cell_len(hit.snippet[:end]) < room:
            return hit.snippet, list(hit.match)
        cut = max(0, min(start, end - room // 2 + 1))
        return f"…{hit.snippet[cut:]}", [(low - cut + 1, high - cut + 1) for low, high in hit.match if low >= cut]

    def row(self, y: int) -> Strip:
        """Return the strip of a row: a hit's place, or its words."""
        number, line = self._top + y // _ROWS_EACH, y % _ROWS_EACH
        if number >= len(self.model.things):
            hint = wrap(self.hint, max(self.size.width - 2, 2)) if not self.model.things else []
            shown = self.hint[slice(*hint[y])] if y < len(hint) else ""
            return strip([(f" {shown}", DIM)], self.size.width, PLAIN)
        hit = self.model.things[number]
        here = number == self.model.cursor
        lead = "›" if here and not line else " "
        if line:
            return strip([(_INDENT, PLAIN), *marked(*self._around_match(hit), PLAIN)], self.size.width, PLAIN)
        style = CURSOR if here else DIM
        return strip([(f"{lead}{self._place_of(hit)}", style)], self.size.width, style if here else PLAIN)
