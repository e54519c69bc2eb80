"""Reads from a library what of its plans is indexed, without opening them."""

import sqlite3
from collections.abc import Iterable, Iterator

from library.entry import Entry
from library.finding.index.document import DEADLINE, TOPIC, UNIT, Document, IndexedSection, facet, plan_row
from library.store.kept.database import reading
from library.store.kept.rows import columns, values
from parsers.plan import Section
from parsers.text.folding import fold

_PLAN = (
    "SELECT id, title, province, city, county, year, doc_type, file, r.number"
    " FROM plan JOIN revision r ON r.plan = key WHERE key = ?"
)
_SECTIONS = f'SELECT {", ".join(columns(Section))} FROM section WHERE plan = ? ORDER BY "index"'


def revisions(connection: sqlite3.Connection) -> dict[int, int]:
    """Return the key of every plan with what changes whenever the plan does."""
    return dict(connection.execute("SELECT plan, number FROM revision"))


def state(connection: sqlite3.Connection) -> str:
    """Return what changes whenever any plan does."""
    return str(connection.execute("SELECT value FROM meta WHERE name = 'state'").fetchone()[0])


def in_order(connection: sqlite3.Connection, keys: Iterable[int]) -> list[int]:
    """Return some keys in the order of their plans."""
    wanted = set(keys)
    ordered = connection.execute("SELECT key FROM plan ORDER BY province_order, year_order, city_order, id")
    return [key for (key,) in ordered if key in wanted]


def documents(connection: sqlite3.Connection, keys: Iterable[int]) -> Iterator[Document]:
    """Yield what is indexed of some plans, each as it is then; nothing of those that have gone."""
    for key in keys:
        with reading(connection):
            found = _document(connection, key)
        if found:
            yield found


def _document(connection: sqlite3.Connection, key: int) -> Document | None:
    row = connection.execute(_PLAN, (key,)).fetchone()
    if row is None:
        return None
    *entry, file, number = row
    sections = list(values(Section, connection.execute(_SECTIONS, (key,))))
    facets = [(section.index, facet(TOPIC, topic)) for section in sections for topic in section.topics]
    duties = connection.execute("SELECT section, unit FROM duty WHERE plan = ?", (key,))
    facets += [(section, facet(UNIT, fold(unit))) for section, unit in duties]
    days = connection.execute("SELECT section, kind, coalesce(\"end\", start, '') FROM deadline WHERE plan = ?", (key,))
    facets += [(section, facet(DEADLINE, kind, day)) for section, kind, day in days]
    return Document(
        plan_row(Entry(*entry), key, number, file, len(sections)), 0, [IndexedSection.of(one) for one in sections], facets
    )
