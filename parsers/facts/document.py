"""The text that facts are looked for in, with what is needed to say where each stands."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from parsers.about.frames import Frames
from parsers.about.metadata import Metadata
from parsers.facts.closing_labels import closing_chapters
from parsers.facts.retrospect import is_past
from parsers.facts.times_in_names import names_action
from parsers.plan import Damage, Section, Span
from parsers.text.clauses import opening, sentence
from parsers.text.dates import FIVE_YEARS_AHEAD, five_year_plan, last_of_five_years, years_of_five_year_plan
from parsers.text.folding import fold
from parsers.text.mapped_text import MappedText
from parsers.text.passages import Passages
from parsers.text.patterns import compiled
from parsers.text.quotation_marks import curved
from parsers.values import dataclass


@dataclass(frozen=True, slots=True)
class Phrase:
    """Some words of a section."""

    section: int
    phrase: str
    """The words as found."""
    shown: str
    source: Span
    place: Span


_YEAR = compiled(r"(?<![\d较比由从])(20\d\d)年(?!以来)")
_SUMMARY, _PART_OF_YEAR = compiled(r".*(?P<year>20\d\d)年.*总结(?:报告)?"), compiled("[半季月]")
"""What a document is called that sums up a year, and a part of one."""
_LABELLED = compiled(r"[^\S\n]*(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*)?(20\d\d)年度?[:：]")
"""What a paragraph begins with that is of one year: 2027年：."""
_OF_ONE_YEAR = compiled(
    r"(?:(20\d\d)年度?(?:[^\s\d,，。;；:：]{0,12}(?:任务|工作|重点|安排|计划|目标|内容))?"
    r"|[^\d()（）]{0,16}(?:阶段|步骤|任务|工作|安排|部署|启动|推进|实施|总结|提升|验收|评估)[(（](20\d\d)年(?:全年|\d{1,2}月[^()（）年]{0,8})?[)）])"
)
"""What a heading is that is of one year: 2027年重点任务, 推进阶段（2027年）."""
_PERIOD = compiled(f"{five_year_plan('')}(?:时期|期间|期末|末)")
_LINE_END = compiled("\n")
_LIMITS = compiled("不[得应宜可能]?(?:低于|少于|小于|超过|高于|大于)$")
"""What sets a limit tells nothing, where nothing else looks back."""
_LIMIT_REACH = 6
_SPEAKS = compiled("代表[^,，。]{1,20}(?:作|报告)[^,，。]{0,8}工作")
"""What the speaker of a report begins with: 我代表市人民政府向大会作政府工作报告."""
_SPEECH_REACH = 400


class Document:
    """A clean text and its sections; offsets are into the clean text."""

    def __init__(
        self,
        mapped: MappedText,
        sections: Sequence[Section],
        passages: Passages,
        known: Metadata,
        damage: Sequence[Damage] = (),
    ) -> None:
        self.text = mapped.text
        self.folded = curved(fold(mapped.text))
        """The text in Simplified script, half-width forms and curved quotation marks, offset by offset."""
        self.sections = sections
        self.year = known.year
        """The year the plan is for."""
        self.is_for_one_year = known.is_for_one_year
        """Whether the plan is for that year alone."""
        summary = _SUMMARY.fullmatch(fold(known.title))
        self.is_summary = bool(summary and int(summary["year"]) == known.year)
        """Whether it sums up its year, or a part of that."""
        self.sums_up_year = self.is_summary and not (summary and _PART_OF_YEAR.search(summary[0]))
        """Whether it sums up the whole, so that what is to be done next is of another year, which nothing says."""
        self.frames = Frames(sections, self.folded, passages, known.year, is_report=self._is_report(fold(known.title)))
        self._mapped = mapped
        self._passages = passages
        self._damage = damage
        self._past: dict[int, bool] = {}
        self._years_of_headings: dict[int, int | None] = {}

    @cached_property
    def closing_chapters(self) -> dict[int, int]:
        """The chapter that the last lines of a section speak of, where it is not the section itself."""
        return closing_chapters(self.sections)

    def _is_report(self, title: str) -> bool:
        return "报告" in title or bool(_SPEAKS.search(self.folded, 0, _SPEECH_REACH))

    def is_past(self, at: int) -> bool:
        """Return whether the words up to an offset tell what was done: by their sentence, else by their paragraph and section."""
        if at not in self._past:
            self._past[at] = self._is_past(at)
        return self._past[at]

    def _is_past(self, at: int) -> bool:
        if self.frames.at(at) == "past":
            low, _ = sentence(self.folded, at, at)
            return not self.frames.intends(opening(self.folded, low), at)
        sets_limit = _LIMITS.search(self.folded, max(0, at - _LIMIT_REACH), at)
        return not sets_limit and is_past(self.folded, at, self.year)

    @cached_property
    def _parents(self) -> list[int]:
        """The section that each section stands below; 0 where there is none."""
        parents, path = [], [0]
        for section in self.sections:
            while len(path) > 1 and self.sections[path[-1]].depth >= section.depth:
                path.pop()
            parents.append(path[-1] if section.depth else 0)
            if section.depth:
                path.append(section.index)
        return parents

    def above(self, section: int) -> Iterator[int]:
        """Yield the sections that a section stands below, the nearest first."""
        parent = self._parents[section]
        while parent:
            yield parent
            parent = self._parents[parent]

    def end_of_section(self, at: int) -> int | None:
        """Return where the section's words end that an offset is in; None where it is in none."""
        return self._passages.end_of_section(at)

    def start_of(self, section: int) -> int:
        """Return the offset where a section begins."""
        return self._passages.start(section) or 0

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(sign.end() for sign in _LINE_END.finditer(self.folded))]

    def line_start(self, at: int) -> int:
        """Return where the line begins that an offset is in; looking back for it would take long in a text of one line."""
        return self._line_starts[bisect_right(self._line_starts, at) - 1]

    def year_around(self, section: int) -> int | None:
        """Return the year that the nearest heading names, not one that is over; else the plan's, where that is for one year.

        A heading of the time of a five-year plan (“十五五”时期) names its last year.
        """
        for number in (section, *self.above(section)):
            title = fold(self.sections[number].title)
            period = _PERIOD.search(title)
            years = [
                *([years_of_five_year_plan(period[1])[1]] if period else ()),
                *(int(year[1]) for year in _YEAR.finditer(title) if not names_action(title, year.end() + 1)),
            ]
            if years and (self.year is None or years[-1] >= self.year):
                return int(years[-1])
            if self.year and FIVE_YEARS_AHEAD.search(title):
                return last_of_five_years(self.year)
        return self.year if self.is_for_one_year and not self.sums_up_year else None

    def year_ruling(self, at: int) -> int | None:
        """Return the one year that the paragraph at an offset, or the nearest heading above it, is of, if that is not over."""
        labelled = _LABELLED.match(self.folded, self.line_start(at), at)
        placed = None if labelled else self._passages.place(at, at + 1)
        year = int(labelled[1]) if labelled else self._year_of_heading(placed[0]) if placed else None
        # Of a year that is over something may be told, or accounted for, in the plan's own.
        return None if year and self.year and year < self.year else year

    def _year_of_heading(self, section: int) -> int | None:
        """Return the one year that the nearest heading of one year names, from a section upward."""
        if section not in self._years_of_headings:
            named = _OF_ONE_YEAR.fullmatch(fold(self.sections[section].title))
            parent = self._parents[section]
            above = self._year_of_heading(parent) if parent else None
            self._years_of_headings[section] = int(named[1] or named[2]) if named else above
        return self._years_of_headings[section]

    def without_marker(self, start: int, end: int) -> int:
        """Return where a stretch begins when the marker of a heading is no part of it: 2.60%以上 is a share of 60."""
        return self._passages.clipped(start, end)

    def phrase(self, start: int, end: int) -> Phrase | None:
        """Return the words between two offsets, or None where they belong to no section."""
        start = self._passages.clipped(start, end)
        placed = self._passages.place(start, end)
        if placed is None:
            return None
        source = self._mapped.source_span(start, end)
        found, shown = self._mapped.source[slice(*source)], self.text[start:end]
        # Most words are shown as they were found, and kept but once.
        return Phrase(placed[0], found, found if shown == found else shown, source, placed[1])

    def known_of_lost(self, start: int, end: int) -> str | None:
        """Return what is known of the first thing lost between two offsets."""
        low, high = self._mapped.source_span(start, end)
        at = bisect_left(self._damage, low, key=lambda damage: damage.source[1] - 1)
        return next((one.known for one in self._damage[at : at + 4] if one.source[0] < high and one.known), None)
