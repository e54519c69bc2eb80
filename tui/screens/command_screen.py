"""What every screen has in common: its commands, and a line of keys at the bottom."""

from asyncio import Event, wait_for
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from time import monotonic
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual import events, on
from textual.message import Message
from textual.messages import Update
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from tui.keys.command import Command
from tui.keys.hint import keys_said
from tui.panes.asking import AskingLine
from tui.panes.bar import Bar
from tui.panes.pane import Pane
from tui.panes.prompt import PromptLine
from tui.saying.language import Language, Words
from tui.terminal.compositor import BareCompositor
from tui.terminal.display import CellsApp

_MOST_RECENT = 5
_PATIENCE = 0.5
"""For how many seconds keys wait for a screen that one before them opens."""

_MOMENT = 0.02
"""For how many seconds nothing is painted while an answer is about to come."""

if TYPE_CHECKING:
    from library.entry import Entry
    from tui.models.forest import Branch
    from tui.screens.palette import Named, Taken

Result = TypeVar("Result")


class CommandScreen(Screen[Result]):
    """A screen whose keys do what its list of commands says."""

    AUTO_FOCUS = ""
    KEYS: ClassVar[tuple[Command[Any], ...]] = ()
    FILLS_LATER: ClassVar[bool] = False
    """Whether what it shows is found only when it is there already."""

    # Textual paints the whole screen anew when this changes, though nothing here looks different for it.
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    @dataclass
    class Ready(Message, bubble=False):
        """What a worker has found is ready to be shown."""

        show: Callable[[], object]

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._compositor = BareCompositor()
        self.language: Language = language
        self.footer = Bar(id="footer")
        self.recent: list[str] = []
        """The commands that were taken from the palette, the last one first."""
        self.asking: AskingLine | None = None
        """The line in which something is asked for, where the screen has such."""
        self.is_there = Event()
        """Whether there is something that keys can act on."""
        self._held_until, self._is_answered = 0.0, False
        self._is_noticed = False

    async def _on_idle(self, event: events.Idle) -> None:
        """Paint what has changed at once; Textual waits for the next sixtieth of a second."""
        await super()._on_idle(event)
        if not self.app._batch_count:
            self._on_timer_update()

    async def _on_update(self, message: Update) -> None:
        """Take up what is to be painted: behind an answer all of it comes at once."""
        await super()._on_update(message)
        if self._is_answered:
            self._held_until, self._is_answered = 0.0, False

    def _on_timer_update(self) -> None:
        if monotonic() >= self._held_until:
            super()._on_timer_update()

    def _clear_tooltip(self) -> None:
        """Look for none, as Textual does at every key: nothing here has one."""

    def hold(self) -> None:
        """Paint what is typed with the answer to it, as one, unless that takes longer than a moment."""
        self._held_until, self._is_answered = monotonic() + _MOMENT, False

    def on_mount(self) -> None:
        """Be there for keys, unless there is nothing yet that they could act on."""
        if not self.FILLS_LATER:
            self.is_there.set()

    def on_command_screen_ready(self, message: Ready) -> None:
        """Show what a worker has found."""
        message.show()
        self._is_answered = True

    @cached_property
    def keys_said(self) -> dict[str, str]:
        """The first key of each command, which sentences that speak of keys are filled in with."""
        return keys_said(self.KEYS)

    @property
    def is_typing(self) -> bool:
        """Whether something is being typed, so that keys are text."""
        return self.asking is not None and self.asking.is_open

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave every key to what is typed while something is, but for the commands that act then too."""
        if action != "command" or not self.is_typing:
            return True
        return any(command.name == parameters[0] and command.while_typing for command in self.KEYS)

    async def action_command(self, name: str) -> None:
        """Do what a command says; where that opens another screen, the next key is for that one, and waits for it."""
        self.do(name)
        screen = self.app.screen
        if screen is not self:
            is_there = screen.is_there if isinstance(screen, CommandScreen) else screen._mounted_event
            with suppress(TimeoutError):
                await wait_for(is_there.wait(), _PATIENCE)

    def do(self, name: str) -> None:
        """Do what a command says, or say why it cannot be done."""
        for pane in self.query(Pane):
            pane.forget_selection()
        command = next(command for command in self.KEYS if command.name == name)
        why_not = command.why_not(self)
        if why_not:
            self.say(why_not)
            return
        if self._is_noticed:
            self.say()
        command.run(self)

    def say(self, notice: Words | None = None, **values: object) -> None:
        """Say a notice in the last line until the next command, or else the keys."""
        self._is_noticed = notice is not None
        self.say_line(notice, **values)

    def say_line(self, notice: Words | None = None, **values: object) -> None:
        """Put a notice into the last line, or else the keys."""
        raise NotImplementedError

    @on(PromptLine.HelpAsked)
    def show_help(self) -> None:
        """Show all keys of this screen."""
        from tui.keys.line import LINE  # noqa: PLC0415 -- the help is loaded when it is asked for
        from tui.screens.help import HelpScreen  # noqa: PLC0415

        self.app.push_screen(HelpScreen((*self.KEYS, *LINE), self.language))

    def show_palette(self) -> None:
        """Offer all commands of this screen by name."""
        self.offer(None)

    def offer(self, named: "Named | None", go: "Callable[[Entry | Branch], object] | None" = None) -> None:
        """Offer all commands of this screen, and plans and places that `go` is given."""
        from tui.screens.palette import PaletteScreen  # noqa: PLC0415 -- loaded when it is asked for

        def take(taken: "Taken | None") -> None:
            if isinstance(taken, Command):
                self.recent = [taken.name, *(name for name in self.recent if name != taken.name)][:_MOST_RECENT]
                self.do(taken.name)
            elif taken and go:
                go(taken)

        self.app.push_screen(PaletteScreen(self, named, self.language), take)

    @on(Pane.Selected)
    def _copy_selected(self, event: Pane.Selected) -> None:
        from tui.screens.copying import copy  # noqa: PLC0415 -- loaded when it is asked for

        event.stop()
        copy(self, event.text)

    def redraw(self) -> None:
        """Paint the screen again, whatever the terminal holds."""
        if isinstance(self.app, CellsApp):
            self.app.paint_anew()

    def suspend(self) -> None:
        """Give the terminal back to the shell until one comes back."""
        self.app.action_suspend_process()


def show(widget: Widget, shown: bool) -> None:
    """Show a widget or not; one that already is as asked for costs no layout."""
    if widget.display != shown:
        widget.display = shown
