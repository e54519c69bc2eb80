"""PDF files with a text layer: their paragraphs, without what belongs to the pages."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from parsers.errors import DamagedFileError, EncryptedError, ScannedError
from parsers.formats.format import Format
from parsers.formats.support.page_lines import Character, lines, paragraphs

_FEWEST = 5
"""How many characters a page must hold on average; scanners write a stamp or a page number at most."""
_MOST_ASTRAY, _NEAR = 3, 5
"""How many characters in a row may be out of place, and how many times its size the next one stands away that is not."""
_NEXT_LINE = 3
_ROW = 6.0
"""How many points of the page's height are looked through together."""
_PASSWORD = "password"


def read(content: bytes, file: Path) -> str:
    """Return the words of a PDF file, a line for each paragraph.

    Raises a DamagedFileError, an EncryptedError or a ScannedError.
    """
    from pypdfium2 import PdfiumError  # noqa: PLC0415 -- it takes longer to load than a text to read

    from parsers.formats.support.pdfium import characters, opened, vanished  # noqa: PLC0415

    try:
        document = opened(content)
    except PdfiumError as error:
        raise (EncryptedError if _PASSWORD in str(error).lower() else DamagedFileError)(file) from error
    try:
        pages = []
        count = 0
        for page in document:
            found = [*_mended(list(characters(page))), *vanished(page)]
            count += len(found)
            pages.append(lines(found, page.get_height()))
    except PdfiumError as error:
        raise DamagedFileError(file) from error
    finally:
        document.close()
    if count < _FEWEST * len(pages) or not count:
        raise ScannedError(file)
    return "\n".join(paragraphs(pages))


def _mended(placed: Sequence[Character]) -> Iterator[Character]:
    """Yield characters in the order of the file, each at its place.

    Some printers lose the place of a character that another font lends: it stands far off, or off the page. Then it is put
    behind the one before it, or at the start of a line ahead of the one behind it.
    """
    rows: defaultdict[int, list[Character]] = defaultdict(list)
    for one in placed:
        rows[round(one.baseline / _ROW)].append(one)
    before: Character | None = None
    for at, one in enumerate(placed):
        ahead = placed[at + 1 : at + 1 + _MOST_ASTRAY]
        found = one
        if before and not _beside(before, one) and any(_beside(before, later) for later in ahead):
            found = Character(before.right, before.right + before.size, before.baseline, before.size, one.words)
        elif before and len(ahead) > 1 and _beside(*ahead[:2]) and not _is_between(before, one, ahead[0]) and _is_alone(one, rows):
            found = Character(ahead[0].left - one.size, ahead[0].left, ahead[0].baseline, ahead[0].size, one.words)
        before = found
        yield found


def _is_between(before: Character, one: Character, following: Character) -> bool:
    """Return whether a character stands below the one before it and above the one behind it, as a line of its own does.

    At the top of a column it stands next above the one behind it alone, at the foot of one next below the one before it.
    """
    return (
        following.baseline - one.size < one.baseline < before.baseline + one.size
        or 0 < one.baseline - following.baseline < _NEXT_LINE * one.size
        or 0 < before.baseline - one.baseline < _NEXT_LINE * one.size
    )


def _is_alone(one: Character, rows: Mapping[int, Sequence[Character]]) -> bool:
    """Return whether no other character stands beside one."""
    row = round(one.baseline / _ROW)
    near = (other for at in (row - 1, row, row + 1) for other in rows.get(at, ()))
    return not any(other is not one and (_beside(one, other) or _beside(other, one)) for other in near)


def _beside(one: Character, other: Character) -> bool:
    """Return whether a character stands behind another one on its line."""
    return abs(one.baseline - other.baseline) < one.size / 2 and -one.size < other.left - one.right < _NEAR * one.size


PDF = Format("pdf", (".pdf",), read, re.compile(rb"\s*%PDF-"), is_apart=True)
