"""Ticks rows of a list: what is done to the chosen row is done to all that are ticked."""

from typing import TYPE_CHECKING, Any

from tui.saying import sentences

if TYPE_CHECKING:
    from tui.screens.ledger.screen import LedgerScreen


class Ticking:
    """Ticks rows and takes ticks away."""

    def __init__(self, ledger: "LedgerScreen") -> None:
        self._ledger = ledger

    @property
    def rows(self) -> list[Any]:
        """What a key acts on: what is ticked, or else the chosen row."""
        chosen = self._ledger.list.chosen
        return self._ledger.list.ticked.things or ([chosen] if chosen is not None else [])

    def turn(self) -> None:
        """Tick the chosen row, or take its tick away, and choose the next one."""
        ledger = self._ledger
        if ledger.list.chosen is not None:
            ledger.list.ticked.turn(ledger.list.chosen)
            ledger.list.refresh()
            ledger.move(1)

    def turn_all(self) -> None:
        """Tick every row that is listed; where each is, take the ticks away."""
        self._ledger.list.ticked.turn_all()
        self._ledger.list.refresh()

    def clear(self) -> bool:
        """Take all ticks away, if any are seen; return whether they were."""
        pane = self._ledger.list
        were_seen = pane.ticked.count > 0
        if were_seen:
            pane.ticked.clear()
            pane.refresh()
            self._ledger.say(sentences.UNTICKED)
        return were_seen
