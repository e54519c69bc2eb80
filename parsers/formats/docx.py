"""Word files: the words of their paragraphs with the numbers Word counts, tables, text boxes; what was deleted is left out."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from lzma import LZMAError
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError, fromstring

from parsers.errors import DamagedFileError, EmptyError, EncryptedError
from parsers.formats.format import Format
from parsers.formats.support.docx_numbering import Numbering, W
from parsers.formats.support.tables import lines
from parsers.formats.support.task_columns import Cell

_DOCUMENT = "word/document.xml"
_MOST_BYTES = 200_000_000
"""How large a part of a file may be unpacked; the words of a plan are a thousandth of it."""
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""How a file begins that Word has encrypted, and the name of what it holds."""
_BREAKS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": " ", f"{W}noBreakHyphen": "-"}
_DELETED = frozenset({f"{W}del", f"{W}moveFrom"})
_ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_ENTITY = re.compile(rb"<!(?:DOCTYPE|ENTITY)")


def is_word(content: bytes) -> bool:
    """Return whether some bytes are a Word file, whatever the file is called."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _DOCUMENT in archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError):
        return False


def read(content: bytes, file: Path) -> str:
    """Return the words of a Word file, a line for each paragraph and each row of a table.

    Raises a DamagedFileError, an EncryptedError or an EmptyError.
    """
    if content.startswith(_OLE):
        raise (EncryptedError if _ENCRYPTED in content else DamagedFileError)(file)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            document = _part(archive, _DOCUMENT)
            numbering, styles = _part(archive, "word/numbering.xml"), _part(archive, "word/styles.xml")
        text = "\n".join(_Words(Numbering(numbering, styles)).blocks(document)) if document is not None else None
    except (zipfile.BadZipFile, zlib.error, LZMAError, ParseError, LookupError, ValueError, OSError, RuntimeError) as error:
        # Nesting without end is a RuntimeError too, a level that is no number a ValueError, an encoding unknown a LookupError.
        raise DamagedFileError(file) from error
    if text is None:
        raise DamagedFileError(file)
    if not text.strip():
        raise EmptyError(file)
    return text


def _part(archive: zipfile.ZipFile, name: str) -> Element | None:
    """Return a part of the file, or None where it has none; raises ValueError where it is none that Word writes."""
    try:
        info = archive.getinfo(name)
    except KeyError:
        return None
    if info.file_size > _MOST_BYTES:
        raise ValueError(name)
    content = archive.read(info)
    # Word declares no entities; those of others may grow without end.
    if _ENTITY.search(content[:4096]):
        raise ValueError(name)
    return fromstring(content)


class _Words:
    """Reads the words of a document in order, for its numbers count on."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering

    def blocks(self, parent: Element) -> Iterator[str]:
        """Yield the lines of the paragraphs and tables below an element."""
        above: list[list[Cell]] | None = None
        for child in parent:
            if child.tag == f"{W}p":
                paragraph = list(self._paragraph(child))
                above = None if paragraph else above
                yield from paragraph
            elif child.tag == f"{W}tbl":
                rows = self._rows(child)
                yield from lines(rows, above)
                above = rows
            elif child.tag not in _DELETED and not child.tag.startswith(_ALTERNATE):
                yield from self.blocks(child)

    def _paragraph(self, paragraph: Element) -> Iterator[str]:
        words = "".join(self._runs(paragraph)).strip()
        if words:
            # A paragraph without words has no number that a reader sees.
            yield f"{self._numbering.marker(paragraph)}{words}"
        for box in _text_boxes(paragraph):
            yield from self.blocks(box)

    def _runs(self, parent: Element) -> Iterator[str]:
        """Yield the words of a paragraph, without what was deleted and without its text boxes."""
        for child in parent:
            if child.tag == f"{W}t":
                yield child.text or ""
            elif child.tag in _BREAKS:
                yield _BREAKS[child.tag]
            elif (
                child.tag not in _DELETED and child.tag not in (f"{W}drawing", f"{W}pict") and not child.tag.startswith(_ALTERNATE)
            ):
                yield from self._runs(child)

    def _rows(self, table: Element) -> list[list[Cell]]:
        """Return the cells of a table, row by row."""
        rows: list[list[Cell]] = []
        for row in table.findall(f"{W}tr"):
            cells: list[Cell] = []
            for cell in row.findall(f"{W}tc"):
                properties = cell.find(f"{W}tcPr")
                merge = properties.find(f"{W}vMerge") if properties is not None else None
                span = properties.find(f"{W}gridSpan") if properties is not None else None
                across = int((span.get(f"{W}val") if span is not None else None) or "1")
                is_below = merge is not None and merge.get(f"{W}val") != "restart"
                above = rows[-1][len(cells)].words if is_below and rows and len(cells) < len(rows[-1]) else ""
                words = above if is_below else "\n".join(self.blocks(cell))
                cells += [Cell(words, is_below, n > 0) for n in range(max(1, min(across, 100)))]
            rows.append(cells)
        return rows


def _text_boxes(paragraph: Element) -> Iterator[Element]:
    """Yield the contents of the text boxes of a paragraph, each once: Word keeps a second copy for older readers."""
    for element in paragraph.iter(f"{_ALTERNATE}AlternateContent"):
        choice = element.find(f"{_ALTERNATE}Choice")
        yield from (choice if choice is not None else element).iter(f"{W}txbxContent")
    if paragraph.find(f".//{_ALTERNATE}AlternateContent") is None:
        yield from paragraph.iter(f"{W}txbxContent")


WORD = Format("docx", (".docx", ".docm", ".dotx"), read, re.compile(rb"PK\x03\x04"))
