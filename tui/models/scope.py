"""Of how much the deadlines are listed, and what that asks of a library."""

from enum import Enum
from itertools import takewhile

from library.asking.filter import Filter
from library.library import Library
from parsers.plan import Plan
from parsers.values import replace
from tui.models.forest import Branch
from tui.saying import sentences
from tui.saying.language import Words


class Scope(Enum):
    """Of how much the deadlines are listed."""

    SECTION = sentences.SCOPE_SECTION
    PLAN = sentences.SCOPE_PLAN
    PROVINCE = sentences.SCOPE_PROVINCE
    EVERYTHING = sentences.SCOPE_EVERYTHING

    @property
    def said(self) -> Words:
        """What it is called."""
        return self.value

    def by(self, step: int) -> "Scope":
        """Return the scope some steps wider, or narrower, as far as there is one."""
        scopes = list(Scope)
        return scopes[max(0, min(scopes.index(self) + step, len(scopes) - 1))]


def within_plan(wanted: Filter, plan: Plan, section: int | None) -> Filter:
    """Return a filter narrowed to a plan, or to a section of it with all below it; the words ahead of the first heading are one."""
    wanted = replace(wanted, plans=frozenset([plan.id]))
    if section is None:
        return wanted
    return replace(wanted, sections=frozenset((plan.id, index) for index in plan.below(section)))


def within_province(wanted: Filter, library: Library, province: str | None) -> Filter:
    """Return a filter narrowed to the plans of a province, or to those whose place is not known."""
    if province:
        return replace(wanted, places=wanted.places & {province} or frozenset([province]))
    before = sum(group.count for group in takewhile(lambda group: group.province is not None, library.groups()))
    unplaced = library.entries(before, library.count() - before)
    return replace(wanted, plans=frozenset(entry.id for entry in unplaced))


def within_branch(wanted: Filter, library: Library, branch: Branch) -> Filter:
    """Return a filter narrowed to a place, or to a year of it."""
    wanted = within_province(wanted, library, branch.province)
    return replace(wanted, years=frozenset([branch.year])) if branch.is_year and branch.year else wanted


def years_of(library: Library, province: str | None) -> list[int]:
    """Return the years there are plans of in a province."""
    return sorted({group.year for group in library.groups() if group.year and group.province == province})
