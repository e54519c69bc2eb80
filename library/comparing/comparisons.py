"""Comparisons of a library's plans: two side by side, and what all others say on a section of one."""

from collections.abc import Collection, Iterator
from threading import Lock
from typing import TYPE_CHECKING

from library.recent import Recent
from library.store.store import Store
from parsers.text.folding import fold

if TYPE_CHECKING:
    from library.comparing.comparison import Comparison
    from library.comparing.pair import Pair
    from library.comparing.profiles import Profile
    from library.library import Library

_LIKELY = 8
"""How many sections of another plan are compared with a section to find its counterpart."""
_MOST_COUNTERPARTS = 200
"""In how many plans at most."""
_FIRST = 24
"""After how many of them, the likeliest, what they say is told before the others are asked."""
_MOST_PROFILES = 64
"""Of how many plans what their sections are about is kept in mind."""

Within = tuple[Collection[int] | None, Collection[int] | None]
"""The sections of each of two plans that are compared; None for all."""


class Comparisons:
    """Compares the plans of a library."""

    def __init__(self, library: "Library", store: Store) -> None:
        self._library, self._store = library, store
        self._comparing = Lock()
        self._profiles: Recent[tuple[str, int], list[Profile]] = Recent(_MOST_PROFILES)

    def compare(self, left: str, right: str, within: Within) -> "Comparison":
        """Return two plans side by side; see `Library.compare`."""
        from library.comparing.comparison import compare  # noqa: PLC0415 -- other commands start without it
        from library.comparing.rarity import Rarity  # noqa: PLC0415

        library = self._library
        both = library.plan(left), library.plan(right)
        with self._comparing:
            profiles = [self._profile(left), self._profile(right)]
            rarity = Rarity([*profiles[0], *profiles[1]])
            if None not in within:
                profiles = [
                    [each for each in own if each.section.index in (kept or ())] for own, kept in zip(profiles, within, strict=True)
                ]
            comparison = compare(*both, (profiles[0], profiles[1]), rarity)
        by_hand = library.decided(left, right)
        if by_hand:
            from library.comparing.by_hand import decided  # noqa: PLC0415

            comparison = decided(comparison, by_hand)
        return comparison.within(*within)

    def counterparts(self, name: str, section: int) -> "Iterator[list[tuple[str, Pair]]]":
        """Yield what other plans say on what a section is about, then what more do; see `Library.counterparts`."""
        from library.comparing.alignment import best_counterpart  # noqa: PLC0415
        from library.comparing.pair import Pair  # noqa: PLC0415
        from library.comparing.profiles import profiles  # noqa: PLC0415
        from library.comparing.rarity import Rarity  # noqa: PLC0415

        with self._comparing:
            # What is rare in its own plan tells well enough; to ask each other plan would take a hundred times as long.
            rarity = Rarity(self._profile(name))
            own = next((each for each in self._profile(name) if each.section.index >= section), None)
        if own is None:
            yield []
            return
        likely = self._store.likely(fold(own.section.words), _LIKELY, _MOST_COUNTERPARTS + 1)
        likely = [(other, sections) for other, sections in likely if other != name][:_MOST_COUNTERPARTS]
        pairs: list[tuple[str, Pair]] = []
        for other, sections in likely:
            if len(pairs) == _FIRST:
                yield sorted(pairs, key=_worst_last)
            found = best_counterpart(own, profiles(self._library.plan(other), frozenset(sections)), rarity)
            pairs.append((other, found))
        named = {name, *(other for other, _ in pairs)}
        rest = [entry.id for entry in self._library.entries(0, _MOST_COUNTERPARTS + 1) if entry.id not in named]
        pairs += [(other, Pair(own.section, None, 0.0)) for other in rest]
        yield sorted(pairs[:_MOST_COUNTERPARTS], key=_worst_last)

    def _profile(self, name: str) -> "list[Profile]":
        from library.comparing.profiles import profiles  # noqa: PLC0415

        key = name, self._library.version
        return self._profiles.get(key) or self._profiles.put(key, profiles(self._library.plan(name)))


def _worst_last(found: "tuple[str, Pair]") -> float:
    return -found[1].score
