"""Targets: the figures promised."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from parsers.facts.deadlines.surroundings import sentence
from parsers.facts.document import Document
from parsers.facts.kind import Found
from parsers.facts.targets.indicators import baseline_of, describe
from parsers.facts.targets.promises import Promise, promises_in
from parsers.plan import Comparator, Deadline, Span, Target


def find(document: Document, found: Found) -> Iterator[Target]:
    """Yield the targets of a document in order; the day that one is due is that of the deadline in its sentence."""
    deadlines: dict[int, list[Deadline]] = {}
    for deadline in found["deadlines"]:
        deadlines.setdefault(deadline.section, []).append(deadline)
    for promise in promises_in(document):
        words = document.phrase(*promise.phrase)
        said = describe(document, promise.indicator)
        if words is None or not said.indicator or document.is_report(words.section):
            continue
        quantity = promise.quantity
        yield Target(
            section=words.section,
            phrase=words.phrase,
            shown=words.shown,
            indicator=said.indicator + promise.tail,
            comparator=_sense(promise, said.indicator),
            value=quantity.value,
            unit=f"{quantity.unit}/{promise.per}" if promise.per else quantity.unit or None,
            baseline=baseline_of(document, promise.compared) if promise.compared else said.baseline,
            scope=document.text[slice(*promise.whose)] if promise.whose else said.scope,
            due=_due(document, promise, words.place, deadlines.get(words.section, ())),
            damaged=quantity.damaged,
            source=words.source,
            place=words.place,
        )


_THE_LESS_THE_BETTER = re.compile("浓度|PM|pm|臭氧|降尘|排放|能耗|水耗|强度|劣")


def _sense(promise: Promise, indicator: str) -> Comparator:
    """Return how the figure binds: what pollutes is to reach it from above, unless 以上 says otherwise."""
    reached = promise.comparator == ">=" and promise.reached and not promise.quantity.bound
    return "<=" if reached and _THE_LESS_THE_BETTER.search(indicator) and not indicator.endswith("率") else promise.comparator


def _due(document: Document, promise: Promise, place: Span, deadlines: Sequence[Deadline]) -> str | None:
    """Return the end of the last deadline in the sentence up to the promise."""
    low, _ = sentence(document.folded, *promise.phrase)
    back = promise.phrase[0] - low
    first = bisect_left(deadlines, place[0] - back, key=_start)
    last = bisect_left(deadlines, place[1], first, key=_start)
    return next((one.end for one in reversed(deadlines[first:last]) if one.end), None)


def _start(deadline: Deadline) -> int:
    return deadline.place[0]
