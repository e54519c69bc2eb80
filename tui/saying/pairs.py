"""How a pair of sections is said, on the screen, at the prompt and in a report: why it was made, and its figures as rows."""

from collections.abc import Collection, Iterable, Sequence

from library.asking.paths import path_typed
from library.comparing.comparison import Comparison
from library.comparing.figures import DeadlineRow, DutyRow, TargetRow
from library.comparing.pair import Pair
from library.comparing.passages import Passage
from library.comparing.reasons import Reason
from library.finding.roles import PREFACE
from parsers.plan import Deadline, Duty, Plan, Target
from parsers.values import dataclass, replace
from tui.saying import sentences
from tui.saying.dates import when
from tui.saying.facts import ROLES, target_value
from tui.saying.language import Language

_REASONS = {
    "role": sentences.REASON_ROLE,
    "topic": sentences.REASON_TOPIC,
    "subject": sentences.REASON_SUBJECT,
    "indicator": sentences.REASON_INDICATOR,
    "words": sentences.REASON_WORDS,
}
_LIKENESS = ((0.5, sentences.VERY_NEAR), (0.35, sentences.NEAR))
"""From which score on two sections are said to be so."""
BY_HAND = "*"
ELSEWHERE = " -> "
"""What stands in front of where a figure stands that is in no section in view."""
NOTHING = "--"
"""What stands where one side says nothing of it."""


