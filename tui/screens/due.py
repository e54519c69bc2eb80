"""All deadlines of all plans, by month, to be narrowed as one types."""

from collections.abc import Callable
from datetime import date
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal

from library.asking.asked import read
from library.asking.values import BARE_IN_LISTS, Around
from library.finding.deadlines import DueTask
from library.library import Library
from tui.keys.command import Command, bindings, in_order, key_line
from tui.keys.due import DUE
from tui.keys.moving import MOVING
from tui.keys.program import PROGRAM
from tui.models.deadlines import DeadlineList
from tui.models.due import LeftOff
from tui.panes.bar import Bar
from tui.panes.completer import FilterCompleter
from tui.panes.deadlines import DeadlinesPane
from tui.panes.list_pane import ListPane
from tui.panes.prompt import PromptLine
from tui.saying import sentences
from tui.saying.instead import instead
from tui.saying.language import Language, Words
from tui.screens.command_screen import CommandScreen, show


class DueScreen(CommandScreen[DueTask | None]):
    """Shows every deadline until one is gone to, or Esc."""

    KEYS: ClassVar[tuple[Command[Any], ...]] = in_order((*MOVING, *PROGRAM, *DUE))
    BINDINGS: ClassVar[list[BindingType]] = bindings(KEYS)

    def __init__(
        self, library: Library, place_of: Callable[[DueTask], str], language: Language, today: date, left_off: LeftOff
    ) -> None:
        """Show the deadlines of a library as one left them; `place_of` says where each stands."""
        super().__init__(language)
        self._library = library
        self._today = today
        self._left_off = left_off
        self.header = Bar(id="header")
        self.list = DeadlinesPane(place_of, language, id="deadlines")
        self.prompt_name = Bar(id="prompt-name")
        self.prompt = PromptLine(id="prompt")
        self._filters = FilterCompleter(library, today)
        self.prompt.complete_with(self._filters, self._filters.complete)
        self._is_typing = False

    @property
    def is_typing(self) -> bool:
        """Whether the list is being narrowed, so that keys are text."""
        return self._is_typing

    def compose(self) -> ComposeResult:
        """Lay the list out between the header and the line of keys."""
        yield self.header
        yield self.list
        yield Horizontal(self.prompt_name, self.prompt, self.footer, id="last-line")

    def on_mount(self) -> None:
        """Show what one left."""
        self.list.take_keys(True)
        self.prompt_name.say(sentences.DUE.say(self.language))
        self._list(self._left_off.typed)
        first = self.list.deadlines.first_from_today() if self._left_off.cursor is None else self._left_off.cursor
        self.list.scroll_rows(first)
        self.say()
        self.call_after_refresh(lambda: self.run_worker(self._library.prepare_deadlines, thread=True))

    def _list(self, typed: str) -> None:
        self._left_off.typed = typed
        asked = read(typed, Around(self._today, self._library.years(), BARE_IN_LISTS))
        deadlines = DeadlineList(self._library.deadlines(asked.filter), self._today)
        title = sentences.DUE_VIEW.say(self.language, count=len(deadlines.things), typed=typed).rstrip()
        other = "" if deadlines.things else instead(asked.pieces, self._library.deadlines, self.language)
        nothing = f"{sentences.NOTHING_DUE.say(self.language, asked=typed)}  {other}".rstrip()
        self.list.show(deadlines, f"{title}  {self._filters.note(asked, self.language)}".rstrip(), nothing)
        self.header.say(sentences.DUE_LEGEND.say(self.language), self._today.isoformat())

    def say(self, notice: Words | None = None, **values: object) -> None:
        """Say a notice in the last line, or else the keys."""
        for widget in (self.prompt_name, self.prompt):
            show(widget, self._is_typing)
        hint = notice or (sentences.DUE_FILTER_KEYS if self._is_typing else None)
        self.footer.say(hint.say(self.language, **values) if hint else key_line(self.KEYS, self.language))

    def move(self, rows: int) -> None:
        """Choose another deadline."""
        self.list.scroll_rows(rows)

    def page(self) -> int:
        """Return how many deadlines a page is."""
        return self.list.page

    def type(self) -> None:
        """Narrow the list by what is typed."""
        self._is_typing = True
        self.prompt.begin(self._left_off.typed)
        self.say()
        self.set_focus(self.prompt, scroll_visible=False)

    @on(PromptLine.Changed)
    def _typed(self, event: PromptLine.Changed) -> None:
        event.stop()
        if self._is_typing:
            self._list(event.value)

    @on(PromptLine.Moved)
    def _moved_in_list(self, event: PromptLine.Moved) -> None:
        self.list.scroll_rows(event.rows + event.pages * self.list.page)

    @on(PromptLine.Submitted)
    def _submitted(self, event: PromptLine.Submitted) -> None:
        event.stop()
        self._stop_typing()

    @on(PromptLine.Cancelled)
    def _cancelled(self) -> None:
        self._list("")
        self._stop_typing()

    @on(PromptLine.HelpAsked)
    def _help_asked(self) -> None:
        self.show_help()

    def _stop_typing(self) -> None:
        self._is_typing = False
        self.set_focus(None)
        self.say()

    @on(ListPane.Clicked)
    def _clicked(self, _: ListPane.Clicked) -> None:
        self.open()

    def open(self) -> None:
        """Go to the chosen deadline in its plan."""
        if self.list.chosen:
            self._leave(self.list.chosen)

    def leave(self) -> None:
        """Go back to the screen below."""
        self._leave(None)

    def _leave(self, task: DueTask | None) -> None:
        self._left_off.cursor = self.list.model.cursor
        self.dismiss(task)
