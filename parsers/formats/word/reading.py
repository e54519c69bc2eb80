"""Word files: their words, a line for each paragraph and each row of a table."""

from collections.abc import Iterator
from pathlib import Path

from parsers.errors import DamagedFileError, EmptyError, EncryptedError, UnreadableError
from parsers.formats.support.package import BROKEN, Package
from parsers.formats.word.body import Body
from parsers.formats.word.notes import Notes
from parsers.formats.word.numbering import Numbering
from parsers.formats.word.styles import Styles, without_styles_of_tables

_OLE = b"\xd0\xcf\x11\xe0"
"""How a file begins that Word has encrypted."""
_MIME, _RTF = b"MIME-Version:", b"{\\rtf"
"""How what another program wrote begins: a web page with all it needs is read, rich text is not."""
_LOST = "\ufffd"
_DEEPEST = 3
"""How many documents within each other are read."""


def read(content: bytes, file: Path) -> str:
    """Return the words of a Word file, a line for each paragraph and each row of a table.

    Raises a DamagedFileError, an EncryptedError or an EmptyError.
    """
    if content.startswith(_OLE):
        raise EncryptedError(file)
    try:
        text = "\n".join(_lines(content, file, 1))
    except BROKEN as error:
        raise DamagedFileError(file) from error
    if not text.strip():
        raise EmptyError(file)
    return text


def _lines(content: bytes, file: Path, depth: int) -> list[str]:
    with Package(content) as package:
        document = package.part(package.main)
        if document is None:
            raise ValueError(package.main)

        def chunk(relationship: str) -> Iterator[str]:
            found = package.content_of(relationship)
            if found:
                yield from _of_chunk(*found, file, depth)
            else:
                yield _LOST

        styles = Styles(package.related("styles", without_styles_of_tables))
        notes = Notes(package.related("footnotes"), package.related("endnotes"))
        return Body(Numbering(package.related("numbering"), styles), styles, notes, chunk).lines(document)


def _of_chunk(name: str, content: bytes, file: Path, depth: int) -> list[str]:
    """Return the lines of a document that another holds as it is; one that cannot be read is lost."""
    from parsers.formats import html, mht, plain  # noqa: PLC0415 -- hardly a file holds another

    try:
        if content.startswith(b"PK"):
            return _lines(content, file, depth + 1) if depth < _DEEPEST else [_LOST]
        if name.lower().endswith((".mht", ".mhtml")) or content.lstrip().startswith(_MIME):
            return mht.read(content, file).split("\n")
        if content.startswith(_RTF):
            return [_LOST]
        is_page = name.lower().endswith((".htm", ".html", ".xhtml")) or b"<html" in content[:1024].lower()
        return (html.read if is_page else plain.read)(content, file).split("\n")
    except UnreadableError:
        return [_LOST]
