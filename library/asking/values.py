"""What the value behind a key means, and what a word without one may stand for."""

from collections.abc import Callable, Collection, Iterable
from datetime import date

from library.asking.filter import Filter, Term
from library.asking.keys import KeyName
from library.marks.mark import State, state_named
from parsers.about.regions import places_named, region_named
from parsers.text.doc_types import doc_types
from parsers.text.folding import fold
from parsers.text.pinyin import says_whole
from parsers.text.topic_words import topics
from parsers.values import dataclass, field

_KINDS = {
    "by": "by", "截止": "by", "期限": "by",
    "during": "during", "期间": "during",
    "recurring": "recurring", "定期": "recurring", "周期": "recurring",
}  # fmt: skip
_SETTLED = frozenset([State.DONE.value, State.DROPPED.value])
_UNDATED = frozenset(["无期", "没有日期", "undated"])
_SHORTEST_COUNTY = 3
"""How many characters a county's name has at least that is no other word: 郊区 and 矿区 are both."""
_ONE_WORD = {"pm25": "pm2.5"}
"""Words that are typed without a sign that they have everywhere else."""

BARE_IN_LISTS: frozenset[KeyName] = frozenset(["due", "kind", "topic", "place"])
"""What a word without a key may stand for where deadlines are listed: 2020-06, 大气 and 吉林 are no words of tasks."""


def _is_none(_: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Around:
    """What is known where something is asked."""

    today: date
    years: Collection[int] = field(default_factory=list)
    """The years that a month without one is meant in."""
    bare: frozenset[KeyName] = frozenset()
    """The keys that a word without one may stand for; a place with a year always means the plan."""
    is_plan: Callable[[str], bool] = _is_none
    """Whether some words are the id of a plan, which always means that one."""
    counties: Callable[[], frozenset[str]] = frozenset
    """Returns the full names of the counties that there are plans of: elsewhere such a name may be any word (老城区)."""


def meaning(key: KeyName, value: str, around: Around) -> Filter | None:
    """Return what a value behind a key asks for, as it is written or as pinyin says it, or None where it means nothing there."""
    folded = fold(value)
    found = _written(key, folded, around)
    if found is None and key in _SAID:
        said = [name for name in _SAID[key]() if says_whole(folded, fold(name))]
        found = _written(key, fold(said[0]), around) if len(said) == 1 else None
    return found


def _written(key: KeyName, folded: str, around: Around) -> Filter | None:
    if key == "unit":
        return Filter(units=(folded,)) if folded else None
    if key == "due":
        return _due(folded, around)
    if key == "year":
        return _years(folded, around)
    known = {"kind": _kind, "topic": _topic, "place": _place, "type": _doc_type, "state": _state}.get(key)
    return known(folded) if known else None


def bare_meaning(word: str, around: Around) -> Filter | str:
    """Return what a word without a key asks for, or the word itself where it looks like a date and is none."""
    folded = fold(word)
    if around.is_plan(folded):
        return Filter(plans=frozenset([folded]))
    plan = plan_of(folded, around)
    if plan:
        return plan
    if "due" in around.bare:
        found = _due(folded, around)
        if found:
            return found
        if _looks_like_period(folded):
            return word
    for key in ("kind", "topic", "place"):
        found = _written(key, folded, around) if key in around.bare else None
        if found and (key != "place" or _is_place_alone(folded, around)):
            return found
    return Filter(terms=(term(word),))


def _is_place_alone(folded: str, around: Around) -> bool:
    """Return whether some words are a place wherever they stand: a county is by its full name, where there are plans of it."""
    region = region_named(folded)
    if region is not None and not region.is_county:
        return True
    return len(folded) >= _SHORTEST_COUNTY and not around.counties().isdisjoint({folded, region.name if region else folded})


def term(words: str, *, is_phrase: bool = False) -> Term:
    """Return words that are looked for."""
    folded = " ".join(fold(words).split())
    for typed, written in _ONE_WORD.items():
        folded = folded.replace(typed, written)
    return Term(folded, is_phrase)


def plan_of(folded: str, around: Around) -> Filter | None:
    """Return what a place with a year asks for (湖北2017, hubei 2017), or None where some words are none."""
    words = "".join(folded.split())
    for year, name in (
        (words[-4:], words[:-4]),
        (words[:4], words[4:]),
        (words[-5:-1], words[:-5] if words.endswith("年") else ""),
    ):
        if name and year.isascii() and year.isdecimal() and year[:2] in ("19", "20"):
            place = name.strip("年-_")
            places = places_named(place) if _is_place_alone(place, around) else ()
            if places:
                return Filter(plans_of=frozenset((place, int(year)) for place in places))
    return None


def _looks_like_period(folded: str) -> bool:
    from library.asking.periods import looks_like_period  # noqa: PLC0415 -- a browser opens without it

    return looks_like_period(folded)


def _due(folded: str, around: Around) -> Filter | None:
    from library.asking.periods import OVERDUE, periods  # noqa: PLC0415

    if folded in _UNDATED:
        return Filter(undated=True)
    found = periods(folded, around.years, around.today)
    # What is done or dropped is overdue no longer.
    excluded = (Filter(states=_SETTLED),) if folded in OVERDUE else ()
    return Filter(periods=found, excluded=excluded) if found else None


def _years(folded: str, around: Around) -> Filter | None:
    from library.asking.periods import periods  # noqa: PLC0415

    found = periods(folded, around.years, around.today)
    if not found:
        return None
    first, last = int(found[0].start[:4]), int(found[-1].end[:4])
    return Filter(years=frozenset(range(first, last + 1)))


def _kind(folded: str) -> Filter | None:
    return Filter(kinds=frozenset([_KINDS[folded]])) if folded in _KINDS else None


def _topic(folded: str) -> Filter | None:
    known = {fold(topic): topic for topic in topics()}
    return Filter(topics=frozenset([known[folded]])) if folded in known else None


def _place(folded: str) -> Filter | None:
    places = places_named(folded)
    return Filter(places=places) if places else None


_SAID: dict[KeyName, Callable[[], Iterable[str]]] = {"topic": topics, "type": doc_types}
"""The names of which pinyin says one; a place and a state know their own."""


def _doc_type(folded: str) -> Filter | None:
    known = {fold(name): name for name in doc_types()}
    return Filter(doc_types=frozenset([known[folded]])) if folded in known else None


def _state(folded: str) -> Filter | None:
    state = state_named(folded)
    return Filter(states=frozenset([state])) if state else None


def joined(filters: Iterable[Filter]) -> Filter:
    """Return what asks for all that some filters ask, values of one key being alternatives."""
    filters = list(filters)
    spans = [one.periods for one in filters if one.periods is not None]
    sections = [one.sections for one in filters if one.sections is not None]
    return Filter(
        terms=tuple(dict.fromkeys(term for one in filters for term in one.terms)),
        places=frozenset().union(*(one.places for one in filters)),
        years=frozenset().union(*(one.years for one in filters)),
        doc_types=frozenset().union(*(one.doc_types for one in filters)),
        plans=frozenset().union(*(one.plans for one in filters)),
        plans_of=frozenset().union(*(one.plans_of for one in filters)),
        topics=frozenset().union(*(one.topics for one in filters)),
        units=tuple(unit for one in filters for unit in one.units),
        kinds=frozenset().union(*(one.kinds for one in filters)),
        periods=tuple(sorted(period for one in spans for period in one)) if spans else None,
        undated=any(one.undated for one in filters),
        states=frozenset().union(*(one.states for one in filters)),
        sections=frozenset().union(*sections) if sections else None,
        excluded=tuple(each for one in filters for each in one.excluded),
    )
