"""Where in a long section stands what answers a short one.

A chapter of a report takes up in a sentence or two what another plan has a section for.
"""

from library.comparing.profiles import Profile, runs_of
from library.comparing.rarity import Rarity
from parsers.plan import Section, Span
from parsers.text.folding import fold
from parsers.text.patterns import compiled
from parsers.text.richest import richest
from parsers.values import dataclass

_LONGER, _LONG = 2.0, 200
"""How many times as long as the other one a section is at least, and how many characters, for a passage of it to be looked for."""
_SENTENCE = compiled(r"[^。；\n]+[。；]?")
_LEAST_SHARE = 0.3
"""The share of what the best sentence has in common with the other section from which one beside it belongs to the passage."""
_LEAST_GATHERED = 0.6
"""The share of what stands out in the sentences of a section that a passage has: more of it elsewhere, and no passage answers."""
_LEAST_IN_COMMON = 0.02
"""The share of the other section's words, by weight, that the best sentence has at least."""
_MOST = 0.7
"""The share of a section above which a passage is the section."""


def _sentences(section: Section) -> list[Span]:
    """Return the sentences of a section behind its title."""
    words = section.words
    return [match.span() for match in _SENTENCE.finditer(words, len(section.title)) if match[0].strip()]


@dataclass(frozen=True, slots=True)
class Passage:
    """Some sentences of a section that answer another one."""

    numbers: range
    """Which they are, the first one 0."""
    span: Span
    """Into `Section.words`."""


def passage_at(section: Section, at: int) -> Passage | None:
    """Return the sentence of a section that a place of its words stands in; None for one in its title."""
    spans = enumerate(_sentences(section))
    return next((Passage(range(number, number + 1), span) for number, span in spans if span[0] <= at < span[1]), None)


def passage(asked: Profile, answer: Profile, rarity: Rarity) -> Passage | None:
    """Return the passage of a section that answers another one; None where the section does as a whole."""
    section = answer.section
    if answer.length < max(_LONG, _LONGER * asked.length):
        return None
    wanted = rarity.grams(asked)
    folded = fold(section.words)
    spans = _sentences(section)
    if not spans:
        return None
    shared = [sum(wanted.get(run, 0.0) for run in set(runs_of(folded[start:end]))) for start, end in spans]
    if max(shared) <= _LEAST_IN_COMMON * sum(wanted.values()):
        return None
    least = _LEAST_SHARE * max(shared)
    richer = [each - least for each in shared]
    found = richest(richer)
    if sum(richer[found.start : found.stop]) < _LEAST_GATHERED * sum(each for each in richer if each > 0):
        return None
    span = spans[found.start][0], spans[found.stop - 1][1]
    return Passage(found, span) if span[1] - span[0] <= _MOST * len(section.words) else None
