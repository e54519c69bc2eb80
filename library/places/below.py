"""Who took up a section: its counterpart in each plan of the places below, and how its figures and days stand to it."""

from collections.abc import Sequence

from library.comparing.differences import Standing, differences_of
from library.comparing.figures import DeadlineRow, Figures, TargetRow
from library.comparing.pair import Pair
from parsers.about.regions import CENTRAL
from parsers.facts.targets.measures import better
from parsers.plan import Plan
from parsers.values import dataclass

_MORE_IS_STRICTER = {">=": True, "increase": True, "decrease": True, "<=": False}


@dataclass(frozen=True, slots=True)
class TakenUp:
    """What a plan says on a section of one above it."""

    plan: Plan
    pair: Pair
    """The section and its counterpart; None for one that has none."""
    shared: float
    """The part of the section's words that the counterpart has word for word, from 0 to 1."""
    targets: Sequence[TargetRow]
    """The targets of the section, each with what answers it."""
    deadlines: Sequence[DeadlineRow]
    is_of_one_year: bool
    """Whether both plans are for one year, so that their days can be set against each other."""

    def is_earlier(self, row: DeadlineRow) -> bool | None:
        """Return whether the plan below is to do it earlier; None where it is due on the same day, or nobody can tell."""
        one, other = (each.end if each else None for each in (row.left, row.right))
        return None if not self.is_of_one_year or one is None or other is None or one == other else other < one


def taken_up(above: Plan, plan: Plan, pair: Pair) -> TakenUp:
    """Return what a plan says on a section of one above it, whose counterpart there is known."""
    left = differences_of(pair).sides[0]
    words = sum(end - start for start, end in (stretch.span for stretch in left))
    same = sum(stretch.span[1] - stretch.span[0] for stretch in left if stretch.standing is Standing.SHARED)
    figures = Figures(above, plan, [pair], is_over_time=False)
    section = pair.left.index if pair.left else -1
    return TakenUp(
        plan,
        pair,
        same / words if words else 0.0,
        [row for row in figures.targets if row.left and row.left.section == section],
        [row for row in figures.deadlines if row.left and row.left.section == section],
        above.year == plan.year,
    )


def is_stricter(row: TargetRow) -> bool | None:
    """Return whether the plan below promises more than the one above; None where both promise the same, or nobody can tell."""
    if row.left is None or not row.difference:
        return None
    side = better(row.left.measure)
    # A figure that says neither at least nor at most is as its measure is: of unemployment less is the stricter promise.
    more = _MORE_IS_STRICTER.get(row.left.comparator, {"more": True, "less": False}.get(side or ""))
    return None if more is None or side == "neither" else (row.difference > 0) == more


def is_below(plan: Plan, above: Plan) -> bool:
    """Return whether the place of a plan is below that of another: any below the central government, else one within it."""
    if above.province == CENTRAL.name:
        return plan.province not in (None, CENTRAL.name)
    return len(plan.places) > len(above.places) and plan.places[: len(above.places)] == above.places
