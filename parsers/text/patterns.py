"""Regular expressions, compiled once for a person, as Python keeps bytecode.

CPython takes half a millisecond for each set of characters that holds the Chinese ones ([一-鿿]), and the grammars here have
hundreds of those: longer than reading a plan takes. What `re` made of an expression is therefore kept in the person's cache
(XDG_CACHE_HOME, the XDG base directories), and is used as long as the same Python asks for the same expression. Where nothing can
be kept, or this Python works otherwise, `re` compiles as ever.
"""

import atexit
import marshal
import os
import re
import sys
from array import array
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from parsers.text.cache import cache_folder, write_beside

_Key = tuple[str, int]
_Made = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""What `re` makes of an expression: its flags, its code, and the groups in it, as a number, by name and in order."""
_internals: Any = getattr(re, "_compiler", None)
"""The parts of `re` that its module `_compiler` is made of."""
_MOST = 800
"""How many expressions are kept before those that this run did not ask for are dropped."""


class _Kept:
    """The expressions that are kept."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._version = f"{sys.version} {_internals._sre.MAGIC} {array('I').itemsize}"
        self._made: dict[_Key, _Made] = {}
        self._asked: set[_Key] = set()
        self._is_changed = False
        with suppress(OSError, ValueError, EOFError, TypeError):
            version, made = marshal.loads(file.read_bytes())
            if version == self._version:
                self._made = made
        atexit.register(self.keep)

    def pattern(self, expression: str, flags: int) -> re.Pattern[str]:
        """Return a compiled expression."""
        key = expression, int(flags)
        self._asked.add(key)
        if key not in self._made:
            self._made[key] = _make(*key)
            self._is_changed = True
        own, code, groups, names, in_order = self._made[key]
        pattern: re.Pattern[str] = _internals._sre.compile(expression, own, array("I", code).tolist(), groups, names, in_order)
        return pattern

    def keep(self) -> None:
        """Write the expressions down, whole or not at all, if there are new ones."""
        if not self._is_changed:
            return
        made = self._made if len(self._made) <= _MOST else {key: self._made[key] for key in self._asked}
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            name = write_beside(self._file.parent, [marshal.dumps((self._version, made))], ".new")
            os.replace(self._file.parent / name, self._file)


def _make(expression: str, flags: int) -> _Made:
    parsed: Any = _internals._parser.parse(expression, flags)
    code = _internals._code(parsed, flags)
    names: dict[str, int] = parsed.state.groupdict
    in_order: list[str | None] = [None] * parsed.state.groups
    for name, number in names.items():
        in_order[number] = name
    return flags | parsed.state.flags, array("I", code).tobytes(), parsed.state.groups - 1, names, tuple(in_order)


def _opened() -> _Kept | None:
    """Return what is kept, or None where this Python does not make expressions as is known here."""
    try:
        kept = _Kept(cache_folder() / f"expressions-{sys.implementation.cache_tag}")
        kept.pattern("[一-鿿](?P<one>a)?", 0)
    except (AttributeError, TypeError, ValueError, NotImplementedError, RuntimeError):
        return None
    return kept


_kept = _opened()


def compiled(expression: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` returns."""
    return re.compile(expression, flags) if _kept is None else _kept.pattern(expression, flags)


def matches_at(starts: Iterable[int], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern that begin at one of some offsets, in order and without overlap.

    Where it can begin nowhere else, it yields what `finditer` does, and does not try every character of the text.
    """
    low = 0
    for start in starts:
        match = pattern.match(text, start) if start >= low else None
        if match:
            low = match.end()
            yield match
