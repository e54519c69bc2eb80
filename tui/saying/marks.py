"""How far a task is, and how many days are left for it, as words and as signs."""

from datetime import datetime
from typing import TYPE_CHECKING

from library.marks.mark import Mark, State
from parsers.values import asdict
from tui.saying import sentences
from tui.saying.language import Language, Words

if TYPE_CHECKING:
    from library.marks.progress import Progress

STATES = {
    State.OPEN: Words("未办", "open"),
    State.UNDER_WAY: Words("在办", "under way"),
    State.DONE: Words("完成", "done"),
    State.DROPPED: Words("取消", "dropped"),
}
MARKS = {State.OPEN: "[ ]", State.UNDER_WAY: "[~]", State.DONE: "[x]", State.DROPPED: "[-]"}
"""In three cells, told by sign."""


def made_here(mark: Mark) -> datetime:
    """Return when a mark was made, by the clock of the place where one is."""
    return datetime.fromisoformat(mark.made).astimezone()


def day_here(made: str) -> str:
    """Return the day of an ISO 8601 time, by the clock of the place where one is."""
    return f"{datetime.fromisoformat(made).astimezone():%Y-%m-%d}"


def mark_said(mark: Mark, language: Language) -> str:
    """Return all that a mark says, with its day."""
    parts = (MARKS[mark.state], STATES[mark.state].say(language), f"{made_here(mark):%Y-%m-%d}")
    return "  ".join(part for part in (*parts, mark.progress, mark.problem, mark.note) if part)


def progress_said(progress: "Progress | None", language: Language) -> str:
    """Return how far tasks are; nothing where nobody has marked any."""
    return sentences.PROGRESS.say(language, **asdict(progress)) if progress else ""


def left_said(days_left: int | None, language: Language) -> str:
    """Return in a sentence how many days are left, or that it is overdue; nothing where it has no day or is settled."""
    if days_left is None:
        return ""
    words = sentences.OVERDUE_BY if days_left < 0 else sentences.DAYS_LEFT
    return words.say(language, days=abs(days_left))


def short_left(days_left: int | None, language: Language) -> str:
    """Return the same in a column: 20天, -41天."""
    return "" if days_left is None else sentences.SHORT_DAYS.say(language, days=days_left)
