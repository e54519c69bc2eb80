"""Which sections of other plans share most with some words, so that only these need be compared with care."""

import math
from collections import defaultdict
from collections.abc import Sequence
from heapq import nlargest
from itertools import pairwise
from operator import itemgetter

from library.finding.index.segment import numbers_in
from library.finding.search import Searched

_MOST_PAIRS = 160
"""How many pairs of characters are looked up, the rarest first; those that no other section has tell nothing."""
_MOST_PLACES = 300_000
"""In how many sections they are looked up together: of a large library the rare ones tell enough."""
_MOST_WEIGHED = 20
"""How many times as many sections as are wanted are weighed by their length."""

_BY_LENGTH = 0.3
"""By what power of its length a section that says more of everything counts less."""


def likely_sections(parts: Sequence[Searched], words: str, each: int, most: int) -> list[tuple[str, list[int]]]:
    """Return plans, the likeliest first and at most so many, each with its likeliest sections; `words` are folded."""
    total = sum(part.segment.count for part in parts) or 1
    counted = [
        (sum(part.segment.number_holding(pair) for part in parts), pair)
        for pair in {a + b for a, b in pairwise(words) if "一" <= a <= "鿿" and "一" <= b <= "鿿"}
    ]
    scores: list[defaultdict[int, float]] = [defaultdict(float) for _ in parts]
    looked_up = places = 0
    for _, pair in sorted(one for one in counted if one[0] > 1):
        # A plan that was read anew is counted as often as it was read.
        holding = [part.segment.holding(pair) & part.live for part in parts]
        count = sum(one.bit_count() for one in holding)
        if count > 1:
            weight = math.log(1 + total / count)
            for own, sections in zip(scores, holding, strict=True):
                for number in numbers_in(sections):
                    own[number] += weight
            looked_up, places = looked_up + 1, places + count
            if looked_up == _MOST_PAIRS or places > _MOST_PLACES:
                break
    found: defaultdict[str, list[tuple[float, int]]] = defaultdict(list)
    for part, own in zip(parts, scores, strict=True):
        for number, score in nlargest(_MOST_WEIGHED * each * most, own.items(), key=itemgetter(1)):
            plan, index = part.segment.place(number)
            found[plan.id].append((score / len(part.segment.encoded_words(number)) ** _BY_LENGTH, index))
    best = {plan: sorted(sections, reverse=True)[:each] for plan, sections in found.items()}
    ranked = sorted(best, key=lambda plan: (-best[plan][0][0], plan))[:most]
    return [(plan, [index for _, index in best[plan]]) for plan in ranked]
