"""Finding things on the screen of plans: the search over all of them, the filter of the outline, the marks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from textual import on, work
from textual.containers import Horizontal
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

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
from tui.panes.prompt import PromptLine
from tui.panes.results import ResultsPane
from tui.screens.plans import PlansScreen

Mode = Literal["browse", "search", "filter"]


class FindingScreen(PlansScreen):
    """The screen of plans with a line at the bottom to search and to filter by."""

    @dataclass
    class Found(Message):
        """A search has ended."""

        query: Query
        hits: Sequence[Hit]

    def __init__(self, library: Library, language: Language) -> None:
        super().__init__(library, language)
        self.results = ResultsPane(self._place_of, id="results")
        self.prompt_name = Bar(id="prompt-name")
        self.prompt = PromptLine(id="prompt")
        self.mode: Mode = "browse"
        """What the line at the bottom is open for."""
        self._sought = Sought()
        self._before_search: Visit | None = None
        self._was_reading = False
        """Whether the reader had the keys when the search began."""

    def panes(self) -> tuple[Widget, ...]:
        """Return what stands side by side; the results take the outline's place during a search."""
        return self.outline, self.results, self.reader

    def prompts(self) -> tuple[Widget, ...]:
        """Return the line to type in."""
        return (Horizontal(self.prompt_name, self.prompt, id="prompt-line"),)

    def _place_of(self, hit: Hit) -> str:
        return breadcrumb(self.library.entry(hit.plan), hit.path, self.language)

    # --- the line at the bottom

    def _open_prompt(self, mode: Mode, name: Words, typed: str) -> None:
        self.mode = mode
        self.set_class(True, "-prompting")
        self.set_class(mode == "search", "-searching")
        self.prompt_name.say(name.say(self.language))
        with self.prompt.prevent(Input.Changed):
            self.prompt.value = typed
        self.prompt.cursor_position = len(typed)
        self.give_keys_to(self.prompt)
        self.say()

    def _close_prompt(self, *, read: bool) -> None:
        self.mode = "browse"
        self.remove_class("-prompting", "-searching")
        self.read(read)
        self.say()

    @on(Input.Changed, "#prompt")
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        if self.mode == "filter":
            self._filter(event.value)
        elif self.mode == "search":
            self._search(Query.of(event.value))

    @on(PromptLine.Moved)
    def _move_in_list(self, event: PromptLine.Moved) -> None:
        if self.mode == "search":
            if self.results.move(event.rows + event.pages * self.results.page):
                self._preview()
        elif self.outline.scroll_rows(event.rows + event.pages * self.outline.page):
            self.follow_outline()

    @on(Input.Submitted, "#prompt")
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if self.mode == "filter":
            self._close_prompt(read=False)
            self.follow_outline()
        elif self.results.model.chosen:
            self._take_hit()

    @on(PromptLine.Cancelled)
    def _cancelled(self) -> None:
        """Close the line and be where one was before."""
        if self.mode == "filter":
            self._filter("")
        else:
            self._mark(Sought())
            if self._before_search:
                self.show(self._before_search)
        self._close_prompt(read=self._was_reading and self.mode == "search")

    def say(self, notice: Words | None = None, **values: object) -> None:
        """Say in the last line a notice, or the keys that the line at the bottom understands, or those of the browser."""
        keys = {"browse": None, "search": words.SEARCH_KEYS, "filter": words.FILTER_KEYS}[self.mode]
        super().say(notice or keys, **values)

    # --- searching

    def action_search(self) -> None:
        """Search all plans."""
        self._before_search = self.visit()
        self._was_reading = self.is_reading
        self._open_prompt("search", words.SEARCH, "")
        self.results.show((), words.SEARCH_HINT.say(self.language))

    @work(thread=True, exclusive=True, group="search")
    def _search(self, query: Query) -> None:
        self.post_message(self.Found(query, self.library.search(query)))

    @on(Found)
    def _found(self, event: Found) -> None:
        """Show what was found, unless something else has been typed since."""
        if self.mode != "search" or event.query.typed != self.prompt.value:
            return
        if not event.query:
            self.results.show((), words.SEARCH_HINT.say(self.language))
            self.say()
        else:
            self.results.show(event.hits, words.NOTHING_FOUND.say(self.language, query=event.query.typed))
            self.say(words.MOST_HITS if len(event.hits) == MOST_HITS else words.HITS, count=len(event.hits))
        self._preview()

    @on(ResultsPane.Moved)
    def _preview(self) -> None:
        """Show the chosen hit in the reader, its words marked and in view."""
        hit = self.results.model.chosen
        self._mark(Sought(Query.of(self.prompt.value).terms, hit.closeness) if hit else Sought())
        if hit:
            self.show(Visit(hit.plan, Position(hit.section)))
            match = self.reader.position_of_match(hit.section)
            if match and match.row >= self.reader.size.height:
                self.show(Visit(hit.plan, match))

    @on(ResultsPane.Clicked)
    def _take_clicked(self) -> None:
        self._preview()
        self._take_hit()

    def _take_hit(self) -> None:
        """Close the search and stay where it led."""
        visit = self.visit()
        self._close_prompt(read=True)
        if visit:
            self.go(visit, leaving=self._before_search)

    def action_next_match(self) -> None:
        """Go to the next match in this plan."""
        self._to_match(1)

    def action_previous_match(self) -> None:
        """Go to the previous match in this plan."""
        self._to_match(-1)

    def _to_match(self, step: int) -> None:
        visit = self.visit()
        if not self._sought or not visit:
            self.say(words.NOTHING_SEARCHED)
            return
        position = self.reader.next_match(step)
        if position:
            self.show(Visit(visit.plan, position))
            self.follow_reader()
        else:
            self.say(words.NO_MORE_MATCHES)

    # --- filtering

    def action_filter(self) -> None:
        """Filter the outline."""
        self._open_prompt("filter", words.FILTER, self.outline.model.typed)

    def _filter(self, typed: str) -> None:
        self.outline.model.filter(typed)
        self.outline.mark(Sought(Query.of(typed).terms, Closeness.EXACT) if typed.strip() else self._sought)
        self.outline.refresh()
        self.say()

    # --- marking

    def _mark(self, sought: Sought) -> None:
        self._sought = sought
        self.reader.mark(sought)
        self.outline.mark(sought)

    def action_clear(self) -> None:
        """Clear the marks, then the filter, then give the keys back to the outline."""
        if self._sought:
            self._mark(Sought())
        elif self.outline.model.is_filtered:
            self._filter("")
        else:
            self.read(False)
        self.say()
