"""A comparison to be written out."""

from library.comparing.comparison import Comparison
from parsers.values import dataclass
from tui.saying.language import Language


@dataclass(frozen=True, slots=True)
class Report:
    """A comparison, with the counts of the whole that it may be a part of."""

    comparison: Comparison
    counts: tuple[int, int, int]
    language: Language
    width: int
    """How many cells it may take for the eye."""
    color: bool
