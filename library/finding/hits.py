"""What a search found, each section shown when it is looked at."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache
from heapq import merge
from itertools import islice
from typing import overload

from library.asking.filter import Filter
from library.finding.matching import Closeness, Sought
from parsers.plan import Section, Span
from parsers.text.folding import fold
from parsers.values import dataclass

_SNIPPET = 60
"""The most characters of a snippet."""
_LEAD = 12
"""How many characters stand in a snippet ahead of the first match, where its clause begins no nearer."""
_LONGEST_LEAD = 24
"""How far ahead of the first match its clause may begin."""
_CONTEXT = 60
"""How many characters of a text are kept ahead of its first match; twice as many behind that."""
_CLAUSE_ENDS = "。；;！？，,：:\n"


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
    in_title: tuple[Span, ...] = ()
    """What matches in the title; offsets into it."""
    context: str = ""
    """The words of its text around the first match in it, or else its first words."""
    in_context: tuple[Span, ...] = ()
    """What matches there; offsets into the context."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where something was found, and how well."""

    score: float
    order: str
    """What hits of one score are sorted by: their plan's."""
    plan: str
    section: int
    closeness: Closeness
    read: Callable[[str, int], Section]
    """Returns the section; raises KeyError where it is gone by now."""

    @property
    def rank(self) -> tuple[float, str, int]:
        """What it is sorted by, the best first."""
        return -self.score, self.order, self.section


class Hits(Sequence[Hit]):
    """What a search found, the best first."""

    def __init__(self, wanted: Filter, found: Iterable[Found], *, is_cut: bool = False) -> None:
        self._wanted = wanted
        self.is_cut = is_cut
        """Whether there may be more."""
        self._made: dict[int, Hit] = {}
        self.found = list(found)
        """Where it was found."""

    @classmethod
    def together(cls, wanted: Filter, several: Iterable["Hits"], limit: int) -> "Hits":
        """Return the best of what was found in several places."""
        parts = list(several)
        found = islice(merge(*(hits.found for hits in parts), key=lambda one: one.rank), limit)
        return cls(wanted, found, is_cut=any(hits.is_cut for hits in parts) or sum(map(len, parts)) > limit)

    @cached_property
    def places(self) -> Sequence[tuple[str, str, int]]:
        """Where it was found in the order of the library: what a plan is sorted by, the plan, the section."""
        return sorted((one.order, one.plan, one.section) for one in self.found)

    def __len__(self) -> int:
        return len(self.found)

    @overload
    def __getitem__(self, at: int) -> Hit: ...
    @overload
    def __getitem__(self, at: slice) -> "Hits": ...
    def __getitem__(self, at: int | slice) -> "Hit | Hits":
        if isinstance(at, slice):
            return Hits(self._wanted, self.found[at], is_cut=self.is_cut)
        if at not in self._made:
            self._made[at] = _hit(self._wanted, self.found[at])
        return self._made[at]


@lru_cache(256)
def _folded(words: str) -> str:
    """Return some words folded; with each letter that is typed the same sections are found again."""
    return fold(words)


def _hit(wanted: Filter, found: Found) -> Hit:
    try:
        section = found.read(found.plan, found.section)
    except KeyError:
        return Hit(found.plan, found.section, (), "", "", found.score, (), found.closeness)
    sought = Sought.of(wanted, found.closeness)
    in_title, text = sought.marks(_folded(section.title)), section.text.replace("\n", " ")
    in_text = sought.marks(_folded(text))
    words, spans = (section.heading, sought.marks(_folded(section.heading))) if in_title else (text, in_text)
    start = _beginning(words, spans[0][0]) if spans and spans[0][1] > _SNIPPET else 0
    snippet = ("…" if start else "") + words[start : _end(words, start, max((end for _, end in spans[:1]), default=0))]
    shift = start - bool(start)
    match = tuple((low - shift, high - shift) for low, high in spans if start <= low and high - shift <= len(snippet))
    first = max(in_text[0][0] - _CONTEXT, 0) if in_text else 0
    context = text[first : first + 3 * _CONTEXT]
    in_context = tuple((low - first, min(high - first, len(context))) for low, high in in_text if low - first < len(context))
    return Hit(
        found.plan, found.section, section.path, section.title, snippet, found.score, match, found.closeness,
        in_title, context, in_context,
    )  # fmt: skip


def _beginning(words: str, match: int) -> int:
    """Return where a snippet begins: with the clause of what matches, or a little ahead of it where that is long."""
    clause = max(words.rfind(end, 0, match) for end in _CLAUSE_ENDS) + 1
    return clause if match - clause <= _LONGEST_LEAD else match - _LEAD


def _end(words: str, start: int, match: int) -> int:
    """Return where a snippet ends: behind its last whole clause, if that holds what matches and is not much shorter."""
    most = start + _SNIPPET
    if len(words) <= most:
        return len(words)
    clause = max(words.rfind(end, start, most) for end in _CLAUSE_ENDS) + 1
    return clause if clause >= max(match, start + _SNIPPET // 2) else most
