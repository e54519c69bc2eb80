"""The results of a search, and which of them is chosen."""

from collections.abc import Sequence

from library.search import Hit


class Results:
    """Hits, best first, and the one that is chosen."""

    def __init__(self, hits: Sequence[Hit] = ()) -> None:
        self.hits = hits
        self.cursor = 0

    @property
    def chosen(self) -> Hit | None:
        """The hit that is chosen, or None where there is none."""
        return self.hits[self.cursor] if self.hits else None

    def move(self, rows: int) -> bool:
        """Choose another hit; return whether that changed anything."""
        before = self.cursor
        self.cursor = max(0, min(self.cursor + rows, len(self.hits) - 1))
        return self.cursor != before
