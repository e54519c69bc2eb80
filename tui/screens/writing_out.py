"""Writes what a screen shows into a file, beside what one does: a long list takes its time in some forms."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from parsers.errors import Reason, YaodianError
from tui.exporting import EXPORTERS, form_of_file
from tui.exporting.exporter import Exporter
from tui.exporting.listing import Listing
from tui.exporting.whole import put_where_none_is, written_beside
from tui.saying import sentences
from tui.saying.safe import safe_line
from tui.screens.command_screen import CommandScreen

if TYPE_CHECKING:
    from tui.report.report import Report

Can = Callable[[Exporter], bool]
Counts = Callable[[Exporter], int]
Writes = Callable[[Exporter, Path], object]
"""Writes into a file that has been made, in a form; raises OSError."""


def write_out(screen: CommandScreen[Any], name: str, can: Can, writes: Writes, count: Counts) -> None:
    """Write into the file of a name, in the form that its ending tells, and say so or why not; no file is written over.

    `count` returns how many things are written in a form.
    """
    try:
        file = Path(name.strip()).expanduser()
    except RuntimeError:
        # There is nobody of that name.
        file = Path(name.strip())
    form = form_of_file(file.name)
    if form is None or not can(form):
        choices = "  ".join(suffix for form in EXPORTERS if can(form) for suffix in form.suffixes[:1])
        _ask_again(screen)
        screen.say(sentences.WRONG_ENDING, choices=choices)
        return
    shown = safe_line(str(file))
    screen.say(sentences.WRITING, file=shown)

    def write() -> None:
        said, reason = sentences.WRITTEN, ""
        try:
            if os.path.lexists(file):
                raise FileExistsError(file)
            with written_beside(file, put_where_none_is) as beside:
                writes(form, beside)
        except FileExistsError:
            said = sentences.FILE_THERE
        except YaodianError as error:
            said, reason = sentences.SAID, error.message(screen.language)
        except (OSError, ValueError) as error:
            said, reason = sentences.UNWRITABLE, Reason(error).message(screen.language)
        done = count(form)

        def tell() -> None:
            if said is not sentences.WRITTEN:
                _ask_again(screen)
            screen.say(said, file=shown, reason=reason, said=reason, count=done)

        screen.post_message(screen.Ready(tell))

    screen.run_worker(write, thread=True, group="writing")


def _ask_again(screen: CommandScreen[Any]) -> None:
    """Let another name be typed, from the one that will not do."""
    if screen.asking:
        screen.asking.ask_again()


def how_many(listing: Listing) -> Callable[[Exporter], int]:
    """Return what says how many things of a list are written in a form: in a calendar those that have a day."""

    def count(form: Exporter) -> int:
        if form.needs_days and listing.dated:
            return sum(item.has_day for thing in listing.things for item in listing.dated(thing))
        return len(listing.things)

    return count


def can_write(listing: Listing) -> Callable[[Exporter], bool]:
    """Return what says whether a form can write a list."""
    return lambda form: form.writes_lists and (listing.dated is not None or not form.needs_days)


def write_list(form: Exporter, listing: Listing, file: Path) -> None:
    """Write a list into a file that has been made."""
    if form.write_bytes:
        with file.open("wb") as answer:
            form.write_bytes(listing, answer)
    elif form.write_list:
        with file.open("w", encoding="utf-8") as lines:
            lines.write(form.file_begins)
            form.write_list(listing, lines)


def write_report(form: Exporter, report: "Report", file: Path) -> None:
    """Write a comparison into a file that has been made."""
    if form.write_report_bytes:
        with file.open("wb") as answer:
            form.write_report_bytes(report, answer)
    elif form.write_report:
        with file.open("w", encoding="utf-8") as lines:
            form.write_report(report, lines)
