"""A list over all plans, narrowed as one types, grouped as one likes, with the chosen row in full below it."""

from datetime import date
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from library.library import Library
from tui.keys.command import Command, bindings, in_order, key_line
from tui.keys.ledger import LEDGER
from tui.keys.moving import MOVING
from tui.keys.program import PROGRAM
from tui.models.link import Place
from tui.models.list_left import ListLeft
from tui.panes.bar import Bar
from tui.panes.detail import DetailPane
from tui.panes.ledger import LedgerPane
from tui.panes.list_pane import ListPane
from tui.panes.pane import Pane
from tui.panes.prompt import PromptLine
from tui.saying import sentences
from tui.saying.language import Language, Said, Words
from tui.screens.command_screen import CommandScreen
from tui.screens.ledger.filling import Filling
from tui.screens.ledger.line import LedgerLine
from tui.screens.ledger.marking import Marking
from tui.screens.ledger.ticking import Ticking
from tui.screens.ledger.writing import Writing
from tui.screens.resting import Resting
from tui.wrapping import keys_fitted, shortened

_EVERY = 2.0
"""After how many seconds one looks whether plans or marks have changed elsewhere."""
_LOWEST_WITH_DETAIL = 14
"""How many rows the window has at least where all of the chosen row is said below the list."""


class LedgerScreen(CommandScreen[Place | None]):
    """Shows a list until one goes to where something stands, or Esc."""

    KEYS: ClassVar[tuple[Command[Any], ...]] = in_order((*MOVING, *PROGRAM, *LEDGER))
    BINDINGS: ClassVar[list[BindingType]] = bindings(KEYS)
    FILLS_LATER: ClassVar[bool] = True

    list: LedgerPane
    filling: Filling
    line: LedgerLine
    marking: Marking
    writing: Writing
    ticking: Ticking
    telling: Resting
    """Lets the detail follow the list's cursor."""

    def __init__(self, library: Library, language: Language, today: date, left_off: ListLeft) -> None:
        """Show a library's lists as one left them."""
        super().__init__(language)
        self.library = library
        self.said = Said(language, today)
        self.header = Bar(id="header")
        self.list = LedgerPane(self.said, id="ledger")
        self.detail = DetailPane(id="detail")
        self.filling = Filling(self, left_off)
        self.asking = self.line = LedgerLine(self, library, today)
        self.marking = Marking(self)
        self.writing = Writing(self)
        self.ticking = Ticking(self)
        self.telling = Resting(self, self.show_detail)

    def compose(self) -> ComposeResult:
        """Lay the list and the detail out between the header and the line of keys."""
        yield self.header
        yield self.list
        yield self.detail
        yield self.line

    def on_resize(self) -> None:
        """Leave the rows of a low window to the list."""
        self.detail.display = self.size.height >= _LOWEST_WITH_DETAIL

    def on_mount(self) -> None:
        """Show what one left."""
        self.list.take_keys(True)
        self.say()
        self.header.say(sentences.LISTING.say(self.language, name=self.filling.shown.name.say(self.language)))
        self.filling.refill(self.filling.left_off.cursor)
        if self.library.file:
            self.set_interval(_EVERY, self.filling.catch_up)

    def show_detail(self) -> None:
        """Say all of the chosen row."""
        chosen = self.list.chosen
        self.detail.show(self.filling.shown.detail(chosen, self.said) if chosen is not None else ())

    def say_line(self, notice: Words | None = None, **values: object) -> None:
        """Say a notice in the last line, or else the keys."""
        hint = notice or (sentences.LINE_KEYS if self.is_typing else None)
        said = hint.say(self.language, **values) if hint else key_line(self.KEYS, self.language, self)
        self.footer.say(said, cut=shortened if notice else keys_fitted)

    # --- moving

    def move(self, rows: int) -> None:
        """Choose another one."""
        if self.list.scroll_rows(rows):
            self.telling.moved()
        if not self.is_typing:
            self.say()

    def page(self) -> int:
        """Return how many a page is."""
        return self.list.page

    @on(ListPane.Clicked)
    @on(Pane.Moved)
    def _moved(self) -> None:
        self.telling.moved()

    # --- typing

    @on(PromptLine.Moved)
    def _moved_in_list(self, event: PromptLine.Moved) -> None:
        self.move(event.rows + event.pages * self.list.page)

    # --- leaving

    def open(self) -> None:
        """Go to where the chosen one stands, or show the list that it opens."""
        chosen, view = self.list.chosen, self.filling.shown
        if chosen is not None and view.opens:
            self.filling.open(view.opens(chosen))
        elif chosen is not None:
            self.leave(view.place(chosen))

    def back(self) -> None:
        """Take the ticks away; else go back to the list that this one was opened from, take the filter away, or leave."""
        if not (self.ticking.clear() or self.filling.close() or self.filling.widen()):
            self.leave()

    def leave(self, place: Place | None = None) -> None:
        """Go back to the screen below, or to a place."""
        self.filling.left_off.cursor = self.list.model.cursor
        self.dismiss(place)
