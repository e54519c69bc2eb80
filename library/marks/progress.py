"""How far some tasks are together."""

from collections.abc import Iterable

from library.marks.mark import State
from library.tasks.listing import ListedTask
from parsers.values import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of some tasks there are, and how many of them in which state."""

    tasks: int
    done: int
    under_way: int
    dropped: int
    overdue: int
    """Those whose day is past, and that are neither done nor dropped."""


def progress_of(listed: Iterable[ListedTask], today: str) -> Progress:
    """Return how far tasks are on a day (YYYY-MM-DD)."""
    tasks = list(listed)
    states = [one.state for one in tasks]
    overdue = sum(not one.is_settled and one.task.day is not None and one.task.day < today for one in tasks)
    return Progress(len(tasks), states.count(State.DONE), states.count(State.UNDER_WAY), states.count(State.DROPPED), overdue)
