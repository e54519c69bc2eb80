"""The formats of files that are read.

Each file is one format, with its `SUFFIXES` and a function `read(content, file) -> str` that returns the source text, or raises an
`UnreadableError` that says why there is none.
"""

import re
from types import ModuleType

from parsers.formats import docx, html, markdown, office, pdf, plain

FORMATS = (markdown, html, docx, pdf, office)

OTHERWISE = plain
"""What a file is read as whose name tells nothing."""

NOT_READ = {
    ".mht",
    ".xls",
    ".xlsx",
    ".et",
    ".ppt",
    ".zip",
    ".rar",
}
"""Endings of formats that are known and not read."""

_BEGINNINGS = (
    (re.compile(rb"\s*%PDF-"), pdf),
    (re.compile(rb"PK\x03\x04"), docx),
    (re.compile(rb"\xd0\xcf\x11\xe0|\{\\rtf"), office),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE), html),
)
"""How files begin, whatever their names say."""


def format_of(content: bytes, suffix: str) -> ModuleType:
    """Return the format of a file by how it begins, else by the ending of its name, else the one for all others."""
    begins = next((form for beginning, form in _BEGINNINGS if beginning.match(content)), None)
    named = next((form for form in FORMATS if suffix in form.SUFFIXES), OTHERWISE)
    if begins is docx and named is office:
        # What LibreOffice reads may be packed as Word files are.
        return docx if docx.is_word(content) else office
    # A Word file that is encrypted begins as an old one.
    return begins if begins and (begins, named) != (office, docx) else named
