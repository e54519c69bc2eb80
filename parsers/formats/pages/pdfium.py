"""Pages of a PDF file as pdfium sees them: their characters, each at its place."""

from ctypes import POINTER, byref, c_char, c_char_p, cast
from functools import cache
from typing import Any

from pypdfium2 import PdfDocument, PdfPage, raw

import data
from parsers.formats.pages.glyphs import placed_on
from parsers.formats.pages.objects import Objects, drawn_by, is_picture
from parsers.formats.pages.page import Page
from parsers.formats.pages.turning import Placed, turned
from parsers.formats.pages.vanished import vanished
from parsers.values import replace


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


def page_of(page: PdfPage) -> Page:
    """Return what is read of a page: its printable characters in the order of the file, turned upright, and the lines on it.

    A character at another angle than most is none of its text, but of a stamp; one that Unicode gives no character, or whose font
    does not tell what it is, is unreadable.
    """
    text_page = page.get_textpage()
    placed = list(placed_on(text_page))
    width, height = _size(page)
    objects = Objects(page)
    drawn, grounds = drawn_by(objects.paths)
    found = turned(placed, drawn, grounds, width, height, is_picture=is_picture(objects, width * height))
    unmapped = sum(isinstance(one, Placed) and one.is_unmapped for one in placed)
    return replace(found, characters=[*found.characters, *vanished(objects.texts, text_page)], unmapped=unmapped)


def _size(page: PdfPage) -> tuple[float, float]:
    """Return the width and the height of a page before it is turned, as places are."""
    width, height = page.get_width(), page.get_height()
    return (height, width) if page.get_rotation() in (90, 270) else (width, height)
