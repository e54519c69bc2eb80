"""Where a library is: where a person says, else in the platform's folder for data.

The rules are those of platformdirs, which takes longer to load than a list to answer.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

VARIABLE = "YAODIAN_LIBRARY"
_NAME = "library.db"


def library_file(environment: Mapping[str, str], said: str | None = None) -> Path:
    """Return the file of the library: the one that was said, that of YAODIAN_LIBRARY, else the usual one."""
    named = said or environment.get(VARIABLE)
    if named:
        file = Path(os.path.expanduser(named))
        return file / _NAME if os.path.isdir(file) else file
    return _folder(environment) / "yaodian" / _NAME


def _folder(environment: Mapping[str, str]) -> Path:
    home = Path(environment.get("HOME") or os.path.expanduser("~"))
    if sys.platform == "darwin":
        return home / "Library" / "Application Support"
    if os.name == "nt":
        return Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local")
    return Path(environment.get("XDG_DATA_HOME") or home / ".local" / "share")
