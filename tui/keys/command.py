"""What a command of a screen is: its keys, its name, what it does and when it can.

Key bindings, the line of keys and the help are all made from commands. Each has a letter and a twin that works while a Chinese
input method is on: an arrow, a function key, a control key, or the full-width form of the sign.
"""

from collections.abc import Callable, Iterable
from enum import Enum
from typing import Any, Generic, TypeVar

from textual.binding import Binding, BindingType

from parsers.values import dataclass
from tui.saying.language import Language, Words

Where = TypeVar("Where")
"""The screen that a command acts on."""


class Part(Enum):
    """The parts of the help, in its order."""

    MOVE = Words("移动", "Moving")
    FOLD = Words("折叠", "Folding")
    FIND = Words("查找", "Finding")
    FACTS = Words(
        "要素（D 期限  T 目标  A 成效  U 职责  R 修复  X 缺失）",
        "Facts (D deadline  T target  A result  U duty  R repair  X loss)",
    )
    GO = Words("往返", "Going back")
    COMPARE = Words("对照", "Comparing")
    PROGRAM = Words("程序", "Program")
    LINE = Words("输入搜索或筛选时", "While typing a search or a filter")


_PARTS = list(Part)


def _always(_: object) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Command(Generic[Where]):
    """Something that keys do on a screen."""

    name: str
    """What it is called in the program: unique among the commands of a screen."""
    keys: str
    """Its keys as Textual names them, the letter first, then its twins, parted by commas."""
    shown: str
    """Its keys as a person reads them, parted by spaces."""
    part: Part
    does: Words
    """What it does, as a sentence without a subject."""
    pinyin: str
    """The initials of the Chinese sentence's first words: how it is found without an input method."""
    run: Callable[[Where], object]
    """Does it."""
    brief: Words | None = None
    """Its name in the line of keys, for those that stand there."""
    why_not: Callable[[Where], Words | None] = _always
    """Returns why it cannot be done at present, or None where it can."""
    while_typing: bool = False
    """Whether it acts also while something is being typed."""


def bindings(commands: Iterable[Command[Any]], *, of_screen: bool = True) -> list[BindingType]:
    """Return commands as the bindings of a screen, or of a line in one.

    Those of a screen act before the next key is handed to anyone: keys that arrive at once act in their order.
    """
    return [
        Binding(command.keys, f"command({command.name!r})", command.does.en, show=False, priority=of_screen, id=command.name)
        for command in commands
    ]


def in_order(commands: Iterable[Command[Any]]) -> tuple[Command[Any], ...]:
    """Return commands in the order of the help's parts, those of a part in their own."""
    return tuple(sorted(commands, key=lambda command: _PARTS.index(command.part)))


def key_line(commands: Iterable[Command[Any]], language: Language, where: object = None) -> str:
    """Return the line of keys: the commands that have a brief name, each behind its first key; on a screen those that it can do."""
    named = ((command, command.brief) for command in commands if command.brief and not (where and command.why_not(where)))
    return "  ".join(f"{command.shown.split()[0]} {brief.say(language)}" for command, brief in named)
