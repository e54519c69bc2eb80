"""The browser: the outline beside the reader, with search and filter in a line at the bottom."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from library.library import MOST_HITS, Library
from library.matching import Closeness, Sought
from library.query import Query
from library.search import Hit
from parsers.plan import Plan
from tui import words
from tui.breadcrumb import breadcrumb
from tui.commands import BROWSE, key_line
from tui.language import Language, Words
from tui.models.history import History, Visit
from tui.models.reader import Position
from tui.panes.bar import Bar
from tui.panes.outline import OutlinePane
from tui.panes.prompt import PromptLine
from tui.panes.reader import ReaderPane
from tui.panes.results import ResultsPane
from tui.screens.help import HelpScreen

_ROOM_FOR_TWO = 80
"""The width from which two panes stand side by side."""

Mode = Literal["browse", "search", "filter"]


class BrowseScreen(Screen[None]):
    """Browses a library."""

    BINDINGS: ClassVar[list[BindingType]] = [command.binding() for command in BROWSE]

    @dataclass
    class Found(Message):
        """A search has ended."""

        query: Query
        hits: Sequence[Hit]

    def __init__(self, library: Library, language: Language) -> None:
        super().__init__()
        self._library = library
        self._language = language
        self._mode: Mode = "browse"
        self._history = History()
        self._here: Visit | None = None
        """The place last gone to on purpose, to which one comes back."""
        self._before_search: Visit | None = None
        self._sought = Sought()
        self._plan_id = ""

    def compose(self) -> ComposeResult:
        """Lay the panes out."""
        self.header = Bar(id="header")
        self.outline = OutlinePane(self._library, self._language, id="outline")
        self.results = ResultsPane(self._place_of, id="results")
        self.reader = ReaderPane(id="reader")
        self.prompt_name = Bar(id="prompt-name")
        self.prompt = PromptLine(id="prompt")
        self.footer = Bar(id="footer")
        yield self.header
        yield Horizontal(self.outline, self.results, self.reader, id="panes")
        yield Horizontal(self.prompt_name, self.prompt, id="prompt-line")
        yield self.footer

    def on_mount(self) -> None:
        """Open on the first plan."""
        self._give_keys_to(self.outline)
        if self._library.entries:
            self.outline.model.reveal(self._library.entries[0].id, 0, unfold=True)
            self.outline.model.open()
            self._follow_outline()
            self._here = self._visit()

    def on_resize(self, event: events.Resize) -> None:
        """Show one pane at a time where there is no room for two."""
        self.set_class(event.size.width < _ROOM_FOR_TWO, "-narrow")

    # --- what is shown

    def _visit(self) -> Visit | None:
        reader = self.reader.model
        return Visit(self._plan_id, reader.top) if reader else None

    def _show(self, plan_id: str, position: Position) -> None:
        """Show a place of a plan in the reader."""
        self._plan_id = plan_id
        plan = self._library.plan(plan_id)
        self.reader.show(plan, _note(plan), position)

    def _go(self, visit: Visit) -> None:
        """Show a place in both panes."""
        self._show(visit.plan, visit.position)
        self.outline.follow(visit.plan, visit.position.section, unfold=True)
        self._here = visit
        self._say()

    def _jump(self, visit: Visit) -> None:
        """Go to a place, so that one can come back to where one was."""
        if self._here and self._here != visit:
            self._history.leave(self._here)
        self._go(visit)

    def _place_of(self, hit: Hit) -> str:
        return breadcrumb(self._library.entry(hit.plan), hit.path, self._language)

    def _say(self, notice: Words | None = None, **values: object) -> None:
        """Say where one is, and in the line of keys a notice if there is one."""
        entries = self._library.entries
        years = sorted({entry.year for entry in entries if entry.year})
        summary = words.LIBRARY.say(
            self._language,
            plans=len(entries),
            places=len({entry.province for entry in entries}),
            years=f"{years[0]}-{years[-1]}" if years else "",
        )
        visit = self._visit()
        where = ""
        if visit and self.reader.model:
            section = self.reader.model.plan.sections[visit.position.section]
            where = breadcrumb(self._library.entry(visit.plan), section.path, self._language)
        self.header.say(f"{words.NAME.say(self._language)}  {summary}", where)
        filtered = words.FILTERED.say(self._language, query=self.outline.model.typed) if self.outline.model.filtered else ""
        self.footer.say(notice.say(self._language, **values) if notice else key_line(BROWSE, self._language), filtered)

    # --- moving

    @property
    def _reading(self) -> bool:
        return self.reader.has_focus

    @on(OutlinePane.Moved)
    def _follow_outline(self) -> None:
        """Show in the reader what the outline's cursor stands on; a place or a year shows nothing of its own."""
        place = self.outline.model.place_of(self.outline.model.node)
        if place:
            self._show(place[0], Position(place[1]))
        self._say()

    @on(ReaderPane.Moved)
    def _follow_reader(self) -> None:
        """Put the outline's cursor on the section at the top of the reader."""
        visit = self._visit()
        if visit:
            self.outline.follow(visit.plan, visit.position.section)
        self._say()

    def _move(self, rows: int) -> None:
        if self._reading:
            if self.reader.scroll_rows(rows):
                self._follow_reader()
        elif self.outline.scroll_rows(rows):
            self._follow_outline()

    def action_cursor_down(self) -> None:
        """Go down one row."""
        self._move(1)

    def action_cursor_up(self) -> None:
        """Go up one row."""
        self._move(-1)

    def action_page_down(self) -> None:
        """Go down one page."""
        self._move(self._page)

    def action_page_up(self) -> None:
        """Go up one page."""
        self._move(-self._page)

    @property
    def _page(self) -> int:
        """A page, less a row that stays in view."""
        return max((self.reader if self._reading else self.outline).size.height - 1, 1)

    def action_first(self) -> None:
        """Go to the start."""
        if not self._reading:
            self._move(-len(self.outline.model.rows))
        elif self.reader.show_start():
            self._follow_reader()

    def action_last(self) -> None:
        """Go to the end."""
        if not self._reading:
            self._move(len(self.outline.model.rows))
        elif self.reader.show_end():
            self._follow_reader()

    def action_parent(self) -> None:
        """Go to the heading above this one."""
        self._step(self.outline.model.move_to_parent)

    def action_next_sibling(self) -> None:
        """Go to the next heading of this level."""
        self._step(lambda: self.outline.model.move_to_sibling(1))

    def action_previous_sibling(self) -> None:
        """Go to the previous heading of this level."""
        self._step(lambda: self.outline.model.move_to_sibling(-1))

    def _step(self, move: Callable[[], bool]) -> None:
        """Move the outline's cursor from heading to heading."""
        before = self.outline.model.cursor
        if move():
            self.outline.repaint_cursor(before)
            self._follow_outline()

    def action_switch_pane(self) -> None:
        """Switch between the outline and the reader."""
        self._read(not self._reading)

    def _read(self, reading: bool) -> None:
        """Give the keys to the reader or to the outline."""
        self.set_class(reading, "-reading")
        self._give_keys_to(self.reader if reading else self.outline)

    def _give_keys_to(self, widget: Widget) -> None:
        # At once, not with the next message as `Widget.focus` does: the keys typed after this one may have arrived already.
        self.set_focus(widget, scroll_visible=False)

    def on_descendant_focus(self) -> None:
        """Show the pane that has the keys where there is room for one only."""
        self.set_class(self._reading, "-reading")

    # --- folding

    def action_unfold(self) -> None:
        """Unfold, or go to the first heading below."""
        if self._reading:
            return
        if self.outline.model.open():
            self.outline.refresh()
        elif self.outline.model.is_open(self.outline.model.node):
            self._move(1)

    def action_fold(self) -> None:
        """Fold, or go to the heading above."""
        if self._reading:
            self._read(False)
        elif self.outline.model.close():
            self.outline.refresh()
        else:
            self.action_parent()

    def action_unfold_all(self) -> None:
        """Unfold everything."""
        self.outline.model.open_all()
        self.outline.refresh()

    def action_fold_all(self) -> None:
        """Fold everything."""
        self.outline.model.close_all()
        self.outline.refresh()

    def action_open(self) -> None:
        """Read the section under the cursor; unfold a place."""
        if self._reading:
            return
        place = self.outline.model.place_of(self.outline.model.node)
        if place:
            self._jump(Visit(place[0], Position(place[1])))
            self._read(True)
        else:
            self.action_unfold()

    # --- going back

    def action_back(self) -> None:
        """Go back to where one was."""
        self._travel(self._history.back, words.NO_WAY_BACK)

    def action_forward(self) -> None:
        """Go forward again."""
        self._travel(self._history.forward, words.NO_WAY_FORWARD)

    def _travel(self, step: Callable[[Visit], Visit | None], nowhere: Words) -> None:
        visit = step(self._here) if self._here else None
        if visit:
            self._go(visit)
        else:
            self._say(nowhere)

    # --- finding

    def _open_prompt(self, mode: Mode, name: Words, value: str) -> None:
        self._mode = mode
        self.set_class(True, "-prompting")
        self.set_class(mode == "search", "-searching")
        self.prompt_name.say(name.say(self._language))
        with self.prompt.prevent(Input.Changed):
            self.prompt.value = value
        self.prompt.cursor_position = len(value)
        self._give_keys_to(self.prompt)

    def _close_prompt(self, *, read: bool) -> None:
        self._mode = "browse"
        self.remove_class("-prompting", "-searching")
        self._read(read)

    def action_search(self) -> None:
        """Search all plans."""
        self._before_search = self._visit()
        self._open_prompt("search", words.SEARCH, "")
        self.results.show((), words.SEARCH_HINT.say(self._language))

    def action_filter(self) -> None:
        """Filter the outline."""
        self._open_prompt("filter", words.FILTER, self.outline.model.typed)

    @on(Input.Changed, "#prompt")
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        if self._mode == "filter":
            self.outline.model.filter(event.value)
            self.outline.refresh()
            self.outline.mark(Sought(Query.of(event.value).terms, Closeness.EXACT))
            self._say()
        elif self._mode == "search":
            self._search(Query.of(event.value))

    @work(thread=True, exclusive=True, group="search")
    def _search(self, query: Query) -> None:
        self.post_message(self.Found(query, self._library.search(query)))

    @on(Found)
    def _found(self, event: Found) -> None:
        if self._mode != "search" or event.query.typed != self.prompt.value:
            return
        hint = (
            words.NOTHING_FOUND.say(self._language, query=event.query.typed)
            if event.query
            else words.SEARCH_HINT.say(self._language)
        )
        self.results.show(event.hits, hint)
        self._preview()
        count = words.MOST_HITS if len(event.hits) == MOST_HITS else words.HITS
        self.footer.say(key_line(BROWSE, self._language), count.say(self._language, count=len(event.hits)) if event.query else "")

    @on(ResultsPane.Moved)
    def _preview(self) -> None:
        """Show the chosen hit in the reader, its words marked."""
        hit = self.results.model.chosen
        self._mark(Sought(Query.of(self.prompt.value).terms, hit.closeness) if hit else Sought())
        if hit:
            self._show(hit.plan, Position(hit.section))
            match = self.reader.model.position_of_match(hit.section) if self.reader.model else None
            if match and match.row >= self.reader.size.height:
                self._show(hit.plan, match)

    @on(ResultsPane.Clicked)
    def _take_clicked(self) -> None:
        self._preview()
        self._take_hit()

    def _take_hit(self) -> None:
        """Close the search and stay where it led."""
        visit = self._visit()
        self._close_prompt(read=True)
        if visit:
            self._here = self._before_search
            self._jump(visit)

    @on(Input.Submitted, "#prompt")
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if self._mode == "filter":
            self._close_prompt(read=False)
            self._follow_outline()
        elif self.results.model.chosen:
            self._take_hit()

    @on(PromptLine.Moved)
    def _move_in_list(self, event: PromptLine.Moved) -> None:
        if self._mode == "search":
            if self.results.move(event.rows + event.pages * self.results.page):
                self._preview()
        elif self.outline.scroll_rows(event.rows + event.pages * self._page):
            self._follow_outline()

    @on(PromptLine.Cancelled)
    def _cancelled(self) -> None:
        """Close the line and be where one was before."""
        if self._mode == "filter":
            self._clear_filter()
        else:
            self._mark(Sought())
            if self._before_search:
                self._show(self._before_search.plan, self._before_search.position)
        self._close_prompt(read=False)
        self._say()

    def _clear_filter(self) -> None:
        self.outline.model.filter("")
        self.outline.refresh()
        self.outline.mark(self._sought)

    def _mark(self, sought: Sought) -> None:
        self._sought = sought
        self.reader.mark(sought)
        self.outline.mark(sought)

    def action_next_match(self) -> None:
        """Go to the next match in this plan."""
        self._to_match(1)

    def action_previous_match(self) -> None:
        """Go to the previous match in this plan."""
        self._to_match(-1)

    def _to_match(self, step: int) -> None:
        if not self._sought or not self.reader.model:
            self._say(words.NOTHING_SEARCHED)
            return
        position = self.reader.model.next_match(step)
        if position:
            self._show(self._plan_id, position)
            self._follow_reader()
        else:
            self._say(words.NO_MORE_MATCHES)

    def action_clear(self) -> None:
        """Clear the marks, then the filter, then give the keys back to the outline."""
        if self._sought:
            self._mark(Sought())
        elif self.outline.model.filtered:
            self._clear_filter()
        elif self._reading:
            self._read(False)
        self._say()

    # --- the program

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let the line at the bottom have every key but the one that quits."""
        return self._mode == "browse" or action in ("quit", "help") or action not in {command.id for command in BROWSE}

    def action_help(self) -> None:
        """Show all keys."""
        self.app.push_screen(HelpScreen(self._language))

    def action_quit(self) -> None:
        """Leave the program."""
        self.app.exit()


def _note(plan: Plan) -> str:
    """Return the line below a plan's title: where it comes from."""
    known = (plan.province, plan.city, plan.doc_type, plan.issuer, plan.number, plan.issued)
    return "  ".join(value for value in known if value)
