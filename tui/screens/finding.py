"""Finding things on the screen of plans: the search over all of them, and the filter of the outline."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from threading import Lock
from typing import Literal

from textual import on, work
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input
from textual.worker import get_current_worker

from library.library import MOST_HITS, Library
from library.matching import Closeness, Sought
from library.query import Query
from library.search import Hit
from tui import words
from tui.breadcrumb import breadcrumb
from tui.language import Language, Words
from tui.models.history import Visit
from tui.models.reader import Position
from tui.panes.bar import Bar
from tui.panes.pane import Pane
from tui.panes.prompt import PromptLine
from tui.panes.results import ResultsPane
from tui.screens.matches import MatchesScreen
from tui.screens.plans import show

Mode = Literal["browse", "search", "filter", "deadlines"]


class FindingScreen(MatchesScreen):
    """The screen of plans with a line at the bottom to search and to filter by."""

    @dataclass
    class Found(Message):
        """A search has ended."""

        query: Query
        hits: Sequence[Hit]

    def __init__(self, library: Library, language: Language, today: date) -> None:
        self.results = ResultsPane(self._place_of, id="results")
        super().__init__(library, language, today)
        self.prompt_name = Bar(id="prompt-name")
        self.prompt = PromptLine(id="prompt")
        self.mode: Mode = "browse"
        """What the line at the bottom is open for."""
        self._turn = Lock()
        self._searched = ""
        """What the results answer."""
        self._take_when_found = False
        """Whether the best result is to be gone to as soon as it is there: Enter was faster than the search."""
        self._left: Visit | None = None
        """What one was reading when the line was opened."""
        self._left_row = -1
        """Where the outline's cursor was then, as a node."""
        self._left_reading = False
        """Whether the reader had the keys then."""

    def left_panes(self) -> tuple[Widget, ...]:
        """Return what may stand on the left; the results take the outline's place during a search."""
        return self.outline, self.results

    def last_line(self) -> tuple[Widget, ...]:
        """Return what to type in, beside the keys."""
        return self.prompt_name, self.prompt, self.footer

    def show_panes(self) -> None:
        """Show what is typed in while something is, and the results in the outline's place during a search."""
        if self.mode in ("browse", "deadlines"):
            super().show_panes()
        else:
            show(self.left, True)
            show(self.right, not self.is_narrow)
        show(self.prompt_name, self.mode != "browse")
        show(self.prompt, self.mode != "browse")
        show(self.results, self.mode == "search")
        show(self.outline, self.mode != "search")

    def _place_of(self, hit: Hit) -> str:
        return breadcrumb(self.library.entry(hit.plan), hit.path, self.language)

    # --- the line at the bottom

    def _open_prompt(self, mode: Mode, name: Words, text: str) -> None:
        self._left, self._left_row, self._left_reading = self.visit(), self.outline.model.node, self.is_reading
        self.mode = mode
        self.prompt_name.say(name.say(self.language))
        self.prompt.begin(text)
        self.show_panes()
        # At once, not with the next message as `Widget.focus` does: what is typed next may have arrived already.
        self.set_focus(self.prompt, scroll_visible=False)
        self.say()

    def _close_prompt(self, *, read: bool) -> None:
        self.mode = "browse"
        self._take_when_found = False
        self.read(read)
        self.say()

    @on(PromptLine.Cancelled)
    def _cancelled(self) -> None:
        """Close the line and be where one was before."""
        if self.mode == "deadlines":
            self.narrow_deadlines("")
            self._close_prompt(read=True)
            self.enter_panel(self.due)
            return
        if self.mode == "filter":
            self._filter("")
        else:
            self.mark(Sought())
        self.outline.return_to(self._left_row)
        if self._left:
            self.show(self._left)
        self._close_prompt(read=self._left_reading)

    def press(self, pane: Pane) -> None:
        """Give the keys to the pane that the mouse has chosen; the line closes, what is shown stays."""
        if pane is self.results:
            self.set_focus(self.prompt, scroll_visible=False)
        elif self.mode == "browse":
            super().press(pane)
        else:
            self._close_prompt(read=pane is self.reader)

    @on(Input.Changed, "#prompt")
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._take_when_found = False
        if self.mode == "filter":
            self._filter(event.value)
        elif self.mode == "deadlines":
            self.narrow_deadlines(event.value)
        elif self.mode == "search":
            self._search(Query.of(event.value))

    @on(PromptLine.Moved)
    def _move_in_list(self, event: PromptLine.Moved) -> None:
        if self.mode == "deadlines":
            self.due.scroll_rows(event.rows + event.pages * self.due.page)
        elif self.mode == "search":
            if self.results.move(event.rows + event.pages * self.results.page):
                self._preview()
        elif self.outline.scroll_rows(event.rows + event.pages * self.outline.page):
            self.follow_outline()

    @on(Input.Submitted, "#prompt")
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if self.mode == "deadlines":
            self._close_prompt(read=True)
            self.enter_panel(self.due)
        elif self.mode == "filter":
            self._close_prompt(read=False)
            self.follow_outline()
        elif self._searched != self.prompt.value:
            self._take_when_found = True
        elif self.results.model.chosen:
            self._take_hit()

    def say(self, notice: Words | None = None, **values: object) -> None:
        """Say in the last line a notice, or the keys that the line at the bottom understands, or those of the browser."""
        keys = {"search": words.SEARCH_KEYS, "filter": words.FILTER_KEYS, "deadlines": words.DUE_FILTER_KEYS}.get(self.mode)
        super().say(notice or keys or (self.keys_of_panel() if self.in_panel else None), **values)

    def filter_said(self) -> str:
        """Return what the last line says of the filter: nothing while it is being typed."""
        return "" if self.mode == "filter" else super().filter_said()

    # --- searching

    def action_search(self) -> None:
        """Search all plans, beginning with what was searched for last."""
        self._open_prompt("search", words.SEARCH, self._searched)
        if self._searched:
            self._search(Query.of(self._searched))
        else:
            self.results.show((), words.SEARCH_HINT.say(self.language))

    @work(thread=True, exclusive=True, group="search")
    def _search(self, query: Query) -> None:
        # A thread cannot be stopped: one that was overtaken while it waited for its turn does not begin.
        with self._turn:
            if not get_current_worker().is_cancelled:
                self.post_message(self.Found(query, self.library.search(query)))

    @on(Found)
    def _found(self, event: Found) -> None:
        """Show what was found, unless something else has been typed since."""
        if self.mode != "search" or event.query.typed != self.prompt.value:
            return
        self._searched, self.hits = event.query.typed, event.hits
        if not event.query:
            self.results.show((), words.SEARCH_HINT.say(self.language))
            self.say()
        else:
            self.results.show(event.hits, words.NOTHING_FOUND.say(self.language, query=event.query.typed))
            self.say(words.MOST_HITS if len(event.hits) == MOST_HITS else words.HITS, count=len(event.hits))
        self._preview()
        if self._take_when_found and event.hits:
            self._take_hit()

    @on(ResultsPane.Moved)
    def _preview(self) -> None:
        """Show the chosen hit in the reader, its words marked and in view."""
        hit = self.results.model.chosen
        self.mark(Sought(Query.of(self.prompt.value).terms, hit.closeness) if hit else Sought())
        if hit:
            self.show(Visit(hit.plan, Position(hit.section)))
            match = self.reader.position_of_match(hit.section)
            if match and match.row >= self.reader.size.height:
                self.show(Visit(hit.plan, match))
        elif self._left:
            self.show(self._left)

    @on(ResultsPane.Clicked)
    def _take_clicked(self) -> None:
        self._preview()
        self._take_hit()

    def _take_hit(self) -> None:
        """Close the search and stay where it led."""
        visit = self.visit()
        self._close_prompt(read=True)
        if visit:
            self.go(visit, leaving=self._left)

    # --- filtering

    def action_filter(self) -> None:
        """Filter the outline, or the list of deadlines one is in."""
        if self.in_panel and self.panel is self.due:
            self._open_prompt("deadlines", words.DUE, self.due_typed)
            return
        self._open_prompt("filter", words.FILTER, self.outline.model.typed)

    def _filter(self, typed: str) -> None:
        self.outline.model.filter(typed)
        self.outline.mark(Sought(Query.of(typed).terms, Closeness.EXACT) if typed.strip() else self.sought)
        self.outline.refresh()
        if typed.strip():
            self.follow_outline()
        self.say()

    def action_clear(self) -> None:
        """Close the panel one is in; else clear the marks and the filter; with neither, give the keys back to the outline."""
        if self.in_panel or (self.panel and not self.sought and not self.outline.model.is_filtered):
            self.close_panel()
            return
        if self.sought or self.outline.model.is_filtered:
            self.mark(Sought())
            self._filter("")
            self.narrow_deadlines("")
            visit = self.visit()
            if visit:
                self.outline.follow(visit.plan, visit.position.section, unfold=True)
        else:
            self.read(False)
        self.say()
