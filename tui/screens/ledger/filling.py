"""Fills a list: which of them it is, what it is narrowed to, and how it is grouped."""

import re
from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING, Any

from textual.worker import get_current_worker

from library.asking.asked import Asked, read
from library.asking.values import BARE_IN_LISTS
from parsers.values import dataclass, replace
from tui.lists import VIEWS
from tui.lists.deadlines import DEADLINES
from tui.lists.sorting import sorted_next, sorting
from tui.lists.view import Grouping, View
from tui.models.grouped import Grouped
from tui.models.link import Place
from tui.models.list_left import ListLeft
from tui.saying import sentences
from tui.saying.instead import instead
from tui.saying.language import Words
from tui.wrapping import words_fitted

if TYPE_CHECKING:
    from tui.screens.ledger.screen import LedgerScreen


_MOST_LOOKED_AT = 20_000
"""Among how many rows what was chosen is looked for."""
_NEAR = 500
"""How far from where it stood what was marked is looked for."""
_YEAR = re.compile(r"(?<![^\s])((?:19|20)[0-9]{2})年?(?![^\s])")


@dataclass(frozen=True, slots=True)
class _Found:
    """What a filter lets through of a list."""

    view: View
    asked: Asked
    grouped: Grouped[Any]
    counts: str
    first: int
    """The thing that is chosen where one comes to the list for the first time."""
    nothing: str
    """What is said where it lets nothing through."""
    arranged: Words
    """How it is grouped or sorted."""
    state: object
    """The state of the library that it was listed in."""


