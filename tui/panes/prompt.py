"""The line at the bottom in which one types what to search for or to filter by."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widgets import Input
from textual.widgets.input import Selection

from library.asking.asked import Asked
from tui.keys.command import bindings
from tui.keys.line import LINE
from tui.panes.painted import Painted

_HELP = ("?", "？")


class PromptLine(Input, Painted):
    """An input of one row without a frame, whose arrows move in the list above it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(LINE, of_screen=False)
    # Of a line of fixed size nothing is to be laid out anew at each key, as Textual does when this changes.
    virtual_size: Reactive[Size] = Reactive(Size(0, 0))
    leaves_at_once = False
    """Whether Enter and Esc always close the line; else it may stay, as where there is nothing to take."""

    waits_for_answer = False
    """Whether the keys behind Enter wait for `go_on`: where Enter leads may not be found yet."""

    @dataclass
    class Moved(Message):
        """A key asks to move in the list, by rows or by pages."""

        rows: int = 0
        pages: int = 0

    class Cancelled(Message):
        """The line is to be closed as if it had not been opened."""

    class SaveAsked(Message):
        """What is typed is to be kept under a name."""

    class HelpAsked(Message):
        """A key asks for all keys."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id, compact=True, select_on_focus=False)
        self.cursor_blink = False
        self.asked: Asked | None = None
        """How what is typed is understood; None where it is only words."""
        self._suggest: Callable[[str], str | None] = lambda _: None
        self._complete: Callable[[str], str] = str
        self._is_left = False
        """Whether a key has ended what is typed, and the line is to be closed for it."""
        self._waiting: list[events.Key] | None = None
        """The keys behind Enter, while these wait."""

    async def _on_key(self, event: events.Key) -> None:
        """Do what a key says before the next one is looked at; Textual does it after those that were typed in one go with it.

        ? asks for all keys while nothing is typed: no question begins with it.
        """
        bindings = () if event.is_printable else self._bindings.key_to_bindings.get(event.key, ())
        if self._is_left:
            # The line is about to be closed: what follows is for the screen.
            self.app.call_later(self.app.post_message, events.Key(event.key, event.character))
        elif self._waiting is not None and event.key != "escape":
            self._waiting.append(events.Key(event.key, event.character))
        elif event.character in _HELP and not self.value:
            self.ask_for_help()
        elif bindings:
            await self.run_action(bindings[0].action)
        else:
            await super()._on_key(event)
            return
        event.stop()
        event.prevent_default()

    def render_line(self, y: int) -> Strip:
        """Return the line for Textual, at once where one types at its end, as one mostly does: Textual takes many times as long."""
        style, room = self.rich_style, self.size.width
        left = room - 1 - cell_len(self.value)
        is_plain = (
            self.value.isprintable() and self.cursor_at_end and self.selection.is_empty and len(self._suggestion) <= len(self.value)
        )
        if not (self.has_focus and self.value and is_plain and left >= 0 and not self.scroll_offset.x):
            return super().render_line(y).adjust_cell_length(room, style)
        cursor = style + self.get_component_rich_style("input--cursor")
        return Strip([Segment(self.value, style), Segment(" ", cursor), Segment(" " * left, style)], room)

    def begin(self, text: str, *, goes_on: bool = False) -> None:
        """Begin with a text that the first key typed replaces, or, as in a note, goes on."""
        self._is_left = False
        with self.prevent(Input.Changed):
            self.value = text
        self.selection = Selection(len(text) if goes_on else 0, len(text))

    def action_command(self, name: str) -> None:
        """Do what a command of the line says."""
        next(command for command in LINE if command.name == name).run(self)

    def ask_to_move(self, *, rows: int = 0, pages: int = 0) -> None:
        """Ask to move in the list."""
        self.post_message(self.Moved(rows, pages))

    def submit(self) -> None:
        """Tell that what is typed, or what is chosen in the list, is meant."""
        self._is_left = self.leaves_at_once
        self._waiting = [] if self.waits_for_answer else None
        self.post_message(self.Submitted(self, self.value))

    def go_on(self) -> None:
        """Let the keys that waited do what they do where one is now."""
        waited, self._waiting = self._waiting or (), None
        for key in waited:
            self.app.post_message(key)

    def cancel(self) -> None:
        """Ask to close the line."""
        self._is_left = self.leaves_at_once
        self.post_message(self.Cancelled())

    def ask_to_save(self) -> None:
        """Ask to keep what is typed."""
        self.post_message(self.SaveAsked())

    def ask_for_help(self) -> None:
        """Ask for all keys."""
        self.post_message(self.HelpAsked())

    def complete_with(self, suggest: Callable[[str], str | None], complete: Callable[[str], str]) -> None:
        """Let what is typed be completed, by Right to what `suggest` returns for it and by Tab to what `complete` does."""
        self._suggest, self._complete = suggest, complete

    def watch_value(self, value: str) -> None:
        """Suggest how it may go on, at once: a suggester of Textual's starts a worker at each key."""
        self._suggestion = (self._suggest(value) or "") if value else ""

    def complete_value(self) -> None:
        """Let what is typed be what Tab makes of it."""
        self.value = self._complete(self.value)
        self.cursor_position = len(self.value)

    def delete_left(self) -> None:
        """Take off the plan that is named in front of the cursor as a whole (湖北2017), else a character or what is selected."""
        if self.asked and self.asked.typed == self.value and self.selection.is_empty:
            plan = next((part for part in self.asked.parts if part.names_plan and part.span[1] == self.cursor_position), None)
            if plan:
                start = len(self.value[: plan.span[0]].rstrip())
                self.value = self.value[:start] + self.value[plan.span[1] :]
                self.cursor_position = start
                return
        self.action_delete_left()
