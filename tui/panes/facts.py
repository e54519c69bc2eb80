"""The facts pane: what one section states, what was repaired in it and what is lost, a row each."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual import events
from textual.message import Message
from textual.strip import Strip

from tui import words
from tui.language import Language
from tui.models.facts import Fact, FactKind, counts, described
from tui.panes.lines import strip
from tui.panes.pane import Pane
from tui.styles import CURSOR, CURSOR_ELSEWHERE, DIM, PLAIN

_COUNTED = {
    FactKind.DEADLINE: words.DEADLINES,
    FactKind.TARGET: words.TARGETS,
    FactKind.DUTY: words.DUTIES,
    FactKind.REPAIR: words.REPAIRS,
    FactKind.LOSS: words.LOSSES,
}
_HEAD_WIDTH = 12


class FactsPane(Pane):
    """Paints the facts of a section below a line that counts them, and moves among them."""

    class Moved(Pane.Moved):
        """The mouse has chosen another fact."""

    class Clicked(Message):
        """The mouse asks to go to the chosen fact."""

    def __init__(self, language: Language, *, id: str) -> None:
        super().__init__(id=id)
        self.facts: Sequence[Fact] = ()
        self.cursor = 0
        self._language: Language = language
        self._top = 0

    def show(self, facts: Sequence[Fact]) -> None:
        """Show the facts of another section, the first of them chosen."""
        self.facts = facts
        self.cursor = self._top = 0
        self.refresh()

    @property
    def chosen(self) -> Fact | None:
        """The fact that is chosen, or None where there is none."""
        return self.facts[self.cursor] if self.facts else None

    @property
    def page(self) -> int:
        """How many facts a page is."""
        return max(self.size.height - 1, 1)

    def scroll_rows(self, rows: int) -> bool:
        """Choose a fact further down, or up; return whether there is one."""
        before = self.cursor
        self.cursor = max(0, min(self.cursor + rows, len(self.facts) - 1))
        self._scroll_to_cursor()
        if self.cursor != before:
            self.refresh()
        return self.cursor != before

    def on_resize(self) -> None:
        """Keep the chosen fact in view."""
        self._scroll_to_cursor()
        self.refresh()

    def _scroll_to_cursor(self) -> None:
        self._top = max(min(self._top, self.cursor), self.cursor - self.page + 1)

    def on_click(self, event: events.Click) -> None:
        """Go to the fact under the mouse."""
        number = self._top + event.y - 1
        if 0 <= number < len(self.facts):
            self.cursor = number
            self.refresh()
            self.post_message(self.Clicked())

    def row(self, y: int) -> Strip:
        """Return the strip of a row: the counts, or a fact."""
        if not y:
            return strip([(f"╎-- {self._counted() or words.NO_FACTS.say(self._language)} --", DIM)], self.size.width, PLAIN)
        number = self._top + y - 1
        if number >= len(self.facts):
            return strip([("╎", DIM)], self.size.width, PLAIN)
        fact = self.facts[number]
        head, about = described(fact, self._language)
        padding = " " * max(_HEAD_WIDTH - cell_len(head), 0)
        here = number == self.cursor
        style = (CURSOR if self._has_keys else CURSOR_ELSEWHERE) if here else PLAIN
        text = f"{'›' if here else ' '}{fact.kind.sign} {head}{padding}  {about}"
        return strip([("╎", DIM), (text, style)], self.size.width, style if here and self._has_keys else PLAIN)

    def _counted(self) -> str:
        return "  ".join(_COUNTED[kind].say(self._language, count=count) for kind, count in counts(self.facts).items() if count)
