"""What is read of a file: its text, and what a person should know of how that came about."""

from bisect import bisect_right

from parsers.plan import Note, Span
from parsers.text.mapped_text import MappedText
from parsers.values import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """The decoded text of a document, which spans count in."""

    text: str
    notes: tuple[Note, ...] = ()
    pages: tuple[tuple[int, int | None], ...] = ()
    """Which page the text is on from which place on, the first page being 1; empty for what has no pages."""
    recognised: frozenset[int] = frozenset()
    """The pages whose words a machine read from a picture."""
    read_as: MappedText | None = None
    """The text without the signs of its format, mapped to it; None where it is read as it stands."""

    def page_at(self, place: int) -> int | None:
        """Return the page that a place in the text is on; None where it has none."""
        at = bisect_right(self.pages, place, key=lambda begins: begins[0]) - 1
        return self.pages[at][1] if at >= 0 else None

    def is_recognised(self, span: Span) -> bool:
        """Return whether any of a stretch of the text was read by machine."""
        if not self.recognised:
            return False
        inside = (page for begins, page in self.pages if span[0] < begins < span[1])
        return any(page in self.recognised for page in (self.page_at(span[0]), *inside))
