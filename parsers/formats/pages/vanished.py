"""Texts of a page of which pdfium gives no character."""

from collections.abc import Iterable, Iterator, Sequence
from ctypes import byref, c_float, create_string_buffer, sizeof
from typing import Any

from pypdfium2 import raw

from parsers.formats.pages.calling import unchecked
from parsers.formats.pages.character import Character
from parsers.formats.support.symbols import UNREADABLE

_BOX = b"Yaodian Box"
"""The name of the font in data/fonts, see data/make/box_font.py."""
_LONGEST_NAME = 64


def vanished(texts: Iterable[tuple[Sequence[Any], Any]], text_page: Any) -> Iterator[Character]:
    """Yield a character that cannot be read for each text of a page that has neither width nor words.

    Such are the characters of a font that the file does not hold and that ours lacks too.
    """
    edges = (c_float * 4)()
    places = [byref(edges, n * sizeof(c_float)) for n in range(4)]
    has_bounds = unchecked("FPDFPageObj_GetBounds")
    for own, place in texts:
        for one in own:
            if has_bounds(one, *places) and edges[0] == edges[2] and not _words(one, text_page) and _is_lent(one):
                yield _unreadable(one, edges[0], edges[1], place)


def _unreadable(text: Any, left: float, bottom: float, place: Any) -> Character:
    """Return what stands for the character of a text that begins at a place of a form."""
    size = c_float()
    raw.FPDFTextObj_GetFontSize(text, size)
    own = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(text, own)
    height = abs(size.value * own.d * place.d)
    x, y = place.a * left + place.c * bottom + place.e, place.b * left + place.d * bottom + place.f
    return Character(x, x + height, y, height, UNREADABLE)


def _words(text: Any, text_page: Any) -> bool:
    """Return whether a text has words: more than the two bytes that end them."""
    return bool(raw.FPDFTextObj_GetText(text, text_page, None, 0) > len("\0".encode("utf-16-le")))


def _is_lent(text: Any) -> bool:
    """Return whether the font of a text is ours, in which a space has a width."""
    name = create_string_buffer(_LONGEST_NAME)
    raw.FPDFFont_GetFamilyName(raw.FPDFTextObj_GetFont(text), name, _LONGEST_NAME)
    return name.value == _BOX
