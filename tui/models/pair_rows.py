"""The list of a comparison: the outline of the left plan, each row with what answers it, then what only the right plan has."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import zip_longest

from library.comparing.comparison import Comparison
from library.comparing.pair import Pair
from parsers.plan import Section
from parsers.values import dataclass


@dataclass(frozen=True, slots=True)
class PairRow:
    """A row of the list."""

    pairs: tuple[Pair, ...]
    """What it shows: one pair, or all of a split or a merge that is folded, the one it is named by first.

    Of a heading without words of its own the heading and the one that answers it.
    """
    depth: int
    """How far it is indented; 0 for what stands at the left."""
    is_heading: bool = False
    """Whether it stands for the parts below it."""
    is_part: bool = False
    """Whether it is a further pair of the split or the merge above."""
    is_open: bool = False
    """Whether what belongs to it is listed below it."""

    @property
    def pair(self) -> Pair:
        """The pair that it is named by."""
        return self.pairs[0]

    @property
    def lefts(self) -> tuple[Section, ...]:
        """The sections of the left plan in it, each once."""
        return tuple({pair.left.index: pair.left for pair in self.pairs if pair.left}.values())

    @property
    def rights(self) -> tuple[Section, ...]:
        """The sections of the right plan in it, each once."""
        return tuple({pair.right.index: pair.right for pair in self.pairs if pair.right}.values())

    @property
    def more(self) -> int:
        """How many pairs it shows beside the one it is named by."""
        return len(self.pairs) - 1

    @property
    def can_open(self) -> bool:
        """Whether something belongs to it that can be listed or not."""
        return self.is_heading or self.is_open or self.more > 0


def agreement_of(comparison: Comparison, row: PairRow) -> tuple[int, int]:
    """Return how many figures agree and differ in what a row shows: of a heading in all that stands below it."""
    if row.is_heading and row.pair.left:
        return comparison.agreement_below(row.pair.left.index)
    return comparison.agreement(pair for pair in row.pairs if pair.left and pair.right)


def outlined(comparison: Comparison, turned: Collection[int]) -> Iterator[PairRow]:
    """Yield the rows of a comparison.

    Sections next to each other that one of the right plan answers are one row, as are all that answer a section.
    `turned` are the left sections that are folded though they are headings, or unfolded though they have several counterparts:
    headings are open at first, and further counterparts are not listed.
    """
    pairs: defaultdict[int, list[Pair]] = defaultdict(list)
    for pair in comparison.pairs:
        if pair.left:
            pairs[pair.left.index].append(pair)
    headings = {heading.left.index: heading for heading in comparison.headings}
    listed = {above for index in pairs for above in _with_above(comparison, index)}
    merged = _merged([section for section in comparison.left.sections if section.index in listed], pairs)
    folded_until = -1
    for section in comparison.left.sections:
        if section.index not in listed or section.index < folded_until:
            continue
        depth = max(section.depth - 1, 0)
        is_turned = section.index in turned
        if section.index not in pairs:
            heading = headings.get(section.index)
            named = Pair(section, heading.right if heading else None, 0.0)
            yield PairRow((named,), depth, is_heading=True, is_open=not is_turned)
            folded_until = comparison.left.below(section.index).stop if is_turned else -1
            continue
        own = merged.get(section.index, pairs[section.index])
        is_open = len(own) > 1 and is_turned
        yield PairRow(tuple(own[:1] if is_open else own), depth, is_open=is_open)
        if is_open:
            yield from (PairRow((pair,), depth, is_part=True) for pair in own[1:])
        folded_until = max(pair.left.index for pair in own if pair.left) + 1
    yield from (PairRow((pair,), 0) for pair in comparison.pairs if pair.left is None)


def _merged(listed: Sequence[Section], pairs: Mapping[int, Sequence[Pair]]) -> dict[int, list[Pair]]:
    """Return the pairs of the sections next to each other that share their only counterpart, by the first of these sections."""
    found: dict[int, list[Pair]] = {}
    first, run = 0, list[Pair]()
    for section, after in zip_longest(listed, listed[1:]):
        own = pairs.get(section.index, ())
        is_leaf = after is None or after.depth <= section.depth
        one = own[0] if len(own) == 1 and is_leaf and not own[0].is_weak else None
        if one and run and _is_merged(run[-1], one):
            run.append(one)
            found[first] = run
        else:
            first, run = section.index, [one] if one else []
    return found


def _is_merged(before: Pair, one: Pair) -> bool:
    """Return whether two sections next to each other, of one level, are answered by the same one."""
    if not (before.left and one.left and one.right and one.right is before.right):
        return False
    return before.left.depth == one.left.depth and before.by_hand == one.by_hand


def _with_above(comparison: Comparison, index: int) -> Iterator[int]:
    """Yield a left section and the headings above it."""
    sections = comparison.left.sections
    depth = sections[index].depth
    yield index
    for section in sections[index::-1]:
        if 0 < section.depth < depth:
            depth = section.depth
            yield section.index
