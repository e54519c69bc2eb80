"""What of a plan is indexed."""

import os
from collections.abc import Sequence
from typing import NamedTuple

from library.entry import Entry
from parsers.plan import Plan, Section
from parsers.text.folding import fold

MOST_SECTIONS = 65_536
"""How many sections a segment has at most: their numbers fit into 16 bits."""
TOPIC, UNIT, DEADLINE = "topic", "unit", "deadline"
_PART = "\x1f"


class PlanRow(NamedTuple):
    """A plan as an index knows it."""

    key: int
    """What tells it from the other plans of its store."""
    revision: int
    """What changes whenever the plan does."""
    id: str
    province: str | None
    city: str | None
    county: str | None
    year: int | None
    doc_type: str | None
    order: str
    """What plans are sorted by."""
    sections: int
    """How many sections it has in all."""
    label: str
    """What the plan is called, folded: a word may name it beside what stands in a section."""


class IndexedSection(NamedTuple):
    """A section as an index knows it."""

    words: str
    """Its title, a line break and its text, folded."""
    heading: str
    """Its marker and title as one line, folded."""
    depth: int

    @classmethod
    def of(cls, section: Section) -> "IndexedSection":
        """Return what of a section is indexed."""
        words = fold(f"{section.title}\n{section.text}".replace("\0", " "))
        return cls(words, fold(section.heading.replace("\n", " ")), section.depth)


class Document(NamedTuple):
    """A plan with its sections, or with a stretch of them."""

    plan: PlanRow
    first: int
    """The index of the first of these sections."""
    sections: Sequence[IndexedSection]
    facets: Sequence[tuple[int, str]]
    """What a filter asks of sections: the index of the section and what it has (see `facet`)."""


def facet(kind: str, *parts: str) -> str:
    """Return the name of something that sections have: a topic, a unit with a duty, a deadline by its kind and day."""
    return _PART.join((kind, *parts))


def facet_parts(name: str) -> list[str]:
    """Return the kind of a facet and its parts."""
    return name.split(_PART)


def plan_order(entry: Entry) -> str:
    """Return what a plan is sorted by in a library."""
    province, city, year, name = entry.order
    return _PART.join((province, f"{year:04}", city, name))


def plan_row(entry: Entry, key: int, revision: int, file: str | None, sections: int) -> PlanRow:
    """Return a plan as an index knows it."""
    label = f"{entry.label} {fold(os.path.basename(file or ''))}".replace("\n", " ")
    return PlanRow(
        key,
        revision,
        entry.id,
        entry.province,
        entry.city,
        entry.county,
        entry.year,
        entry.doc_type,
        plan_order(entry),
        sections,
        label,
    )


def document(plan: Plan, key: int) -> Document:
    """Return what of an open plan is indexed."""
    facets = [(section.index, facet(TOPIC, topic)) for section in plan.sections for topic in section.topics]
    facets += [(duty.section, facet(UNIT, fold(duty.unit))) for duty in plan.duties]
    facets += [(one.section, facet(DEADLINE, one.kind, one.end or one.start or "")) for one in plan.deadlines]
    return Document(
        plan_row(Entry.of(plan), key, 0, plan.file, len(plan.sections)),
        0,
        [IndexedSection.of(one) for one in plan.sections],
        facets,
    )
