"""Finds the sections that a query asks for, best first, in segments of an index."""

from collections.abc import Callable, Collection, Sequence
from functools import cached_property, reduce
from itertools import chain, compress, islice, pairwise
from operator import and_, or_

from library.asking.filter import Filter, Term
from library.finding.hits import Found, Hits
from library.finding.index.allowed import Allowed, AllowedKept
from library.finding.index.blocks import encoded
from library.finding.index.candidates import almost, exactly, in_order, in_pinyin, lacking
from library.finding.index.document import PlanRow
from library.finding.index.segment import Segment, numbers_in
from library.finding.matching import BY_CHANCE, FUZZY_FROM, Closeness, Match, match, usual_words, wordings
from parsers.plan import Section
from parsers.text.pinyin import units_of
from parsers.values import dataclass

_MOST_RANKED = 400
"""How many sections that hold the words as they are written are set in order; nobody reads further."""
_ENOUGH = 50
"""When so many were found what differs from the words by a character is not looked for, nor what they say in pinyin."""
_MOST_RESEMBLING = 100
"""When so many were found no more are looked for that do not hold the words as they are written, unless more are asked for."""
_MOST_READ = {Closeness.IN_ORDER: 200, Closeness.FUZZY: 150, Closeness.PINYIN: 250}
"""How many likely sections are read for what holds the words in no exact way, the likeliest first."""
_THOROUGH = 20
"""How many times as many are read for who can wait."""
_MOST_LACKED = 3
"""Up to how many pairs of the words a section may lack to be likelier than others."""
_EXACT_LAYERS = 3
_OFTEN = 10
"""More matches than this do not make a section better."""

_Candidates = Callable[[Segment, str], int]
_WAYS: dict[Closeness, _Candidates] = {
    Closeness.EXACT: exactly,
    Closeness.IN_ORDER: in_order,
    Closeness.FUZZY: almost,
    Closeness.PINYIN: in_pinyin,
}


@dataclass(frozen=True, slots=True)
class Searched:
    """A segment, and which of its sections are still there."""

    segment: Segment
    allowed: AllowedKept
    live: int
    """The sections of plans that have not gone or changed since."""
    plans: Sequence[PlanRow]
    """These plans."""

    @classmethod
    def of(cls, segment: Segment, gone: Collection[int] = (), allowed: AllowedKept | None = None) -> "Searched":
        """Return a segment, some plans of which have gone, by their numbers in it."""
        here = [number not in gone for number in range(len(segment.plans))] if gone else None
        live = segment.of_plans(here) if here else segment.all
        plans = list(compress(segment.plans, here)) if here else segment.plans
        return cls(segment, allowed or AllowedKept(segment), live, plans)


