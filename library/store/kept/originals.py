"""The bytes that plans were read from, once each and compressed, in a file beside the library: a better parser reads them again.

Without that file everything but reading again works.
"""

import sqlite3
import zlib
from contextlib import suppress
from pathlib import Path

from library.store.kept.database import journal

_MAKE = "CREATE TABLE IF NOT EXISTS original (content TEXT PRIMARY KEY, size INTEGER NOT NULL, bytes BLOB NOT NULL) WITHOUT ROWID"
MOST_BYTES = 20_000_000
"""Of a larger file only its path and its hash are kept."""
_SECONDS = 30


def digest(content: bytes) -> str:
    """Return what a content is known by: its SHA-256 in hexadecimal digits."""
    import hashlib  # noqa: PLC0415 -- what only asks a library does without it

    return hashlib.sha256(content).hexdigest()


class Originals:
    """The file beside a library; it is opened when it is needed, and stays so until it is closed."""

    def __init__(self, library: Path) -> None:
        self.file = library.with_name(f"{library.stem}-originals{library.suffix}")
        self._connection: sqlite3.Connection | None = None

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = sqlite3.connect(self.file, timeout=_SECONDS)
            self._connection.execute(f"PRAGMA journal_mode = {journal(self.file)}")
            self._connection.execute("PRAGMA synchronous = NORMAL")
            self._connection.execute(_MAKE)
        return self._connection

    def close(self) -> None:
        """Close the file."""
        if self._connection:
            self._connection.close()
            self._connection = None

    def keep(self, content: bytes) -> None:
        """Keep some bytes, if they are not too many and are not there yet."""
        if len(content) <= MOST_BYTES:
            row = digest(content), len(content), zlib.compress(content)
            # What is the matter with this file takes no plan from the library.
            with suppress(sqlite3.Error), self._opened() as connection:
                connection.execute("INSERT OR IGNORE INTO original VALUES (?, ?, ?)", row)

    def get(self, content: str) -> bytes | None:
        """Return the bytes of a hash, or None where they are not kept."""
        if not self.file.exists():
            return None
        with suppress(sqlite3.Error, zlib.error):
            found = self._opened().execute("SELECT bytes FROM original WHERE content = ?", (content,)).fetchone()
            return zlib.decompress(found[0]) if found else None
        return None

    def forget(self, content: str) -> None:
        """Forget the bytes of a hash."""
        if self.file.exists():
            with suppress(sqlite3.Error), self._opened() as connection:
                connection.execute("DELETE FROM original WHERE content = ?", (content,))
