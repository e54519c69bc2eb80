"""What a plan is once it has been read: its outline tree and its facts.

Every value here is frozen. A span is a pair of Python string indexes into the decoded source text, the second one past the
end. Every section and every fact has the span of the words it came from. A place is a span too, into the words of its section (see
`Section.words`), where what is shown stands.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

Span = tuple[int, int]

LOST = "▯"
"""What is shown in place of a character that is lost for good."""


class Certainty(StrEnum):
    """How sure a repair is."""

    EXACT = "exact"
    """The damage can be computed backwards: no other original is possible."""
    CERTAIN = "certain"
    """The evidence leaves one reading."""
    LIKELY = "likely"
    """The best guess. It is displayed as lost, the guess one key away."""


@dataclass(frozen=True, slots=True)
class Section:
    """One node of the outline: a heading with the text that is its own, subsections excluded."""

    index: int
    """Its place in document order and its identity within the plan. Section 0 stands before the first heading."""
    path: tuple[str, ...]
    """The markers from the root down to this section; empty for section 0."""
    depth: int
    marker: str
    marker_as_found: str
    title: str
    text: str
    source: Span
    """From its marker to the end of its own text."""
    topics: tuple[str, ...] = ()
    damaged: bool = False

    @property
    def words(self) -> str:
        """Its title, a line break and its text: what the places of facts, repairs and damage count in."""
        return f"{self.title}\n{self.text}"

    @property
    def heading(self) -> str:
        """Its marker and title as one line; a marker that has no sign of its own (第一章, 2.1) is set off by a space."""
        unsigned = self.marker[-1:].isdigit() or (self.marker.startswith("第") and self.marker[-1].isalpha())
        return f"{self.marker} {self.title}" if unsigned and self.title else f"{self.marker}{self.title}"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A time that a task is bound to."""

    section: int
    phrase: str
    shown: str
    kind: Literal["by", "during", "recurring"]
    start: str | None
    end: str | None
    rrule: str | None
    year_inferred: bool
    damaged: bool
    known: str | None
    task: str
    source: Span
    place: Span


@dataclass(frozen=True, slots=True)
class Target:
    """A figure promised."""

    section: int
    phrase: str
    shown: str
    indicator: str
    comparator: str
    value: float | None
    unit: str | None
    baseline: str | None
    scope: str | None
    due: str | None
    damaged: bool
    source: Span
    place: Span


@dataclass(frozen=True, slots=True)
class Duty:
    """One unit's part in a task."""

    section: int
    phrase: str
    role: Literal["lead", "responsible", "support"]
    unit: str
    source: Span
    place: Span


@dataclass(frozen=True, slots=True)
class Repair:
    """Something put right, with what was found and what is shown instead."""

    repair: str
    """The name of the kind of damage that was undone."""
    as_found: str
    shown: str
    """What stood there; a likely repair is displayed as lost all the same."""
    certainty: Certainty
    source: Span
    section: int | None = None
    """Where it stands; None for a place on the page around the document."""
    place: Span | None = None


@dataclass(frozen=True, slots=True)
class Damage:
    """A place where something is lost for good."""

    as_found: str
    shown: str
    known: str | None
    """A regular expression that what stood there must match, or None where nothing can be said of it."""
    source: Span
    section: int | None = None
    """Where it stands; None for a place on the page around the document."""
    place: Span | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """One document: where it belongs, its sections in document order and its facts.

    A field that the document does not settle is None. Dates are ISO 8601 strings.
    """

    id: str
    title: str
    province: str | None
    city: str | None
    year: int | None
    issuer: str | None
    number: str | None
    issued: str | None
    doc_type: str | None
    file: str | None
    address: str | None
    sections: tuple[Section, ...]
    deadlines: tuple[Deadline, ...] = ()
    targets: tuple[Target, ...] = ()
    duties: tuple[Duty, ...] = ()
    repairs: tuple[Repair, ...] = ()
    damage: tuple[Damage, ...] = ()
    found: str | None = field(default=None, compare=False, repr=False)
    """The decoded text that spans count in; None where only the tree is at hand."""

    def below(self, index: int) -> range:
        """Return the indexes of a section and of those below it; section 0 has none below."""
        depth = self.sections[index].depth
        later = (section.index for section in self.sections[index + 1 :] if section.depth <= depth or not depth)
        return range(index, next(later, len(self.sections)))
