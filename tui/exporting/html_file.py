"""One page of HTML that needs nothing else, readable on a screen and on paper."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, TextIO

from tui.exporting.exporter import Exporter
from tui.exporting.listing import Listing, Page

if TYPE_CHECKING:
    from tui.report.report import Report


def _write_list(listing: Listing, answer: TextIO) -> None:
    from tui.report.html import page, text  # noqa: PLC0415

    answer.write(page(text(listing.title), _tables(listing), listing.language))


def _tables(listing: Listing) -> Iterator[str]:
    """Yield a list as tables."""
    from tui.exporting.paper import printed  # noqa: PLC0415 -- what measures cells takes long to load
    from tui.report.html import text  # noqa: PLC0415

    once, tables = printed(listing)
    if once:
        yield f'<p lang="zh-Hans">{text(once)}</p>'
    for table in tables:
        yield '<table class="list"><colgroup>'
        yield "".join(f'<col style="width: {share:.1%}">' for share in table.shares)
        yield "</colgroup><thead><tr>"
        yield "".join(f'<th scope="col">{text(head)}</th>' for head in table.heads)
        yield "</tr></thead><tbody>"
        for row in table.rows:
            yield "<tr>" + "".join(f'<td lang="zh-Hans">{text(cell)}</td>' for cell in row) + "</tr>"
        yield "</tbody></table>"


def _write_page(lists: Page, answer: TextIO) -> None:
    from tui.report.html import page, text  # noqa: PLC0415

    body = [f"<p>{text(lists.summary)}</p>"]
    for listing in lists.listings:
        body += (f"<h2>{text(listing.title)}</h2>", *(_tables(listing) if listing.things else ()))
    answer.write(page(text(lists.title), body, lists.language))


def _write_report(report: "Report", answer: TextIO) -> None:
    from tui.report.html import html  # noqa: PLC0415

    answer.write(html(report))


HTML = Exporter("html", (".html", ".htm"), write_list=_write_list, write_page=_write_page, write_report=_write_report)
