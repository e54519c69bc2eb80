"""The text that facts are looked for in, with what is needed to say where each stands."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from parsers.plan import Damage, Section, Span
from parsers.text.folding import fold
from parsers.text.mapped_text import MappedText
from parsers.text.passages import Passages


@dataclass(frozen=True, slots=True)
class Phrase:
    """Some words of a section."""

    section: int
    phrase: str
    """The words as found."""
    shown: str
    source: Span
    place: Span


_REPORTS = re.compile(
    r"回顾|工作总结|(?:成效|成就|进展)(?:和|与|及|$)|完成情况$|工作情况$|现状(?:和|与|及|$)|形势(?:和|与|及|分析|$)|^存在(?:的)?(?:主要)?问题$"
    r"|过去[一三五]年|20\d\d年工作$"
)


def _reports(sections: Sequence[Section]) -> frozenset[int]:
    """Return the sections whose heading, or one above it, announces a report."""
    found: set[int] = set()
    depth = 0
    for section in sections:
        if depth and section.depth > depth:
            found.add(section.index)
            continue
        depth = section.depth if _REPORTS.search(fold(section.title)) and not _PROMISES.search(fold(section.title)) else 0
        if depth:
            found.add(section.index)
    return frozenset(found)


_PROMISES = re.compile("要求|任务|目标|措施|安排|重点|打算|计划|推进|加强|强化|完善|建立")


class Document:
    """A clean text and its sections; offsets are into the clean text."""

    def __init__(
        self, mapped: MappedText, sections: Sequence[Section], passages: Passages, year: int | None, damage: Sequence[Damage] = ()
    ) -> None:
        self.text = mapped.text
        self.folded = fold(mapped.text)
        """The text in Simplified script and half-width forms, offset by offset."""
        self.sections = sections
        self.year = year
        """The year the plan is for."""
        self._mapped = mapped
        self._passages = passages
        self._damage = damage
        self._reports = _reports(sections)

    def is_report(self, section: int) -> bool:
        """Return whether a section, or one above it, reports what was done and what is amiss instead of promising anything."""
        return section in self._reports

    def phrase(self, start: int, end: int) -> Phrase | None:
        """Return the words between two offsets, or None where they belong to no section."""
        start = self._passages.clipped(start, end)
        placed = self._passages.place(start, end)
        if placed is None:
            return None
        source = self._mapped.source_span(start, end)
        return Phrase(placed[0], self._mapped.source[slice(*source)], self.text[start:end], source, placed[1])

    def known_of_lost(self, start: int, end: int) -> str | None:
        """Return what is known of the first thing lost between two offsets."""
        low, high = self._mapped.source_span(start, end)
        at = bisect_left(self._damage, low, key=lambda damage: damage.source[1] - 1)
        return next((one.known for one in self._damage[at : at + 4] if one.source[0] < high and one.known), None)
