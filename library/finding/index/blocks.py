"""A file of named blocks of bytes, read where they lie: nothing is copied before it is looked at."""

import json
import sys
import zlib
from collections.abc import Mapping, Sequence
from typing import Any

MAGIC = b"yaodian\x02"
"""What a file begins with; its last byte is the version of the form."""
_ALIGNED = 8

_LARGE = ("texts", "lists", "rows")
"""The ends of the names of blocks that are too large to be checked whenever a file is opened."""

Buffer = Any
"""Bytes, or a file that is mapped to memory: both have slices and `find`."""


class BrokenBlocksError(ValueError):
    """What should be blocks is not, or not whole."""


def joined(blocks: Mapping[str, bytes]) -> list[bytes]:
    """Return the parts of a file that holds some blocks, to be written one behind the other."""
    places: dict[str, tuple[int, int]] = {}
    at = 0
    for name, block in blocks.items():
        places[name] = at, len(block)
        at += len(block) + -len(block) % _ALIGNED
    checked = zlib.crc32(b"".join(block for name, block in blocks.items() if not name.endswith(_LARGE)))
    told = json.dumps({"order": sys.byteorder, "size": at, "places": places, "checked": checked}).encode()
    told += b" " * (-len(told) % _ALIGNED)
    parts = [MAGIC, len(told).to_bytes(_ALIGNED, "little"), told]
    for block in blocks.values():
        parts += block, b"\0" * (-len(block) % _ALIGNED)
    return parts


class Blocks:
    """The blocks of a file."""

    def __init__(self, buffer: Buffer) -> None:
        """Read what blocks there are; raises a BrokenBlocksError where they are not whole."""
        self._buffer = buffer
        self._view = memoryview(buffer)
        begin = len(MAGIC) + _ALIGNED
        if self._view[: len(MAGIC)] != MAGIC:
            raise BrokenBlocksError
        end = begin + int.from_bytes(self._view[len(MAGIC) : begin], "little")
        try:
            told = json.loads(bytes(self._view[begin:end]))
        except ValueError as error:
            raise BrokenBlocksError from error
        if told["order"] != sys.byteorder or end + told["size"] != len(self._view):
            raise BrokenBlocksError
        self._places = {name: (end + at, size) for name, (at, size) in told["places"].items()}
        checked = 0
        for name in self._places:
            checked = checked if name.endswith(_LARGE) else zlib.crc32(self.block(name), checked)
        if checked != told["checked"]:
            raise BrokenBlocksError

    def has(self, name: str) -> bool:
        """Return whether there is a block of a name."""
        return name in self._places

    def numbers(self, name: str, kind: str) -> Sequence[int]:
        """Return a block of numbers of one kind (see `array`)."""
        at, size = self._places[name]
        return self._view[at : at + size].cast(kind)  # type: ignore[call-overload, no-any-return]

    def block(self, name: str) -> memoryview:
        """Return a block as it lies."""
        at, size = self._places[name]
        return self._view[at : at + size]

    def text(self, name: str) -> str:
        """Return a block of text."""
        return decoded(self.block(name))

    def find(self, name: str, words: bytes, start: int) -> int:
        """Return where a block first holds some bytes, from a position in it on, or -1."""
        at, size = self._places[name]
        found = self._buffer.find(words, at + start, at + size)
        return found - at if found >= 0 else -1


def encoded(text: str) -> bytes:
    """Return text as it stands in a block."""
    return text.encode("utf-8", "surrogatepass")


def decoded(block: memoryview) -> str:
    """Return the text of a block or a part of one."""
    return str(block, "utf-8", "surrogatepass")
