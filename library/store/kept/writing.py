"""Writes plans into a library: new ones, newer versions of ones that are there, what a person changed, and what goes."""

import json
import os
import sqlite3
import zlib
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Literal

from library.entry import Entry
from library.store.kept.database import Database
from library.store.kept.rows import columns, row_of
from library.store.kept.schema import TABLES
from parsers.plan import Plan, Section
from parsers.values import dataclass, fields, replace

PARSERS = "11"
"""The version of the parsers: a library's plans read by an older one are worth reading again. It grows when what they find does."""
EDITED = ("title", "province", "city", "county", "year", "address", "doc_type")
"""What a person may put right, and what reading again leaves alone."""
_OWN = ("id", "title", "province", "city", "county", "year", "issuer", "number", "issued", "doc_type", "file", "address")
_SAME = "province IS ? AND city IS ? AND year IS ? AND doc_type IS ? AND title = ? AND number IS ? AND issuer IS ?"
_FIRST_NUMBER = 2

Done = Literal["added", "same", "newer"]


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a plan that was to be kept."""

    done: Done
    """`added`; `same` where its content is there already; `newer` where it took the place of an older version."""
    id: str


def keep(database: Database, plan: Plan, content: str, path: str | None) -> Kept:
    """Keep a plan whose bytes have a hash.

    The same content is not kept twice. A plan of the same place, year, type, number, issuer and title as one that is there, or
    of the same path and title, is a version that has come later: it takes the place and the id of that one. It does not where
    that one is from another file that is still there, nor where it has the text it was read from and this one, a tree, has none,
    nor where this one says far less, or more of it is lost: it is a piece of that one, or a damaged copy.
    """
    with database.writing() as connection:
        same = connection.execute("SELECT id FROM plan WHERE content = ?", (content,)).fetchone()
        if same:
            return Kept("same", same[0])
        older = _older(connection, plan, path)
        if older and _says_the_same(connection, plan, older):
            return Kept("same", older.id)
        if older and (path is None or older.path != path) and _is_part(connection, plan, older):
            older = None
        if older and (plan.found is not None or not older.has_source):
            connection.execute("DELETE FROM plan WHERE key = ?", (older.key,))
            edited = json.loads(older.edited)
            _insert(connection, replace(edited_plan(plan, edited), id=older.id), _Came(content, path, older.edited))
            return Kept("newer", older.id)
        if path:
            # Another document stands there now.
            connection.execute("UPDATE plan SET path = NULL WHERE path = ?", (path,))
        name = _free(connection, plan.id)
        _insert(connection, replace(plan, id=name), _Came(content, path))
        return Kept("added", name)


def keep_read_again(database: Database, plan: Plan, name: str) -> None:
    """Put what was read anew in the place of a plan, which keeps its id, its path, its day and what a person put right."""
    with database.writing() as connection:
        told = "SELECT key, content, path, edited, added FROM plan WHERE id = ?"
        row = connection.execute(told, (name,)).fetchone()
        if row is None:
            return
        connection.execute("DELETE FROM plan WHERE key = ?", row[:1])
        came = _Came(*row[1:])
        _insert(connection, replace(edited_plan(plan, json.loads(came.edited)), id=name), came)


def put_right(database: Database, name: str) -> dict[str, Any]:
    """Return what a person put right of a plan, by the names in `EDITED`."""
    found = database.connection.execute("SELECT edited FROM plan WHERE id = ?", (name,)).fetchone()
    return json.loads(found[0]) if found else {}


def edited_plan(plan: Plan, edited: Mapping[str, Any]) -> Plan:
    """Return a plan with what a person put right."""
    # Whoever has put the place right has said its county too: there is none.
    own = {"county": None, **edited} if edited.keys() & {"province", "city"} else edited
    return replace(plan, **{name: value for name, value in own.items() if name in EDITED})


def edit(database: Database, name: str, changes: Mapping[str, Any], plan: Plan) -> None:
    """Keep what a person puts right of a plan; `plan` is it as it is now. Raises KeyError where it has been removed meanwhile."""
    with database.writing() as connection:
        found = connection.execute("SELECT edited FROM plan WHERE id = ?", (name,)).fetchone()
        if found is None:
            raise KeyError(name)
        now = edited_plan(plan, changes)
        settings = ", ".join(
            f"{column} = ?" for column in (*_OWN[1:], "province_order", "year_order", "city_order", "label", "edited")
        )
        told = json.dumps({**json.loads(found[0]), **changes}, ensure_ascii=False)
        values = [*(getattr(now, each) for each in _OWN[1:]), *_order(now), told]
        connection.execute(f"UPDATE plan SET {settings} WHERE id = ?", (*values, name))


def remove(database: Database, name: str) -> str:
    """Take a plan out of a library; return the hash of its bytes, or an empty string where another plan has the same."""
    with database.writing() as connection:
        (content,) = connection.execute("SELECT content FROM plan WHERE id = ?", (name,)).fetchone() or ("",)
        connection.execute("DELETE FROM plan WHERE id = ?", (name,))
        left = connection.execute("SELECT 1 FROM plan WHERE content = ?", (content,)).fetchone()
    return "" if left else str(content)


@dataclass(frozen=True, slots=True)
class _Older:
    """A plan that another may be a later version of."""

    key: int
    id: str
    edited: str
    path: str | None
    has_source: bool


_OLDER = "SELECT key, id, edited, path, found IS NOT NULL FROM plan WHERE"


def _older(connection: sqlite3.Connection, plan: Plan, path: str | None) -> _Older | None:
    """Return the plan that one is a later version of."""
    if path:
        there = connection.execute(f"{_OLDER} path = ? AND title = ?", (path, plan.title)).fetchone()
        if there:
            return _Older(*there)
    named = plan.province, plan.city, plan.year, plan.doc_type, plan.title, plan.number, plan.issuer
    for row in connection.execute(f"{_OLDER} {_SAME}", named) if plan.year else ():
        older = _Older(*row)
        if older.path is None or older.path == path or not os.path.exists(older.path):
            return older
    return None


def _says_the_same(connection: sqlite3.Connection, plan: Plan, older: _Older) -> bool:
    """Return whether a tree has the sections of a plan that is there."""
    if plan.found is not None:
        return False
    there = connection.execute('SELECT title, text FROM section WHERE plan = ? ORDER BY "index"', (older.key,)).fetchall()
    return there == [(section.title, section.text) for section in plan.sections]


_LEAST_OF_OLDER = 0.8
"""The share of the words of a plan that a later version of it from another file has at least."""


def _is_part(connection: sqlite3.Connection, plan: Plan, older: _Older) -> bool:
    """Return whether a plan has far fewer words than one that is there, or as much of it is lost in more sections."""
    told = "SELECT TOTAL(LENGTH(title) + LENGTH(text)), TOTAL(damaged) FROM section WHERE plan = ?"
    words, damaged = connection.execute(told, (older.key,)).fetchone()
    own = sum(len(section.title) + len(section.text) for section in plan.sections)
    return bool(own < _LEAST_OF_OLDER * words or sum(section.damaged for section in plan.sections) > damaged)


def put(connection: sqlite3.Connection, plan: Plan, content: str) -> None:
    """Put a plan into a new library, in a transaction that is open."""
    _insert(connection, plan, _Came(content, None))


def _free(connection: sqlite3.Connection, name: str) -> str:
    """Return an id that no plan bears: the plan's own, else with a number behind it."""
    taken = {each for (each,) in connection.execute("SELECT id FROM plan WHERE id = ? OR id GLOB ?", (name, f"{name}-[0-9]*"))}
    number, free = _FIRST_NUMBER, name
    while free in taken:
        free, number = f"{name}-{number}", number + 1
    return free


