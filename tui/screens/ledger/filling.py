"""Fills a list: which of them it is, what it is narrowed to, and how it is grouped."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from textual.worker import get_current_worker

from library.asking.asked import Asked, read
from library.asking.values import BARE_IN_LISTS, Around
from tui.lists import VIEWS
from tui.lists.view import View
from tui.models.grouped import Grouped
from tui.saying import sentences

if TYPE_CHECKING:
    from tui.screens.ledger.screen import LedgerScreen


_YEAR = re.compile(r"(?<![^\s])((?:19|20)[0-9]{2})年?(?![^\s])")


@dataclass(slots=True)
class LedgerLeftOff:
    """How one left the lists, to find them so again."""

    view: int = 0
    typed: str = ""
    groupings: dict[int, int] = field(default_factory=dict)
    """By which of its groupings each view is grouped."""
    cursor: int | None = None
    """The row that was chosen; None before the first visit."""

    def __post_init__(self) -> None:
        """Begin with the first list where there is none of a number."""
        self.view = self.view if 0 <= self.view < len(VIEWS) else 0


class Filling:
    """Lists what a filter lets through, in a worker, and shows it."""

    def __init__(self, ledger: "LedgerScreen", left_off: LedgerLeftOff) -> None:
        self._ledger = ledger
        self.left_off = left_off
        self._within: View | None = None
        """The list that was opened from the chosen row of another one, if one was."""

    @property
    def view(self) -> View:
        """The list that is shown."""
        return self._within or VIEWS[self.left_off.view]

    @property
    def _asked(self) -> Asked:
        ledger = self._ledger
        typed = self.left_off.typed
        if self.view.years_are_plans:
            typed = _YEAR.sub(r"year:\1", typed)
        return read(typed, Around(ledger.said.today, ledger.library.years(), BARE_IN_LISTS))

    def refill(self, cursor: int | None = None, *, keep: str | None = None) -> None:
        """List anew what the filter lets through, and choose a row, the task of an id, or where the list begins."""
        ledger, view, asked = self._ledger, self.view, self._asked
        cursor = ledger.list.model.cursor if keep else cursor

        def find() -> None:
            things = view.find(ledger.library, asked.filter, ledger.said)
            if not get_current_worker().is_cancelled:
                ledger.post_message(ledger.Ready(lambda: self._show(view, asked, list(things), cursor, keep)))

        ledger.run_worker(find, thread=True, exclusive=True, group="ledger")

    def _show(self, view: View, asked: Asked, things: list[Any], cursor: int | None, keep: str | None) -> None:
        if view is not self.view or asked.typed != self._asked.typed:
            return
        ledger, said = self._ledger, self._ledger.said
        grouping = view.groupings[self.left_off.groupings.get(self.left_off.view, 0) % len(view.groupings)]
        if grouping.order:
            things.sort(key=grouping.order)
        grouped = Grouped(things, lambda thing: grouping.of(thing, said))
        kept = (at for at, thing in enumerate(things) if keep and thing.listed.task.id == keep)
        cursor = next(kept, cursor)
        grouped.cursor = max(0, min(view.first(things) if cursor is None else cursor, len(things) - 1))
        nothing = sentences.NOTHING_LISTED.say(
            said.language, name=(view.listed or view.name).say(said.language), asked=asked.typed or "*"
        )
        columns = view.columns_of(things, said) if view.columns_of else view.columns
        ledger.list.show(columns, grouped, view.counts(things, said), nothing)
        others = " ".join(
            f"[{one.name.say(said.language)}]" if one is VIEWS[self.left_off.view] else one.name.say(said.language) for one in VIEWS
        )
        within = [view.name.say(said.language)] if self._within else []
        parts = (others, *within, grouping.name.say(said.language), asked.typed, ledger.line.note(asked))
        ledger.header.say("  ".join(part for part in parts if part), f"{len(things)}  {said.today.isoformat()}")
        ledger.show_detail()

    def narrow(self, typed: str) -> None:
        """List what a typed line lets through."""
        self.left_off.typed = typed
        self.refill()

    def open(self, view: View) -> None:
        """Show the list that belongs to the chosen row in place of this one."""
        self.left_off.cursor = self._ledger.list.model.cursor
        self._within = view
        self.refill()

    def close(self) -> bool:
        """Show the list that this one was opened from again; return whether there is one."""
        if self._within is None:
            return False
        self._within = None
        self.refill(self.left_off.cursor)
        return True

    def switch(self, by: int) -> None:
        """Show the next list, or the one before, narrowed as this one is."""
        self._within = None
        self.left_off.view = (self.left_off.view + by) % len(VIEWS)
        self.refill()

    def regroup(self) -> None:
        """Group the list by the next thing that it can be grouped by."""
        at = self.left_off.view
        self.left_off.groupings[at] = (self.left_off.groupings.get(at, 0) + 1) % len(self.view.groupings)
        self.refill()
