"""Where one is in the browser, how it is shown, and the way back."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from library.asking.filter import Filter, Term
from library.entry import Entry
from parsers.plan import Plan
from tui.models.forest import Branch
from tui.models.history import History, Visit
from tui.models.place import PlacePage
from tui.models.reader import Position
from tui.saying import sentences
from tui.saying.breadcrumb import address_said, where
from tui.saying.language import Words
from tui.saying.safe import safe_line

if TYPE_CHECKING:
    from tui.screens.browse.screen import BrowseScreen

_AROUND_PANES = 3
"""How many rows stand above and below the outline's own: the title, its head and the keys."""


class Places:
    """Keeps the outline and the reader in step, and remembers the places one has jumped from."""

    def __init__(self, browse: "BrowseScreen", first: Visit | None) -> None:
        """Begin at a place, or with the first plan there is."""
        self._browse = browse
        self._first = first
        self._history = History()
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

    def named(self, plan: str) -> str:
        """Return the place and the year of a plan as one types them."""
        try:
            return address_said(self._browse.library.entry(plan), (), self._browse.language)
        except KeyError:
            return sentences.GONE.say(self._browse.language)

    def plans_named(self, typed: str) -> Sequence[Entry]:
        """Return the plans that a typed line may mean."""
        return self._browse.library.like(Filter(terms=(Term(" ".join(typed.split()).lower()),)))

    def go_to_plan(self, entry: Entry) -> None:
        """Go to the beginning of a plan."""
        self.go(Visit(entry.id, Position(0)))
        self._browse.read(True)

    # --- showing

    def show_first(self) -> None:
        """Show where one wants to begin, once, else the first plan there is."""
        browse = self._browse
        first, self._first = self._first, None
        entries = () if first else browse.library.entries(0, 1)
        if entries:
            first = Visit(entries[0].id, Position(0))
        if first:
            browse.outline.model.reveal(first.plan, first.position.section, unfold=True)
            browse.outline.model.open()
            # As many plans as have room: fewer keys to where one wants to go.
            browse.outline.model.fill(browse.app.size.height - _AROUND_PANES)
            browse.outline.refresh()
            self.follow_outline()
            self.here = self.visit()
        else:
            browse.say_where()

    def show(self, visit: Visit) -> None:
        """Show a place in the reader and say where it is."""
        try:
            plan = self._browse.library.plan(visit.plan)
        except KeyError:
            # Removed since it was listed.
            self._browse.say(sentences.GONE)
            return
        self._browse.reader.show(plan, _note(plan), visit.position)
        self._browse.say_where()

    def follow_outline(self) -> None:
        """Show in the reader what the outline's cursor stands on: a section, or what a place or a year holds."""
        outline = self._browse.outline.model
        chosen, branch = outline.chosen(), outline.branch()
        if branch:
            self._browse.reader.show_place(PlacePage(self._browse.library, branch, self._browse.language, self._browse.today))
            self._browse.say_where()
        elif chosen:
            self.show(Visit(chosen[0], Position(chosen[1])))

    def follow_reader(self) -> None:
        """Put the outline's cursor on the section at the top of the reader."""
        visit = self.visit()
        if visit:
            self.here = visit
            self._browse.outline.follow(visit.plan, visit.position.section)
            self._browse.say_where()

    # --- going, and going back

    def go(self, visit: Visit, *, leaving: Visit | None = None) -> None:
        """Show a place in both panes, so that one can come back to the place one leaves."""
        leaving = leaving or self.here
        if leaving and leaving != visit:
            self._history.leave(leaving)
        self._arrive(visit)

    def _arrive(self, visit: Visit) -> None:
        self.show(visit)
        self._browse.outline.follow(visit.plan, visit.position.section, unfold=True)
        self.here = visit

    def back(self) -> None:
        """Go back to where one was."""
        self._travel(self._history.back, sentences.NO_WAY_BACK)

    def forward(self) -> None:
        """Go forward again."""
        self._travel(self._history.forward, sentences.NO_WAY_FORWARD)

    def _travel(self, step: Callable[[Visit], Visit | None], nowhere: Words) -> None:
        visit = step(self.here) if self.here else None
        if visit:
            self._arrive(visit)
        else:
            self._browse.say(nowhere)


def _note(plan: Plan) -> str:
    """Return the line below a plan's title: where it comes from."""
    known = (plan.province, plan.city, plan.doc_type, plan.issuer, plan.number, plan.issued)
    return "  ".join(value for value in known if value)
