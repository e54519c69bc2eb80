"""What a plan is once it has been read: its outline tree and its facts.

Every value here is frozen. A span is a pair of Python string indexes into the decoded source text, the second one past the
end. Every section and every fact has the span of the words it came from. A place is a span too, into the words of its section (see
`Section.words`), where what is shown stands.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Literal

from parsers.values import dataclass, field

Span = tuple[int, int]

LOST = "▯"
"""What is shown in place of a character that is lost for good."""


DeadlineKind = Literal["by", "during", "recurring"]
Comparator = Literal[">=", "<=", "=", "increase", "decrease"]
Bound = Literal[">=", "<="]
TargetKind = Literal["target", "support"]
Frame = Literal["past", "ahead"]
Role = Literal["lead", "responsible", "support"]
NoteKind = Literal[
    "stamps", "pictures", "recognised", "unmapped", "hidden_sheets", "hidden_rows", "hidden_columns", "rows", "columns"
]


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
    frame: Frame = "ahead"
    """Whether it tells what was done (`past`) or what is to be done."""
    ocr: bool = False
    """Whether a machine read any of it from a picture, so that its words may be wrong."""
    damaged: bool = False

    @property
    def words(self) -> str:
        """Its title, a line break and its text: what the places of facts, repairs and damage count in."""
        return f"{self.title}\n{self.text}"

    @property
    def heading(self) -> str:
        """Its marker and title as one line; a space parts a marker without a sign of its own (第一章, 2.1), or from a number."""
        is_part = self.marker.startswith("第") and self.marker[-1].isalpha()
        unsigned = self.marker[-1:].isdigit() or is_part or (self.marker.endswith(".") and self.title[:1].isdigit())
        return f"{self.marker} {self.title}" if unsigned and self.title else f"{self.marker}{self.title}"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A time that a task is bound to."""

    section: int
    """The index of the section it stands in."""
    phrase: str
    """The words of the time, exactly as found: 2017年6月底前."""
    shown: str
    """The same as displayed: repaired, with `▯` for what is lost."""
    kind: DeadlineKind
    """`by`: done by `end`; `during`: within a span, from `start` to `end`; `recurring`: again and again, as `rrule` says."""
    start: str | None
    """The first day it allows, an ISO 8601 date; None for `by`, for what recurs, and where the text gives no date."""
    end: str | None
    """The last day it allows, the day, month or year that is named included; None where it recurs, is open or has no date."""
    rrule: str | None
    """How it recurs, as a recurrence rule of iCalendar (RFC 5545, 3.3.10) without a start; None for the other kinds."""
    year_inferred: bool
    """Whether the phrase names no year, so that it was taken from elsewhere in its sentence or from the plan."""
    damaged: bool
    """Whether a character of the time is lost; then no date is made of it."""
    known: str | None
    """A regular expression that a damaged date must match, as an ISO 8601 date; None where it is whole or nothing is known."""
    task: str
    """What is to be done by then, as displayed."""
    source: Span
    """Where `phrase` stands in the decoded source text."""
    place: Span
    """Where `shown` stands in the words of its section (`Section.words`)."""


@dataclass(frozen=True, slots=True)
class Target:
    """A figure promised."""

    section: int
    """The index of the section it stands in."""
    phrase: str
    """The words of the promise, exactly as found."""
    shown: str
    """The same as displayed: repaired, with `▯` for what is lost."""
    indicator: str
    """What is measured, as displayed, without its scope and its baseline: 空气质量优良天数比例."""
    measure: str | None
    """Its one name in data/measures.tsv, whatever wording the plan uses (PM2.5浓度); None where that has none."""
    comparator: Comparator
    """`>=`, `<=` or `=` for a level; `increase` or `decrease` for a change by `value`."""
    value: float | None
    """The figure, in `unit`; None where a digit of it is lost. A fall by 3 is 3 with `decrease`; of a range, its first end."""
    upper: float | None
    """The other end of a range (5%—5.5%), in `unit`; None where it is none."""
    approximate: bool
    """Whether the figure is only about that: 左右, 上下, 约."""
    bound: Bound | None
    """`>=` or `<=` on a change that may be more, or less (增长5%以上); None for a level, which `comparator` bounds."""
    unit: str | None
    """The unit of measure as written (%, 万吨, 微克/立方米, 个); None where the text gives none."""
    baseline: str | None
    """What a change is against, as written (2015年, 上年); None for a level and where the text does not say."""
    scope: str | None
    """What the figure is of, where it is of a part only (地级及以上城市); None where it is of the whole."""
    kind: TargetKind
    """`target`, or `support` for what somebody is paid: subsidies and rewards."""
    due: str | None
    """The day it is promised for, an ISO 8601 date; None where the text says none."""
    due_inherited: bool
    """Whether that day is not from its own sentence, but from what opens the list, a heading or the year of the plan."""
    damaged: bool
    """Whether a character of the figure is lost; then `value` is None."""
    source: Span
    """Where `phrase` stands in the decoded source text."""
    place: Span
    """Where `shown` stands in the words of its section (`Section.words`)."""


