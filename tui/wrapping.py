"""Breaks Chinese text into rows of terminal cells.

No row begins with closing punctuation or ends with an opening bracket; numbers stay with their units and Latin words stay whole.
This is the one place that wraps, and `rich.cells.cell_len` the one measure of width.
"""

import re
from functools import cache, lru_cache

from rich.cells import cell_len

import data
from parsers.plan import Span
from parsers.text.patterns import compiled
from tui.glyphs import GLYPHS

CLOSING = "，。、；：？！）】》〉」』”’〕］｝％‰℃·…—～,.;:?!)]}%"
"""What never begins a row."""
OPENING = "（【《〈「『“‘〔［｛([{￥＄#"
"""What never ends a row."""

_OTHER_UNITS = ("万", "亿", "级", "年", "月", "号", "时")
"""What stays with a number in front of it and measures nothing in a plan (data/units.tsv)."""


@cache
def _whole() -> re.Pattern[str]:
    """Return what stays on one row: numbers with their units, Latin words, double dashes and ellipses, flags."""
    units = sorted({*(name for name, *_ in data.rows("units")), *_OTHER_UNITS}, key=len, reverse=True)
    return compiled(
        rf"\d{{4}}-\d{{2}}(?:-\d{{2}})?|[+-]?\d[\d.,·]*(?:[%％‰℃]|[万亿千百]{{0,2}}(?:{'|'.join(map(re.escape, units))}))?"
        r"|[A-Za-z0-9][A-Za-z0-9._+\-/@&'#=~]+|——+|……+|[\U0001f1e6-\U0001f1ff]{2}"
    )


_LOOK_AHEAD = 40
"""How far past the end of a row a number or word is followed, in characters."""


@lru_cache(16_384)
def _width(character: str) -> int:
    # The emoji selector widens what it follows.
    return 1 if character == "\ufe0f" else cell_len(character)


@lru_cache(1024)
def wrap(text: str, width: int) -> tuple[Span, ...]:
    """Return the rows of a text without line breaks as spans of it, none wider than `width` cells.

    White space at a break belongs to no row. What may not be broken and is wider than a row is broken all the same. An empty text
    has one empty row.
    """
    rows: list[Span] = []
    start, length = _after_space(text, 0), len(text)
    while True:
        end, used = start, 0
        while end < length:
            used += _width(text[end])
            if used > width:
                break
            end += 1
        cut = end if end == length else _break_before(text, start, max(end, start + 1))
        stop = cut
        while stop > start and text[stop - 1].isspace():
            stop -= 1
        rows.append((start, stop))
        start = _after_space(text, cut)
        if start >= length:
            return tuple(rows)


def _after_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _break_before(text: str, start: int, end: int) -> int:
    """Return where the row that begins at `start` and has room up to `end` is to end."""
    whole = [match.span() for match in _whole().finditer(text, start, end + _LOOK_AHEAD)]
    cut = end
    while cut > start:
        crossing = next((low for low, high in whole if low < cut < high), None)
        if crossing is not None:
            cut = crossing
        elif text[cut] in CLOSING or text[cut - 1] in OPENING or not _width(text[cut]) or text[cut - 1] == "\u200d":
            cut -= 1
        else:
            return cut
    return end


def padded(words: str, width: int, *, right: bool = False) -> str:
    """Return words cut or filled with spaces to exactly a width, in cells; at its right where that is wanted."""
    shown = shortened(words, width)
    spaces = " " * (width - cell_len(shown))
    return spaces + shown if right else shown + spaces


def shortened(text: str, width: int) -> str:
    """Return as much of a text as fits into some cells, with an ellipsis where something had to go."""
    if cell_len(text) <= width:
        return text
    cells, end = 1, 0
    for end, c in enumerate(text):  # noqa: B007 -- the end is what is wanted
        cells += _width(c)
        if cells > width:
            break
    return text[:end] + GLYPHS.cut if width > 0 else ""


def parts_fitted(text: str, width: int, gap: str = "  ", last: int = 0) -> str:
    """Return those parts of a text that fit into some cells whole, the first of them and so many of the last.

    An ellipsis stands for what had to go. Where not even those fit it is cut as any text is.
    """
    if cell_len(text) <= width:
        return text
    parts = text.split(gap)
    kept = len(parts) - last
    fitted = (gap.join((*parts[:first], GLYPHS.cut, *parts[kept:])) for first in range(kept - 1, -1 if last else 0, -1))
    return next((one for one in fitted if cell_len(one) <= width), shortened(text, width))


def words_fitted(text: str, width: int) -> str:
    """Return those words of a text that fit into some cells whole, with an ellipsis where some had to go."""
    return parts_fitted(text, width, " ")


def keys_fitted(text: str, width: int) -> str:
    """Return those keys of a line that fit into some cells, always the last two: the help's, and the one that leaves."""
    return parts_fitted(text, width, last=2)


def last_cells(text: str, width: int) -> str:
    """Return as much of the end of a text as fits into some cells."""
    cells, start = 0, len(text)
    while start and cells + _width(text[start - 1]) <= width:
        start -= 1
        cells += _width(text[start])
    return text[start:]
