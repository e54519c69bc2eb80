"""Which sections of a list are read side by side."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from parsers.plan import Plan
from tui.models.link import Place


class Beside:
    """The sections of a list, of which some are shown from the first one on.

    Those that have gone since are passed over, and those below a section that is shown: they are read with it.
    """

    def __init__(self, places: Sequence[Place], first: int, open_plan: Callable[[str], Plan]) -> None:
        """Begin with one of the places; `open_plan` raises KeyError where there is no such plan any longer."""
        self.places, self.first = places, first
        self._open_plan = open_plan

    def shown(self, count: int) -> list[tuple[Plan, int]]:
        """Return so many sections, or as many as there are, each with its plan."""
        return [(plan, section) for _, plan, section in islice(self._readable(), count)]

    def shift(self, by: int, count: int) -> bool:
        """Show what stands further down in the list, or further up; return whether that is something else."""
        before, first = self.shown(count), self.first
        if by > 0:
            after = list(islice(self._readable(), 2))
            self.first = after[1][0] if len(after) > 1 else first
        while by < 0 and self.first and (self.first == first or self.shown(count) == before):
            self.first -= 1
        return self.shown(count) != before

    def _readable(self) -> Iterator[tuple[int, Plan, int]]:
        """Yield the sections from the first one on, each with its number in the list and its plan."""
        above: tuple[Plan, int] | None = None
        for number in range(self.first, len(self.places)):
            place = self.places[number]
            try:
                plan = self._open_plan(place.plan)
            except KeyError:
                continue
            there = place.section < len(plan.sections)
            if there and not (above and plan is above[0] and _is_below(plan, place.section, above[1])):
                yield number, plan, place.section
                above = plan, place.section


def _is_below(plan: Plan, section: int, above: int) -> bool:
    """Return whether a section stands below another one."""
    depth = plan.sections[above].depth
    return above < section and depth > 0 and all(one.depth > depth for one in plan.sections[above + 1 : section + 1])
