"""Markdown, for notes and for pages."""

from typing import TYPE_CHECKING, TextIO

from tui.exporting.exporter import Exporter
from tui.exporting.listing import Listing, Page
from tui.exporting.table import said

if TYPE_CHECKING:
    from tui.report.report import Report


def _write_list(listing: Listing, answer: TextIO) -> None:
    from tui.report.markdown import escaped  # noqa: PLC0415

    answer.write(f"# {escaped(listing.title)}\n\n")
    _write_table(listing, answer)


def _write_table(listing: Listing, answer: TextIO) -> None:
    from tui.report.markdown import row  # noqa: PLC0415

    answer.write(row(column.head.say(listing.language) for column in listing.columns) + "\n")
    answer.write("|" + "|".join(" ---: " if column.align == "right" else " --- " for column in listing.columns) + "|\n")
    for thing in listing.things:
        answer.write(row(said(column.value(thing)) for column in listing.columns) + "\n")


def _write_page(page: Page, answer: TextIO) -> None:
    from tui.report.markdown import escaped  # noqa: PLC0415

    answer.write(f"# {escaped(page.title)}\n\n{escaped(page.summary)}\n")
    for listing in page.listings:
        answer.write(f"\n## {escaped(listing.title)}\n\n")
        if listing.things:
            _write_table(listing, answer)


def _write_report(report: "Report", answer: TextIO) -> None:
    from tui.report.markdown import markdown  # noqa: PLC0415

    answer.write(markdown(report))


MARKDOWN = Exporter("md", (".md", ".markdown"), write_list=_write_list, write_page=_write_page, write_report=_write_report)
