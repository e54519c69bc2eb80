"""The stars on sections in a library's file."""

import sqlite3
from datetime import UTC, datetime

from library.marks.star import Star
from library.store.kept.database import Database


def stars_in(connection: sqlite3.Connection) -> list[Star]:
    """Return the stars, the last one first."""
    rows = connection.execute("SELECT plan, words, nth, note, made FROM star ORDER BY made DESC, rowid DESC")
    return [Star(*row) for row in rows]


def put_star(database: Database, star: Star) -> None:
    """Keep a star, in place of one on the same section."""
    made = star.made or datetime.now(UTC).isoformat(timespec="seconds")
    with database.writing(counts=False) as connection:
        row = (star.plan, star.words, star.nth, star.note, made)
        connection.execute("INSERT OR REPLACE INTO star (plan, words, nth, note, made) VALUES (?, ?, ?, ?, ?)", row)


def remove_star(database: Database, star: Star) -> bool:
    """Take a star away; return whether there was one."""
    with database.writing(counts=False) as connection:
        of_one = "DELETE FROM star WHERE plan = ? AND words = ? AND nth = ?"
        return connection.execute(of_one, (star.plan, star.words, star.nth)).rowcount > 0
