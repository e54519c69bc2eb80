"""The facts, repairs and losses of a plan, section by section, as the screen marks and lists them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from parsers.facts import FACT_KINDS
from parsers.plan import Certainty, Plan, Span
from parsers.values import dataclass
from tui.models.ink import ink
from tui.saying.fact_kinds import GUESSED, LOST_FOR_GOOD, OF_READING, REPAIRED, MarkKind, mark_kind


@dataclass(frozen=True, slots=True)
class Mark:
    """Something to mark in a section and to list beside it."""

    kind: MarkKind
    section: int
    place: Span
    """Where it stands in the section's words."""
    source: Span
    """Where it stands in the text as found."""
    about: Any
    """The fact, repair or loss itself."""

    @property
    def ink(self) -> Span:
        """What of its words stands out in the text, as offsets into them."""
        return ink(self.about)

    @property
    def sign(self) -> str:
        """One letter that tells its kind without colour."""
        return self.kind.sign


def marks_by_section(plan: Plan) -> Mapping[int, Sequence[Mark]]:
    """Return what a plan states, what was repaired and what is lost in it, by section and in the order of the text."""
    by_section: dict[int, list[Mark]] = {}
    for mark in _marks(plan):
        by_section.setdefault(mark.section, []).append(mark)
    for marks in by_section.values():
        marks.sort(key=lambda mark: mark.place)
    return by_section


def listed(marks: Sequence[Mark]) -> Sequence[Mark]:
    """Return marks as they are listed: how the document was read, what it states, then what was repaired and what is lost."""
    return sorted(
        marks, key=lambda mark: (mark.kind is not OF_READING, mark.kind in (REPAIRED, GUESSED, LOST_FOR_GOOD), mark.place)
    )


def _marks(plan: Plan) -> Iterator[Mark]:
    yield from (Mark(OF_READING, 0, (0, 0), (0, 0), note) for note in plan.notes)
    for kind in FACT_KINDS:
        look = mark_kind(kind)
        for fact in plan.facts.get(kind.name, ()):
            yield Mark(look, fact.section, fact.place, fact.source, fact)
    for repair in plan.repairs:
        if repair.section is not None and repair.place:
            look = GUESSED if repair.certainty is Certainty.LIKELY else REPAIRED
            yield Mark(look, repair.section, repair.place, repair.source, repair)
    for loss in plan.damage:
        if loss.section is not None and loss.place:
            yield Mark(LOST_FOR_GOOD, loss.section, loss.place, loss.source, loss)
