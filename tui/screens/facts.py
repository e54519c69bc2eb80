"""The panel of facts below the reader, and the text as it was found."""

from textual import on
from textual.widget import Widget

from library.library import Library
from tui import words
from tui.language import Language
from tui.models.history import Visit
from tui.panes.facts import FactsPane
from tui.panes.pane import Pane
from tui.screens.plans import PlansScreen, show


class FactsScreen(PlansScreen):
    """The screen of plans with a panel that lists what the section in view states."""

    def __init__(self, library: Library, language: Language) -> None:
        self.facts = FactsPane(language, id="facts")
        super().__init__(library, language)
        self.in_panel = False
        """Whether the keys act on the panel."""

    def right_panes(self) -> tuple[Widget, ...]:
        """Return the reader and the panel below it."""
        return self.reader, self.facts

    @property
    def has_panel(self) -> bool:
        """Whether the panel is open."""
        return self.facts.display

    def say_where(self) -> None:
        """Say where one is, and list the facts of the section there."""
        super().say_where()
        self._list_facts()

    def _list_facts(self) -> None:
        model = self.reader.model
        if self.has_panel:
            self.facts.show(model.facts.get(model.top.section, ()) if model else ())

    def read(self, reading: bool) -> None:
        """Give the keys to the reader or to the outline; the panel loses them."""
        self._leave_panel()
        super().read(reading)

    def _leave_panel(self) -> None:
        self.in_panel = False
        self.facts.take_keys(False)
        self.reader.choose(None)

    def enter_panel(self) -> None:
        """Open the panel and give it the keys."""
        super().read(True)
        show(self.facts, True)
        self.in_panel = True
        self._list_facts()
        self.facts.take_keys(True)
        self.reader.choose(self.facts.chosen)
        self.say(words.FACT_KEYS)

    def close_panel(self) -> None:
        """Close the panel; the reader has the keys."""
        show(self.facts, False)
        self.read(True)
        self.say()

    def action_facts(self) -> None:
        """Open the panel, go to it, or close it."""
        if self.in_panel:
            self.close_panel()
        else:
            self.enter_panel()

    def move_in_panel(self, rows: int) -> None:
        """Choose another fact and let it stand out in the text."""
        if self.facts.scroll_rows(rows):
            self.reader.choose(self.facts.chosen)

    @on(FactsPane.Clicked)
    def go_to_fact(self) -> None:
        """Go to the chosen fact in the text."""
        fact, model = self.facts.chosen, self.reader.model
        if fact and model:
            self.go(Visit(model.plan.id, model.position_of_fact(fact)))
            self.read(True)
            self.reader.choose(fact)
            self.say()

    def press(self, pane: Pane) -> None:
        """Give the keys to the pane that the mouse has chosen."""
        if pane is self.facts:
            self.enter_panel()
        else:
            super().press(pane)

    def action_as_found(self) -> None:
        """Show the text as it was found, or the repaired one again."""
        model = self.reader.model
        if model is None:
            return
        source = None if model.is_as_found else self.library.source(model.plan.id)
        if source is None and not model.is_as_found:
            self.say(words.NO_SOURCE)
            return
        self.reader.show_as_found(source)
        self.say()

    def filter_said(self) -> str:
        """Return what the last line says on its right: that the text is shown as it was found, or the filter."""
        model = self.reader.model
        return words.AS_FOUND.say(self.language) if model and model.is_as_found else super().filter_said()
