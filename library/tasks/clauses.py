"""The clauses of a section, with the facts that stand in each."""

import re
from collections import defaultdict
from collections.abc import Sequence

from parsers.plan import Deadline, Duty, Plan, Section, Span, Target
from parsers.text.labels import TIME_LABEL, UNIT_LABEL
from parsers.values import dataclass, field

_OPENING, _CLOSING = "（([〔【“《「", "）)]〕】”》」"
_BRACKETS = "（([〔【"
_ENDS = "。！？!?；;\n"
LABEL = re.compile(
    rf"[（(〔\[【]?\s*(?:{UNIT_LABEL}|{TIME_LABEL}|(?:牵头|责任|配合|督导|落实|包联|工作)?(?:单位|部门|处室|科室|责任人|领导|时间|日期|进度))\s*[】\]]?\s*[：:]"
    rf"|[【\[](?:{TIME_LABEL}|时间|{UNIT_LABEL})[】\]]"
)
"""How words begin that only say who is to do something, or by when."""
_AFTER_TAG = ("", *_ENDS, "，", ",", "、")
"""What goes on with the clause that a tag stands in."""
SIGNS = " \t\r\n　。；;，,"


@dataclass(slots=True)
class Clause:
    """A sentence or a clause of a section, with the facts in it."""

    span: Span
    """Into the words of the section."""
    is_label: bool = False
    """Whether it only says who is to do something, or by when."""
    deadlines: list[Deadline] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    duties: list[Duty] = field(default_factory=list)


class SectionFacts:
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


def closing_bracket(words: str) -> int:
    """Return where the bracket begins that closes at the end of some words; 0 for none."""
    if not words or words[-1] not in "）)]〕】":
        return 0
    depth = 0
    for at in range(len(words) - 1, 0, -1):
        depth += (words[at] in "）)]〕】") - (words[at] in _BRACKETS)
        if not depth:
            return at
    return 0


def grouped(clauses: Sequence[Clause]) -> list[list[Clause]]:
    """Return clauses in groups, each with the words behind it that name units and times for all of it."""
    groups: list[list[Clause]] = []
    is_closed = True
    for clause in clauses:
        if is_closed and not clause.is_label:
            groups.append([])
            is_closed = False
        if groups:
            groups[-1].append(clause)
        is_closed = is_closed or clause.is_label or bool(clause.duties)
    return groups


def clauses_of(section: Section, facts: SectionFacts) -> list[Clause]:
    """Return the sentences and clauses of a section, its title before the first, with the facts in each."""
    index = section.index
    duties = facts.duties[index]
    clauses = []
    whole = section.words
    for span in _spans(section, duties):
        words = whole[slice(*span)]
        own = [one for one in duties if is_in(one.place, span)]
        deadlines = [one for one in facts.deadlines[index] if is_in(one.place, span)]
        is_tag = words[0] in _BRACKETS and bool(own) and not words[_end_of_bracket(words) :].strip(SIGNS)
        is_label = is_tag or bool(LABEL.match(words))
        targets = [one for one in facts.targets[index] if is_in(one.place, span)]
        clauses.append(Clause(span, is_label, deadlines, targets, own))
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
            if not depth and character in _BRACKETS and LABEL.match(words, at) and words[start:at].strip(SIGNS):
                # Who and when stand behind what is to be done.
                spans.append((start, at))
                start = at
            depth += 1
        is_closed = depth == 1 and character in _CLOSING
        depth = 0 if character == "\n" else depth - (depth > 0 and character in _CLOSING)
        ends_tag = (
            is_closed and any(is_in(duty.place, (opened, at)) for duty in duties) and words[at + 1 : at + 2] not in _AFTER_TAG
        )
        is_end = ends_tag or (character in _ENDS and not depth)
        if at == len(section.title) or (is_end and at > len(section.title)):
            spans.append((start, at + 1))
            start = at + 1
    spans.append((start, len(words)))
    return [span for span in (_stripped(words, span) for span in spans) if words[slice(*span)].strip(SIGNS)]


def _is_closed(words: str, at: int) -> bool:
    """Return whether what opens at an offset closes in its line: the sign that does may be lost."""
    sign = _CLOSING[_OPENING.index(words[at])]
    end = words.find("\n", at)
    return words.find(sign, at, end if end >= 0 else len(words)) >= 0


def is_in(place: Span, span: Span) -> bool:
    """Return whether most of a place is in a span: its end is."""
    return span[0] < place[1] <= span[1]


def _stripped(words: str, span: Span) -> Span:
    start, end = span
    while start < end and words[start].isspace():
        start += 1
    while start < end and words[end - 1].isspace():
        end -= 1
    return start, end
