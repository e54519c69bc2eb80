"""Which tasks a plan has.

A task is a sentence or a clause between semicolons that has a deadline, a target that something is done for, or a duty of its own;
else the section, which a row of a task table is too, or what such sentences leave of it. What only names units and times
(（责任单位：甲局；完成时限：6月底）) belongs to all tasks since the last such words; in a heading, or at the end of a chapter that
it speaks of, to all tasks below that heading that have none of their own.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from library.asking.addresses import addresses_of
from library.citing.citation import Citation, hash_of
from library.finding.roles import AIMS, DEFINITION, PREFACE, PRINCIPLES, TARGETS, roles_of
from library.tasks.clauses import LABEL, SIGNS, Clause, SectionFacts, clauses_of, closing_bracket, grouped, is_in
from library.tasks.task import Task
from parsers.facts.closing_labels import closing_chapters
from parsers.facts.task_words import verbs_of_doing
from parsers.plan import Deadline, Duty, Plan, Section, Span, Target
from parsers.text.folding import fold
from parsers.values import dataclass, field

_NO_TASKS = frozenset({AIMS, PRINCIPLES, TARGETS, PREFACE, DEFINITION})
"""What sections are for that bind nobody as a whole; a clause of them may."""
_ONLY_A_KIND = re.compile("(?:年度|具体|主要|重点|工作|整改|实施|推进|落实|目标)*(?:计划|措施|任务|安排|内容|要求|举措|事项)")
"""What a section is called that has no name of its own: 年度工作计划, 整改措施."""
_SENTENCE = re.compile(r"[^\s。；;][^。；;\n]{3,}")
_CONDITIONS = re.compile(r"(?:条件|情形|情况|对象|范围|行为|主体|材料|之一)[^。；]{0,16}[：:]\s*$")
"""How a text ends below which conditions are listed, or whom something is for: these bind nobody."""


@dataclass(slots=True)
class _Shared:
    """What is said for several tasks at once."""

    deadlines: list[Deadline] = field(default_factory=list)
    duties: list[Duty] = field(default_factory=list)

    def take(self, clauses: Iterable[Clause]) -> None:
        """Take what some clauses say of units and times."""
        for clause in clauses:
            self.deadlines += clause.deadlines
            self.duties += clause.duties


def tasks_of(plan: Plan, found: str | None = None) -> list[Task]:
    """Return the tasks of a plan in the order of their words; `found` is the text that it was read from, if that is at hand.

    Without it a citation tells where the section stands, with it where the words do.
    """
    made = _Made(plan, plan.found if found is None else found)
    facts = SectionFacts(plan)
    above: list[_Shared] = []
    lists_conditions: list[bool] = []
    following = [*plan.sections[1:], None]
    ends = {chapter: last for last, chapter in closing_chapters(plan.sections).items()}
    for section, after, (role, _) in zip(plan.sections, following, roles_of(plan), strict=True):
        for trail in (above, lists_conditions):
            del trail[max(section.depth - 1, 0) :]
        clauses = clauses_of(section, facts)
        is_parent = after is not None and after.depth > section.depth > 0
        inherited = above[-1] if above else _Shared()
        own = _Shared([*inherited.deadlines], [*inherited.duties])
        if section.index in ends:
            said = _Shared()
            said.take(clause for clause in clauses_of(plan.sections[ends[section.index]], facts) if clause.is_label)
            own = _Shared(said.deadlines or own.deadlines, said.duties or own.duties)
        if is_parent:
            own, clauses = _of_parent(section, clauses, own)
        if section.depth:
            above.append(own)
            lists_conditions.append(is_parent and bool(_CONDITIONS.search(section.words)))
        if section.frame == "past":
            continue
        has_words = any(character.isalnum() for character in section.words)
        is_listed = any(lists_conditions)
        is_one = role not in _NO_TASKS and not (is_parent or is_listed) and has_words and not facts.only_results(section.index)
        groups = grouped(clauses)
        for group in groups:
            # What follows the last tag is a task only by what it says itself.
            made.add(section, group, inherited, is_one=is_one and len(groups) == 1, takes_targets=role != TARGETS)
    return made.finished()


def _of_parent(section: Section, clauses: Sequence[Clause], inherited: _Shared) -> tuple[_Shared, list[Clause]]:
    """Return what a section with parts says of units and times for them, in its title or in lines, and what else it says.

    A title that names units, and one whose lines only name units and times, is no task beside its parts.
    """
    title = [clause for clause in clauses if clause.span[1] <= len(section.title) + 1]
    said = [clause for clause in title if clause.is_label or clause.duties]
    behind = [clause for clause in clauses if clause not in title]
    if not said and behind and all(clause.is_label for clause in behind):
        said = behind
    if not said:
        return inherited, [*clauses]
    own = _Shared()
    own.take(said)
    return own, [clause for clause in behind if clause not in said]


@dataclass(frozen=True, slots=True)
class _Found:
    """A task that was found, before it has its id."""

    section: Section
    span: Span
    deadlines: Sequence[Deadline]
    targets: Sequence[Target]
    duties: Sequence[Duty]


class _Made:
    """The tasks found so far in a plan."""

    def __init__(self, plan: Plan, found: str | None) -> None:
        self._plan, self._source = plan, found
        self._addresses = addresses_of(plan)
        self._found: list[_Found] = []

    def add(self, section: Section, clauses: Sequence[Clause], above: _Shared, *, is_one: bool, takes_targets: bool) -> None:
        """Add the tasks of the clauses up to a tag: those with facts of their own, else all of them as one if they may be one."""
        shared = _Shared()
        shared.take(clause for clause in clauses if clause.is_label)
        tagged = [duty for clause in clauses for duty in clause.duties]
        words = section.words
        own = [clause for clause in clauses if not clause.is_label and _binds(words, clause, takes_targets=takes_targets)]
        for clause in own:
            # A clause that names its units itself is done by these, the others by those of the tag behind them.
            duties = clause.duties or shared.duties or tagged or above.duties
            # A tag behind one task alone may say once more by when.
            deadlines = [*clause.deadlines, *(shared.deadlines if len(own) == 1 or not clause.deadlines else ())]
            self._found.append(_Found(section, clause.span, deadlines or above.deadlines, clause.targets, duties))
        said = [clause for clause in clauses if not clause.is_label]
        if not said or not (is_one or tagged or shared.deadlines):
            return
        if not own:
            # The tag is part of what is said; words that only name units and times are not.
            last = clauses[-1] if clauses[-1].span[0] - said[-1].span[1] <= 1 else said[-1]
            spans = [(said[0].span[0], last.span[1])]
        else:
            spans = _between(section, said, own)
        units = shared.duties if own else tagged
        for span in spans:
            targets = [target for clause in said for target in clause.targets if is_in(target.place, span)]
            self._found.append(_Found(section, span, shared.deadlines or above.deadlines, targets, units or above.duties))

    def finished(self) -> list[Task]:
        """Return the tasks; those that say the same are told apart by the headings they stand below, and else by their order."""
        # Those of a section are put together anew each time they are asked for.
        wholes = {one.section.index: one.section.words for one in self._found}
        words = [wholes[one.section.index][slice(*one.span)] for one in self._found]
        digests = [hash_of(each) for each in words]
        counts = Counter(digests)
        taken: Counter[str] = Counter()
        tasks = []
        for one, said, digest in zip(self._found, words, digests, strict=True):
            name = digest if counts[digest] == 1 else f"{digest}-{hash_of(one.section.heading)[:4]}"
            taken[name] += 1
            tasks.append(self._task(one, said, name if taken[name] == 1 else f"{name}-{taken[name]}"))
        return tasks

    def _task(self, one: _Found, words: str, name: str) -> Task:
        plan, section = self._plan, one.section
        return Task(
            id=f"{plan.id}#{name}",
            plan=plan.id,
            title=plan.title,
            year=plan.year,
            region=plan.place,
            section=section.index,
            path=section.path,
            heading=section.heading,
            ocr=section.ocr,
            topics=section.topics,
            what=_what(section, one.span, words, one.duties),
            words=words,
            place=one.span,
            citation=self._citation(section, words),
            duties=tuple(one.duties),
            deadlines=tuple(one.deadlines),
            targets=tuple(one.targets),
        )

    def _citation(self, section: Section, words: str) -> Citation:
        start, end = section.source
        at = self._source.find(words, start, end) if self._source is not None else -1
        return Citation(self._addresses[section.index], (at, at + len(words)) if at >= 0 else (start, end), hash_of(words))


def _between(section: Section, said: Sequence[Clause], own: Sequence[Clause]) -> list[Span]:
    """Return the stretches between the clauses that are tasks of their own in which something is to be done, without the title."""
    runs = groupby((one for one in said if one.span[0] >= len(section.title)), key=lambda one: one in own)
    stretches = [list(run) for is_own, run in runs if not is_own]
    spans = [(run[0].span[0], run[-1].span[1]) for run in stretches]
    return [span for span in spans if verbs_of_doing().search(fold(section.words[slice(*span)]))]


def _binds(section_words: str, clause: Clause, *, takes_targets: bool) -> bool:
    """Return whether a clause is a task of its own; a figure makes it one where something is done for it, but not among aims."""
    words = section_words[slice(*clause.span)]
    does = takes_targets and bool(verbs_of_doing().search(fold(words)))
    if (clause.deadlines and (takes_targets or not clause.targets)) or (clause.targets and does):
        return True
    return bool(clause.duties)


def _what(section: Section, span: Span, words: str, duties: Iterable[Duty]) -> str:
    """Return what is to be done: the title of a section that is one task, else the clause without who is to do it.

    Of a section that is called by its kind alone (具体措施) it is the first sentence.
    """
    if span[0] < len(section.title) < span[1] and section.title.strip():
        behind = (
            _SENTENCE.search(words, len(section.title) - span[0]) if _ONLY_A_KIND.fullmatch(fold(section.title).strip()) else None
        )
        words = behind[0] if behind else words[: len(section.title) - span[0]]
    words = words.strip(SIGNS)
    for _ in range(2):
        tag = closing_bracket(words)
        if tag and (LABEL.match(words[tag:]) or any(duty.unit in words[tag:] for duty in duties)):
            words = words[:tag].strip(SIGNS)
    return " ".join(words.split())
