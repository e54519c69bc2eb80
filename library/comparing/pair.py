"""A section of one plan with the one of another that answers it."""

from collections import defaultdict
from collections.abc import Iterable

from parsers.plan import Section
from parsers.values import dataclass


@dataclass(frozen=True, slots=True)
class Pair:
    """A section of the left plan and the one of the right plan that answers it; None for one that has none."""

    left: Section | None
    right: Section | None
    score: float
    """From 0 to 1, the same from either side."""
    ranks: tuple[int, int] = (0, 0)
    """Which of the counterparts of the left section the right one is, and the other way round; 0 is the best."""
    group: int | None = None
    """What the parts of one split or merge share; None where each section has only the other."""
    is_weak: bool = False
    """Whether little speaks for it: the score is low, and one of the two has a far better counterpart."""
    by_hand: bool = False
    """Whether a person has decided that the two answer each other."""


def groups_of(pairs: Iterable[tuple[int, int]]) -> dict[tuple[int, int], int | None]:
    """Return the number of the group of each pair: those that hang together by a section they share; None for one alone."""
    at_end: defaultdict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for pair in sorted(pairs):
        for end in enumerate(pair):
            at_end[end].append(pair)
    numbers: dict[tuple[int, int], int | None] = {}
    count = 0
    for pair in sorted(pairs):
        if pair in numbers:
            continue
        together = {pair: None}
        waiting = [pair]
        while waiting:
            met = [other for end in enumerate(waiting.pop()) for other in at_end.pop(end, ()) if other not in together]
            together |= dict.fromkeys(met)
            waiting += met
        numbers |= dict.fromkeys(together, count if len(together) > 1 else None)
        count += len(together) > 1
    return numbers
