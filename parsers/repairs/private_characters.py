"""Characters for private use, which only one maker's fonts know: those known are put right, the others are lost.

Founder's fonts, in which gazettes are set, have the decimal point of a figure at U+1001B0, the middle dot at U+100170 and the dots
that lead to a page number at U+1001BA; a text taken from such a page has them there (88.3% as 88, U+1001B0, 3%). Its older fonts
have the decimal point at U+E010, which it is between digits alone: others have other signs there.
"""

from parsers.formats.support.symbols import FOUNDER_POINT
from parsers.plan import LOST, Certainty
from parsers.text.mapped_text import Edit
from parsers.text.patterns import compiled

_ANY = compiled(rf"(?P<point>(?<=\d){FOUNDER_POINT}(?=\d))|[{FOUNDER_POINT}\U000f0000-\U0010ffff]")
_KNOWN = {"\U001001b0": ".", "\U00100170": "·", "\U001001ba": "…"}


def find(text: str) -> list[Edit]:
    """Return the edits that put known ones right and show the others as lost."""
    edits = []
    for match in _ANY.finditer(text):
        shown = "." if match["point"] else _KNOWN.get(match[0])
        edits.append(Edit(match.start(), match.end(), shown or LOST, Certainty.CERTAIN if shown else None))
    return edits
