"""Writes a list out as it is shown, in the form that the ending of a file's name tells."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from tui.exporting.formulas import inert
from tui.exporting.listing import Column, Listing
from tui.exporting.table import said
from tui.saying import sentences
from tui.screens.copying import copy
from tui.screens.writing_out import can_write, how_many, write_list, write_out

if TYPE_CHECKING:
    from tui.screens.ledger.screen import LedgerScreen


class Writing:
    """Asks for the name of a file and writes it."""

    def __init__(self, ledger: "LedgerScreen") -> None:
        self._ledger = ledger

    def copy_row(self) -> None:
        """Copy the words of the chosen row, or of those ticked, with what is said of each and its citation."""
        ledger = self._ledger
        rows = ledger.ticking.rows
        if not rows:
            ledger.say(sentences.NOTHING_TO_COPY)
            return
        copy(ledger, "\n".join("\t".join(self._cells(thing)) for thing in rows))

    def copy_list(self) -> None:
        """Copy the list, or what is ticked of it, as rows of values parted by tabs."""
        ledger = self._ledger
        things = self._things()
        if not things:
            ledger.say(sentences.NOTHING_TO_COPY)
            return
        heads = "\t".join(column.head.say(ledger.language) for column in self._columns())
        copy(ledger, "\n".join((heads, *("\t".join(self._cells(thing)) for thing in things))))

    def _things(self) -> Sequence[Any]:
        """Return what is written: the list, each row of it once, or what is ticked of it."""
        things, view = self._ledger.list.model.things, self._ledger.filling.shown
        # Below several headings the same row stands several times.
        once = {view.id(thing): at for at, thing in reversed([*enumerate(things)])}
        kept = things if len(once) == len(things) else [things[at] for at in sorted(once.values())]
        return self._ledger.list.ticked.things or kept

    def _columns(self) -> tuple[Column, ...]:
        return self._ledger.filling.shown.columns_written(self._ledger.list.model.things, self._ledger.said)

    def _cells(self, thing: object) -> list[str]:
        told = self._ledger.filling.shown.written_thing(thing)
        return [inert(" ".join(said(column.value(told)).split())) for column in self._columns()]

    def ask(self) -> None:
        """Let the name of a file be typed."""
        ledger = self._ledger
        name = f"{ledger.filling.shown.name.en}-{ledger.said.today.isoformat()}.xlsx"
        ledger.line.ask(sentences.WRITE.say(ledger.language), name, self._write)

    def _write(self, name: str) -> None:
        ledger, view = self._ledger, self._ledger.filling.shown
        things = [view.written_thing(thing) for thing in self._things()]
        title, columns = view.name.say(ledger.language), self._columns()
        listing = Listing(title, things, columns, ledger.language, view.values, None, ledger.said.today, dated=view.dated)
        write_out(ledger, name, can_write(listing), lambda form, file: write_list(form, listing, file), how_many(listing))
