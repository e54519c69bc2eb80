"""How much it says that two sections have something in common: the more, the fewer sections of their plans have it."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from library.comparing.profiles import Profile

Vector = Mapping[str, float]
"""What a section has, each with its weight; its length is 1."""


class Rarity:
    """How rare subjects and words are among the sections of one or two plans: what most of them have tells none apart."""

    def __init__(self, profiles: Iterable[Profile]) -> None:
        self._sections = 0
        self._subjects: Counter[str] = Counter()
        self._grams: Counter[str] = Counter()
        for profile in profiles:
            self._subjects.update(profile.subjects.keys())
            self._grams.update(profile.grams.keys())
            self._sections += 1

    def subjects(self, profile: Profile) -> Vector:
        """Return the subjects of a section, weighted by how rare they are."""
        return self._weighted(profile.subjects, self._subjects)

    def grams(self, profile: Profile) -> Vector:
        """Return the words of a section, weighted by how rare they are."""
        return self._weighted(profile.grams, self._grams)

    def _weighted(self, weights: Mapping[str, float], counts: Counter[str]) -> Vector:
        weighted = {each: weight * math.log(1 + self._sections / max(1, counts[each])) for each, weight in weights.items()}
        length = math.sqrt(sum(weight * weight for weight in weighted.values()))
        return {each: weight / length for each, weight in weighted.items()} if length else {}
