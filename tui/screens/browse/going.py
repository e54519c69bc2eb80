"""Going to what is chosen: a section, a fact, a deadline; and showing a text as it was found."""

from functools import cached_property
from typing import TYPE_CHECKING

from library.finding.matching import Sought
from tui.models.facts import Mark
from tui.models.history import Visit
from tui.models.link import Place
from tui.models.reader import Position
from tui.saying import sentences

if TYPE_CHECKING:
    from tui.models.link import Link
    from tui.screens.browse.outside import Outside
    from tui.screens.browse.screen import BrowseScreen
    from tui.screens.browse.starring import Starring


class Going:
    """Goes where a key or a click asks to go."""

    def __init__(self, browse: "BrowseScreen") -> None:
        self._browse = browse

    @cached_property
    def outside(self) -> "Outside":
        """Other programs, to which a section or a file is handed."""
        from tui.screens.browse.outside import Outside  # noqa: PLC0415 -- loaded when it is asked for

        return Outside(self._browse)

    @cached_property
    def starring(self) -> "Starring":
        """Stars on sections."""
        from tui.screens.browse.starring import Starring  # noqa: PLC0415 -- loaded when it is asked for

        return Starring(self._browse)

    def open(self) -> None:
        """Read the section under the cursor; unfold a place; from the panel, go to the phrase."""
        browse = self._browse
        chosen = browse.outline.model.chosen()
        if browse.dock.has_keys and browse.dock.open:
            browse.dock.open.go()
        elif browse.is_reading:
            self._follow(browse.reader.link)
        elif not chosen:
            browse.walking.unfold()
        else:
            browse.places.go(Visit(chosen[0], Position(chosen[1])))
            browse.read(True)

    def _follow(self, link: "Link | None") -> None:
        """Go where a row of a place's page leads."""
        if isinstance(link, Place):
            self.to_place(link)
        elif link:
            lists = self._browse.resuming.lists
            lists.typed, lists.cursor = link.typed, None
            self.to_list(link.view)

    def to_mark(self, plan: str, mark: Mark, leaving: Visit | None = None) -> None:
        """Go to a fact of the plan in the reader and let it stand out."""
        browse = self._browse
        if browse.reader.model:
            position = browse.reader.model.position_of_mark(mark)
            browse.places.go(Visit(plan, position), leaving=leaving or browse.places.visit())
            browse.read(True)
            browse.reader.choose(mark)
            browse.say()

    def to_list(self, name: str = "") -> None:
        """Show a list over all plans by its name, or the one that one left."""
        from tui.screens.ledger.screen import LedgerScreen  # noqa: PLC0415 -- loaded when it is asked for

        browse, left = self._browse, self._browse.resuming.lists
        # Those that have a key of their own are come back to by that.
        name = name or ("tasks" if left.view in ("deadlines", "places") else left.view)
        if name != left.view:
            left.view, left.cursor = name, None
        screen = LedgerScreen(browse.library, browse.language, browse.today, left)

        def come_back(place: Place | None) -> None:
            if place:
                self.to_place(place)
            else:
                # Tasks may have been marked.
                browse.places.show_again()

        browse.app.push_screen(screen, come_back)

    def copy(self) -> None:
        """Copy the section in view, or the fact that is chosen in a panel, with its citation."""
        from library.asking.addresses import address_of  # noqa: PLC0415 -- loaded when it is asked for
        from library.citing.citation import Citation, hash_of  # noqa: PLC0415
        from tui.screens.copying import copy  # noqa: PLC0415

        browse, visit = self._browse, self._browse.places.visit()
        if visit is None:
            return
        chosen = browse.dock.open.cited() if browse.dock.has_keys and browse.dock.open else None
        place = chosen or Place(visit.plan, visit.position.section)
        plan, fact = browse.library.plan(place.plan), place.fact
        section = plan.sections[place.section]
        words, span = (fact.shown, fact.source) if fact else (section.words.strip(), section.source)
        told = words if fact else f"{section.marker}{words}"
        copy(browse, f"{told} {Citation(address_of(plan, section.index), span, hash_of(words))}")

    def to_place(self, place: "Place") -> None:
        """Go to where something stands, its words standing out if it is a fact."""
        browse = self._browse
        leaving = browse.places.visit()
        visit = Visit(place.plan, Position(place.section))
        browse.places.show(visit)
        marks = browse.reader.model.marks.get(place.section, ()) if browse.reader.model else ()
        mark = next((mark for mark in marks if place.fact is not None and mark.about == place.fact), None)
        if mark:
            self.to_mark(place.plan, mark, leaving)
        else:
            browse.places.go(visit, leaving=leaving)
            browse.read(True)

    def to_text_as_found(self) -> None:
        """Show the text as it was found, or the repaired one again."""
        browse, model = self._browse, self._browse.reader.model
        source = None if model is None or model.is_as_found else browse.library.source(model.plan.id)
        if model is None:
            return
        if source is None and not model.is_as_found:
            browse.say(sentences.NO_SOURCE)
        else:
            browse.reader.show_as_found(source)
            browse.say()

    def to_other_script(self) -> None:
        """Show Traditional script as Simplified, or as it stands again."""
        browse = self._browse
        wanted = not browse.reader.is_simplified
        browse.reader.show_simplified(wanted)
        browse.outline.show_simplified(wanted)
        browse.say()

    def to_nothing(self) -> None:
        """Widen or close the panel one is in; else clear the marks and the filter; with neither, go back to the outline."""
        browse = self._browse
        outline, visit = browse.outline.model, browse.places.visit()
        is_marked = bool(browse.matches.sought) or outline.is_filtered
        if browse.dock.narrows and browse.dock.deadlines.typed:
            browse.dock.deadlines.narrow("")
            browse.say()
            return
        if browse.dock.has_keys or (browse.dock.open and not is_marked):
            browse.dock.close()
            return
        if is_marked:
            browse.matches.mark(Sought())
            outline.filter("", None)
            browse.dock.deadlines.narrow("")
            browse.outline.refresh()
            if visit:
                browse.outline.follow(visit.plan, visit.position.section, unfold=True)
        else:
            browse.read(False)
        browse.say()
