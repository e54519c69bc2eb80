"""What every other plan says on one section, and which of it is chosen."""

from collections.abc import Sequence

from library.comparing.alignment import Pair

Counterpart = tuple[str, Pair]
"""The id of a plan, and the pair of the section with the best counterpart there, or alone."""


class Counterparts:
    """The best counterpart in each plan, best first."""

    def __init__(self, found: Sequence[Counterpart] = ()) -> None:
        self.found = found
        self.cursor = 0

    @property
    def chosen(self) -> Counterpart | None:
        """The counterpart that is chosen, or None where there is no other plan."""
        return self.found[self.cursor] if self.found else None

    def move(self, rows: int) -> bool:
        """Choose another one; return whether that changed anything."""
        before = self.cursor
        self.cursor = max(0, min(self.cursor + rows, len(self.found) - 1))
        return self.cursor != before
