"""The plans that come with the program: their entries at once, their parsed trees when asked for."""

import json

import data
from library.entry import Entry
from library.store.memory import MemoryStore
from parsers.plan import Plan
from parsers.plan_json import from_json
from parsers.values import replace

TREES = data.FOLDER / "trees"
"""Where the parsed trees are, written by `python -m library.trees`."""


class BundledStore(MemoryStore):
    """The bundled plans; a tree that has been opened stays so."""

    def __init__(self) -> None:
        super().__init__(
            Entry(plan, title, province, city or None, county or None, int(year), doc_type or None)
            for plan, title, province, city, county, year, doc_type in data.rows("plans/index")
        )
        self._plans: dict[str, Plan] = {}

    def _open(self, plan: str) -> Plan:
        if plan not in self._plans:
            self._plans[plan] = from_json(json.loads((TREES / f"{plan}.json").read_text(encoding="utf-8")))
        return self._plans[plan]

    def content(self, plan: str) -> bytes:
        """Return the bytes that a plan was read from."""
        return (data.FOLDER / "plans" / f"{self.entry(plan).id}.txt").read_bytes()

    def with_source(self, plan: str) -> Plan:
        """Return a plan with the text that it was read from."""
        return replace(self.plan(plan), found=self.source(plan))

    def source(self, plan: str) -> str | None:
        """Return the text that a plan was read from; raises KeyError where there is none of that id."""
        return (data.FOLDER / "plans" / f"{self.entry(plan).id}.txt").read_text(encoding="utf-8")
