"""The list of what a section states, and the text as it was found."""

from textual import on

from library.library import Library
from tui import words
from tui.language import Language
from tui.models.facts import Fact, listed
from tui.models.history import Visit
from tui.panes.facts import FactsPane
from tui.screens.panel import PanelPane, PanelScreen


class FactsScreen(PanelScreen):
    """The screen of plans with a list of what the section in view states."""

    def __init__(self, library: Library, language: Language) -> None:
        self.facts = FactsPane(language, id="facts")
        super().__init__(library, language)
        self._listed: tuple[str, int] | None = None
        """The plan and the section whose facts are listed."""

    def panels(self) -> tuple[PanelPane, ...]:
        """Return the list of facts."""
        return (*super().panels(), self.facts)

    def fill_panel(self) -> None:
        """List the facts of the section in view."""
        super().fill_panel()
        model = self.reader.model
        here = (model.plan.id, model.top.section) if model else None
        if self.panel is self.facts and here != self._listed:
            self._listed = here
            self.facts.show(listed(model.facts.get(model.top.section, ())) if model else ())

    def choose_in_panel(self) -> None:
        """Let the chosen fact stand out in the text."""
        super().choose_in_panel()
        if self.panel is self.facts:
            self.reader.choose(self.facts.chosen)

    def action_facts(self) -> None:
        """Open the list of facts, go to it, or close it."""
        self.toggle_panel(self.facts)

    @on(FactsPane.Clicked)
    def go_to_chosen(self) -> None:
        """Go to what is chosen in the list."""
        model = self.reader.model
        if self.panel is self.facts and self.facts.chosen and model:
            self.go_to_fact(model.plan.id, self.facts.chosen, self.visit())

    def go_to_fact(self, plan: str, fact: Fact, leaving: Visit | None = None) -> None:
        """Go to a fact of the plan in the reader and let it stand out."""
        if self.reader.model:
            self.go(Visit(plan, self.reader.model.position_of_fact(fact)), leaving=leaving)
            self.read(True)
            self.reader.choose(fact)
            self.say()

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
