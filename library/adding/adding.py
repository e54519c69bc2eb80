"""Adds one file to a library: what has its content is left alone, what it is a newer version of is replaced."""

import os
import sqlite3
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from library.adding.trees import is_tree, plans_of
from library.store.kept.database import Database, naming_damage, open_database
from library.store.kept.originals import Originals, digest
from library.store.kept.writing import Kept, keep, keep_read_again, put_right
from parsers.plan import Plan
from parsers.reading import bytes_of, read_content
from parsers.values import replace

STDIN = "-"


def add_file(library: Path, keeps_originals: bool, name: str) -> Sequence[Kept]:
    """Add the plans of a file to the library of a file; return what became of each.

    Raises an `UnreadableError` that says what is the matter with the file, or with the library.
    """
    content = bytes_of(Path(name))
    with naming_damage(library):
        return add_content(database_of(library), content, name, keeps_originals=keeps_originals)


def add_content(database: Database, content: bytes, name: str, *, keeps_originals: bool) -> Sequence[Kept]:
    """Add the plans in some bytes; see `add_file`. `name` is what they came under."""
    # A name that is no UTF-8 is kept as what it shows as.
    path = None if name == STDIN else os.fsencode(os.path.abspath(name)).decode("utf-8", "backslashreplace")
    if is_tree(content, name):
        whole = digest(content)
        # A tree has no bytes of its own: it is known by those of its file, and by its place in it.
        return [keep(database, plan, f"{whole}:{n}", None) for n, plan in enumerate(list(plans_of(content, name)))]
    known = _known(database, digest(content))
    if known:
        return [Kept("same", known)]
    plan = _read(content, name, {})
    if keeps_originals:
        # Ahead of the plan, lest one be told of whose bytes are not there.
        originals_of(database.file).keep(content)
    kept = keep(database, plan, digest(content), path)
    right = put_right(database, kept.id) if kept.done == "newer" else {}
    if right.get("year", plan.year) != plan.year:
        keep_read_again(database, _read(content, name, right), kept.id)
    return [kept]


def _read(content: bytes, name: str, right: Mapping[str, Any]) -> Plan:
    plan = read_content(content, Path(name), right)
    return replace(plan, file=os.fsencode(plan.file).decode("utf-8", "backslashreplace") if plan.file else None)


def _known(database: Database, content: str) -> str | None:
    """Return the id of the plan that has a content, before the work of reading it is done."""
    found = database.connection.execute("SELECT id FROM plan WHERE content = ?", (content,)).fetchone()
    return found[0] if found else None


@cache
def originals_of(library: Path) -> Originals:
    """Return the file of the bytes beside a library, opened once in a process."""
    return Originals(library)


@cache
def database_of(library: Path) -> Database:
    """Return the file of a library that has been made, opened once in a process."""

    def nothing(_: sqlite3.Connection) -> None:
        raise sqlite3.OperationalError("the library is gone")

    return open_database(library, nothing)
