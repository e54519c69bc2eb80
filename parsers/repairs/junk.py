"""Signs that a page put between characters against copying, and spaces that part the characters of a word."""

import re

from parsers.mapped_text import Edit
from parsers.plan import Certainty

NAME = "junk"

_WIDE = "\u3007\u3400-\u9fff，。、；：（）《》“”"
_MIGHT_BE = re.compile("[@#$*]{2}| (?=[一-鿿] [一-鿿])|\u3000(?=[一-鿿]\u3000[一-鿿])")
_BETWEEN = re.compile(rf"(?<=[{_WIDE}\d%])[@#$*]{{2,}}(?=[{_WIDE}\d])|(?<=[{_WIDE}\d])[@#$*]{{2,}}$", re.MULTILINE)
_AFTER_MARKER = re.compile(r"(?<=[章节条])[ \u3000]*\?[ \u3000]*(?=[一-鿿【])")
"""A wide space that an encoding lacked, between the marker of an article and its text."""
_LETTER = "[一-鿿“”《》（）()、，。；：\\d]"
_SPACED = re.compile(rf"(?<![一-鿿])(?:{_LETTER} ?(?P<space>[ \u3000]))(?:{_LETTER} ?(?P=space)){{2,}}{_LETTER}")
"""At least four characters with a space behind each: a title spaced by letters, or text taken from a picture."""


def find(text: str) -> list[Edit]:
    """Return the edits that take out the signs, and the spaces of spaced words."""
    edits = (
        [Edit(match.start(), match.end(), " ", Certainty.CERTAIN) for match in _AFTER_MARKER.finditer(text)] if "?" in text else []
    )
    if not _MIGHT_BE.search(text):
        return edits
    edits += (Edit(match.start(), match.end(), "", Certainty.CERTAIN) for match in _BETWEEN.finditer(text))
    for match in _SPACED.finditer(text):
        edits += (
            Edit(match.start() + space.start(), match.start() + space.end(), "", Certainty.CERTAIN)
            for space in re.finditer("[ \u3000]+", match[0])
        )
    return sorted(edits, key=lambda edit: edit.start)
