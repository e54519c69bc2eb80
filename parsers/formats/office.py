"""Files of older and other word processors, turned into Word files by LibreOffice where it is on the machine."""

import os
import re
import shutil
import signal
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

from parsers.errors import DamagedFileError, EncryptedError, OfficeFailedError, OfficeMissingError
from parsers.formats.sheets import workbook
from parsers.formats.source import Source
from parsers.formats.word import reading as word
from parsers.limits import LIMITS
from parsers.text.patterns import compiled

_PROGRAMS = ("soffice", "libreoffice")
_HEADER, _WORD, _FLAGS, _IS_ENCRYPTED = 0x200, b"\xec\xa5", 0x0B, 0x01
"""Where the header of a .doc file stands, how it begins, and its sign that the file is encrypted ([MS-DOC] 2.5.2)."""
_COMPOUND, _ORDER_AT, _ORDER = b"\xd0\xcf\x11\xe0", 0x1C, b"\xfe\xff"
"""How old files begin, and the order of their bytes ([MS-CFB] 2.2): what lacks it LibreOffice takes for a text."""
_SHEETS, _NEW_SHEETS = (".xls", ".ods"), ".xlsx"
_WORKBOOK = *(f"\0{name}\0".encode("utf-16-le")[1:] for name in ("Workbook", "Book")), b"opendocument.spreadsheet"
"""What workbooks are called for LibreOffice, and what they hold near their beginning or their end."""
_ENDINGS = {b"{\\rtf": ".rtf", b"PK": ".odt"}
"""What a document is called for LibreOffice, by how it begins; else as an old Word file."""


def _ending(content: bytes) -> str:
    if any(sign in content for sign in _WORKBOOK):
        return ".ods" if content.startswith(b"PK") else ".xls"
    return next((ending for begins, ending in _ENDINGS.items() if content.startswith(begins)), ".doc")


_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">{}</oor:items>"""
_SETTING = '<item oor:path="/org.openoffice.{}"><prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>'
_SECURITY = "Office.Common/Security/Scripting"
_SETTINGS = (
    (_SECURITY, "DisableMacrosExecution", "true"),
    (_SECURITY, "MacroSecurityLevel", "3"),
    (_SECURITY, "BlockUntrustedRefererLinks", "true"),
    (_SECURITY, "DisableActiveContent", "true"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Office.Calc/Content/Update", "Link", "1"),
    *(("Inet/Settings", name, value) for name, value in (("ooInetProxyType", "2"), ("ooInetNoProxy", ""))),
    *(("Inet/Settings", f"ooInet{kind}ProxyName", "127.0.0.1") for kind in ("HTTP", "HTTPS", "FTP")),
    *(("Inet/Settings", f"ooInet{kind}ProxyPort", "9") for kind in ("HTTP", "HTTPS", "FTP")),
)
"""What LibreOffice may not do with a file of anybody's: run what is in it, or fetch what it links to (the last lead nowhere)."""
_WARNINGS = compiled(r"(?:\S*:\d+:)?\s*(?:warn|warning|javaldx)\b.*", re.IGNORECASE)
_LONGEST_REASON = 200


def _convert(program: str, source: Path, made: Path) -> tuple[int | None, str]:
    """Let LibreOffice convert a file; return its status and what it says of a failure, no status where it takes too long."""
    profile = source.parent / "profile"
    (profile / "user").mkdir(parents=True)
    settings = "".join(_SETTING.format(*setting) for setting in _SETTINGS)
    (profile / "user" / "registrymodifications.xcu").write_text(_PROFILE.format(settings), encoding="utf-8")
    command = [
        program,
        # A profile of its own, for LibreOffice runs once in each.
        f"-env:UserInstallation={profile.as_uri()}",
        *("--headless", "--norestore", "--convert-to", made.suffix.removeprefix("."), "--outdir", str(source.parent), str(source)),
    ]
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=os.environ | {"HOME": str(source.parent)},
        start_new_session=True,
    ) as process:
        try:
            said = process.communicate(timeout=LIMITS.seconds)[1].decode(errors="replace")
        except subprocess.TimeoutExpired:
            return None, ""
        finally:
            _end_with_all(process)
    lines = [line for line in said.splitlines() if line.strip() and not _WARNINGS.fullmatch(line.strip())]
    return process.returncode, " ".join(" ".join(lines).split())[:_LONGEST_REASON]


def _end_with_all(process: subprocess.Popen[bytes]) -> None:
    """End a program and all that it has started, whatever they are doing."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()


def read(content: bytes, file: Path) -> str | Source:
    """Return the words of a file, as of the Word file that LibreOffice makes of it.

    Raises an EncryptedError, an OfficeMissingError, an OfficeFailedError, or what `word.read` raises.
    """
    made, suffix = _made_of(content, file)
    return (workbook.read if suffix == _NEW_SHEETS else word.read)(made, file)


def cells(content: bytes, file: Path) -> list[tuple[str, list[list[str]]]]:
    """Return the sheets of an older workbook; see `workbook.cells`. Raises what `read` raises."""
    made, suffix = _made_of(content, file)
    if suffix != _NEW_SHEETS:
        raise OfficeFailedError(file, reason=_ending(content))
    return workbook.cells(made, file)


def _made_of(content: bytes, file: Path) -> tuple[bytes, str]:
    """Return the Word file or the workbook that LibreOffice makes of a file, with the ending of its name."""
    if content.startswith(_COMPOUND) and content[_ORDER_AT : _ORDER_AT + 2] != _ORDER:
        raise DamagedFileError(file)
    if content[_HEADER : _HEADER + 2] == _WORD and content[_HEADER + _FLAGS] & _IS_ENCRYPTED:
        raise EncryptedError(file)
    program = next((found for name in _PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        raise OfficeMissingError(file, suffix=_ending(content))
    with tempfile.TemporaryDirectory(prefix="yaodian-") as folder:
        # Under a name of its own: that of the file may hold anything.
        source = Path(folder, f"document{_ending(content)}")
        made = source.with_suffix(_NEW_SHEETS if source.suffix in _SHEETS else ".docx")
        source.write_bytes(content)
        status, said = _convert(program, source, made)
        if not made.exists():
            raise OfficeFailedError(file, reason=f"{LIMITS.seconds} s" if status is None else said or str(status))
        return made.read_bytes(), made.suffix
