"""Two or three sections of a list side by side, each with the text around it."""

from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal

from library.library import Library
from parsers.plan import Plan
from tui.columns.sections import SECTION_COLUMNS, SectionRow, values
from tui.exporting.listing import Listing
from tui.keys.beside import BESIDE
from tui.keys.command import Command, bindings, in_order, key_line
from tui.keys.moving import MOVING
from tui.keys.program import PROGRAM
from tui.models.beside import Beside
from tui.models.link import Place
from tui.models.reader import Position
from tui.panes.asking import AskingLine
from tui.panes.bar import Bar
from tui.panes.pane import Pane
from tui.panes.reader import ReaderPane
from tui.saying import sentences
from tui.saying.breadcrumb import where
from tui.saying.language import Language, Words
from tui.screens.command_screen import CommandScreen, show
from tui.screens.writing_out import can_write, how_many, write_list, write_out
from tui.wrapping import keys_fitted, shortened, words_fitted

_MOST = 3
_WIDE = 110
"""The width from which three texts have room."""


class BesideScreen(CommandScreen[Place | None]):
    """Shows sections of a list beside each other, until one goes to one of them, or Esc."""

    KEYS: ClassVar[tuple[Command[Any], ...]] = in_order((*MOVING, *PROGRAM, *BESIDE))
    BINDINGS: ClassVar[list[BindingType]] = bindings(KEYS)

    def __init__(self, library: Library, language: Language, today: date, places: Sequence[Place], first: int) -> None:
        """Show the sections of a list, each once, from the first one on."""
        super().__init__(language)
        self._library, self._today = library, today
        self.model = Beside(places, first, library.plan)
        self._chosen = 0
        """Which of the texts has the keys."""
        self._reading: list[tuple[Plan, int] | None] = [None] * _MOST
        """What each of the texts was opened at."""
        self.header = Bar(id="header")
        self.texts = [ReaderPane(id=f"text-{number}") for number in range(_MOST)]
        self.asking = self._line = AskingLine(self.footer, self.say)

    def compose(self) -> ComposeResult:
        """Lay the texts out beside each other between the header and the line of keys."""
        yield self.header
        yield Horizontal(*self.texts, id="panes")
        yield self._line

    def on_mount(self) -> None:
        """Show the first sections."""
        self.say()

    def on_resize(self) -> None:
        """Show as many texts as have room."""
        self._fill()

    @property
    def _count(self) -> int:
        """How many texts there is room for."""
        return _MOST if self.size.width >= _WIDE else _MOST - 1

    def _fill(self) -> None:
        shown = self.model.shown(self._count)
        self._chosen = max(min(self._chosen, len(shown) - 1), 0)
        for number, (text, before) in enumerate(zip(self.texts, self._reading, strict=True)):
            here = shown[number] if number < len(shown) else None
            show(text, here is not None)
            text.take_keys(here is not None and number == self._chosen)
            if here and here != before:
                text.show(here[0], "", Position(here[1]))
        self._reading = [*shown, *[None] * (_MOST - len(shown))]
        self._say_where()
        if not shown:
            self.say(sentences.GONE)

    def _say_where(self) -> None:
        places = []
        for text in self._texts:
            if text.model:
                plan = text.model.plan
                places.append(where(self._library, plan.id, plan.sections[text.section].path, self.language))
        at = f"{self.model.first + 1}/{len(self.model.places)}"
        self.header.say(f"{sentences.BESIDE.say(self.language)}  {'  '.join(places)}", at, words_fitted)

    def say_line(self, notice: Words | None = None, **values: object) -> None:
        """Say a notice in the last line, or else the keys."""
        hint = notice or (sentences.LINE_KEYS if self.is_typing else None)
        said = hint.say(self.language, **values) if hint else key_line(self.KEYS, self.language)
        self.footer.say(said, cut=shortened if notice else keys_fitted)

    # --- moving

    @property
    def _text(self) -> ReaderPane:
        return self.texts[self._chosen]

    @property
    def _texts(self) -> list[ReaderPane]:
        """The texts that are shown."""
        return [text for text, here in zip(self.texts, self._reading, strict=True) if here]

    def move(self, rows: int) -> None:
        """Scroll the text that has the keys."""
        if self._text.scroll_rows(rows):
            self._say_where()
        self.say()

    def page(self) -> int:
        """Return how many rows a page is."""
        return self._text.page

    def on_pane_moved(self) -> None:
        """Say what the mouse has scrolled to."""
        self._say_where()

    def on_pane_pressed(self, event: Pane.Pressed) -> None:
        """Let the keys act on the text that was pressed."""
        self.switch(self.texts.index(event.pane) - self._chosen)  # type: ignore[arg-type]

    def switch(self, by: int) -> None:
        """Let the keys act on the next text, or the one before."""
        self._text.take_keys(False)
        self._chosen = (self._chosen + by) % max(len(self._texts), 1)
        self._text.take_keys(True)

    def shift(self, by: int) -> None:
        """Show the sections that stand further down in the list, or further up."""
        if self.model.shift(by, self._count):
            self._fill()

    def switch_script(self) -> None:
        """Show what is in Traditional script as Simplified, or as it stands again."""
        wanted = not self._text.is_simplified
        for text in self.texts:
            text.show_simplified(wanted)

    # --- taking along

    def ask_file(self) -> None:
        """Let the name of a file be typed that the sections are written to."""
        self._line.ask(sentences.WRITE.say(self.language), f"sections-{self._today.isoformat()}.xlsx", self._write)

    def _write(self, name: str) -> None:
        rows = [SectionRow(plan, plan.sections[section]) for plan, section in self.model.shown(self._count)]
        title = sentences.BESIDE.say(self.language)
        listing = Listing(title, rows, SECTION_COLUMNS, self.language, values, None, self._today)
        write_out(self, name, can_write(listing), lambda form, file: write_list(form, listing, file), how_many(listing))

    def go(self) -> None:
        """Go to the section at the top of the text that has the keys."""
        if self._text.model:
            self.dismiss(Place(self._text.model.plan.id, self._text.section))
