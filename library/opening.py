"""Opens the library of a person: made on first use, with the plans that come with the program."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from library.library import Library
from library.store.bundled import BundledStore
from library.store.kept.annotations import KeptAnnotations
from library.store.kept.database import Database, open_database
from library.store.kept.originals import Originals, digest
from library.store.kept.store import KeptStore
from library.store.kept.writing import put

PATIENCE = 2.0
"""How many seconds a person waits for another program that writes to the library."""


def open_library(file: Path) -> tuple[Library, KeptStore]:
    """Return the library in a file, and the store that it asks; raises what `open_database` raises."""
    store = KeptStore(file, _begin(file))
    annotations = KeptAnnotations(lambda: store.database, lambda: open_to_write(file, PATIENCE))
    return Library(store, annotations=annotations, file=None if store.is_read_only else file, older=store.older), store


def open_to_write(file: Path, seconds: float | None = None) -> Database:
    """Return the file of a library, opened to be written; raises what `open_database` raises.

    `seconds` is how long a write waits for another writer, where a person waits with it; else as long as any writer should take.
    """
    database = open_database(file, _begin(file))
    if seconds is not None:
        database.connection.execute(f"PRAGMA busy_timeout = {round(seconds * 1000)}")
    return database


def put_bundled(connection: sqlite3.Connection, originals: Originals) -> None:
    """Put the bundled plans into a new library, and the bytes they were read from beside it."""
    bundled = BundledStore()
    for entry in bundled.entries(0, len(bundled)):
        content = bundled.content(entry.id)
        originals.keep(content)
        put(connection, bundled.with_source(entry.id), digest(content))


def _begin(file: Path) -> Callable[[sqlite3.Connection], None]:
    def begin(connection: sqlite3.Connection) -> None:
        with closing(Originals(file)) as originals:
            put_bundled(connection, originals)

    return begin
