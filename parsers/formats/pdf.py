"""PDF files with a text layer: their paragraphs and tables, without what belongs to the pages."""

from pathlib import Path

from parsers.errors import DamagedFileError, EncryptedError, ScannedError, UnmappedError
from parsers.formats.pages.text import FEWEST, text_of

_MOST_UNMAPPED = 1 / 3
"""The share of characters that may be in fonts which do not tell what they are."""
_PASSWORD = "password"


def read(content: bytes, file: Path) -> str:
    """Return the words of a PDF file, a line for each paragraph and each row of a table; a page that is a picture is lost.

    Raises a DamagedFileError, an EncryptedError, a ScannedError or an UnmappedError.
    """
    from pypdfium2 import PdfiumError  # noqa: PLC0415 -- it takes longer to load than a text to read

    from parsers.formats.pages.pdfium import opened, page_of  # noqa: PLC0415

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
    if count < FEWEST * len(pages) or not count:
        raise ScannedError(file)
    if sum(page.unmapped for page in pages) > _MOST_UNMAPPED * count:
        raise UnmappedError(file)
    return text_of(pages)
