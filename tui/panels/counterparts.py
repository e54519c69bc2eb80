"""The panel of what every other plan says on the section in view."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.worker import get_current_worker

from tui.keys.command import Command, Part
from tui.keys.hint import Hint
from tui.models.history import Visit
from tui.models.link import Place
from tui.models.reader import Position
from tui.panes.counterparts import Counterpart, CounterpartsPane
from tui.saying import sentences
from tui.saying.breadcrumb import address_said, where
from tui.saying.language import Words

if TYPE_CHECKING:
    from tui.screens.browse.screen import BrowseScreen


class CounterpartsPanel:
    """Lists the best counterpart of the section in each other plan."""

    COMMAND: "ClassVar[Command[BrowseScreen]]" = Command(
        "counterparts",
        "equals_sign,＝",
        "=",
        Part.COMPARE,
        Words("列出其他每份文件中与本节对应的内容", "List what every other plan says on this section"),
        "dy",
        lambda browse: browse.dock.toggle(CounterpartsPanel),
    )
    hint: Hint = (
        ("up down", sentences.CHOOSE),
        ("open", sentences.TO_TEXT),
        ("compare", sentences.TO_COMPARE),
        ("clear", sentences.CLOSE),
    )

    def __init__(self, browse: "BrowseScreen") -> None:
        self._browse = browse
        self.pane = CounterpartsPane(self._place_of, browse.language, id="counterparts")
        self._asked: tuple[str, int] | None = None
        """The plan and the section whose counterparts are asked for."""
        self._shown: tuple[str, int] | None = None
        """Those whose counterparts are listed, all of them or the first ones."""

    def _place_of(self, counterpart: Counterpart) -> str:
        section = counterpart[1].right
        return where(self._browse.library, counterpart[0], section.path if section else (), self._browse.language)

    def fill(self) -> None:
        """Find what the other plans say on the section in view."""
        visit = self._browse.places.visit()
        here = (visit.plan, visit.position.section) if visit else None
        if here is None:
            self._asked = None
            self.pane.show((), sentences.NO_PLAN_HERE.say(self._browse.language))
        elif here != self._asked:
            self._asked = here
            self._browse.run_worker(lambda: self._find(*here), thread=True, exclusive=True, group="counterparts")

    def _find(self, plan: str, section: int) -> None:
        for counterparts in self._browse.library.counterparts(plan, section):
            if get_current_worker().is_cancelled:
                return
            self._browse.post_message(self._browse.Ready(partial(self._show, plan, section, counterparts)))

    def _show(self, plan: str, section: int, counterparts: list[Counterpart]) -> None:
        if (plan, section) == self._asked:
            browse = self._browse
            place = address_said(browse.library.entry(plan), browse.library.plan(plan).sections[section].path, browse.language)
            chosen = self.chosen_plan if self.pane.model.cursor and self._shown == self._asked else None
            self._shown = self._asked
            self.pane.show(counterparts, sentences.COUNTERPARTS.say(browse.language, place=place), chosen)

    @property
    def chosen_plan(self) -> str | None:
        """The plan of the chosen counterpart."""
        return self.pane.chosen[0] if self.pane.chosen else None

    def choose(self) -> None:
        """Nothing else stands out."""

    def go(self) -> None:
        """Go to the chosen counterpart."""
        if self.pane.chosen and self.pane.chosen[1].right:
            plan, pair = self.pane.chosen
            if pair.right:
                self._browse.places.go(Visit(plan, Position(pair.right.index)))
                self._browse.read(True)
                self._browse.say()

    def cited(self) -> Place | None:
        """Return None: a section is no fact."""
        return None

    def close(self) -> None:
        """Nothing was changed elsewhere."""
