"""Filtering the outline in the line at the bottom."""

from threading import Lock
from typing import TYPE_CHECKING, ClassVar

from textual.worker import get_current_worker

from library.asking.asked import Asked
from library.finding.matching import Closeness, Sought
from tui.keys.hint import Hint
from tui.models.filtering import Filtered
from tui.saying import sentences
from tui.saying.instead import instead
from tui.saying.language import Words
from tui.screens.browse.searching import prepare

if TYPE_CHECKING:
    from tui.screens.browse.screen import BrowseScreen


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
