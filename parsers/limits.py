"""How much a file may take to read; the program sets these from its settings."""

from collections.abc import Callable
from typing import Literal

from parsers.values import dataclass

MEGABYTE = 1 << 20

Counted = Literal["size", "unpacked", "pages"]
"""What of a file is counted, by the name of the setting that limits it."""


class OverLimitError(Exception):
    """A file has more of something than it may have; whoever knows its name makes a message of it."""

    def __init__(self, counted: Counted) -> None:
        super().__init__(counted)
        self.counted: Counted = counted


@dataclass(slots=True)
class Limits:
    """The limits, each with what it is where nobody sets it."""

    seconds: int = 60
    """How long one file may take, or one page that is read by machine: the largest that people have take a few."""
    megabytes: int = 2000
    """How much memory a process that reads a PDF or Word file may take, on systems that can limit it."""
    size: int = 100
    """How many megabytes a file may have."""
    unpacked: int = 20
    """How many megabytes a member of a zip, or a part of an office file, may unpack to; the words of a plan are a hundredth."""
    pages: int = 2000
    """How many pages a document may have."""
    confidence: int = 90
    """How sure, of 100, the machine must be of a figure that it reads from a picture."""

    def check(self, counted: Counted, count: float) -> None:
        """Raise an OverLimitError where a file has more of something than it may have."""
        if count > getattr(self, counted):
            raise OverLimitError(counted)

    def check_unpacked(self, size: int) -> None:
        """Raise an OverLimitError for so many bytes that a file unpacks to."""
        self.check("unpacked", size / MEGABYTE)


LIMITS = Limits()


class Clock:
    """The time of the file that is read at present."""

    def __init__(self) -> None:
        self.renewed: Callable[[], None] | None = None
        """What is to be called when its time begins anew."""

    def renew(self) -> None:
        """Begin its time anew: one of many pages has been read by machine, each of which may take as long as a file."""
        if self.renewed:
            self.renewed()


CLOCK = Clock()