Fact = Target | Deadline | Duty


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A row of the table of figures: what it is about, what each side says, and how they differ."""

    about: str
    left: str
    right: str
    difference: str
    facts: tuple[Fact | None, Fact | None] = (None, None)
    """What each side is said of."""


def reasons_said(why: Iterable[Reason], language: Language) -> str:
    """Return why a pair was made, in one line."""
    said = ((reason.kind, "、".join(reason.names)) for reason in why)
    return "; ".join(
        f"{_REASONS[kind].say(language)} {sentences.PREFACE.say(language) if names == PREFACE else names}" for kind, names in said
    )


def passage_said(passage: Passage | None, language: Language) -> str:
    """Return which sentences of a long section answer the other one; nothing where it does as a whole."""
    if passage is None:
        return ""
    words = sentences.SENTENCE if len(passage.numbers) == 1 else sentences.SENTENCES
    return words.say(language, first=passage.numbers.start + 1, last=passage.numbers.stop)


def shared_with(comparison: Comparison, pairs: Collection[Pair], language: Language) -> str:
    """Return which other sections of the left plan the right ones of some pairs answer, as they are typed; nothing for none."""
    lefts = {pair.left.index for pair in pairs if pair.left}
    rights = {pair.right.index for pair in pairs if pair.right}
    others = dict.fromkeys(
        path_typed(other.left.path)
        for other in comparison.pairs
        if other.left and other.right and other.right.index in rights and other.left.index not in lefts and other.left.path
    )
    return sentences.SHARED_WITH.say(language, places=("、" if language == "zh" else ", ").join(others)) if others and lefts else ""


def mark(pair: Pair) -> str:
    """Return the sign that tells whether both plans have it, by hand or not, only the left one or only the right one."""
    return ">" if not pair.left else "<" if not pair.right else BY_HAND if pair.by_hand else "="


def likeness(pair: Pair, language: Language) -> str:
    """Return in a word how well two sections answer each other; nothing for one alone."""
    if not (pair.left and pair.right):
        return ""
    if pair.by_hand:
        return sentences.DECIDED.say(language)
    if pair.is_weak:
        return sentences.WEAK.say(language)
    near = (words for least, words in _LIKENESS if pair.score >= least)
    return next(near, sentences.PARTLY).say(language)


def agreement(counts: tuple[int, int], language: Language) -> str:
    """Return how many figures agree and how many differ, as far as there are any."""
    said = (
        words.say(language, count=count) for words, count in zip((sentences.AGREE, sentences.DIFFER), counts, strict=True) if count
    )
    return "  ".join(said)


def figure_rows(comparison: Comparison, pairs: Sequence[Pair], language: Language) -> list[FigureRow]:
    """Return the targets, deadlines and duties of some pairs as rows, the targets first; of a heading those of its parts.

    What answers a figure in a section of none of the pairs says where that is.
    """
    pair = pairs[0]
    if pair.left and not pair.left.text.strip() and pair.left.index in comparison.parents:
        below = comparison.within(left=comparison.left.below(pair.left.index))
        return target_figures((row for row in below.all_targets() if row.left), language)
    figures = _Figures(comparison, pairs, language)
    rows = [
        *(figures.of_target(row) for row in comparison.targets(*pairs)),
        *(figures.of_deadline(row) for row in comparison.deadlines(*pairs)),
        *(_duty(row, language) for row in comparison.duties(*pairs)),
    ]
    # What both say comes first, whatever it is of.
    return sorted(rows, key=lambda row: NOTHING in (row.left, row.right))


def target_figures(rows: Iterable[TargetRow], language: Language) -> list[FigureRow]:
    """Return targets that are set against each other as rows, wherever they stand."""
    return [_target(row, language) for row in rows]


class _Figures:
    """Says the figures of some pairs, and where those stand that are in none of their sections."""

    def __init__(self, comparison: Comparison, pairs: Iterable[Pair], language: Language) -> None:
        self._comparison, self._language = comparison, language
        both = [(pair.left, pair.right) for pair in pairs]
        self._left = {left.index for left, _ in both if left}
        self._right = {right.index for _, right in both if right}

    def of_target(self, row: TargetRow) -> FigureRow:
        return self._placed(_target(row, self._language), row)

    def of_deadline(self, row: DeadlineRow) -> FigureRow:
        return self._placed(_deadline(row, self._language), row)

    def _placed(self, figure: FigureRow, row: TargetRow | DeadlineRow) -> FigureRow:
        return replace(
            figure,
            left=figure.left + _elsewhere(self._comparison.left, row.left, self._left),
            right=figure.right + _elsewhere(self._comparison.right, row.right, self._right),
        )


def figure_of(row: TargetRow | DeadlineRow | DutyRow, language: Language) -> FigureRow:
    """Return a row of figures as it is said."""
    if isinstance(row, TargetRow):
        return _target(row, language)
    return _deadline(row, language) if isinstance(row, DeadlineRow) else _duty(row, language)


def _elsewhere(plan: Plan, fact: Target | Deadline | None, in_view: Collection[int]) -> str:
    """Return where a fact stands, if that is none of the sections in view."""
    if fact is None or fact.section in in_view:
        return ""
    return f"{ELSEWHERE}{path_typed(plan.sections[fact.section].path)}"


def _target(row: TargetRow, language: Language) -> FigureRow:
    both = [target for target in (row.left, row.right) if target]
    scopes = list(dict.fromkeys(target.scope or sentences.WHOLE.say(language) for target in both))
    scope = f" ({' / '.join(scopes)})" if any(target.scope for target in both) else ""
    about = " / ".join(dict.fromkeys(target.indicator for target in both)) + scope
    values = [NOTHING if each is None else _value(each, language) for each in (row.left, row.right)]
    unit = both[0].unit or ""
    if row.difference is None:
        difference = ""
    elif not row.difference:
        difference = "="
    elif unit in ("%", "％"):
        difference = sentences.POINTS.say(language, points=f"{row.difference:+.15g}")
    else:
        difference = f"{row.difference:+.15g}{unit}"
    return FigureRow(about, values[0], values[1], difference, (row.left, row.right))


def _value(target: Target, language: Language) -> str:
    """Return what a target comes to, with what it is against and the year it is due in, as far as its sentence says so."""
    against = sentences.COMPARED_WITH.say(language, baseline=target.baseline) if target.baseline else ""
    due = (target.due or "")[:4]
    said = ", ".join(part for part in (against, due) if part)
    return f"{target_value(target, language)} ({said})" if said else target_value(target, language)


def _deadline(row: DeadlineRow, language: Language) -> FigureRow:
    about = " / ".join(dict.fromkeys(deadline.task for deadline in (row.left, row.right) if deadline))
    left, right = (NOTHING if each is None else when(each, language) for each in (row.left, row.right))
    difference = "" if row.days is None else sentences.DAYS.say(language, days=f"{row.days:+d}") if row.days else "="
    return FigureRow(about, left, right, difference, (row.left, row.right))


def _duty(row: DutyRow, language: Language) -> FigureRow:
    unit = next(duty.unit for duty in (row.left, row.right) if duty)
    left, right = (ROLES[each.role].say(language) if each else NOTHING for each in (row.left, row.right))
    return FigureRow(unit, left, right, "=" if left == right else "", (row.left, row.right))
