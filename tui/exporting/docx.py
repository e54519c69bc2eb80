"""A Word file, for whoever edits what is said; it needs python-docx, the extra `docx`."""

from typing import TYPE_CHECKING, BinaryIO

from parsers.errors import YaodianError
from tui.exporting.exporter import Exporter
from tui.exporting.listing import Listing, Page

if TYPE_CHECKING:
    from tui.report.report import Report


class NoWordWriterError(YaodianError):
    """What writes Word files is not installed."""

    zh = "写 Word 文件需要 python-docx：pip install 'yaodian[docx]'。"
    en = "Word files need python-docx: pip install 'yaodian[docx]'."


def _write_bytes(listing: Listing, answer: BinaryIO) -> None:
    try:
        from tui.exporting.word import write_list  # noqa: PLC0415 -- the other forms do without it
    except ImportError as error:
        raise NoWordWriterError from error
    write_list(listing, answer)


def _write_page(page: Page, answer: BinaryIO) -> None:
    try:
        from tui.exporting.word import write_page  # noqa: PLC0415
    except ImportError as error:
        raise NoWordWriterError from error
    write_page(page, answer)


def _write_report(report: "Report", answer: BinaryIO) -> None:
    try:
        from tui.exporting.word import write_report  # noqa: PLC0415
    except ImportError as error:
        raise NoWordWriterError from error
    write_report(report, answer)


DOCX = Exporter("docx", (".docx",), write_bytes=_write_bytes, write_page_bytes=_write_page, write_report_bytes=_write_report)
