"""Whether a section is as a filter asks, apart from the words that are looked for."""

from library.asking.filter import Filter
from library.asking.period import Period
from library.entry import Entry
from library.finding.matching import meets, naming
from parsers.plan import Deadline, Plan, Section
from parsers.text.folding import fold


def lets_section(plan: Plan, section: Section, wanted: Filter) -> bool:
    """Return whether a filter lets a section of a plan through that it lets through; its words are not looked at."""
    return _has_what_is_asked(plan, section, wanted) and not any(_is_all_of(plan, section, one) for one in wanted.excluded)


def _has_what_is_asked(plan: Plan, section: Section, wanted: Filter) -> bool:
    if wanted.topics and wanted.topics.isdisjoint(section.topics):
        return False
    if wanted.sections is not None and (plan.id, section.index) not in wanted.sections:
        return False
    if wanted.units:
        units = [fold(duty.unit) for duty in plan.duties if duty.section == section.index]
        if not all(any(map(naming(unit), units)) for unit in wanted.units):
            return False
    return not wanted.asks_of_deadlines or any(
        lets_deadline(each, wanted) for each in plan.deadlines if each.section == section.index
    )


def _is_all_of(plan: Plan, section: Section, excluded: Filter) -> bool:
    """Return whether a section is what is not wanted, words included."""
    if not excluded:
        return False
    text = fold(section.heading + "\n" + section.text)
    return (
        excluded.lets_plan(Entry.of(plan))
        and _has_what_is_asked(plan, section, excluded)
        and all(meets(term, text) for term in excluded.terms)
    )


def lets_deadline(deadline: Deadline, wanted: Filter) -> bool:
    """Return whether a deadline is of the kind and in the time that are asked for."""
    return lets_day(deadline.kind, deadline.end or deadline.start, wanted)


def lets_day(kind: str, day: str | None, wanted: Filter) -> bool:
    """Return whether a kind and a day of a deadline are asked for."""
    if wanted.kinds and kind not in wanted.kinds:
        return False
    if wanted.periods is None and not wanted.undated:
        return True
    if kind == "recurring" or not day:
        return wanted.undated and kind != "recurring"
    return any(_holds(period, day) for period in wanted.periods or ())


def _holds(period: Period, day: str) -> bool:
    return period.start <= day <= period.end
