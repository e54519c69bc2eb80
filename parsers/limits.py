"""How much a file may take to read; the program sets these from its settings."""

from dataclasses import dataclass

MEGABYTE = 1 << 20


@dataclass(slots=True)
class Limits:
    """The limits, each with what it is where nobody sets it."""

    seconds: int = 60
    """How long one file may take: the largest that people have take a few."""
    megabytes: int = 2000
    """How much memory a process that reads a PDF or Word file may take, on systems that can limit it."""


LIMITS = Limits()
