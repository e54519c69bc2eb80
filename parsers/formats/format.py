"""What a format of files is."""

import re
from importlib import import_module
from pathlib import Path

from parsers.errors import OVER
from parsers.formats.source import Source
from parsers.limits import LIMITS, OverLimitError
from parsers.values import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """A format of files: how its files are known, and what reads them."""

    module: str
    """The module whose `read` reads it, as seen from this room (`.pdf`); it is loaded with the first file."""
    suffixes: tuple[str, ...]
    """The endings of the names of its files, with their dots, in small letters."""
    begins: re.Pattern[bytes] | None = None
    """How its files begin, whatever their names say; None where that tells nothing."""
    is_apart: bool = False
    """Whether its files are read in a process of their own, since one may be made to take all memory."""

    def read(self, content: bytes, file: Path) -> Source:
        """Return what the module reads in the bytes of a file, a text alone or a `Source`.

        Raises an `UnreadableError` that says why there is none.
        """
        try:
            read: str | Source = import_module(self.module, "parsers.formats").read(content, file)
        except OverLimitError as over:
            raise OVER[over.counted](file, most=getattr(LIMITS, over.counted)) from over
        return Source(read) if isinstance(read, str) else read
