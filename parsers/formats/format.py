"""What a format of files is."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Format:
    """A format of files: how its files are known, and what reads them."""

    name: str
    suffixes: tuple[str, ...]
    """The endings of the names of its files, with their dots, in small letters."""
    read: Callable[[bytes, Path], str]
    """Returns the source text in the bytes of a file, or raises an `UnreadableError` that says why there is none."""
    begins: re.Pattern[bytes] | None = None
    """How its files begin, whatever their names say; None where that tells nothing."""
    is_apart: bool = False
    """Whether its files are read in a process of their own, since one may be made to take all memory."""
