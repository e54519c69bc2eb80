"""A text in UTF-8 that was read as Windows-1252 or Latin-1: every byte a character, so that å·¥ä½œ stands for 工作.

A run of such characters is turned back into its bytes. Where these are whole characters of UTF-8 again, it is exact; a run of which
only some bytes came through is lost.
"""

import re

from parsers.plan import LOST, Certainty
from parsers.text.mapped_text import Edit
from parsers.text.patterns import compiled

_SPECIAL = {bytes((byte,)).decode("cp1252"): byte for byte in range(0x80, 0xA0) if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
"""The characters that Windows-1252 has where Latin-1 has controls."""
_UPPER = "\u00a0-\u00ff\u0080-\u009f" + "".join(map(re.escape, _SPECIAL))
_RUN = compiled(f"[{_UPPER}][{_UPPER}?]+")
_WIDE = compiled("[ã-é][\u0080-\u00bf" + "".join(map(re.escape, _SPECIAL)) + "]{2}")
"""A character of three bytes, as all Chinese ones are."""
_LEAST = 3
"""How many of these a text must have to be taken for one."""


def find(text: str) -> list[Edit]:
    """Return the edits that turn such runs back, or show as lost those that cannot be."""
    if not _WIDE.search(text) or len(_WIDE.findall(text)) < _LEAST:
        return []
    edits = []
    for match in _RUN.finditer(text):
        units = bytes(_byte(character) for character in match[0])
        try:
            edits.append(Edit(match.start(), match.end(), units.decode(), Certainty.EXACT))
        except UnicodeDecodeError:
            edits += _partly(match, units)
    return edits


def _byte(character: str) -> int:
    return _SPECIAL.get(character, ord(character) & 0xFF)


def _partly(match: re.Match[str], units: bytes) -> list[Edit]:
    """Return the edits of a run of which only some bytes are whole characters; each of its characters is one byte."""
    edits: list[Edit] = []
    at = 0
    while at < len(units):
        size = 3 if 0xE0 <= units[at] < 0xF0 else 2 if 0xC2 <= units[at] < 0xE0 else 4 if 0xF0 <= units[at] < 0xF5 else 1
        start = match.start() + at
        try:
            shown = units[at : at + size].decode()
            edits.append(Edit(start, start + size, shown, Certainty.EXACT))
        except UnicodeDecodeError:
            # The next byte that begins a character ends what is lost.
            size = next((n for n in range(1, 4) if at + n >= len(units) or 0xC2 <= units[at + n] < 0xF5), 3)
            edits.append(Edit(start, start + size, LOST, None))
        at += size
    return edits
