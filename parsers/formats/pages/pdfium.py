"""Pages of a PDF file as pdfium sees them: their characters, each at its place."""

import unicodedata
from collections.abc import Iterator
from ctypes import POINTER, byref, c_char, c_char_p, c_double, c_float, c_int, cast, create_string_buffer
from dataclasses import replace
from functools import cache
from itertools import islice
from math import degrees
from typing import TYPE_CHECKING, Any

from pypdfium2 import PdfDocument, raw

import data
from parsers.formats.pages.character import Character
from parsers.formats.pages.page import Page
from parsers.formats.pages.turning import Placed, turned

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

UNREADABLE = "\ufffd"
"""What a character is read as of which nothing but its place is known, as by the decoders of text."""

_BOX = b"Yaodian Box"
"""The name of the font in data/fonts, see data/make/box_font.py."""
_LONGEST_NAME = 64
_DEEPEST = 8
"""How many forms within each other are looked into."""


def opened(content: bytes) -> PdfDocument:
    """Return a PDF file to read from; raises a `pypdfium2.PdfiumError` where it is damaged or encrypted."""
    _start()
    return PdfDocument(content)


@cache
def _start() -> list[Any]:
    """Start pdfium anew with a font of ours as its only one; return what must outlive it.

    A font that a file names and does not hold is lent by the machine, and where that has none for Chinese, pdfium gives the
    characters no width and drops what it takes for empty. With the font for boxes every machine reads a file alike.
    """
    paths = (c_char_p * 2)(str(data.FOLDER / "fonts").encode(), None)
    config = raw.FPDF_LIBRARY_CONFIG(version=2, m_pUserFontPaths=cast(paths, POINTER(POINTER(c_char))))
    raw.FPDF_DestroyLibrary()
    raw.FPDF_InitLibraryWithConfig(byref(config))
    return [paths, config]


def page_of(page: "PdfPage") -> Page:
    """Return what is read of a page: its printable characters in the order of the file, turned upright, and the lines on it.

    A character at another angle than most is none of its text, but of a stamp; one that Unicode gives no character, or whose font
    does not tell what it is, is unreadable.
    """
    placed = list(_placed(page.get_textpage()))
    width, height = _size(page)
    found = turned(placed, _drawn(page), width, height, is_picture=_is_picture(page, width * height))
    unmapped = sum(one.is_unmapped for one in placed)
    return replace(found, characters=[*found.characters, *vanished(page)], unmapped=unmapped)


def _size(page: "PdfPage") -> tuple[float, float]:
    """Return the width and the height of a page before it is turned, as places are."""
    width, height = page.get_width(), page.get_height()
    return (height, width) if page.get_rotation() in (90, 270) else (width, height)


def _placed(text_page: Any) -> Iterator[Placed]:
    x, y = c_double(), c_double()
    high = ""
    is_spaced = False
    for at in range(text_page.count_chars()):
        words = high + chr(raw.FPDFText_GetUnicode(text_page, at))
        high = ""
        if len(words) == 1 and "\ud800" <= words <= "\udbff":
            # A rare character comes as the two halves of its pair (UTF-16).
            high = words
            continue
        if words.isspace():
            is_spaced = not raw.FPDFText_IsGenerated(text_page, at)
            continue
        is_unmapped = raw.FPDFText_HasUnicodeMapError(text_page, at) > 0
        words = UNREADABLE if is_unmapped else _character(words)
        if words.isprintable() and raw.FPDFText_GetCharOrigin(text_page, at, x, y):
            left, bottom, right, top = text_page.get_charbox(at, loose=True)
            angle = degrees(raw.FPDFText_GetCharAngle(text_page, at)) % 360
            yield Placed(left, bottom, right, top, x.value, y.value, angle, words, is_spaced, is_unmapped)
        is_spaced = False


_MOST_SEGMENTS = 20_000
"""How many lines are looked at in a drawing: a table has a hundredth of that."""


def _drawn(page: "PdfPage") -> Iterator[tuple[float, float, float, float]]:
    """Yield the straight lines that are drawn on a page, each from one point to another."""
    for path, place in islice(_objects(page, raw.FPDF_PAGEOBJ_PATH), _MOST_SEGMENTS):
        fill, stroke = c_int(), c_int()
        if raw.FPDFPath_GetDrawMode(path, fill, stroke) and (fill.value or stroke.value):
            own = raw.FS_MATRIX()
            raw.FPDFPageObj_GetMatrix(path, own)
            yield from _lines_of(path, _within(own, place))


