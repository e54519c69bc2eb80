"""What a person keeps about a task: how far it is, with a note; every mark stays, and the last one that is not undone counts."""

import unicodedata
from enum import StrEnum

from parsers.values import dataclass

_SIGNS = "。.；;，,、 \t\u200b\ufeff"
_DIGITS = 8


class State(StrEnum):
    """How far a task is."""

    OPEN = "open"
    UNDER_WAY = "under_way"
    DONE = "done"
    """Struck off (销号)."""
    DROPPED = "dropped"


_NAMES = {
    State.OPEN: ("open", "未办", "未开始", "待办", "未启动", "未动"),
    State.UNDER_WAY: ("under_way", "underway", "在办", "进行中", "推进中", "正在推进"),
    State.DONE: ("done", "完成", "已完成", "销号", "已销号", "办结", "已办结"),
    State.DROPPED: ("dropped", "取消", "已取消", "作废", "不办"),
}
_BY_NAME = {name: state for state, names in _NAMES.items() for name in names}


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark on a task."""

    task: str
    """The task's id."""
    plan: str
    words: str
    """What tells the task (`Task.told`) as it was when marked: by this it is found again where the plan is read anew."""
    state: State
    progress: str = ""
    problem: str = ""
    note: str = ""
    made: str = ""
    """When, an ISO 8601 time in UTC."""
    is_undone: bool = False
    """Whether it was taken back, so that it does not count."""

    @property
    def is_settled(self) -> bool:
        """Whether the task is done or dropped, so that it can be overdue no longer."""
        return self.state in (State.DONE, State.DROPPED)


def state_named(words: str) -> State | None:
    """Return the state of a name (在办, under way), or None where it is none; signs, width and white space say nothing."""
    folded = unicodedata.normalize("NFKC", words).casefold()
    return _BY_NAME.get("".join(character for character in folded if character not in _SIGNS))


def base_of(mark: Mark | None) -> str:
    """Return what tells how a task is marked now: a list carries it, and what comes back is set against it."""
    if mark is None:
        return f"{State.OPEN.value} {told_hash(State.OPEN, '', '', '')}"
    return f"{mark.state.value}@{mark.made} {told_hash(mark.state, mark.progress, mark.problem, mark.note)}"


def told_hash(state: State | None, progress: str, problem: str, note: str) -> str:
    """Return what tells what a mark says, whatever the white space around it: as people fill it in."""
    import hashlib  # noqa: PLC0415 -- most commands do without it

    told = "\n".join((state.value if state else "", *(" ".join(each.split()) for each in (progress, problem, note))))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
