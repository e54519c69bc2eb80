"""Which tasks a plan has.

A task is a sentence or a clause between semicolons that has a deadline, a target that something is done for, or a duty of its own;
else the section, which a row of a task table is too. A tag that names units belongs to all tasks since the tag before it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice

import data
from library.citing.citation import Citation, citation, hash_of
from library.finding.roles import AIMS, DEFINITION, PREFACE, TARGETS, roles_of
from library.tasks.task import Task
from parsers.plan import Deadline, Duty, Plan, Section, Span, Target
from parsers.text.folding import fold
from parsers.text.word_list import any_word

_NO_TASKS = frozenset({AIMS, TARGETS, PREFACE, DEFINITION})
"""What sections are for that bind nobody as a whole; a clause of them may."""
_OPENING, _CLOSING = "（([〔【“《「", "）)]〕】”》」"
_ENDS = "。！？!?；;\n"
_TAG = re.compile(r"[（(〔\[【][^（()）〔〕\[\]【】]*[）)〕\]】][。；;，,\s]*$|^[^，,。；;]{0,12}(?:单位|部门|处室)[：:].*$")
"""Who is to do it, at the end of a clause or as one of its own."""
_AFTER_TAG = ("", *_ENDS, "，", ",", "、")
"""What goes on with the clause that a tag stands in."""
_SIGNS = " \t\r\n　。；;，,"


@dataclass(slots=True)
class _Clause:
    """A sentence or a clause of a section, with the facts in it."""

    span: Span
    """Into the words of the section."""
    deadlines: list[Deadline] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    duties: list[Duty] = field(default_factory=list)


def tasks_of(plan: Plan, found: str | None = None) -> list[Task]:
    """Return the tasks of a plan in the order of their words; `found` is the text that it was read from, if that is at hand.

    Without it a citation tells where the section stands, with it where the words do.
    """
    made = _Made(plan, plan.found if found is None else found)
    parents = {above for above, below in zip(plan.sections, plan.sections[1:], strict=False) if below.depth > above.depth > 0}
    for section, (role, _) in zip(plan.sections, roles_of(plan), strict=True):
        if section.frame == "past":
            continue
        is_one = role not in _NO_TASKS and section not in parents and any(character.isalnum() for character in section.words)
        groups = list(_groups(section, _facts_in(plan, section.index)))
        for clauses in groups:
            # What follows the last tag is a task only by what it says itself.
            made.add(section, clauses, is_one=is_one and len(groups) == 1, takes_targets=role != TARGETS)
    return made.tasks


class _Made:
    """The tasks made so far of a plan."""

    def __init__(self, plan: Plan, found: str | None) -> None:
        self._plan, self._found = plan, found
        self._times: Counter[str] = Counter()
        self.tasks: list[Task] = []

    def add(self, section: Section, clauses: Sequence[_Clause], *, is_one: bool, takes_targets: bool) -> None:
        """Add the tasks of the clauses up to a tag: those with facts of their own, else all of them as one if they may be one."""
        shared = [duty for clause in clauses for duty in clause.duties]
        own = [clause for clause in clauses if _binds(section, clause, takes_targets=takes_targets)]
        if own:
            # A clause that names its units itself is done by these, the others by those of the tag behind them.
            for clause in own:
                self._put(section, clause.span, clause, clause.duties or shared)
        elif is_one or shared:
            whole = _Clause((clauses[0].span[0], clauses[-1].span[1]))
            self._put(section, whole.span, whole, shared)

    def _put(self, section: Section, span: Span, clause: _Clause, duties: Iterable[Duty]) -> None:
        plan = self._plan
        words = section.words[slice(*span)]
        digest = hash_of(words)
        self._times[digest] += 1
        times = self._times[digest]
        self.tasks.append(
            Task(
                id=f"{plan.id}#{digest}" + (f"-{times}" if times > 1 else ""),
                plan=plan.id,
                title=plan.title,
                year=plan.year,
                province=plan.province,
                city=plan.city,
                section=section.index,
                path=section.path,
                heading=section.heading,
                topics=section.topics,
                what=_what(section, span),
                words=words,
                place=span,
                citation=self._citation(section, words),
                duties=tuple(duties),
                deadlines=tuple(clause.deadlines),
                targets=tuple(clause.targets),
            )
        )

    def _citation(self, section: Section, words: str) -> Citation:
        start, end = section.source
        at = self._found.find(words, start, end) if self._found is not None else -1
        return citation(self._plan, section.index, (at, at + len(words)) if at >= 0 else (start, end), words)


def _binds(section: Section, clause: _Clause, *, takes_targets: bool) -> bool:
    """Return whether a clause is a task of its own; a figure makes it one where something is done for it, but not among aims."""
    words = section.words[slice(*clause.span)]
    does = takes_targets and bool(_does().search(fold(words)))
    if (clause.deadlines and (takes_targets or not clause.targets)) or (clause.targets and does):
        return True
    return bool(clause.duties) and bool(_without_tag(words))


def _what(section: Section, span: Span) -> str:
    """Return what is to be done: the title of a section that is one task, else the clause without who is to do it."""
    words = section.words[slice(*span)]
    if span[0] < len(section.title) < span[1] and section.title.strip():
        return section.title.strip()
    return _without_tag(words) or words.strip(_SIGNS)


def _without_tag(words: str) -> str:
    return _TAG.sub("", words.strip()).strip(_SIGNS)


@dataclass(frozen=True, slots=True)
class _Facts:
    deadlines: Sequence[Deadline]
    targets: Sequence[Target]
    duties: Sequence[Duty]


def _facts_in(plan: Plan, section: int) -> _Facts:
    return _Facts(
        [fact for fact in plan.deadlines if fact.section == section],
        [fact for fact in plan.targets if fact.section == section],
        [fact for fact in plan.duties if fact.section == section],
    )


def _groups(section: Section, facts: _Facts) -> Iterator[list[_Clause]]:
    """Yield the clauses of a section, those up to each that names units together."""
    clauses = [_Clause(span) for span in _clauses(section, facts.duties)]
    for clause in clauses:
        clause.deadlines += (one for one in facts.deadlines if _is_in(one.place, clause.span))
        clause.targets += (one for one in facts.targets if _is_in(one.place, clause.span) and one.kind == "target")
        clause.duties += (one for one in facts.duties if _is_in(one.place, clause.span))
    group: list[_Clause] = []
    for clause in clauses:
        group.append(clause)
        if clause.duties:
            yield group
            group = []
    if group:
        yield group


def _any_in(duties: Sequence[Duty], span: Span) -> bool:
    return any(_is_in(duty.place, span) for duty in duties)


def _is_in(place: Span, span: Span) -> bool:
    return span[0] <= place[0] < span[1]


def _clauses(section: Section, duties: Sequence[Duty]) -> list[Span]:
    """Return the sentences and clauses of a section, its title before the first; signs within brackets end none.

    Brackets that name units end a clause themselves.
    """
    words = section.words
    spans: list[Span] = []
    start = depth = opened = 0
    for at, character in enumerate(words):
        if character in _OPENING:
            opened = opened if depth else at
            depth += 1
        is_closed = depth == 1 and character in _CLOSING
        depth = 0 if character == "\n" else depth - (depth > 0 and character in _CLOSING)
        ends_tag = is_closed and _any_in(duties, (opened, at)) and words[at + 1 : at + 2] not in _AFTER_TAG
        is_end = ends_tag or (character in _ENDS and not depth)
        if at == len(section.title) or (is_end and at > len(section.title)):
            spans.append((start, at + 1))
            start = at + 1
    spans.append((start, len(words)))
    return [span for span in (_stripped(words, span) for span in spans) if span[0] < span[1]]


def _stripped(words: str, span: Span) -> Span:
    start, end = span
    while start < end and words[start].isspace():
        start += 1
    while start < end and words[end - 1].isspace():
        end -= 1
    return start, end


@cache
def _does() -> re.Pattern[str]:
    """Return what finds a verb of doing."""
    return any_word({fold(word) for word, means in islice(data.rows("task_words"), 1, None) if means == "promises"})
