"""Makes text of documents and of file names safe to show: nothing in it steers a terminal, hides or runs over.

This is the one place that does.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import cache

_UNSAFE = frozenset(["Cc", "Cf", "Cn", "Cs", "Zl", "Zp"])
"""Controls, marks of direction and tags, what is no character, halves of pairs, and what ends a line (Unicode's categories)."""
_BLOCKS = ("\u0300-\u036f", "\u0483-\u0489", "\u1ab0-\u1aff", "\u1dc0-\u1dff", "\u20d0-\u20ff", "\ufe20-\ufe2f")
_MARKS = frozenset(chr(code) for block in _BLOCKS for code in range(ord(block[0]), ord(block[-1]) + 1))
"""Marks above and below a letter."""


class _Table(dict[int, str]):
    """What each character is shown as, filled as characters are met."""

    def __init__(self, kept: str, shown: Callable[[str], str]) -> None:
        super().__init__((ord(character), character) for character in kept)
        self._shown = shown

    def __missing__(self, code: int) -> str:
        self[code] = self._shown(chr(code))
        return self[code]


def _is_safe(character: str) -> bool:
    return unicodedata.category(character) not in _UNSAFE


def _escape(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


_LINES = _Table("\n\t", lambda character: character if _is_safe(character) else "?")
_LINE = _Table("", lambda character: character if _is_safe(character) else "?")
_CELLS = _Table("\n", lambda character: character if _is_safe(character) else " ")
_CONTROLS = _Table("\n", lambda character: _escape(character) if unicodedata.category(character) == "Cc" else character)
_ESCAPES = _Table("\n", lambda character: character if _is_safe(character) else _escape(character))


def _without_heaps(text: str, shown: Callable[[re.Match[str]], str]) -> str:
    """Return a text that shows otherwise where more marks follow each other than any language writes, over the rows around."""
    return text if _MARKS.isdisjoint(text) else _heap().sub(shown, text)


@cache
def _heap() -> re.Pattern[str]:
    # Few texts have any, and it takes long to compile.
    marks = "".join(_BLOCKS)
    return re.compile(f"([{marks}]{{2}})[{marks}]+")


def _first_of(heap: re.Match[str]) -> str:
    return heap[1]


def safe_lines(text: str) -> str:
    """Return a text with a question mark for each character that steers a terminal; its lines stay lines."""
    return _without_heaps(text.translate(_LINES), _first_of)


def safe_line(text: str) -> str:
    """Return a text as one line, with a question mark for each character that steers a terminal or ends a line."""
    return _without_heaps(text.translate(_LINE), _first_of)


def safe_cells(text: str) -> str:
    """Return a text of the same length, with a space for each character that steers a terminal; its lines stay lines."""
    return _without_heaps(text.translate(_CELLS), lambda heap: heap[1].ljust(len(heap[0])))


def safe_json(written: str, *, for_eyes: bool) -> str:
    """Return JSON with an escape for each control character, and for eyes also for each that shows nothing or turns the line."""
    if not for_eyes:
        return written.translate(_CONTROLS)
    return _without_heaps(written, lambda heap: "".join(map(_escape, heap[0]))).translate(_ESCAPES)
