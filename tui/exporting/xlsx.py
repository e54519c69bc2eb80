"""A workbook with typed cells, a head that stays and filters, for spreadsheet programs."""

from typing import TYPE_CHECKING, BinaryIO

from tui.exporting.exporter import Exporter
from tui.exporting.listing import Listing, Page
from tui.exporting.sheets import Sheet, write_sheets

if TYPE_CHECKING:
    from tui.report.report import Report


def _write_bytes(listing: Listing, answer: BinaryIO) -> None:
    write_sheets([_sheet(listing)], answer)


def _sheet(listing: Listing) -> Sheet:
    heads = [column.head.say(listing.language) for column in listing.columns]
    rows = [[column.value(thing) for column in listing.columns] for thing in listing.things]
    offered = {
        at: [one.say(listing.language) for one in column.choices] for at, column in enumerate(listing.columns) if column.choices
    }
    return Sheet(listing.title, heads, rows, offered)


def _write_page(page: Page, answer: BinaryIO) -> None:
    write_sheets([_sheet(listing) for listing in page.listings], answer)


def _write_report(report: "Report", answer: BinaryIO) -> None:
    from tui.exporting.comparison_workbook import write_workbook  # noqa: PLC0415

    write_workbook(report, answer)


XLSX = Exporter("xlsx", (".xlsx",), write_bytes=_write_bytes, write_page_bytes=_write_page, write_report_bytes=_write_report)
