"""The plans one may pick from, narrowed by what is typed."""

from collections.abc import Sequence

from library.entry import Entry
from library.naming import entries_like


class Picking:
    """Plans, those that a typed line may mean, and the one that is chosen."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        self.listed: Sequence[Entry] = entries
        self.cursor = 0

    @property
    def chosen(self) -> Entry | None:
        """The plan that is chosen, or None where none is listed."""
        return self.listed[self.cursor] if self.listed else None

    def narrow(self, typed: str) -> None:
        """List the plans that a typed line may mean, the first of them chosen."""
        self.listed = entries_like(self._entries, typed)
        self.cursor = 0

    def move(self, rows: int) -> bool:
        """Choose another plan; return whether that changed anything."""
        before = self.cursor
        self.cursor = max(0, min(self.cursor + rows, len(self.listed) - 1))
        return self.cursor != before
