"""Opens the file of a library: made where there is none, led to the newest version, read alone where it cannot be written."""

import errno
import os
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

from library.errors import (
    BusyLibraryError,
    FullDiskError,
    NewerLibraryError,
    NoLibraryError,
    OlderLibraryError,
    ReadOnlyLibraryError,
    UnmadeLibraryError,
)
from library.store.kept.schema import APPLICATION, MIGRATIONS
from parsers.errors import ForbiddenError, YaodianError

_SECONDS = 30
"""How long one waits for another program that writes."""
_REMOTE = frozenset(["nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "fuse.sshfs", "9p", "afs", "ncpfs"])
"""File systems on which what SQLite shares between programs in memory is not shared (sqlite.org/wal.html)."""


_IS_FULL = "disk is full"
_OCTAL = re.compile(r"\\([0-7]{3})")


class Database:
    """A library's file that is open, for one thread."""

    def __init__(self, file: Path, connection: sqlite3.Connection, *, is_read_only: bool) -> None:
        self.file = file
        self.connection = connection
        self.is_read_only = is_read_only
        """Whether nothing can be written."""

    @contextmanager
    def writing(self, *, counts: bool = True, seconds: float | None = None) -> Iterator[sqlite3.Connection]:
        """Open a transaction that is kept whole or not at all; raises a ReadOnly- or BusyLibraryError, or a FullDiskError.

        It counts where it changes what plans there are, so that what is derived from them is made anew. `seconds` is how long it
        waits for another writer; None for as long as it was told when it was opened.
        """
        if self.is_read_only:
            raise ReadOnlyLibraryError(self.file)
        try:
            with self._waiting(seconds):
                self.connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            raise self._why(error, ReadOnlyLibraryError) from error
        before = self.connection.total_changes
        try:
            yield self.connection
            if counts and self.connection.total_changes != before:
                self.connection.execute("UPDATE meta SET value = value + 1 WHERE name = 'changes'")
                self.connection.execute("UPDATE meta SET value = random() WHERE name = 'state'")
        except BaseException as error:
            # A damaged file cannot be rolled back either: what is the matter with it is what is to be told.
            with suppress(sqlite3.DatabaseError):
                self.connection.rollback()
            if isinstance(error, sqlite3.OperationalError) and _IS_FULL in str(error):
                raise FullDiskError(self.file) from error
            raise
        try:
            self.connection.commit()
        except sqlite3.OperationalError as error:
            self.connection.rollback()
            raise self._why(error, BusyLibraryError) from error

    def _why(self, error: sqlite3.OperationalError, otherwise: Callable[[Path], YaodianError]) -> YaodianError:
        """Return what kept SQLite from writing, as a person is told."""
        if _IS_FULL in str(error):
            return FullDiskError(self.file)
        return (BusyLibraryError if "locked" in str(error) else otherwise)(self.file)

    @contextmanager
    def _waiting(self, seconds: float | None) -> Iterator[None]:
        """Wait so long for others meanwhile."""
        (before,) = self.connection.execute("PRAGMA busy_timeout").fetchone()
        if seconds is not None:
            self.connection.execute(f"PRAGMA busy_timeout = {round(seconds * 1000)}")
        try:
            yield
        finally:
            self.connection.execute(f"PRAGMA busy_timeout = {before}")

    def close(self) -> None:
        """Close the file."""
        self.connection.close()


def damage_in(error: BaseException) -> str | None:
    """Return what is the matter with the file of a library where an error says that it is damaged: SQLite's plainest does."""
    is_damage = type(error) is sqlite3.DatabaseError or str(error).startswith(_NO_LETTERS)
    # Behind it stands the text that is none.
    return str(error).partition(" with text ")[0] if is_damage else None


_NO_LETTERS = "Could not decode to UTF-8"


@contextmanager
def naming_damage(file: Path) -> Iterator[None]:
    """Raise a NoLibraryError that names a library whose file is found to be damaged."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        said = damage_in(error)
        if said:
            raise NoLibraryError(file, reason=said) from error
        raise


@contextmanager
def reading(connection: sqlite3.Connection) -> Iterator[None]:
    """Read a library in one state, whatever others write meanwhile; where there is no log, they wait."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.rollback()


def open_database(file: Path, begin: Callable[[sqlite3.Connection], None]) -> Database:
    """Open a library; where there is none yet make it, and let `begin` put into it what it begins with, both or neither.

    Raises an UnmadeLibraryError, a ForbiddenError, a NoLibraryError, an OlderLibraryError or a NewerLibraryError.
    """
    is_new = False
    try:
        is_new = not file.exists() or not file.stat().st_size
        if is_new:
            file.parent.mkdir(parents=True, exist_ok=True)
        elif not os.access(file, os.R_OK):
            # SQLite does not say that it may not. To open the file and close it would let go of what other threads have locked.
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(file))
        database = _connected(file)
        version = _version(database)
        if version < len(MIGRATIONS):
            if database.is_read_only:
                raise OlderLibraryError(file) if version else UnmadeLibraryError(file, reason="read-only")
            _migrate(database, begin)
            version = len(MIGRATIONS)
    except (sqlite3.Error, OSError) as error:
        reason = (error.strerror or error) if isinstance(error, OSError) else error
        if isinstance(error, PermissionError) and not is_new:
            raise ForbiddenError(file, reason=reason) from error
        raise (UnmadeLibraryError if is_new else NoLibraryError)(file, reason=reason) from error
    if version > len(MIGRATIONS):
        raise NewerLibraryError(file)
    return database


def _connected(file: Path) -> Database:
    is_read_only = file.exists() and not (os.access(file, os.W_OK) and os.access(file.parent, os.W_OK))
    for question in ("?mode=ro", "?mode=ro&immutable=1") if is_read_only else ("",):
        connection = sqlite3.connect(
            f"file:{quote(os.fsencode(file.resolve()))}{question}",
            uri=True,
            timeout=_SECONDS,
            isolation_level=None,
            # Each thread has its own; at the end one closes them all.
            check_same_thread=False,
        )
        try:
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.OperationalError:
            connection.close()
            if question == "?mode=ro":
                # A library that was written through a log needs a file beside it even to be read.
                continue
            raise
        break
    database = Database(file, connection, is_read_only=is_read_only)
    if not is_read_only:
        try:
            connection.execute(f"PRAGMA journal_mode = {journal(file)}")
        except sqlite3.OperationalError:
            # A file system that shares no memory, and is not known as such.
            connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA synchronous = NORMAL")
    return database


def _version(database: Database) -> int:
    """Return the version of a library, 0 of a new one; raises an error of sqlite3's where it is none."""
    (version,) = database.connection.execute("PRAGMA user_version").fetchone()
    (application,) = database.connection.execute("PRAGMA application_id").fetchone()
    (tables,) = database.connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables and application != APPLICATION:
        raise sqlite3.DatabaseError("another program's database")
    return int(version)


def _migrate(database: Database, begin: Callable[[sqlite3.Connection], None]) -> None:
    """Lead a library to the newest version, a new one with what it begins with; of several programs that would, one does."""
    connection = database.connection
    connection.execute("BEGIN IMMEDIATE")
    try:
        before = _version(database)
        for number in range(before, len(MIGRATIONS)):
            for statement in filter(str.strip, MIGRATIONS[number].split(";\n")):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number + 1}")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        if not before:
            begin(connection)
    except BaseException:
        connection.rollback()
        raise
    connection.commit()


def journal(file: Path) -> str:
    """Return how SQLite is to write a file down: ahead in a log where programs share memory, else with a way back."""
    return "DELETE" if is_remote(file) else "WAL"


def is_remote(file: Path) -> bool:
    """Return whether a file stands on a file system of the network, as far as the system tells (/proc/mounts)."""
    try:
        mounts = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    where = str(file.resolve())
    best, kind = "", ""
    for line in mounts.splitlines():
        _, point, kind_of_point, *_ = line.split(" ")
        # A space in it stands there as \040 (proc(5), getmntent(3)).
        point = _OCTAL.sub(lambda octal: chr(int(octal[1], 8)), point)
        if len(point) >= len(best) and (where == point or where.startswith(f"{point.rstrip('/')}/")):
            best, kind = point, kind_of_point
    return kind in _REMOTE
