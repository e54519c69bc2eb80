"""甲、乙、丙、: the heavenly stems, by which a few lists are counted, each at the start of its line."""

from parsers.outline.schemes.scheme import Scheme
from parsers.text.patterns import compiled

_STEMS = "甲乙丙丁戊己庚辛壬癸"

STEMS = Scheme("stems", compiled(f"(?P<number>[{_STEMS}])[、﹑.．]"), lambda numeral: _STEMS.index(numeral) + 1, glued_to_clause=0)
