"""What deadlines to show, as a person types it: `2020-06 省:吉林 题:大气 排污许可`."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import islice

import data
from library.periods import Period, periods
from parsers.about.regions import region_named
from parsers.text.folding import fold

_KEYS = {
    "省": "place", "市": "place", "地": "place", "province": "place", "city": "place", "place": "place",
    "责": "unit", "单位": "unit", "unit": "unit",
    "题": "topic", "topic": "topic",
    "类": "kind", "kind": "kind",
    "期": "due", "due": "due",
    "年": "year", "year": "year",
}  # fmt: skip
_KINDS = {
    "by": "by", "截止": "by", "期限": "by",
    "during": "during", "期间": "during",
    "recurring": "recurring", "定期": "recurring", "周期": "recurring",
}  # fmt: skip
_TERM = re.compile(r"(?P<key>[^\s:：]+)[:：](?P<value>\S*)|\S+")
_NEXT = re.compile(r"\bnext\s+(\d+)\s+days?\b|\bthis\s+month\b")
_PERIOD_LIKE = re.compile(
    r"\.\.|~|[\d一二三四五六七八九十]+(?:[年月日号季]|[-/]\d|q\d|h\d)|^(?:19|20)\d\d$|^q\d$|^h\d$|年[底末]$|^[今明去本]年$|半年$|季度?$"
)


@dataclass(frozen=True, slots=True)
class DeadlineFilter:
    """What deadlines must be like; everything left empty lets all through."""

    periods: tuple[Period, ...] | None = None
    places: frozenset[str] = frozenset()
    """Full names of provinces and cities."""
    units: tuple[str, ...] = ()
    topics: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    plans: frozenset[str] = frozenset()
    sections: Collection[tuple[str, int]] | None = None
    """Plans with the numbers of their sections; None for all."""
    words: tuple[str, ...] = ()
    unknown: tuple[str, ...] = field(default=(), compare=False)
    """What was typed and not understood."""

    @classmethod
    def of(cls, typed: str, years: Iterable[int], today: date) -> "DeadlineFilter":
        """Return the filter of a typed line; a month without a year is meant in each of the years."""
        years = list(years)
        said: dict[str, list[str]] = {}
        ranges: list[Period] = []
        unknown: list[str] = []
        folded = _NEXT.sub(lambda match: "".join(match[0].split()), fold(typed))
        for term in _TERM.finditer(folded):
            kind, value = _KEYS.get(term["key"] or ""), term["value"] or ""
            if term["key"] and (kind is None or not value):
                unknown += [] if kind else [term[0]]
                continue
            found = _meaning(kind, value if kind else term[0], years, today)
            if isinstance(found, tuple):
                ranges += found
            elif found is None:
                unknown.append(term[0])
            else:
                said.setdefault(found[: found.index(":")], []).append(found[found.index(":") + 1 :])
        return cls(
            periods=tuple(sorted(ranges)) if ranges else None,
            places=frozenset(said.get("place", ())),
            units=tuple(said.get("unit", ())),
            topics=frozenset(said.get("topic", ())),
            kinds=frozenset(said.get("kind", ())),
            words=tuple(said.get("word", ())),
            unknown=tuple(unknown),
        )


def _meaning(kind: str | None, value: str, years: list[int], today: date) -> tuple[Period, ...] | str | None:
    """Return the periods that a term means, or what it asks for and of which kind, or None where it means nothing."""
    if kind in (None, "due", "year"):
        found = periods(value, years, today)
        if found or kind or _PERIOD_LIKE.search(value):
            return found
    if kind in (None, "kind") and value in _KINDS:
        return f"kind:{_KINDS[value]}"
    if kind in (None, "topic") and value in _topics():
        return f"topic:{_topics()[value]}"
    if kind in (None, "place"):
        region = region_named(value)
        if region and region.level <= 2:
            return f"place:{region.name}"
    if kind == "unit":
        return f"unit:{value}"
    return None if kind else f"word:{value}"


@cache
def _topics() -> dict[str, str]:
    """Return the topics by their folded names."""
    return {fold(topic): topic for topic in topics()}


def topics() -> tuple[str, ...]:
    """Return the topics that sections may have."""
    return tuple(dict.fromkeys(topic for _, topic, _ in islice(data.rows("topics"), 1, None) if topic))
