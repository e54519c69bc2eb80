"""Writes what is derived from a library, whole or not at all."""

import os
from collections.abc import Iterable
from pathlib import Path


def write_beside(folder: Path, parts: Iterable[bytes], ending: str, mode: int = 0o644) -> str:
    """Write a file of its own into a folder, and return its name; nothing is left where there is no room."""
    import tempfile  # noqa: PLC0415 -- needed where something has changed

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
