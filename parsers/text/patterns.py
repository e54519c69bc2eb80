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
from typing import Any, cast

from parsers.text.cache import cache_folder, write_whole

_Key = tuple[str, int]
_Made = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""What `re` makes of an expression: its flags, its code, and the groups in it, as a number, by name and in order."""
_internals: Any = getattr(re, "_compiler", None)
"""The parts of `re` that its module `_compiler` is made of."""
_LENGTH, _LONGEST_INDEX = 8, 10_000_000
_MOST = 3_000_000
"""How many bytes of expressions are kept before those that this run did not ask for are dropped: twice what all of them take."""


class _Kept:
    """The expressions that are kept: of a file only what is asked for is read.

    The file begins with the length of its index, eight bytes; behind the index stand the expressions it tells the places of.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._version = f"{sys.version} {_internals._sre.MAGIC} {array('I').itemsize}"
        self._opened: int | None = None
        self._places: dict[_Key, tuple[int, int]] = {}
        self._new: dict[_Key, bytes] = {}
        self._asked: set[_Key] = set()
        with suppress(OSError, ValueError, EOFError, TypeError):
            # Read piece by piece from where each stands, not from where another process has come to that shares the file.
            opened = os.open(file, os.O_RDONLY)
            begins = _LENGTH + int.from_bytes(os.pread(opened, _LENGTH, 0), "big")
            version, places = marshal.loads(os.pread(opened, min(begins - _LENGTH, _LONGEST_INDEX), _LENGTH))
            if version == self._version:
                self._opened = opened
                self._places = {key: (begins + low, high - low) for key, (low, high) in places}
        atexit.register(self.keep)

    def pattern(self, expression: str, flags: int) -> re.Pattern[str]:
        """Return a compiled expression."""
        key = expression, int(flags)
        self._asked.add(key)
        with suppress(KeyError, OSError, EOFError, ValueError, TypeError, RuntimeError):
            return self._pattern(expression, self._made(key))
        made = _make(*key)
        self._new[key] = marshal.dumps(made)
        return self._pattern(expression, made)

    @staticmethod
    def _pattern(expression: str, made: _Made) -> re.Pattern[str]:
        own, code, groups, names, in_order = made
        pattern: re.Pattern[str] = _internals._sre.compile(expression, own, array("I", code).tolist(), groups, names, in_order)
        return pattern

    def _made(self, key: _Key) -> _Made:
        if key in self._new:
            return cast(_Made, marshal.loads(self._new[key]))
        return cast(_Made, marshal.loads(self._read(key)))

    def _read(self, key: _Key) -> bytes:
        start, length = self._places[key]
        if self._opened is None:
            raise KeyError(key)
        return os.pread(self._opened, length, start)

    def keep(self) -> None:
        """Write the expressions down, whole or not at all, if there are new ones."""
        if not self._new:
            return
        keys = self._places.keys() | self._new.keys()
        length = sum(length for _, length in self._places.values()) + sum(map(len, self._new.values()))
        # A file that somebody has broken keeps nothing; what it kept is made anew the next time.
        with suppress(OSError, TypeError):
            made = [(key, self._new.get(key) or self._read(key)) for key in sorted(keys if length <= _MOST else self._asked)]
            places, at = [], 0
            for key, one in made:
                places.append((key, (at, at + len(one))))
                at += len(one)
            index = marshal.dumps((self._version, places))
            write_whole(self._file, [len(index).to_bytes(_LENGTH, "big"), index, *(one for _, one in made)])


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
