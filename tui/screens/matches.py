"""Marks what is looked for, and walks from match to match through all plans."""

from collections.abc import Sequence
from datetime import date

from library.library import Library
from library.matching import Sought
from library.search import Hit
from tui import words
from tui.language import Language
from tui.models.history import Visit
from tui.models.reader import Position
from tui.screens.comparing import ComparingScreen


class MatchesScreen(ComparingScreen):
    """The screen of plans with what is looked for marked in it."""

    def __init__(self, library: Library, language: Language, today: date) -> None:
        super().__init__(library, language, today)
        self.sought = Sought()
        """What is marked."""
        self.hits: Sequence[Hit] = ()
        """What the last search found, in all plans."""

    def mark(self, sought: Sought) -> None:
        """Mark what is looked for, from now on."""
        self.sought = sought
        self.reader.mark(sought)
        self.outline.mark(sought)

    def action_next_match(self) -> None:
        """Go to the next match, in this plan or in the next one that has any."""
        self._to_match(1)

    def action_previous_match(self) -> None:
        """Go to the previous match, in this plan or in the one before that has any."""
        self._to_match(-1)

    def _to_match(self, step: int) -> None:
        visit = self.visit()
        if not self.sought or not visit:
            self.say(words.NOTHING_SEARCHED)
            return
        position = self.reader.next_match(step)
        if position:
            self.show(Visit(visit.plan, position))
            self.follow_reader()
            self.say()
        else:
            self._to_match_elsewhere(visit, step)

    def _to_match_elsewhere(self, visit: Visit, step: int) -> None:
        found = {hit.plan for hit in self.hits}
        plans = [entry.id for entry in self.library.entries if entry.id in found or entry.id == visit.plan]
        after = plans.index(visit.plan) + step
        if not 0 <= after < len(plans):
            self.say(words.NO_MORE_MATCHES)
            return
        sections = [hit.section for hit in self.hits if hit.plan == plans[after]]
        self.show(Visit(plans[after], Position(min(sections) if step > 0 else max(sections))))
        match = self.reader.position_of_match(self.reader.section)
        self.go(Visit(plans[after], match or Position(self.reader.section)))
        self.say()
