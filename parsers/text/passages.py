"""Where the words of each section stand in the clean text, so that what is found in the text is placed in its section."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from parsers.plan import Span
from parsers.values import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the clean text that a section holds as it stands."""

    start: int
    end: int
    section: int
    at: int
    """Where it begins in the section's `words`."""


class Passages:
    """The passages of a text in order; what belongs to no section, such as the page around the document, stands in none."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._starts = [passage.start for passage in passages]
        self._by_section = array("L", sorted(range(len(passages)), key=self._section))

    def spans(self, section: int) -> list[Span]:
        """Return the spans of the text that a section holds, its title's first."""
        first = bisect_left(self._by_section, section, key=self._section)
        stop = bisect_right(self._by_section, section, first, key=self._section)
        return [(self._passages[number].start, self._passages[number].end) for number in self._by_section[first:stop]]

    def start(self, section: int) -> int | None:
        """Return where in the text the first of a section's words stand; None where it has none."""
        first = bisect_left(self._by_section, section, key=self._section)
        is_there = first < len(self._by_section) and self._section(self._by_section[first]) == section
        return self._passages[self._by_section[first]].start if is_there else None

    def _section(self, number: int) -> int:
        return self._passages[number].section

    def clipped(self, start: int, end: int) -> int:
        """Return where a stretch may begin so that it lies within the passage it ends in, if it ends in one."""
        number = bisect_right(self._starts, end - 1) - 1
        return max(start, self._passages[number].start) if number >= 0 and end <= self._passages[number].end else start

    def end_of_section(self, at: int) -> int | None:
        """Return where the section's words end that an offset of the text is in; None where it is in none."""
        number = bisect_right(self._starts, at) - 1
        if number < 0 or at >= self._passages[number].end:
            return None
        section = self._passages[number].section
        while number + 1 < len(self._passages) and self._passages[number + 1].section == section:
            number += 1
        return self._passages[number].end

    def place(self, start: int, end: int) -> tuple[int, Span] | None:
        """Return the section that holds a stretch of the text and where it stands in that section's words, or None."""
        number = bisect_right(self._starts, start) - 1
        if number < 0 or start >= self._passages[number].end:
            return None
        passage = self._passages[number]
        last = passage
        while end > last.end and number + 1 < len(self._passages) and self._passages[number + 1].section == passage.section:
            number += 1
            last = self._passages[number]
        stop = last.at + max(min(end, last.end) - last.start, 0)
        return passage.section, (passage.at + start - passage.start, stop)
