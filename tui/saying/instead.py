"""Says what a question would find without one of its filters, or with a word of it as the name of a unit."""

from collections.abc import Callable, Sequence, Sized

from library.asking.filter import Filter
from library.asking.widening import Piece, of_unit, widened
from tui.saying import sentences
from tui.saying.language import Language


def instead(pieces: Sequence[Piece], find: Callable[[Filter], Sized], language: Language) -> str:
    """Return a sentence that names the filter or the unit and what there is then; empty where that is nothing either."""
    if found := widened(pieces, find):
        return sentences.WITHOUT_FILTER.say(language, filter=found[0], count=found[1])
    if found := of_unit(pieces, find):
        return sentences.WITH_UNIT.say(language, unit=found[0], count=found[1])
    return ""
