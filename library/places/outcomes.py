"""How a figure that was reached, or is promised again, stands to what was promised."""

from library.comparing.figures import DeadlineRow, TargetRow
from library.comparing.measured import Measured, firmness
from library.places.promise import Outcome
from parsers.facts.targets.measures import better
from parsers.plan import Plan, Result, Target
from parsers.values import replace

_NEARLY = 0.95
"""How much of a figure that is only about that comes near it (左右)."""
_PRICES = "居民消费价格"


def outcome_of(result: Result, made: Target) -> Outcome:
    """Return whether a figure reaches what was promised; of one that is only about it, or at least so much, nobody can tell."""
    if _reaches(result, made):
        return Outcome.DONE
    if (
        result.approximate
        or result.bound == ">="
        or (made.approximate and _reaches(result, replace(made, value=(made.value or 0.0) * _NEARLY)))
    ):
        return Outcome.UNKNOWN
    return Outcome.SHORT


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


def change_of_figure(row: TargetRow) -> Outcome | None:
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


def change_of_day(row: DeadlineRow, left: Plan, right: Plan) -> Outcome | None:
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
