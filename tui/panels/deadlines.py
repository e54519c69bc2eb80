"""The panel of the deadlines of what is in view: a section, its plan, its province, or everything."""

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from library.asking.asked import Asked, read
from library.asking.filter import Filter
from library.asking.values import BARE_IN_LISTS
from tui.keys.command import Command, Part
from tui.keys.hint import Hint
from tui.models.link import Place
from tui.models.scope import Scope, within_branch, within_plan, within_province, years_of
from tui.panes.ledger import LedgerPane
from tui.saying import sentences
from tui.saying.instead import instead
from tui.saying.language import Said, Words

if TYPE_CHECKING:
    from tui.exporting.listing import Listing
    from tui.lists.view import Grouping, View
    from tui.screens.browse.screen import BrowseScreen


class DeadlinesPanel:
    """Lists deadlines, and narrows the outline to a range of time that is set."""

    COMMAND: "ClassVar[Command[BrowseScreen]]" = Command(
        "due",
        "d,f10",
        "d F10",
        Part.FACTS,
        Words("列出本节、本文件、本省或全部的期限；f 筛选", "List the deadlines of what is in view; f filters them"),
        "qx",
        lambda browse: browse.dock.toggle(DeadlinesPanel),
        Words("期限", "due"),
    )
    hint: Hint = (
        ("up down", sentences.CHOOSE),
        ("open", sentences.TO_PHRASE),
        ("widen narrow", sentences.SCOPE),
        ("filter", sentences.FILTER),
        ("clear", sentences.CLOSE),
    )

    def __init__(self, browse: "BrowseScreen") -> None:
        self._browse = browse
        self._said = Said(browse.language, browse.today)
        self.pane = LedgerPane(self._said, id="due", is_beside=True)
        self.typed = ""
        """What the list is narrowed by."""
        self._scope = Scope.SECTION
        self._grouping = 0
        self._shown: tuple[object, ...] | None = None

    def narrow(self, typed: str) -> None:
        """List only the deadlines that a typed line lets through."""
        self.typed = typed
        self.fill()

    def rescope(self, step: int) -> None:
        """List the deadlines of more, or of less."""
        self._scope = self._scope.by(step)
        self.fill()

    def regroup(self) -> None:
        """Group the list by the next thing that it can be grouped by."""
        self._grouping = (self._grouping + 1) % len(self._view.groupings)
        self.fill()

    def fill(self) -> None:
        """List the deadlines in scope that the typed line lets through, and narrow the outline to a range that is set."""
        browse = self._browse
        asked = read(self.typed, browse.library.around(browse.today, BARE_IN_LISTS, self._years()))
        wanted, title = self._within_scope(asked.filter), self._title(asked)
        marks = browse.library.marks_on_facts()
        told = (wanted, title, tuple((place, mark.state) for place, mark in marks.items()))
        if told == self._shown:
            return
        self._shown = told
        rows = self._view.find(browse.library, wanted, self._said)
        is_widest = self._scope is Scope.EVERYTHING
        nothing = (sentences.NOTHING_DUE if is_widest else sentences.NOTHING_DUE_HERE).say(
            browse.language, **browse.keys_said, asked=title
        )
        if not rows:
            others = instead(asked.pieces, lambda less: browse.library.deadlines(self._within_scope(less)), browse.language)
            nothing = f"{nothing}  {others}".rstrip()
        grouped = self._grouped_by.grouped(rows, self._said)
        self.pane.show(self._view, grouped, f"{title}  {self._view.counts(rows, self._said) if rows else ''}".rstrip(), nothing)
        self._narrow_outline(wanted)

    @cached_property
    def _view(self) -> "View":
        from tui.lists.deadlines import DEADLINES  # noqa: PLC0415 -- loaded when it is asked for

        return DEADLINES

    @property
    def _grouped_by(self) -> "Grouping":
        return self._view.groupings[self._grouping]

    def _within_scope(self, wanted: Filter) -> Filter:
        browse = self._browse
        if self._scope is Scope.EVERYTHING:
            return wanted
        branch, model = browse.places.branch, browse.reader.model
        if branch:
            province = self._scope is Scope.PROVINCE
            return (
                within_province(wanted, browse.library, branch.province)
                if province
                else within_branch(wanted, browse.library, branch)
            )
        if model is None:
            return wanted
        if self._scope is Scope.PROVINCE:
            return within_province(wanted, browse.library, model.plan.province)
        return within_plan(wanted, model.plan, model.top.section if self._scope is Scope.SECTION else None)

    def _years(self) -> list[int]:
        """Return the years of the plans in scope, which a month without one is taken in."""
        browse = self._browse
        branch, model = browse.places.branch, browse.reader.model
        if self._scope is Scope.EVERYTHING or not (branch or model):
            return browse.library.years()
        if branch and branch.year:
            return [branch.year]
        if branch or self._scope is Scope.PROVINCE or model is None:
            return years_of(browse.library, branch.province if branch else model.plan.province if model else None)
        return [model.plan.year] if model.plan.year else []

    def _title(self, asked: Asked) -> str:
        language, years = self._browse.language, self._years()
        span = "-".join(str(year) for year in dict.fromkeys((years[0], years[-1]))) if years else ""
        branch = self._browse.places.branch
        scope = self._scope.said if not branch or self._scope is Scope.EVERYTHING else sentences.SCOPE_PLACE
        place = "" if self._scope is Scope.EVERYTHING else self._browse.places.said(plan_only=True)
        parts = (
            sentences.DUE_TITLE.say(language),
            scope.say(language),
            *((self._grouped_by.name.say(language),) if self._grouping else ()),
            place,
            span,
            self.typed,
            self._browse.line.filters.note(asked, language),
        )
        return "  ".join(part for part in parts if part)

    def _narrow_outline(self, wanted: Filter) -> None:
        """Leave in the outline only the sections with a deadline in the range that is set, each with how many it has."""
        outline = self._browse.outline.model
        if wanted.periods is not None:
            rows = self.pane.model.things
            outline.leave(Counter((row.due.plan, row.due.deadline.section) for row in rows))
        elif outline.counts:
            outline.leave(None)
        else:
            return
        self._browse.outline.refresh()

    def listing(self) -> "Listing":
        """Return the deadlines that are listed, to be written out."""
        from tui.exporting.listing import Listing  # noqa: PLC0415 -- loaded when it is asked for

        browse, view = self._browse, self._view
        things = [view.written_thing(row) for row in self.pane.model.things]
        title = view.name.say(browse.language)
        return Listing(title, things, view.written, browse.language, view.values, None, browse.today, dated=view.dated)

    def choose(self) -> None:
        """Nothing else stands out."""

    def go(self) -> None:
        """Go to the phrase of the chosen deadline."""
        if self.pane.chosen:
            place = self._view.place(self.pane.chosen)
            if place:
                self._browse.going.to_place(place)

    def cited(self) -> Place | None:
        """Return where the chosen deadline stands."""
        return self._view.place(self.pane.chosen) if self.pane.chosen else None

    def close(self) -> None:
        """Let the outline be as it was before a range was set."""
        self.typed = ""
        self._shown = None
        self._narrow_outline(Filter())
        visit = self._browse.places.visit()
        if visit:
            self._browse.outline.follow(visit.plan, visit.position.section)
