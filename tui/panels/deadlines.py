"""The panel of the deadlines of what is in view: a section, its plan, its province, or everything."""

from collections import Counter
from typing import TYPE_CHECKING, ClassVar

from library.asking.asked import Asked, read
from library.asking.filter import Filter
from library.asking.values import BARE_IN_LISTS, Around
from library.finding.deadlines import DueTask
from tui.keys.command import Command, Part
from tui.keys.hint import Hint
from tui.models.deadlines import DeadlineList
from tui.models.due import Scope, within_branch, within_plan, within_province, years_of
from tui.panes.deadlines import DeadlinesPane
from tui.saying import sentences
from tui.saying.breadcrumb import where
from tui.saying.instead import instead
from tui.saying.language import Words

if TYPE_CHECKING:
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
    HINT: ClassVar[Hint] = (
        ("up down", sentences.CHOOSE),
        ("open", sentences.TO_PHRASE),
        ("widen narrow", sentences.SCOPE),
        ("filter", sentences.FILTER),
        ("clear", sentences.CLOSE),
    )

    def __init__(self, browse: "BrowseScreen") -> None:
        self._browse = browse
        self.pane = DeadlinesPane(self.place_of, browse.language, id="due")
        self.typed = ""
        """What the list is narrowed by."""
        self._scope = Scope.SECTION
        self._shown: tuple[Filter, str] | None = None

    def place_of(self, task: DueTask) -> str:
        """Return where a deadline stands, and who is named there."""
        place = where(self._browse.library, task.plan, task.path, self._browse.language)
        return f"{place}  {'、'.join(task.units)}".rstrip()

    def narrow(self, typed: str) -> None:
        """List only the deadlines that a typed line lets through."""
        self.typed = typed
        self.fill()

    def rescope(self, step: int) -> None:
        """List the deadlines of more, or of less."""
        self._scope = self._scope.by(step)
        self.fill()

    def fill(self) -> None:
        """List the deadlines in scope that the typed line lets through, and narrow the outline to a range that is set."""
        browse = self._browse
        asked = read(self.typed, Around(browse.today, self._years(), BARE_IN_LISTS))
        wanted, title = self._within_scope(asked.filter), self._title(asked)
        if (wanted, title) == self._shown:
            return
        self._shown = wanted, title
        tasks = browse.library.deadlines(wanted)
        is_widest = self._scope is Scope.EVERYTHING
        nothing = (sentences.NOTHING_DUE if is_widest else sentences.NOTHING_DUE_HERE).say(
            browse.language, **browse.keys_said, asked=title
        )
        if not tasks:
            others = instead(asked.pieces, lambda less: browse.library.deadlines(self._within_scope(less)), browse.language)
            nothing = f"{nothing}  {others}".rstrip()
        self.pane.show(DeadlineList(tasks, browse.today), title, nothing)
        self._narrow_outline(wanted)

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
            counts = Counter((task.plan, task.deadline.section) for task in self.pane.deadlines.things)
            outline.leave(counts)
        elif outline.counts:
            outline.leave(None)
        else:
            return
        self._browse.outline.refresh()

    def choose(self) -> None:
        """Nothing else stands out."""

    def go(self) -> None:
        """Go to the phrase of the chosen deadline."""
        if self.pane.chosen:
            self._browse.going.to_task(self.pane.chosen)

    def close(self) -> None:
        """Let the outline be as it was before a range was set."""
        self.typed = ""
        self._shown = None
        self._narrow_outline(Filter())
        visit = self._browse.places.visit()
        if visit:
            self._browse.outline.follow(visit.plan, visit.position.section)
