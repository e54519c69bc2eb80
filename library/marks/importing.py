"""Lists that were filled in elsewhere, set against what a library keeps: nothing is lost, and nothing is overwritten unasked."""

from collections.abc import Iterable, Mapping
from typing import Any

from library.marks.mark import Mark, State, base_of, state_named, told_hash
from library.marks.resolving import nearest
from library.tasks.listing import ListedTask
from parsers.text.folding import fold, squeezed
from parsers.values import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class FilledRow:
    """A row of a list as it came back; None for a column that the list does not have."""

    sheet: str
    number: int
    task: str
    state: str | None
    progress: str | None
    problem: str | None
    note: str | None
    base: str | None
    """How the task was marked when the list was written (`base_of`)."""
    words: str = ""
    """The task's words, by which it is found where its id has changed; what stands for it in a row that somebody added."""

    @property
    def is_filled(self) -> bool:
        """Whether anything stands in it that a person fills in."""
        return any((self.state, self.progress, self.problem, self.note))


@dataclass(frozen=True, slots=True)
class Change:
    """A mark that a row makes, and the task that it is on."""

    row: FilledRow
    listed: ListedTask
    mark: Mark


@dataclass(slots=True)
class Outcome:
    """What the rows of a list come to."""

    changes: list[Change] = field(default_factory=list)
    conflicts: list[Change] = field(default_factory=list)
    """Rows that say something else than the library, which has changed since the list was written, or may have."""
    same: int = 0
    """How many rows say what the library has, or what was written."""
    repeated: list[FilledRow] = field(default_factory=list)
    """Rows of a task that another row says something else of: neither counts."""
    unmatched: list[FilledRow] = field(default_factory=list)
    """Rows whose task the library does not have, and rows without one in which something stands."""
    unread: list[FilledRow] = field(default_factory=list)
    """Rows whose state means nothing."""


def set_against(rows: Iterable[FilledRow], tasks: Mapping[str, ListedTask]) -> Outcome:
    """Return what rows come to, set against the tasks of a library by their ids; an empty state leaves the one there is."""
    rows, outcome = list(rows), Outcome()
    made: dict[str, list[Change]] = {}
    by_words = _by_words(tasks.values()) if any(row.words and not row.task for row in rows) else {}
    for row in rows:
        listed = _task(row, tasks, by_words)
        if listed is None:
            outcome.unmatched += [row] if row.task or row.is_filled or row.words else []
            continue
        state = state_named(row.state) if row.state else listed.state
        if state is None:
            outcome.unread.append(row)
        elif _is_untouched(row) or _says_the_same(row, listed, state):
            outcome.same += 1
        else:
            made.setdefault(listed.task.id, []).append(Change(row, listed, _marked(row, listed, state)))
    for changes in made.values():
        first = changes[0]
        if any(change.mark != first.mark for change in changes):
            outcome.repeated += (change.row for change in changes)
            continue
        has_changed = first.listed.mark is not None if first.row.base is None else first.row.base != base_of(first.listed.mark)
        (outcome.conflicts if has_changed else outcome.changes).append(first)
        outcome.same += len(changes) - 1
    return outcome


def _by_words(tasks: Iterable[ListedTask]) -> dict[str, ListedTask]:
    """Return the tasks by their words, those alone that no other says."""
    named: dict[str, list[ListedTask]] = {}
    for one in tasks:
        named.setdefault(squeezed(one.task.words), []).append(one)
    return {words: same[0] for words, same in named.items() if len(same) == 1}


def _task(row: FilledRow, tasks: Mapping[str, ListedTask], by_words: Mapping[str, ListedTask]) -> ListedTask | None:
    """Return the task of a row: that of its id, or the one that has its words."""
    if row.task in tasks or not row.words:
        return tasks.get(row.task)
    if not row.task:
        return by_words.get(squeezed(row.words))
    plan = row.task.partition("#")[0]
    own = {name: fold(" ".join(one.task.words.split())) for name, one in tasks.items() if one.task.plan == plan}
    name = nearest(row.words, own)
    return tasks[name] if name else None


def _is_untouched(row: FilledRow) -> bool:
    """Return whether a row says what it said when it was written."""
    state = state_named(row.state) if row.state else None
    written = told_hash(state, row.progress or "", row.problem or "", row.note or "")
    return row.base is not None and row.base.endswith(f" {written}")


def _says_the_same(row: FilledRow, listed: ListedTask, state: State) -> bool:
    there = listed.mark
    now = told_hash(state, *(_told(row, listed, name) for name in ("progress", "problem", "note")))
    return now == told_hash(listed.state, *((there.progress, there.problem, there.note) if there else ("", "", "")))


def _told(row: FilledRow, listed: ListedTask, name: str) -> str:
    """Return what a row says in a column, or what the library has where the list has no such column."""
    said: str | None = getattr(row, name)
    return said if said is not None else str(getattr(listed.mark, name)) if listed.mark else ""


def _marked(row: FilledRow, listed: ListedTask, state: State) -> Mark:
    """Return the mark of a task with what a row says, what it does not say staying as it is."""
    before = listed.mark or Mark(listed.task.id, listed.task.plan, listed.task.told, State.OPEN)
    told: dict[str, Any] = {name: _told(row, listed, name) for name in ("progress", "problem", "note")}
    return replace(before, task=listed.task.id, words=listed.task.told, state=state, made="", **told)
