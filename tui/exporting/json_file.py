"""JSON, for programs."""

from typing import TYPE_CHECKING, Any, TextIO

from tui.exporting.exporter import Exporter
from tui.exporting.listing import Listing, Page
from tui.saying.safe import safe_json

if TYPE_CHECKING:
    from tui.report.report import Report


def write_json(values: Any, answer: TextIO) -> None:
    """Write values as JSON, Chinese as it is where the encoding has it; what a terminal must not see, as escapes."""
    answer.write(json_for(answer, values, indent=2) + "\n")


def json_for(answer: TextIO, values: Any, indent: int | None = None) -> str:
    """Return values as JSON as an answer can take it; indented by some characters a level, or in one line."""
    import json  # noqa: PLC0415 -- what is written for people does without it

    unicode = (getattr(answer, "encoding", None) or "utf-8").lower().replace("-", "") == "utf8"
    return safe_json(json.dumps(values, ensure_ascii=not unicode, indent=indent), for_eyes=answer.isatty())


def _write_list(listing: Listing, answer: TextIO) -> None:
    write_json([listing.values(thing) for thing in listing.things], answer)


def _write_page(page: Page, answer: TextIO) -> None:
    lists = [{"title": one.title, "items": [one.values(thing) for thing in one.things]} for one in page.listings]
    write_json({"title": page.title, "summary": page.summary, "lists": lists}, answer)


def _write_report(report: "Report", answer: TextIO) -> None:
    from tui.report.values import values  # noqa: PLC0415

    write_json(values(report.comparison), answer)


JSON = Exporter("json", (".json",), write_list=_write_list, write_page=_write_page, write_report=_write_report)
