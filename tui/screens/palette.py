"""The palette: every command of a screen, and the plans, found by words of either language or by pinyin."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.strip import Strip

from library.entry import Entry
from parsers.text.folding import fold
from parsers.text.pinyin import says_beginning
from tui.keys.command import Command
from tui.keys.hint import Hint, hint_said
from tui.keys.line import LINE
from tui.models.chosen import Chosen
from tui.panes.bar import Bar
from tui.panes.lines import strip
from tui.panes.list_pane import ListPane
from tui.panes.prompt import PromptLine
from tui.saying import sentences
from tui.saying.breadcrumb import breadcrumb
from tui.saying.language import Language, Words
from tui.screens.command_screen import CommandScreen

_HINT: Hint = (("previous next", sentences.CHOOSE), ("submit", sentences.TAKE), ("cancel", sentences.CANCEL))
_MOST_PLANS = 20
_KEYS_WIDTH = 16
_WITHOUT = frozenset(["palette", "down", "up", "page_down", "page_up", "half_down", "half_up", "first", "last"])
"""Commands that nobody looks for by name."""

Plans = Callable[[str], Sequence[Entry]]
Taken = Command[Any] | Entry


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be taken."""

    label: str
    keys: str
    why_not: str
    """Why a command cannot be done at present; empty where it can."""
    taken: Taken


class PalettePane(ListPane[Offer]):
    """Paints what is offered: its keys, what it is, and why it cannot be done."""

    HEAD_ROWS = 0

    def list_row(self, row: int) -> Strip:
        """Return a row."""
        offer = self.model.things[row]
        lead, style, fill = self.looks(row)
        padding = " " * max(_KEYS_WIDTH - cell_len(offer.keys), 1)
        said = f"{lead} {offer.keys}{padding}{offer.label}" + (f"  ({offer.why_not})" if offer.why_not else "")
        return strip([(said, style)], self.size.width, fill)


class PaletteScreen(CommandScreen[Taken | None]):
    """Offers commands, and plans, until one is taken, or Esc."""

    def __init__(self, screen: CommandScreen[Any], plans: Plans | None, language: Language) -> None:
        """Offer the commands of a screen, and the plans that a typed line may mean."""
        super().__init__(language)
        self._commands = [
            Offer(
                command.does.say(language),
                command.shown,
                why.say(language, **screen.keys_said) if (why := command.why_not(screen)) else "",
                command,
            )
            for command in screen.KEYS
            if command.name not in _WITHOUT
        ]
        self._plans = plans
        self.header = Bar(id="header")
        self.list = PalettePane(Chosen(), id="picking")
        self.prompt_name = Bar(id="prompt-name")
        self.prompt = PromptLine(id="prompt")

    @property
    def is_typing(self) -> bool:
        """Whether keys are text: always."""
        return True

    def compose(self) -> ComposeResult:
        """Lay what is offered out between the title and the line to type in."""
        yield self.header
        yield self.list
        yield Horizontal(self.prompt_name, self.prompt, self.footer, id="last-line")

    def on_mount(self) -> None:
        """Offer everything."""
        self.header.say(sentences.PALETTE_TITLE.say(self.language))
        self.prompt_name.say(sentences.PALETTE.say(self.language))
        self.say()
        self.prompt_name.display = self.prompt.display = True
        self.set_focus(self.prompt, scroll_visible=False)
        self.list.take_keys(True)
        self._offer("")

    def say(self, notice: Words | None = None, **values: object) -> None:
        """Say in the last line a notice, or else the keys."""
        self.footer.say(notice.say(self.language, **values) if notice else hint_said(_HINT, LINE, self.language))

    def _offer(self, typed: str) -> None:
        folded = "".join(fold(typed).split())
        found = [offer for offer in self._commands if _is_meant(offer, folded)]
        # What begins with what was typed is meant before what only has it.
        found.sort(key=lambda offer: not _begins(offer, folded))
        plans = self._plans(typed)[:_MOST_PLANS] if self._plans and typed.strip() else ()
        named = [Offer(f"{breadcrumb(entry, (), self.language)}  {entry.title}", "", "", entry) for entry in plans]
        self.list.show_list(Chosen([*found, *named]))

    @on(PromptLine.Changed)
    def _typed(self, event: PromptLine.Changed) -> None:
        event.stop()
        self._offer(event.value)

    @on(PromptLine.Moved)
    def _moved_in_list(self, event: PromptLine.Moved) -> None:
        self.list.scroll_rows(event.rows + event.pages * self.list.page)

    @on(PromptLine.Submitted)
    def _submitted(self, event: PromptLine.Submitted) -> None:
        event.stop()
        self._take()

    @on(ListPane.Clicked)
    def _clicked(self, _: ListPane.Clicked) -> None:
        self._take()

    def _take(self) -> None:
        if self.list.chosen:
            self.dismiss(self.list.chosen.taken)

    @on(PromptLine.Cancelled)
    def _cancelled(self) -> None:
        self.dismiss(None)


def _is_meant(offer: Offer, folded: str) -> bool:
    if not folded:
        return True
    command = offer.taken
    assert isinstance(command, Command)
    words = (command.does.zh, command.does.en, command.name)
    return _begins(offer, folded) or any(folded in "".join(fold(each).split()) for each in words)


def _begins(offer: Offer, folded: str) -> bool:
    """Return whether what is typed begins a command, in either language, by its initials or in pinyin."""
    command = offer.taken
    if not folded or not isinstance(command, Command):
        return False
    words = (command.does.zh, command.does.en, command.name)
    return (
        any("".join(fold(each).split()).startswith(folded) for each in words)
        or command.pinyin.startswith(folded)
        or says_beginning(folded, fold(command.does.zh))
    )
