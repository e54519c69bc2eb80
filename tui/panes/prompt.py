"""The line at the bottom in which one types what to search for or to filter by."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input


class PromptLine(Input):
    """An input of one row without a frame, whose arrows move in the list above it."""

    @dataclass
    class Moved(Message):
        """A key asks to move in the list, by rows or by pages."""

        rows: int = 0
        pages: int = 0

    @dataclass
    class Cancelled(Message):
        """The line is to be closed as if it had not been opened."""

    # The keys of the list come first: while one types, letters are letters.
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,ctrl+n", "move(1)", show=False),
        Binding("up,ctrl+p", "move(-1)", show=False),
        Binding("pagedown", "turn(1)", show=False),
        Binding("pageup", "turn(-1)", show=False),
        Binding("escape,ctrl+c", "cancel", show=False),
    ]

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id, compact=True, select_on_focus=False)
        self.cursor_blink = False

    def action_move(self, rows: int) -> None:
        """Move in the list by rows."""
        self.post_message(self.Moved(rows=rows))

    def action_turn(self, pages: int) -> None:
        """Move in the list by pages."""
        self.post_message(self.Moved(pages=pages))

    def action_cancel(self) -> None:
        """Close the line."""
        self.post_message(self.Cancelled())
