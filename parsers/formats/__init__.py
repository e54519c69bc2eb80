"""The formats of files that are read. To add one: a file with its `Format`, and a line in `FORMATS`."""

from parsers.formats.format import Format
from parsers.formats.html import HTML
from parsers.formats.markdown import MARKDOWN
from parsers.formats.mht import MHT
from parsers.formats.ofd import OFD
from parsers.formats.office import OFFICE, is_encrypted
from parsers.formats.pdf import PDF
from parsers.formats.plain import PLAIN
from parsers.formats.sheets.delimited import DELIMITED
from parsers.formats.sheets.workbook import WORKBOOK
from parsers.formats.support.package import is_packed
from parsers.formats.word.reading import WORD

FORMATS: list[Format] = [MARKDOWN, MHT, HTML, WORD, WORKBOOK, DELIMITED, OFD, PDF, OFFICE]

OTHERWISE = PLAIN
"""What a file is read as whose name and beginning tell nothing."""

NOT_READ = frozenset([".ppt", ".pptx", ".rar", ".7z", ".gz"])
"""Endings of formats that are known and not read."""
_PACKED = {".gz": b"\x1f\x8b", ".rar": b"Rar!\x1a\x07", ".7z": b"7z\xbc\xaf\x27\x1c"}
"""How packed files begin, whatever their names say."""


def unread(content: bytes, suffix: str) -> str | None:
    """Return the ending of the format that a file is of where that is not read, else None."""
    packed = next((name for name, begins in _PACKED.items() if content.startswith(begins)), None)
    is_other = any(form.begins and form.begins.match(content) for form in (MHT, HTML, PDF))
    return packed or (suffix if suffix in NOT_READ and not is_other else None)


def format_of(content: bytes, suffix: str) -> Format:
    """Return the format of a file by how it begins, else by the ending of its name, else the one for all others."""
    begins = next((form for form in FORMATS if form.begins and form.begins.match(content)), None)
    named = next((form for form in FORMATS if suffix in form.suffixes), OTHERWISE)
    if begins is WORD:
        # What else is packed as Word files are LibreOffice reads, if anything does.
        packed = next((form for folder, form in _PACKED_AS.items() if is_packed(content, folder)), None)
        return packed or (named if named in _PACKED_AS.values() else OFFICE)
    if begins is OFFICE and is_encrypted(content):
        # An encrypted Word file is packed as an old one.
        return WORD
    return begins or named


_PACKED_AS = {"word/": WORD, "xl/": WORKBOOK, "OFD.xml": OFD}
"""What the formats that are zips hold."""
