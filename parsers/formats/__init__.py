"""The formats of files that are read. To add one: a file with a function `read`, and a line in `FORMATS`."""

import re

from parsers.formats.format import Format

_MARKDOWN = Format(".markdown", (".md", ".markdown"))
_MHT = Format(
    ".mht",
    (".mht", ".mhtml"),
    re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:From:[^\n]*\n(?:[^\n]+\n)*?)?MIME-Version:", re.IGNORECASE),
)
_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_HTML = Format(".html", (".html", ".htm", ".xhtml", ".shtml", ".jsp", ".php", ".aspx"), _PAGE)
_WORD = Format(".word.reading", (".docx", ".docm", ".dotx"), re.compile(rb"PK\x03\x04"), is_apart=True)
_WORKBOOK = Format(".sheets.workbook", (".xlsx", ".xlsm"), is_apart=True)
_DELIMITED = Format(".sheets.delimited", (".csv", ".tsv"))
_OFD = Format(".ofd", (".ofd",), is_apart=True)
_PDF = Format(".pdf", (".pdf",), re.compile(rb"\s*%PDF-"), is_apart=True)
_OLDER = (".doc", ".dot", ".wps", ".wpt", ".rtf", ".odt", ".xls", ".xlt", ".et", ".ods")
_OFFICE = Format(".office", _OLDER, re.compile(rb"\xd0\xcf\x11\xe0|\{\\rtf"))
FORMATS = [_MARKDOWN, _MHT, _HTML, _WORD, _WORKBOOK, _DELIMITED, _OFD, _PDF, _OFFICE]

_OTHERWISE = Format(".text", (".txt", ".text"))
"""What a file is read as whose name and beginning tell nothing."""

_NOT_READ = frozenset([".ppt", ".pptx", ".rar", ".7z", ".gz"])
"""Endings of formats that are known and not read."""
_PACKED = {".gz": b"\x1f\x8b", ".rar": b"Rar!\x1a\x07", ".7z": b"7z\xbc\xaf\x27\x1c"}
"""How packed files begin, whatever their names say."""
_PACKED_AS = {"word/": _WORD, "xl/": _WORKBOOK, "OFD.xml": _OFD, "content.xml": _OFFICE}
"""What the formats that are zips hold."""
_BINARY = frozenset([_WORD, _WORKBOOK, _OFD, _PDF, _OFFICE])
"""The formats whose files are no text."""
_LOOKED_AT = 8192
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_TAGGED = re.compile(rb"<(?:html|head|meta|body|div|table|p)\b", re.IGNORECASE)
"""What tells a part of a web page, which does not begin as a whole one does."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""The name of what an encrypted file of a newer kind holds, which is packed as an old one."""


_FRONT = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n[^\s:-][^\n:]{0,40}:")
_MARKED = re.compile(
    rb"^(?:#{1,6} [^\n]+|\*\*[^*\n]+\*\*[ \t\r]*|\|(?:[ \t]*:?-{3,}:?[ \t]*\|)+[ \t\r]*)$|\]\(https?://", re.MULTILINE
)
_LEAST_MARKED = 3
"""How many lines with its signs make a text Markdown, whatever it is called; matter ahead of the text does alone."""


def _is_text(content: bytes) -> bool:
    """Return whether a file has words, no bytes that no text has, and not what is left of a file of another format."""
    return bool(content.strip()) and not content.startswith((b"PK", b"%PDF")) and not _CONTROLS.search(content, 0, _LOOKED_AT)


def unread(content: bytes, suffix: str) -> str | None:
    """Return the ending of the format that a file is of where that is not read, else None."""
    packed = next((name for name, begins in _PACKED.items() if content.startswith(begins)), None)
    is_other = any(form.begins and form.begins.match(content) for form in (_MHT, _HTML, _PDF))
    return packed or (suffix if suffix in _NOT_READ and not is_other else None)


def format_of(content: bytes, suffix: str) -> Format:
    """Return the format of a file by how it begins, else by the ending of its name, else the one for all others."""
    begins = next((form for form in FORMATS if form.begins and form.begins.match(content)), None)
    named = next((form for form in FORMATS if suffix in form.suffixes), _OTHERWISE)
    if begins is _WORD:
        from parsers.formats.support.package import is_packed  # noqa: PLC0415 -- only what is packed needs what unpacks

        # What else is packed as Word files are LibreOffice reads, if anything does.
        packed = next((form for folder, form in _PACKED_AS.items() if is_packed(content, folder)), None)
        return packed or (named if named in _PACKED_AS.values() else _OFFICE)
    if begins is None and named in _BINARY and _is_text(content):
        named = _HTML if _TAGGED.search(content, 0, _LOOKED_AT) else _OTHERWISE
    if begins or named is not _OTHERWISE:
        return _WORD if begins is _OFFICE and _ENCRYPTED in content else begins or named
    return _MARKDOWN if _FRONT.match(content) or len(_MARKED.findall(content)) >= _LEAST_MARKED else named
