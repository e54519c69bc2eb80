"""Reads a typed line as a filter, and knows which of its words mean what."""

import re
from collections.abc import Iterator
from itertools import pairwise

from library.asking.filter import Filter
from library.asking.keys import KEYS_TYPED, Key
from library.asking.values import Around, bare_meaning, joined, meaning, plan_of, term
from parsers.plan import Span
from parsers.text.folding import fold
from parsers.text.patterns import compiled
from parsers.text.pinyin import is_syllable
from parsers.values import dataclass

_SEVERAL_WORDS = compiled(r"(?:next|last)\s+\d+\s+days?|(?:this|next|last)\s+(?:week|month|quarter|year)", re.IGNORECASE)
_PART = compiled(
    rf"(?P<several>{_SEVERAL_WORDS.pattern})(?=\s|$)"
    r"|(?P<minus>[-－](?=[^\s\d]))?(?:(?P<key>[^\s:：\"“”＂「」]+)[:：])?"
    r"(?:\"(?P<straight>[^\"]*)\"?|“(?P<curly>[^”]*)”?|＂(?P<wide>[^＂]*)＂?|「(?P<corner>[^」]*)」?|(?P<bare>[^\s\"“＂「]+))?",
    re.IGNORECASE,
)
_QUOTED = ("straight", "curly", "wide", "corner")


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the typed words, and what they ask for; a part whose value is still to be typed asks for nothing yet."""

    span: Span
    """Where it stands in the line."""
    key: Key | None
    value: str
    """What stands behind the key, or all of it, without quotes."""
    asks: Filter | None
    """None where it is not understood."""

    @property
    def is_word(self) -> bool:
        """Whether it is only looked for, and filters nothing besides."""
        return self.asks is not None and bool(self.asks.terms)

    @property
    def names_plan(self) -> bool:
        """Whether it names a plan by its place and year."""
        return self.asks is not None and bool(self.asks.plans_of)


@dataclass(frozen=True, slots=True)
class Asked:
    """A typed line and what it asks for."""

    typed: str
    filter: Filter
    parts: tuple[Part, ...] = ()

    @property
    def unknown(self) -> tuple[str, ...]:
        """The words that are not understood."""
        return tuple(self.typed[slice(*part.span)] for part in self.parts if part.asks is None)

    @property
    def pieces(self) -> tuple[tuple[str, Filter], ...]:
        """The parts that are understood: each as it was typed, and what it asks for."""
        return tuple((self.typed[slice(*part.span)], part.asks) for part in self.parts if part.asks)

    @property
    def narrowing(self) -> tuple[Part, ...]:
        """The parts that filter, not only look for words."""
        return tuple(part for part in self.parts if part.asks and not part.is_word)


def read(typed: str, around: Around) -> Asked:
    """Return what a typed line asks for: words, phrases in quotes, keys with values, each with - in front to exclude it."""
    with_plans = list(_with_plans(typed, list(_parts(typed, around)), around))
    parts = tuple(_with_syllables(typed, with_plans))
    return Asked(typed, joined(part.asks for part in parts if part.asks), parts)


def _parts(typed: str, around: Around) -> Iterator[Part]:
    for match in _PART.finditer(typed):
        if match.start() == match.end():
            continue
        quoted = next((match[name] for name in _QUOTED if match[name] is not None), None)
        value = quoted if quoted is not None else match["several"] or match["bare"] or ""
        key = KEYS_TYPED.get(fold(match["key"])) if match["key"] else None
        asks = _asks(match, key, value, quoted is not None, around)
        if match["minus"] and asks is not None:
            asks = Filter(excluded=(asks,)) if asks else asks
        yield Part(match.span(), key, value, asks)


def _asks(match: re.Match[str], key: Key | None, value: str, is_quoted: bool, around: Around) -> Filter | None:
    if match["key"] and key is None:
        return None
    if not value.strip():
        # A key whose value is still to come.
        return Filter()
    if key:
        return meaning(key.name, value, around)
    if is_quoted:
        return Filter(terms=(term(value, is_phrase=True),))
    found = bare_meaning(value, around)
    return None if isinstance(found, str) else found


def _with_plans(typed: str, parts: list[Part], around: Around) -> Iterator[Part]:
    """Yield the parts, a place and a year side by side as the plan that they name: hubei 2017."""
    skip = False
    for part, following in pairwise([*parts, None]):
        if skip:
            skip = False
            continue
        assert part is not None
        if following and _is_bare(typed, part) and _is_bare(typed, following):
            plan = plan_of(fold(f"{part.value} {following.value}"), around) if not part.names_plan else None
            if plan:
                yield Part((part.span[0], following.span[1]), None, f"{part.value} {following.value}", plan)
                skip = True
                continue
        yield part


def _with_syllables(typed: str, parts: list[Part]) -> Iterator[Part]:
    """Yield the parts, syllables side by side as the one word that they say: hei chou shui ti."""
    run: list[Part] = []
    for part in [*parts, None]:
        if part and part.is_word and _is_bare(typed, part) and is_syllable(part.value.lower()):
            run.append(part)
            continue
        if len(run) > 1:
            value = "".join(each.value for each in run)
            yield Part((run[0].span[0], run[-1].span[1]), None, value, Filter(terms=(term(value),)))
        else:
            yield from run
        run = []
        if part:
            yield part


def _is_bare(typed: str, part: Part) -> bool:
    return part.key is None and typed[slice(*part.span)] == part.value
