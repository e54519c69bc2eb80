"""The characters of a page as pdfium places them."""

import unicodedata
from collections import deque
from collections.abc import Iterator
from ctypes import byref, c_double, c_void_p, cast, sizeof
from itertools import repeat
from math import degrees, hypot, inf
from struct import Struct
from typing import Any

from pypdfium2 import raw

from parsers.formats.pages.calling import unchecked
from parsers.formats.pages.character import Character
from parsers.formats.pages.turning import Placed
from parsers.formats.support.symbols import FOUNDER_POINT, UNREADABLE, symbol


def placed_on(text_page: Any) -> Iterator[Placed | Character]:
    """Yield the characters of a page, those that go on with an upright line at their places, the others with their angles."""
    count = text_page.count_chars()
    handle = cast(text_page.raw, c_void_p)
    point = (c_double * 2)()
    x_at, y_at = byref(point), byref(point, sizeof(c_double))
    origin_of, angle_of = unchecked("FPDFText_GetCharOrigin"), unchecked("FPDFText_GetCharAngle")
    codes = map(unchecked("FPDFText_GetUnicode"), repeat(handle, count), range(count))
    are_unmapped = map(unchecked("FPDFText_HasUnicodeMapError"), repeat(handle, count), range(count))
    high = ""
    is_spaced = False
    before, baseline, angle, lowest = inf, inf, 0.0, inf
    for at, code, unmapped, (left, top, right, bottom) in zip(
        range(count), codes, are_unmapped, _boxes(handle, count), strict=True
    ):
        is_chinese = _FIRST_CHINESE <= code <= _LAST_CHINESE and not high
        # What reaches as low as the character before it, and further right, goes on with its line.
        if bottom == lowest and left > before and not (unmapped or angle or high) and (is_chinese or code in _MARKS):
            yield Character(left, right, baseline, top - bottom, chr(code), is_spaced)
            before, is_spaced = left, False
            continue
        words = high + chr(code)
        high = ""
        if len(words) == 1 and "\ud800" <= words <= "\udbff":
            # A rare character comes as the two halves of its pair (UTF-16).
            high = words
            continue
        if words.isspace():
            is_spaced = not raw.FPDFText_IsGenerated(text_page, at)
            continue
        is_unmapped = unmapped > 0
        if is_unmapped:
            words = UNREADABLE
        elif not is_chinese:
            words = _character(words)
        if words.isprintable() or _is_known_to_repairs(words):
            origin_of(handle, at, x_at, y_at)
            x, y = point
            # A Chinese character further right on the line of one that stands upright does so too.
            if angle or y != baseline or x <= before or not is_chinese:
                angle = degrees(angle_of(handle, at)) % 360
            placed = Placed(left, bottom, right, top, x, y, angle, words, is_spaced, is_unmapped)
            if y != baseline:
                placed = _on_its_line(text_page, at, placed)
            before, baseline = x, placed.y
            lowest = bottom if baseline == y else inf
            yield placed
        is_spaced = False


_FIRST_CHINESE, _LAST_CHINESE = ord("一"), ord("鿿")
_MARKS = frozenset(map(ord, "，。、；：（）《》“”0123456789"))
"""What stands in a line as Chinese characters do, and is what it is said to be."""
_EDGES = Struct("4f")


def _boxes(handle: Any, count: int) -> Iterator[tuple[float, float, float, float]]:
    """Return the left, top, right and bottom of the box of each character."""
    boxes = (raw.FS_RECTF * count)()
    places = map(byref, repeat(boxes), range(0, count * _EDGES.size, _EDGES.size))
    deque(map(unchecked("FPDFText_GetLooseCharBox"), repeat(handle), range(count), places), maxlen=0)
    return _EDGES.iter_unpack(boxes)


_OFF = 1.2
"""From how many times its size on a character is off both its line and its column."""


def _on_its_line(handle: Any, at: int, placed: Placed) -> Placed:
    """Return a character where its text begins, if it is placed off both the line and the column that begin there.

    Fonts for vertical lines whose metrics are broken, lent to single characters, shift these by many times their size.
    """
    matrix = raw.FS_MATRIX()
    if not raw.FPDFText_GetMatrix(handle, at, matrix):
        return placed
    scale = hypot(matrix.a, matrix.b)
    size = raw.FPDFText_GetFontSize(handle, at) * scale
    across, up = placed.x - matrix.e, placed.y - matrix.f
    along, aside = across * matrix.a + up * matrix.b, up * matrix.a - across * matrix.b
    if not size or min(abs(along), abs(aside)) <= _OFF * size * scale:
        return placed
    left, bottom = matrix.e, matrix.f - size * _BELOW_BASELINE
    return placed._replace(left=left, bottom=bottom, right=left + size, top=bottom + size, x=matrix.e, y=matrix.f)


_BELOW_BASELINE = 0.12
"""How far a Chinese character reaches below its line, as a share of its size."""


def _character(units: str) -> str:
    """Return the character of one or two units of UTF-16, which is unreadable where Unicode has none such.

    Behind half a pair that has lost the other one a character stands by itself.
    """
    words = units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if "\uf000" <= words <= "\uf0ff":
        return symbol(ord(words))
    if _is_radical(words):
        return unicodedata.normalize("NFKC", words)
    if len(words) == 1 and _is_known_to_repairs(words):
        return words
    if len(words) > 1:
        return words.rstrip()
    return UNREADABLE if unicodedata.category(words) in ("Cn", "Co") else words


_PRIVATE = "\U000f0000"
"""The first character of the planes for private use."""


def _is_known_to_repairs(words: str) -> bool:
    """Return whether what a character for private use is, is for the repairs to say."""
    return words >= _PRIVATE or words == FOUNDER_POINT


def _is_radical(character: str) -> bool:
    """Return whether a character is a radical, which some programs write for the character that looks the same (⽹ for 网)."""
    return "\u2e80" <= character <= "\u2fdf"
