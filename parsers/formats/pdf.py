"""PDF files: their paragraphs and tables, without what belongs to the pages; pages that are pictures are read by machine."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from parsers.errors import DamagedFileError, EncryptedError, IllegibleError, ScannedError, UnmappedError
from parsers.formats.pages import recognition
from parsers.formats.pages.page import Page
from parsers.formats.pages.text import FEWEST, is_picture, source_of
from parsers.formats.source import Source
from parsers.limits import LIMITS
from parsers.values import replace

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_MOST_UNMAPPED = 1 / 3
"""The share of characters that may be in fonts which do not tell what they are."""
_PASSWORD = "password"


def read(content: bytes, file: Path) -> Source:
    """Return the words of a PDF file, a line for each paragraph and each row of a table.

    A page that is a picture is lost where no machine can read it. Raises a DamagedFileError, an EncryptedError, a ScannedError,
    an IllegibleError, an UnmappedError or an OverLimitError.
    """
    from pypdfium2 import PdfiumError  # noqa: PLC0415 -- it takes longer to load than a text to read

    from parsers.formats.pages.pdfium import opened, page_of  # noqa: PLC0415

    try:
        document = opened(content)
    except PdfiumError as error:
        raise (EncryptedError if _PASSWORD in str(error).lower() else DamagedFileError)(file) from error
    try:
        LIMITS.check("pages", len(document))
        pages = _recognised(document, [page_of(page) for page in document])
    except PdfiumError as error:
        raise DamagedFileError(file) from error
    finally:
        document.close()
    count = sum(len(page.characters) for page in pages)
    if count < FEWEST * len(pages) or not count:
        raise (IllegibleError if recognition.is_installed() else ScannedError)(file)
    if sum(page.unmapped + _accented(page) for page in pages) > _MOST_UNMAPPED * count:
        raise UnmappedError(file)
    return source_of(pages)


def _accented(page: Page) -> int:
    """Return how many characters are Latin letters with accents: what fonts give that have no names for those of Chinese."""
    return sum("\u00c0" <= one.words <= "\u024f" and one.words.isalpha() for one in page.characters)


def _recognised(document: "PdfDocument", pages: Sequence[Page]) -> list[Page]:
    """Return the pages, those that are pictures with the characters that a machine reads in them."""
    found = list(pages)
    pictures = [number for number, page in enumerate(pages) if is_picture(page)]
    if pictures and recognition.is_installed():
        from parsers.formats.pages.picture import picture_of  # noqa: PLC0415

        drawn = [(partial(picture_of, document[number]), document[number].get_height()) for number in pictures]
        for number, characters in zip(pictures, recognition.recognised(drawn), strict=True):
            if characters:
                found[number] = replace(
                    pages[number], characters=characters, height=document[number].get_height(), is_recognised=True
                )
    return found
