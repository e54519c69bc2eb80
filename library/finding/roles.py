"""What general sections are for (总体要求, 目标, 组织保障), or what they tell (成效, 问题, 形势); the others are tasks."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

import data
from parsers.about.glossaries import is_glossary
from parsers.plan import Plan, Section
from parsers.text.dates import five_year_plan
from parsers.text.folding import fold
from parsers.text.patterns import compiled
from parsers.text.topic_words import topic_words
from parsers.text.word_list import any_word

GENERAL = "总体"
"""The topic of the words in data/topics.tsv that say so."""
AIMS, PRINCIPLES, TARGETS, SUPPORT = "总体要求", "原则", "目标", "组织保障"
TOLD = frozenset({"成效", "问题", "形势"})
"""Roles of the sections that tell how things stand, by the words of data/told.tsv."""
PREFACE, DEFINITION = "preface", "definition"
LONGEST_TITLE = 60
"""How much of a run-in heading, which may be a whole paragraph, counts as its title."""
_PASSED_TO_ALL = frozenset({PRINCIPLES, TARGETS})
"""Roles that all sections below have too, whatever they are about."""
_PASSED_DOWN = _PASSED_TO_ALL | {AIMS, SUPPORT}
"""Roles that the sections below have too that have no subject of their own."""
_OF_WHEN_AND_WHERE = compiled(
    rf"[“”\"'‘’]|{five_year_plan()}|时期|期间|20\d\d年|过去[一三五]年|[全我][国省市县区州]|面临的?|取得的?|存在的?|当前"
)
"""What a heading that tells how things stand may say besides: “十四五”规划基础."""
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
    is_past = section.frame == "past"
    told = _told(title) if is_past else None
    if told:
        return told, not subject_words()[0].search(title)
    return _passed_down(title, above, is_past=is_past), False


def _passed_down(title: str, above: Sequence[str], *, is_past: bool) -> str | None:
    """Return what a section is for by the nearest heading above that says so, the last of them first."""
    # A heading with a subject of its own is a task wherever it stands, unless it is among the targets or the principles.
    has_subject = subject_words()[0].search(title[:LONGEST_TITLE])
    for each in reversed(above):
        roles = _general(each)
        if len(roles) == 1 and roles <= (_PASSED_TO_ALL if has_subject else _PASSED_DOWN):
            return min(roles)
        told = _told(each) if is_past and not has_subject else None
        if told:
            return told
    return None


def _general(title: str) -> frozenset[str]:
    """Return what a heading is for that says little more than that what follows is general: 总体要求, 主要目标."""
    expression, general = _general_words()
    words = expression.findall(title)
    return frozenset(general[word] for word in words) if 2 * sum(map(len, words)) > len(title) else frozenset()


def _told(title: str) -> str | None:
    """Return what a heading is for that says little more than how things stand: “十三五”工作成效, 面临的形势."""
    expression, roles = _told_words()
    words = expression.findall(title)
    says_more = len(_OF_WHEN_AND_WHERE.sub("", expression.sub("", title)))
    said = {roles[word] for word in words}
    return said.pop() if len(said) == 1 and sum(map(len, words)) > says_more else None


@cache
def _told_words() -> tuple[re.Pattern[str], dict[str, str]]:
    told = {fold(word): role for word, role in data.rows("told")}
    return any_word(told), told


@cache
def _general_words() -> tuple[re.Pattern[str], dict[str, str]]:
    general = {one.word: one.subject for one in topic_words() if one.topic == GENERAL}
    return any_word(general), general


@cache
def subject_words() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return an expression that finds the words that name a subject, and which subject each names."""
    subjects = {one.word: one.subject for one in topic_words() if one.subject and one.topic != GENERAL}
    return any_word(subjects), subjects
