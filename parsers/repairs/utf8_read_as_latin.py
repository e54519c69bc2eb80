"""A text in UTF-8 that was read as Windows-1252 or Latin-1: every byte a character, so that å·¥ä½œ stands for 工作.

A run of such characters is turned back into its bytes. Where these are whole characters of UTF-8 again, it is exact; a run of which
only some bytes came through is lost.
"""

import re

from parsers.plan import LOST, Certainty
from parsers.repairs.bytes_as_characters import ESCAPED, UPPER, byte_of, comes_back, is_mixed
from parsers.text.mapped_text import Edit
from parsers.text.patterns import compiled
from parsers.text.wording import is_written

_RUN = compiled(f"[{UPPER}][{UPPER}?]+")
"""A run of them; a `?` within it stands for a byte that did not come through."""
_WIDE = compiled(f"[ã-é][\u0080-\u00bf{ESCAPED}]{{2}}")
"""A character of three bytes, as all Chinese ones are."""
_LEAST = 3
"""How many of these a text must have to be taken for one."""
_UNITS, _LEAST_SHARE = 3, 0.5
"""How many bytes each has, and which share of all such characters they must be: of a text in GBK some look so by chance."""


def find(text: str) -> list[Edit]:
    """Return the edits that turn such runs back, or show as lost those that cannot be."""
    if not _WIDE.search(text):
        return []
    found = sum(is_written(bytes(map(byte_of, one)).decode("utf-8", "ignore") or "\0") for one in _WIDE.findall(text))
    if found < _LEAST or found * _UNITS < _LEAST_SHARE * sum(len(run[0]) for run in _RUN.finditer(text)):
        return []
    mixed = is_mixed(text)
    edits: list[Edit] = []
    for match in _RUN.finditer(text):
        units = bytes(map(byte_of, match[0]))
        try:
            shown = units.decode()
        except UnicodeDecodeError:
            edits += () if mixed else _partly(match, units)
            continue
        if not mixed or comes_back(shown, len(units)):
            edits.append(Edit(match.start(), match.end(), shown, Certainty.EXACT))
    return edits


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
