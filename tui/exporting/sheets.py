"""Sheets of a workbook: heads that stay, filters, wrapped cells of their types, and columns as wide as what stands in them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, BinaryIO

from parsers.values import dataclass, field
from tui.exporting.listing import Cell
from tui.saying.safe import safe_lines

_WIDEST, _NARROWEST = 60, 8
_LONGEST_CELL = 32_767
"""How many characters a cell may hold (ECMA-376; Excel's limit)."""
_LONGEST_NAME = 31
_NOT_IN_NAME = re.compile(r"[\[\]:*?/\\]")
_ENGINE = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
"""What a document says is text: no formula, no link, no number."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of a workbook."""

    name: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    choices: Mapping[int, Sequence[str]] = field(default_factory=dict)
    """What is offered for the cells of a column, by its number."""


def write_sheets(sheets: Iterable[Sheet], answer: BinaryIO) -> None:
    """Write a workbook with some sheets."""
    from rich.cells import cell_len  # noqa: PLC0415
    from xlsxwriter import Workbook  # noqa: PLC0415 -- the other forms do without it

    with Workbook(answer, _ENGINE) as book:
        head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        text = book.add_format({"text_wrap": True, "valign": "top"})
        day = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"})
        for one in sheets:
            sheet = book.add_worksheet(_sheet_name(one.name))
            widths = [cell_len(name) for name in one.heads]
            for at, name in enumerate(one.heads):
                sheet.write_string(0, at, name, head)
            for number, row in enumerate(one.rows, 1):
                for at, value in enumerate(row):
                    _write_cell(sheet, (number, at), value, text, day)
                    widths[at] = max(widths[at], cell_len(str(value or "")))
            for at, width in enumerate(widths):
                sheet.set_column(at, at, max(_NARROWEST, min(width + 2, _WIDEST)))
            for at, offered in one.choices.items():
                # Other words are read too.
                sheet.data_validation(
                    1, at, max(len(one.rows), 1), at, {"validate": "list", "source": offered, "show_error": False}
                )
            sheet.freeze_panes(1, 0)
            if widths:
                sheet.autofilter(0, 0, len(one.rows), len(widths) - 1)


def _write_cell(sheet: Any, at: tuple[int, int], value: Cell, text: Any, day: Any) -> None:
    if isinstance(value, bool):
        sheet.write_boolean(*at, value, text)
    elif isinstance(value, date):
        sheet.write_datetime(*at, datetime(value.year, value.month, value.day), day)
    elif isinstance(value, int | float):
        sheet.write_number(*at, value, text)
    elif value:
        sheet.write_string(*at, safe_lines(value)[:_LONGEST_CELL], text)


def _sheet_name(title: str) -> str:
    return _NOT_IN_NAME.sub(" ", title)[:_LONGEST_NAME].strip(" '") or "yaodian"
