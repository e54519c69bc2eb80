"""Which tasks a plan has.

A task is a sentence or a clause between semicolons that has a deadline, a target that something is done for, or a duty of its own;
else the section, which a row of a task table is too, or what such sentences leave of it. What only names units and times
(（责任单位：甲局；完成时限：6月底）) belongs to all tasks since the last such words; in a heading, or at the end of a chapter that
it speaks of, to all tasks below that heading that have none of their own.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import groupby

import data
from library.asking.addresses import addresses_of
from library.citing.citation import Citation, hash_of
from library.finding.roles import AIMS, DEFINITION, PREFACE, PRINCIPLES, TARGETS, roles_of
from library.tasks.task import Task
from parsers.facts.closing_labels import closing_chapters
from parsers.plan import Deadline, Duty, Plan, Section, Span, Target
from parsers.text.folding import fold
from parsers.text.labels import TIME_LABEL, UNIT_LABEL
from parsers.text.word_list import any_word
from parsers.values import dataclass, field

_NO_TASKS = frozenset({AIMS, PRINCIPLES, TARGETS, PREFACE, DEFINITION})
"""What sections are for that bind nobody as a whole; a clause of them may."""
_OPENING, _CLOSING = "（([〔【“《「", "）)]〕】”》」"
_BRACKETS = "（([〔【"
_ENDS = "。！？!?；;\n"
_LABEL = re.compile(
    rf"[（(〔\[【]?\s*(?:{UNIT_LABEL}|{TIME_LABEL}|(?:牵头|责任|配合|督导|落实|包联|工作)?(?:单位|部门|处室|科室|责任人|领导|时间|日期|进度))\s*[】\]]?\s*[：:]"
    rf"|[【\[](?:{TIME_LABEL}|时间|{UNIT_LABEL})[】\]]"
)
"""How words begin that only say who is to do something, or by when."""
_ONLY_A_KIND = re.compile("(?:年度|具体|主要|重点|工作|整改|实施|推进|落实|目标)*(?:计划|措施|任务|安排|内容|要求|举措|事项)")
"""What a section is called that has no name of its own: 年度工作计划, 整改措施."""
_SENTENCE = re.compile(r"[^\s。；;][^。；;\n]{3,}")
_CONDITIONS = re.compile(r"(?:条件|情形|情况|对象|范围|行为|主体|材料|之一)[^。；]{0,16}[：:]\s*$")
"""How a text ends below which conditions are listed, or whom something is for: these bind nobody."""
_AFTER_TAG = ("", *_ENDS, "，", ",", "、")
"""What goes on with the clause that a tag stands in."""
_SIGNS = " \t\r\n　。；;，,"


@dataclass(slots=True)
class _Clause:
    """A sentence or a clause of a section, with the facts in it."""

    span: Span
    """Into the words of the section."""
    is_label: bool = False
    """Whether it only says who is to do something, or by when."""
    deadlines: list[Deadline] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    duties: list[Duty] = field(default_factory=list)


@dataclass(slots=True)
class _Shared:
    """What is said for several tasks at once."""

    deadlines: list[Deadline] = field(default_factory=list)
    duties: list[Duty] = field(default_factory=list)

    def take(self, clauses: Iterable[_Clause]) -> None:
        """Take what some clauses say of units and times."""
        for clause in clauses:
            self.deadlines += clause.deadlines
            self.duties += clause.duties


def tasks_of(plan: Plan, found: str | None = None) -> list[Task]:
    """Return the tasks of a plan in the order of their words; `found` is the text that it was read from, if that is at hand.

    Without it a citation tells where the section stands, with it where the words do.
    """
    made = _Made(plan, plan.found if found is None else found)
    facts = _Facts(plan)
    above: list[_Shared] = []
    lists_conditions: list[bool] = []
    following = [*plan.sections[1:], None]
    ends = {chapter: last for last, chapter in closing_chapters(plan.sections).items()}
    for section, after, (role, _) in zip(plan.sections, following, roles_of(plan), strict=True):
        for trail in (above, lists_conditions):
            del trail[max(section.depth - 1, 0) :]
        clauses = _clauses(section, facts)
        is_parent = after is not None and after.depth > section.depth > 0
        inherited = above[-1] if above else _Shared()
        own = _Shared([*inherited.deadlines], [*inherited.duties])
        if section.index in ends:
            said = _Shared()
            said.take(clause for clause in _clauses(plan.sections[ends[section.index]], facts) if clause.is_label)
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
        groups = _groups(clauses)
        for group in groups:
            # What follows the last tag is a task only by what it says itself.
            made.add(section, group, inherited, is_one=is_one and len(groups) == 1, takes_targets=role != TARGETS)
    return made.finished()


def _of_parent(section: Section, clauses: Sequence[_Clause], inherited: _Shared) -> tuple[_Shared, list[_Clause]]:
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


class _Facts:
    """The facts of a plan by their sections."""

    def __init__(self, plan: Plan) -> None:
        self.deadlines: defaultdict[int, list[Deadline]] = defaultdict(list)
        self.targets: defaultdict[int, list[Target]] = defaultdict(list)
        self.duties: defaultdict[int, list[Duty]] = defaultdict(list)
        for deadline in plan.deadlines:
            self.deadlines[deadline.section].append(deadline)
        for target in plan.targets:
            if target.kind == "target":
                self.targets[target.section].append(target)
        for duty in plan.duties:
            self.duties[duty.section].append(duty)
        self._results = {result.section for result in plan.results}

    def only_results(self, section: int) -> bool:
        """Return whether a section tells what was reached, and nothing else."""
        return section in self._results and not any(own.get(section) for own in (self.deadlines, self.targets, self.duties))


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

    def add(self, section: Section, clauses: Sequence[_Clause], above: _Shared, *, is_one: bool, takes_targets: bool) -> None:
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
            targets = [target for clause in said for target in clause.targets if _is_in(target.place, span)]
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
            province=plan.province,
            city=plan.city,
            section=section.index,
            path=section.path,
            heading=section.heading,
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


def _between(section: Section, said: Sequence[_Clause], own: Sequence[_Clause]) -> list[Span]:
    """Return the stretches between the clauses that are tasks of their own in which something is to be done, without the title."""
    runs = groupby((one for one in said if one.span[0] >= len(section.title)), key=lambda one: one in own)
    stretches = [list(run) for is_own, run in runs if not is_own]
    spans = [(run[0].span[0], run[-1].span[1]) for run in stretches]
    return [span for span in spans if _does().search(fold(section.words[slice(*span)]))]


def _binds(section_words: str, clause: _Clause, *, takes_targets: bool) -> bool:
    """Return whether a clause is a task of its own; a figure makes it one where something is done for it, but not among aims."""
    words = section_words[slice(*clause.span)]
    does = takes_targets and bool(_does().search(fold(words)))
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
    words = words.strip(_SIGNS)
    for _ in range(2):
        tag = _closing_bracket(words)
        if tag and (_LABEL.match(words[tag:]) or any(duty.unit in words[tag:] for duty in duties)):
            words = words[:tag].strip(_SIGNS)
    return " ".join(words.split())


def _closing_bracket(words: str) -> int:
    """Return where the bracket begins that closes at the end of some words; 0 for none."""
    if not words or words[-1] not in "）)]〕】":
        return 0
    depth = 0
    for at in range(len(words) - 1, 0, -1):
        depth += (words[at] in "）)]〕】") - (words[at] in _BRACKETS)
        if not depth:
            return at
    return 0


def _groups(clauses: Sequence[_Clause]) -> list[list[_Clause]]:
    """Return clauses in groups, each with the words behind it that name units and times for all of it."""
    groups: list[list[_Clause]] = []
    is_closed = True
    for clause in clauses:
        if is_closed and not clause.is_label:
            groups.append([])
            is_closed = False
        if groups:
            groups[-1].append(clause)
        is_closed = is_closed or clause.is_label or bool(clause.duties)
    return groups


def _clauses(section: Section, facts: _Facts) -> list[_Clause]:
    """Return the sentences and clauses of a section, its title before the first, with the facts in each."""
    index = section.index
    duties = facts.duties[index]
    clauses = []
    whole = section.words
    for span in _spans(section, duties):
        words = whole[slice(*span)]
        own = [one for one in duties if _is_in(one.place, span)]
        deadlines = [one for one in facts.deadlines[index] if _is_in(one.place, span)]
        is_tag = words[0] in _BRACKETS and bool(own) and not words[_end_of_bracket(words) :].strip(_SIGNS)
        is_label = is_tag or bool(_LABEL.match(words))
        targets = [one for one in facts.targets[index] if _is_in(one.place, span)]
        clauses.append(_Clause(span, is_label, deadlines, targets, own))
    return clauses


def _end_of_bracket(words: str) -> int:
    """Return where the bracket ends that some words begin with."""
    depth = 0
    for at, character in enumerate(words):
        depth += (character in _OPENING) - (character in _CLOSING)
        if depth <= 0:
            return at + 1
    return len(words)


def _spans(section: Section, duties: Sequence[Duty]) -> list[Span]:
    """Return the sentences and clauses of a section; signs within brackets end none, and brackets that name units end one."""
    words = section.words
    spans: list[Span] = []
    start = depth = opened = 0
    for at, character in enumerate(words):
        if character in _OPENING and not _is_closed(words, at):
            continue
        if character in _OPENING:
            opened = opened if depth else at
            if not depth and character in _BRACKETS and _LABEL.match(words, at) and words[start:at].strip(_SIGNS):
                # Who and when stand behind what is to be done.
                spans.append((start, at))
                start = at
            depth += 1
        is_closed = depth == 1 and character in _CLOSING
        depth = 0 if character == "\n" else depth - (depth > 0 and character in _CLOSING)
        ends_tag = (
            is_closed and any(_is_in(duty.place, (opened, at)) for duty in duties) and words[at + 1 : at + 2] not in _AFTER_TAG
        )
        is_end = ends_tag or (character in _ENDS and not depth)
        if at == len(section.title) or (is_end and at > len(section.title)):
            spans.append((start, at + 1))
            start = at + 1
    spans.append((start, len(words)))
    return [span for span in (_stripped(words, span) for span in spans) if words[slice(*span)].strip(_SIGNS)]


def _is_closed(words: str, at: int) -> bool:
    """Return whether what opens at an offset closes in its line: the sign that does may be lost."""
    sign = _CLOSING[_OPENING.index(words[at])]
    end = words.find("\n", at)
    return words.find(sign, at, end if end >= 0 else len(words)) >= 0


def _is_in(place: Span, span: Span) -> bool:
    """Return whether most of a place is in a span: its end is."""
    return span[0] < place[1] <= span[1]


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
    return any_word({fold(word) for word, means in data.rows("task_words") if means == "promises"})
