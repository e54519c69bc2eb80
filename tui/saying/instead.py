"""Says what a question would find without one of its filters."""

from collections.abc import Callable, Sequence, Sized

from library.asking.filter import Filter
from library.asking.widening import Piece, widened
from tui.saying import sentences
from tui.saying.language import Language


def instead(pieces: Sequence[Piece], find: Callable[[Filter], Sized], language: Language) -> str:
    """Return a sentence that names the filter and what there is without it; empty where that is nothing either."""
    found = widened(pieces, find)
    return sentences.WITHOUT_FILTER.say(language, filter=found[0], count=found[1]) if found else ""
