"""What is looked for: marked in all panes, and walked from match to match through all plans."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from library.finding.hits import Hit
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
        self.hits: Sequence[Hit] = ()
        """What the last search found, in all plans."""

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
            browse.say()
        else:
            self._to_another_plan(visit, by)

    def _to_another_plan(self, visit: Visit, by: int) -> None:
        browse = self._browse
        plans = sorted({*(hit.plan for hit in self.hits), visit.plan}, key=browse.library.position)
        after = plans.index(visit.plan) + by
        if not 0 <= after < len(plans):
            browse.say(sentences.NO_MORE_MATCHES)
            return
        sections = [hit.section for hit in self.hits if hit.plan == plans[after]]
        browse.places.show(Visit(plans[after], Position(min(sections) if by > 0 else max(sections))))
        match = browse.reader.position_of_match(browse.reader.section)
        browse.places.go(Visit(plans[after], match or Position(browse.reader.section)))
        browse.say()
