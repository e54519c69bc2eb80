"""What became of a promise: each target and deadline of a plan, with what the next plan of the place says of it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from library.comparing.comparison import Comparison
from library.comparing.figures import DeadlineRow, TargetRow
from library.comparing.measured import Measured, firmness
from library.comparing.task_words import TaskWords, runs_of
from library.places.next_plan import follows
from library.places.promise import Outcome, Promise
from parsers.facts.targets.measures import better
from parsers.plan import Deadline, Plan, Result, Section, Span, Target
from parsers.text.folding import fold
from parsers.text.patterns import compiled
from parsers.values import replace

_SENTENCE = compiled("[^。；;！!？?\n]+")
_CLAIMS = compiled("完成|建成|实现|达到|投产|投用|通车|竣工|印发|出台|消除|淘汰|超额")
"""What a clause says of a task that tells that it was done."""
_BEGUN = compiled("启动|开工|通过")
"""What tells that a task is done which asks for no more than that."""
_NOT_DONE = compiled(
    "未(?![来成])|没有|尚|(?<!不)仅|力争|正在|正加[快紧]|(?<![虚模])拟|不足|不到|滞后|有待|有序推进|前期工作|筹备|起草"
)
"""What tells that a thing was not done, or not all of it."""
_SUM = compiled("达到?|累计|总[数量计]|共有|合计|突破")
"""What tells that a figure is of all there are, not of those that a year has added."""
_NO_PROMISE = compiled("(?:总体(?:要求|思路)|(?:主要|预期|发展)+目标|指导思想|基本原则)(?:任务)?[是为]?$")
"""What is no task, though a time stands beside it."""
_NEARLY = 0.95
"""How much of a figure that is only about that comes near it (左右)."""
_SHORTEST_NAME, _NAME = 3, 4
"""How many characters at the end of a name tell what it is of, and how few of them do not."""
_LEAST_OF_FIGURE, _LEAST_OF_TASK = 0.5, 0.2
"""The part of the runs of a name, or of a task, that stand in a plan which may speak of it.

