"""From the browser to a comparison of two plans, and back."""

from typing import TYPE_CHECKING

from tui.models.history import Visit
from tui.panels.counterparts import CounterpartsPanel
from tui.saying import sentences
from tui.saying.breadcrumb import breadcrumb

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
            title = sentences.PICK_RIGHT.say(browse.language, left=breadcrumb(here, (), browse.language))
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
