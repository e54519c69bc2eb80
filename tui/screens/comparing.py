"""From the screen of plans to comparisons and back, and what every other plan says on the section in view."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from textual import on, work
from textual.message import Message
from textual.worker import get_current_worker

from library.library import Library
from tui import words
from tui.breadcrumb import breadcrumb
from tui.language import Language, Words
from tui.models.comparing import Comparing, Side
from tui.models.history import Visit
from tui.models.reader import Position
from tui.panes.counterparts import Counterpart, CounterpartsPane
from tui.screens.compare import CompareScreen
from tui.screens.due import DueScreen
from tui.screens.pairs import Left
from tui.screens.panel import PanelPane
from tui.screens.pick import PickScreen


class ComparingScreen(DueScreen):
    """The screen of plans with a list of what the other plans say, and the way to compare two of them."""

    @dataclass
    class Answered(Message):
        """The counterparts of a section have been found."""

        plan: str
        section: int
        found: Sequence[Counterpart]

    def __init__(self, library: Library, language: Language, today: date) -> None:
        self.counterparts = CounterpartsPane(self._place_of_counterpart, language, id="counterparts")
        super().__init__(library, language, today)
        self._asked: tuple[str, int] | None = None
        """The plan and the section whose counterparts are listed."""
        self._comparing: Comparing | None = None
        """The comparison one has left for one of its texts, to come back to."""

    def panels(self) -> tuple[PanelPane, ...]:
        """Return the lists of facts and deadlines and that of counterparts."""
        return (*super().panels(), self.counterparts)

    def _place_of_counterpart(self, one: Counterpart) -> str:
        section = one[1].right
        return breadcrumb(self.library.entry(one[0]), section.path if section else (), self.language)

    def keys_of_panel(self) -> Words:
        """Return the keys that the open list understands."""
        return words.COUNTERPART_KEYS if self.panel is self.counterparts else super().keys_of_panel()

    # --- one against many

    def action_counterparts(self) -> None:
        """Open the list of what the other plans say, go to it, or close it."""
        self.toggle_panel(self.counterparts)

    def fill_panel(self) -> None:
        """List what the other plans say on the section in view."""
        super().fill_panel()
        visit = self.visit()
        if self.panel is not self.counterparts or visit is None:
            return
        here = (visit.plan, visit.position.section)
        if here != self._asked:
            self._asked = here
            self._find_counterparts(*here)

    @work(thread=True, exclusive=True, group="counterparts")
    def _find_counterparts(self, plan: str, section: int) -> None:
        found = self.library.counterparts(plan, section)
        if not get_current_worker().is_cancelled:
            self.post_message(self.Answered(plan, section, found))

    @on(Answered)
    def _answered(self, event: Answered) -> None:
        if (event.plan, event.section) == self._asked:
            path = self.library.plan(event.plan).sections[event.section].path
            place = breadcrumb(self.library.entry(event.plan), path, self.language)
            self.counterparts.show(event.found, words.COUNTERPARTS.say(self.language, place=place))

    @on(CounterpartsPane.Clicked)
    def go_to_chosen(self) -> None:
        """Go to what is chosen in the open list."""
        if self.panel is not self.counterparts:
            super().go_to_chosen()
        elif self.counterparts.model.chosen:
            plan, pair = self.counterparts.model.chosen
            if pair.right:
                self.go(Visit(plan, Position(pair.right.index)))
                self.read(True)
                self.say()

    # --- two plans

    def action_compare(self) -> None:
        """Compare the plan in view with another one, or come back to the comparison one left for a text."""
        visit = self.visit()
        model, self._comparing = self._comparing, None
        chosen = self.counterparts.model.chosen if self.in_panel and self.panel is self.counterparts else None
        if visit is None or len(self.library.entries) < 2:
            self.say(words.NO_OTHER_PLAN)
        elif chosen:
            self._compare(visit, chosen[0])
        elif model and visit.plan in (plans := (model.plan(Side.LEFT).id, model.plan(Side.RIGHT).id)):
            self.app.push_screen(CompareScreen(self.library, self.language, plans, None, model), self._come_back)
        else:
            here = self.library.entry(visit.plan)
            others = [entry for entry in self.library.entries if entry.id != visit.plan]
            # What one place says in other years comes first.
            others.sort(key=lambda entry: (entry.province, entry.city) != (here.province, here.city))
            title = words.PICK_RIGHT.say(self.language, left=breadcrumb(here, (), self.language))
            self.app.push_screen(PickScreen(title, others, self.language), lambda right: self._compare(visit, right))

    def _compare(self, visit: Visit, right: str | None) -> None:
        if right:
            screen = CompareScreen(self.library, self.language, (visit.plan, right), visit.position.section)
            self.app.push_screen(screen, self._come_back)

    def _come_back(self, left: Left | None) -> None:
        """Go to the text that was chosen in a comparison."""
        if left and left.visit:
            self._comparing = left.model
            self.go(left.visit)
            self.read(True)
            self.say(words.BACK_TO_COMPARISON)
