"""Picks a plan by typing some of its place, year or title, in Chinese or in pinyin, or a filter."""

from collections.abc import Sequence
from datetime import date

from library.asking.asked import read
from library.asking.filter import Filter, Term
from library.entry import Entry
from library.library import Library
from tui.models.chosen import Chosen
from tui.panes.completer import FilterCompleter
from tui.panes.picking import PickingPane
from tui.saying import sentences
from tui.saying.language import Language
from tui.screens.offering import OfferingScreen

_MOST = 60
"""How many plans are offered: about a screenful; what is typed brings others."""


class PickScreen(OfferingScreen[str]):
    """Offers the plans of a library but one until one is taken, or Esc."""

    def __init__(self, library: Library, title: str, other_than: Entry, language: Language, today: date) -> None:
        """Offer plans; `title` says what for, and those of the place of `other_than` come first."""
        super().__init__(language, title, sentences.PICK, PickingPane(language, sentences.NO_SUCH_PLAN, id="picking"))
        self._library = library
        self._other_than = other_than
        self._today = today
        self._filters = FilterCompleter(library, today)
        self.prompt.complete_with(self._filters.suggested, self._filters.complete)

    def list_offers(self, typed: str) -> None:
        """List the plans that may be meant."""
        asked = read(typed, self._library.around(self._today))
        named = [part for part in asked.parts if part.names_plan]
        # What names a plan may as well be the beginning of a longer name.
        wanted = Filter(terms=(Term("".join(typed.split()).lower()),)) if named and len(named) == len(asked.parts) else asked.filter
        offered = self._library.like(wanted, _MOST) if typed.strip() else self._near()
        self.list.show_list(Chosen([entry for entry in offered if entry.id != self._other_than.id]))
        self.say()
        note = self._filters.note(asked, self.language)
        if note:
            self.footer.say(note)

    def _near(self) -> Sequence[Entry]:
        """Return plans to begin with: what one place says in other years comes first."""
        here = self._other_than
        place = Filter(places=frozenset([here.place])) if here.place else Filter()
        near = [entry for entry in self._library.like(place, _MOST) if entry.places == here.places]
        return [*near, *(entry for entry in self._library.entries(0, _MOST) if entry not in near)]

    def taken(self, chosen: Entry) -> str:
        """Return the id of a plan."""
        return chosen.id
