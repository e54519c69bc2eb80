"""Searching all plans in the line at the bottom."""

from threading import Lock
from typing import TYPE_CHECKING, ClassVar

from textual.worker import get_current_worker

from library.asking.asked import Asked
from library.finding.hits import Hits
from library.finding.matching import Closeness, Sought
from library.library import MOST_HITS
from tui.keys.hint import Hint, hint_said
from tui.keys.line import LINE
from tui.models.history import Visit
from tui.models.reader import Position
from tui.saying import sentences
from tui.saying.instead import instead
from tui.saying.language import Words

if TYPE_CHECKING:
    from tui.screens.browse.screen import BrowseScreen


_MOMENT = 0.5
"""For how many seconds nothing is said of what takes its time."""


def prepare(browse: "BrowseScreen") -> None:
    """Make the index ready while the first words are typed, and say so where that takes longer than a moment."""
    worker = browse.run_worker(browse.library.prepare_search, thread=True, group="prepare")

    def tell() -> None:
        if not worker.is_finished and browse.line.mode:
            browse.say(sentences.INDEXING)

    browse.set_timer(_MOMENT, tell)


def _found(hits: Hits) -> Words:
    """Return how many were found, and whether as they are written."""
    if hits.is_cut:
        return sentences.MOST_HITS if len(hits) >= MOST_HITS else sentences.HITS_OR_MORE
    return sentences.HITS_ALIKE if hits and hits.found[0].closeness == Closeness.FUZZY else sentences.HITS


class SearchMode:
    """Searches all plans as one types; the results stand in the outline's place, the chosen one in the reader."""

    KEY: ClassVar[str] = "search"
    NAME: ClassVar[Words] = sentences.SEARCH
    HINT: ClassVar[Hint | Words] = (
        ("previous next", sentences.CHOOSE),
        ("submit", sentences.GO_THERE),
        ("cancel", sentences.GO_BACK),
    )

    def __init__(self, browse: "BrowseScreen") -> None:
        self._browse = browse
        self._turn = Lock()
        self._searched = ""
        """What the results answer."""
        self._asked: Asked | None = None
        """The same as it is understood."""
        self._take_when_found = False
        """Whether the best result is to be gone to as soon as it is there: Enter was faster than the search."""

    def start(self) -> str:
        """Begin with what was searched for last."""
        prepare(self._browse)
        self._take_when_found = False
        self._searched = self._searched or self._browse.resuming.last_search
        if self._searched:
            self._search(self._searched)
        else:
            self._browse.results.show((), sentences.SEARCH_HINT.say(self._browse.language))
        return self._searched

    def begin_with(self, typed: str) -> None:
        """Let the next search begin with something."""
        self._searched = typed

    @property
    def is_awaited(self) -> bool:
        """Whether the best result is to be gone to as soon as it is there."""
        return self._take_when_found

    def find_again(self, typed: str) -> None:
        """Search for something unless that is what the results answer."""
        if typed != self._searched:
            self._search(typed)

    @property
    def searched(self) -> str:
        """What was searched for last."""
        return self._searched or self._browse.resuming.last_search

    def typed(self, text: str) -> None:
        """Search."""
        self._take_when_found = False
        self._search(text)

    def _search(self, text: str) -> None:
        asked = self._browse.line.ask(text)
        self._browse.run_worker(lambda: self._find(asked), thread=True, exclusive=True, group="search")

    def _find(self, asked: Asked) -> None:
        # A thread cannot be stopped: one that was overtaken while it waited for its turn does not begin.
        with self._turn:
            if get_current_worker().is_cancelled:
                return
            hits = self._browse.library.search(asked.filter)
            browse = self._browse
            other = "" if hits else instead(asked.pieces, browse.library.search, browse.language)
            browse.post_message(browse.Ready(lambda: self._show(asked, hits, other)))

    def _show(self, asked: Asked, hits: Hits, other: str) -> None:
        """Show what was found, unless something else has been typed since."""
        browse = self._browse
        if not browse.line.is_open_for(self) or asked.typed != browse.line.text:
            return
        self._searched, self._asked, browse.matches.hits = asked.typed, asked, hits
        if not asked.filter:
            note = browse.line.filters.note(asked, browse.language)
            browse.results.show((), note or sentences.SEARCH_HINT.say(browse.language))
            browse.say()
        else:
            nothing = sentences.NOTHING_FOUND.say(browse.language, query=asked.typed)
            browse.results.show(hits, f"{nothing}  {other}".rstrip())
            filters = " ".join(f"[{asked.typed[slice(*part.span)]}]" for part in asked.narrowing)
            said = _found(hits)
            keys = hint_said(self.HINT, LINE, browse.language)
            offered = browse.line.filters.choices(asked) or browse.line.filters.note(asked, browse.language)
            browse.say(said, count=len(hits), filters=f"{filters}  " if filters else "", keys=offered or keys)
        self.preview()
        if self._take_when_found and hits:
            self.take()
        self._take_when_found = False
        browse.line.go_on()

    def preview(self) -> None:
        """Show the chosen hit in the reader, its words marked and in view."""
        browse = self._browse
        hit = browse.results.chosen
        browse.matches.mark(Sought.of(self._asked.filter, hit.closeness) if hit and self._asked else Sought())
        if hit:
            browse.places.show(Visit(hit.plan, Position(hit.section)))
            match = browse.reader.position_of_match(hit.section)
            if match and match.row >= browse.reader.rows_seen:
                browse.places.show(Visit(hit.plan, match))
        elif browse.line.left_visit:
            browse.places.show(browse.line.left_visit)

    def move(self, rows: int, pages: int) -> None:
        """Choose another hit."""
        if self._browse.results.scroll_rows(rows + pages * self._browse.results.page):
            self.preview()

    def submit(self) -> None:
        """Go to the chosen hit, or to the best one as soon as it is there."""
        if self._searched != self._browse.line.text:
            self._take_when_found = True
        elif self._browse.results.chosen:
            self.take()

    def take(self) -> None:
        """Close the search and stay where it led."""
        browse = self._browse
        visit, leaving = browse.places.visit(), browse.line.left_visit
        browse.line.end(reading=True)
        if visit:
            browse.places.go(visit, leaving=leaving)

    def cancel(self) -> None:
        """Be where one was before."""
        self._take_when_found = False
        self._browse.matches.mark(Sought())
        self._browse.line.restore()
