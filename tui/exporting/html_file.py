"""One page of HTML that needs nothing else, readable on a screen and on paper."""

from typing import TYPE_CHECKING, TextIO

from tui.exporting.exporter import Exporter
from tui.exporting.listing import Listing, Page
from tui.exporting.table import said

if TYPE_CHECKING:
    from tui.report.report import Report


def _write_list(listing: Listing, answer: TextIO) -> None:
    from tui.report.html import page, text  # noqa: PLC0415

    answer.write(page(text(listing.title), _table(listing), listing.language))


def _table(listing: Listing) -> tuple[str, ...]:
    """Return a list as a table."""
    from tui.report.html import text  # noqa: PLC0415

    heads = "".join(f'<th scope="col">{text(column.head.say(listing.language))}</th>' for column in listing.columns)
    rows = (
        "<tr>" + "".join(f'<td lang="zh-Hans">{text(said(column.value(thing)))}</td>' for column in listing.columns) + "</tr>"
        for thing in listing.things
    )
    return f"<table><thead><tr>{heads}</tr></thead><tbody>", *rows, "</tbody></table>"


def _write_page(lists: Page, answer: TextIO) -> None:
    from tui.report.html import page, text  # noqa: PLC0415

    body = [f"<p>{text(lists.summary)}</p>"]
    for listing in lists.listings:
        body += (f"<h2>{text(listing.title)}</h2>", *(_table(listing) if listing.things else ()))
    answer.write(page(text(lists.title), body, lists.language))


def _write_report(report: "Report", answer: TextIO) -> None:
    from tui.report.html import html  # noqa: PLC0415

    answer.write(html(report))


HTML = Exporter("html", (".html", ".htm"), write_list=_write_list, write_page=_write_page, write_report=_write_report)