def _order(plan: Plan) -> tuple[str, int, str, str]:
    """Return what a plan is sorted by, and what a word may name it by."""
    entry = Entry.of(plan)
    province, city, year, _ = entry.order
    return province, year, city, entry.label


@dataclass(frozen=True, slots=True)
class _Came:
    """How a plan came into a library."""

    content: str
    path: str | None
    edited: str = "{}"
    added: str = ""
    """When, as an ISO 8601 time; empty for now."""


def _insert(connection: sqlite3.Connection, plan: Plan, came: _Came) -> None:
    added = came.added or datetime.now(UTC).isoformat(timespec="seconds")
    found = zlib.compress(plan.found.encode("utf-8", "surrogatepass")) if plan.found is not None else None
    row = [*(getattr(plan, name) for name in _OWN), came.path, added, came.content, PARSERS, came.edited, found, *_order(plan)]
    names = (*_OWN, "path", "added", "content", "parsers", "edited", "found", "province_order", "year_order", "city_order", "label")
    marks = ", ".join("?" * len(row))
    key = connection.execute(f"INSERT INTO plan ({', '.join(names)}) VALUES ({marks})", row).lastrowid
    _insert_all(connection, "section", ("plan", *columns(Section)), [[key, *row_of(one)] for one in plan.sections])
    rest: dict[str, Any] = {"repairs": plan.repairs, "damage": plan.damage, "notes": plan.notes}
    for kind, facts in plan.facts.items():
        if kind in TABLES and facts:
            rows = [[key, n, *row_of(one)] for n, one in enumerate(facts)]
            _insert_all(connection, TABLES[kind], ("plan", "nth", *columns(type(facts[0]))), rows)
        elif kind not in TABLES:
            rest[kind] = facts
    told = [(key, kind, json.dumps([_as_json(one) for one in some], ensure_ascii=False)) for kind, some in rest.items() if some]
    _insert_all(connection, "other", ("plan", "kind", "body"), told)


def _as_json(value: Any) -> dict[str, Any]:
    return {each.name: getattr(value, each.name) for each in fields(value)}


def _insert_all(connection: sqlite3.Connection, table: str, names: tuple[str, ...], rows: list[Any]) -> None:
    if rows:
        connection.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})", rows)
