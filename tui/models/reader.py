"""A plan as wrapped rows, made as they are needed: a place in it is a section and a row of that section.

Nothing is wrapped ahead of what is shown, so a plan of any length opens as fast as a short one.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from rich.cells import cell_len

from library.finding.matching import Sought
from parsers.plan import Plan, Section, Span
from parsers.text.folding import fold
from parsers.values import dataclass, replace
from tui.models.facts import Mark, marks_by_section
from tui.models.link import Link
from tui.saying.fact_kinds import MarkKind
from tui.saying.safe import safe_cells
from tui.saying.script import simplified
from tui.wrapping import wrap

NOTHING = Sought()

Kind = Literal["title", "note", "heading", "text", "blank"]
_Placed = Sequence[tuple[Span, Mark]]
"""Facts, each with where it stands in a stretch of text."""
_LEVELS = 3
"""How many levels of headings are bold: of a deeper one, and of one that is a paragraph of its own, the marker alone is."""
_LONGEST_HEADING = 2
"""The rows of a heading that is no paragraph yet."""
_POSITION = 10
"""How many cells beside the title above the text tell how far down one is."""
_CONTEXT = 2
"""How many rows stand above a fact that is gone to."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the reader."""

    kind: Kind
    text: str
    marks: tuple[Span, ...] = ()
    """What is looked for; offsets into the text."""
    has_match: bool = False
    """Whether something that is looked for begins here."""
    facts: tuple[tuple[Span, MarkKind], ...] = ()
    """What is stated, repaired or lost."""
    chosen: Span | None = None
    """What one has gone to."""
    bold: int = 0
    """How many of its first characters are bold: the marker of a paragraph."""
    goes_on: bool = False
    """Whether it goes on with the paragraph of the row above it."""
    link: Link | None = None
    """Where it leads."""
    is_recognised: bool = False
    """Whether it begins the heading of a section that a machine read."""


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a plan: a section and one of its rows."""

    section: int = 0
    row: int = 0


class Reader:
    """One plan at one width, with the place that stands at the top."""

    def __init__(self, plan: Plan, note: str, width: int, sought: Sought = NOTHING) -> None:
        """Show a plan; `note` is the line below its title that says where it comes from."""
        self.plan = plan
        self.top = Position()
        self.note = note
        self._width = width
        self._sought = sought
        self._rows: dict[int, list[Row]] = {}
        self.marks: Mapping[int, Sequence[Mark]] = marks_by_section(plan)
        """What the plan states, what was repaired and what is lost, by section."""
        self._chosen: Mark | None = None
        self._source: str | None = None
        """The text as it was found, while that is shown."""
        self._is_simplified = False

    def show_as_found(self, source: str | None) -> None:
        """Show the text as it was found, or the repaired one again; the section at the top stays."""
        self._source = source
        self._rows.clear()
        self.go_to(self.top)

    def show_simplified(self, wanted: bool) -> None:
        """Show what is in Traditional script as Simplified, or as it stands again."""
        if wanted != self._is_simplified:
            self._is_simplified = wanted
            self._rows.clear()

    @property
    def is_as_found(self) -> bool:
        """Whether the text is shown as it was found."""
        return self._source is not None

    def choose(self, fact: Mark | None) -> bool:
        """Let one fact stand out from the others; return whether that changed anything."""
        if fact is self._chosen:
            return False
        for one in (self._chosen, fact):
            if one:
                self._rows.pop(one.section, None)
        self._chosen = fact
        return True

    def position_of_mark(self, fact: Mark) -> Position:
        """Return the row to show at the top so that a fact is seen with what stands in front of it."""
        chosen, self._chosen = self._chosen, fact
        rows = list(self._wrapped(self.plan.sections[fact.section]))
        self._chosen = chosen
        row = next((n for n, row in enumerate(rows) if row.chosen), 0)
        return Position(fact.section, max(row - _CONTEXT, 0))

    def resize(self, width: int) -> None:
        """Wrap anew at another width, the section at the top staying there with about the same words."""
        if width == self._width:
            return
        section, row = self.top.section, self.top.row
        before = len(self.rows(section)) if row else 1
        self._width = width
        self._rows.clear()
        if row:
            after = len(self.rows(section))
            self.top = Position(section, min(round(row * after / before), after - 1))

    def mark(self, sought: Sought) -> None:
        """Mark what is looked for, from now on."""
        if sought != self._sought:
            self._sought = sought
            self._rows.clear()

    def rows(self, section: int) -> list[Row]:
        """Return the rows of one section: its heading, its text, and a blank one."""
        if section not in self._rows:
            self._rows[section] = list(self._wrapped(self.plan.sections[section]))
        return self._rows[section]

    def visible(self, height: int) -> list[Row]:
        """Return the rows from the top on, at most `height` of them."""
        rows: list[Row] = []
        section, start = self.top.section, self.top.row
        while len(rows) < height and section < len(self.plan.sections):
            rows += self.rows(section)[start:]
            section, start = section + 1, 0
        return rows[:height]

    def scroll(self, rows: int, height: int) -> bool:
        """Move by some rows, never past the last full view; return whether it moved."""
        before = self.top
        self.top = self.moved(before, rows)
        if rows > 0:
            self.top = max(before, min(self.top, self.last_top(height)))
        return self.top != before

    def moved(self, position: Position, rows: int) -> Position:
        """Return the position some rows further down, or up, as far as the plan goes."""
        section, row = position.section, position.row + rows
        while row < 0 and section:
            section -= 1
            row += len(self.rows(section))
        while section + 1 < len(self.plan.sections) and row >= len(self.rows(section)):
            row -= len(self.rows(section))
            section += 1
        return Position(section, max(0, min(row, len(self.rows(section)) - 1)))

    def go_to(self, position: Position) -> None:
        """Put a place at the top, or the last row of its section if it has fewer by now."""
        section = max(0, min(position.section, len(self.plan.sections) - 1))
        row = max(0, min(position.row, len(self.rows(section)) - 1)) if position.row else 0
        self.top = Position(section, row)

    def last_top(self, height: int) -> Position:
        """Return what stands at the top when the last row stands at the bottom."""
        last = len(self.plan.sections) - 1
        return self.moved(Position(last, len(self.rows(last)) - 1), 1 - height)

    def place_read(self, height: int) -> int | None:
        """Return where in its words one reads a section of which so many rows are seen: at the chosen fact, else at the top."""
        section = self.plan.sections[self.top.section]
        if self._chosen and self._chosen.section == section.index and any(row.chosen for row in self.visible(height)):
            return self._chosen.place[0]
        if not self.top.row:
            return None
        start = at = 0
        for row in self.rows(section.index)[: self.top.row + 1]:
            # A heading has its marker before the title, and other script or the text as found has other words.
            found = section.words.find(row.text, at)
            if found >= 0:
                start, at = found, found + len(row.text)
        return start

    def position_of_match(self, section: int) -> Position | None:
        """Return the first row of a section that has something marked."""
        return next((Position(section, n) for n, row in enumerate(self.rows(section)) if row.has_match), None)

    def next_match(self, step: int) -> Position | None:
        """Return the nearest row with something marked below the top row (step 1), or above it (-1)."""
        section, row = self.top.section, self.top.row + step
        while 0 <= section < len(self.plan.sections):
            if self._might_match(section):
                rows = self.rows(section)
                numbers = range(max(row, 0), len(rows)) if step > 0 else range(min(row, len(rows) - 1), -1, -1)
                for number in numbers:
                    if rows[number].has_match:
                        return Position(section, number)
            section += step
            row = 0 if step > 0 else 1 << 30
        return None

    def _might_match(self, section: int) -> bool:
        one = self.plan.sections[section]
        return bool(self._sought.marks(fold(one.title)) or self._sought.marks(fold(one.text)))

    def _wrapped(self, section: Section) -> Iterator[Row]:
        if not section.index:
            if cell_len(self.plan.title) > self._width - _POSITION:
                # It stands above the text, but cut.
                yield from self._paragraph("title", self.plan.title)
            yield from self._paragraph("note", self.note)
            yield Row("blank", "")
        if self._source is not None:
            # What was dropped behind a section's last word, such as a tag, stands ahead of the next one.
            start, end = section.source
            end = max(end, self.plan.sections[section.index + 1].source[0]) if section.index + 1 < len(self.plan.sections) else end
            facts = [((one.source[0] - start, one.source[1] - start), one) for one in self.marks.get(section.index, ())]
            yield from self._paragraphs("text", safe_cells(self._source[start:end]), facts)
        else:
            facts = [(one.place, one) for one in self.marks.get(section.index, ())]
            if section.heading:
                before = len(section.heading) - len(section.title)
                rows = list(self._paragraph("heading", section.heading, _moved(facts, before)))
                if section.depth > _LEVELS or len(rows) > _LONGEST_HEADING:
                    rows = [replace(row, kind="text") for row in rows]
                    rows[0] = replace(rows[0], bold=min(before, len(rows[0].text)))
                yield replace(rows[0], is_recognised=section.ocr)
                yield from rows[1:]
            yield from self._paragraphs("text", section.text, _moved(facts, -len(section.title) - 1))
        yield Row("blank", "")

    def _paragraphs(self, kind: Kind, text: str, facts: _Placed) -> Iterator[Row]:
        at = first = 0
        for paragraph in text.split("\n"):
            end = at + len(paragraph)
            # The facts are in order: those of a paragraph stand together.
            while first < len(facts) and facts[first][0][1] <= at:
                first += 1
            last = bisect_left(facts, end, first, key=lambda one: one[0][0])
            if paragraph.strip():
                yield from self._paragraph(kind, paragraph, _moved(facts[first:last], -at))
            at = end + 1

    def _paragraph(self, kind: Kind, text: str, facts: _Placed = ()) -> Iterator[Row]:
        found = self._sought.marks(fold(text)) if self._sought else ()
        shown = simplified(text) if self._is_simplified and not self.is_as_found else text
        rows = wrap(text, self._width)
        first = rows[0][0]
        for start, end in rows:
            marks = tuple(_cut(span, start, end) for span in found if _meets(span, start, end))
            # What vanished without a trace in the text, such as pinyin put into it, has no width to mark.
            chosen = next((_cut(span, start, end) for span, one in facts if one is self._chosen and _meets(span, start, end)), None)
            inked = (
                (self._ink(span, one), one.kind) for span, one in facts if _meets(span, start, end) and one.kind.slot is not None
            )
            inside = tuple((_cut(span, start, end), kind) for span, kind in inked if _meets(span, start, end))
            begins = any(start <= span[0] < end for span in found)
            yield Row(kind, shown[start:end], marks, begins, inside, chosen, goes_on=start > first)

    def _ink(self, span: Span, one: Mark) -> Span:
        """Return what of a fact stands out; in a text as found, which may have other words, all of it."""
        return span if self._source is not None else (span[0] + one.ink[0], span[0] + one.ink[1])


def _moved(facts: _Placed, by: int) -> _Placed:
    """Return facts with their places moved."""
    return [((start + by, end + by), fact) for (start, end), fact in facts]


def _meets(span: Span, start: int, end: int) -> bool:
    return span[0] < end and span[1] > start


def _cut(span: Span, start: int, end: int) -> Span:
    """Return the part of a span between two offsets, counted from the first."""
    return max(span[0], start) - start, min(span[1], end) - start
