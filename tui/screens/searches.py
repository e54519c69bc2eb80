"""The searches that one has given names, each with how much it finds and what of that is new."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.strip import Strip
from textual.worker import get_current_worker

from library.finding.hits import Hits
from parsers.values import replace
from tui.keys.meant import as_typed
from tui.models.chosen import Chosen
from tui.panes.lines import strip
from tui.panes.picking import OfferedPane
from tui.saying import sentences
from tui.saying.language import Language
from tui.screens.offering import OfferingScreen
from tui.settings.left_off import SavedSearch
from tui.wrapping import padded

_NAME, _COUNT = 24, 18


def seen(hits: Hits) -> tuple[str, ...]:
    """Return the ids of the plans that something was found in."""
    return tuple(dict.fromkeys(found.plan for found in hits.found))


class SearchesPane(OfferedPane[SavedSearch]):
    """Paints saved searches."""

    def __init__(self, language: Language, *, id: str) -> None:
        super().__init__(language, sentences.NO_SAVED_SEARCH, id=id)
        self._counts: dict[str, tuple[int, int]] = {}

    def count(self, one: SavedSearch, hits: Hits) -> None:
        """Say how many sections a search finds, and in how many of them it had not when it was last looked at."""
        known = set(one.seen)
        self._counts[one.name] = len(hits), sum(found.plan not in known for found in hits.found)
        self.refresh()

    def list_row(self, row: int) -> Strip:
        """Return the name of a search, what it asks, and what it finds."""
        one = self.model.things[row]
        lead, style, fill = self.looks(row)
        count, new = self._counts.get(one.name, (None, 0))
        said = "" if count is None else sentences.FOUND_NEW.say(self._language, count=count, new=new)
        name = padded(one.name, min(_NAME, max(cell_len(each.name) for each in self.model.things)))
        room = max(self.size.width - cell_len(name) - _COUNT - 7, 8)
        return strip([(f"{lead} {name}  {padded(one.typed, room)}  {said}", style)], self.size.width, fill)


class SearchesScreen(OfferingScreen[SavedSearch]):
    """Offers the saved searches until one is taken, or Esc; F8 forgets one."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f8", "forget", show=False, priority=True)]

    def __init__(self, searches: list[SavedSearch], find: Callable[[str], Hits], language: Language) -> None:
        """Offer searches, which are changed in place; `find` answers one."""
        pane = SearchesPane(language, id="picking")
        super().__init__(language, sentences.SEARCHES_TITLE.say(language), sentences.SEARCH, pane)
        self._searches, self._find, self._pane = searches, find, pane

    def on_mount(self) -> None:
        """Find what each search finds, one after the other."""
        super().on_mount()
        self.run_worker(lambda: self._count(tuple(self._searches)), thread=True)

    def _count(self, searches: Sequence[SavedSearch]) -> None:
        for one in searches:
            hits = self._find(one.typed)
            if get_current_worker().is_cancelled:
                return
            self.post_message(self.Ready(partial(self._pane.count, one, hits)))

    def list_offers(self, typed: str) -> None:
        """List the searches whose name or words hold what is typed."""
        folded = as_typed(typed)
        self.list.show_list(Chosen([one for one in self._searches if folded in as_typed(f"{one.name}{one.typed}")]))

    def action_forget(self) -> None:
        """Forget the chosen search."""
        if self.list.chosen:
            self._searches.remove(self.list.chosen)
            self.list_offers(self.prompt.value)

    def taken(self, chosen: SavedSearch) -> SavedSearch:
        """Return the search, what it finds now being known."""
        known = replace(chosen, seen=seen(self._find(chosen.typed)))
        self._searches[self._searches.index(chosen)] = known
        return known
