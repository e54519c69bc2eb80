"""From the browser to a comparison of two plans, and back."""

from typing import TYPE_CHECKING

from parsers.values import dataclass
from tui.models.history import Visit
from tui.panels.counterparts import CounterpartsPanel
from tui.saying import sentences
from tui.saying.breadcrumb import address_said

if TYPE_CHECKING:
    from library.comparing.passages import Passage
    from tui.models.comparing import Comparing
    from tui.screens.browse.screen import BrowseScreen
    from tui.screens.compare.leaving import Departure


@dataclass(frozen=True, slots=True)
class _Pin:
    """A section that was pinned, and which sentence of it."""

    plan: str
    section: int
    passage: "Passage | None"


class Comparisons:
    """Begins comparisons, and keeps the one that was left for one of its texts."""

    def __init__(self, browse: "BrowseScreen") -> None:
        self._browse = browse
        self._left_off: Comparing | None = None
        """The comparison one has left for one of its texts, to come back to."""
        self._pinned: _Pin | None = None
        """What was pinned, to be set beside something else."""

    def pin(self) -> None:
        """Pin the section in view, in the text the sentence too, or set it beside what is pinned, whatever the alignment says."""
        browse, model = self._browse, self._browse.reader.model
        if model is None:
            return
        from library.comparing.passages import passage_at  # noqa: PLC0415 -- loaded when it is asked for
        from tui.saying.pairs import passage_said  # noqa: PLC0415

        at = model.place_read(browse.reader.rows_seen) if browse.is_reading else None
        passage = None if at is None else passage_at(model.plan.sections[model.top.section], at)
        pinned, self._pinned = self._pinned, _Pin(model.plan.id, model.top.section, passage)
        if pinned == self._pinned:
            self._pinned = None
            browse.say(sentences.UNPINNED)
        elif pinned is None or not browse.library.is_id(pinned.plan):
            place = f"{browse.places.said()} {passage_said(passage, browse.language)}".rstrip()
            browse.say(sentences.PINNED, place=place, pin="P")
        else:
            self._set_beside(pinned, self._pinned)
            self._pinned = None

    def _set_beside(self, left: _Pin, right: _Pin) -> None:
        """Set what was pinned at two places side by side."""
        from library.comparing.by_hand import decision  # noqa: PLC0415 -- loaded when it is asked for

        library = self._browse.library
        both = [(plan, plan.sections[pin.section]) for pin in (left, right) for plan in (library.plan(pin.plan),)]
        # For this run alone: whoever means it confirms the pair.
        library.decisions.now.append(decision(both[0], both[1], together=True))
        self._browse.run_worker(lambda: self._compare_pinned(left, right), thread=True)

    def _compare_pinned(self, left: _Pin, right: _Pin) -> None:
        """Compare what was pinned; of one plan these two sections alone, since all others answer themselves."""
        from tui.models.comparing import Comparing  # noqa: PLC0415 -- loaded when it is asked for

        within = ((left.section,), (right.section,)) if left.plan == right.plan else (None, None)
        comparison = self._browse.library.compare(left.plan, right.plan, within)
        model = Comparing(comparison, left.section, pinned=((left.section, right.section), (left.passage, right.passage)))
        self._browse.post_message(self._browse.Ready(lambda: self._push((left.plan, right.plan), model)))

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
        else:
            # The line of keys may still say that one comes back to it.
            self._browse.say()
