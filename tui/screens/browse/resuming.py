"""How the browser is left, and how it is found again: place, folds, panel, filter, history, lists, sizes."""

from typing import TYPE_CHECKING

from library.asking.asked import read
from library.finding.hits import Hits
from tui.models.history import Visit
from tui.models.list_left import ListLeft
from tui.models.reader import Position
from tui.settings.left_off import Left, SavedSearch, Spot

if TYPE_CHECKING:
    from tui.screens.browse.screen import BrowseScreen

_MOST_VISITS = 50


class Resuming:
    """Begins a browser as it was left, and tells how it is left."""

    def __init__(self, browse: "BrowseScreen", left: Left | None) -> None:
        self._browse = browse
        self._left = left
        self.searches: list[SavedSearch] = list(left.searches) if left else []
        """The searches that one has given names."""
        self.last_search = left.search if left else ""
        """What was searched for last."""
        self.lists = ListLeft(left.view, left.typed, dict(left.groupings), dict(left.sorted_by)) if left else ListLeft()
        """How the lists over all plans were left."""
        self.is_first = False
        """Whether this library is browsed for the first time."""
        browse.recent += left.recent if left else ()

    def resume(self) -> None:
        """Find all but the place as it was left."""
        self._browse.outline.show_stars()
        browse, left, self._left = self._browse, self._left, None
        if left is None:
            return
        browse.walking.border = left.border
        browse.places.history.begin(map(_visit, left.back), map(_visit, left.forward))
        visit = browse.places.visit()
        if left.plan:
            browse.outline.model.open_again(left.folds)
            browse.outline.refresh()
        if left.filter:
            browse.outline.model.filter(left.filter, browse.line.ask(left.filter).filter)
            browse.outline.refresh()
        if left.plan and visit:
            browse.outline.follow(visit.plan, visit.position.section)
        panel = next((panel for panel in browse.dock.panels if panel.COMMAND.name == left.panel), None)
        if panel:
            browse.dock.enter(panel)
            browse.read(False)
        browse.walking.put_border()

    def save(self, name: str, typed: str, hits: Hits | None) -> None:
        """Keep a search under a name, in place of an earlier one of that name."""
        from tui.screens.searches import seen  # noqa: PLC0415 -- loaded when it is asked for

        self.searches = [one for one in self.searches if one.name != name]
        self.searches.insert(0, SavedSearch(name, typed, seen(hits) if hits else ()))

    def show_searches(self) -> None:
        """Offer the searches that are kept, and search for the one that is taken."""
        from tui.screens.searches import SearchesScreen  # noqa: PLC0415 -- loaded when it is asked for

        browse = self._browse

        def find(typed: str) -> Hits:
            return browse.library.search(read(typed, browse.library.around(browse.today)).filter)

        def take(taken: SavedSearch | None) -> None:
            if taken:
                browse.line.search_for(taken.typed)

        browse.app.push_screen(SearchesScreen(self.searches, find, browse.language), take)

    def left(self) -> Left | None:
        """Return how the browser is left; None where nothing has been looked at."""
        browse = self._browse
        visit = browse.places.visit() or browse.places.here
        if visit is None:
            return None
        outline, history = browse.outline.model, browse.places.history
        plan, section, row = _spot(visit)
        return Left(
            plan=plan,
            section=section,
            row=row,
            view=self.lists.view,
            typed=self.lists.typed,
            groupings=dict(self.lists.groupings),
            folds=tuple(outline.opened()),
            panel=browse.dock.open.COMMAND.name if browse.dock.open else "",
            filter=outline.typed,
            search=browse.line.last_search,
            back=tuple(map(_spot, history.behind[-_MOST_VISITS:])),
            forward=tuple(map(_spot, history.ahead[-_MOST_VISITS:])),
            border=browse.walking.border,
            recent=tuple(browse.recent),
            searches=tuple(self.searches),
            sorted_by=dict(self.lists.sorted_by),
        )


def _visit(spot: Spot) -> Visit:
    plan, section, row = spot
    return Visit(plan, Position(section, row))


def _spot(visit: Visit) -> Spot:
    return visit.plan, visit.position.section, visit.position.row
