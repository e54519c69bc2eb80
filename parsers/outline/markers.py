"""Finds everything in a text that looks like a heading's marker.

Whether it is one is decided by the sequence it stands in; what stands in front of it only makes it more or less likely.
"""

import re
from collections.abc import Iterator

from parsers.outline.schemes.scheme import Scheme
from parsers.text.patterns import compiled
from parsers.text.unit_names import UNIT_ENDINGS
from parsers.values import dataclass

AT_LINE_START = 3.0
"""The weight of a marker at the start of a line."""
STANDS_APART = 2.0
"""The weight of a marker after the wide space that begins a paragraph, where the line break is lost."""

_BREAK, _BLANK = compiled(r"\n[ \t\u3000]*"), compiled(r"[ \t\u3000]*")
_CLAUSE_ENDS = frozenset("。！？；：…!?;:.”’」』）)】》")
_QUOTES = (("“", "”"), ("「", "」"), ("《", "》"), ("（(", "）)"))
"""The signs that open and those that close; brackets of either width close each other."""
_ENDS_TAG = compiled(rf"(?:单位|部门|处室)[:：][^。；;:：\n]{{2,}}(?:[{UNIT_ENDINGS}府街]|负责|参与|配合|落实)[^\S\n]*$")
"""A line that says who is to do it, and is over where the next marker stands: 责任单位：市水利局，各镇人民政府（二）."""
_TAG_REACH = 120
_REACH = 200
"""How far around a marker an open quotation is looked for, in characters: it keeps the time in step with the length."""


@dataclass(frozen=True, slots=True)
class Marker:
    """What looks like a heading's marker; offsets are into the text that was searched."""

    start: int
    end: int
    number: int | None
    """The number it bears, or None where that is lost or where the scheme has none."""
    weight: float
    """How likely it is a heading by what stands in front of it: 3 at the start of a line, less elsewhere."""
    chapter: str = ""
    """The numbers ahead of its own, where the scheme has such: 2 for 2.1."""


def find_markers(text: str, scheme: Scheme) -> list[Marker]:
    """Return the markers of one scheme in the text, in order."""
    markers = []
    for match in scheme.marker.finditer(text):
        weight = _weight(text, match.start(), scheme)
        number = _number(match, scheme)
        if weight and (number is not None or weight == AT_LINE_START or scheme.in_paragraph):
            markers.append(Marker(match.start(), match.end(), number, weight, match.groupdict().get("chapter") or ""))
    if scheme.unsigned:
        for start in _line_starts(text):
            if unsigned := scheme.unsigned.match(text, start):
                markers.append(Marker(unsigned.start(), unsigned.end(), _number(unsigned, scheme), AT_LINE_START / 2))
        markers.sort(key=lambda marker: marker.start)
    return markers


def _line_starts(text: str) -> Iterator[int]:
    """Yield where the words of each line begin."""
    first = _BLANK.match(text)
    yield first.end() if first else 0
    yield from (line.end() for line in _BREAK.finditer(text))


def _number(match: re.Match[str], scheme: Scheme) -> int | None:
    numeral = match["number"]
    return scheme.value(numeral) if numeral and scheme.value else None


def _weight(text: str, start: int, scheme: Scheme) -> float:
    before = start - 1
    while before >= 0 and text[before] in " \t\u3000":
        before -= 1
    if before < 0 or text[before] == "\n":
        return AT_LINE_START
    if start - before > 2 and "\u3000" in text[before:start]:
        return STANDS_APART
    if text[before] in _CLAUSE_ENDS or _ENDS_TAG.search(text, max(0, start - _TAG_REACH), start):
        weight = scheme.glued_to_clause
    elif text[before] in "，,":
        weight = scheme.glued_to_clause / 2
    elif scheme.in_paragraph:
        # No space stands within a sentence: behind one the list of a heading begins whose line end is lost.
        weight = scheme.glued_to_clause / 2 if start - before > 1 else 0.0
    else:
        weight = scheme.glued
    return 0.0 if weight and _quoted(text, start) else weight


def _quoted(text: str, at: int) -> bool:
    """Return whether a quotation or bracket is open at an offset and closed soon after it, on the same line."""
    low = max(text.rfind("\n", 0, at) + 1, at - _REACH) if "\n" in text[max(0, at - _REACH) : at] else max(0, at - _REACH)
    high = at + _REACH
    return any(
        opened > _last_closed(text, closing, low, opened, at) and any(text.find(sign, at, high) >= 0 for sign in closing)
        for opening, closing in _QUOTES
        if (opened := max(text.rfind(sign, low, at) for sign in opening)) >= 0
    )


def _last_closed(text: str, closing: str, low: int, opened: int, at: int) -> int:
    """Return where a sign closes last ahead of an offset; a machine that reads a page may take ’ for ”."""
    closed = max(text.rfind(sign, low, at) for sign in closing)
    if closing == "”" and closed < opened and text.find("‘", opened, at) < 0:
        closed = text.find("’", opened, at)
    return closed
