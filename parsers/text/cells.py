"""How the cells of a row stand apart in a line of text."""

from itertools import pairwise

from parsers.plan import Span
from parsers.text.patterns import compiled

BETWEEN_CELLS = "  "
"""What stands between the cells of a row that a reader of files makes a line of."""
CELL_GAP = compiled("[ \u3000]{2,}")
"""What stands between the cells of a row in a text as it is found."""


def cells_of(text: str, start: int, end: int) -> list[Span]:
    """Return where the cells of a line stand, without the spaces around them."""
    gaps = [(start, start), *(gap.span() for gap in CELL_GAP.finditer(text, start, end)), (end, end)]
    return [(low, high) for (_, low), (high, _) in pairwise(gaps) if text[low:high].strip()]
