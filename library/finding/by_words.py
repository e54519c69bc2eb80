"""Finds a section by the words it had when something was kept about it, so that this survives that its plan is read anew."""

from library.citing.citation import hash_of
from parsers.plan import Plan, Section
from parsers.text.folding import fold

_NEAR = 80.0
"""How alike the words of a section that was read anew and those that are kept are at least, of 100."""


def section_of(plan: Plan, words: str) -> Section | None:
    """Return the section of a plan that has some words, near enough; None where none has."""
    digest = hash_of(words)
    same = next((section for section in plan.sections if hash_of(section.words) == digest), None)
    if same:
        return same
    from rapidfuzz import fuzz, process  # noqa: PLC0415 -- most words stand as they were

    near = process.extractOne(
        fold(words), [fold(section.words) for section in plan.sections], scorer=fuzz.ratio, score_cutoff=_NEAR
    )
    return plan.sections[near[2]] if near else None
