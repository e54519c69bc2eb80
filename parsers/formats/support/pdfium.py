"""Pages of a PDF file as pdfium sees them: their characters, each at its place."""

import unicodedata
from collections.abc import Iterator
from ctypes import POINTER, byref, c_char, c_char_p, c_double, c_float, cast, create_string_buffer
from functools import cache
from typing import TYPE_CHECKING, Any

from pypdfium2 import PdfDocument, raw

import data
from parsers.formats.support.page_lines import Character

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


def characters(page: "PdfPage") -> Iterator[Character]:
    """Yield the printable characters of a page in the order of the file; a code that Unicode gives no character is unreadable."""
    text_page = page.get_textpage()
    x, y = c_double(), c_double()
    high = ""
    for at in range(text_page.count_chars()):
        words = high + chr(raw.FPDFText_GetUnicode(text_page, at))
        high = ""
        if len(words) == 1 and "\ud800" <= words <= "\udbff":
            # A rare character comes as the two halves of its pair (UTF-16).
            high = words
            continue
        words = _character(words)
        if words.isprintable() and not words.isspace() and raw.FPDFText_GetCharOrigin(text_page, at, x, y):
            left, bottom, right, top = text_page.get_charbox(at, loose=True)
            yield Character(left, right, y.value, top - bottom, words)


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
    count = raw.FPDFPage_CountObjects(page)
    yield from _vanished((raw.FPDFPage_GetObject(page, at) for at in range(count)), text_page, raw.FS_MATRIX(1, 0, 0, 1, 0, 0), 0)


def _vanished(objects: Iterator[Any], text_page: Any, place: Any, depth: int) -> Iterator[Character]:
    edges = [c_float() for _ in range(4)]
    for one in objects:
        kind = raw.FPDFPageObj_GetType(one)
        if kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            own = raw.FS_MATRIX()
            raw.FPDFPageObj_GetMatrix(one, own)
            inner = (raw.FPDFFormObj_GetObject(one, at) for at in range(raw.FPDFFormObj_CountObjects(one)))
            yield from _vanished(inner, text_page, _within(own, place), depth + 1)
        elif kind == raw.FPDF_PAGEOBJ_TEXT and raw.FPDFPageObj_GetBounds(one, *edges):
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
