"""The commands that move: the same on every screen that has a list or a text."""

from typing import Protocol

from tui.keys.command import Command, Part
from tui.saying.language import Words

FAR = 1 << 30
"""More rows than anything has."""


class Moving(Protocol):
    """A screen in which one moves."""

    def move(self, rows: int) -> None:
        """Move down by some rows, or up."""
        ...

    def page(self) -> int:
        """Return how many rows a page is."""
        ...


MOVING: tuple[Command[Moving], ...] = (
    Command("down", "j,down", "j Down", Part.MOVE, Words("下一行", "Go down one row"), "xyh", lambda screen: screen.move(1)),
    Command("up", "k,up", "k Up", Part.MOVE, Words("上一行", "Go up one row"), "syh", lambda screen: screen.move(-1)),
    Command(
        "page_down",
        "space,pagedown,ctrl+f",
        "Space PgDn",
        Part.MOVE,
        Words("下一页", "Go down one page"),
        "xyy",
        lambda screen: screen.move(screen.page()),
    ),
    Command(
        "page_up",
        "b,pageup,ctrl+b",
        "b PgUp",
        Part.MOVE,
        Words("上一页", "Go up one page"),
        "syy",
        lambda screen: screen.move(-screen.page()),
    ),
    Command(
        "half_down",
        "ctrl+d",
        "Ctrl+D",
        Part.MOVE,
        Words("下半页", "Go down half a page"),
        "xby",
        lambda screen: screen.move(max(screen.page() // 2, 1)),
    ),
    Command(
        "half_up",
        "ctrl+u",
        "Ctrl+U",
        Part.MOVE,
        Words("上半页", "Go up half a page"),
        "sby",
        lambda screen: screen.move(-max(screen.page() // 2, 1)),
    ),
    Command("first", "g,home", "g Home", Part.MOVE, Words("到开头", "Go to the start"), "dkt", lambda screen: screen.move(-FAR)),
    Command("last", "G,end", "G End", Part.MOVE, Words("到末尾", "Go to the end"), "dmw", lambda screen: screen.move(FAR)),
)
