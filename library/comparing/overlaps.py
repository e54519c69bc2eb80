"""How much the subjects or words of the sections of two plans have in common."""

from collections import defaultdict
from collections.abc import Sequence

from library.comparing.rarity import Vector

_HELD = 2.0
"""By how much a weight may be lower in the section that is to hold the other."""
_FEW, _TOO_COMMON = 60, 0.5
"""The share of the other plan's sections, or their number if these are few, above which a word tells none from the rest."""


class Overlaps:
    """The vectors of two plans set against each other: half their cosine, half how much of the one the other holds."""

    def __init__(self, left: Sequence[Vector], right: Sequence[Vector]) -> None:
        self._left, self._right = left, right
        asked = set().union(*left)
        postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        for at, vector in enumerate(right):
            for each in vector.keys() & asked:
                postings[each].append((at, vector[each]))
        most = max(_FEW, _TOO_COMMON * len(right))
        self._postings = {each: places for each, places in postings.items() if len(places) <= most}
        self._sums = [sum(vector.values()) or 1.0 for vector in right]

    def row(self, one: int) -> list[tuple[float, float]]:
        """Return for each right vector how well it answers a left one, and how well the left one answers it."""
        count = len(self._right)
        cosine, of_left, of_right = [0.0] * count, [0.0] * count, [0.0] * count
        for each, weight in self._left[one].items():
            enough = _HELD * weight
            for at, other in self._postings.get(each, ()):
                cosine[at] += weight * other
                # Written out, for min() would take most of the time of a comparison.
                of_left[at] += weight if weight < _HELD * other else _HELD * other
                of_right[at] += other if other < enough else enough
        whole = sum(self._left[one].values()) or 1.0
        return [((cosine[at] + of_left[at] / whole) / 2, (cosine[at] + of_right[at] / self._sums[at]) / 2) for at in range(count)]
