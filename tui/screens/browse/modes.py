"""What the line at the bottom can be open for: to search all plans, to filter the outline, to narrow the list of deadlines.

To add one: a class that is a `Mode`, and a line in `MODES`.
"""

from threading import Lock
from typing import TYPE_CHECKING, ClassVar, Protocol

from textual.worker import get_current_worker

from library.asking.asked import Asked
from library.finding.hits import Hits
from library.finding.matching import Closeness, Sought
from tui.keys.hint import Hint, hint_said
from tui.keys.line import LINE
from tui.models.filtering import Filtered
from tui.models.history import Visit
from tui.models.reader import Position
from tui.saying import sentences
from tui.saying.instead import instead
from tui.saying.language import Words
from tui.screens.browse.adding import AddMode

if TYPE_CHECKING:
    from tui.screens.browse.screen import BrowseScreen


class Mode(Protocol):
    """Something the line is open for."""

    KEY: ClassVar[str]
    """What it is called in the program."""
    NAME: ClassVar[Words]
    """What stands in front of the line."""
    HINT: ClassVar[Hint | Words]
    """The keys it understands, or what can be typed."""

    def __init__(self, browse: "BrowseScreen") -> None: ...

    def start(self) -> str:
        """Begin, and return what the line holds first."""
        ...

    def typed(self, text: str) -> None:
        """Do what follows from what is typed."""
        ...

    def move(self, rows: int, pages: int) -> None:
        """Move in the list above."""
        ...

    def submit(self) -> None:
        """Take what is chosen, or keep what was typed, and close the line."""
        ...

    def cancel(self) -> None:
        """Undo what was done since the line was opened, and close it."""
        ...


def prepare(browse: "BrowseScreen") -> None:
    """Make the index ready while the first words are typed."""
    browse.run_worker(browse.library.prepare_search, thread=True, group="prepare")


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
        self._take_when_found = False
        """Whether the best result is to be gone to as soon as it is there: Enter was faster than the search."""

    def start(self) -> str:
        """Begin with what was searched for last."""
        prepare(self._browse)
        self._take_when_found = False
        if self._searched:
            self._search(self._searched)
        else:
            self._browse.results.show((), sentences.SEARCH_HINT.say(self._browse.language))
        return self._searched

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
        self._searched, browse.matches.hits = asked.typed, hits
        if not asked.filter:
            note = browse.line.filters.note(asked, browse.language)
            browse.results.show((), note or sentences.SEARCH_HINT.say(browse.language))
            browse.say()
        else:
            nothing = sentences.NOTHING_FOUND.say(browse.language, query=asked.typed)
            browse.results.show(hits, f"{nothing}  {other}".rstrip())
            filters = " ".join(f"[{asked.typed[slice(*part.span)]}]" for part in asked.narrowing)
            said = sentences.MOST_HITS if hits.is_cut else sentences.HITS
            keys = hint_said(self.HINT, LINE, browse.language)
            choices = browse.line.filters.choices(asked)
            browse.say(said, count=len(hits), filters=f"{filters}  " if filters else "", keys=choices or keys)
        self.preview()
        if self._take_when_found and hits:
            self.take()

    def preview(self) -> None:
        """Show the chosen hit in the reader, its words marked and in view."""
        browse = self._browse
        hit = browse.results.chosen
        browse.matches.mark(Sought.of(browse.line.ask(browse.line.text).filter, hit.closeness) if hit else Sought())
        if hit:
            browse.places.show(Visit(hit.plan, Position(hit.section)))
            match = browse.reader.position_of_match(hit.section)
            if match and match.row >= browse.reader.size.height:
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


class FilterMode:
    """Filters the outline as one types, keeping what stands above each match."""

    KEY: ClassVar[str] = "filter"
    NAME: ClassVar[Words] = sentences.FILTER
    HINT: ClassVar[Hint | Words] = (
        ("previous next", sentences.MOVE),
        ("submit", sentences.KEEP),
        ("cancel", sentences.CANCEL),
    )

    def __init__(self, browse: "BrowseScreen") -> None:
        self._browse = browse
        self._turn = Lock()
        self._typed = ""

    def start(self) -> str:
        """Begin with the filter there is."""
        prepare(self._browse)
        return self._browse.outline.model.typed

    def typed(self, text: str) -> None:
        """Filter."""
        self._typed = text
        asked = self._browse.line.ask(text)
        if asked.filter:
            self._browse.run_worker(lambda: self._find(asked), thread=True, exclusive=True, group="filter")
        else:
            self._show(asked, None, "")

    def _find(self, asked: Asked) -> None:
        browse = self._browse
        # A thread cannot be stopped: one that was overtaken while it waited for its turn does not begin.
        with self._turn:
            if get_current_worker().is_cancelled:
                return
            outline = browse.outline.model
            left = outline.matching(asked.filter)
            other = "" if left else instead(asked.pieces, outline.matching, browse.language)
            browse.post_message(browse.Ready(lambda: self._show(asked, left, other)))

    def _show(self, asked: Asked, left: Filtered | None, other: str) -> None:
        """Show what a filter leaves, unless something else has been typed since; `other` is what else would leave something."""
        browse = self._browse
        if asked.typed != self._typed:
            return
        browse.outline.model.keep(asked.typed, left)
        browse.outline.mark(Sought.of(asked.filter, Closeness.EXACT) if asked.filter.terms else browse.matches.sought)
        browse.outline.refresh()
        if asked.typed.strip():
            browse.places.follow_outline()
        note = browse.line.filters.note(asked, browse.language)
        if note:
            browse.footer.say(note)
        elif browse.outline.model.rows:
            browse.say()
        else:
            nothing = sentences.NOTHING_FOUND.say(browse.language, query=asked.typed)
            browse.footer.say(f"{nothing}  {other}".rstrip())

    def move(self, rows: int, pages: int) -> None:
        """Move in the outline."""
        if self._browse.outline.scroll_rows(rows + pages * self._browse.outline.page):
            self._browse.places.follow_outline()

    def submit(self) -> None:
        """Keep the filter."""
        self._browse.line.end(reading=False)
        self._browse.places.follow_outline()

    def cancel(self) -> None:
        """Take the filter away and be where one was."""
        self._browse.workers.cancel_group(self._browse, "filter")
        self.typed("")
        self._browse.line.restore()


class NarrowMode:
    """Narrows the list of deadlines as one types."""

    KEY: ClassVar[str] = "narrow"
    NAME: ClassVar[Words] = sentences.DUE
    HINT: ClassVar[Hint | Words] = sentences.DUE_FILTER_KEYS

    def __init__(self, browse: "BrowseScreen") -> None:
        self._browse = browse

    def start(self) -> str:
        """Begin with what the list is narrowed by."""
        return self._browse.dock.deadlines.typed

    def typed(self, text: str) -> None:
        """Narrow the list."""
        self._browse.dock.deadlines.narrow(text)

    def move(self, rows: int, pages: int) -> None:
        """Choose another deadline."""
        pane = self._browse.dock.deadlines.pane
        pane.scroll_rows(rows + pages * pane.page)

    def submit(self) -> None:
        """Give the keys back to the list."""
        self._browse.line.end(reading=True)
        self._browse.dock.enter(self._browse.dock.deadlines)

    def cancel(self) -> None:
        """List everything again."""
        self.typed("")
        self.submit()


MODES: list[type[Mode]] = [SearchMode, FilterMode, NarrowMode, AddMode]
