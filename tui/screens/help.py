"""The help: every key with what it does, made from the commands themselves."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any, ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.strip import Strip

from tui.keys.command import Command
from tui.panes.bar import Bar
from tui.panes.lines import Part, strip
from tui.panes.pane import Pane
from tui.saying import sentences
from tui.saying.language import Language
from tui.styles import HEADING, PLAIN

_KEYS_WIDTH = 14


class HelpScreen(Screen[None]):
    """Shows the keys until Esc."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,?,？,f1,backspace,enter,ctrl+c", "dismiss", show=False),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("space,pagedown,ctrl+f", "scroll(10)", show=False),
        Binding("b,pageup,ctrl+b", "scroll(-10)", show=False),
        Binding("g,home", "scroll(-1000)", show=False),
        Binding("G,end", "scroll(1000)", show=False),
    ]

    def __init__(self, commands: tuple[Command[Any], ...], language: Language) -> None:
        """List some commands."""
        super().__init__()
        self._commands = commands
        self._language = language

    def compose(self) -> ComposeResult:
        """Lay the list out between a title and the way back."""
        title, self.keys, footer = Bar(id="header"), KeysPane(self._commands, self._language, id="keys"), Bar(id="footer")
        title.say(sentences.HELP_TITLE.say(self._language))
        footer.say(sentences.HELP_CLOSE.say(self._language))
        yield title
        yield self.keys
        yield footer

    def action_scroll(self, rows: int) -> None:
        """Scroll the list."""
        self.keys.scroll_rows(rows)

    async def action_dismiss(self, result: None = None) -> None:
        """Go back to the screen below."""
        self.dismiss()


class KeysPane(Pane):
    """Paints the list of keys."""

    def __init__(self, commands: tuple[Command[Any], ...], language: Language, *, id: str) -> None:
        super().__init__(id=id)
        self._rows = list(_rows(commands, language))
        self._top = 0

    def scroll_rows(self, rows: int) -> bool:
        """Move what is shown down by some rows, or up; return whether it moved."""
        before = self._top
        self._top = max(0, min(self._top + rows, len(self._rows) - self.size.height))
        if self._top != before:
            self.refresh()
        return self._top != before

    def row(self, y: int) -> Strip:
        """Return the strip of a row."""
        number = self._top + y
        return strip(self._rows[number] if number < len(self._rows) else [], self.size.width, PLAIN)


def _rows(commands: tuple[Command[Any], ...], language: Language) -> Iterator[list[Part]]:
    for part, group in groupby(commands, key=lambda command: command.part):
        yield [(f" {part.value.say(language)}", HEADING)]
        for command in group:
            keys = command.shown + " " * (_KEYS_WIDTH - cell_len(command.shown))
            yield [(f"   {keys}{command.does.say(language)}", PLAIN)]
        yield []
