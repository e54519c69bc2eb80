"""Lists the deadlines of a library without opening its plans."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from library.entry import Entry
from library.finding.deadlines import DeadlineRow, DeadlineTable, DueTask
from library.finding.facts import UnitAt, units_by
from library.store.kept.database import reading
from library.store.kept.rows import columns, values
from parsers.plan import Deadline, Section

_PLANS = (
    "SELECT key, r.number, id, title, province, city, county, year, doc_type FROM plan JOIN revision r ON r.plan = key"
    " ORDER BY province_order, year_order, city_order, id"
)
_ROWS = 'SELECT plan, nth, section, kind, start, "end", damaged FROM deadline ORDER BY plan, nth'
_SECTIONS = 'FROM deadline d JOIN section s ON s.plan = d.plan AND s."index" = d.section'
_WORDS = f"SELECT d.plan, d.nth, coalesce(d.task, '') || char(10) || d.shown || char(10) || s.marker || s.title {_SECTIONS}"
_TOPICS = f"SELECT d.plan, d.nth, s.topics {_SECTIONS}"
_OF_DEADLINES = "(plan, section) IN (SELECT plan, section FROM deadline) ORDER BY plan, nth"
_UNITS = f"SELECT plan, section, unit, place_start, place_end FROM duty WHERE {_OF_DEADLINES}"
_PLACES = "SELECT plan, nth, place_start, place_end FROM deadline"
_SECTION_WORDS = (
    'SELECT plan, "index", title || char(10) || text FROM section'
    ' WHERE (plan, "index") IN (SELECT plan, section FROM deadline INTERSECT SELECT plan, section FROM duty)'
)


def deadline_table(connection: Callable[[], sqlite3.Connection]) -> DeadlineTable:
    """Return the deadlines of a library; `connection` returns the way to it of the thread that asks."""
    with reading(connection()):
        plans = connection().execute(_PLANS).fetchall()
        found: defaultdict[int, list[tuple[Any, ...]]] = defaultdict(list)
        for plan, *row in connection().execute(_ROWS):
            found[plan].append(tuple(row))
    entries = [Entry(*entry) for _, _, *entry in plans]
    keys = [key for key, *_ in plans]
    rows = [
        DeadlineRow(number, nth, section, kind, start, end, bool(damaged))
        for number, key in enumerate(keys)
        for nth, section, kind, start, end, damaged in found[key]
    ]

    def by_row(question: str) -> Iterator[str]:
        """Yield what is said of each row; nothing of those that have gone meanwhile."""
        said = {(plan, nth): text for plan, nth, text in connection().execute(question)}
        return (said.get((keys[row.plan], row.number)) or "" for row in rows)

    def units() -> Iterator[tuple[str, ...]]:
        said: defaultdict[tuple[int, int], list[UnitAt]] = defaultdict(list)
        for plan, section, unit, *place in connection().execute(_UNITS):
            said[plan, section].append((unit, (place[0], place[1])))
        places = {(plan, nth): (start, end) for plan, nth, start, end in connection().execute(_PLACES)}
        words = {(plan, section): text for plan, section, text in connection().execute(_SECTION_WORDS)}
        sections = ((keys[row.plan], row.section, places.get((keys[row.plan], row.number), (0, 0))) for row in rows)
        return (units_by(place, words.get((plan, at), ""), said.get((plan, at), ())) for plan, at, place in sections)

    def task(row: DeadlineRow) -> DueTask:
        key, revision, *_ = plans[row.plan]
        return _task(connection(), key, revision, row, entries[row.plan])

    return DeadlineTable(entries, rows, lambda: by_row(_WORDS), lambda: map(_listed, by_row(_TOPICS)), units, task)


@cache
def _listed(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text)) if text else ()


def _task(connection: sqlite3.Connection, key: int, revision: int, row: DeadlineRow, entry: Entry) -> DueTask:
    """Return the deadline of a row; of a plan that has gone or changed meanwhile only its day."""
    section: Section | None = None
    deadline: Deadline | None = None
    units: tuple[str, ...] = ()
    with reading(connection):
        if connection.execute("SELECT 1 FROM revision WHERE plan = ? AND number = ?", (key, revision)).fetchone():
            section = _only(connection, Section, "section", '"index"', (key, row.section))
            deadline = _only(connection, Deadline, "deadline", "nth", (key, row.number))
            asked = "SELECT unit, place_start, place_end FROM duty WHERE plan = ? AND section = ? ORDER BY nth"
            duties = [(unit, (start, end)) for unit, start, end in connection.execute(asked, (key, row.section))]
            units = units_by(deadline.place, section.words, duties) if section and deadline else ()
    gone = Deadline(row.section, "", "", row.kind, row.start, row.end, None, False, row.damaged, None, "", (0, 0), (0, 0))
    return DueTask(
        plan=entry.id,
        year=entry.year,
        region=entry.place,
        path=section.path if section else (),
        heading=section.heading if section else "",
        topics=section.topics if section else (),
        units=units,
        ocr=section is not None and section.ocr,
        fact=deadline or gone,
    )


def _only(connection: sqlite3.Connection, kind: type[Any], table: str, which: str, where: tuple[int, int]) -> Any:
    question = f"SELECT {', '.join(columns(kind))} FROM {table} WHERE plan = ? AND {which} = ?"
    return next(values(kind, connection.execute(question, where)), None)
