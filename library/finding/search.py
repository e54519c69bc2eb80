"""Finds the sections that a query asks for, best first."""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from library.asking.filter import Filter, Term
from library.entry import Entry
from library.finding.matching import FUZZY_FROM, Closeness, Sought, in_order, match_term, slips, swaps
from library.finding.sections import lets_section
from parsers.plan import Plan, Section, Span
from parsers.text.folding import fold
from parsers.text.pinyin import pinyin_of

_SNIPPET = 60
"""The length of a snippet in characters."""
_LEAD = 12
"""How many characters stand in a snippet ahead of the first match."""
_MOST_ALMOST = 5_000
"""How many sections are compared character by character for what almost matches."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A section that a query found."""

    plan: str
    section: int
    path: tuple[str, ...]
    title: str
    snippet: str
    """Its heading where that matches, else the words of its text around the first match."""
    score: float
    """Between 0 and 1, comparable within one search."""
    match: tuple[Span, ...]
    """What matches; offsets into the snippet."""
    closeness: Closeness
    """How well the query is met: by the term that is met worst."""


class SearchIndex:
    """The folded text of all sections in one string, so that one pass finds them all."""

    def __init__(self, plans: Iterable[Plan]) -> None:
        self._sections: list[tuple[Plan, Section]] = []
        self._labels: list[str] = []
        """What the sections' plans are called, which a term may name too."""
        self._starts = array("Q")
        texts: list[str] = []
        length = 0
        for plan in plans:
            label = fold(f"{plan.province or ''} {plan.city or ''} {plan.year or ''} {plan.title}")
            for section in plan.sections:
                self._sections.append((plan, section))
                self._labels.append(label)
                self._starts.append(length)
                texts.append(fold(f"{section.title}\n{section.text}"))
                length += len(texts[-1]) + 1
        self._blob = "\0".join(texts)

    def search(self, wanted: Filter, limit: int) -> list[Hit]:
        """Return at most `limit` hits: the exact phrase, all terms, in order, almost, in pinyin; headings before text.

        Where no words are looked for, the sections that the filter lets through come in their order.
        """
        allowed = self._allowed(wanted)
        if not wanted.terms:
            return [self._hit(wanted, number, 1.0, Closeness.EXACT) for number in islice(sorted(allowed or ()), limit)]
        ranked: dict[int, tuple[float, Closeness]] = {}
        ways: list[Callable[[str], Iterable[int]]] = []
        for way in (self._exact, self._in_order, self._almost, self._in_pinyin):
            ways.append(way)
            for number in self._holding_all(wanted.terms, ways):
                if number not in ranked and (allowed is None or number in allowed):
                    ranked[number] = self._score(wanted, number)
            if len(ranked) >= limit:
                break
        best = sorted(ranked, key=lambda number: (-ranked[number][0], number))[:limit]
        return [self._hit(wanted, number, *ranked[number]) for number in best]

    def _allowed(self, wanted: Filter) -> frozenset[int] | None:
        """Return the sections that a filter lets through, its words apart; None where it asks nothing else."""
        if not replace(wanted, terms=()):
            return None
        plans: dict[str, bool] = {}
        allowed = set()
        for number, (plan, section) in enumerate(self._sections):
            if plan.id not in plans:
                plans[plan.id] = wanted.lets_plan(Entry.of(plan))
            if plans[plan.id] and lets_section(plan, section, wanted):
                allowed.add(number)
        return frozenset(allowed)

    def _holding_all(self, terms: Sequence[Term], ways: Sequence[Callable[[str], Iterable[int]]]) -> list[int]:
        """Return the sections that meet every term in one of some ways, one term at least in their own words."""
        meeting = [{number for way in (ways[:1] if term.is_phrase else ways) for number in way(term.words)} for term in terms]
        own = set().union(*meeting)
        if len(terms) > 1:
            for term, numbers in zip(terms, meeting, strict=True):
                if not term.is_phrase:
                    numbers.update(number for number, label in enumerate(self._labels) if term.words in label)
        return sorted(set.intersection(*meeting) & own)

    def _exact(self, term: str) -> Iterable[int]:
        at = self._blob.find(term)
        while at >= 0:
            number = bisect_right(self._starts, at) - 1
            yield number
            if number + 1 == len(self._starts):
                return
            at = self._blob.find(term, self._starts[number + 1])

    def _in_order(self, term: str) -> Iterable[int]:
        if len(term) >= FUZZY_FROM:
            for match in in_order(term).finditer(self._blob):
                yield bisect_right(self._starts, match.start()) - 1
            for swapped in swaps(term):
                yield from self._exact(swapped)

    def _almost(self, term: str) -> Iterable[int]:
        if len(term) < FUZZY_FROM:
            return
        for slipped in slips(term):
            yield from self._exact(slipped)
        # One wrong character leaves one half of the term whole.
        half = len(term) // 2
        likely = sorted({*self._exact(term[half:]), *self._exact(term[:half])})
        yield from (number for number in likely[:_MOST_ALMOST] if match_term(term, self._text(number)))

    def _in_pinyin(self, term: str) -> Iterable[int]:
        pattern = pinyin_of(term)
        for match in pattern.finditer(self._blob) if pattern else ():
            yield bisect_right(self._starts, match.start()) - 1

    def _text(self, number: int) -> str:
        end = self._starts[number + 1] - 1 if number + 1 < len(self._starts) else len(self._blob)
        return self._blob[self._starts[number] : end]

    def _score(self, wanted: Filter, number: int) -> tuple[float, Closeness]:
        """Return a score between 0 and 1 and how well the worst term is met.

        The closeness counts most, then whether the heading matches, then how like and how often the terms are met.
        """
        text = self._text(number)
        heading = text[: text.index("\n")]
        words = [term.words for term in wanted.terms]
        matches = [match for term in words if (match := match_term(term, text))]
        worst = min(matches, key=lambda match: (match.closeness, match.likeness))
        phrase = len(words) == 1 or "".join(words) in text or " ".join(words) in text
        rank = worst.closeness + (phrase and worst.closeness == Closeness.EXACT)
        in_heading = any(match_term(term, heading, worst.closeness) for term in words)
        often = min(sum(len(match.spans) for match in matches), 10) / 10
        return round((rank - 1 + 0.5 * in_heading + 0.2 * worst.likeness + 0.2 * often) / (Closeness.EXACT + 1), 4), worst.closeness

    def _hit(self, wanted: Filter, number: int, score: float, closeness: Closeness) -> Hit:
        plan, section = self._sections[number]
        sought = Sought.of(wanted, closeness)
        words = section.heading if sought.marks(fold(section.title)) else section.text.replace("\n", " ")
        spans = sought.marks(fold(words))
        start = max(0, spans[0][0] - _LEAD) if spans and spans[0][1] > _SNIPPET else 0
        snippet = ("…" if start else "") + words[start : start + _SNIPPET]
        match = sought.marks(fold(snippet))
        return Hit(plan.id, section.index, section.path, section.title, snippet, score, match, closeness)
