"""What a person has decided of pairs of sections: that they answer each other, or do not, whatever the alignment says.

It is kept by the words of the sections, so that it survives that plans are read anew.
"""

from collections.abc import Iterable, Sequence

from library.comparing.comparison import Comparison
from library.comparing.pair import Pair, groups_of
from parsers.plan import Plan, Section
from parsers.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Decision:
    """That a section of one plan and one of another answer each other, or do not."""

    left_plan: str
    left_words: str
    right_plan: str
    right_words: str
    together: bool

    def is_of_pair_of(self, other: "Decision") -> bool:
        """Return whether it decides of the same two sections, whichever stands left."""
        return replace(other, together=self.together) in (self, self.swapped())

    def swapped(self) -> "Decision":
        """Return the same with left and right changed over."""
        return Decision(self.right_plan, self.right_words, self.left_plan, self.left_words, self.together)


def decision(left: tuple[Plan, Section], right: tuple[Plan, Section], *, together: bool) -> Decision:
    """Return what a person decides of two sections."""
    return Decision(left[0].id, left[1].words, right[0].id, right[1].words, together)


def decided(comparison: Comparison, decisions: Iterable[Decision]) -> Comparison:
    """Return a comparison with what was decided of its plans, the later of two decisions of one pair counting.

    What was set together comes before the other counterparts of either section; what was parted is no pair.
    """
    from library.finding.by_words import section_of  # noqa: PLC0415 -- it loads what hashes words, and few pairs are decided

    told: dict[tuple[int, int], bool] = {}
    for one in decisions:
        for each in (one, one.swapped()):
            if (each.left_plan, each.right_plan) == (comparison.left.id, comparison.right.id):
                left, right = section_of(comparison.left, each.left_words), section_of(comparison.right, each.right_words)
                if left and right:
                    told[left.index, right.index] = each.together
    if not told:
        return comparison
    matched = {(pair.left.index, pair.right.index): pair for pair in comparison.pairs if pair.left and pair.right}
    for key, together in told.items():
        if together:
            left, right = comparison.left.sections[key[0]], comparison.right.sections[key[1]]
            matched[key] = replace(matched.get(key, Pair(left, right, 0.0)), by_hand=True, is_weak=False)
        else:
            matched.pop(key, None)
    return replace(comparison, pairs=tuple(_in_order(comparison, list(matched.values()))))


def _in_order(comparison: Comparison, matched: Sequence[Pair]) -> list[Pair]:
    """Return pairs in the order of the left plan, and what stands in none: as `align` does, but for what was decided."""
    lefts = {pair.left.index: pair.left for pair in (*comparison.pairs, *matched) if pair.left}
    rights = {pair.right.index: pair.right for pair in (*comparison.pairs, *matched) if pair.right}
    keys = {(pair.left.index, pair.right.index): pair for pair in matched if pair.left and pair.right}
    groups = groups_of(keys)
    pairs: list[Pair] = []
    for index, left in sorted(lefts.items()):
        own = sorted((pair for (one, _), pair in keys.items() if one == index), key=lambda pair: (not pair.by_hand, pair.ranks[0]))
        pairs += (replace(pair, ranks=(rank, pair.ranks[1])) for rank, pair in enumerate(own))
        if not own:
            pairs.append(Pair(left, None, 0.0))
    for index in rights:
        own = sorted(
            (pair for pair in pairs if pair.left and pair.right and pair.right.index == index),
            key=lambda pair: (not pair.by_hand, pair.ranks[1]),
        )
        for rank, pair in enumerate(own):
            assert pair.left
            pairs[pairs.index(pair)] = replace(pair, ranks=(pair.ranks[0], rank), group=groups[pair.left.index, index])
    matched_rights = {right for _, right in keys}
    return pairs + [Pair(None, right, 0.0) for index, right in sorted(rights.items()) if index not in matched_rights]
