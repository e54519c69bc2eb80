"""The line in which one types what narrows a list, a note, or the name of a file."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from textual.containers import Horizontal

from library.asking.asked import Asked
from library.library import Library
from tui.panes.bar import Bar
from tui.panes.completer import FilterCompleter
from tui.panes.prompt import PromptLine
from tui.saying import sentences
from tui.saying.language import Words
from tui.screens.command_screen import show

if TYPE_CHECKING:
    from tui.screens.ledger.screen import LedgerScreen


class LedgerLine:
    """Opens the line for something, and hands on what is typed."""

    def __init__(self, ledger: "LedgerScreen", library: Library, today: date) -> None:
        self._ledger = ledger
        self.name = Bar(id="prompt-name")
        self.prompt = PromptLine(id="prompt")
        self._filters = FilterCompleter(library, today)
        self.prompt.complete_with(self._filters, self._filters.complete)
        self._takes: Callable[[str], None] | None = None
        """Takes what was typed; None while nothing is being typed."""
        self._narrows = False

    @property
    def is_open(self) -> bool:
        """Whether something is being typed."""
        return self._takes is not None

    def widgets(self) -> Horizontal:
        """Return the last line of the screen."""
        return Horizontal(self.name, self.prompt, self._ledger.footer, id="last-line")

    def show(self) -> None:
        """Show the line while it is open."""
        for widget in (self.name, self.prompt):
            show(widget, self.is_open)

    def ask(self, name: Words, text: str, takes: Callable[[str], None]) -> None:
        """Let something be typed, beginning with a text, that `takes` is given."""
        ledger = self._ledger
        self._takes = takes
        self.name.say(name.say(ledger.language))
        self.prompt.begin(text)
        ledger.say()
        ledger.set_focus(self.prompt, scroll_visible=False)

    def narrow(self) -> None:
        """Narrow the list at every key."""
        self._narrows = True
        self.ask(sentences.FILTER, self._ledger.filling.left_off.typed, lambda _: None)

    def changed(self, typed: str) -> None:
        """Narrow the list, if that is what the line is for."""
        if self._narrows:
            self._ledger.filling.narrow(typed)

    def submit(self, typed: str) -> None:
        """Hand on what was typed."""
        takes = self._takes or (lambda _: None)
        self._close()
        takes(typed)

    def cancel(self) -> None:
        """Close the line; a list that was narrowed is whole again."""
        narrowed = self._narrows
        self._close()
        if narrowed:
            self._ledger.filling.narrow("")

    def note(self, asked: Asked) -> str:
        """Return what may still be typed, or what of it is not understood."""
        return self._filters.note(asked, self._ledger.language)

    def _close(self) -> None:
        self._takes, self._narrows = None, False
        self._ledger.set_focus(None)
        self._ledger.say()
