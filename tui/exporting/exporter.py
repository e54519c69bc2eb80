"""What an exporter is: one form in which lists and comparisons are written out."""

from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO, TextIO

from parsers.values import dataclass
from tui.exporting.listing import Listing, Page

if TYPE_CHECKING:
    from tui.report.report import Report


@dataclass(frozen=True, slots=True)
class Exporter:
    """A form: how its files are called, and what writes a list, or a comparison, in it."""

    name: str
    """What it is called in `--format`."""
    suffixes: tuple[str, ...]
    """The endings of the names of its files, with their dots, the usual one first."""
    write_list: Callable[[Listing, TextIO], None] | None = None
    """Writes a list; None where it cannot, or where it writes bytes."""
    write_bytes: Callable[[Listing, BinaryIO], None] | None = None
    """Writes a list in a form that is no text."""
    write_page: "Callable[[Page, TextIO], None] | None" = None
    """Writes several lists under one title; None where it cannot, or where it writes bytes."""
    write_page_bytes: "Callable[[Page, BinaryIO], None] | None" = None
    """Writes several lists in a form that is no text."""
    write_report: "Callable[[Report, TextIO], None] | None" = None
    """Writes a comparison; None where it cannot, or where it writes bytes."""
    write_report_bytes: "Callable[[Report, BinaryIO], None] | None" = None
    """Writes a comparison in a form that is no text."""
    file_begins: str = ""
    """What a file of lists begins with, and an answer on stdout does not."""
    needs_days: bool = False
    """Whether it can write only lists of what has a day."""

    @property
    def writes_lists(self) -> bool:
        """Whether it can write a list at all."""
        return bool(self.write_list or self.write_bytes)

    @property
    def writes_pages(self) -> bool:
        """Whether it can write several lists under one title."""
        return bool(self.write_page or self.write_page_bytes)

    @property
    def writes_reports(self) -> bool:
        """Whether it can write a comparison."""
        return bool(self.write_report or self.write_report_bytes)
