"""Why two sections answer each other: what they have in common."""

from collections.abc import Sequence

from library.comparing.profiles import INDICATOR, Profile
from library.comparing.rarity import Rarity, Vector
from library.comparing.shared_words import shared_words
from parsers.text.folding import fold
from parsers.values import dataclass

_MOST_NAMED = 4
"""How many subjects are named."""
_RARE = 1 / 8
"""The share of the sections of both plans above which words say nothing: 推进, 加强."""
_FEW = 3
"""The number of sections up to which they do, however few there are."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Something that two sections have in common."""

    kind: str
    """role, topic, subject, indicator or words."""
    names: tuple[str, ...]


def reasons(left: Profile, right: Profile, rarity: Rarity) -> tuple[Reason, ...]:
    """Return what two sections have in common, what counts most first."""
    subjects = _common(rarity.subjects(left), rarity.subjects(right))
    most = max(_FEW, _RARE * rarity.sections)
    runs = [run for run in _common(rarity.grams(left), rarity.grams(right)) if rarity.count_with(run) <= most]
    found = (
        Reason("role", (left.role,) if left.role and left.role == right.role else ()),
        Reason("topic", tuple(topic for topic in left.section.topics if topic in right.section.topics)),
        Reason("subject", tuple(each for each in subjects if not each.startswith(INDICATOR))[:_MOST_NAMED]),
        Reason("indicator", tuple(each.removeprefix(INDICATOR) for each in subjects if each.startswith(INDICATOR))[:_MOST_NAMED]),
        Reason("words", shared_words(runs, *sorted((fold(left.section.words), fold(right.section.words))))),
    )
    return tuple(reason for reason in found if reason.names)


def _common(left: Vector, right: Vector) -> Sequence[str]:
    """Return what two vectors have in common, what weighs most first."""
    return sorted(left.keys() & right.keys(), key=lambda each: (-left[each] * right[each], each))
