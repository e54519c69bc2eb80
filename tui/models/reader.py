"""A plan as wrapped rows, made as they are needed: a place in it is a section and a row of that section.

Nothing is wrapped ahead of what is shown, so a plan of any length opens as fast as a short one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from library.matching import Sought
from parsers.folding import fold
from parsers.plan import Plan, Section, Span
from tui.wrapping import wrap

NOTHING = Sought()

Kind = Literal["title", "note", "heading", "text", "blank"]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the reader."""

    kind: Kind
    text: str
    marks: tuple[Span, ...] = ()
    """What to mark; offsets into the text."""


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
        self._note = note
        self._width = width
        self._sought = sought
        self._rows: dict[int, list[Row]] = {}

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
        row = min(position.row, len(self.rows(position.section)) - 1) if position.row else 0
        self.top = Position(position.section, row)

    def last_top(self, height: int) -> Position:
        """Return what stands at the top when the last row stands at the bottom."""
        last = len(self.plan.sections) - 1
        return self.moved(Position(last, len(self.rows(last)) - 1), 1 - height)

    def position_of_match(self, section: int) -> Position | None:
        """Return the first row of a section that has something marked."""
        return next((Position(section, n) for n, row in enumerate(self.rows(section)) if row.marks), None)

    def next_match(self, step: int) -> Position | None:
        """Return the nearest row with something marked below the top row (step 1), or above it (-1)."""
        section, row = self.top.section, self.top.row + step
        while 0 <= section < len(self.plan.sections):
            if self._might_match(section):
                rows = self.rows(section)
                numbers = range(max(row, 0), len(rows)) if step > 0 else range(min(row, len(rows) - 1), -1, -1)
                for number in numbers:
                    if rows[number].marks:
                        return Position(section, number)
            section += step
            row = 0 if step > 0 else 1 << 30
        return None

    def _might_match(self, section: int) -> bool:
        one = self.plan.sections[section]
        return bool(self._sought.marks(fold(one.title)) or self._sought.marks(fold(one.text)))

    def _wrapped(self, section: Section) -> Iterator[Row]:
        if not section.index:
            yield from self._paragraph("title", self.plan.title)
            yield from self._paragraph("note", self._note)
            yield Row("blank", "")
        heading = section.heading
        if heading:
            yield from self._paragraph("heading", heading)
        for paragraph in section.text.split("\n"):
            if paragraph.strip():
                yield from self._paragraph("text", paragraph)
        yield Row("blank", "")

    def _paragraph(self, kind: Kind, text: str) -> Iterator[Row]:
        found = self._sought.marks(fold(text)) if self._sought else ()
        for start, end in wrap(text, self._width):
            inside = tuple((max(a, start) - start, min(b, end) - start) for a, b in found if a < end and b > start)
            yield Row(kind, text[start:end], inside)
