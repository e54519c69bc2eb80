"""The parts of a Word file or a workbook: a zip of XML, in which each part names those that belong to it (ECMA-376, part 2)."""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Callable
from lzma import LZMAError
from xml.etree.ElementTree import Element, ParseError, fromstring

from parsers.limits import LIMITS

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT = tuple(
    (f"http://purl.oclc.org/ooxml/{strict}".encode(), f"http://schemas.openxmlformats.org/{usual}".encode())
    for strict, usual in (
        ("wordprocessingml/main", "wordprocessingml/2006/main"),
        ("spreadsheetml/main", "spreadsheetml/2006/main"),
        ("officeDocument/relationships", "officeDocument/2006/relationships"),
        ("officeDocument/math", "officeDocument/2006/math"),
    )
)
"""What namespaces are called in Strict Open XML (ISO/IEC 29500), and here."""

BROKEN = (zipfile.BadZipFile, zlib.error, LZMAError, ParseError, LookupError, ValueError, OSError, EOFError, RuntimeError)
"""What a zip of XML raises that is damaged.

Nesting without end is a RuntimeError, a level that is no number a ValueError, an encoding unknown a LookupError.
"""
_ENTITY = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_DOCUMENT = "word/document.xml"
"""Where the main part stands where no relationship names it."""


def is_packed(content: bytes, folder: str) -> bool:
    """Return whether some bytes are a zip with a folder: word/ in Word files, xl/ in workbooks, whatever the file is called."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return any(name.startswith(folder) for name in archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError):
        return False


class Package:
    """A file that is open; raises what `zipfile` raises, and a ValueError where a part is none that an office writes."""

    def __init__(self, content: bytes) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(content))
        top = self._relationships("")
        self.main = next((target for kind, target in top.values() if kind == "officeDocument"), _DOCUMENT)
        """The name of the part that holds the document."""
        self._related = self._relationships(self.main)

    def __enter__(self) -> "Package":
        return self

    def __exit__(self, *_: object) -> None:
        self._archive.close()

    def part(self, name: str) -> Element | None:
        """Return a part, or None where there is none such."""
        content = self.content(name)
        return None if content is None else parsed(content)

    def related(self, kind: str, cut: Callable[[bytes], bytes] | None = None) -> Element | None:
        """Return the part that the main one names as one kind: styles, numbering, sharedStrings.

        `cut` takes out of it what nobody asks for, where that is most of it.
        """
        name = next((target for each, target in self._related.values() if each == kind), "")
        content = self.content(name) if name else None
        return None if content is None else parsed(cut(content) if cut else content)

    def content_of(self, relationship: str) -> tuple[str, bytes] | None:
        """Return the name and the bytes of the part that a relationship of the document names, or None."""
        _, name = self._related.get(relationship, ("", ""))
        content = self.content(name) if name else None
        return None if content is None else (name, content)

    def content(self, name: str) -> bytes | None:
        """Return the bytes of a part, or None where there is none such."""
        try:
            info = self._archive.getinfo(name)
        except KeyError:
            return None
        return unpacked(self._archive, info)

    def _relationships(self, name: str) -> dict[str, tuple[str, str]]:
        """Return what a part names: for each relationship its kind and its target; the file's own for an empty name."""
        folder, _, own = name.rpartition("/")
        root = self.part(posixpath.join(folder, "_rels", f"{own}.rels"))
        found = {}
        for each in root.iter(_RELATIONSHIP) if root is not None else ():
            if each.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, each.get("Target") or "")).lstrip("/")
                found[each.get("Id") or ""] = (each.get("Type") or "").rpartition("/")[2], target
        return found


def unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """Return the bytes of a part or a member, or raise an `OverLimitError` for one that is too large."""
    LIMITS.check_unpacked(info.file_size)
    with archive.open(info) as part:
        # No more than it says that it has: what says so falsely is damaged.
        return part.read(info.file_size)


def parsed(content: bytes) -> Element:
    """Return the element that a part is, or raise a ValueError for one that declares entities."""
    # Word declares no entities; those of others may grow without end.
    if _ENTITY.search(content[:4096]):
        raise ValueError("entities")
    for strict, usual in _STRICT:
        content = content.replace(strict, usual)
    return fromstring(content)


def relationship(element: Element) -> str:
    """Return the relationship that an element names."""
    return element.get(f"{R}id") or ""
