"""Whether quoted words, and figures beside a citation, still stand in their source."""

import re
from collections.abc import Iterator
from enum import Enum

from library.asking.addresses import address_of, parted
from library.asking.filter import Filter, Term
from library.asking.naming import section_named
from library.citing.citation import Citation, hash_of
from library.citing.figures import figures_in
from library.library import Library
from library.tasks.finding import tasks_of
from parsers.plan import LOST, Plan, Section
from parsers.text.folding import fold, squeezed
from parsers.values import dataclass

_FEW = 5
"""In how many hits of a search some words are looked for."""
_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?")


_ENDS_IN_FIGURE, _BEGINS_FIGURE = re.compile(rf"[\d{LOST}][.,]?$"), re.compile(rf"[.,]?[\d{LOST}]")


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


class Reason(Enum):
    """Why something cannot be proved by its citation."""

    NO_PLAN = "no_plan"
    """The library has no such plan."""
    NO_WORDS = "no_words"
    """Nothing in the plan has the hash that is cited: the words were changed there since, or the hash is wrong."""
    OTHER_WORDS = "other_words"
    """The quoted words stand in the plan, but the citation is of others, or was altered."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a quotation."""

    standing: Standing
    address: str | None = None
    """Where the words stand, if anywhere."""
    wrong: tuple[str, ...] = ()
    """The figures that the source does not have."""
    reason: Reason | None = None
    """Why it is not proved, where that is not what it says itself."""


def check_quotation(library: Library, words: str, cited: Citation | None) -> Verdict:
    """Return how quoted words stand to the source that is cited, or without a citation where they are found."""
    if cited is None:
        return _looked_for(library, words)
    plan = _plan(library, cited)
    if plan is None:
        return Verdict(Standing.GONE, reason=Reason.NO_PLAN)
    where = _place_of(plan, words, cited)
    if hash_of(words) == cited.hash:
        return Verdict(Standing.STANDS, where) if where else Verdict(Standing.GONE, reason=Reason.NO_WORDS)
    source = cited_words(plan, cited)
    if source and _is_part(squeezed(words), squeezed(source[0])):
        return Verdict(Standing.STANDS, source[1])
    return Verdict(Standing.CHANGED, where, reason=None if source else Reason.OTHER_WORDS if where else Reason.NO_WORDS)


def check_figures(library: Library, words: str, cited: Citation) -> Verdict:
    """Return whether each figure in some words stands in the words that a citation behind them is of, bound on the same side."""
    plan = _plan(library, cited)
    if plan is None:
        return Verdict(Standing.GONE, reason=Reason.NO_PLAN)
    source = cited_words(plan, cited)
    if source is None:
        return Verdict(Standing.GONE, reason=Reason.NO_WORDS)
    # The year that the plan is for goes without saying in it.
    known = (*figures_in(source[0]), *figures_in(f"{plan.year}年" if plan.year else ""))
    wrong = []
    for figure in figures_in(words):
        like = [one for one in known if figure.is_like(one)]
        if all(map(figure.is_opposite, like)):
            wrong.append(figure.bound if like else figure.shown)
    return Verdict(Standing.CHANGED if wrong else Standing.STANDS, source[1], tuple(wrong))


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
    wanted = squeezed(words)
    section = _section(plan, cited)
    for one in (section, *plan.sections) if section else plan.sections:
        if wanted and wanted in squeezed(f"{one.heading}\n{one.text}"):
            return cited.address if one is section else address_of(plan, one.index)
    return None


def _looked_for(library: Library, words: str) -> Verdict:
    wanted = squeezed(words)
    hits = library.search(Filter(terms=(Term(fold(words).strip(), is_phrase=True),)), _FEW)
    for hit in hits:
        plan = library.plan(hit.plan)
        section = plan.sections[hit.section]
        if wanted in squeezed(f"{section.heading}\n{section.text}"):
            return Verdict(Standing.UNPROVED, address_of(plan, section.index))
    return Verdict(Standing.UNPROVED)


def _plan(library: Library, cited: Citation) -> Plan | None:
    name = parted(cited.address)[0]
    return library.plan(name) if library.is_id(name) else None


def _section(plan: Plan, cited: Citation) -> Section | None:
    part = parted(cited.address)[1]
    return section_named(plan, part) if part else None


def _is_part(words: str, whole: str) -> bool:
    """Return whether some words stand in others and cut no figure of them."""
    found = re.finditer(f"(?={re.escape(words)})", whole) if words else ()
    return any(not (_cuts(whole, at.start()) or _cuts(whole, at.start() + len(words))) for at in found)


def _cuts(whole: str, edge: int) -> bool:
    """Return whether a figure goes over an offset: a digit, or a lost one, on both sides, a point or a comma at most between."""
    ahead, behind = whole[max(0, edge - 2) : edge], whole[edge : edge + 2]
    return bool(_ENDS_IN_FIGURE.search(ahead) and _BEGINS_FIGURE.match(behind)) and not (ahead[-1] in ".," and behind[0] in ".,")
