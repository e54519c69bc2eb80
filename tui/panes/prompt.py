"""The line at the bottom in which one types what to search for or to filter by."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input
from textual.widgets.input import Selection

from tui.commands import LINE


class PromptLine(Input):
    """An input of one row without a frame, whose arrows move in the list above it."""

    BINDINGS: ClassVar[list[BindingType]] = [command.binding() for command in LINE]

    @dataclass
    class Moved(Message):
        """A key asks to move in the list, by rows or by pages."""

        rows: int = 0
        pages: int = 0

    @dataclass
    class Cancelled(Message):
        """The line is to be closed as if it had not been opened."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id, compact=True, select_on_focus=False)
        self.cursor_blink = False

    def begin(self, text: str) -> None:
        """Begin with a text that the first key typed replaces."""
        with self.prevent(Input.Changed):
            self.value = text
        self.selection = Selection(0, len(text))

    def action_next(self) -> None:
        """Go to the next one in the list."""
        self.post_message(self.Moved(rows=1))

    def action_previous(self) -> None:
        """Go to the one before in the list."""
        self.post_message(self.Moved(rows=-1))

    def action_page_down(self) -> None:
        """Go down one page of the list."""
        self.post_message(self.Moved(pages=1))

    def action_page_up(self) -> None:
        """Go up one page of the list."""
        self.post_message(self.Moved(pages=-1))

    def action_cancel(self) -> None:
        """Close the line."""
        self.post_message(self.Cancelled())
