"""Comma-separated values, for spreadsheet programs and for others."""

from typing import TextIO

from tui.exporting.exporter import Exporter
from tui.exporting.formulas import inert
from tui.exporting.listing import Cell, Listing
from tui.saying.safe import safe_lines


def _write_list(listing: Listing, answer: TextIO) -> None:
    import csv  # noqa: PLC0415 -- the other forms do without it

    writer = csv.writer(answer, lineterminator="\n")
    # In English the columns keep the names that --columns takes, for programs.
    is_for_people = listing.language != "en"
    writer.writerow([column.head.say(listing.language) if is_for_people else column.name for column in listing.columns])
    for thing in listing.things:
        writer.writerow([_said(column.value(thing)) for column in listing.columns])


def _said(cell: Cell) -> Cell:
    if isinstance(cell, float):
        return f"{cell:.15g}"
    if not isinstance(cell, str):
        return "" if cell is None else cell
    return inert(safe_lines(cell))


# Spreadsheet programs take a file for UTF-8 only by this sign.
CSV = Exporter("csv", (".csv",), write_list=_write_list, file_begins="\ufeff")
