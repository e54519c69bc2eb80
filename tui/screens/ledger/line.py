"""The last line of the lists: in it one types what narrows a list, a note, or the name of a file."""

from datetime import date
from typing import TYPE_CHECKING

from library.asking.asked import Asked
from library.library import Library
from tui.panes.asking import AskingLine
from tui.panes.completer import FilterCompleter
from tui.saying import sentences

if TYPE_CHECKING:
    from tui.screens.ledger.screen import LedgerScreen


class LedgerLine(AskingLine):
    """An asking line that narrows the list at every key, too."""

    def __init__(self, ledger: "LedgerScreen", library: Library, today: date) -> None:
        super().__init__(ledger.footer, ledger.say)
        self._ledger = ledger
        self._filters = FilterCompleter(library, today)

    def narrow(self, *, goes_on: bool = False) -> None:
        """Narrow the list at every key; a list that was narrowed is whole again where one cancels."""
        filling = self._ledger.filling
        self.prompt.complete_with(self._filters.suggested, self._filters.complete)
        name, typed = sentences.FILTER.say(self._ledger.language), filling.left_off.typed
        self.ask(name, typed, filling.confirm, filling.narrow, lambda: filling.narrow(""), goes_on=goes_on)

    def note(self, asked: Asked) -> str:
        """Return what may still be typed, or what of it is not understood."""
        return self._filters.note(asked, self._ledger.language)
