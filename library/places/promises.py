"""What became of a promise: each target and deadline of a plan, with what the next plan of the place says of it."""

import re

from library.comparing.comparison import Comparison
from library.comparing.figures import DeadlineRow, TargetRow
from library.comparing.measured import Measured
from library.comparing.task_words import TaskWords, runs_of
from library.places.next_plan import follows
from library.places.outcomes import change_of_day, change_of_figure, outcome_of
from library.places.promise import Outcome, Promise
from library.places.told import CLAIMS, NOT_DONE, claims_of, clauses_with_figures, of_several_years, told_by
from parsers.plan import Deadline, Plan, Result, Target
from parsers.text.folding import fold
from parsers.text.patterns import compiled

_SUM = compiled("达到?|累计|总[数量计]|共有|合计|突破")
"""What tells that a figure is of all there are, not of those that a year has added."""
_NO_PROMISE = compiled("(?:总体(?:要求|思路)|(?:主要|预期|发展)+目标|指导思想|基本原则)(?:任务)?[是为]?$")
"""What is no task, though a time stands beside it."""
_SHORTEST_NAME, _NAME = 3, 4
"""How many characters at the end of a name tell what it is of, and how few of them do not."""
_LEAST_OF_FIGURE, _LEAST_OF_TASK = 0.5, 0.2
"""The part of the runs of a name, or of a task, that stand in a plan which may speak of it.

On 70 promises of five pairs of reports that were labelled by reading 24 of 29 figures below that were not spoken of.
"""
_SHARES = ("%", "‰")
"""Units of shares, of which one must know what they are of."""
_YEAR = compiled(r"20\d\d(?=年)")
_NEW = "新增"
"""What is added, which a sum does not tell."""
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
        several = of_several_years(self._right)
        self._results = [
            (result, _name_of(result))
            for result in self._right.results
            if not any(start <= result.place[0] < end for start, end in several.get(result.section, ()))
        ]
        self._words = TaskWords((self._left, self._right))
        self._runs = frozenset(run for section in self._right.sections for run in runs_of(section.words))
        told = list(told_by(self._right, several))
        self._told = [(section, clause) for section, clause, _ in told]
        self._of_one_year = [(section, clause) for section, clause, is_of_several in told if not is_of_several]
        """What is told of one year alone: a sum over several says nothing of what one of them has brought."""
        self._claims = list(claims_of(self._told))
        self._figures = [clause for section in self._right.sections for clause in clauses_with_figures(section)]
        self._may_be_dropped = follows(self._left, self._right)
        """Whether what the next plan does not speak of was dropped by it."""

    def target(self, row: TargetRow) -> Promise:
        """Return what became of a target."""
        made, again = row.left, row.right
        assert made
        change = change_of_figure(row) if again else None
        result = self._result(made)
        section, claim = self._claimed_figure(made) if result is None else (None, None)
        if result:
            outcome = outcome_of(result, made)
        elif claim:
            outcome = Outcome.DONE
        elif again:
            # A figure that was reached may be told in a way that is not read.
            outcome = Outcome.UNKNOWN if change is None or self._tells_figure(made) else change
        else:
            outcome = self._unsaid(_BEGINS.sub("", Measured.name_of(made.indicator)), _LEAST_OF_FIGURE, made.due)
            if outcome is Outcome.DROPPED and self._speaks_of(made):
                outcome = Outcome.UNKNOWN
        return Promise(self._left.id, self._right.id, made, outcome, again, change, result, claim, section)

    def deadline(self, row: DeadlineRow) -> Promise:
        """Return what became of a deadline."""
        made, again = row.left, row.right
        assert made
        section, claim = self._claim(made.task)
        change = change_of_day(row, self._left, self._right) if again else None
        if claim:
            outcome = Outcome.DONE
        elif again:
            outcome = change or Outcome.UNKNOWN
        else:
            outcome = self._unsaid(made.task, _LEAST_OF_TASK, made.end)
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
            if not match or NOT_DONE.search(clause) or (_SUM.search(match[0]) and not is_sum):
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
            and not NOT_DONE.search(result.shown)
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

    def _unsaid(self, words: str, least: float, due: str | None) -> Outcome:
        """Return whether the next plan says nothing of some words, or may speak of them: as many of their runs stand in it.

        What is due after its year it need not speak of yet.
        """
        if due and due[:4] > str(self._right.year):
            return Outcome.UNKNOWN
        runs = runs_of(words)
        there = sum(run in self._runs for run in runs)
        return Outcome.DROPPED if self._may_be_dropped and there < least * len(runs) else Outcome.UNKNOWN

    def _claim(self, task: str) -> tuple[int | None, str | None]:
        """Return the clause of the review of the next plan that says of a task that it was done, and where it stands."""
        runs = runs_of(task)
        asks_for_more = bool(CLAIMS.search(task))
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


def _name_of(result: Result) -> str:
    return result.measure or Measured.name_of(result.indicator)


def _is_of(result: Result, measured: Measured) -> bool:
    """Return whether a result is of the unit, the part and the kind of a target."""
    unit, _ = Measured.unit_of(result.unit)
    change = measured.target.comparator if measured.target.comparator in ("increase", "decrease") else None
    return unit == measured.unit and Measured.part_of(result.scope, result.indicator) == measured.scope and result.change == change


def _covers(result: Result, year: int) -> bool:
    return result.period is not None and result.value is not None and result.period[:4] == str(year)


def _end_of_name(indicator: str) -> str:
    """Return the end of an indicator's name, which tells what it is of: 高标准农田 of 新建改造高标准农田."""
    name = _BEGINS.sub("", Measured.name_of(indicator))
    return name[-_NAME:]
