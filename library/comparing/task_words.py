"""How alike two tasks are by their words: the rarer the words they share, the more."""

import math
from collections import Counter
from collections.abc import Iterable, Set

from parsers.plan import Plan
from parsers.text.folding import fold
from parsers.text.patterns import compiled

_SAYS_NOTHING = compiled(
    "[全我本各](?:省|市|县|区|国|州|地)|所有|全部|全面|基本|力争|确保|完成|推进|开展|实现|组织|进行|任务|工作|以上|以下|以前|以内"
)
RUN = compiled("[一-鿿]+|[a-z][a-z0-9.]+")
"""A run of Chinese characters, or a Latin word, of folded text."""
_FEWEST = 2
"""How many runs two tasks must share at least."""
_OF_SHORTER, _OF_BOTH = (0.5, 0.65), (0.3, 0.45)
"""The least share of the shorter task, and of both, in sections that answer each other, and anywhere.

On 66 pairs of plans written apart ten tasks met by these, all of them one task.
"""


class TaskWords:
    """The words of the tasks of two plans, with how rare each is among their sections."""

    def __init__(self, plans: Iterable[Plan]) -> None:
        self._sections = 0
        self._counts: Counter[str] = Counter()
        for plan in plans:
            for section in plan.sections:
                self._sections += 1
                self._counts.update(runs_of(section.words))

    def likeness(self, one: Set[str], other: Set[str], *, is_near: bool) -> float:
        """Return how alike the runs of two tasks are, from 0 to 2; 0 where they are not one task.

        `is_near` says that they stand in sections that answer each other, so that less is enough.
        """
        shared = one & other
        if len(shared) < _FEWEST:
            return 0.0
        weight, first, second = (sum(map(self._weight, runs)) for runs in (shared, one, other))
        of_shorter, of_both = weight / min(first, second), 2 * weight / (first + second)
        at = 0 if is_near else 1
        return of_shorter + of_both if of_shorter >= _OF_SHORTER[at] and of_both >= _OF_BOTH[at] else 0.0

    def _weight(self, run: str) -> float:
        return math.log(1 + self._sections / max(1, self._counts[run]))


def runs_of(words: str) -> frozenset[str]:
    """Return what tells some words: their pairs of characters and Latin words, without what stands in every task."""
    found: set[str] = set()
    for run in RUN.findall(_SAYS_NOTHING.sub(" ", fold(words))):
        found |= {run} if run[0] < "一" else {run[at : at + 2] for at in range(len(run) - 1)}
    return frozenset(found)
