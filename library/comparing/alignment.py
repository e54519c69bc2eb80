"""Which sections of two plans answer each other, by what they are about rather than by where they stand."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from library.comparing.answers import LEAST, Answers
from library.comparing.pair import Pair, groups_of
from library.comparing.profiles import Profile
from library.comparing.rarity import Rarity


def align(left: Sequence[Profile], right: Sequence[Profile], rarity: Rarity) -> list[Pair]:
    """Return the pairs of two plans' sections, in the order of the left plan, the best counterpart of a left section first.

    Each section stands in one pair at least, with the best counterpart it has; so one may answer several, and several may share
    one. What only the right plan has stands at the end. With left and right changed over the pairs are the same.
    """
    answers = Answers(left, right, rarity)
    rows, columns = answers.held_by_right, answers.held_by_left
    found: set[tuple[int, int]] = set()
    for one, row in enumerate(rows):
        other = max(range(len(right)), key=row.__getitem__, default=None)
        if other is not None and row[other] >= LEAST:
            found.add((one, other))
    for other, column in enumerate(columns):
        best = max(range(len(left)), key=column.__getitem__, default=None)
        if best is not None and column[best] >= LEAST:
            found.add((best, other))
    groups = groups_of(found)
    of_left = _ranked(found, lambda one, other: rows[one][other])
    of_right = _ranked({(other, one) for one, other in found}, lambda other, one: columns[other][one])
    pairs: list[Pair] = []
    for one, profile in enumerate(left):
        pairs += (
            Pair(
                profile.section,
                right[other].section,
                round(answers.score(one, other), 3),
                (rank, of_right[other].index(one)),
                groups[one, other],
                answers.is_weak(one, other),
            )
            for rank, other in enumerate(of_left.get(one, ()))
        )
        if one not in of_left:
            pairs.append(Pair(profile.section, None, 0.0))
    return pairs + [Pair(None, profile.section, 0.0) for other, profile in enumerate(right) if other not in of_right]


def _ranked(pairs: Iterable[tuple[int, int]], held: Callable[[int, int], float]) -> Mapping[int, list[int]]:
    """Return for each first of some pairs its seconds, the best first; for one in none nothing."""
    ranked: defaultdict[int, list[int]] = defaultdict(list)
    for one, other in sorted(pairs, key=lambda pair: (pair[0], -held(*pair), pair[1])):
        ranked[one].append(other)
    return ranked


def best_counterpart(one: Profile, others: Sequence[Profile], rarity: Rarity) -> Pair:
    """Return the pair of a section and the one among others that answers it best, or of the section alone."""
    answers = Answers([one], others, rarity)
    scores = answers.held_by_right[0]
    best = max(range(len(others)), key=scores.__getitem__, default=None)
    if best is None or scores[best] < LEAST:
        return Pair(one.section, None, 0.0)
    return Pair(one.section, others[best].section, round(scores[best], 3))
