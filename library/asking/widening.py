"""What a question would find without one of its filters, for where it finds nothing."""

from collections.abc import Callable, Sequence, Sized

from library.asking.filter import Filter
from library.asking.values import joined

Piece = tuple[str, Filter]
"""Some of a question as it was typed, and what it asks for."""


def widened(pieces: Sequence[Piece], find: Callable[[Filter], Sized]) -> tuple[str, int] | None:
    """Return the first piece that filters without which `find` finds something, as it was typed, and how much that is."""
    for left_out, (typed, asks) in enumerate(pieces):
        wanted = joined(other for number, (_, other) in enumerate(pieces) if number != left_out)
        count = len(find(wanted)) if asks and not asks.terms and wanted else 0
        if count:
            return typed, count
    return None
