"""Where what can be made anew is kept, and how it is written: whole or not at all."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path


def cache_folder() -> Path:
    """Return the folder where what can be made anew is kept for a person."""
    usual = "~/Library/Caches" if sys.platform == "darwin" else os.environ.get("LOCALAPPDATA") or "~/.cache"
    return Path(os.environ.get("XDG_CACHE_HOME") or usual).expanduser() / "yaodian"


def write_whole(file: Path, parts: Iterable[bytes], mode: int = 0o644) -> None:
    """Write a file whole, in place of the one that is there, or not at all; its folder is made where there is none."""
    file.parent.mkdir(parents=True, exist_ok=True)
    os.replace(file.parent / write_beside(file.parent, parts, ".new", mode), file)


def write_beside(folder: Path, parts: Iterable[bytes], ending: str, mode: int = 0o644) -> str:
    """Write a file of its own into a folder, and return its name; nothing is left where there is no room."""
    import tempfile  # noqa: PLC0415 -- needed where something is new

    handle, name = tempfile.mkstemp(ending, dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(parts)
            file.flush()
            # Lest after a loss of power something names what was never written.
            os.fsync(file.fileno())
        os.chmod(name, mode)
    except BaseException:
        os.unlink(name)
        raise
    return Path(name).name
