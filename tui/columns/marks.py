"""The columns of a list of marks."""

from library.marks.mark import Mark
from parsers.values import asdict
from tui.exporting.listing import Column
from tui.saying.language import Language, Words
from tui.saying.marks import STATES, made_here

_UNDONE = Words("已撤销", "taken back")


def mark_columns(language: Language) -> tuple[Column, ...]:
    """Return all columns there are."""
    return (
        Column("task", Words("编号", "id"), lambda mark: mark.task, 24, cut=False),
        Column("state", Words("状态", "state"), lambda mark: STATES[mark.state].say(language), 10, cut=False),
        Column("words", Words("原文", "words"), _own_words, 0),
        Column("progress", Words("进展", "progress"), lambda mark: mark.progress, 16),
        Column("problem", Words("问题", "problem"), lambda mark: mark.problem, 16),
        Column("note", Words("备注", "note"), lambda mark: mark.note, 16),
        Column("undone", _UNDONE, lambda mark: _UNDONE.say(language) if mark.is_undone else None, 10),
        Column("made", Words("时间", "made"), lambda mark: f"{made_here(mark):%Y-%m-%d %H:%M}", 16, cut=False),
    )


def _own_words(mark: Mark) -> str:
    """Return the words of a task without the heading above them."""
    return " ".join((mark.words.partition("\n")[2] or mark.words).split())


def values(mark: Mark) -> dict[str, object]:
    """Return what JSON says of a mark."""
    return asdict(mark)