class Search:
    """One search: it gathers what it finds way by way, from the exact phrase to pinyin."""

    def __init__(
        self, parts: Sequence[Searched], wanted: Filter, limit: int, read: Callable[[str, int], Section], *, thorough: bool = False
    ) -> None:
        self._wanted = wanted
        self._limit = limit
        self._thorough = thorough
        self._read = read
        self._parts = [_Part(part.segment, part.allowed.of(wanted), part.live, wanted.terms) for part in parts]
        self._found: dict[tuple[int, int], tuple[float, Closeness]] = {}
        self._is_cut = False

    def hits(self) -> Hits:
        """Return what was found: the exact phrase, all terms, in order, almost, in pinyin; headings before text.

        Where no words are looked for, the sections that the filter lets through come in their order.
        """
        if not self._wanted.terms:
            self._take_all()
        for way in _WAYS if self._wanted.terms else ():
            if len(self._found) >= self._most(way):
                break
            if way <= Closeness.FUZZY and self._found and self._is_short():
                # Another word is more likely than a slip: 水污染 was found, 大气污染 is none.
                break
            if way == Closeness.EXACT:
                self._find_exactly()
            else:
                self._find(way)
        found = [
            Found(score, plan.order, plan.id, index, closeness, self._read)
            for (part, number), (score, closeness) in self._found.items()
            for plan, index in (self._parts[part].segment.place(number),)
        ]
        is_cut = self._is_cut or len(found) > self._limit
        return Hits(self._wanted, sorted(found, key=lambda one: one.rank)[: self._limit], is_cut=is_cut)

    def _is_short(self) -> bool:
        return all(len(term.words) <= FUZZY_FROM and not units_of(term.words) for term in self._wanted.terms)

    def _most(self, way: Closeness) -> int:
        """Return when enough were found for sections not to be looked for that meet the words in one way only."""
        if way == Closeness.EXACT:
            return max(self._limit, _MOST_RANKED)
        if self._thorough and way == Closeness.IN_ORDER:
            return self._limit
        resembling = max(self._limit // 2, min(self._limit, _MOST_RESEMBLING))
        return resembling if way == Closeness.IN_ORDER else min(resembling, _ENOUGH)

    def _take_all(self) -> None:
        for at, part in enumerate(self._parts):
            passing = (number for number in numbers_in(part.bits) if not part.excludes(number))
            for number in islice(passing, self._limit):
                self._found[at, number] = 1.0, Closeness.EXACT
            self._is_cut |= next(passing, None) is not None

    def _find_exactly(self) -> None:
        most = self._most(Closeness.EXACT)
        for depth in range(0 if len(self._wanted.terms) > 1 else 1, _EXACT_LAYERS):
            for at, part in enumerate(self._parts):
                for number in numbers_in(part.exact_layer(depth)):
                    if len(self._found) >= most:
                        self._is_cut = True
                        return
                    score = part.score_exact(number)
                    if score:
                        self._found[at, number] = score, Closeness.EXACT

    def _find(self, way: Closeness) -> None:
        ways = [one for one in _WAYS if one >= way]
        layers = [part.layers(ways) for part in self._parts]
        likely = chain.from_iterable(
            ((at, number) for number in numbers_in(own[depth]))
            for depth in range(_MOST_LACKED + 3)
            for at, own in enumerate(layers)
        )
        read = 0
        for at, number in likely:
            if (at, number) in self._found:
                continue
            if read == _MOST_READ[way] * (_THOROUGH if self._thorough else 1) or len(self._found) >= self._most(Closeness.IN_ORDER):
                self._is_cut = True
                return
            read += 1
            found = self._parts[at].score(number, way)
            if found:
                self._found[at, number] = found


class _Part:
    """What is asked of one segment."""

    def __init__(self, segment: Segment, allowed: Allowed, live: int, terms: Sequence[Term]) -> None:
        self.segment = segment
        self.bits = allowed.bits & live
        """The sections that may be found."""
        self.excludes = allowed.excludes
        self._terms = terms
        self._encoded = [[encoded(words) for words in wordings(term)] for term in terms]
        self._named = [segment.named(term.words) if len(terms) > 1 and not term.is_phrase else 0 for term in terms]

    def meeting(self, ways: Sequence[Closeness]) -> int:
        """Return the sections that may meet every term in one of some ways, one term at least in their own words."""
        own = [
            reduce(
                or_, (_WAYS[way](self.segment, term.words) for way in (ways[:1] if term.is_phrase else ways)), self._renamed(term)
            )
            for term in self._terms
        ]
        all_met = reduce(and_, (bits | named for bits, named in zip(own, self._named, strict=True)))
        return all_met & reduce(or_, own) & self.bits

    def _renamed(self, term: Term) -> int:
        """Return the sections that may hold another name of a term."""
        return reduce(or_, (exactly(self.segment, words) for words in wordings(term)[1:]), 0)

    @cached_property
    def _exact(self) -> tuple[int, int]:
        """The sections that may hold every term, and of these those that may hold them as one phrase."""
        bits = self.meeting([Closeness.EXACT])
        words = [term.words for term in self._terms]
        phrase = reduce(or_, (exactly(self.segment, joined.join(words)) for joined in ("", " "))) if len(words) > 1 else 0
        return bits, bits & phrase

    def exact_layer(self, depth: int) -> int:
        """Return the sections that may hold every term: first as one phrase, then in their headings, then the others."""
        bits, phrase = self._exact
        if depth == 0:
            return phrase
        return bits & ~phrase & (self._headed if depth == 1 else ~self._headed)

    @cached_property
    def _headed(self) -> int:
        """The sections that may hold a term in their headings."""
        return reduce(or_, (exactly(self.segment, words, "headings") for term in self._terms for words in wordings(term)))

    def layers(self, ways: Sequence[Closeness]) -> list[int]:
        """Return the sections that may meet every term in some ways, in sets: the first lack the fewest pairs of the words.

        Of those that say letters of pinyin the ones with a word of the field come first.
        """
        bits = self.meeting(ways)
        usual = reduce(or_, (exactly(self.segment, words) for term in self._terms for words in usual_words(term.words)), 0)
        pairs = {a + b for term in self._terms for a, b in pairwise(term.words)}
        if not bits:
            return [0] * (_MOST_LACKED + 3)
        sets = []
        for near in (usual, *lacking(self.segment, pairs, _MOST_LACKED), self.segment.all):
            sets.append(bits & near)
            bits &= ~near
        return sets

    def score_exact(self, number: int) -> float:
        """Return how good a section is that holds every term as it is written; 0 where it does not."""
        words = self.segment.encoded_words(number)
        counts = [sum(map(words.count, names)) for names in self._encoded]
        if not any(counts) or self._is_unmet(number, counts):
            return 0
        heading = words[: words.index(b"\n")]
        typed = [names[0] for names in self._encoded]
        phrase = len(counts) == 1 or b"".join(typed) in words or b" ".join(typed) in words
        in_heading = any(name in heading for names in self._encoded for name in names)
        return _score(Closeness.EXACT + phrase, 1, sum(counts), in_heading=in_heading)

    def _is_unmet(self, number: int, met: Sequence[object]) -> bool:
        """Return whether some term is met neither by a section's words nor by its plan's name, or what it has is not wanted."""
        if not all(one or named >> number & 1 for one, named in zip(met, self._named, strict=True)):
            return True
        return self.excludes(number)

    def score(self, number: int, least: Closeness) -> tuple[float, Closeness] | None:
        """Return how good a section is that may meet the terms, and how well the worst is met; None where it does not.

        The closeness counts most, then whether the heading matches, then how like and how often the terms are met.
        """
        words = self.segment.words(number)
        met = [match(term, words, least) for term in self._terms]
        matches: list[Match] = [one for one in met if one]
        if not matches or self._is_unmet(number, met):
            return None
        worst = min(matches, key=lambda one: (one.closeness, one.likeness))
        heading = words.index("\n")
        in_heading = any(one.spans[0][0] < heading and one.likeness > BY_CHANCE for one in matches)
        often = sum(len(one.spans) for one in matches)
        return _score(worst.closeness, worst.likeness, often, in_heading=in_heading), worst.closeness


def _score(rank: int, likeness: float, often: int, *, in_heading: bool) -> float:
    """Return a score between 0 and 1."""
    return round((rank - 1 + 0.5 * in_heading + 0.2 * likeness + 0.2 * min(often, _OFTEN) / _OFTEN) / (Closeness.EXACT + 1), 4)
