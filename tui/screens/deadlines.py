"""All deadlines of all plans, by month, to be narrowed as one types."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Input

from library.deadline_filter import DeadlineFilter
from library.deadlines import DueTask
from library.library import Library
from tui import words
from tui.language import Language
from tui.models.deadlines import DeadlineList
from tui.panes.bar import Bar
from tui.panes.deadlines import DeadlinesPane
from tui.panes.prompt import PromptLine
from tui.screens.plans import show


@dataclass(slots=True)
class Left:
    """How one left the view, to find it so again."""

    typed: str = ""
    cursor: int | None = None
    """The deadline that was chosen; None before the first visit."""


class DeadlinesScreen(Screen[DueTask | None]):
    """Shows every deadline until one is gone to, or Esc."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "move(1)", show=False),
        Binding("k,up", "move(-1)", show=False),
        Binding("space,pagedown,ctrl+f", "page(1)", show=False),
        Binding("b,pageup,ctrl+b", "page(-1)", show=False),
        Binding("g,home", "move(-1000000000)", show=False),
        Binding("G,end", "move(1000000000)", show=False),
        Binding("f,／,slash,f4,f3", "filter", show=False, priority=True),
        Binding("enter", "open", show=False),
        Binding("escape,q,D,ctrl+c,backspace", "leave", show=False),
    ]

    def __init__(self, library: Library, place_of: Callable[[DueTask], str], language: Language, today: date, left: Left) -> None:
        """Show the deadlines of a library as one left them."""
        super().__init__()
        self._library = library
        self._language = language
        self._today = today
        self._left = left
        self._years = {entry.year for entry in library.entries if entry.year}
        self.header = Bar(id="header")
        self.list = DeadlinesPane(place_of, language, id="deadlines")
        self.prompt_name = Bar(id="prompt-name")
        self.prompt = PromptLine(id="prompt")
        self.footer = Bar(id="footer")
        self.is_typing = False

    def compose(self) -> ComposeResult:
        """Lay the list out between the header and the line of keys."""
        yield self.header
        yield self.list
        yield Horizontal(self.prompt_name, self.prompt, self.footer, id="last-line")

    def on_mount(self) -> None:
        """Show what one left."""
        self.list.take_keys(True)
        self.prompt_name.say(words.DUE.say(self._language))
        self._list(self._left.typed)
        self.list.scroll_rows(self.list.model.first_from_today() if self._left.cursor is None else self._left.cursor)
        self._say()
        self.call_after_refresh(self._prepare)

    @work(thread=True)
    def _prepare(self) -> None:
        self._library.prepare_deadlines()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave every key to the line at the bottom while it is open."""
        return not self.is_typing or action not in ("move", "page", "filter", "open", "leave")

    def _list(self, typed: str) -> None:
        self._left.typed = typed
        wanted = DeadlineFilter.of(typed, self._years, self._today)
        model = DeadlineList(self._library.deadlines(wanted), self._today)
        title = words.DUE_VIEW.say(self._language, count=len(model.tasks), typed=typed).rstrip()
        unknown = f"  {words.UNKNOWN.say(self._language, unknown=' '.join(wanted.unknown))}" if wanted.unknown else ""
        self.list.show(model, f"{title}{unknown}", words.NOTHING_DUE.say(self._language, asked=typed))
        self.header.say(words.DUE_LEGEND.say(self._language), self._today.isoformat())

    def _say(self) -> None:
        show(self.prompt_name, self.is_typing)
        show(self.prompt, self.is_typing)
        self.footer.say((words.DUE_FILTER_KEYS if self.is_typing else words.DUE_VIEW_KEYS).say(self._language))

    def action_move(self, rows: int) -> None:
        """Choose another deadline."""
        self.list.scroll_rows(rows)

    def action_page(self, pages: int) -> None:
        """Choose a deadline a page away."""
        self.list.scroll_rows(pages * self.list.page)

    def action_filter(self) -> None:
        """Narrow the list by what is typed."""
        self.is_typing = True
        self.prompt.begin(self._left.typed)
        self._say()
        self.set_focus(self.prompt, scroll_visible=False)

    @on(Input.Changed, "#prompt")
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        if self.is_typing:
            self._list(event.value)

    @on(PromptLine.Moved)
    def _move_in_list(self, event: PromptLine.Moved) -> None:
        self.list.scroll_rows(event.rows + event.pages * self.list.page)

    @on(Input.Submitted, "#prompt")
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._stop_typing()

    @on(PromptLine.Cancelled)
    def _cancelled(self) -> None:
        self._list("")
        self._stop_typing()

    def _stop_typing(self) -> None:
        self.is_typing = False
        self.set_focus(None)
        self._say()

    @on(DeadlinesPane.Clicked)
    def action_open(self) -> None:
        """Go to the chosen deadline in its plan."""
        if self.list.model.chosen:
            self._leave(self.list.model.chosen)

    def action_leave(self) -> None:
        """Go back to the screen below."""
        self._leave(None)

    def _leave(self, task: DueTask | None) -> None:
        self._left.cursor = self.list.model.cursor
        self.dismiss(task)
