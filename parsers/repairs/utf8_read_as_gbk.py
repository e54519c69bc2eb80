"""A page in UTF-8 that was read as GBK, written down, and read as UTF-8 again.

GBK takes bytes in pairs. Where the last byte of a three-byte character met the `<` of a tag, the pair fell four cells below
its row of the table: the character came back with its last byte one lower, and the `<` was gone (标</p> -> 栆/p>). That is
exactly reversible wherever the lower cell is assigned. Where it is not, and where the pair met a digit, a comma, a bracket, an `&`
or a space, a `?` stands for one character and one sign that are lost.
"""

import re

from parsers.plan import Certainty
from parsers.repairs.html_tags import NAMES
from parsers.repairs.swallowed import swallowed
from parsers.text.mapped_text import Edit
from parsers.text.patterns import compiled

_BEFORE_A_TAG = compiled(rf"([^\x00-\x2f:-\x7f])(?=(?P<closing>/)?(?:{NAMES})(?: [^<>\n]{{0,300}})?/?>)")
_LEAST_EVIDENCE = 3
"""How many closing tags must have lost their `<` before a letter and a `>` (a>5) or a digit are taken for a tag too."""
# The page's full-width digits were folded to ASCII after the damage was done.
_WIDENED = {str(digit): chr(0xFF10 + digit) for digit in range(10)}


def find(text: str) -> list[Edit]:
    """Return the edits that give back the character and the `<` in front of each tag that has lost them."""
    if ">" not in text:
        return []
    places = [(match, original) for match in _BEFORE_A_TAG.finditer(text) if (original := _original(match[1]))]
    beyond_doubt = [(match, original) for match, original in places if match["closing"] and not match[1].isascii()]
    if len(beyond_doubt) < _LEAST_EVIDENCE:
        return [_restored(match, original) for match, original in beyond_doubt]
    restored = (_restored(match, original) for match, original in places)
    return sorted([*restored, *swallowed(text)], key=lambda edit: edit.start)


def _restored(match: re.Match[str], original: str) -> Edit:
    return Edit(match.start(1), match.end(1), original + "<", Certainty.EXACT)


def _original(found: str) -> str | None:
    """Return the character that comes back as `found` when a `<` follows it, or None if none does."""
    units = _WIDENED.get(found, found).encode()
    if len(units) != 3 or units[2] == 0xBF:
        return None
    original = bytes((*units[:2], units[2] + 1)).decode()
    # The damage happens only where the shifted pair is assigned in the table of GBK.
    try:
        bytes((original.encode()[2] - 1, 0xFB)).decode("gbk")
    except UnicodeDecodeError:
        return None
    return original
