"""The store of the plans that are kept in a library's file."""

import json
import sqlite3
import zlib
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from threading import Lock, local
from typing import TYPE_CHECKING, Any

from library.asking.filter import Filter
from library.asking.naming import entries_like, entries_named
from library.asking.period import Period
from library.entry import Entry
from library.errors import BusyLibraryError, FullDiskError, ReadOnlyLibraryError
from library.store.indexed import IndexedStore
from library.store.kept.database import Database, open_database, reading
from library.store.kept.rows import columns, values
from library.store.kept.schema import TABLES
from library.store.kept.writing import PARSERS
from library.store.store import Group
from parsers.facts import FACT_KINDS
from parsers.plan import Damage, Note, Plan, Repair, Section
from parsers.plan_json import items
from parsers.values import replace

if TYPE_CHECKING:
    from library.finding.deadlines import DeadlineTable
    from library.finding.facts import Stated
    from library.finding.search import Searched
    from library.store.kept.index_folder import IndexFolder

_ENTRY = "id, title, province, city, county, year, doc_type, file, added"
_NAMED = 7
"""How many of these make an entry; the rest is asked beside it."""
_OF_ONE_PLACE = "SELECT count(*) FROM plan WHERE province IS ? AND city IS ? AND county IS ? AND year IS ?"
_IN_ORDER = "ORDER BY province_order, year_order, city_order, id"
_OWN = "id, title, province, city, county, year, issuer, number, issued, doc_type, file, address"
_MOST_OPEN = 64
"""How many plans that were opened stay so."""
_MOST_ENTRIES = 1_000
"""How many entries that were asked for by their ids are remembered."""
_MOST_NAMED = 20_000
"""How many entries are gone through for what their letters may mean."""


