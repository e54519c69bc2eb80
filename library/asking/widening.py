"""What else a question may have meant: it without one of its filters, or a word of it as the name of a unit."""

from collections.abc import Callable, Iterable, Sequence, Sized
from typing import TYPE_CHECKING

from library.asking.filter import Filter
from library.asking.values import joined
from parsers.text.folding import fold

if TYPE_CHECKING:
    from library.tasks.listing import ListedTask

_SHORTEST_NAME = 2

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


def of_unit(pieces: Sequence[Piece], find: Callable[[Filter], Sized]) -> tuple[str, int] | None:
    """Return the first words, as they were typed, with which as the name of a unit `find` finds something, and how much that is."""
    for number, (typed, asks) in enumerate(pieces):
        words = _only_words(asks)
        others = (other for at, (_, other) in enumerate(pieces) if at != number)
        count = len(find(joined((*others, Filter(units=(words,)))))) if words else 0
        if count:
            return typed, count
    return None


def _only_words(asks: Filter) -> str:
    """Return the words that are all a piece looks for, where they may be a name; else nothing."""
    is_name = len(asks.terms) == 1 and not asks.terms[0].is_phrase and len(asks.terms[0].words) >= _SHORTEST_NAME
    return asks.terms[0].words if is_name else ""


def named_unit(pieces: Sequence[Piece], tasks: "Callable[[Filter], Iterable[ListedTask]]") -> str | None:
    """Return the first words that are looked for in texts and, as they were typed, also end the name of a unit with such tasks."""
    for number, (typed, asks) in enumerate(pieces):
        words = _only_words(asks)
        if not words:
            continue
        others = (other for at, (_, other) in enumerate(pieces) if at != number)
        found = tasks(joined((*others, Filter(units=(words,)))))
        if any(fold(unit).endswith(words) for one in found for unit in one.task.units()):
            return typed
    return None
