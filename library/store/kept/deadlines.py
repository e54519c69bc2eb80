"""Lists the deadlines of a library without opening its plans."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from library.entry import Entry
from library.finding.deadlines import DeadlineRow, DeadlineTable, DueTask
from library.store.kept.rows import columns, values
from parsers.plan import Deadline, Section

_PLANS = "SELECT key, id, title, province, city, year, doc_type FROM plan ORDER BY province_order, year_order, city_order, id"
_IN_ORDER = "ORDER BY p.province_order, p.year_order, p.city_order, p.id, d.nth"
_ROWS = f"""
    SELECT d.plan, d.nth, d.section, d.kind, coalesce(d."end", d.start), d.damaged
    FROM plan p JOIN deadline d ON d.plan = p.key {_IN_ORDER}"""
_OF_SECTIONS = 'FROM plan p JOIN deadline d ON d.plan = p.key LEFT JOIN section s ON s.plan = d.plan AND s."index" = d.section'
_WORDS = f"SELECT coalesce(d.task, '') || char(10) || d.shown || char(10) || s.marker || s.title {_OF_SECTIONS} {_IN_ORDER}"
_TOPICS = f"SELECT s.topics {_OF_SECTIONS} {_IN_ORDER}"


def deadline_table(connection: Callable[[], sqlite3.Connection]) -> DeadlineTable:
    """Return the deadlines of a library; `connection` returns the way to it of the thread that asks."""
    plans = connection().execute(_PLANS).fetchall()
    keys = [key for key, *_ in plans]
    number = {key: n for n, key in enumerate(keys)}
    entries = [Entry(*entry) for _, *entry in plans]
    found = connection().execute(_ROWS)
    rows = [DeadlineRow(number[plan], nth, section, kind, day, bool(damaged)) for plan, nth, section, kind, day, damaged in found]

    def words() -> Iterator[str]:
        return (text or "" for (text,) in connection().execute(_WORDS))

    def topics() -> Iterator[tuple[str, ...]]:
        return (_listed(text) for (text,) in connection().execute(_TOPICS))

    def task(row: DeadlineRow) -> DueTask:
        return _task(connection(), keys[row.plan], entries[row.plan], row)

    return DeadlineTable(entries, rows, words, topics, task)


@cache
def _listed(text: str | None) -> tuple[str, ...]:
    return tuple(json.loads(text)) if text else ()


def _task(connection: sqlite3.Connection, plan: int, entry: Entry, row: DeadlineRow) -> DueTask:
    def only(kind: type[Any], table: str, which: str, number: int) -> Any:
        question = f"SELECT {', '.join(columns(kind))} FROM {table} WHERE plan = ? AND {which} = ?"
        return next(values(kind, connection.execute(question, (plan, number))))

    section: Section = only(Section, "section", '"index"', row.section)
    deadline: Deadline = only(Deadline, "deadline", "nth", row.number)
    units = connection.execute("SELECT DISTINCT unit FROM duty WHERE plan = ? AND section = ? ORDER BY nth", (plan, row.section))
    return DueTask(
        plan=entry.id,
        year=entry.year,
        province=entry.province,
        city=entry.city,
        path=section.path,
        heading=section.heading,
        topics=section.topics,
        units=tuple(unit for (unit,) in units),
        fact=deadline,
    )
