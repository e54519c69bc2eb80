"""The columns of a list of marks."""

from dataclasses import asdict

from library.marks.mark import Mark
from tui.exporting.listing import Column
from tui.saying.language import Words

MARK_COLUMNS = (
    Column("task", Words("任务", "task"), lambda mark: mark.task, 24, cut=False),
    Column("state", Words("状态", "state"), lambda mark: mark.state.value, 10, cut=False),
    Column("progress", Words("进展", "progress"), lambda mark: mark.progress, 16),
    Column("problem", Words("问题", "problem"), lambda mark: mark.problem, 16),
    Column("note", Words("备注", "note"), lambda mark: mark.note, 16),
    Column("made", Words("时间", "made"), lambda mark: mark.made, 25, cut=False),
    Column("words", Words("原文", "words"), lambda mark: mark.words, 0),
)


def values(mark: Mark) -> dict[str, object]:
    """Return what JSON says of a mark."""
    return asdict(mark)