class KeptStore(IndexedStore):
    """Asks a library's file for what is wanted; each thread has its own way to it."""

    def __init__(self, file: Path, begin: Callable[[sqlite3.Connection], None]) -> None:
        """Open a file; `begin` puts into a new one what it begins with. Raises what `open_database` raises."""
        super().__init__()
        self._file = file
        self._begin = begin
        self._threads = local()
        self._databases: list[Database] = []
        self._plans: OrderedDict[tuple[str, int], Plan] = OrderedDict()
        self._opening = Lock()
        self._groups: tuple[tuple[int, str], Sequence[Group]] | None = None
        """What there is by province and year, of which state: every key that is typed asks for it."""
        self._counties: tuple[tuple[int, str], frozenset[str]] | None = None
        """The counties there are plans of, in which state."""
        self._named: tuple[tuple[int, str], dict[str, Entry]] = (0, ""), {}
        """The entries that were asked for by their ids, in which state."""
        self._visited = "~"
        """When the library was last browsed; what came later is new."""
        self.is_read_only = self.database.is_read_only
        """Whether nothing can be written."""

    @property
    def database(self) -> Database:
        """The way of this thread to the file."""
        if not hasattr(self._threads, "database"):
            self._threads.database = open_database(self._file, self._begin)
            self._databases.append(self._threads.database)
        database: Database = self._threads.database
        return database

    def close(self) -> None:
        """Close every thread's way to the file, lest a log stay beside it; no other thread may be using its own."""
        while self._databases:
            self._databases.pop().close()
        self._threads = local()

    def visit(self) -> None:
        """Note that the library is browsed now: what has come since the last time is new, the first time nothing is."""
        visited = self._all("SELECT value FROM meta WHERE name = 'visited'")
        self._visited = str(visited[0][0]) if visited else "~"
        now = datetime.now(UTC).isoformat(timespec="seconds")
        # Where it cannot be noted at once, because another program writes or nobody may, it is not.
        with (
            suppress(BusyLibraryError, FullDiskError, ReadOnlyLibraryError),
            self.database.writing(counts=False, seconds=0) as connection,
        ):
            note = "INSERT INTO meta VALUES ('visited', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
            connection.execute(note, (now,))

    @property
    def older(self) -> int:
        """How many plans an older version of the parsers has read."""
        return int(self._all("SELECT count(*) FROM plan WHERE parsers <> ?", PARSERS)[0][0])

    def has_read(self, path: str) -> bool:
        """Return whether a plan was read from a file, by its absolute path."""
        return bool(self._all("SELECT 1 FROM plan WHERE path = ?", path))

    def _all(self, question: str, *values: object) -> list[Any]:
        return self.database.connection.execute(question, values).fetchall()

    @property
    def version(self) -> int:
        """A number that changes when plans come or go, whoever adds them."""
        ((changes,),) = self._all("SELECT value FROM meta WHERE name = 'changes'")
        return int(changes)

    def groups(self) -> Sequence[Group]:
        """Return what there is by province and year, in order."""
        state = self._state
        if self._groups is None or self._groups[0] != state:
            self._groups = state, self._counted()
        return self._groups[1]

    @property
    def _state(self) -> tuple[int, str]:
        return self.version, self._visited

    def _counted(self) -> Sequence[Group]:
        rows = self._all(
            "SELECT province_order, year_order, province, year, count(*) FROM plan GROUP BY province_order, year_order"
            " ORDER BY province_order, year_order"
        )
        new = Counter(self._all("SELECT province_order, year_order FROM plan WHERE added > ?", self._visited))
        return [Group(province, year, (code, by_year), count, new[code, by_year]) for code, by_year, province, year, count in rows]

    def counties(self) -> frozenset[str]:
        """Return the full names of the counties that there are plans of."""
        state = self._state
        if self._counties is None or self._counties[0] != state:
            found = self._all("SELECT DISTINCT county FROM plan WHERE county IS NOT NULL")
            self._counties = state, frozenset(name for (name,) in found)
        return self._counties[1]

    def entries(self, start: int, count: int) -> Sequence[Entry]:
        """Return at most so many entries from a position on."""
        return self._entries(self._all(f"SELECT {_ENTRY} FROM plan {_IN_ORDER} LIMIT ? OFFSET ?", count, start))

    def _entries(self, rows: Sequence[Any]) -> list[Entry]:
        """Return the entries of rows, those of one place and year told apart by the names of their files."""
        entries = []
        for row in rows:
            entry, file = replace(Entry(*row[:_NAMED]), is_new=row[8] > self._visited), row[_NAMED]
            several = self._all(_OF_ONE_PLACE, *row[2:6])[0][0] > 1
            entries.append(replace(entry, apart=Path(file).name) if several and file else entry)
        return entries

    def position(self, plan: str) -> int:
        """Return where a plan stands; raises KeyError where there is none of that id."""
        rows = self._all("SELECT province_order, year_order, city_order, id FROM plan WHERE id = ?", plan)
        if not rows:
            raise KeyError(plan)
        before = "SELECT count(*) FROM plan WHERE (province_order, year_order, city_order, id) < (?, ?, ?, ?)"
        return int(self._all(before, *rows[0])[0][0])

    def entry(self, plan: str) -> Entry:
        """Return the entry of an id; raises KeyError where there is none."""
        state = self._state
        if self._named[0] != state or len(self._named[1]) > _MOST_ENTRIES:
            self._named = state, {}
        known = self._named[1]
        if plan not in known:
            rows = self._all(f"SELECT {_ENTRY} FROM plan WHERE id = ?", plan)
            if not rows:
                raise KeyError(plan)
            known[plan] = self._entries(rows)[0]
        return known[plan]

    def stated(self, plan: str) -> tuple[int, int]:
        """Return how many deadlines and how many targets a plan states; raises KeyError where there is none of that id."""
        counts = ", ".join(f"(SELECT count(*) FROM {kind} WHERE plan = key)" for kind in ("deadline", "target"))
        rows = self._all(f"SELECT {counts} FROM plan WHERE id = ?", plan)
        if not rows:
            raise KeyError(plan)
        deadlines, targets = rows[0]
        return deadlines, targets

    def named(self, words: str, limit: int) -> Sequence[Entry]:
        """Return at most so many entries that some words name."""
        exact = self._all(f"SELECT {_ENTRY} FROM plan WHERE id = ?", words.strip().lower())
        return self._entries(exact) if exact else entries_named(self._some(), words)[:limit]

    def like(self, words: str, limit: int, wanted: Filter) -> Sequence[Entry]:
        """Return at most so many entries that a filter lets through and some words may mean, the closest first."""
        return entries_like((entry for entry in self._some() if wanted.lets_plan(entry)), words)[:limit]

    def _some(self) -> list[Entry]:
        rows = self._all(f"SELECT {_ENTRY} FROM plan {_IN_ORDER} LIMIT ?", _MOST_NAMED)
        return [Entry(*row[:_NAMED]) for row in rows]

    def plan(self, plan: str) -> Plan:
        """Return a plan; raises KeyError where there is none of that id."""
        key = plan, self.version
        with self._opening:
            if key in self._plans:
                self._plans.move_to_end(key)
                return self._plans[key]
        opened = self._open(plan)
        with self._opening:
            self._plans[key] = opened
            while len(self._plans) > _MOST_OPEN:
                self._plans.popitem(last=False)
        return opened

    def _open(self, plan: str) -> Plan:
        with reading(self.database.connection):
            rows = self._all(f"SELECT key, {_OWN} FROM plan WHERE id = ?", plan)
            if not rows:
                raise KeyError(plan)
            key, own = rows[0][0], dict(zip(_OWN.split(", "), rows[0][1:], strict=True))
            others = {kind: json.loads(body) for kind, body in self._all("SELECT kind, body FROM other WHERE plan = ?", key)}
            facts = {}
            for kind in FACT_KINDS:
                if kind.name in TABLES:
                    names = ", ".join(columns(kind.type))
                    found = self._all(f"SELECT {names} FROM {TABLES[kind.name]} WHERE plan = ? ORDER BY nth", key)
                    facts[kind.name] = tuple(values(kind.type, found))
                else:
                    facts[kind.name] = items(others.get(kind.name, []), kind.type)
            sections = self._all(f'SELECT {", ".join(columns(Section))} FROM section WHERE plan = ? ORDER BY "index"', key)
        return Plan(
            **own,
            sections=tuple(values(Section, sections)),
            facts=facts,
            repairs=items(others.get("repairs", []), Repair),
            damage=items(others.get("damage", []), Damage),
            notes=items(others.get("notes", []), Note),
        )

    def section(self, plan: str, index: int) -> Section:
        """Return a section of a plan; raises KeyError where there is none."""
        names = ", ".join(columns(Section))
        rows = self._all(
            f'SELECT {names} FROM section WHERE plan = (SELECT key FROM plan WHERE id = ?) AND "index" = ?', plan, index
        )
        if not rows:
            raise KeyError(plan, index)
        section: Section = next(values(Section, rows))
        return section

    def source(self, plan: str) -> str | None:
        """Return the text that a plan was read from, or None where it is not at hand."""
        rows = self._all("SELECT found FROM plan WHERE id = ?", plan)
        if not rows:
            raise KeyError(plan)
        return zlib.decompress(rows[0][0]).decode("utf-8", "surrogatepass") if rows[0][0] is not None else None

    def plans(self, wanted: Filter) -> Iterator[Plan]:
        """Yield the plans that a filter lets through, in order, each opened as it is asked for."""
        # By their order, lest a long list of ids be held.
        last: tuple[Any, ...] = ("", -1, "", "")
        while True:
            rows = self._all(
                f"SELECT province_order, year_order, city_order, {_ENTRY} FROM plan"
                f" WHERE (province_order, year_order, city_order, id) > (?, ?, ?, ?) {_IN_ORDER} LIMIT 200",
                *last,
            )
            if not rows:
                return
            for row in rows:
                entry = Entry(*row[3 : 3 + _NAMED])
                if wanted.lets_plan(entry):
                    yield self._open(entry.id)
            last = (*rows[-1][:3], rows[-1][3])

    @cached_property
    def _index(self) -> "IndexFolder":
        from library.store.kept.index_folder import IndexFolder  # noqa: PLC0415 -- who does not search does without it

        return IndexFolder(self._file)

    def _searched(self) -> "Sequence[Searched]":
        return self._index.searched(self.database.connection)

    def facts(self, kind: str, wanted: Filter) -> "Sequence[Stated]":
        """Return the facts of a kind that a filter lets through."""
        if kind == "deadlines" and wanted.periods is not None and not wanted.undated and not self._has_deadlines:
            from library.finding.deadlines import DeadlineIndex, table_of  # noqa: PLC0415

            # Few plans have a deadline in a stretch of time: only these are opened, one after the other.
            due = (self._open(name) for name in self._due_in(wanted.periods))
            return sorted(
                (task for plan in due for task in DeadlineIndex(table_of([plan])).filtered(wanted)), key=lambda task: task.order
            )
        return super().facts(kind, wanted)

    def _deadline_table(self) -> "DeadlineTable":
        from library.store.kept.deadlines import deadline_table  # noqa: PLC0415

        return deadline_table(lambda: self.database.connection)

    def _due_in(self, periods: Sequence[Period]) -> list[str]:
        """Return the plans with a deadline in some stretches of time, in their order."""
        due = " OR ".join(['coalesce("end", start) BETWEEN ? AND ?'] * len(periods)) or "0"
        days = [day for period in periods for day in (period.start, period.end)]
        rows = self._all(f"SELECT id FROM plan WHERE key IN (SELECT plan FROM deadline WHERE {due}) {_IN_ORDER}", *days)
        return [name for (name,) in rows]
