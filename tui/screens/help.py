"""The help: every key with what it does, made from the commands themselves, in as many columns as have room."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any, ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import Screen
from textual.strip import Strip

from tui.keys.command import Command
from tui.keys.command import Part as CommandPart
from tui.keys.meant import as_typed, is_meant
from tui.panes.bar import Bar
from tui.panes.lines import Part, strip
from tui.panes.pane import Pane
from tui.panes.prompt import PromptLine
from tui.saying import sentences
from tui.saying.language import Language
from tui.screens.command_screen import show
from tui.styles import DIM, HEADING, PLAIN
from tui.wrapping import keys_fitted, wrap

_KEYS_WIDTH = 14
_COLUMN = 54
"""The least room of a column."""
_MARGIN = 3
_ORDER = (
    CommandPart.FIND,
    CommandPart.FACTS,
    CommandPart.COMPARE,
    CommandPart.GO,
    CommandPart.FOLD,
    CommandPart.MOVE,
    CommandPart.LINE,
    CommandPart.PROGRAM,
)
"""What belongs to the screen one came from first, what is the same on every screen last."""
Block = list[list[Part]]
"""The rows of a part of the help, which stand together."""


class HelpScreen(Screen[None]):
    """Shows the keys until Esc; what is typed behind / narrows them."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,?,？,f1,backspace,enter,ctrl+c", "dismiss", show=False),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("space,pagedown,ctrl+f", "scroll(10)", show=False),
        Binding("b,pageup,ctrl+b", "scroll(-10)", show=False),
        Binding("g,home", "scroll(-1000)", show=False),
        Binding("G,end", "scroll(1000)", show=False),
        Binding("/,／,slash,f,f3,f4", "search", show=False, priority=True),
    ]

    def __init__(self, commands: tuple[Command[Any], ...], language: Language) -> None:
        """List some commands."""
        super().__init__()
        self._commands = commands
        self._language: Language = language
        self._is_typing = False
        self.keys = KeysPane(language, id="keys")
        self.prompt_name, self.prompt = Bar(id="prompt-name"), PromptLine(id="prompt")

    def compose(self) -> ComposeResult:
        """Lay the list out between a title and the way back."""
        title, footer = Bar(id="header"), Bar(id="footer")
        title.say(sentences.HELP_TITLE.say(self._language))
        footer.say(sentences.HELP_CLOSE.say(self._language), cut=keys_fitted)
        self.prompt_name.say(sentences.SEARCH.say(self._language))
        self.keys.show(self._commands)
        yield title
        yield self.keys
        yield Horizontal(self.prompt_name, self.prompt, footer, id="last-line")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave every key to what is typed while something is."""
        return not self._is_typing

    def action_scroll(self, rows: int) -> None:
        """Scroll the list."""
        self.keys.scroll_rows(rows)

    def action_search(self) -> None:
        """Narrow the list by what is typed."""
        self._type(True)
        self.prompt.begin("")
        self.set_focus(self.prompt, scroll_visible=False)

    def _type(self, typing: bool) -> None:
        self._is_typing = typing
        for widget in (self.prompt_name, self.prompt):
            show(widget, typing)
        if not typing:
            self.set_focus(None)

    @on(PromptLine.Changed)
    def _typed(self, event: PromptLine.Changed) -> None:
        event.stop()
        folded = as_typed(event.value)
        self.keys.show([command for command in self._commands if is_meant(command, folded)])

    @on(PromptLine.Moved)
    def _moved(self, event: PromptLine.Moved) -> None:
        self.keys.scroll_rows(event.rows + 10 * event.pages)

    @on(PromptLine.Submitted)
    def _submitted(self, event: PromptLine.Submitted) -> None:
        event.stop()
        self._type(False)

    @on(PromptLine.Cancelled)
    def _cancelled(self) -> None:
        self.keys.show(self._commands)
        self._type(False)

    async def action_dismiss(self, result: None = None) -> None:
        """Go back to the screen below."""
        self.dismiss()


class KeysPane(Pane):
    """Paints the list of keys."""

    def __init__(self, language: Language, *, id: str) -> None:
        super().__init__(id=id)
        self._language: Language = language
        self._commands: Sequence[Command[Any]] = ()
        self._columns: list[Block] = []
        self._top = 0

    def show(self, commands: Iterable[Command[Any]]) -> None:
        """Show some commands."""
        self._commands, self._top = list(commands), 0
        self._lay_out()

    def on_resize(self) -> None:
        """Use as many columns as have room."""
        self._lay_out()

    def _lay_out(self) -> None:
        count = max(self.size.width // _COLUMN, 1)
        blocks = _blocks(self._commands, self.size.width // count - _MARGIN, self._language)
        self._columns = _parted(blocks, count)
        self._top = max(0, min(self._top, self._most))
        self.refresh()

    @property
    def _most(self) -> int:
        """How far down the list can be scrolled."""
        return max(map(len, self._columns), default=0) - self.size.height

    def scroll_rows(self, rows: int) -> bool:
        """Move what is shown down by some rows, or up; return whether it moved."""
        before = self._top
        self._top = max(0, min(self._top + rows, self._most))
        if self._top != before:
            self.refresh()
        return self._top != before

    def row(self, y: int) -> Strip:
        """Return the strip of a row."""
        at, width = self._top + y, self.size.width
        if not self._commands and not y:
            return strip([(f" {sentences.NO_SUCH_COMMAND.say(self._language)}", DIM)], width, PLAIN)
        rooms = [width * (n + 1) // len(self._columns) - width * n // len(self._columns) for n in range(len(self._columns))]
        parts = [
            strip(column[at] if at < len(column) else [], room, PLAIN) for column, room in zip(self._columns, rooms, strict=True)
        ]
        return Strip.join(parts)


def _blocks(commands: Iterable[Command[Any]], width: int, language: Language) -> list[Block]:
    """Return the parts of the help, each with its heading and a blank row behind it; what is longer than a row goes on below."""
    blocks: list[Block] = []
    ordered = sorted(commands, key=lambda command: _ORDER.index(command.part))
    for part, group in groupby(ordered, key=lambda command: command.part):
        block: Block = [[(f" {part.value.say(language)}", HEADING)]]
        for command in group:
            does = command.does.say(language)
            # What has many keys has the room of them.
            keys = max(_KEYS_WIDTH, cell_len(command.shown) + 2)
            for number, span in enumerate(wrap(does, max(width - keys, 10))):
                told = "" if number else command.shown
                block.append([(f"   {told}{' ' * (keys - cell_len(told))}{does[slice(*span)]}", PLAIN)])
        blocks.append([*block, []])
    return blocks


def _parted(blocks: list[Block], count: int) -> list[Block]:
    """Return blocks in columns, as short as can be without parting a block."""
    heights = sorted({sum(map(len, blocks[i:j])) for i in range(len(blocks)) for j in range(i + 1, len(blocks) + 1)})
    for height in heights:
        columns: list[Block] = [[]]
        for block in blocks:
            if columns[-1] and len(columns[-1]) + len(block) > height:
                columns.append([])
            columns[-1] += block
        if len(columns) <= count and max(map(len, columns)) <= height:
            return columns + [[] for _ in range(count - len(columns))]
    return [[] for _ in range(count)]
