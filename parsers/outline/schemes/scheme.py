"""What a numbering scheme is."""

import re
from collections.abc import Callable

from parsers.text.numerals import CHINESE, chinese, number
from parsers.values import dataclass

DIGIT = "[0-9０-９]"
"""The first digit of a number: a search skips by such a set quicker than by `\\d`."""
NUMERAL = f"[{CHINESE}][{CHINESE}]{{0,6}}"
"""A set of characters first: that is what a search skips by."""
"""The regular expression of a Chinese numeral."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """A way of numbering headings."""

    name: str
    marker: re.Pattern[str]
    """Matches a marker, its numeral in the group `number`. It is tried everywhere in the text."""
    value: Callable[[str], int | None] | None = number
    """The number of a numeral; None where the scheme has no numbers."""
    glued: float = 0.0
    """How much of a heading a marker is that follows a word, not a line break or the end of a sentence; 0 for not at all."""
    glued_to_clause: float = 1.0
    """The same for a marker that follows the end of a sentence or clause."""
    unsigned: re.Pattern[str] | None = None
    """Matches a marker that has lost its sign (5建立健全): it counts half, and only at the start of a line."""
    in_paragraph: bool = False
    """Whether its lists are written within a paragraph, so that one marker alone is never a heading."""
    stands_alone: bool = False
    """Whether one marker at the start of a line is a heading, whatever its number: an excerpt may hold the fourth chapter only."""
    restored: Callable[[int], str] | None = None
    """How a marker is written whose numeral was lost and is known again; None where that cannot happen."""


def bracketed_chinese(ordinal: int) -> str:
    """Return the marker of a bracketed Chinese numeral: 3 -> (三)."""
    return f"({chinese(ordinal)})"
