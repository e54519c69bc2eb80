"""The plans to pick from, one row each."""

from textual.strip import Strip

from library.entry import Entry
from tui.models.chosen import Chosen
from tui.panes.lines import strip
from tui.panes.list_pane import ListPane
from tui.saying import sentences
from tui.saying.breadcrumb import breadcrumb
from tui.saying.language import Language
from tui.styles import DIM, PLAIN


class PickingPane(ListPane[Entry]):
    """Paints plans."""

    HEAD_ROWS = 0

    def __init__(self, language: Language, *, id: str) -> None:
        super().__init__(Chosen(), id=id)
        self._language: Language = language
        self._has_keys = True

    def below(self, y: int) -> Strip:
        """Return that there is no such plan, where there is none."""
        hint = sentences.NO_SUCH_PLAN.say(self._language) if not self.model.things and not y else ""
        return strip([(f" {hint}", DIM)], self.size.width, PLAIN)

    def list_row(self, row: int) -> Strip:
        """Return where a plan belongs, and its title."""
        entry = self.model.things[row]
        lead, style, fill = self.looks(row)
        return strip([(f"{lead}{breadcrumb(entry, (), self._language)}  {entry.title}", style)], self.size.width, fill)
