"""A text broken at a width, with a blank line behind every line, as converters write it: what is blank tells nothing there."""

from collections.abc import Iterator

from parsers.text.mapped_text import Edit
from parsers.text.patterns import compiled

_GAP = compiled(r"\n[^\S\n]*\n(?=[^\S\n]*[^\s])")
_FEWEST_LINES = 20
_LEAST_SHARE = 0.95
"""Of which share of the lines a blank one stands behind, where it stands behind all."""
_LONG, _MOST_OPEN = 20, 0.3
"""From how many characters on a line is long, and of which share the end is open where none is broken."""
_ENDS = frozenset("。；：！？;:!?.…）)》”、，,")


def closings(text: str) -> Iterator[Edit]:
    """Yield the edits that leave out the blank lines of such a text."""
    gaps = list(_GAP.finditer(text))
    if len(gaps) < _FEWEST_LINES:
        return
    lines = [line.rstrip() for line in text.split("\n") if line and not line.isspace()]
    long = [line for line in lines if len(line) >= _LONG]
    is_broken = sum(line[-1] not in _ENDS for line in long) > _MOST_OPEN * len(long)
    if is_broken and len(gaps) >= _LEAST_SHARE * (len(lines) - 1):
        yield from (Edit(gap.start(), gap.end(), "\n", None) for gap in gaps)
