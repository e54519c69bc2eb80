"""第X编、第X章、第X节、第X条: the divisions of laws and regulations, which some plans borrow."""

from parsers.outline.schemes.scheme import NUMERAL, Scheme
from parsers.text.patterns import compiled

# A reference (依照本条例第十条的规定) goes on with what it refers to; a heading does not.
_NOT_A_REFERENCE = (
    r"(?!规[定范]|地铁|高铁|铁路|线|航线|生产线|[款的第、至和或及所之]|项(?!目)|[^\S\n]*(?:[至和、]|提出|明确|指出|要求|所列))"
)
_GLUED = 0.3
"""Where lines are lost the first one follows the title, or the name of a chapter."""


def _division(name: str, word: str) -> Scheme:
    marker = compiled(rf"第(?P<number>{NUMERAL}|\d{{1,4}}){word}{_NOT_A_REFERENCE}")
    return Scheme(name, marker, glued=_GLUED, stands_alone=word != "条")


PART = _division("part", "(?:编|篇|部分)")
CHAPTER = _division("chapter", "章")
SECTION = _division("section", "节")
ARTICLE = _division("article", "条")
