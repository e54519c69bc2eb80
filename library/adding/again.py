"""Reads a plan of a library again from the bytes that were kept of it."""

import os
from contextlib import closing
from pathlib import Path

from library.adding.adding import database_of, originals_of
from library.opening import PATIENCE, open_to_write
from library.store.kept.database import Database
from library.store.kept.originals import Originals, digest
from library.store.kept.writing import keep_read_again, put_right
from parsers.errors import UnreadableError
from parsers.reading import bytes_of, read_content


def read_again(library: Path, name: str) -> bool:
    """Read a plan anew; return whether its bytes were at hand: kept beside the library, or unchanged where they came from."""
    found = original_of(database_of(library), originals_of(library), name)
    if found is None:
        return False
    database = database_of(library)
    keep_read_again(database, read_content(*found, put_right(database, name)), name)
    return True


def original(library: Path, name: str) -> tuple[bytes, Path] | None:
    """Return the bytes that a plan was read from and the name of their file, for a person who waits; see `original_of`."""
    with closing(open_to_write(library, PATIENCE)) as database, closing(Originals(library)) as originals:
        return original_of(database, originals, name)


def original_of(database: Database, originals: Originals, name: str) -> tuple[bytes, Path] | None:
    """Return the bytes that a plan was read from and the name of their file, which may have gone; None where they are lost."""
    found = database.connection.execute("SELECT content, path, file FROM plan WHERE id = ?", (name,)).fetchone()
    if found is None:
        return None
    content, path, file = found
    kept = originals.get(content) or _unchanged(path, content)
    return None if kept is None else (kept, Path(path or file or name))


def _unchanged(path: str | None, content: str) -> bytes | None:
    """Return the bytes at a path if they still have a hash."""
    if not path or not os.path.exists(path):
        return None
    try:
        now = bytes_of(Path(path))
    except UnreadableError:
        return None
    return now if digest(now) == content else None
