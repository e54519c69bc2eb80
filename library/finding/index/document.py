"""What of a plan is indexed."""

from collections.abc import Sequence
from typing import NamedTuple

from library.entry import Entry
from parsers.plan import Plan
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
    year: int | None
    doc_type: str | None
    order: str
    """What plans are sorted by."""
    label: str
    """What the plan is called, folded: a word may name it beside what stands in a section."""


class Document(NamedTuple):
    """A plan with its sections, or with a stretch of them."""

    plan: PlanRow
    first: int
    """The index of the first of these sections."""
    words: Sequence[str]
    """Of each section the title, a line break and the text, folded."""
    facets: Sequence[tuple[int, str]]
    """What a filter asks of sections: the index of the section and what it has (see `facet`)."""


def facet(kind: str, *parts: str) -> str:
    """Return the name of something that sections have: a topic, a unit with a duty, a deadline by its kind and day."""
    return _PART.join((kind, *parts))


def facet_parts(name: str) -> list[str]:
    """Return the kind of a facet and its parts."""
    return name.split(_PART)


def indexed_words(title: str, text: str) -> str:
    """Return what of a section is searched."""
    return fold(f"{title}\n{text}".replace("\0", " "))


def plan_row(entry: Entry, key: int, revision: int, title: str) -> PlanRow:
    """Return a plan as an index knows it."""
    province, city, year, name = entry.order
    order = _PART.join((province, f"{year:04}", city, name))
    label = fold(f"{entry.province or ''} {entry.city or ''} {entry.year or ''} {title}".replace("\n", " "))
    return PlanRow(key, revision, entry.id, entry.province, entry.city, entry.year, entry.doc_type, order, label)


def document(plan: Plan, key: int) -> Document:
    """Return what of an open plan is indexed."""
    facets = [(section.index, facet(TOPIC, topic)) for section in plan.sections for topic in section.topics]
    facets += [(duty.section, facet(UNIT, fold(duty.unit))) for duty in plan.duties]
    facets += [(one.section, facet(DEADLINE, one.kind, one.end or one.start or "")) for one in plan.deadlines]
    words = [indexed_words(section.title, section.text) for section in plan.sections]
    return Document(plan_row(Entry.of(plan), key, 0, plan.title), 0, words, facets)
