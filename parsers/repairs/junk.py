"""Signs that a page put between characters against copying, and spaces that part the characters of a word."""

import re

from parsers.plan import Certainty
from parsers.text.mapped_text import Edit
from parsers.text.patterns import compiled

_WIDE = "\u3007\u3400-\u9fff，。、；：（）《》“”"
_MIGHT_BE = compiled("@@| (?=[一-鿿] [一-鿿])|\u3000(?=[一-鿿]\u3000[一-鿿])")
_BETWEEN = compiled(rf"(?<=[{_WIDE}\d%])@{{2,}}(?=[{_WIDE}\d])|(?<=[{_WIDE}\d])@{{2,}}$", re.MULTILINE)
_AFTER_MARKER = compiled(
    r"^[ \u3000]*第[一二三四五六七八九十百零〇\d]{1,7}[章节条](?P<lacked>[ \u3000]*\?[ \u3000]*)(?=[一-鿿【])", re.MULTILINE
)
_LEAST_MARKERS = 2
"""A wide space that an encoding lacked, between the marker of an article and its text; one alone may be a lost character."""
_LETTER = "[一-鿿“”《》（）()、，。；：\\d]"
_SPACE = compiled("[ \u3000]+")
_SPACED_YEAR = compiled(r"(?:1[ \u3000]+9|2[ \u3000]+0)(?:[ \u3000]+\d){2}[ \u3000]*年")
"""Two digits with a space between them are one number only in a year."""
_SPACED = compiled(rf"(?<![一-鿿])(?:{_LETTER} ?(?P<space>[ \u3000]))(?:{_LETTER} ?(?P=space)){{2,}}{_LETTER}")
"""At least four characters with a space behind each: a title spaced by letters, or text taken from a picture."""


def find(text: str) -> list[Edit]:
    """Return the edits that take out the signs, and the spaces of spaced words."""
    lacked = [match.span("lacked") for match in _AFTER_MARKER.finditer(text)] if "?" in text else []
    edits = [Edit(start, end, " ", Certainty.CERTAIN) for start, end in lacked if len(lacked) >= _LEAST_MARKERS]
    if not _MIGHT_BE.search(text):
        return edits
    edits += (Edit(match.start(), match.end(), "", Certainty.CERTAIN) for match in _BETWEEN.finditer(text))
    years = [match.span() for match in _SPACED_YEAR.finditer(text)]
    for match in _SPACED.finditer(text):
        for space in _SPACE.finditer(text, *match.span()):
            start, end = space.span()
            if not text[start - 1 : end + 1 : end - start + 1].isdecimal() or any(low < start < high for low, high in years):
                edits.append(Edit(start, end, "", Certainty.CERTAIN))
    return sorted(edits, key=lambda edit: edit.start)
