"""Where one is in the browser, how it is shown, and the way back."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from library.asking.filter import Filter, Term
from library.entry import Entry
from library.finding.matching import says
from parsers.plan import Plan
from parsers.text.folding import fold, squeezed
from tui.models.forest import Branch
from tui.models.history import History, Visit
from tui.models.place import PlacePage
from tui.models.reader import Position
from tui.saying import sentences
from tui.saying.breadcrumb import address_said, library_said, where
from tui.saying.language import Words
from tui.saying.marks import progress_said
from tui.saying.safe import safe_line
from tui.screens.resting import Resting

if TYPE_CHECKING:
    from tui.screens.browse.screen import BrowseScreen

_MOST_RECENT = 5
_AROUND_PANES = 3
"""How many rows stand above and below the outline's own: the title, its head and the keys."""


class Places:
    """Keeps the outline and the reader in step, and remembers the places one has jumped from."""

    def __init__(self, browse: "BrowseScreen", first: Visit | None) -> None:
        """Begin at a place, or with the first plan there is."""
        self._browse = browse
        self._first = first
        self.history = History()
        """The places jumped from, to go back to."""
        self.following = Resting(browse, self.follow_outline)
        """Lets the reader follow the outline's cursor."""
        self.here: Visit | None = None
        """The place last gone to or read on purpose, to which one comes back."""

    # --- what is in view

    def visit(self) -> Visit | None:
        """Return the place at the top of the reader; None while a page of a place, or nothing, is shown."""
        model = self._browse.reader.model
        return Visit(model.plan.id, model.top) if model else None

    @property
    def branch(self) -> Branch | None:
        """The place or year whose page is shown."""
        page = self._browse.reader.page_of_place
        return page.branch if page else None

    def said(self, *, plan_only: bool = False) -> str:
        """Return where one is, in words; of a section only its plan where that is wanted."""
        page, model = self._browse.reader.page_of_place, self._browse.reader.model
        if page:
            return page.title
        if model is None:
            return ""
        path = () if plan_only else model.plan.sections[model.top.section].path
        return where(self._browse.library, model.plan.id, path, self._browse.language)

    def titled(self) -> str:
        """Return where one is as one types it, with the heading of the section."""
        page, model = self._browse.reader.page_of_place, self._browse.reader.model
        if model is None:
            return page.title if page else ""
        section = model.plan.sections[model.top.section]
        try:
            entry = self._browse.library.entry(model.plan.id)
        except KeyError:
            return sentences.GONE.say(self._browse.language)
        address = address_said(entry, section.path, self._browse.language)
        return f"{address}  {safe_line(section.title)}" if section.index else address

    def say_where(self) -> None:
        """Say in the header what there is and where one is, and list what the panel is for there."""
        browse = self._browse
        summary = library_said(browse.library.groups(), browse.language)
        progress = browse.arrivals.incoming.progress if browse.arrivals.incoming else ""
        browse.header.say(f"{sentences.NAME.say(browse.language)}  {self.titled()}", f"{summary}  {progress}".rstrip())
        browse.dock.fill()

    def named(self, plan: str) -> str:
        """Return the place and the year of a plan as one types them."""
        try:
            return address_said(self._browse.library.entry(plan), (), self._browse.language)
        except KeyError:
            return sentences.GONE.say(self._browse.language)

    def find_named(self, typed: str) -> Sequence[Entry | Branch]:
        """Return the places and the plans that a typed line may mean; where nothing is typed, the plans one was in last."""
        library, folded = self._browse.library, squeezed(typed)
        if not folded:
            names = dict.fromkeys(visit.plan for visit in reversed(self.history.behind))
            return [library.entry(name) for name in list(names)[:_MOST_RECENT] if library.is_id(name)]
        branches = (branch for branch in self._browse.outline.model.forest.branches if branch.province and not branch.is_year)
        places = [branch for branch in branches if says(folded, fold(branch.province or ""))]
        return [*places, *library.like(Filter(terms=(Term(" ".join(typed.split()).lower()),)))]

    def go_to_named(self, one: Entry | Branch) -> None:
        """Go to the beginning of a plan, or to the page of a place."""
        if isinstance(one, Entry):
            self.go(Visit(one.id, Position(0)))
            self._browse.read(True)
        else:
            self._browse.outline.go_to(one)
            self.follow_outline()
            self._browse.read(False)

    # --- showing

    def show_first(self) -> None:
        """Show where one wants to begin, once, else the newest plan."""
        browse = self._browse
        first, self._first = self._first, None
        newest = None if first else browse.library.newest()
        if newest:
            first = Visit(newest.id, Position(0))
        if first:
            browse.outline.model.reveal(first.plan, first.position.section, unfold=True)
            browse.outline.model.open()
            # As many plans as have room: fewer keys to where one wants to go.
            browse.outline.model.fill(browse.app.size.height - _AROUND_PANES)
            browse.outline.refresh()
            self.follow_outline()
            if first.position.row:
                # A row is one of a width, which is not known before.
                browse.call_after_refresh(self.show, first)
            self.here = self.visit()
        else:
            self.say_where()

    def show(self, visit: Visit) -> None:
        """Show a place in the reader and say where it is."""
        try:
            plan = self._browse.library.plan(visit.plan)
        except KeyError:
            # Removed since it was listed.
            self._browse.say(sentences.GONE)
            return
        self._browse.reader.show(plan, self._note(plan), visit.position)
        self.say_where()

    def show_again(self) -> None:
        """Show the same place, with what has been marked since."""
        visit = self.visit()
        if visit:
            self.show(visit)
        elif self.branch:
            self.follow_outline()

    def _note(self, plan: Plan) -> str:
        """Return the line below a plan's title: where it comes from, and how far its tasks are."""
        progress = progress_said(self._browse.library.progress([plan.id], self._browse.today.isoformat()), self._browse.language)
        known = (plan.province, plan.city, plan.county, plan.doc_type, plan.issuer, plan.number, plan.issued, progress)
        return "  ".join(value for value in known if value)

    def follow_outline(self) -> None:
        """Show in the reader what the outline's cursor stands on: a section, or what a place or a year holds."""
        outline = self._browse.outline.model
        chosen, branch = outline.chosen(), outline.branch()
        if branch:
            self._browse.reader.show_place(PlacePage(self._browse.library, branch, self._browse.language, self._browse.today))
            self.say_where()
        elif chosen:
            self.show(Visit(chosen[0], Position(chosen[1])))

    def follow_reader(self) -> None:
        """Put the outline's cursor on the section at the top of the reader."""
        visit = self.visit()
        if visit:
            self.here = visit
            self._browse.outline.follow(visit.plan, visit.position.section)
            self.say_where()

    # --- going, and going back

    def go(self, visit: Visit, *, leaving: Visit | None = None) -> None:
        """Show a place in both panes, so that one can come back to the place one leaves."""
        leaving = leaving or self.here
        if leaving and leaving != visit:
            self.history.leave(leaving)
        self._arrive(visit)

    def _arrive(self, visit: Visit) -> None:
        self.show(visit)
        self._browse.outline.follow(visit.plan, visit.position.section, unfold=True)
        self.here = visit

    def back(self) -> None:
        """Go back to where one was."""
        self._travel(self.history.back, sentences.NO_WAY_BACK)

    def forward(self) -> None:
        """Go forward again."""
        self._travel(self.history.forward, sentences.NO_WAY_FORWARD)

    def _travel(self, step: Callable[[Visit], Visit | None], nowhere: Words) -> None:
        visit = step(self.here) if self.here else None
        if visit:
            self._arrive(visit)
        else:
            self._browse.say(nowhere)
