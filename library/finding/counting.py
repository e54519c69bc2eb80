"""How often words stand in plans, by plan, place, year or topic."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Literal

from library.asking.filter import Filter
from library.asking.values import term
from library.finding.sections import lets_section
from parsers.plan import LOST, Plan, Section
from parsers.text.folding import fold, squeezed
from parsers.values import dataclass

By = Literal["plan", "place", "year", "topic"]
BY: tuple[By, ...] = ("plan", "place", "year", "topic")


@dataclass(frozen=True, slots=True)
class WordCount:
    """How often words stand in what belongs together."""

    name: str | int | None
    """The id of a plan, the name of a place, a year or a topic; None where that is not known."""
    plans: int
    sections: int
    characters: int
    """How many characters the sections have, white space not counted."""
    times: tuple[int, ...]
    """How often each word stands there, in the order in which they were given."""

    def share(self, at: int, word: str) -> float:
        """Return the part of the text that a word makes up, in characters, from 0 to 1."""
        return self.times[at] * len("".join(term(word).words.split())) / self.characters if self.characters else 0.0


def counts(plans: Iterable[Plan], words: Sequence[str], by: By, wanted: Filter) -> list[WordCount]:
    """Return how often words stand in the sections of plans that a filter lets through, in the order of what they are counted by.

    Words are counted in either script and width, in headings too; by topic a section counts for each of its topics. Numbers and
    Latin words count where they stand whole: 5% is not counted in 25%.
    """
    written = [term(word).words for word in words]
    sought = [_whole(word) if any(map(str.isascii, word)) or not word else squeezed(word) for word in written]
    found: defaultdict[str | int | None, Counter[int]] = defaultdict(Counter)
    of: defaultdict[str | int | None, set[str]] = defaultdict(set)
    sections: Counter[str | int | None] = Counter()
    characters: Counter[str | int | None] = Counter()
    for plan in plans:
        for section in plan.sections:
            if not lets_section(plan, section, wanted):
                continue
            spaced, text = fold(section.words), squeezed(section.words)
            for name in _names(plan, section, by):
                of[name].add(plan.id)
                sections[name] += 1
                characters[name] += len(text)
                for at, word in enumerate(sought):
                    found[name][at] += text.count(word) if isinstance(word, str) else len(word.findall(spaced))
    order = sorted(of, key=lambda name: (name is None, name if isinstance(name, int) else 0, str(name)))
    return [
        WordCount(name, len(of[name]), sections[name], characters[name], tuple(found[name][at] for at in range(len(words))))
        for name in order
    ]


_AHEAD = rf"(?<![\d{LOST}])(?<!\d\.)(?!(?<=\d,)\d{{3}}(?!\d))"
_BEHIND = rf"(?![\d{LOST}])(?!\.\d)(?!,\d{{3}}(?!\d))"
"""What stands on neither side of a whole number: more digits, a point with digits, or a comma with three."""


def _whole(word: str) -> re.Pattern[str]:
    """Return what finds a folded word, its numbers and Latin words whole, however white space parts it."""
    first, last = word[:1], word[-1:]
    ahead = _AHEAD if first.isdecimal() else "(?<![a-z])" if first.isascii() and first.isalpha() else ""
    behind = _BEHIND if last.isdecimal() else "(?![a-z])" if last.isascii() and last.isalpha() else ""
    # No word stands nowhere.
    return re.compile(ahead + r"\s*".join(map(re.escape, "".join(word.split()))) + behind if word else "(?!)")


def _names(plan: Plan, section: Section, by: By) -> tuple[str | int | None, ...]:
    if by == "topic":
        return section.topics or (None,)
    return ({"plan": plan.id, "place": plan.place, "year": plan.year}[by],)
