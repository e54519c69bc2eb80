"""The plans of files that are read for one run and not kept."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from library.entry import Entry
from library.store.memory import MemoryStore
from parsers.plan import Plan
from parsers.values import replace


class FilesStore(MemoryStore):
    """Plans in memory, to which more may come while they are shown."""

    def __init__(self, plans: Iterable[Plan] = (), taken: Collection[str] = ()) -> None:
        """Keep some plans; `taken` are ids that other stores have."""
        super().__init__()
        self._plans: dict[str, Plan] = {}
        self._taken = set(taken)
        self._alike: defaultdict[tuple[str | None, int | None], list[str]] = defaultdict(list)
        """The ids of the plans of each place and year."""
        for plan in plans:
            self._keep(plan)
        self._set(entry for names in self._alike.values() for entry in self._told_apart(names))

    def _open(self, plan: str) -> Plan:
        return self._plans[plan]

    def add(self, plan: Plan) -> str:
        """Keep a plan and return its id, a number behind it where another one bears it."""
        name, alike = self._keep(plan)
        self._renew(self._told_apart(alike))
        return name

    def _keep(self, plan: Plan) -> tuple[str, Sequence[str]]:
        """Keep a plan; return its id, and those of the plans of its place and year."""
        name, number = plan.id, 1
        while name in self._taken:
            number += 1
            name = f"{plan.id}-{number}"
        self._taken.add(name)
        self._plans[name] = replace(plan, id=name)
        entry = Entry.of(plan)
        alike = self._alike[entry.place, entry.year]
        alike.append(name)
        return name, alike

    def _told_apart(self, names: Sequence[str]) -> Iterator[Entry]:
        """Return the entries of plans of one place and year, told apart by the names of their files where there are several."""
        entries = (Entry.of(self._plans[name]) for name in names)
        return (replace(entry, apart=self._file(entry)) if len(names) > 1 else entry for entry in entries)

    def _file(self, entry: Entry) -> str | None:
        return Path(self._plans[entry.id].file or "").name or None
