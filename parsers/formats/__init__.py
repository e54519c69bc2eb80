"""The formats of files that are read. To add one: a file with its `Format`, and a line in `FORMATS`."""

from parsers.formats.docx import WORD, is_word
from parsers.formats.format import Format
from parsers.formats.html import HTML
from parsers.formats.markdown import MARKDOWN
from parsers.formats.office import OFFICE
from parsers.formats.pdf import PDF
from parsers.formats.plain import PLAIN

FORMATS: list[Format] = [MARKDOWN, HTML, WORD, PDF, OFFICE]

OTHERWISE = PLAIN
"""What a file is read as whose name and beginning tell nothing."""

NOT_READ = frozenset([".mht", ".xls", ".xlsx", ".et", ".ppt", ".zip", ".rar"])
"""Endings of formats that are known and not read."""


def format_of(content: bytes, suffix: str) -> Format:
    """Return the format of a file by how it begins, else by the ending of its name, else the one for all others."""
    begins = next((form for form in FORMATS if form.begins and form.begins.match(content)), None)
    named = next((form for form in FORMATS if suffix in form.suffixes), OTHERWISE)
    if begins is WORD and named is OFFICE:
        # What LibreOffice reads may be packed as Word files are.
        return WORD if is_word(content) else OFFICE
    # A Word file that is encrypted begins as an old one.
    return begins if begins and (begins, named) != (OFFICE, WORD) else named
