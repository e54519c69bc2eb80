"""Writes a list out as it is shown, in the form that the ending of a file's name tells."""

from pathlib import Path
from typing import TYPE_CHECKING

from parsers.errors import Reason
from tui.exporting import EXPORTERS, form_of_file
from tui.exporting.exporter import Exporter
from tui.exporting.formulas import inert
from tui.exporting.listing import Column, Listing
from tui.exporting.table import said
from tui.saying import sentences
from tui.saying.safe import safe_line
from tui.screens.copying import copy

if TYPE_CHECKING:
    from tui.screens.ledger.screen import LedgerScreen


class Writing:
    """Asks for the name of a file and writes it."""

    def __init__(self, ledger: "LedgerScreen") -> None:
        self._ledger = ledger

    def copy_row(self) -> None:
        """Copy the words of the chosen row, with what is said of it and its citation."""
        ledger = self._ledger
        if ledger.list.chosen is None:
            ledger.say(sentences.NOTHING_TO_COPY)
            return
        copy(ledger, "\t".join(self._cells(ledger.list.chosen)))

    def copy_list(self) -> None:
        """Copy the list as rows of values parted by tabs."""
        ledger = self._ledger
        if not ledger.list.model.things:
            ledger.say(sentences.NOTHING_TO_COPY)
            return
        heads = "\t".join(column.head.say(ledger.language) for column in self._columns())
        copy(ledger, "\n".join((heads, *("\t".join(self._cells(thing)) for thing in ledger.list.model.things))))

    def _columns(self) -> tuple[Column, ...]:
        view = self._ledger.filling.view
        return view.written_of(self._ledger.list.model.things, self._ledger.said) if view.written_of else view.written

    def _cells(self, thing: object) -> list[str]:
        told = self._ledger.filling.view.written_thing(thing)
        return [inert(" ".join(said(column.value(told)).split())) for column in self._columns()]

    def ask(self) -> None:
        """Let the name of a file be typed."""
        name = self._ledger.filling.view.name.en
        self._ledger.line.ask(sentences.WRITE, f"{name}-{self._ledger.said.today.isoformat()}.xlsx", self._write)

    def _write(self, name: str) -> None:
        """Write the list; a file that is there already is left alone."""
        ledger = self._ledger
        try:
            file = Path(name.strip()).expanduser()
        except RuntimeError:
            # There is nobody of that name.
            file = Path(name.strip())
        form = form_of_file(file.name)
        if form is None or not form.writes_lists or form.needs_days:
            ledger.say(
                sentences.WRONG_ENDING,
                choices="  ".join(
                    suffix for form in EXPORTERS if form.writes_lists and not form.needs_days for suffix in form.suffixes[:1]
                ),
            )
            return
        view = ledger.filling.view
        things = [view.written_thing(thing) for thing in ledger.list.model.things]
        listing = Listing(
            view.name.say(ledger.language),
            things,
            self._columns(),
            ledger.language,
            view.values,
            None,
            ledger.said.today,
        )
        try:
            _write(form, listing, file)
        except FileExistsError:
            ledger.say(sentences.FILE_THERE, file=safe_line(str(file)))
        except OSError as error:
            ledger.say(sentences.UNWRITABLE, file=safe_line(str(file)), reason=Reason(error).message(ledger.language))
        else:
            ledger.say(sentences.WRITTEN, count=len(things), file=safe_line(str(file)))


def _write(form: Exporter, listing: Listing, file: Path) -> None:
    if form.write_bytes:
        with file.open("xb") as answer:
            form.write_bytes(listing, answer)
    elif form.write_list:
        with file.open("x", encoding="utf-8") as lines:
            lines.write(form.file_begins)
            form.write_list(listing, lines)
