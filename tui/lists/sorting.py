"""A list sorted by one of the columns that it is written with, in place of its groups."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from tui.exporting.listing import Column
from tui.lists.view import Grouping, View
from tui.models.deadlines import DeadlineRows
from tui.models.grouped import Heading
from tui.saying import sentences
from tui.saying.language import Said, Words

_REVERSED = "-"
"""What stands before the name of a column that a list is sorted by the other way round."""


def sorted_next(before: str, name: str) -> str:
    """Return what a list is sorted by once a column is chosen: the one that it is sorted by already turns it round."""
    return f"{_REVERSED}{name}" if before == name else name


def sorting(view: View, things: Sequence[Any], said: Said, asked: str) -> Grouping | None:
    """Return how a list stands that is sorted by the column of a name, turned round with `-` before it; None without such."""
    is_reversed = asked.startswith(_REVERSED)
    name = asked.removeprefix(_REVERSED)
    column = next((each for each in view.columns_written(things, said) if each.name == name), None)
    if column is None:
        return None
    how = sentences.SORTED_BACK if is_reversed else sentences.SORTED
    named = Words(how.zh.format(column=column.head.zh), how.en.format(column=column.head.en))
    return Grouping(named, arrange=partial(_sorted, view, column, is_reversed))


def _sorted(view: View, column: Column, is_reversed: bool, things: Sequence[Any], _: Said) -> tuple[Sequence[Any], list[Heading]]:
    found = column.in_order(things, view.written_thing, is_reversed=is_reversed)
    return things.of(found) if isinstance(things, DeadlineRows) else found, []
