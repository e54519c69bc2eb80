"""PDF files with a text layer: their paragraphs and tables, without what belongs to the pages."""

import re
from collections.abc import Sequence
from pathlib import Path

from parsers.errors import DamagedFileError, EncryptedError, ScannedError, UnmappedError
from parsers.formats.format import Format
from parsers.formats.pdf_pages.astray import mended, words_downwards
from parsers.formats.pdf_pages.character import Character
from parsers.formats.pdf_pages.grids import tables
from parsers.formats.pdf_pages.lines import lines
from parsers.formats.pdf_pages.page import Page, without_stamps
from parsers.formats.pdf_pages.paragraphs import LOST, Block, paragraphs

_FEWEST = 5
"""How many characters a page must hold on average; scanners write a stamp or a page number at most."""
_MOST_UNMAPPED = 1 / 3
"""The share of characters that may be in fonts which do not tell what they are."""
_PASSWORD = "password"


def read(content: bytes, file: Path) -> str:
    """Return the words of a PDF file, a line for each paragraph and each row of a table; a page that is a picture is lost.

    Raises a DamagedFileError, an EncryptedError, a ScannedError or an UnmappedError.
    """
    from pypdfium2 import PdfiumError  # noqa: PLC0415 -- it takes longer to load than a text to read

    from parsers.formats.pdf_pages.pdfium import opened, page_of  # noqa: PLC0415

    try:
        document = opened(content)
    except PdfiumError as error:
        raise (EncryptedError if _PASSWORD in str(error).lower() else DamagedFileError)(file) from error
    try:
        pages = [page_of(page) for page in document]
    except PdfiumError as error:
        raise DamagedFileError(file) from error
    finally:
        document.close()
    count = sum(len(page.characters) for page in pages)
    if count < _FEWEST * len(pages) or not count:
        raise ScannedError(file)
    if sum(page.unmapped for page in pages) > _MOST_UNMAPPED * count:
        raise UnmappedError(file)
    return "\n".join(paragraphs([_blocks(*one) for one in zip(pages, without_stamps(pages), strict=True)]))


def _blocks(page: Page, characters: Sequence[Character]) -> list[Block]:
    """Return what stands on a page from its top: its lines and its tables."""
    if len(characters) < _FEWEST and page.is_picture:
        return [LOST]
    found, rest = tables(page.edges, characters)
    blocks: list[Block] = []
    for line in lines(words_downwards(list(mended(rest))), page.height):
        while found and line.bottom < found[0].top:
            blocks.append(found.pop(0))
        blocks.append(line)
    return [*blocks, *found]


PDF = Format("pdf", (".pdf",), read, re.compile(rb"\s*%PDF-"), is_apart=True)
