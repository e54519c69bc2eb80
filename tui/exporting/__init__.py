"""The forms in which lists and comparisons are written out. To add one: a file with its `Exporter`, and a line in `EXPORTERS`."""

from tui.exporting.calendar_file import CALENDAR
from tui.exporting.csv_file import CSV
from tui.exporting.docx import DOCX
from tui.exporting.exporter import Exporter
from tui.exporting.html_file import HTML
from tui.exporting.json_file import JSON
from tui.exporting.jsonl import JSONL
from tui.exporting.markdown import MARKDOWN
from tui.exporting.table import TABLE
from tui.exporting.xlsx import XLSX

EXPORTERS: list[Exporter] = [TABLE, JSON, JSONL, CSV, MARKDOWN, HTML, XLSX, DOCX, CALENDAR]


def list_forms(*, with_days: bool = False) -> tuple[str, ...]:
    """Return the names of the forms that a list can be written in."""
    return tuple(form.name for form in EXPORTERS if form.writes_lists and (with_days or not form.needs_days))


def report_forms() -> tuple[str, ...]:
    """Return the names of the forms that a comparison can be written in."""
    return tuple(form.name for form in EXPORTERS if form.writes_reports)


def lists_forms() -> tuple[str, ...]:
    """Return the names of the forms that several lists under one title can be written in."""
    return tuple(form.name for form in EXPORTERS if form.writes_pages)


def form_named(name: str) -> Exporter:
    """Return the form of a name."""
    return next(form for form in EXPORTERS if form.name == name)


def form_of_file(file: str) -> Exporter | None:
    """Return the form that the ending of a file's name tells, or None where it tells none."""
    return next((form for form in EXPORTERS if file.lower().endswith(form.suffixes)), None)