class Filling:
    """Lists what a filter lets through, in a worker, and shows it."""

    def __init__(self, ledger: "LedgerScreen", left_off: ListLeft) -> None:
        self._ledger = ledger
        self.left_off = left_off
        self._within: View | None = None
        """The list that was opened from the chosen row of another one, if one was."""
        self._before_deadlines: View | None = None
        """The list that one went to the deadlines from."""
        self.marked: set[str] = set()
        """The ids of the tasks that were marked under this filter: they stay listed until another one is typed."""
        self._state: object = None
        """The state of the library that the rows on the screen are of."""
        self.shown: View = self._listed
        """The list whose rows are on the screen: the one asked for may still be looked up."""

    @property
    def view(self) -> View:
        """The list that is asked for."""
        return self._within or self._listed

    @property
    def _listed(self) -> View:
        return next((view for view in VIEWS if view.name.en == self.left_off.view), VIEWS[0])

    @property
    def _asked(self) -> Asked:
        ledger = self._ledger
        typed = self.left_off.typed
        if self.view.years_are_plans:
            typed = _YEAR.sub(r"year:\1", typed)
        return read(typed, ledger.library.around(ledger.said.today, BARE_IN_LISTS))

    def refill(self, cursor: int | None = None, *, keep: object = None, chosen: Hashable = None) -> None:
        """List anew what the filter lets through, and choose a row, what stands at a place, or where the list begins.

        `chosen` is what tells the thing that stays chosen wherever it stands then.
        """
        ledger, view, asked = self._ledger, self.view, self._asked
        grouping, sorted_by = self.grouping, self.left_off.sorted_by.get(view.name.en, "")
        cursor = ledger.list.model.cursor if keep else cursor
        wanted = replace(asked.filter, staying=frozenset(self.marked))

        def find() -> None:
            state = self._state_now()
            things = view.find(ledger.library, wanted, ledger.said)
            arranged = sorting(view, things, ledger.said, sorted_by) or grouping
            counts, grouped = view.counts(things, ledger.said), arranged.grouped(things, ledger.said)
            # Where a list begins is told of things in their own order.
            first = view.first(things) if grouped.things is things else 0
            if get_current_worker().is_cancelled:
                return
            at = self._row_of(view, grouped.things, chosen) if chosen is not None else cursor
            nothing = "" if grouped.things else self._nothing(view, asked)
            found = _Found(view, asked, grouped, counts, first, nothing, arranged.name, state)
            ledger.post_message(ledger.Ready(lambda: self._show(found, at, keep)))

        ledger.run_worker(find, thread=True, exclusive=True, group="ledger")

    @staticmethod
    def _row_of(view: View, things: Sequence[Any], chosen: Hashable) -> int | None:
        """Return the row of a thing; None where it is not among those that are looked at."""
        return next((at for at in range(min(len(things), _MOST_LOOKED_AT)) if view.id(things[at]) == chosen), None)

    def _chosen(self) -> Hashable:
        """Return what tells the chosen thing from the others."""
        chosen = self._ledger.list.chosen
        return self.shown.id(chosen) if chosen is not None else None

    def _state_now(self) -> object:
        library = self._ledger.library
        return library.version, library.annotations.marks_version() if library.annotations else ()

    def is_behind(self) -> bool:
        """Return whether plans or marks have changed since the rows on the screen were listed, other than by marking them here."""
        return self._state is not None and self._state != self._state_now()

    def keep_up(self) -> None:
        """Take it that the rows are as the library says now: what was marked here is shown by the list that is on its way."""
        self._state = self._state_now()

    def catch_up(self) -> None:
        """List anew what has changed elsewhere, the chosen row staying, unless something is being typed."""
        ledger = self._ledger
        if not ledger.is_typing and self.is_behind():
            chosen = ledger.list.chosen
            self.refill(keep=self.shown.place(chosen) if chosen is not None else None)

    @property
    def grouping(self) -> Grouping:
        """What the list is grouped by."""
        groupings = self.view.groupings
        return groupings[self.left_off.groupings.get(self._listed.name.en, 0) % len(groupings)]

    def _nothing(self, view: View, asked: Asked) -> str:
        """Return that nothing is listed, and without which of the filters there would be something."""
        ledger = self._ledger
        name = (view.listed or view.name).say(ledger.language)
        words = sentences.NOTHING_LISTED if asked.typed.strip() else sentences.NONE_AT_ALL
        said = words.say(ledger.language, name=name, asked=asked.typed)
        other = instead(asked.pieces, lambda less: view.find(ledger.library, less, ledger.said), ledger.language)
        return f"{said}  {other}".rstrip()

    def _show(self, found: "_Found", cursor: int | None, keep: object) -> None:
        view, asked, grouped = found.view, found.asked, found.grouped
        if view is not self.view or asked.typed != self._asked.typed:
            return
        before, self.shown, self._state = self.shown, view, found.state
        ledger, said, things = self._ledger, self._ledger.said, grouped.things
        if keep and cursor is not None:
            # Mostly it stands where it stood.
            around = (cursor, *range(max(cursor - _NEAR, 0), min(cursor + _NEAR, len(things))))
            near = (at for at in around if at < len(things) and view.place(things[at]) == keep)
            cursor = next(near, cursor)
        grouped.cursor = max(0, min(found.first if cursor is None else cursor, len(things) - 1))
        ledger.list.show(view, grouped, found.counts, found.nothing)
        ledger.is_there.set()
        at = VIEWS.index(self._listed)
        # The list that is shown, and how, stands where nothing cuts it; behind it those that Tab goes to.
        names = [one.name.say(said.language) for one in (*VIEWS[at:], *VIEWS[:at])]
        within = [view.name.say(said.language)] if self._within else []
        parts = (f"[{names[0]}]", *within, found.arranged.say(said.language), asked.typed, " ".join(names[1:]))
        ledger.header.say("  ".join(part for part in parts if part), f"{len(things)}  {said.today.isoformat()}", words_fitted)
        ledger.show_detail()
        note = ledger.line.note(asked)
        # The keys are those of the list.
        if note or ledger.is_typing or view is not before:
            ledger.say(sentences.SAID if note else None, said=note)

    def narrow(self, typed: str, chosen: Hashable = None) -> None:
        """List what a typed line lets through; `chosen` is as `refill` takes it."""
        self.marked.clear()
        self.left_off.typed = typed
        self.refill(chosen=chosen)

    def confirm(self, typed: str) -> None:
        """List what a typed line lets through as tasks are marked now, where some stay that it does not.

        A line that is not understood as a whole is typed on: what it lists is not what it says.
        """
        if self._asked.unknown:
            self._ledger.line.narrow(goes_on=True)
            self._ledger.say(sentences.SAID, said=self._ledger.line.note(self._asked))
        elif self.marked:
            self.narrow(typed)

    def open(self, view: View) -> None:
        """Show the list that belongs to the chosen row in place of this one."""
        self.left_off.cursor = self._ledger.list.model.cursor
        self._within = view
        self.refill()

    def read_beside(self) -> None:
        """Show the sections of what is ticked side by side, or that of the chosen row and those of the rows around it."""
        from tui.screens.beside import BesideScreen  # noqa: PLC0415 -- loaded when it is asked for

        ledger, rows = self._ledger, self._ledger.ticking.rows
        chosen = self.shown.place(rows[0]) if rows else None
        if chosen is None:
            ledger.say(sentences.NOTHING_TO_READ)
            return
        first = Place(chosen.plan, chosen.section)
        found = (self.shown.place(thing) for thing in ledger.list.ticked.things or ledger.list.model.things)
        places = list(dict.fromkeys(Place(one.plan, one.section) for one in found if one))
        screen = BesideScreen(ledger.library, ledger.language, ledger.said.today, places, places.index(first))
        ledger.app.push_screen(screen, lambda place: ledger.leave(place) if place else None)

    def close(self) -> bool:
        """Show the list that this one was opened from again; return whether there is one."""
        if self._within is None:
            return False
        self._within = None
        self.refill(self.left_off.cursor)
        return True

    def widen(self) -> bool:
        """Take away what the list is narrowed to; return whether it was to anything."""
        is_narrowed = bool(self.left_off.typed)
        if is_narrowed:
            self.narrow("", self._chosen())
        return is_narrowed

    def switch(self, by: int) -> None:
        """Show the next list, or the one before, narrowed as this one is."""
        self._within = None
        self.left_off.view = VIEWS[(VIEWS.index(self._listed) + by) % len(VIEWS)].name.en
        self.refill()

    def to_deadlines(self) -> None:
        """Show the deadlines; from there, the list one came from, or else what is below."""
        before, self._before_deadlines = self._before_deadlines, None
        if self.view is not DEADLINES:
            self._before_deadlines = self._listed
            self.switch(VIEWS.index(DEADLINES) - VIEWS.index(self._listed))
        elif before:
            self.switch(VIEWS.index(before) - VIEWS.index(DEADLINES))
        else:
            self._ledger.leave()

    def regroup(self) -> None:
        """Group the list by the next thing that it can be grouped by; one that is sorted, as it was grouped before."""
        at = self._listed.name.en
        if not self.left_off.sorted_by.pop(self.view.name.en, None):
            self.left_off.groupings[at] = (self.left_off.groupings.get(at, 0) + 1) % len(self.view.groupings)
        self.refill(chosen=self._chosen())

    def ask_order(self) -> None:
        """Let a column be picked that the list is sorted by; the one that it is sorted by already turns it round."""
        from tui.screens.sorting import SortScreen  # noqa: PLC0415 -- loaded when it is asked for

        ledger, at = self._ledger, self.shown.name.en

        def take(column: str | None) -> None:
            if column:
                self.left_off.sorted_by[at] = sorted_next(self.left_off.sorted_by.get(at, ""), column)
                self.refill(0)
                ledger.say()

        columns = self.shown.columns_written(ledger.list.model.things, ledger.said)
        ledger.app.push_screen(SortScreen(columns, ledger.language), take)
