"""What a list that comes back says otherwise in columns that are the plan's own: these are told, and not taken."""

import re
from collections.abc import Mapping
from datetime import date

from library.tasks.listing import ListedTask
from parsers.text.folding import squeezed
from tui.columns.tasks import TASK_COLUMNS, rows
from tui.exporting.listing import Column
from tui.exporting.table import said
from tui.saying.language import Language

_OF_PLAN = frozenset(["task", "lead", "responsible", "support", "units", "times", "day", "targets"])
_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_ANY = "?"
"""What a program writes for a character that its encoding lacks."""


def untaken(cells: Mapping[str, str], listed: ListedTask, today: date, language: Language) -> list[Column]:
    """Return the columns in which a row, by the names of its columns, says something else of a task than its plan does."""
    (row,) = rows([listed], today, language)
    of_plan = (column for column in TASK_COLUMNS if column.name in _OF_PLAN and column.name in cells)
    # A list of what is due in some time says the day that is in it.
    either = row, *row.others
    return [column for column in of_plan if not any(_is_same(cells[column.name], said(column.value(one))) for one in either)]


def _is_same(cell: str, told: str) -> bool:
    one, other = _plain(cell), _plain(told)
    return len(one) == len(other) and all(a in (b, _ANY) for a, b in zip(one, other, strict=True))


def _plain(words: str) -> str:
    """Return some words as they are compared: in one script and width, without white space, days written in one way."""
    folded = squeezed(words)
    return _DAY.sub(lambda day: f"{day[1]}-{int(day[2]):02}-{int(day[3]):02}", folded)