@dataclass(frozen=True, slots=True)
class Result:
    """A figure that a document says was reached."""

    section: int
    """The index of the section it stands in."""
    phrase: str
    """The words that say so, exactly as found."""
    shown: str
    """The same as displayed: repaired, with `▯` for what is lost."""
    indicator: str
    """What is measured, as displayed, without its scope and its baseline."""
    measure: str | None
    """Its one name in data/measures.tsv; None where that has none."""
    value: float | None
    """The figure, in `unit`; None where a digit of it is lost. Of a range, its first end."""
    upper: float | None
    """The other end of a range, in `unit`; None where it is none."""
    approximate: bool
    """Whether the figure is only about that."""
    unit: str | None
    """The unit of measure as written; None where the text gives none."""
    change: Literal["increase", "decrease"] | None
    """Whether the figure is a rise or a fall by `value`; None for a level."""
    baseline: str | None
    """What a change is against: a year (2024, also for 同比 in a figure of 2025), or the words where no year can be told."""
    period: str | None
    """When it was reached: a year (2025), a month (2025-06) or the years from one to another (2021/2025)."""
    scope: str | None
    """What the figure is of, where it is of a part only; None where it is of the whole."""
    damaged: bool
    """Whether a character of the figure is lost; then `value` is None."""
    source: Span
    """Where `phrase` stands in the decoded source text."""
    place: Span
    """Where `shown` stands in the words of its section (`Section.words`)."""
    bound: Bound | None = None
    """`>=` or `<=` where it may be more than the figure, or less: 超, 突破, 以上; 不到, 以下."""


@dataclass(frozen=True, slots=True)
class Duty:
    """One unit's part in a task."""

    section: int
    """The index of the section it stands in."""
    phrase: str
    """The name of the unit, exactly as found."""
    role: Role
    """`lead` (牵头), `responsible` (责任, 负责) or `support` (配合, 参与)."""
    unit: str
    """The name of the unit as displayed; names that share a tail (各市、州生态环境局) are one unit."""
    unit_name: str
    """The same without the level in front of it (市水利局 -> 水利局): what lists group by."""
    source: Span
    """Where `phrase` stands in the decoded source text."""
    place: Span
    """Where `unit` stands in the words of its section (`Section.words`)."""

    @property
    def shown(self) -> str:
        """The name of the unit: what is displayed of a duty."""
        return self.unit


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
    page: int | None = None
    """The page it is on, the first being 1; None where there are no pages, and in a table that goes over several."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something to know of how a document was read: what was left out of it, what it lacks, or what a machine read."""

    kind: NoteKind
    """`stamps`: words that are no text of the page, such as watermarks; `pictures`: pages that nothing was read of; `recognised`:
    pages read by machine; `unmapped`: characters in fonts that do not tell what they are; `hidden_…`: parts of a workbook."""
    count: int
    """How many characters, pages, sheets, rows or columns."""
    pages: tuple[int, ...] = ()
    """The pages it is about, the first being 1; empty where it is about none, or all."""


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
    county: str | None = None
    """A county, a district, a city of that rank or a zone."""
    facts: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    """What it states: the facts of each kind in document order, by the names of the kinds in `parsers.facts.FACT_KINDS`."""
    repairs: tuple[Repair, ...] = ()
    damage: tuple[Damage, ...] = ()
    notes: tuple[Note, ...] = ()
    found: str | None = field(default=None, compare=False, repr=False)
    """The decoded text that spans count in; None where only the tree is at hand."""

    @property
    def places(self) -> tuple[str, ...]:
        """The regions it is of, from the province down."""
        return tuple(place for place in (self.province, self.city, self.county) if place)

    @property
    def place(self) -> str | None:
        """The lowest region that is known."""
        return next(reversed(self.places), None)

    @property
    def deadlines(self) -> tuple[Deadline, ...]:
        """The times that tasks are bound to."""
        return self.facts.get("deadlines", ())

    @property
    def targets(self) -> tuple[Target, ...]:
        """The figures promised."""
        return self.facts.get("targets", ())

    @property
    def results(self) -> tuple[Result, ...]:
        """The figures that were reached."""
        return self.facts.get("results", ())

    @property
    def duties(self) -> tuple[Duty, ...]:
        """The parts of units in tasks."""
        return self.facts.get("duties", ())

    def below(self, index: int) -> range:
        """Return the indexes of a section and of those below it; section 0 has none below."""
        depth = self.sections[index].depth
        later = (section.index for section in self.sections[index + 1 :] if section.depth <= depth or not depth)
        return range(index, next(later, len(self.sections)))
