"""JSON, for programs."""

from typing import TYPE_CHECKING, TextIO

from tui.exporting.exporter import Exporter
from tui.exporting.listing import Listing
from tui.prompt.output import write_json

if TYPE_CHECKING:
    from tui.report.parts import Report


def _write_list(listing: Listing, answer: TextIO) -> None:
    write_json([listing.values(thing) for thing in listing.things], answer)


def _write_report(report: "Report", answer: TextIO) -> None:
    from tui.report.values import values  # noqa: PLC0415

    write_json(values(report.comparison), answer)


JSON = Exporter("json", (".json",), write_list=_write_list, write_report=_write_report)
