"""Files of older and other word processors, turned into Word files by LibreOffice where it is on the machine."""

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from parsers.errors import EncryptedError, OfficeFailedError, OfficeMissingError
from parsers.formats.format import Format
from parsers.formats.sheets import workbook
from parsers.formats.word import reading as word

_PROGRAMS = ("soffice", "libreoffice")
_HEADER, _WORD, _FLAGS, _IS_ENCRYPTED = 0x200, b"\xec\xa5", 0x0B, 0x01
"""Where the header of a .doc file stands, how it begins, and its sign that the file is encrypted ([MS-DOC] 2.5.2)."""
_SECONDS = 120
"""How long a file may take; the first start of LibreOffice alone takes ten."""


_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""The name of what an encrypted file of newer kinds holds."""
_SHEETS = (".xls", ".xlt", ".et", ".ods")
_WORKBOOK = "Workbook".encode("utf-16-le"), b"opendocument.spreadsheet"
"""The endings of workbooks, and what they hold near their beginning or their end."""
_ENDINGS = {b"{\\rtf": ".rtf", b"PK": ".odt"}
"""What a document is called for LibreOffice, by how it begins; else as an old Word file."""


def is_encrypted(content: bytes) -> bool:
    """Return whether a file holds an encrypted one of a newer kind."""
    return _ENCRYPTED in content


def _ending(content: bytes) -> str:
    if any(sign in content for sign in _WORKBOOK):
        return ".ods" if content.startswith(b"PK") else ".xls"
    return next((ending for begins, ending in _ENDINGS.items() if content.startswith(begins)), ".doc")


def read(content: bytes, file: Path) -> str:
    """Return the words of a file, as of the Word file that LibreOffice makes of it.

    Raises an EncryptedError, an OfficeMissingError, an OfficeFailedError, or what `word.read` raises.
    """
    if content[_HEADER : _HEADER + 2] == _WORD and content[_HEADER + _FLAGS] & _IS_ENCRYPTED:
        raise EncryptedError(file)
    program = next((found for name in _PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        raise OfficeMissingError(file, suffix=_ending(content))
    with tempfile.TemporaryDirectory(prefix="yaodian-") as folder:
        # Under a name of its own: that of the file may hold anything.
        source = Path(folder, f"document{_ending(content)}")
        made = source.with_suffix(".xlsx" if source.suffix in _SHEETS else ".docx")
        source.write_bytes(content)
        # A profile of its own, for LibreOffice runs once in each.
        profile = Path(folder, "profile").as_uri()
        command = [
            program,
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            made.suffix.removeprefix("."),
            "--outdir",
            folder,
            str(source),
        ]
        try:
            done = subprocess.run(
                command,
                capture_output=True,
                timeout=_SECONDS,
                check=False,
                stdin=subprocess.DEVNULL,
                env=os.environ | {"HOME": folder},
            )
        except subprocess.TimeoutExpired as error:
            raise OfficeFailedError(file, reason=f"{_SECONDS} s") from error
        if not made.exists():
            reason = " ".join(done.stderr.decode(errors="replace").split())[:200] or str(done.returncode)
            raise OfficeFailedError(file, reason=reason)
        read_made = workbook.read if made.suffix == ".xlsx" else word.read
        return read_made(made.read_bytes(), file)


OFFICE = Format(
    "office", (".doc", ".dot", ".wps", ".wpt", ".rtf", ".odt", *_SHEETS), read, re.compile(rb"\xd0\xcf\x11\xe0|\{\\rtf")
)
