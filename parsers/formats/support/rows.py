"""A row of a table in a text: where it stands, and its cells."""

from collections.abc import Sequence

from parsers.plan import Span
from parsers.values import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; offsets are into the text."""

    start: int
    end: int
    cells: Sequence[Span]
