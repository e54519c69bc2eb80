"""Opens the library of a person: made on first use, with the plans that come with the program."""

from pathlib import Path

from library.library import Library
from library.store.bundled import BundledStore
from library.store.kept.database import Database, open_database
from library.store.kept.originals import Originals, digest
from library.store.kept.store import KeptStore
from library.store.kept.writing import keep


def open_library(file: Path) -> tuple[Library, KeptStore]:
    """Return the library in a file, and the store that it asks; raises what `open_database` raises."""
    store = KeptStore(file, put_bundled)
    library = Library(store)
    library.file = None if store.is_read_only else file
    return library, store


def open_to_write(file: Path) -> Database:
    """Return the file of a library, opened to be written; raises what `open_database` raises."""
    return open_database(file, put_bundled)


def put_bundled(database: Database) -> None:
    """Put the bundled plans into a new library."""
    bundled, originals = BundledStore(), Originals(database.file)
    for entry in bundled.entries(0, len(bundled)):
        content = bundled.content(entry.id)
        originals.keep(content)
        keep(database, bundled.with_source(entry.id), digest(content), None)
    originals.close()
