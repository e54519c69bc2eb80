"""The plans of files that are read for one run and not kept."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import Path

from library.entry import Entry
from library.store.memory import MemoryStore
from parsers.plan import Plan


class FilesStore(MemoryStore):
    """Plans in memory, to which more may come while they are shown."""

    def __init__(self, plans: Iterable[Plan] = (), taken: Collection[str] = ()) -> None:
        """Keep some plans; `taken` are ids that other stores have."""
        super().__init__()
        self._plans: dict[str, Plan] = {}
        self._taken = set(taken)
        for plan in plans:
            self.add(plan)

    def _open(self, plan: str) -> Plan:
        return self._plans[plan]

    def add(self, plan: Plan) -> str:
        """Keep a plan and return its id, a number behind it where another one bears it."""
        name, number = plan.id, 1
        while name in self._taken:
            number += 1
            name = f"{plan.id}-{number}"
        self._taken.add(name)
        self._plans[name] = replace(plan, id=name)
        self._enter([*self._plans.values()])
        return name

    def _enter(self, plans: Iterable[Plan]) -> None:
        """Make the entries anew, what stands in one place and year told apart by the names of the files."""
        entries = [Entry.of(plan) for plan in plans]
        seen: dict[tuple[str | None, int | None], int] = {}
        for entry in entries:
            seen[entry.place, entry.year] = seen.get((entry.place, entry.year), 0) + 1
        self._set(replace(entry, apart=self._file(entry)) if seen[entry.place, entry.year] > 1 else entry for entry in entries)

    def _file(self, entry: Entry) -> str | None:
        return Path(self._plans[entry.id].file or "").name or None
