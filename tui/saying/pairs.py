"""How a pair of sections is said, on the screen, at the prompt and in a report: why it was made, and its figures as rows."""

from collections.abc import Iterable
from dataclasses import dataclass

from library.comparing.alignment import Pair
from library.comparing.comparison import Comparison
from library.comparing.figures import DeadlineRow, DutyRow, TargetRow
from library.comparing.profiles import PREFACE
from parsers.plan import Target
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
NOTHING = "--"
"""What stands where one side says nothing of it."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A row of the table of figures: what it is about, what each side says, and how they differ."""

    about: str
    left: str
    right: str
    difference: str


def reasons(pair: Pair, language: Language) -> str:
    """Return why a pair was made, in one line."""
    said = ((reason.kind, "、".join(reason.names)) for reason in pair.why)
    return "; ".join(
        f"{_REASONS[kind].say(language)} {sentences.PREFACE.say(language) if names == PREFACE else names}" for kind, names in said
    )


def mark(pair: Pair) -> str:
    """Return the sign that tells whether both plans have it, only the left one or only the right one."""
    return ">" if not pair.left else "<" if not pair.right else "="


def figure_rows(comparison: Comparison, pair: Pair, language: Language) -> list[FigureRow]:
    """Return the targets, deadlines and duties of a pair as rows, the targets first."""
    return [
        *target_figures(comparison.targets(pair), language),
        *(_deadline(row, language) for row in comparison.deadlines(pair)),
        *(_duty(row, language) for row in comparison.duties(pair)),
    ]


def target_figures(rows: Iterable[TargetRow], language: Language) -> list[FigureRow]:
    """Return targets that are set against each other as rows."""
    return [_target(row, language) for row in rows]


def _target(row: TargetRow, language: Language) -> FigureRow:
    both = [target for target in (row.left, row.right) if target]
    scope = next((target.scope for target in both if target.scope), None)
    about = " / ".join(dict.fromkeys(target.indicator for target in both)) + (f" ({scope})" if scope else "")
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
    return FigureRow(about, values[0], values[1], difference)


def _value(target: Target, language: Language) -> str:
    """Return what a target comes to, with what it is against and the year it is due in, as far as its sentence says so."""
    against = sentences.COMPARED_WITH.say(language, baseline=target.baseline) if target.baseline else ""
    due = "" if target.due_inherited else (target.due or "")[:4]
    said = ", ".join(part for part in (against, due) if part)
    return f"{target_value(target, language)} ({said})" if said else target_value(target, language)


def _deadline(row: DeadlineRow, language: Language) -> FigureRow:
    about = " / ".join(dict.fromkeys(deadline.task for deadline in (row.left, row.right) if deadline))
    left, right = (NOTHING if each is None else when(each, language) for each in (row.left, row.right))
    difference = "" if row.days is None else sentences.DAYS.say(language, days=f"{row.days:+d}") if row.days else "="
    return FigureRow(about, left, right, difference)


def _duty(row: DutyRow, language: Language) -> FigureRow:
    unit = next(duty.unit for duty in (row.left, row.right) if duty)
    left, right = (ROLES[each.role].say(language) if each else NOTHING for each in (row.left, row.right))
    return FigureRow(unit, left, right, "=" if left == right else "")
