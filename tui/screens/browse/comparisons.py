"""From the browser to a comparison of two plans, and back."""

from typing import TYPE_CHECKING

from tui.models.history import Visit
from tui.panels.counterparts import CounterpartsPanel
from tui.saying import sentences
from tui.saying.breadcrumb import address_said

if TYPE_CHECKING:
    from tui.models.comparing import Comparing
    from tui.screens.browse.screen import BrowseScreen
    from tui.screens.compare.leaving import Departure


class Comparisons:
    """Begins comparisons, and keeps the one that was left for one of its texts."""

    def __init__(self, browse: "BrowseScreen") -> None:
        self._browse = browse
        self._left_off: Comparing | None = None
        """The comparison one has left for one of its texts, to come back to."""
        self._pinned: Visit | None = None
        """The section that was pinned, to be set beside another one."""

    def pin(self) -> None:
        """Pin the section in view, or set it beside the one that is pinned, whatever the alignment says."""
        browse, visit = self._browse, self._browse.places.visit()
        if visit is None:
            return
        pinned, self._pinned = self._pinned, visit
        if pinned and (pinned.plan, pinned.position.section) == (visit.plan, visit.position.section):
            self._pinned = None
            browse.say(sentences.UNPINNED)
            return
        if pinned is None or not browse.library.is_id(pinned.plan):
            browse.say(sentences.PINNED, place=browse.places.said(), pin="P")
            return
        from library.comparing.by_hand import decision  # noqa: PLC0415 -- loaded when it is asked for

        self._pinned = None
        left, right = (browse.library.plan(each.plan) for each in (pinned, visit))
        sections = left.sections[pinned.position.section], right.sections[visit.position.section]
        # For this run alone: whoever means it confirms the pair.
        browse.library.decided_now.append(decision((left, sections[0]), (right, sections[1]), together=True))
        if left.id == right.id:
            browse.run_worker(lambda: self._compare_within(left.id, sections[0].index, sections[1].index), thread=True)
        else:
            self._push((left.id, right.id), sections[0].index)

    def _compare_within(self, plan: str, left: int, right: int) -> None:
        """Set two sections of one plan beside each other, these alone: all others answer themselves."""
        from tui.models.comparing import Comparing  # noqa: PLC0415 -- loaded when it is asked for

        comparison = self._browse.library.compare(plan, plan, ((left,), (right,)))
        self._browse.post_message(self._browse.Ready(lambda: self._push((plan, plan), Comparing(comparison))))

    def begin(self) -> None:
        """Compare the plan in view with another one, or come back to the comparison one left for a text."""
        from tui.screens.pick import PickScreen  # noqa: PLC0415 -- loaded when it is asked for

        browse = self._browse
        visit = browse.places.visit()
        model, self._left_off = self._left_off, None
        panel = browse.dock.open
        chosen = panel.chosen_plan if browse.dock.has_keys and isinstance(panel, CounterpartsPanel) else None
        if visit is None:
            return
        if chosen:
            self._compare(visit, chosen)
        elif model and visit.plan in model.plans:
            self._push(model.plans, model)
        else:
            here = browse.library.entry(visit.plan)
            title = sentences.PICK_RIGHT.say(browse.language, left=address_said(here, (), browse.language))
            browse.app.push_screen(
                PickScreen(browse.library, title, here, browse.language, browse.today), lambda right: self._compare(visit, right)
            )

    def _compare(self, visit: Visit, right: str | None) -> None:
        if right:
            self._push((visit.plan, right), visit.position.section)

    def _push(self, plans: tuple[str, str], start: "int | Comparing") -> None:
        from tui.screens.compare.screen import CompareScreen  # noqa: PLC0415

        browse = self._browse
        browse.app.push_screen(CompareScreen(browse.library, browse.language, browse.today, plans, start), self._come_back)

    def _come_back(self, departure: "Departure | None") -> None:
        """Go to the text that was chosen in a comparison."""
        if departure and departure.visit:
            self._left_off = departure.model
            self._browse.places.go(departure.visit)
            self._browse.read(True)
            self._browse.say(sentences.BACK_TO_COMPARISON)
