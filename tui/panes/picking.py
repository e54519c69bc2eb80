"""The plans to pick from, one row each."""

from textual.strip import Strip

from library.entry import Entry
from tui.models.chosen import Chosen
from tui.panes.lines import strip
from tui.panes.list_pane import ListPane, Thing
from tui.saying.breadcrumb import address_said
from tui.saying.language import Language, Words
from tui.styles import DIM, PLAIN


class OfferedPane(ListPane[Thing]):
    """Paints what is offered to be taken, or that there is nothing such."""

    HEAD_ROWS = 0

    def __init__(self, language: Language, nothing: Words, *, id: str) -> None:
        super().__init__(Chosen(), id=id)
        self._language: Language = language
        self._nothing = nothing
        self._has_keys = True

    def below(self, y: int) -> Strip:
        """Return that there is nothing such, where there is nothing."""
        hint = self._nothing.say(self._language) if not self.model.things and not y else ""
        return strip([(f" {hint}", DIM)], self.size.width, PLAIN)


class PickingPane(OfferedPane[Entry]):
    """Paints plans."""

    def list_row(self, row: int) -> Strip:
        """Return where a plan belongs, and its title."""
        entry = self.model.things[row]
        lead, style, fill = self.looks(row)
        return strip([(f"{lead}{address_said(entry, (), self._language)}  {entry.title}", style)], self.size.width, fill)
