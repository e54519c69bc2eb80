"""The marks in a library's file: each stays, with its time; what is undone is only set aside."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from library.marks.mark import Mark, State
from library.store.kept.database import Database
from parsers.values import replace

_COLUMNS = "task, plan, words, state, progress, problem, note, made"


def marks_in(connection: sqlite3.Connection) -> list[Mark]:
    """Return the mark that counts of each task that has one, in the order in which the tasks were first marked."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM mark WHERE key IN (SELECT max(key) FROM mark WHERE NOT undone GROUP BY task) ORDER BY key"
    )
    return [_mark(row) for row in rows]


def marks_version(connection: sqlite3.Connection) -> tuple[int, int]:
    """Return what changes when a mark is made or taken back: the last one's key, and how many are undone."""
    last, undone = connection.execute("SELECT max(key), sum(undone) FROM mark").fetchone()
    return last or 0, undone or 0


def history(connection: sqlite3.Connection, task: str) -> list[Mark]:
    """Return all marks of a task, the first one first, those that were taken back too."""
    rows = connection.execute(f"SELECT {_COLUMNS}, undone FROM mark WHERE task = ? ORDER BY key", (task,))
    return [replace(_mark(row[:-1]), is_undone=bool(row[-1])) for row in rows]


def put_marks(database: Database, marks: Iterable[Mark], renamed: Mapping[str, str] | None = None) -> None:
    """Keep some marks, all of them or none.

    `renamed` has the ids under which tasks were marked before, by those they have now: their history goes with them.
    """
    now = datetime.now(UTC).isoformat(timespec="seconds")
    rows = [
        (mark.task, mark.plan, mark.words, mark.state.value, mark.progress, mark.problem, mark.note, mark.made or now)
        for mark in marks
    ]
    with database.writing(counts=False) as connection:
        former = [(new, old) for new, old in (renamed or {}).items() if new != old]
        connection.executemany("UPDATE mark SET task = ? WHERE task = ?", former)
        connection.executemany(f"INSERT INTO mark ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)


def undo_mark(database: Database, task: str, made: Mark | None = None) -> Mark | None:
    """Set the last mark of a task aside and return it; None where it has none, or not the one that was made, where that is told."""
    with database.writing(counts=False) as connection:
        return _undo(connection, task, made)


def undo_marks(database: Database, made: Mapping[str, Mark | None]) -> list[str]:
    """Do the same for several tasks, all of them or none, and return those that had one."""
    with database.writing(counts=False) as connection:
        return [task for task, mark in made.items() if _undo(connection, task, mark)]


def _undo(connection: sqlite3.Connection, task: str, made: Mark | None) -> Mark | None:
    told = f"SELECT {_COLUMNS}, key FROM mark WHERE task = ? AND NOT undone ORDER BY key DESC LIMIT 1"
    row = connection.execute(told, (task,)).fetchone()
    if row is None or (made and not _says_the_same(_mark(row[:-1]), made)):
        return None
    connection.execute("UPDATE mark SET undone = 1 WHERE key = ?", (row[-1],))
    return _mark(row[:-1])


def _says_the_same(one: Mark, other: Mark) -> bool:
    return (one.state, one.progress, one.problem, one.note) == (other.state, other.progress, other.problem, other.note)


def _mark(row: Sequence[Any]) -> Mark:
    task, plan, words, state, *rest = row
    return Mark(task, plan, words, State(state), *rest)