On 70 promises of five pairs of reports that were labelled by reading 24 of 29 figures below that were not spoken of.
"""
_SHARES = ("%", "‰")
"""Units of shares, of which one must know what they are of."""
_YEAR = compiled(r"20\d\d(?=年)")
_AT_LEAST = compiled("以上|超|突破")
"""What tells that a figure was reached and perhaps more."""
_NEW = "新增"
"""What is added, which a sum does not tell."""
_PRICES = "居民消费价格"
_SEVERAL = compiled("[三五]年(?:来|间|，|,)|(?:过去(?:的)?|这|近)[三五]年|十[一二三四五]五")
_ONE_YEAR = compiled(r"(?:(?<!十)一年来|过去(?:的)?一年|去年|20\d\d年)")
"""What a heading or the beginning of a line says that looks back on several years, or on one."""
_LINE_BEGINS = 30
_PARTS = compiled("[、和与]|及(?!率)")
_HEAD = 2
"""How many characters at the end of a name tell what it is of at least."""
_BEGINS = compiled(
    "^(?:新建|改建|扩建|改造|新增|新改建|新改扩建|建设|建成|完成|实施|推进|提升|改造提升|创建|培育|认定|安排|确保|力争|争取|全年|年内|产量)+"
)


def promises(comparison: Comparison) -> list[Promise]:
    """Return what became of each promise of the left plan of a comparison, in the order of its words."""
    followed = _Followed(comparison)
    found = [
        *(followed.target(row) for row in comparison.all_target_rows() if row.left and row.left.kind == "target"),
        *(
            followed.deadline(row)
            for row in comparison.all_deadline_rows()
            if row.left
            and row.left.kind != "recurring"
            and not _NO_PROMISE.search(fold(row.left.task))
            and not _is_of_figure(row.left, comparison.left)
        ),
    ]
    return sorted(found, key=lambda one: (one.made.section, one.made.place))


def _is_of_figure(deadline: Deadline, plan: Plan) -> bool:
    """Return whether a deadline is that of a figure, which is a promise of its own."""
    return any(
        target.section == deadline.section and target.due == deadline.end and target.indicator in deadline.task
        for target in plan.targets
    )


class _Followed:
    """Looks in the next plan for what it says of a promise."""

    def __init__(self, comparison: Comparison) -> None:
        self._left, self._right = comparison.left, comparison.right
        several = _of_several_years(self._right)
        self._results = [
            (result, _name_of(result))
            for result in self._right.results
            if not any(start <= result.place[0] < end for start, end in several.get(result.section, ()))
        ]
        self._words = TaskWords((self._left, self._right))
        self._runs = frozenset(run for section in self._right.sections for run in runs_of(section.words))
        told = list(_told(self._right, several))
        self._told = [(section, clause) for section, clause, _ in told]
        self._of_one_year = [(section, clause) for section, clause, is_of_several in told if not is_of_several]
        """What is told of one year alone: a sum over several says nothing of what one of them has brought."""
        self._claims = list(_claims(self._told))
        self._figures = [clause for section in self._right.sections for clause in _clauses_with_figures(section)]
        self._may_be_dropped = follows(self._left, self._right)
        """Whether what the next plan does not speak of was dropped by it."""

    def target(self, row: TargetRow) -> Promise:
        """Return what became of a target."""
        made, again = row.left, row.right
        assert made
        change = _change_of_figure(row) if again else None
        result = self._result(made)
        section, claim = self._claimed_figure(made) if result is None else (None, None)
        if result:
            outcome = _outcome_of(result, made)
        elif claim:
            outcome = Outcome.DONE
        elif again:
            # A figure that was reached may be told in a way that is not read.
            outcome = Outcome.UNKNOWN if change is None or self._tells_figure(made) else change
        else:
            outcome = self._unsaid(_BEGINS.sub("", Measured.name_of(made.indicator)), _LEAST_OF_FIGURE)
            if outcome is Outcome.DROPPED and self._speaks_of(made):
                outcome = Outcome.UNKNOWN
        return Promise(self._left.id, self._right.id, made, outcome, again, change, result, claim, section)

    def deadline(self, row: DeadlineRow) -> Promise:
        """Return what became of a deadline."""
        made, again = row.left, row.right
        assert made
        section, claim = self._claim(made.task)
        change = _change_of_day(row, self._left, self._right) if again else None
        if claim:
            outcome = Outcome.DONE
        elif again:
            outcome = change or Outcome.UNKNOWN
        else:
            outcome = self._unsaid(made.task, _LEAST_OF_TASK)
        return Promise(self._left.id, self._right.id, made, outcome, again, change, None, claim, section)

    def _claimed_figure(self, made: Target) -> tuple[int | None, str | None]:
        """Return the clause of the review that says a figure of the same thing in the same unit, if it reaches what was promised.

        A lower figure tells nothing: it may be of a part.
        """
        if made.value is None or not made.unit or made.comparator not in (">=", "="):
            return None, None
        name, unit = _end_of_name(made.indicator), re.escape(fold(made.unit))
        if len(name) < _SHORTEST_NAME or unit in _SHARES or Measured.is_hollow(name):
            return None, None
        is_sum = bool(_SUM.search(made.shown))
        due = (made.due or str(self._left.year))[:4]
        said = re.compile(
            f"{re.escape(name)}[^\\d，,。；;]{{0,8}}(?P<behind>\\d+(?:\\.\\d+)?){unit}|(?P<ahead>\\d+(?:\\.\\d+)?){unit}[^\\d，,。；;]{{0,8}}{re.escape(name)}"
        )
        for section, clause in self._of_one_year:
            match = said.search(fold(clause))
            if (_NEW in made.shown and _NEW not in clause) or any(year != due for year in _YEAR.findall(fold(clause))):
                continue
            if not match or _NOT_DONE.search(clause) or (_SUM.search(match[0]) and not is_sum):
                continue
            if float(match["behind"] or match["ahead"]) >= made.value:
                return section, clause
        return None, None

    def _result(self, made: Target) -> Result | None:
        """Return the figure that the next plan says was reached of a target, for the year that it was due in."""
        measured = Measured.of(made, self._left.year)
        if made.value is None or measured.year is None or Measured.is_hollow(measured.name):
            return None
        found = [
            result
            for result, name in self._results
            if name == measured.name
            and _is_of(result, measured)
            and _covers(result, measured.year)
            and (_NEW not in made.shown or _NEW in result.shown)
            and not _NOT_DONE.search(result.shown)
        ]
        return found[0] if found else None

    def _tells_figure(self, made: Target) -> bool:
        """Return whether the review of the next plan has a figure beside the name of what was promised."""
        name = _BEGINS.sub("", Measured.name_of(made.measure or made.indicator))[-_SHORTEST_NAME:]
        said = re.compile(f"{re.escape(name)}[^，,。；;]{{0,12}}?\\d|\\d[^，,。；;]{{0,6}}?{re.escape(name)}")
        return bool(name) and any(said.search(fold(clause)) for _, clause in self._told)

    def _speaks_of(self, made: Target) -> bool:
        """Return whether the next plan has a figure in the same unit beside the end of a target's name, or of a part of it."""
        unit = fold(made.unit or "")
        ends = [part[-_HEAD:] for part in _PARTS.split(_BEGINS.sub("", Measured.name_of(made.indicator))) if len(part) >= _HEAD]
        return any(unit in clause and any(end in clause for end in ends) for clause in self._figures)

    def _unsaid(self, words: str, least: float) -> Outcome:
        """Return whether the next plan says nothing of some words, or may speak of them: as many of their runs stand in it."""
        runs = runs_of(words)
        there = sum(run in self._runs for run in runs)
        return Outcome.DROPPED if self._may_be_dropped and there < least * len(runs) else Outcome.UNKNOWN

    def _claim(self, task: str) -> tuple[int | None, str | None]:
        """Return the clause of the review of the next plan that says of a task that it was done, and where it stands."""
        runs = runs_of(task)
        asks_for_more = bool(_CLAIMS.search(task))
        ranked = [
            (likeness, -number)
            for number, claim in enumerate(self._claims)
            if (claim.begun is None or (claim.begun in task and not asks_for_more))
            and (likeness := self._words.likeness(runs, claim.runs, is_near=False))
        ]
        if not ranked:
            return None, None
        claim = self._claims[-max(ranked)[1]]
        return claim.section, claim.clause


