"""The panel of what the section in view states, what was repaired in it and what is lost."""

from itertools import islice, takewhile
from typing import TYPE_CHECKING, Any, ClassVar

from parsers.facts import FACT_KINDS
from tui.keys.command import Command, Part
from tui.keys.hint import Hint
from tui.models.facts import Mark, listed
from tui.models.link import Place
from tui.panes.facts import FactsPane
from tui.saying import sentences
from tui.saying.language import Words
from tui.saying.marks import MARKS

if TYPE_CHECKING:
    from tui.models.reader import Reader
    from tui.screens.browse.screen import BrowseScreen


class FactsPanel:
    """Lists the facts of the section at the top of the reader."""

    COMMAND: "ClassVar[Command[BrowseScreen]]" = Command(
        "facts",
        "p,f2",
        "p F2",
        Part.FACTS,
        Words(
            "列出本节或其下的期限、目标、完成、职责、修复和缺失",
            "List what the section or its parts state, what was repaired and what is lost",
        ),
        "ys",
        lambda browse: browse.dock.toggle(FactsPanel),
        Words("要素", "facts"),
    )

    def __init__(self, browse: "BrowseScreen") -> None:
        self._browse = browse
        self.pane = FactsPane(browse.language, id="facts")
        self._listed: tuple[object, ...] | None = None

    @property
    def hint(self) -> Hint:
        """The keys it understands: where the facts are of several kinds, those that list one alone."""
        one_kind = (("fold unfold", sentences.ONE_KIND),) if self.pane.has_parts else ()
        return (("up down", sentences.CHOOSE), *one_kind, ("open", sentences.TO_PHRASE), ("clear", sentences.CLOSE))

    def fill(self) -> None:
        """List the facts of the section in view."""
        model = self._browse.reader.model
        states = self._states() if model else {}
        here = (model.plan.id, model.top.section, tuple(states.items())) if model else None
        if model is None:
            self.pane.show_none(sentences.NO_PLAN_HERE)
        elif here != self._listed:
            own = listed(model.marks.get(model.top.section, ()))
            self.pane.show(own or self._of_parts(model), self._browse.places.said(), states)
        self._listed = here

    def _of_parts(self, model: "Reader") -> list[Mark]:
        """Return what stands in the parts of the section in view, which has nothing itself."""
        sections, top = model.plan.sections, model.top.section
        below = takewhile(lambda one: one.depth > sections[top].depth, islice(sections, top + 1, None))
        return [mark for section in below for mark in listed(model.marks.get(section.index, ()))]

    def _states(self) -> dict[Any, str]:
        """Return how far the tasks are that the plan's facts belong to, by the places of these, where somebody has marked them."""
        model, marks = self._browse.reader.model, self._browse.library.marks_on_facts()
        plan = model.plan.id if model else ""
        return {(section, place): MARKS[mark.state] for (name, section, place), mark in marks.items() if name == plan}

    def choose(self) -> None:
        """Let the chosen fact stand out in the text."""
        self._browse.reader.choose(self.pane.chosen)

    def go(self) -> None:
        """Go to the words of the chosen fact."""
        visit = self._browse.places.visit()
        if self.pane.chosen and visit:
            self._browse.going.to_mark(visit.plan, self.pane.chosen)

    def cited(self) -> Place | None:
        """Return where the chosen fact stands; a repair or a loss is none."""
        mark, visit = self.pane.chosen, self._browse.places.visit()
        is_fact = mark is not None and isinstance(mark.about, tuple(kind.type for kind in FACT_KINDS))
        return Place(visit.plan, mark.about.section, mark.about) if mark and visit and is_fact else None

    def close(self) -> None:
        """Let no fact stand out."""
        self._browse.reader.choose(None)
