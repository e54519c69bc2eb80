"""What a section is about, as far as sections are compared by it."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping
from functools import cache

import data
from library.comparing.periods import Periods
from library.comparing.task_words import RUN
from library.finding.roles import LONGEST_TITLE, role, subject_words
from parsers.plan import Plan, Section
from parsers.text.folding import fold
from parsers.text.labels import UNIT_LABEL
from parsers.text.patterns import compiled
from parsers.text.word_list import any_word
from parsers.values import dataclass

_IN_TITLE, _IN_HEADING_ABOVE, _IN_TEXT = 3.0, 1.0, 1.0
"""What a subject weighs by where its words stand."""
_GRAM_IN_TITLE, _GRAM_IN_HEADING_ABOVE = 2.0, 0.5
"""How often a run of characters counts there; in the text it counts once each time."""
_TOPIC_ABOVE = 0.3
"""What a topic of a heading above counts, of what the section's own does."""
UNIT_TAG = compiled(rf"[(〔][^()〔〕]*(?:{UNIT_LABEL}|牵头|责任|配合|主办|协办):[^()〔〕]*[)〕]")
"""Who is to do it, in folded text: the names of units say nothing of what a section is about."""
INDICATOR = "="
"""What stands in front of an indicator among the subjects."""


_LONGEST_LEAD = 900
"""How many characters a chapter's own words have at most for them to lead up to its parts; more are a part of their own."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A section with what it is about."""

    section: Section
    role: str | None
    """What a general section is for (总体要求, 目标, 组织保障), or PREFACE; None for a task."""
    is_general: bool
    """Whether its own heading says so, not only one above."""
    subjects: Mapping[str, float]
    """The subjects of data/topics.tsv that its words name, and the indicators of its targets, each with its weight."""
    grams: Mapping[str, float]
    """Its words: runs of two and three characters, and Latin words, each with its weight."""
    topics: Mapping[str, float]
    """Its topics and those of the headings above it, each with its weight."""
    chapter: int | None
    """The index of the topmost section above it; None for what stands in none: a preamble, the sections of a plan of one level."""
    is_lead: bool
    """Whether sections stand below it and its words only lead up to these."""
    period: str | None
    """Whether it is of a year or of several, by its heading or one above: `year` or `years`; None where none says."""
    position: float
    """Where it stands in the plan: 0 the first, 1 the last."""
    length: int
    """How many characters it has."""


def profiles(plan: Plan, only: Container[int] | None = None) -> list[Profile]:
    """Return the profiles of the sections of a plan that have words of their own: a text, or a heading with nothing below.

    Where `only` is given, those of the sections of these indexes.
    """
    indicators: defaultdict[int, list[str]] = defaultdict(list)
    for target in plan.targets:
        indicators[target.section].append(indicator_name(target.indicator))
    above: list[str] = []
    periods = Periods()
    topics_above: list[tuple[str, ...]] = []
    found = []
    chapter: int | None = None
    last = max(1, len(plan.sections) - 1)
    for section, following in zip(plan.sections, [*plan.sections[1:], None], strict=True):
        for trail in (above, topics_above):
            del trail[max(section.depth - 1, 0) :]
        title = fold(section.title)
        is_parent = following is not None and following.depth > section.depth > 0
        if section.depth <= 1:
            chapter = section.index if is_parent else None
        period = periods.of(section, is_parent=is_parent)
        has_words = section.text.strip() or (section.depth and not is_parent)
        if has_words and (only is None or section.index in only):
            text = UNIT_TAG.sub("", f"{title[LONGEST_TITLE:]}\n{fold(section.text)}")
            subjects = _subjects(title[:LONGEST_TITLE], above, text, indicators[section.index])
            grams = _grams(title[:LONGEST_TITLE], above, text)
            topics = _topics(section.topics, topics_above)
            own_role, is_general = role(section, title, above)
            is_lead = is_parent and len(section.words) < _LONGEST_LEAD
            about = subjects, grams, topics, chapter, is_lead, period
            found.append(Profile(section, own_role, is_general, *about, section.index / last, len(section.words)))
        if section.depth:
            above.append(title)
            topics_above.append(section.topics)
    return found


def _topics(own: Iterable[str], above: Iterable[Iterable[str]]) -> dict[str, float]:
    weights = {topic: 1 / (1 + rank) for rank, topic in enumerate(own)}
    for topics in above:
        for rank, topic in enumerate(topics):
            weights[topic] = max(weights.get(topic, 0.0), _TOPIC_ABOVE / (1 + rank))
    return weights


def indicator_name(indicator: str) -> str:
    """Return the name that indicators which mean one share (细颗粒物 and PM2.5), with what else is said of it, in folded text."""
    names, expression = _indicators()
    return expression.sub(lambda match: names[match[0]], fold(indicator))


def _subjects(title: str, above: Iterable[str], text: str, indicators: Iterable[str]) -> dict[str, float]:
    weights: defaultdict[str, float] = defaultdict(float)
    for words, weight in ((title, _IN_TITLE), *((each, _IN_HEADING_ABOVE) for each in above), (text, _IN_TEXT)):
        for subject, times in _named(words).items():
            weights[subject] += weight * (1 + math.log(times))
    for indicator in indicators:
        weights[INDICATOR + indicator] = _IN_TEXT
    return weights


def _named(words: str) -> Counter[str]:
    """Return the subjects that words name, each by its different words, as often as these stand there."""
    expression, subjects = subject_words()
    return Counter(subjects[word] for word in expression.findall(words))


def _grams(title: str, above: Iterable[str], text: str) -> dict[str, float]:
    weights: defaultdict[str, float] = defaultdict(float, Counter(runs_of(text)))
    for words, weight in ((title, _GRAM_IN_TITLE), *((each, _GRAM_IN_HEADING_ABOVE) for each in above)):
        for gram in runs_of(words):
            weights[gram] += weight
    return {gram: 1 + math.log(weight) if weight > 1 else weight for gram, weight in weights.items()}


def runs_of(words: str) -> list[str]:
    """Return the runs of two and three Chinese characters in folded words, and the Latin words, as often as each stands."""
    found: list[str] = []
    for run in RUN.findall(words):
        if run[0] < "一":
            found.append(run)
        else:
            found += [run[at : at + 2] for at in range(len(run) - 1)]
            found += [run[at : at + 3] for at in range(len(run) - 2)]
    return found


@cache
def _indicators() -> tuple[dict[str, str], re.Pattern[str]]:
    names = {fold(name): fold(indicator) for name, indicator in data.rows("indicators")}
    return names, any_word(names)
