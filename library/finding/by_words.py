"""Finds a section by the words it had when something was kept about it, so that this survives that its plan is read anew."""

from library.citing.citation import hash_of
from parsers.plan import Plan, Section
from parsers.text.folding import fold

_NEAR = 80.0
"""How alike the words of a section that was read anew and those that are kept are at least, of 100."""


def number_of(plan: Plan, section: Section) -> int:
    """Return how many sections of a plan before one have the same words."""
    digest = hash_of(section.words)
    return sum(hash_of(each.words) == digest for each in plan.sections[: section.index])


def section_of(plan: Plan, words: str, nth: int = 0) -> Section | None:
    """Return the section of a plan that has some words, near enough; None where none has.

    Of several with the same words it is the one that so many stand before, or the last.
    """
    digest = hash_of(words)
    same = [section for section in plan.sections if hash_of(section.words) == digest]
    if same:
        return same[min(nth, len(same) - 1)]
    from rapidfuzz import fuzz, process  # noqa: PLC0415 -- most words stand as they were

    folded = [fold(section.words) for section in plan.sections]
    near = process.extractOne(fold(words), folded, scorer=fuzz.ratio, score_cutoff=_NEAR)
    if near is None:
        return None
    alike = [section for section, own in zip(plan.sections, folded, strict=True) if own == near[0]]
    return alike[min(nth, len(alike) - 1)]
