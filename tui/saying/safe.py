"""Makes text of documents and of file names safe to show: nothing in it steers a terminal, hides or runs over.

This is the one place that does.
"""

import re
import unicodedata
from collections.abc import Callable

_UNSAFE = frozenset(["Cc", "Cf", "Cn", "Cs", "Zl", "Zp"])
"""Controls, marks of direction and tags, what is no character, halves of pairs, and what ends a line (Unicode's categories)."""
_MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_HEAP = re.compile(f"([{_MARKS}]{{2}})[{_MARKS}]+")
"""More marks above and below a letter than any language writes, which would cover the rows around it."""


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


def safe_lines(text: str) -> str:
    """Return a text with a question mark for each character that steers a terminal; its lines stay lines."""
    return _HEAP.sub(r"\1", text.translate(_LINES))


def safe_line(text: str) -> str:
    """Return a text as one line, with a question mark for each character that steers a terminal or ends a line."""
    return _HEAP.sub(r"\1", text.translate(_LINE))


def safe_cells(text: str) -> str:
    """Return a text of the same length, with a space for each character that steers a terminal; its lines stay lines."""
    return _HEAP.sub(lambda heap: heap[1].ljust(len(heap[0])), text.translate(_CELLS))


def safe_json(written: str, *, for_eyes: bool) -> str:
    """Return JSON with an escape for each control character, and for eyes also for each that shows nothing or turns the line."""
    if not for_eyes:
        return written.translate(_CONTROLS)
    return _HEAP.sub(lambda heap: "".join(map(_escape, heap[0])), written).translate(_ESCAPES)
