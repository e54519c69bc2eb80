"""The plans to pick from, one row each."""

from textual import events
from textual.message import Message
from textual.strip import Strip

from tui import words
from tui.breadcrumb import breadcrumb
from tui.language import Language
from tui.models.picking import Picking
from tui.panes.lines import strip
from tui.panes.pane import Pane
from tui.styles import CURSOR, DIM, PLAIN


class PickingPane(Pane):
    """Paints plans and moves among them."""

    class Clicked(Message):
        """The mouse takes the chosen plan."""

    def __init__(self, model: Picking, language: Language, *, id: str) -> None:
        super().__init__(id=id)
        self.model = model
        self._language: Language = language
        self._top = 0

    def narrow(self, typed: str) -> None:
        """List the plans that a typed line may mean."""
        self.model.narrow(typed)
        self._top = 0
        self.refresh()

    def scroll_rows(self, rows: int) -> bool:
        """Choose a plan further down, or up; return whether there is one."""
        moved = self.model.move(rows)
        if moved:
            self._top = max(min(self._top, self.model.cursor), self.model.cursor - self.size.height + 1)
            self.refresh()
        return moved

    def on_click(self, event: events.Click) -> None:
        """Take the plan under the mouse."""
        at = self._top + event.y
        if at < len(self.model.things):
            self.model.cursor = at
            self.refresh()
            self.post_message(self.Clicked())

    def row(self, y: int) -> Strip:
        """Return the strip of a row: where a plan belongs, and its title."""
        at = self._top + y
        if at >= len(self.model.things):
            hint = words.NO_SUCH_PLAN.say(self._language) if not at else ""
            return strip([(f" {hint}", DIM)], self.size.width, PLAIN)
        entry = self.model.things[at]
        here = at == self.model.cursor
        style = CURSOR if here else PLAIN
        text = f"{'›' if here else ' '}{breadcrumb(entry, (), self._language)}  {entry.title}"
        return strip([(text, style)], self.size.width, style)
