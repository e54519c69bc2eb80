"""The keys of a list or of a line, said in few words: made from the commands, so that a key is written once."""

from collections.abc import Iterable
from typing import Any

from tui.keys.command import Command
from tui.saying.language import Language, Words

_ARROWS: dict[tuple[str, ...], Words] = {
    ("Up", "Down"): Words("上下键", "Up Down "),
    ("Left", "Right"): Words("左右键", "Left Right "),
}
"""The arrows, two and two, and how they are said."""

Hint = tuple[tuple[str, Words], ...]
"""Names of commands, those of one thing parted by spaces, each with what it does here."""


def hint_said(hint: Hint | Words, commands: Iterable[Command[Any]], language: Language) -> str:
    """Return a hint with a key of each command; words that name no key are said as they are."""
    if isinstance(hint, Words):
        return hint.say(language)
    by_name = {command.name: command for command in commands}
    parts = []
    for names, does in hint:
        keys = tuple(_key(by_name[name]) for name in names.split())
        arrows = _ARROWS.get(keys)
        parts.append(f"{arrows.say(language) if arrows else ' '.join((*keys, ''))}{does.say(language)}")
    return "  ".join(parts)


def _key(command: Command[Any]) -> str:
    """Return the key of a command that is named in a hint: an arrow rather than its letter."""
    keys = command.shown.split()
    return next((key for key in keys if any(key in arrows for arrows in _ARROWS)), keys[0])


def keys_said(commands: Iterable[Command[Any]]) -> dict[str, str]:
    """Return the first key of each command by its name, to be put into sentences that speak of it."""
    return {command.name: command.shown.split()[0] for command in commands}
