"""A table for the eye: in a terminal as wide as that, in a file a hundred cells."""

from typing import TYPE_CHECKING, TextIO

from tui.exporting.exporter import Exporter
from tui.exporting.listing import Cell, Listing, Page
from tui.saying.safe import safe_line

if TYPE_CHECKING:
    from tui.report.report import Report


def _write_list(listing: Listing, answer: TextIO) -> None:
    if listing.as_text:
        listing.as_text(listing.things, answer)
        return
    from tui.exporting.rows import write_rows  # noqa: PLC0415 -- what measures cells takes long to load

    write_rows(listing, answer)


def said(cell: Cell) -> str:
    """Return what a cell says, as text on one line."""
    if cell is None:
        return ""
    return f"{cell:.15g}" if isinstance(cell, float) else safe_line(" ".join(str(cell).splitlines()))


def _write_page(page: Page, answer: TextIO) -> None:
    answer.write(f"{safe_line(page.title)}\n{safe_line(page.summary)}\n")
    for listing in page.listings:
        answer.write(f"\n{safe_line(listing.title)}\n")
        if listing.things:
            _write_list(listing, answer)


def _write_report(report: "Report", answer: TextIO) -> None:
    from tui.report.terminal import write_report  # noqa: PLC0415 -- rich's tables take long to load

    write_report(report, answer)


TABLE = Exporter("table", (".txt",), write_list=_write_list, write_page=_write_page, write_report=_write_report)
