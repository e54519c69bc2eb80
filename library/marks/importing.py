"""Lists that were filled in elsewhere, set against what a library keeps: nothing is lost, and nothing is overwritten unasked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from library.marks.mark import Mark, State, base_of, state_named
from library.tasks.listing import ListedTask


@dataclass(frozen=True, slots=True)
class FilledRow:
    """A row of a list as it came back; None for a column that the list does not have."""

    where: str
    """Its sheet and number, as people say them."""
    task: str
    state: str | None
    progress: str | None
    problem: str | None
    note: str | None
    base: str | None
    """How the task was marked when the list was written (`base_of`)."""


@dataclass(frozen=True, slots=True)
class Change:
    """A mark that a row makes, and the one that is there."""

    row: FilledRow
    listed: ListedTask
    mark: Mark


@dataclass(slots=True)
class Outcome:
    """What the rows of a list come to."""

    changes: list[Change] = field(default_factory=list)
    conflicts: list[Change] = field(default_factory=list)
    """Rows that say something else than the library, which has changed since the list was written."""
    same: int = 0
    """How many rows say what the library has."""
    unmatched: list[FilledRow] = field(default_factory=list)
    """Rows whose task the library does not have."""
    unread: list[FilledRow] = field(default_factory=list)
    """Rows whose state means nothing."""


def set_against(rows: Iterable[FilledRow], tasks: Mapping[str, ListedTask]) -> Outcome:
    """Return what rows come to, set against the tasks of a library by their ids; an empty state leaves the one there is."""
    outcome = Outcome()
    for row in rows:
        listed = tasks.get(row.task)
        if listed is None:
            outcome.unmatched.append(row)
            continue
        state = state_named(row.state) if row.state else listed.state
        if state is None:
            outcome.unread.append(row)
            continue
        mark = _marked(row, listed, state)
        if mark == (listed.mark or _marked(replace(row, progress=None, problem=None, note=None), listed, State.OPEN)):
            outcome.same += 1
        elif row.base is not None and row.base != base_of(listed.mark):
            outcome.conflicts.append(Change(row, listed, mark))
        else:
            outcome.changes.append(Change(row, listed, mark))
    return outcome


def _marked(row: FilledRow, listed: ListedTask, state: State) -> Mark:
    """Return the mark of a task with what a row says, what it does not say staying as it is."""
    before = listed.mark or Mark(listed.task.id, listed.task.plan, listed.task.words, State.OPEN)
    told = {name: value for name in ("progress", "problem", "note") if (value := getattr(row, name)) is not None}
    return replace(before, task=listed.task.id, words=listed.task.words, state=state, **told)
