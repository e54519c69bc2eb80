"""The plans one may pick from, narrowed by what is typed."""

from collections.abc import Sequence

from library.entry import Entry
from library.naming import entries_like
from tui.models.choice import Choice


class Picking(Choice[Entry]):
    """Plans, those that a typed line may mean, and the one that is chosen."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__(entries)
        self._entries = entries

    def narrow(self, typed: str) -> None:
        """List the plans that a typed line may mean, the first of them chosen."""
        self.things = entries_like(self._entries, typed)
        self.cursor = 0
