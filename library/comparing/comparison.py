"""Two plans, or two of their sections, side by side."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from library.comparing.alignment import Pair, align
from library.comparing.figures import DeadlineRow, DutyRow, TargetRow, deadline_rows, duty_rows, target_rows
from library.comparing.profiles import Profile
from library.comparing.rarity import Rarity
from parsers.plan import Plan, Section


@dataclass(frozen=True, slots=True)
class Comparison:
    """The pairs of two plans, and what differs in each."""

    left: Plan
    right: Plan
    pairs: tuple[Pair, ...]

    @property
    def counts(self) -> tuple[int, int, int]:
        """How many pairs there are, and how many sections only the left and only the right plan has."""
        return (
            sum(bool(pair.left and pair.right) for pair in self.pairs),
            sum(pair.right is None for pair in self.pairs),
            sum(pair.left is None for pair in self.pairs),
        )

    @property
    def is_over_time(self) -> bool:
        """Whether both are of one place, so that what changed matters more than what they share."""
        places = [(plan.province, plan.city) for plan in (self.left, self.right)]
        return places[0] == places[1] and any(places[0])

    def swapped(self) -> "Comparison":
        """Return the same pairs with left and right changed over, in the order of the new left plan."""
        pairs = [replace(pair, left=pair.right, right=pair.left) for pair in self.pairs]
        # A right section's own best counterpart comes first; what is left alone stays behind the rest.
        pairs.sort(key=lambda pair: (pair.left is None, pair.left.index if pair.left else 0, -pair.score))
        return Comparison(self.right, self.left, tuple(pairs))

    def within(self, left: Collection[int] | None = None, right: Collection[int] | None = None) -> "Comparison":
        """Return only the pairs of some sections of the left or of the right plan, or of both, what one of these has alone too."""
        kept = (pair for pair in self.pairs if _is_kept(pair.left, left, right) and _is_kept(pair.right, right, left))
        return replace(self, pairs=tuple(kept))

    def targets(self, pair: Pair) -> list[TargetRow]:
        """Return the targets of a pair, set against each other."""
        return target_rows(self.left, self.right, (_indexes(pair.left), _indexes(pair.right)))

    def deadlines(self, pair: Pair) -> list[DeadlineRow]:
        """Return the deadlines of a pair, set against each other."""
        left, right = _indexes(pair.left), _indexes(pair.right)
        return deadline_rows(
            [each for each in self.left.deadlines if each.section in left],
            [each for each in self.right.deadlines if each.section in right],
        )

    def duties(self, pair: Pair) -> list[DutyRow]:
        """Return the duties of a pair, set against each other."""
        left, right = _indexes(pair.left), _indexes(pair.right)
        return duty_rows(
            [each for each in self.left.duties if each.section in left],
            [each for each in self.right.duties if each.section in right],
        )

    def all_targets(self) -> list[TargetRow]:
        """Return the targets of the sections in the pairs set against each other, wherever they stand."""
        left = frozenset(pair.left.index for pair in self.pairs if pair.left)
        right = frozenset(pair.right.index for pair in self.pairs if pair.right)
        return target_rows(self.left, self.right, (left, right))


def _is_kept(section: Section | None, kept: Collection[int] | None, other: Collection[int] | None) -> bool:
    if kept is None:
        return True
    return section.index in kept if section else other is not None


def _indexes(section: Section | None) -> frozenset[int]:
    return frozenset([section.index] if section else [])


def compare(left: Plan, right: Plan, profiles: tuple[Sequence[Profile], Sequence[Profile]], rarity: Rarity) -> Comparison:
    """Return two plans side by side."""
    return Comparison(left, right, tuple(align(*profiles, rarity)))
