"""Two plans, or two of their sections, side by side."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property

from library.comparing.alignment import align
from library.comparing.figures import DeadlineRow, DutyRow, Figures, TargetRow
from library.comparing.headings import Heading, headings
from library.comparing.pair import Pair
from library.comparing.passages import Passage, passage
from library.comparing.profiles import Profile
from library.comparing.rarity import Rarity
from library.comparing.reasons import Reason, reasons
from parsers.plan import Plan, Section
from parsers.values import dataclass, replace


def is_of_one_place(one: Plan, other: Plan) -> bool:
    """Return whether two plans are of one place that is known."""
    return bool(one.places) and one.places == other.places


@dataclass(frozen=True)
class Comparison:
    """The pairs of two plans, and what differs in each."""

    left: Plan
    right: Plan
    pairs: tuple[Pair, ...]
    profiles: tuple[Sequence[Profile], Sequence[Profile]]
    """What the sections of both are about."""
    rarity: Rarity

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
        return is_of_one_place(self.left, self.right)

    def swapped(self) -> "Comparison":
        """Return the same pairs with left and right changed over, in the order of the new left plan."""
        pairs = [replace(pair, left=pair.right, right=pair.left, ranks=pair.ranks[::-1]) for pair in self.pairs]
        # A right section's own best counterpart comes first; what is left alone stays behind the rest.
        pairs.sort(key=lambda pair: (pair.left is None, pair.left.index if pair.left else 0, pair.ranks[0]))
        return Comparison(self.right, self.left, tuple(pairs), self.profiles[::-1], self.rarity)

    def within(self, left: Collection[int] | None = None, right: Collection[int] | None = None) -> "Comparison":
        """Return only the pairs of some sections of the left or of the right plan, or of both, what one of these has alone too."""
        kept = (pair for pair in self.pairs if _is_kept(pair.left, left, right) and _is_kept(pair.right, right, left))
        return replace(self, pairs=tuple(kept))

    def why(self, *pairs: Pair) -> tuple[Reason, ...]:
        """Return what the two sections of some pairs have in common; nothing of one alone, and of a heading without words."""
        found: dict[str, dict[str, None]] = {}
        for left, right in map(self._about, pairs):
            for reason in reasons(left, right, self.rarity) if left and right else ():
                found.setdefault(reason.kind, {}).update(dict.fromkeys(reason.names))
        return tuple(Reason(kind, tuple(names)) for kind, names in found.items())

    def passages(self, pair: Pair) -> tuple[Passage | None, Passage | None]:
        """Return where in either section of a pair what answers the other one stands; None where it does as a whole."""
        left, right = self._about(pair)
        if left is None or right is None:
            return None, None
        return passage(right, left, self.rarity), passage(left, right, self.rarity)

    def _about(self, pair: Pair) -> tuple[Profile | None, Profile | None]:
        left, right = self._profiles
        return left.get(pair.left.index) if pair.left else None, right.get(pair.right.index) if pair.right else None

    @cached_property
    def _profiles(self) -> list[dict[int, Profile]]:
        return [{profile.section.index: profile for profile in side} for side in self.profiles]

    @cached_property
    def _figures(self) -> Figures:
        return Figures(self.left, self.right, self.pairs, is_over_time=self.is_over_time)

    def targets(self, *pairs: Pair) -> list[TargetRow]:
        """Return the targets of some pairs, set against what answers them in the whole other plan, both sides first."""
        return self._figures.of_pairs(self._figures.targets, pairs)

    def deadlines(self, *pairs: Pair) -> list[DeadlineRow]:
        """Return the deadlines of some pairs, set against what answers them in the whole other plan, both sides first."""
        return self._figures.of_pairs(self._figures.deadlines, pairs)

    def duties(self, *pairs: Pair) -> list[DutyRow]:
        """Return the duties of some pairs, those of their left sections set against those of their right ones."""
        return self._figures.duties(pairs)

    def agreement_below(self, heading: int) -> tuple[int, int]:
        """Return how many figures, days and parts of units agree and differ in all that stands below a heading of the left plan."""
        below = self.left.below(heading)
        return self.agreement(each for each in self.pairs if each.left and each.left.index in below)

    def agreement(self, pairs: Iterable[Pair]) -> tuple[int, int]:
        """Return how many figures, days and parts of units of some pairs agree in both plans, and how many differ."""
        pairs = list(pairs)
        told = [*(row.agree for row in self.targets(*pairs)), *(row.agree for row in self.deadlines(*pairs))]
        # A unit that stands in several parts of a merge is told once.
        together: defaultdict[object, list[Pair]] = defaultdict(list)
        for pair in pairs:
            together[id(pair) if pair.group is None else (pair.group,)].append(pair)
        told += [row.agree for each in together.values() for row in self.duties(*each)]
        return told.count(True), told.count(False)

    @cached_property
    def has_agreement(self) -> bool:
        """Whether there is any figure or day of which one can tell whether both plans agree on it."""
        told = *(row.agree for row in self._figures.targets), *(row.agree for row in self._figures.deadlines)
        return any(agree is not None for agree in told)

    def all_targets(self) -> list[TargetRow]:
        """Return the targets of the sections in the pairs set against each other, wherever they stand."""
        left = {pair.left.index for pair in self.pairs if pair.left}
        right = {pair.right.index for pair in self.pairs if pair.right}
        return [
            row
            for row in self._figures.targets
            if (row.left and row.left.section in left) or (row.right and row.right.section in right)
        ]

    def all_target_rows(self) -> Sequence[TargetRow]:
        """Return the targets of both plans, each once, set against each other wherever they stand."""
        return self._figures.targets

    def all_deadline_rows(self) -> Sequence[DeadlineRow]:
        """Return the deadlines of both plans, each once, set against each other wherever they stand."""
        return self._figures.deadlines

    @cached_property
    def parents(self) -> frozenset[int]:
        """The indexes of the left sections below which sections have counterparts."""
        return frozenset(heading.left.index for heading in self.headings)

    @cached_property
    def headings(self) -> list[Heading]:
        """The headings of the left plan below which sections have counterparts, each with its own."""
        return headings(self.left, self.right, self.pairs)


def _is_kept(section: Section | None, kept: Collection[int] | None, other: Collection[int] | None) -> bool:
    if kept is None:
        return True
    return section.index in kept if section else other is not None


def compare(left: Plan, right: Plan, profiles: tuple[Sequence[Profile], Sequence[Profile]], rarity: Rarity) -> Comparison:
    """Return two plans side by side."""
    return Comparison(left, right, tuple(align(*profiles, rarity)), profiles, rarity)
