"""Pairs that a person has decided."""

from contextlib import closing
from pathlib import Path

from library.comparing.by_hand import decided, decision
from library.comparing.comparison import Comparison
from library.library import Library
from library.opening import open_library, open_to_write
from library.store.kept.decisions import put_decision, undo_decision
from library.store.kept.writing import keep_read_again
from parsers.values import replace

LIBRARY = Library.bundled()


def pairs(comparison: Comparison) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for pair in comparison.pairs:
        if pair.left and pair.right:
            found.setdefault(pair.left.index, []).append(pair.right.index)
    return found


def test_what_is_set_together_comes_first_and_what_is_parted_is_no_pair() -> None:
    whole = LIBRARY.compare("hubei-2017", "henan-2021")
    left = next(pair.left for pair in whole.pairs if pair.left and pair.left.depth == 3)
    other = whole.right.sections[-1]
    assert other.index not in pairs(whole)[left.index]
    together = decision((whole.left, left), (whole.right, other), together=True)
    found = decided(whole, [together])
    assert pairs(found)[left.index][0] == other.index
    (pair,) = [pair for pair in found.pairs if pair.by_hand]
    assert (pair.left, pair.right) == (left, other)
    assert pairs(found)[left.index][1:] == pairs(whole)[left.index]
    parted = decided(found, [replace(together, together=False)])
    assert pairs(parted) == pairs(whole)
    first = whole.right.sections[pairs(whole)[left.index][0]]
    without = decided(whole, [decision((whole.left, left), (whole.right, first), together=False)])
    assert first.index not in pairs(without).get(left.index, [])
    # Every section still stands in a pair.
    for side in ("left", "right"):
        sections = [{getattr(pair, side).index for pair in each.pairs if getattr(pair, side)} for each in (whole, without)]
        assert sections[0] == sections[1]


def test_it_counts_from_the_other_side_too() -> None:
    whole = LIBRARY.compare("hubei-2017", "henan-2021")
    one = decision((whole.left, whole.left.sections[5]), (whole.right, whole.right.sections[9]), together=True)
    back = decided(LIBRARY.compare("henan-2021", "hubei-2017"), [one])
    assert [(pair.left, pair.right) for pair in back.pairs if pair.by_hand] == [(whole.right.sections[9], whole.left.sections[5])]


def test_it_is_kept_and_survives_that_a_plan_is_read_anew(tmp_path: Path) -> None:
    file = tmp_path / "library.db"
    library, _ = open_library(file)
    left, right = library.plan("hubei-2017"), library.plan("henan-2021")
    with closing(open_to_write(file)) as database:
        put_decision(database, decision((left, left.sections[10]), (right, right.sections[-1]), together=True))
        sections = list(left.sections)
        sections[10] = replace(sections[10], text=f"{sections[10].text}新增一句。")
        keep_read_again(database, replace(left, sections=tuple(sections)), left.id)
    (pair,) = [pair for pair in library.compare("hubei-2017", "henan-2021").pairs if pair.by_hand]
    assert pair.left
    assert pair.right
    assert (pair.left.index, pair.right.index) == (10, right.sections[-1].index)
    with closing(open_to_write(file)) as database:
        assert undo_decision(database, "henan-2021", "hubei-2017")
        assert not undo_decision(database, "henan-2021", "hubei-2017")
    assert not any(pair.by_hand for pair in library.compare("hubei-2017", "henan-2021").pairs)
