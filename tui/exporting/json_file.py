"""JSON, for programs."""

import json
from typing import TYPE_CHECKING, Any, TextIO

from tui.exporting.exporter import Exporter
from tui.exporting.listing import Listing, Page
from tui.saying.safe import safe_json

if TYPE_CHECKING:
    from tui.report.report import Report


def write_json(values: Any, answer: TextIO) -> None:
    """Write values as JSON, Chinese as it is where the encoding has it; what a terminal must not see, as escapes."""
    unicode = (getattr(answer, "encoding", None) or "utf-8").lower().replace("-", "") == "utf8"
    written = json.dumps(values, ensure_ascii=not unicode, indent=2)
    answer.write(safe_json(written, for_eyes=answer.isatty()) + "\n")


def _write_list(listing: Listing, answer: TextIO) -> None:
    write_json([listing.values(thing) for thing in listing.things], answer)


def _write_page(page: Page, answer: TextIO) -> None:
    lists = [{"title": one.title, "items": [one.values(thing) for thing in one.things]} for one in page.listings]
    write_json({"title": page.title, "summary": page.summary, "lists": lists}, answer)


def _write_report(report: "Report", answer: TextIO) -> None:
    from tui.report.values import values  # noqa: PLC0415

    write_json(values(report.comparison), answer)


JSON = Exporter("json", (".json",), write_list=_write_list, write_page=_write_page, write_report=_write_report)
