"""Pairs as a whole: the same from both sides, in groups, and the weak ones told."""

from itertools import combinations

import pytest

from library.comparing.comparison import Comparison
from library.library import Library

LIBRARY = Library.bundled()
PLANS = [entry.id for entry in LIBRARY.entries()]


def _told(comparison: Comparison) -> list[object]:
    return [(pair.left, pair.right, pair.score, pair.ranks, pair.is_weak) for pair in comparison.pairs]


@pytest.mark.parametrize(("left", "right"), [*combinations(PLANS, 2)])
def test_with_left_and_right_changed_over_the_pairs_are_the_same(left: str, right: str) -> None:
    there, back = LIBRARY.compare(left, right), LIBRARY.compare(right, left)
    assert _told(there) == _told(back.swapped())
    firsts = [pair for pair in there.pairs if pair.left and pair.right and not pair.ranks[0]]
    assert len({pair.left.index for pair in firsts if pair.left}) == len(firsts)


@pytest.mark.parametrize(("left", "right"), [*combinations(PLANS, 2)])
def test_pairs_that_share_a_section_share_a_group_and_others_do_not(left: str, right: str) -> None:
    pairs = [pair for pair in LIBRARY.compare(left, right).pairs if pair.left and pair.right]
    for pair in pairs:
        sharing = [one for one in pairs if one is not pair and (one.left is pair.left or one.right is pair.right)]
        assert all(one.group == pair.group for one in sharing)
        assert (pair.group is None) == (not sharing)


def test_a_heading_stands_where_most_of_its_parts_do() -> None:
    found = {heading.left.path: heading.right for heading in LIBRARY.compare("jilin-2020", "henan-2021").headings}
    assert (right := found["五、",]) is not None
    assert right.path == ("三、", "(三)")
