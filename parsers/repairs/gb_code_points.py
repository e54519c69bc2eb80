"""Signs whose GB/T 2312 codes were taken for Unicode's: ， (A3AC) came out as the Yi syllable at U+A3AC.

Fonts of some typesetting programs number their glyphs so, and a text taken from their pages has Yi syllables for its signs,
full-width letters and digits. A text in Yi itself uses syllables all over their block.
"""

from parsers.plan import Certainty
from parsers.text.mapped_text import Edit
from parsers.text.patterns import compiled

_YI = compiled("[\ua000-\ua48c]")
_ROWS = frozenset((0xA1, 0xA3))
"""The rows of the standard in which signs, and full-width letters and digits, stand."""
_FIRST_CELL, _LAST_CELL = 0xA1, 0xFE


def find(text: str) -> list[Edit]:
    """Return the edits that put such signs right; none where a text has other syllables too."""
    found = list(_YI.finditer(text))
    shown = [_shown(ord(match[0])) for match in found]
    if not all(shown):
        return []
    return [Edit(match.start(), match.end(), sign, Certainty.CERTAIN) for match, sign in zip(found, shown, strict=True) if sign]


def _shown(code: int) -> str:
    """Return the sign of a code of GB/T 2312, or nothing where none stands there."""
    row, cell = divmod(code, 0x100)
    if row not in _ROWS or not _FIRST_CELL <= cell <= _LAST_CELL:
        return ""
    return bytes((row, cell)).decode("gb2312", "ignore")