def _lines_of(path: Any, place: Any) -> Iterator[tuple[float, float, float, float]]:
    x, y = c_float(), c_float()
    start = before = (0.0, 0.0)
    for at in range(min(raw.FPDFPath_CountSegments(path), _MOST_SEGMENTS)):
        segment = raw.FPDFPath_GetPathSegment(path, at)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = place.a * x.value + place.c * y.value + place.e, place.b * x.value + place.d * y.value + place.f
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield (*before, *point)
        if raw.FPDFPathSegment_GetClose(segment):
            yield (*point, *start)
        before = point


_MOST_OF_PAGE = 0.5


def _is_picture(page: "PdfPage", area: float) -> bool:
    edges = [c_float() for _ in range(4)]
    for image, _ in _objects(page, raw.FPDF_PAGEOBJ_IMAGE):
        if raw.FPDFPageObj_GetBounds(image, *edges):
            left, bottom, right, top = (edge.value for edge in edges)
            if (right - left) * (top - bottom) > _MOST_OF_PAGE * area:
                return True
    return False


def _objects(page: "PdfPage", wanted: int) -> Iterator[tuple[Any, Any]]:
    """Yield the objects of one kind on a page and in the forms on it, each with the matrix of the form it is in."""
    count = raw.FPDFPage_CountObjects(page)
    yield from _inside((raw.FPDFPage_GetObject(page, at) for at in range(count)), wanted, raw.FS_MATRIX(1, 0, 0, 1, 0, 0), 0)


def _inside(objects: Iterator[Any], wanted: int, place: Any, depth: int) -> Iterator[tuple[Any, Any]]:
    for one in objects:
        kind = raw.FPDFPageObj_GetType(one)
        if kind == wanted:
            yield one, place
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            own = raw.FS_MATRIX()
            raw.FPDFPageObj_GetMatrix(one, own)
            inner = (raw.FPDFFormObj_GetObject(one, at) for at in range(raw.FPDFFormObj_CountObjects(one)))
            yield from _inside(inner, wanted, _within(own, place), depth + 1)


def _character(units: str) -> str:
    """Return the character of one or two units of UTF-16, which is unreadable where Unicode has none such."""
    words = units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if _is_radical(words):
        return unicodedata.normalize("NFKC", words)
    return UNREADABLE if len(words) > 1 or unicodedata.category(words) == "Cn" else words


def _is_radical(character: str) -> bool:
    """Return whether a character is a radical, which some programs write for the character that looks the same (⽹ for 网)."""
    return "\u2e80" <= character <= "\u2fdf"


def vanished(page: "PdfPage") -> Iterator[Character]:
    """Yield a character that cannot be read for each text of a page that has neither width nor words.

    Such are the characters of a font that the file does not hold and that ours lacks too.
    """
    text_page = page.get_textpage()
    edges = [c_float() for _ in range(4)]
    for one, place in _objects(page, raw.FPDF_PAGEOBJ_TEXT):
        if not raw.FPDFPageObj_GetBounds(one, *edges):
            continue
        left, bottom, right, _ = (edge.value for edge in edges)
        if left == right and not _words(one, text_page) and _is_lent(one):
            size = c_float()
            raw.FPDFTextObj_GetFontSize(one, size)
            own = raw.FS_MATRIX()
            raw.FPDFPageObj_GetMatrix(one, own)
            height = abs(size.value * own.d * place.d)
            x, y = place.a * left + place.c * bottom + place.e, place.b * left + place.d * bottom + place.f
            yield Character(x, x + height, y, height, UNREADABLE)


def _within(own: Any, place: Any) -> Any:
    """Return the matrix that takes a point of a form to its place on the page."""
    return raw.FS_MATRIX(
        own.a * place.a + own.b * place.c,
        own.a * place.b + own.b * place.d,
        own.c * place.a + own.d * place.c,
        own.c * place.b + own.d * place.d,
        own.e * place.a + own.f * place.c + place.e,
        own.e * place.b + own.f * place.d + place.f,
    )


def _words(text: Any, text_page: Any) -> bool:
    """Return whether a text has words: more than the two bytes that end them."""
    return bool(raw.FPDFTextObj_GetText(text, text_page, None, 0) > len("\0".encode("utf-16-le")))


def _is_lent(text: Any) -> bool:
    """Return whether the font of a text is ours, in which a space has a width."""
    name = create_string_buffer(_LONGEST_NAME)
    raw.FPDFFont_GetFamilyName(raw.FPDFTextObj_GetFont(text), name, _LONGEST_NAME)
    return name.value == _BOX
