"""What a person has decided of pairs of sections, in a library's file."""

import sqlite3
from datetime import UTC, datetime

from library.comparing.by_hand import Decision
from library.store.kept.database import Database

_COLUMNS = "left_plan, left_words, right_plan, right_words, together"


def decisions_in(connection: sqlite3.Connection, left: str, right: str) -> list[Decision]:
    """Return what was decided of the sections of two plans, the first decision first."""
    told = f"SELECT {_COLUMNS} FROM decision WHERE (left_plan, right_plan) IN (VALUES (?, ?), (?, ?)) ORDER BY key"
    rows = connection.execute(told, (left, right, right, left))
    return [Decision(one, words, other, its_words, bool(together)) for one, words, other, its_words, together in rows]


def put_decision(database: Database, one: Decision) -> None:
    """Keep a decision; earlier ones stay and count no longer."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    row = (one.left_plan, one.left_words, one.right_plan, one.right_words, one.together, now)
    with database.writing(counts=False) as connection:
        connection.execute(f"INSERT INTO decision ({_COLUMNS}, made) VALUES (?, ?, ?, ?, ?, ?)", row)


def undo_decision(database: Database, left: str, right: str) -> bool:
    """Take back the last decision of two plans, so that an earlier one of the pair counts again; return whether there was one."""
    last = "SELECT max(key) FROM decision WHERE (left_plan, right_plan) IN (VALUES (?, ?), (?, ?))"
    with database.writing(counts=False) as connection:
        return connection.execute(f"DELETE FROM decision WHERE key = ({last})", (left, right, right, left)).rowcount > 0
