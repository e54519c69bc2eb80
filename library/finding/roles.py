"""What general sections are for: 总体要求, 目标, 组织保障; the others are tasks."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from parsers.about.glossaries import is_glossary
from parsers.plan import Plan, Section
from parsers.text.folding import fold
from parsers.text.patterns import compiled
from parsers.text.topic_words import topic_words
from parsers.text.word_list import any_word

GENERAL = "总体"
"""The topic of the words in data/topics.tsv that say so."""
AIMS, PRINCIPLES, TARGETS, SUPPORT = "总体要求", "原则", "目标", "组织保障"
PREFACE, DEFINITION = "preface", "definition"
LONGEST_TITLE = 60
"""How much of a run-in heading, which may be a whole paragraph, counts as its title."""
_PASSED_DOWN = frozenset({AIMS, PRINCIPLES, TARGETS, SUPPORT})
"""Roles that the sections below have too."""
_LAYOUT = "任务"
"""What only says that the tasks follow."""
_DEFINES = compiled("(?:是?指|是“[^”]*”的简称)")
"""How the text of an entry in a list of terms begins, which reports have at their end."""


def roles_of(plan: Plan) -> Iterator[tuple[str | None, bool]]:
    """Yield for each section what it is for, None for a task, and whether its own heading says so."""
    above: list[str] = []
    for section in plan.sections:
        del above[max(section.depth - 1, 0) :]
        title = fold(section.title)
        yield role(section, title, above)
        if section.depth:
            above.append(title)


def role(section: Section, title: str, above: Sequence[str]) -> tuple[str | None, bool]:
    """Return what a general section is for, and whether its own heading says so; headings are given folded."""
    if not section.depth:
        return PREFACE, True
    if _DEFINES.match(section.text.strip()) or any(map(is_glossary, (title[:LONGEST_TITLE], *above))):
        return DEFINITION, True
    own = _general(title) - {_LAYOUT}
    if own:
        return min(own), True
    # A heading with a subject of its own is a task wherever it stands, unless it is among the targets.
    passed = {TARGETS} if subject_words()[0].search(title[:LONGEST_TITLE]) else _PASSED_DOWN
    passed_down = (min(roles) for each in reversed(above) if len(roles := _general(each)) == 1 and roles <= passed)
    return next(passed_down, None), False


def _general(title: str) -> frozenset[str]:
    """Return what a heading is for that says little more than that what follows is general: 总体要求, 主要目标."""
    expression, general = _general_words()
    words = expression.findall(title)
    return frozenset(general[word] for word in words) if 2 * sum(map(len, words)) > len(title) else frozenset()


@cache
def _general_words() -> tuple[re.Pattern[str], dict[str, str]]:
    general = {one.word: one.subject for one in topic_words() if one.topic == GENERAL}
    return any_word(general), general


@cache
def subject_words() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return an expression that finds the words that name a subject, and which subject each names."""
    subjects = {one.word: one.subject for one in topic_words() if one.subject and one.topic != GENERAL}
    return any_word(subjects), subjects
