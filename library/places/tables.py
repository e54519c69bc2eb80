"""What plans of many places say beside each other: measures, topics and promises, each made once for what is asked of plans."""

from collections import Counter
from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING

from library.asking.filter import Filter
from library.recent import Recent
from parsers.values import replace

if TYPE_CHECKING:
    from library.comparing.by_hand import Decision
    from library.library import Library
    from library.places.promise import Promise
    from library.places.table import MeasuredPlans, PlaceTable
    from library.places.topics import TopicRow

    Decided = dict[tuple[str, str], tuple[Decision, ...]]

_MOST_ACROSS = 40
"""How many plans are set side by side unless they are asked for."""
_MOST_KEPT = 64
"""Of how many places what became of their promises is kept in mind."""
_LAST_YEAR = 9999


class Tables:
    """Answers for the tables of a library."""

    def __init__(self, library: "Library") -> None:
        self._library = library
        self._measuring = Lock()
        self._measured: tuple[tuple[int, Filter], MeasuredPlans] | None = None
        """What plans promise, with the version and the filter it was measured for."""
        self._topics: tuple[tuple[int, Filter], list[TopicRow]] | None = None
        """What plans say on each topic, alike."""
        self._following = Lock()
        self._promises: Recent[tuple[int, str, int | None, int | None], tuple[Decided, Sequence[Promise]]] = Recent(_MOST_KEPT)
        """What became of promises, with what had been decided of the sections of each pair of plans."""

    def places(self, wanted: Filter, *, of_all_years: bool = False) -> "PlaceTable":
        """Return what the plans that a filter lets through promise; see `Library.place_table`."""
        from library.places.next_plan import plans_before  # noqa: PLC0415 -- other commands start without it
        from library.places.table import MeasuredPlans  # noqa: PLC0415

        asked = self._asked_of_plans(wanted, of_all_years=of_all_years)
        with self._measuring:
            if self._measured is None or self._measured[0] != asked:
                plans = list(self._library.plans(asked[1]))
                only_year = None if wanted.asks_of_plans else next(iter(asked[1].years), None)
                measured = MeasuredPlans(plans, plans_before(plans, self._library.plans), asked[1], only_year)
                self._measured = asked, measured
            return self._measured[1].table(wanted)

    def topics(self, wanted: Filter) -> "list[TopicRow]":
        """Return what the plans that a filter lets through say on each topic."""
        from library.places.topics import lets_topic, topic_rows  # noqa: PLC0415 -- other commands start without it

        asked = self._asked_of_plans(wanted)
        with self._measuring:
            if self._topics is None or self._topics[0] != asked:
                self._topics = asked, topic_rows(self._library.plans(asked[1]))
            return [row for row in self._topics[1] if lets_topic(row, wanted)]

    def _asked_of_plans(self, wanted: Filter, *, of_all_years: bool = False) -> tuple[int, Filter]:
        """Return the version of the library and what is asked besides words and topics, which are what changes while one types.

        Of many plans that are not asked for those of the commonest year have room beside each other. States of tasks are asked for
        as the sections that have such now: marks do not change the version.
        """
        asked = self._library.of_sections(replace(wanted, terms=(), topics=frozenset()))
        if not of_all_years and not asked.asks_of_plans and self._library.count() > _MOST_ACROSS:
            years: Counter[int] = Counter()
            for group in self._library.groups():
                years[group.year or 0] += group.count if group.year else 0
            asked = replace(asked, years=frozenset(year for year, _ in years.most_common(1)))
        return self._library.version, asked

    def promises(self, place: str, first: int | None, last: int | None) -> "Sequence[Promise]":
        """Return what became of the promises of a place in some years."""
        from library.places.next_plan import pairs_of_years  # noqa: PLC0415 -- other commands start without it
        from library.places.promises import promises  # noqa: PLC0415

        library, asked = self._library, (self._library.version, place, first, last)
        with self._following:
            kept = self._promises.get(asked)
            if kept and all(library.decided(*pair) == decided for pair, decided in kept[0].items()):
                return kept[1]
            plans = [
                plan
                for plan in library.plans(Filter(places=frozenset([place])))
                if plan.place == place and (first or 0) <= (plan.year or 0) <= (last or _LAST_YEAR)
            ]
            pairs = [(left.id, right.id) for left, right in pairs_of_years(plans)]
            decided = {pair: library.decided(*pair) for pair in pairs}
            return self._promises.put(asked, (decided, [one for pair in pairs for one in promises(library.compare(*pair))]))[1]
