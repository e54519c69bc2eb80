"""The column of where something stands in its plan."""

from collections.abc import Callable, Sequence
from typing import Any

from tui.exporting.listing import Column
from tui.saying.language import Words


def path_column(path: Callable[[Any], Sequence[str]], place: Callable[[Any], tuple[str, int]]) -> Column:
    """Return the column of a thing's path, sorted as plans go on; `place` returns the plan and the index of its section."""

    def order(thing: Any) -> tuple[str, int] | None:
        return place(thing) if path(thing) else None

    return Column("path", Words("章节", "path"), lambda thing: "/".join(path(thing)), 16, cut=False, sort=order)
