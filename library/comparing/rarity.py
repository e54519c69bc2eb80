"""How much it says that two sections have something in common: the more, the fewer sections of their plans have it."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from library.comparing.profiles import Profile

Vector = Mapping[str, float]
"""What a section has, each with its weight; its length is 1 at most."""
_LITTLE = 1.4
"""The weight of subjects that is little to go by: a section with only what most others have too is about nothing in particular."""


class Rarity:
    """How rare subjects and words are among the sections of one or two plans: what most of them have tells none apart."""

    def __init__(self, profiles: Iterable[Profile]) -> None:
        sections = 0
        subjects: Counter[str] = Counter()
        grams: Counter[str] = Counter()
        for profile in profiles:
            subjects.update(profile.subjects.keys())
            grams.update(profile.grams.keys())
            sections += 1
        self._counts = grams
        self.sections = sections
        """How many sections were counted."""
        by_count = [math.log(1 + sections / max(1, count)) for count in range(sections + 1)]
        self._unknown = by_count[0]
        self._subjects = {each: by_count[count] for each, count in subjects.items()}
        self._grams = {each: by_count[count] for each, count in grams.items()}
        # By the identity of a profile, which has none of its own; kept beside the profile, lest another come by that identity.
        self._found: dict[tuple[int, bool], tuple[Profile, Vector]] = {}

    def subjects(self, profile: Profile) -> Vector:
        """Return the subjects of a section, weighted by how rare they are."""
        return self._vector(profile, of_words=False)

    def grams(self, profile: Profile) -> Vector:
        """Return the words of a section, weighted by how rare they are."""
        return self._vector(profile, of_words=True)

    def count_with(self, gram: str) -> int:
        """Return how many sections have a run of characters."""
        return self._counts[gram]

    def _vector(self, profile: Profile, *, of_words: bool) -> Vector:
        key = id(profile), of_words
        if key not in self._found:
            weights, rarities, little = (
                (profile.grams, self._grams, 0.0) if of_words else (profile.subjects, self._subjects, _LITTLE)
            )
            self._found[key] = profile, self._weighted(weights, rarities, little)
        return self._found[key][1]

    def _weighted(self, weights: Mapping[str, float], rarities: Mapping[str, float], little: float) -> Vector:
        rarity, unknown = rarities.get, self._unknown
        weighted = [weight * rarity(each, unknown) for each, weight in weights.items()]
        length = math.hypot(little, *weighted)
        return {each: weight / length for each, weight in zip(weights, weighted, strict=True)} if length else {}
