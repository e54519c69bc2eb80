"""What a list over all plans is on the screen: its columns, what it can be grouped by, and what it says of the chosen row."""

from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING, Any, Literal

from rich.style import Style

from library.asking.filter import Filter
from library.library import Library
from parsers.values import dataclass
from tui.exporting.listing import Column
from tui.models.grouped import Grouped, Heading, headings
from tui.models.link import Place
from tui.saying.language import Said, Words
from tui.styles import PLAIN

if TYPE_CHECKING:
    from library.calendar_file import Item
    from library.marks.star import Star
    from library.tasks.task import Task


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column on the screen."""

    head: Words
    cell: Callable[[Any, Said], str]
    width: int = 0
    """How many cells it takes, unless `measure` returns that."""
    align: Literal["left", "right"] = "left"
    moves: bool = False
    """Whether it is one of several that are looked at in turn, where there is no room for all."""
    goes: int = 0
    """Which columns go first where there is no room, the highest number first; 0 for one that stays."""
    goes_beside: int = 0
    """The same in a list beside a text, where that differs."""
    key: str = ""
    """What tells it from others of the same name."""
    look: Callable[[Any, Said], Style] = lambda *_: PLAIN
    """Returns how a cell looks, where its row is not the chosen one."""
    measure: Callable[[], int] | None = None
    """Returns its width, for one of very many columns of which few are seen."""

    @property
    def cells(self) -> int:
        """How many cells it takes; 0 for the one that has what is left."""
        return self.measure() if self.measure else self.width


@dataclass(frozen=True, slots=True)
class Grouping:
    """What a list can be grouped by."""

    name: Words
    of: Callable[[Any, Said], str] = lambda *_: ""
    """Returns the heading that a thing stands below."""
    order: Callable[[Any], Any] | None = None
    """What groups are sorted by; None where the things stand in their order."""
    each: Callable[[Any], Sequence[str]] | None = None
    """Returns all the headings that a thing stands below, once each; those below none come last, below what `of` returns."""
    arrange: Callable[[Any, Said], tuple[Sequence[Any], Sequence[Heading]]] | None = None
    """Returns things in the order of their groups with the headings, where that can be told without looking at each."""

    def grouped(self, things: Sequence[Any], said: Said) -> Grouped[Any]:
        """Return things below their headings."""
        if self.arrange:
            return Grouped(*self.arrange(things, said))
        if self.each:
            named = [(name, thing) for thing in things for name in self.each(thing) or ("",)]
            named.sort(key=lambda one: (not one[0], one[0]))
            return Grouped([thing for _, thing in named], headings(named, lambda one: one[0] or self.of(one[1], said)))
        if self.order:
            things = sorted(things, key=self.order)
        return Grouped(things, headings(things, lambda thing: self.of(thing, said)))


@dataclass(frozen=True, slots=True)
class View:
    """A list."""

    name: Words
    find: Callable[[Library, Filter, Said], Sequence[Any]]
    columns: tuple[ListColumn, ...]
    """Its columns, unless `columns_of` returns them."""
    groupings: tuple[Grouping, ...]
    """The first is the one that it begins with."""
    counts: Callable[[Any, Said], str]
    """Returns how many there are of what kinds, in a line."""
    detail: Callable[[Any, Said], Sequence[str]]
    """Returns all that is said of a thing, in lines to be wrapped."""
    place: Callable[[Any], Place | None]
    written: tuple[Column, ...]
    """The columns of a file that it is written to."""
    values: Callable[[Any], Any]
    first: Callable[[Any], int] = lambda _: 0
    """Returns the one that is chosen when the list is opened."""
    columns_of: Callable[[Any, Said], tuple[ListColumn, ...]] | None = None
    """Returns the columns, where these depend on what is listed."""
    written_of: Callable[[Sequence[Any], Said], tuple[Column, ...]] | None = None
    """Returns the columns of a file, where these depend on what is listed."""
    written_thing: Callable[[Any], Any] = lambda thing: thing
    """Returns what the columns of a file are asked of."""
    listed: Words | None = None
    """What it is that is listed, where the name of the list does not say it."""
    opens: "Callable[[Any], View] | None" = None
    """Returns the list that Enter shows in place of this one; None where it goes to the words of a thing."""
    years_are_plans: bool = False
    """Whether a year that is typed alone means plans of it, not days in it."""
    task_of: "Callable[[Library, Any], Task | None] | None" = None
    """Returns the task that a thing is, or belongs to, which can be marked; None where there are none."""
    star_of: "Callable[[Any], Star] | None" = None
    """Returns the star that a thing is, which can be taken away; None where things are no stars."""
    dated: "Callable[[Any], list[Item]] | None" = None
    """Returns what is written of a thing as it stands in a calendar; None where things have no days."""
    sign: Callable[[Any, Said], tuple[str, Style]] = lambda *_: (" ", PLAIN)
    """Returns the sign before a thing, in one cell, and how it looks."""
    id_of: Callable[[Any], Hashable] | None = None
    """Returns what tells a thing from the others of the list; None where its place does."""

    def id(self, thing: Any) -> Hashable:
        """Return what tells a thing from the others of the list."""
        return self.id_of(thing) if self.id_of else self.place(thing)

    def columns_written(self, things: Sequence[Any], said: Said) -> tuple[Column, ...]:
        """Return the columns of a file that things of it are written to."""
        return self.written_of(things, said) if self.written_of else self.written
