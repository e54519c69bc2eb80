"""The list of a comparison: the outline of the left plan, each row with what answers it, then what only the right plan has."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from library.comparing.alignment import Pair
from library.comparing.comparison import Comparison


@dataclass(frozen=True, slots=True)
class PairRow:
    """A row of the list."""

    pair: Pair
    """The pair that it shows; of a heading without words of its own, the heading and the one that answers it."""
    depth: int
    """How far it is indented; 0 for what stands at the left."""
    is_heading: bool = False
    """Whether it stands for the parts below it."""
    is_part: bool = False
    """Whether it is a further counterpart of the row above."""
    more: int = 0
    """How many further counterparts the left section has."""
    is_open: bool = False
    """Whether what belongs to it is listed below it."""

    @property
    def can_open(self) -> bool:
        """Whether something belongs to it that can be listed or not."""
        return self.is_heading or self.more > 0


def agreement_of(comparison: Comparison, row: PairRow) -> tuple[int, int]:
    """Return how many figures agree and differ in what a row shows: of a heading in all that stands below it."""
    if row.is_heading and row.pair.left:
        return comparison.agreement_below(row.pair.left.index)
    return comparison.agreement(row.pair) if row.pair.left and row.pair.right else (0, 0)


def outlined(comparison: Comparison, turned: Collection[int]) -> Iterator[PairRow]:
    """Yield the rows of a comparison.

    `turned` are the left sections that are folded though they are headings, or unfolded though they have several counterparts:
    headings are open at first, and further counterparts are not listed.
    """
    pairs: defaultdict[int, list[Pair]] = defaultdict(list)
    for pair in comparison.pairs:
        if pair.left:
            pairs[pair.left.index].append(pair)
    headings = {heading.left.index: heading for heading in comparison.headings}
    listed = {above for index in pairs for above in _with_above(comparison, index)}
    folded_until = -1
    for section in comparison.left.sections:
        if section.index not in listed or section.index < folded_until:
            continue
        depth = max(section.depth - 1, 0)
        own = pairs.get(section.index)
        if own is None:
            heading = headings.get(section.index)
            is_open = section.index not in turned
            yield PairRow(Pair(section, heading.right if heading else None, 0.0), depth, is_heading=True, is_open=is_open)
            folded_until = -1 if is_open else comparison.left.below(section.index).stop
            continue
        is_open = len(own) > 1 and section.index in turned
        yield PairRow(own[0], depth, more=len(own) - 1, is_open=is_open)
        if is_open:
            yield from (PairRow(pair, depth, is_part=True) for pair in own[1:])
    yield from (PairRow(pair, 0) for pair in comparison.pairs if pair.left is None)


def _with_above(comparison: Comparison, index: int) -> Iterator[int]:
    """Yield a left section and the headings above it."""
    sections = comparison.left.sections
    depth = sections[index].depth
    yield index
    for section in sections[index::-1]:
        if 0 < section.depth < depth:
            depth = section.depth
            yield section.index
