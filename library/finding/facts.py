"""A fact with what is known of the section it stands in."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Self

from library.asking.filter import Filter
from library.entry import Entry
from library.finding.matching import meets
from library.finding.sections import lets_section
from parsers.plan import Plan, Section, Span
from parsers.text.folding import fold
from parsers.text.labels import UNIT_LABEL
from parsers.text.patterns import compiled
from parsers.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Stated:
    """Something that a plan states, and where."""

    plan: str
    year: int | None
    """The plan's."""
    region: str | None
    """The plan's place: the lowest region that is known."""
    path: tuple[str, ...]
    heading: str
    topics: tuple[str, ...]
    units: tuple[str, ...]
    """The units of the tag behind it, or of the one before it in its section (`units_by`)."""
    ocr: bool
    """Whether its section was recognised from a picture."""
    fact: Any
    """The fact itself, of the type of its kind."""

    @property
    def section(self) -> int:
        """The index of its section."""
        return int(self.fact.section)

    @property
    def key(self) -> tuple[str, int, Span]:
        """What tells it from others of its kind: the id of its plan, the index of its section and its place there."""
        return self.plan, self.section, self.fact.place

    @classmethod
    def of(cls, plan: Plan, fact: Any) -> Self:
        """Return a fact of a plan with its section."""
        section = plan.sections[fact.section]
        return cls(
            plan=plan.id,
            year=plan.year,
            region=plan.place,
            path=section.path,
            heading=section.heading,
            topics=section.topics,
            units=units_by(fact.place, section.words, duties_in(plan, fact.section)),
            ocr=section.ocr,
            fact=fact,
        )


_OPENING, _CLOSING = "（(〔[【", "）)〕]】"
UnitAt = tuple[str, Span]
"""A unit, and where it is named in the words of its section."""
_APART = compiled(rf"[。\n](?!\s*{UNIT_LABEL}[:：])|[)）\]】〕][^()（）\[\]【】〔〕]{{2,}}[(（\[【〔]")
"""What parts two tags: the end of a sentence, or words between the brackets of both; a label each may have a line of its own."""


def duties_in(plan: Plan, section: int) -> list[UnitAt]:
    """Return the units that have a duty in a section, in order."""
    return [(duty.unit, duty.place) for duty in plan.duties if duty.section == section]


def units_by(place: Span, words: str, duties: Sequence[UnitAt]) -> tuple[str, ...]:
    """Return the units that do what stands at a place of a section: those of its own tag, of the one behind it, else of the last.

    `words` are those of the section (`Section.words`), `duties` its units in order.
    """
    opened = max(words.rfind(sign, 0, place[0]) for sign in _OPENING)
    if opened >= 0 and not any(sign in words[opened : place[0]] for sign in _CLOSING):
        closed = min((at for sign in _CLOSING if (at := words.find(sign, place[1])) >= 0), default=len(words))
        own = [unit for unit, (start, _) in duties if opened < start < closed]
        if own:
            return tuple(dict.fromkeys(own))
    tags: list[list[UnitAt]] = []
    for unit, (start, end) in duties:
        if not tags or _APART.search(words, tags[-1][-1][1][1], start):
            tags.append([])
        tags[-1].append((unit, (start, end)))
    behind = (tag for tag in tags if tag[-1][1][1] > place[0])
    return tuple(dict.fromkeys(unit for unit, _ in next(behind, tags[-1] if tags else ())))


def facts_of(plan: Plan, kind: str, wanted: Filter) -> Iterator[Stated]:
    """Yield the facts of a kind in a plan that a filter lets through, in their order.

    A fact that has a time of its own, as targets and results do, is asked for it; another one for the deadlines of its section.
    """
    entry = Entry.of(plan)
    if not wanted.lets_plan(entry):
        return
    has_time = kind in _TIMES
    asked = _without_time(wanted) if has_time else wanted
    of_time = [one for one in wanted.excluded if _asks_of_time(one)] if has_time else []
    passing: dict[int, bool] = {}
    for fact in plan.facts.get(kind, ()):
        section = plan.sections[fact.section]
        if section.index not in passing:
            passing[section.index] = lets_section(plan, section, asked)
        if not passing[section.index] or not _says_all(fact, section, wanted):
            continue
        if has_time and not is_in_time(getattr(fact, _TIMES[kind]), wanted):
            continue
        if not any(
            one.lets_plan(entry)
            and lets_section(plan, section, _without_time(one))
            and _says_all(fact, section, one)
            and is_in_time(getattr(fact, _TIMES[kind]), one)
            for one in of_time
        ):
            yield Stated.of(plan, fact)


def _says_all(fact: Any, section: Section, wanted: Filter) -> bool:
    """Return whether a fact, with its heading and the name of what it measures, says every word that is asked for."""
    if not wanted.terms:
        return True
    words = fold(f"{fact.shown}\n{section.heading}\n{getattr(fact, 'indicator', '')}\n{getattr(fact, 'measure', '') or ''}")
    return all(meets(term, words) for term in wanted.terms)


_TIMES: Mapping[str, str] = {"targets": "due", "results": "period"}
"""The field that says when a fact of a kind is reached: a day, a month, a year, or the years from one to another."""


def _asks_of_time(wanted: Filter) -> bool:
    return wanted.periods is not None or wanted.undated


def _without_time(wanted: Filter) -> Filter:
    excluded = tuple(one for one in wanted.excluded if not _asks_of_time(one))
    return replace(wanted, periods=None, undated=False, excluded=excluded)


def is_in_time(time: str | None, wanted: Filter) -> bool:
    """Return whether a time (2025-06-30, 2025-06, 2025 or 2021/2025) is one that is asked for; without any where such are."""
    if not _asks_of_time(wanted):
        return True
    if time is None:
        return wanted.undated
    first, _, last = time.partition("/")
    # A part of the calendar lies between what sorts before its days and what sorts behind them.
    return any(one.start <= f"{last or first}-99" and first <= one.end for one in wanted.periods or ())
