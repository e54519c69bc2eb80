"""Zips of plans: a member is named as if the zip were a folder, plans.zip/2024年要点.docx."""

import posixpath
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from parsers.errors import DamagedFileError, EmptyError, MissingError, SeveralMembersError, TooManyMembersError

if TYPE_CHECKING:
    import zipfile

_ENDING = ".zip"
_UTF_8 = 0x800
"""The flag of a member whose name is in UTF-8 (APPNOTE.TXT, 4.4.4); other names are in the encoding of who packed it."""
_MOST_MEMBERS = 2000
_MOST_NAMED = 5


def expanded(names: Iterable[str]) -> Iterator[str]:
    """Yield the names of files, those of its members in place of a zip's.

    A zip of which not all is read is named too: who reads it is told why.
    """
    for name in names:
        members = _names(name) if name.lower().endswith(_ENDING) else []
        yield from (f"{name}/{member}" for member in members[:_MOST_MEMBERS])
        if not 0 < len(members) <= _MOST_MEMBERS:
            yield name


def _names(archive: str) -> list[str]:
    """Return the names of the files in a zip; none for what is no zip."""
    import zipfile  # noqa: PLC0415 -- what unpacks takes long to load

    try:
        with zipfile.ZipFile(archive) as packed:
            return [name for name, _ in _members(packed)]
    except (zipfile.BadZipFile, OSError, ValueError):
        return []


def only_member(name: str) -> str:
    """Return the name of what a command that takes one plan reads: the one member of a zip, else the file itself.

    Raises a SeveralMembersError for a zip that holds several.
    """
    names = list(expanded([name]))
    if len(names) > 1:
        raise SeveralMembersError(name, count=len(names), choices="、".join(names[:_MOST_NAMED]))
    return names[0]


def content_of(file: Path) -> bytes | None:
    """Return the bytes of a member of a zip; None for what is none.

    Raises an EmptyError for a zip with no member, a TooManyMembersError for one that holds more than are looked at, a
    DamagedFileError for what is no zip, a MissingError or an OverLimitError.
    """
    if not any(each.suffix.lower() == _ENDING for each in (file, *file.parents)):
        return None
    import zipfile  # noqa: PLC0415 -- what unpacks takes long to load
    import zlib  # noqa: PLC0415
    from lzma import LZMAError  # noqa: PLC0415

    from parsers.formats.support.package import unpacked  # noqa: PLC0415

    if file.suffix.lower() == _ENDING and file.is_file():
        if not zipfile.is_zipfile(file):
            raise DamagedFileError(file)
        raise TooManyMembersError(file, most=_MOST_MEMBERS) if len(_names(str(file))) > _MOST_MEMBERS else EmptyError(file)
    archive = next((parent for parent in file.parents if parent.suffix.lower() == _ENDING and parent.is_file()), None)
    if archive is None:
        return None
    wanted = file.relative_to(archive).as_posix()
    try:
        with zipfile.ZipFile(archive) as packed:
            info = next((info for name, info in _members(packed) if name == wanted), None)
            if info is None:
                raise MissingError(file)
            return unpacked(packed, info)
    except (zipfile.BadZipFile, zlib.error, LZMAError, OSError, EOFError, RuntimeError, NotImplementedError, ValueError) as error:
        # An encrypted member is a RuntimeError, an unknown way of packing a NotImplementedError.
        raise DamagedFileError(file) from error


def _members(packed: "zipfile.ZipFile") -> "Iterator[tuple[str, zipfile.ZipInfo]]":
    """Yield the files in a zip with their names, without what a system puts there for itself; two of one name get a number."""
    seen: set[str] = set()
    for info in packed.infolist():
        name = posixpath.normpath(_name(info)).lstrip("/")
        if not info.is_dir() and not name.startswith("__MACOSX/") and not Path(name).name.startswith("."):
            stem, ending = posixpath.splitext(name)
            number = 1
            while name in seen:
                number += 1
                name = f"{stem}-{number}{ending}"
            seen.add(name)
            yield name, info


def _name(info: "zipfile.ZipInfo") -> str:
    if info.flag_bits & _UTF_8:
        return info.filename
    written = info.filename.encode("cp437", "replace")
    for encoding in ("utf-8", "gb18030"):
        try:
            return written.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename
