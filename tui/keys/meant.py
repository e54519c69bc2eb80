"""Which commands are meant by what is typed: words of either language, pinyin or its initials."""

from typing import Any

from parsers.text.folding import fold, squeezed
from parsers.text.pinyin import says_beginning, spans_said
from tui.keys.command import Command

_SHORTEST_SPELLED = 4
"""How many letters mean words within the name of a command; fewer would mean too many."""


def is_meant(command: Command[Any], folded: str) -> bool:
    """Return whether what is typed, folded and without spaces, may mean a command; nothing typed means every one."""
    if not folded or is_begun(command, folded) or any(folded in words for words in _words(command)):
        return True
    return len(folded) >= _SHORTEST_SPELLED and next(spans_said(folded, fold(command.does.zh)), None) is not None


def is_begun(command: Command[Any], folded: str) -> bool:
    """Return whether what is typed begins a command, in either language, by its initials or in pinyin."""
    return bool(folded) and (
        any(words.startswith(folded) for words in _words(command))
        or command.pinyin.startswith(folded)
        or says_beginning(folded, fold(command.does.zh))
    )


def as_typed(text: str) -> str:
    """Return what is typed folded and without spaces."""
    return squeezed(text)


def _words(command: Command[Any]) -> tuple[str, ...]:
    return tuple(as_typed(words) for words in (command.does.zh, command.does.en, command.name))
