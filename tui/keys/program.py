"""The commands that every screen has for the program itself."""

from collections.abc import Callable
from typing import Protocol

from tui.keys.command import Command, Part, Where
from tui.saying.language import Words


class Program(Protocol):
    """A screen of the program."""

    def show_help(self) -> None:
        """Show all keys."""
        ...

    def show_palette(self) -> None:
        """Offer all commands by name."""
        ...

    def redraw(self) -> None:
        """Paint the screen again."""
        ...

    def suspend(self) -> None:
        """Give the terminal back to the shell until one comes back."""
        ...


def leave(run: "Callable[[Where], object]") -> "Command[Where]":
    """Return the command that goes back from a screen."""
    return Command(
        "leave",
        "escape,q,ctrl+q,ctrl+c,backspace",
        "Esc q",
        Part.PROGRAM,
        Words("返回", "Go back"),
        "fh",
        run,
        Words("返回", "back"),
    )


PROGRAM: tuple[Command[Program], ...] = (
    Command(
        "help",
        "?,？,f1",
        "? F1",
        Part.PROGRAM,
        Words("显示所有按键", "Show all keys"),
        "xsaj",
        lambda screen: screen.show_help(),
        Words("按键", "keys"),
    ),
    Command(
        "palette",
        "colon,：,ctrl+p",
        ": Ctrl+P",
        Part.PROGRAM,
        Words("按名称找命令和文件", "Find commands and plans by name"),
        "amczml",
        lambda screen: screen.show_palette(),
    ),
    Command(
        "redraw",
        "ctrl+l",
        "Ctrl+L",
        Part.PROGRAM,
        Words("重画屏幕", "Paint the screen again"),
        "chpm",
        lambda screen: screen.redraw(),
        while_typing=True,
    ),
    Command(
        "suspend",
        "ctrl+z",
        "Ctrl+Z",
        Part.PROGRAM,
        Words("暂停，回到命令行；fg 回来", "Suspend, and leave the prompt to you; fg comes back"),
        "zt",
        lambda screen: screen.suspend(),
        while_typing=True,
    ),
)
