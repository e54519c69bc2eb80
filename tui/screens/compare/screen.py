"""Two plans side by side: their pairs in a list, and the texts of the one in view."""

from datetime import date
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.worker import get_current_worker

from library.comparing.comparison import Comparison
from library.library import Library
from tui.keys.command import Command, bindings, in_order, key_line
from tui.keys.compare import COMPARE
from tui.keys.moving import MOVING
from tui.keys.program import PROGRAM
from tui.models.comparing import Comparing, Side
from tui.panes.asking import AskingLine
from tui.panes.bar import Bar
from tui.panes.pair_text import PairTextPane
from tui.panes.pairs import PairsPane
from tui.panes.pane import Pane
from tui.saying import sentences
from tui.saying.language import Language, Words
from tui.screens.command_screen import CommandScreen
from tui.screens.compare.deciding import Deciding
from tui.screens.compare.leaving import Departure, Leaving
from tui.screens.compare.showing import Showing
from tui.screens.compare.walking import Walking
from tui.wrapping import keys_fitted, shortened


class CompareScreen(CommandScreen[Departure]):
    """Compares two plans from the keyboard until one goes to a text, or Esc."""

    KEYS: ClassVar[tuple[Command[Any], ...]] = in_order((*MOVING, *PROGRAM, *COMPARE))
    BINDINGS: ClassVar[list[BindingType]] = bindings(KEYS)

    showing: Showing
    walking: Walking
    leaving: Leaving
    deciding: Deciding
    is_reading: bool

    def __init__(
        self, library: Library, language: Language, today: date, plans: tuple[str, str], start: int | Comparing | None
    ) -> None:
        """Compare two plans, beginning with a section of the left one, or go on with a comparison as one left it."""
        super().__init__(language)
        self.library = library
        self.today = today
        self.model = start if isinstance(start, Comparing) else None
        self._plans = plans
        self._first_section = start if isinstance(start, int) else None
        self.header = Bar(id="header")
        self.asking = AskingLine(self.footer, self.say)
        self.pairs = PairsPane(language, id="pairs")
        self.texts = PairTextPane(language, id="texts")
        self.showing = Showing(self)
        self.walking = Walking(self)
        self.leaving = Leaving(self)
        self.deciding = Deciding(self)
        self.is_reading = False
        """Whether the keys act on the texts, not on the list."""

    def compose(self) -> ComposeResult:
        """Lay the list and the texts out between the header and the line of keys."""
        yield self.header
        yield Horizontal(self.pairs, self.texts, id="panes")
        if self.asking:
            yield self.asking

    def on_mount(self) -> None:
        """Show the comparison, or begin with it."""
        self.pairs.take_keys(True)
        self.say()
        if self.model:
            self.show_all()
        else:
            self.compare(self._plans, self._first_section)

    def compare(self, plans: tuple[str, str], section: int | None) -> None:
        """Compare two plans, beginning with a section of the left one."""
        self.header.say(sentences.COMPARING.say(self.language))
        self.run_worker(lambda: self._find(plans, section), thread=True, exclusive=True, group="compare")

    def _find(self, plans: tuple[str, str], section: int | None) -> None:
        comparison = self.library.compare(*plans)
        if not get_current_worker().is_cancelled:
            self.post_message(self.Ready(lambda: self._show(comparison, section)))

    def _show(self, comparison: Comparison, section: int | None) -> None:
        self.model = Comparing(comparison, section)
        self.show_all()

    # --- what is shown

    def show_all(self) -> None:
        """Show the pairs that are listed, and the one in view."""
        if self.model:
            self.pairs.show(self.model)
            self.show_pair()
            self.say()

    def show_pair(self) -> None:
        """Show the texts of the pair in view."""
        if self.model:
            self.showing.pair(self.model)

    def say_line(self, notice: Words | None = None, **values: object) -> None:
        """Say in the last line a notice, or else the keys."""
        hint = notice or (sentences.LINE_KEYS if self.is_typing else None)
        said = hint.say(self.language, **values) if hint else key_line(self.KEYS, self.language)
        self.footer.say(said, cut=shortened if notice else keys_fitted)

    # --- who has the keys, and moving

    def read(self, reading: bool) -> None:
        """Give the keys to the texts or to the list, if that is shown."""
        reading = reading or not self.pairs.display
        self.is_reading = reading
        self.pairs.take_keys(not reading)
        self.texts.take_keys(reading)

    @on(Pane.Pressed)
    def _pressed(self, event: Pane.Pressed) -> None:
        self.read(event.pane is self.texts)

    @on(PairsPane.Picked)
    def _picked(self) -> None:
        self.show_pair()

    def move(self, rows: int) -> None:
        """Move in the texts or in the list."""
        self.say()
        if self.is_reading:
            self.texts.scroll_rows(rows)
        elif self.pairs.scroll_rows(rows):
            self.show_pair()

    def page(self) -> int:
        """Return how many rows a page is."""
        return self.texts.page if self.is_reading else self.pairs.page

    def choose(self, side: Side) -> None:
        """Choose the left plan or the right one."""
        if self.model:
            self.model.side = side
            self.texts.choose(side)
