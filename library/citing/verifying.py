"""Whether quoted words, and figures beside a citation, still stand in their source."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache

from library.asking.addresses import address_of, parted
from library.asking.filter import Filter, Term
from library.asking.naming import section_named
from library.citing.citation import Citation, hash_of
from library.library import Library
from library.tasks.grain import tasks_of
from parsers.facts.targets.units import units
from parsers.plan import Plan, Section
from parsers.text.folding import fold

_FEW = 5
"""In how many hits of a search some words are looked for."""
_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?")
_NUMBER = re.compile(r"(\d+(?:[.,:]\d+)*)([万亿千百%‰]?)|(?!十[一二三四五六七八九]五)[一二三四五六七八九十百千万亿两]{2,}")
"""A figure with the sign that makes it another one (万, %), or a Chinese numeral, but for the names of five-year plans."""


class Standing(Enum):
    """How quoted words stand to their source."""

    STANDS = "stands"
    """Word for word where the citation says, or elsewhere in the same plan."""
    CHANGED = "changed"
    """What is said is not what was cited."""
    GONE = "gone"
    """The source is not in the library, or no longer says it."""
    UNPROVED = "unproved"
    """There is no citation; the words were found, or were not."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a quotation."""

    standing: Standing
    address: str | None = None
    """Where the words stand, if anywhere."""
    wrong: tuple[str, ...] = ()
    """The figures that the source does not have."""


def check_quotation(library: Library, words: str, cited: Citation | None) -> Verdict:
    """Return how quoted words stand to the source that is cited, or without a citation where they are found."""
    if cited is None:
        return _looked_for(library, words)
    plan = _plan(library, cited)
    if plan is None:
        return Verdict(Standing.GONE)
    where = _place_of(plan, words, cited)
    if hash_of(words) == cited.hash:
        return Verdict(Standing.STANDS if where else Standing.GONE, where)
    source = cited_words(plan, cited)
    if source and _is_part(_packed(words), _packed(source[0])):
        return Verdict(Standing.STANDS, source[1])
    return Verdict(Standing.CHANGED, where)


def check_figures(library: Library, words: str, cited: Citation) -> Verdict:
    """Return whether each figure in some words stands in the words that a citation behind them is of."""
    plan = _plan(library, cited)
    source = cited_words(plan, cited) if plan else None
    if source is None:
        return Verdict(Standing.GONE)
    known: dict[str, set[str]] = {}
    for figure in _figures(source[0]):
        known.setdefault(figure.number, set()).add(figure.unit)
    wrong = tuple(figure.shown for figure in _figures(words) if not figure.is_among(known))
    return Verdict(Standing.CHANGED if wrong else Standing.STANDS, source[1], wrong)


def cited_words(plan: Plan, cited: Citation) -> tuple[str, str] | None:
    """Return the words of a plan that a citation is of, as they are now, and the address of their section.

    None where none have its hash; the section that is cited is looked at before the others.
    """
    section = _section(plan, cited)
    for one in (section, *plan.sections) if section else plan.sections:
        for words in _quotable(plan, one):
            if hash_of(words) == cited.hash:
                return words, address_of(plan, one.index)
    return None


def _quotable(plan: Plan, section: Section) -> Iterator[str]:
    """Yield what may be cited of a section: its facts, its words as a whole and its sentences."""
    for facts in plan.facts.values():
        yield from (fact.shown for fact in facts if fact.section == section.index)
    yield section.words
    yield section.text
    yield section.heading
    yield from (match[0] for match in _SENTENCE.finditer(section.words))
    yield from (task.words for task in tasks_of(plan) if task.section == section.index)


def _place_of(plan: Plan, words: str, cited: Citation) -> str | None:
    """Return the address of the section that has some words, the cited one before others."""
    wanted = _packed(words)
    section = _section(plan, cited)
    for one in (section, *plan.sections) if section else plan.sections:
        if wanted and wanted in _packed(f"{one.heading}\n{one.text}"):
            return cited.address if one is section else address_of(plan, one.index)
    return None


def _looked_for(library: Library, words: str) -> Verdict:
    wanted = _packed(words)
    hits = library.search(Filter(terms=(Term(fold(words).strip(), is_phrase=True),)), _FEW)
    for hit in hits:
        plan = library.plan(hit.plan)
        section = plan.sections[hit.section]
        if wanted in _packed(f"{section.heading}\n{section.text}"):
            return Verdict(Standing.UNPROVED, address_of(plan, section.index))
    return Verdict(Standing.UNPROVED)


def _plan(library: Library, cited: Citation) -> Plan | None:
    name = parted(cited.address)[0]
    return library.plan(name) if library.is_id(name) else None


def _section(plan: Plan, cited: Citation) -> Section | None:
    part = parted(cited.address)[1]
    return section_named(plan, part) if part else None


def _packed(words: str) -> str:
    return "".join(fold(words).split())


def _is_part(words: str, whole: str) -> bool:
    """Return whether some words stand in others and cut no figure of them."""
    at = whole.find(words) if words else -1
    return at >= 0 and not any(
        whole[edge - 1 : edge].isdecimal() and whole[edge : edge + 1].isdecimal() for edge in (at, at + len(words)) if edge
    )


@dataclass(frozen=True, slots=True)
class _Figure:
    number: str
    """As it is told apart: 2.2 for 2.20, with the sign that makes it another one (万, %)."""
    unit: str
    """What it counts in; one for all words that count things; empty where none is known."""
    shown: str

    def is_among(self, known: Mapping[str, set[str]]) -> bool:
        """Return whether it is one of some numbers with their units, where one tells both units."""
        found = known.get(self.number)
        return found is not None and (
            not self.unit or any(self.unit.startswith(unit) or unit.startswith(self.unit) for unit in found)
        )


def _figures(words: str) -> list[_Figure]:
    """Return the figures in some words."""
    folded, known = fold(words), _told_apart()
    found = []
    for match in _NUMBER.finditer(folded):
        number = match[1].replace(",", "") if match[1] else match[0]
        number = (number.rstrip("0").rstrip(".") if "." in number else number) + (match[2] or "")
        lengths = range(min(_LONGEST_UNIT, len(folded) - match.end()), 0, -1)
        unit = next((name for length in lengths if (name := folded[match.end() : match.end() + length]) in known), "")
        found.append(_Figure(number, known.get(unit, ""), number + unit))
    return found


_COUNT, _AMOUNT, _LONGEST_UNIT = "count", "amount", 8
_ONE_CHARACTER = frozenset("吨元亩米")
"""Units of one character with which no other word begins."""


@cache
def _told_apart() -> Mapping[str, str]:
    """Return what units are told apart by, those that count things by one word for all."""
    return {
        name: kind if kind == _COUNT else name
        for name, (_, kind) in units().items()
        if kind == _COUNT or (kind == _AMOUNT and (len(name) > 1 or name in _ONE_CHARACTER))
    }