class _Claim(NamedTuple):
    """A clause that says that something was done."""

    section: int
    clause: str
    begun: str | None
    """What it says where that is only that it was begun: 启动."""
    runs: frozenset[str]


def _claims(told: Iterable[tuple[int, str]]) -> Iterator[_Claim]:
    """Yield those of some clauses that say that something was done, or begun."""
    for section, clause in told:
        begun, is_done = _BEGUN.search(clause), bool(_CLAIMS.search(clause))
        if (is_done or begun) and not _NOT_DONE.search(clause):
            yield _Claim(section, clause, begun[0] if begun and not is_done else None, runs_of(clause))


def _told(plan: Plan, several: Mapping[int, Sequence[Span]]) -> Iterator[tuple[int, str, bool]]:
    """Yield the sentences of a plan that look back, with their sections and whether they look back on several years."""
    for section in plan.sections:
        if section.frame == "past":
            spans = several.get(section.index, ())
            for match in _SENTENCE.finditer(section.words):
                is_of_several = any(start <= match.start() < end for start, end in spans)
                yield section.index, match[0].strip(), is_of_several


def _of_several_years(plan: Plan) -> dict[int, list[Span]]:
    """Return the lines of a plan that look back on several years, as offsets into the words of their sections."""
    found: defaultdict[int, list[Span]] = defaultdict(list)
    above: list[bool] = []
    for section in plan.sections:
        del above[max(section.depth - 1, 0) :]
        heading = fold(section.title)
        is_of_several = bool(_SEVERAL.search(heading)) or (any(above) and not _ONE_YEAR.search(heading))
        if section.depth:
            above.append(is_of_several)
        for line in re.finditer("[^\n]+", section.words):
            begins = fold(line[0])[:_LINE_BEGINS]
            if _ONE_YEAR.search(begins):
                is_of_several = False
            elif _SEVERAL.search(begins):
                is_of_several = True
            if is_of_several:
                found[section.index].append(line.span())
    return found


