"""The list of deadlines below the reader, of as much as one wants, and the outline narrowed to those that fall in a range."""

from collections import Counter
from dataclasses import replace
from datetime import date
from enum import Enum

from textual import on

from library.deadline_filter import DeadlineFilter
from library.deadlines import DueTask
from library.entry import Entry
from library.library import Library
from tui import words
from tui.breadcrumb import breadcrumb
from tui.language import Language, Words
from tui.models.deadlines import DeadlineList
from tui.models.history import Visit
from tui.models.reader import Position
from tui.panes.deadlines import DeadlinesPane
from tui.screens.deadlines import DeadlinesScreen, Left
from tui.screens.facts import FactsScreen
from tui.screens.panel import PanelPane


class Scope(Enum):
    """Of how much the deadlines are listed."""

    SECTION = words.SCOPE_SECTION
    PLAN = words.SCOPE_PLAN
    PROVINCE = words.SCOPE_PROVINCE
    EVERYTHING = words.SCOPE_EVERYTHING

    @property
    def said(self) -> Words:
        """What it is called."""
        return self.value


_SCOPES = list(Scope)


class DueScreen(FactsScreen):
    """The screen of plans with a list of the deadlines of what is in view."""

    def __init__(self, library: Library, language: Language, today: date) -> None:
        self.due = DeadlinesPane(self.place_of_task, language, id="due")
        super().__init__(library, language)
        self.today = today
        self.due_typed = ""
        """What the list is narrowed by."""
        self._scope = Scope.SECTION
        self._left_view = Left()
        self._shown: tuple[DeadlineFilter, str] | None = None

    def panels(self) -> tuple[PanelPane, ...]:
        """Return the list of facts and that of deadlines."""
        return (*super().panels(), self.due)

    def place_of_task(self, task: DueTask) -> str:
        """Return where a deadline stands, and who is named there."""
        return f"{breadcrumb(self.library.entry(task.plan), task.path, self.language)}  {'、'.join(task.units)}".rstrip()

    def keys_of_panel(self) -> Words:
        """Return the keys that the open list understands."""
        return words.DUE_KEYS if self.panel is self.due else super().keys_of_panel()

    def narrow_deadlines(self, typed: str) -> None:
        """List only the deadlines that a typed line lets through."""
        self.due_typed = typed
        self.list_deadlines()

    def fill_panel(self) -> None:
        """List the deadlines of what is in view."""
        super().fill_panel()
        if self.panel is self.due:
            self.list_deadlines()

    def list_deadlines(self) -> None:
        """List the deadlines in scope that the typed line lets through, and narrow the outline to a range that is set."""
        wanted = self._wanted()
        title = self._title(wanted, self._years())
        if (wanted, title) != self._shown:
            self._shown = wanted, title
            nothing = words.NOTHING_DUE.say(self.language, asked=title)
            self.due.show(DeadlineList(self.library.deadlines(wanted), self.today), title, nothing)
            self._narrow_outline(wanted)

    def _wanted(self) -> DeadlineFilter:
        """Return the filter of the typed line within the scope."""
        model = self.reader.model
        if model is None:
            return DeadlineFilter()
        entry = self.library.entry(model.plan.id)
        wanted = DeadlineFilter.of(self.due_typed, self._years(), self.today)
        if self._scope is Scope.EVERYTHING:
            return wanted
        if self._scope is Scope.PROVINCE:
            return replace(wanted, plans=frozenset(one.id for one in self._in_scope()))
        wanted = replace(wanted, plans=frozenset([entry.id]))
        if self._scope is Scope.SECTION:
            top = model.plan.sections[model.top.section]
            below = range(top.index, self.outline.model.forest.tree(self.library.entries.index(entry)).end(top.index))
            return replace(wanted, sections=frozenset((entry.id, n) for n in (below if top.index else [0])))
        return wanted

    def _in_scope(self) -> list[Entry]:
        """Return the plans whose deadlines are listed."""
        model = self.reader.model
        if model is None:
            return []
        here = self.library.entry(model.plan.id)
        if self._scope in (Scope.SECTION, Scope.PLAN):
            return [here]
        return [one for one in self.library.entries if self._scope is Scope.EVERYTHING or one.province == here.province]

    def _years(self) -> list[int]:
        """Return the years of the plans in scope, which a month without one is taken in."""
        return sorted({one.year for one in self._in_scope() if one.year})

    def _title(self, wanted: DeadlineFilter, years: list[int]) -> str:
        span = "-".join(str(year) for year in dict.fromkeys((years[0], years[-1]))) if years else ""
        said = words.DUE_TITLE.say(self.language, scope=self._scope.said.say(self.language), years=span, typed=self.due_typed)
        unknown = f"  {words.UNKNOWN.say(self.language, unknown=' '.join(wanted.unknown))}" if wanted.unknown else ""
        return f"{said.rstrip()}{unknown}"

    def _narrow_outline(self, wanted: DeadlineFilter) -> None:
        """Leave in the outline only the sections with a deadline in the range that is set, each with how many it has."""
        outline = self.outline.model
        if wanted.periods is not None:
            counts = Counter((task.plan, task.deadline.section) for task in self.due.model.tasks)
            outline.leave(counts)
        elif outline.counts:
            outline.leave(None)
        else:
            return
        self.outline.refresh()

    def close_panel(self) -> None:
        """Close the list; the outline is as it was before a range was set."""
        if self.panel is self.due:
            self.due_typed = ""
            self._shown = None
            self._narrow_outline(DeadlineFilter())
        super().close_panel()
        visit = self.visit()
        if visit:
            self.outline.follow(visit.plan, visit.position.section)

    def action_due(self) -> None:
        """Open the list of deadlines, go to it, or close it."""
        self.toggle_panel(self.due)

    def action_widen(self) -> None:
        """List the deadlines of more: the plan, the province, everything."""
        self._rescope(1)

    def action_narrow(self) -> None:
        """List the deadlines of less: the province, the plan, the section."""
        self._rescope(-1)

    def _rescope(self, step: int) -> None:
        if self.panel is not self.due:
            self.enter_panel(self.due)
            return
        self._scope = _SCOPES[max(0, min(_SCOPES.index(self._scope) + step, len(_SCOPES) - 1))]
        self.list_deadlines()

    def filter_said(self) -> str:
        """Return what the last line says on its right: what narrows the outline to a range, or else."""
        if self.outline.model.counts:
            return words.FILTERED.say(self.language, query=self.due_typed)
        return super().filter_said()

    def action_all_due(self) -> None:
        """Show the deadlines of all plans by month, as one left them."""
        self.app.push_screen(
            DeadlinesScreen(self.library, self.place_of_task, self.language, self.today, self._left_view), self._go_to_left
        )

    def _go_to_left(self, task: DueTask | None) -> None:
        if task:
            self.go_to_task(task)

    @on(DeadlinesPane.Clicked)
    def go_to_chosen(self) -> None:
        """Go to what is chosen in the open list."""
        if self.panel is not self.due:
            super().go_to_chosen()
        elif self.due.model.chosen:
            self.go_to_task(self.due.model.chosen)

    def go_to_task(self, task: DueTask) -> None:
        """Go to the phrase of a deadline in its plan."""
        leaving = self.visit()
        self.show(Visit(task.plan, Position(task.deadline.section)))
        model = self.reader.model
        fact = (
            next((one for one in model.facts.get(task.deadline.section, ()) if one.about == task.deadline), None) if model else None
        )
        if fact:
            self.go_to_fact(task.plan, fact, leaving)
