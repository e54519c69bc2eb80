"""Takes stars away from the list of them, also those whose plan is gone, and writes notes on them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from library.marks.star import Star
from parsers.errors import YaodianError
from parsers.values import replace
from tui.saying import sentences
from tui.saying.language import Words

if TYPE_CHECKING:
    from library.annotations import Annotations
    from tui.screens.ledger.screen import LedgerScreen


class Starring:
    """Keeps stars in the library's file."""

    def __init__(self, ledger: "LedgerScreen") -> None:
        self._ledger = ledger
        self._taken: list[list[Star]] = []
        """The stars that were taken away here at one time, the last ones last."""

    def take_away(self) -> None:
        """Take away the chosen star, or those ticked."""
        stars = self._ticked() or list(filter(None, [self._chosen()]))
        if stars and self._write(lambda annotations: annotations.remove_stars(stars), sentences.UNSTARRED):
            self._taken.append(stars)

    def ask_note(self) -> None:
        """Let a note on the chosen star be typed."""
        star = self._chosen()
        if star:

            def put(words: str) -> None:
                noted = replace(star, note=words.strip())
                self._write(lambda annotations: annotations.put_stars([noted]), sentences.STARRED)

            self._ledger.line.ask(sentences.NOTE.say(self._ledger.language), star.note, put, goes_on=True)

    def put_back(self) -> None:
        """Put back what was taken away last."""
        if not self._taken:
            self._ledger.say(sentences.NO_STAR_TAKEN)
        elif self._write(lambda annotations: annotations.put_stars(self._taken[-1]), sentences.STARRED):
            self._taken.pop()

    def _ticked(self) -> list[Star]:
        star_of = self._ledger.filling.shown.star_of
        return [star_of(row) for row in self._ledger.list.ticked.things] if star_of else []

    def _chosen(self) -> Star | None:
        """Return the chosen star, or the next one where that was taken away and the list is still to be made anew."""
        star_of, model = self._ledger.filling.shown.star_of, self._ledger.list.model
        stars = (star_of(row) for row in model.things[model.cursor :]) if star_of else ()
        return next((star for star in stars if not any(star in taken for taken in self._taken)), None)

    def _write(self, change: "Callable[[Annotations], object]", said: Words) -> bool:
        """Change what is kept and say so, or why not; return whether it was changed. A change that returns False was none."""
        ledger, annotations = self._ledger, self._ledger.library.annotations
        # The keys say that no star can be taken away where there are none.
        assert annotations
        try:
            is_changed = change(annotations) is not False
        except YaodianError as error:
            ledger.say(sentences.SAID, said=error.message(ledger.language))
            return False
        ledger.filling.refill(ledger.list.model.cursor)
        if is_changed:
            ledger.say(said)
        return is_changed
