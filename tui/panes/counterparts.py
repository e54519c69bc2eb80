"""The counterparts pane: what each other plan says on the section in view, two rows each."""

from collections.abc import Callable, Sequence

from textual import events
from textual.message import Message
from textual.strip import Strip

from library.comparing.alignment import Pair
from tui import words
from tui.language import Language
from tui.models.choice import Choice
from tui.panes.lines import strip
from tui.panes.pane import Pane
from tui.styles import CURSOR, CURSOR_ELSEWHERE, DIM, PLAIN

Counterpart = tuple[str, Pair]
"""The id of a plan, and the pair of a section with the best counterpart there, or alone."""
_ROWS_EACH = 2


class CounterpartsPane(Pane):
    """Paints counterparts below a line that says of what, and moves among them."""

    class Moved(Pane.Moved):
        """The mouse has chosen another counterpart."""

    class Clicked(Message):
        """The mouse asks to go to the chosen counterpart."""

    def __init__(self, place_of: Callable[[Counterpart], str], language: Language, *, id: str) -> None:
        """Show counterparts, `place_of` saying where each stands."""
        super().__init__(id=id)
        self.model: Choice[Counterpart] = Choice()
        self._title = ""
        self._place_of = place_of
        self._language: Language = language
        self._top = 0

    def show(self, found: Sequence[Counterpart], title: str) -> None:
        """Show the counterparts of another section."""
        self.model, self._title, self._top = Choice(found), title, 0
        self.refresh()

    @property
    def page(self) -> int:
        """How many counterparts a page is."""
        return max((self.size.height - 1) // _ROWS_EACH, 1)

    def scroll_rows(self, rows: int) -> bool:
        """Choose one further down, or up; return whether there is one."""
        moved = self.model.move(rows)
        if moved:
            self._top = max(min(self._top, self.model.cursor), self.model.cursor - self.page + 1)
            self.refresh()
        return moved

    def on_click(self, event: events.Click) -> None:
        """Go to the counterpart under the mouse."""
        at = self._top + (event.y - 1) // _ROWS_EACH
        if event.y and at < len(self.model.things):
            self.model.cursor = at
            self.refresh()
            self.post_message(self.Clicked())

    def row(self, y: int) -> Strip:
        """Return the strip of a row: the title, where a counterpart stands, or how its text begins."""
        width = self.size.width
        if not y:
            return strip([(f"╎-- {self._title} --", DIM)], width, PLAIN)
        at, below = self._top + (y - 1) // _ROWS_EACH, (y - 1) % _ROWS_EACH
        if at >= len(self.model.things):
            return strip([("╎", DIM)], width, PLAIN)
        section = self.model.things[at][1].right
        if below:
            text = section.words.replace("\n", "  ") if section else words.NO_COUNTERPART.say(self._language)
            return strip([("╎", DIM), ("        ", PLAIN), (text, PLAIN if section else DIM)], width, PLAIN)
        here = at == self.model.cursor
        style = (CURSOR if self._has_keys else CURSOR_ELSEWHERE) if here else PLAIN
        score = f"{self.model.things[at][1].score:.2f}" if section else " -- "
        parts = [("╎", DIM), (f"{'›' if here else ' '} {score}  {self._place_of(self.model.things[at])}", style)]
        return strip(parts, width, style if here and self._has_keys else PLAIN)
