"""Which plan of a place follows which, and whether it would say what is still wanted of what the one before has promised."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from library.asking.filter import Filter
from parsers.plan import Plan
from parsers.text.dates import FIVE_YEAR_PLAN
from parsers.text.folding import fold
from parsers.text.patterns import compiled

_NO_SUBJECT = compiled(
    rf"{FIVE_YEAR_PLAN.pattern}|关于|印发|通知|[全本]?[省市区县](?:级|人民政府)?|政府|工作|管理|建设|发展|污染|防治|的|[^一-鿿]|年度?"
    r"|[一二三四五]年|产业|创新|科技|高质量|促进|推[动进]|加快|赋能|培育|未来|专项|实施|重点|提升|全面|深入|打[好赢]|支持|若干|试点|示范|体系|能力|水平"
)
"""What a title may have or lack without being on another subject."""


def follows(one: Plan, other: Plan) -> bool:
    """Return whether a plan is the one for the year after, and on the same subject, so that it would say what is still wanted."""
    return bool(one.year and other.year and other.year - one.year == 1) and is_on_one_subject(one, other)


def is_on_one_subject(one: Plan, other: Plan) -> bool:
    """Return whether two plans of one place and kind are on one subject, as far as their titles tell."""
    subjects = [{*pairwise(_subject(plan))} for plan in (one, other)]
    return not all(subjects) or len(subjects[0] & subjects[1]) >= _SHARED * min(map(len, subjects))


_SHARED = 0.3
"""From which share of the pairs of characters in the shorter subject on two are one: 环境保护, 生态环境."""


def _subject(plan: Plan) -> str:
    """Return what of a title names a subject."""
    words = fold(plan.title)
    for place in reversed(plan.places):
        words = words.replace(fold(place), "")
    return _NO_SUBJECT.sub("", words.replace(fold(plan.doc_type or ""), ""))


def plans_before(plans: Iterable[Plan], find: Callable[[Filter], Iterable[Plan]]) -> dict[str, Plan]:
    """Return the plans of the year before of the same places and kinds, by the ids of those that follow them.

    `find` returns the plans that a filter lets through.
    """
    dated = [(plan, place) for plan in plans if plan.year and (place := plan.place)]
    wanted = Filter(plans_of=frozenset((place, (plan.year or 0) - 1) for plan, place in dated))
    found: dict[tuple[object, ...], list[Plan]] = {}
    for one in find(wanted) if dated else ():
        found.setdefault((one.places, one.doc_type, one.year), []).append(one)
    before = {}
    for plan, _ in dated:
        own = found.get((plan.places, plan.doc_type, (plan.year or 0) - 1), ())
        earlier = next((one for one in own if is_on_one_subject(one, plan)), None)
        if earlier:
            before[plan.id] = earlier
    return before


def pairs_of_years(plans: Sequence[Plan]) -> Iterator[tuple[Plan, Plan]]:
    """Yield the plans of one place and kind in pairs, each with the one that follows it."""
    by_kind: dict[tuple[tuple[str, ...], str | None], list[Plan]] = {}
    for plan in plans:
        if plan.year:
            by_kind.setdefault((plan.places, plan.doc_type), []).append(plan)
    for own in by_kind.values():
        own.sort(key=lambda plan: plan.year or 0)
        yield from _consecutive(own)


def _consecutive(plans: Sequence[Plan]) -> Iterator[tuple[Plan, Plan]]:
    """Yield each plan with the next of a later year on its own subject."""
    for at, plan in enumerate(plans):
        later = (other for other in plans[at + 1 :] if other.year != plan.year)
        following = next((other for other in later if is_on_one_subject(plan, other)), None)
        if following:
            yield plan, following