def _clauses_with_figures(section: Section) -> Iterator[str]:
    """Yield the clauses of a section that have a figure, folded."""
    for match in _SENTENCE.finditer(fold(section.words)):
        yield from (clause for clause in re.split("[,，、]", match[0]) if re.search(r"\d", clause))


def _name_of(result: Result) -> str:
    return result.measure or Measured.name_of(result.indicator)


def _is_of(result: Result, measured: Measured) -> bool:
    """Return whether a result is of the unit, the part and the kind of a target."""
    unit, _ = Measured.unit_of(result.unit)
    change = measured.target.comparator if measured.target.comparator in ("increase", "decrease") else None
    return unit == measured.unit and Measured.part_of(result.scope, result.indicator) == measured.scope and result.change == change


def _covers(result: Result, year: int) -> bool:
    return result.period is not None and result.value is not None and result.period[:4] == str(year)


def _outcome_of(result: Result, made: Target) -> Outcome:
    """Return whether a figure reaches what was promised; of one that is only about it, whether it comes near, nobody can tell."""
    if _reaches(result, made):
        return Outcome.DONE
    if (
        result.approximate
        or _AT_LEAST.search(result.shown)
        or (made.approximate and _reaches(result, replace(made, value=(made.value or 0.0) * _NEARLY)))
    ):
        return Outcome.UNKNOWN
    return Outcome.SHORT


def _end_of_name(indicator: str) -> str:
    """Return the end of an indicator's name, which tells what it is of: 高标准农田 of 新建改造高标准农田."""
    name = _BEGINS.sub("", Measured.name_of(indicator))
    return name[-_NAME:]


def _reaches(result: Result, made: Target) -> bool:
    """Return whether a figure reaches what was promised: of a range its lower end, and what is only about a figure nearly."""
    assert result.value is not None
    assert made.value is not None
    reached, wanted = result.value * Measured.unit_of(result.unit)[1], made.value * Measured.unit_of(made.unit)[1]
    if made.comparator in ("increase", "decrease") and made.bound == "<=":
        return reached <= wanted
    if made.comparator in ("=", "increase") and (better(made.measure) == "less" or made.measure == _PRICES):
        # Of unemployment, and of prices, what is less than about a figure is within it.
        return reached <= wanted
    if made.comparator == "<=":
        return reached <= (made.upper or made.value) * Measured.unit_of(made.unit)[1]
    return reached >= wanted


def _change_of_figure(row: TargetRow) -> Outcome | None:
    """Return how a figure that is promised again stands to the one before; None where that cannot be told."""
    one, other = row.left, row.right
    if one is None or other is None:
        return None
    if row.difference is None:
        is_same = one.value is not None and (one.value, one.unit, one.comparator) == (other.value, other.unit, other.comparator)
        return (
            Outcome.MOVED if is_same and one.due and other.due and one.due < other.due and one.baseline == other.baseline else None
        )
    # A figure with and without "at least" is the same promise; with "at least" and "about" it is not.
    firmer = firmness(other) - firmness(one)
    change = row.difference or (firmer if abs(firmer) > 1 else 0)
    if change:
        return Outcome.RAISED if change > 0 else Outcome.LOWERED
    return Outcome.KEPT


def _change_of_day(row: DeadlineRow, left: Plan, right: Plan) -> Outcome | None:
    """Return whether a task is due at the same time again: on the same day, or on that of the next plan's year.

    None where that cannot be told.
    """
    one, other = row.left, row.right
    if not one or not other or not one.end or not other.end:
        return None
    if one.end == other.end:
        return Outcome.KEPT
    years = int(other.end[:4]) - int(one.end[:4])
    is_again = bool(left.year and right.year and years == right.year - left.year and one.end[4:] == other.end[4:])
    if is_again:
        return Outcome.KEPT
    is_over = bool(left.year and right.year and right.year > left.year + 1 and int(one.end[:4]) < right.year)
    # What was due years before the next plan was not put off by it: each names the days of its own term.
    return None if is_over else Outcome.MOVED
