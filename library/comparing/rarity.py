"""How much it says that two sections have something in common: the more, the fewer sections have it."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from library.comparing.profiles import Profile

Vector = Mapping[str, float]
"""What a section has, each with its weight; its length is 1."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """How many sections of a store have each subject and each run of characters."""

    sections: int
    subjects: Counter[str]
    grams: Counter[str]

    @classmethod
    def of(cls, profiles: Iterable[Profile]) -> "Statistics":
        """Count what some sections have."""
        counted = cls(0, Counter(), Counter())
        sections = 0
        for profile in profiles:
            counted.subjects.update(profile.subjects.keys())
            counted.grams.update(profile.grams.keys())
            sections += 1
        return Statistics(sections, counted.subjects, counted.grams)

    def plus(self, others: "Iterable[Statistics]") -> "Statistics":
        """Return what is counted here and elsewhere."""
        total = self
        for other in others:
            total = Statistics(total.sections + other.sections, total.subjects + other.subjects, total.grams + other.grams)
        return total


class Rarity:
    """How rare the subjects and the words of sections are."""

    def __init__(self, statistics: Statistics) -> None:
        self._statistics = statistics

    def subjects(self, profile: Profile) -> Vector:
        """Return the subjects of a section, weighted by how rare they are."""
        return self._weighted(profile.subjects, self._statistics.subjects)

    def grams(self, profile: Profile) -> Vector:
        """Return the words of a section, weighted by how rare they are."""
        return self._weighted(profile.grams, self._statistics.grams)

    def _weighted(self, weights: Mapping[str, float], counts: Counter[str]) -> Vector:
        weighted = {
            each: weight * math.log(1 + self._statistics.sections / max(1, counts[each])) for each, weight in weights.items()
        }
        length = math.sqrt(sum(weight * weight for weight in weighted.values()))
        return {each: weight / length for each, weight in weighted.items()} if length else {}
