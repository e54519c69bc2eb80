"""What is looked for: marked in all panes, and walked from match to match through all plans."""

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from library.asking.filter import Filter
from library.finding.hits import Hits
from library.finding.index.document import plan_order
from library.finding.matching import Sought
from tui.models.history import Visit
from tui.models.reader import Position
from tui.saying import sentences

if TYPE_CHECKING:
    from tui.screens.browse.screen import BrowseScreen


class Matches:
    """Marks what is looked for, and goes from one match to the next."""

    def __init__(self, browse: "BrowseScreen") -> None:
        self._browse = browse
        self.sought = Sought()
        """What is marked."""
        self.hits = Hits(Filter(), ())
        """What the last search found, in all plans."""
        self._walked = ""

    def take_walked(self) -> str:
        """Return, once, which of the sections that were found has just been gone to."""
        walked, self._walked = self._walked, ""
        return walked

    def mark(self, sought: Sought) -> None:
        """Mark what is looked for, from now on."""
        self.sought = sought
        self._browse.reader.mark(sought)
        self._browse.outline.mark(sought)

    def step(self, by: int) -> None:
        """Go to the next match, or the one before, if need be in another plan."""
        browse = self._browse
        visit = browse.places.visit() or browse.places.here
        if not visit:
            return
        position = browse.reader.next_match(by)
        if position:
            browse.places.show(Visit(visit.plan, position))
            browse.places.follow_reader()
            self._walked = self._which()
            browse.say()
        else:
            self._to_another_plan(visit, by)

    def _to_another_plan(self, visit: Visit, by: int) -> None:
        """Go to the first or the last section that was found in the nearest plan before or after."""
        browse, places = self._browse, self.hits.places
        try:
            here = plan_order(browse.library.entry(visit.plan))
        except KeyError:
            # Removed since it was shown.
            here = ""
        at = bisect_right(places, here, key=_order) if by > 0 else bisect_left(places, here, key=_order) - 1
        if not 0 <= at < len(places):
            browse.say(sentences.NO_MORE_MATCHES)
            return
        _, plan, section = places[at]
        browse.places.show(Visit(plan, Position(section)))
        match = browse.reader.position_of_match(browse.reader.section)
        browse.places.go(Visit(plan, match or Position(browse.reader.section)))
        self._walked = self._which()
        browse.say()

    def _which(self) -> str:
        """Return which of the sections that were found the reader is at: 3/17; empty where it is at none."""
        visit = self._browse.places.visit()
        found = [(plan, section) for _, plan, section in self.hits.places]
        here = (visit.plan, visit.position.section) if visit else None
        at = found.index(here) + 1 if here in found else 0
        return sentences.WHICH_MATCH.say(self._browse.language, at=at, count=len(found)) if at else ""


def _order(place: tuple[str, str, int]) -> str:
    return place[0]
