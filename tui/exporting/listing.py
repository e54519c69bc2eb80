"""A list that is written out: its things, and the columns that say of each what is to be said."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Literal, TextIO

from parsers.errors import YaodianError
from parsers.values import dataclass, replace
from tui.saying.language import Language, Words

if TYPE_CHECKING:
    from library.calendar_file import Item

Cell = str | int | float | date | None
"""What a column says of a thing; None where there is nothing to say."""
_NOTHING = (None, "")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list."""

    name: str
    """What it is called in `--columns`, and in forms that programs read."""
    head: Words
    value: Callable[[Any], Cell]
    width: int
    """How many cells it takes in a table, what is longer being cut; 0 for what is left over."""
    align: Literal["left", "right"] = "left"
    cut: bool = True
    """Whether it may be cut; what may not (a day, a figure, a place) takes the room it needs."""
    sort: Callable[[Any], Any] | None = None
    """What the list is sorted by under this column; None for the value itself."""
    choices: tuple[Words, ...] = ()
    """What a workbook offers for its cells."""
    paper: Literal["read", "once", "fill", "program"] = "read"
    """What becomes of it on paper: it is read, said once where all rows say the same, filled in by hand, or a program's alone."""

    def headed(self, head: Words | None) -> "Column":
        """Return the column below another head, if one is given."""
        return replace(self, head=head) if head else self

    def in_order(self, things: Iterable[Any], told: Callable[[Any], Any] = lambda thing: thing, *, is_reversed: bool) -> list[Any]:
        """Return things sorted by what the column says of each, or the other way round; those of which it says nothing come last.

        `told` returns what the column is asked of, where that is not the thing itself.
        """
        sort: Callable[[Any], Any] = self.sort or self.value
        keyed = [(sort(told(thing)), thing) for thing in things]
        said = [pair for pair in keyed if pair[0] not in _NOTHING]
        said.sort(key=lambda pair: pair[0], reverse=is_reversed)
        return [thing for _, thing in (*said, *(pair for pair in keyed if pair[0] in _NOTHING))]


class NoSuchColumnError(YaodianError):
    """A column was asked for that a list does not have."""

    zh = "没有“{wrong}”这一列。可以是：{choices}。"
    en = "there is no column “{wrong}”. It may be: {choices}."


@dataclass(frozen=True, slots=True)
class Listing:
    """Things to write out."""

    title: str
    things: Sequence[Any]
    columns: Sequence[Column]
    """Those that are written."""
    language: Language
    values: Callable[[Any], Mapping[str, Any]]
    """Returns what JSON says of a thing."""
    as_text: Callable[[Sequence[Any], TextIO], None] | None = None
    """Writes the list for the eye where that says more than a table; None for a table."""
    today: date | None = None
    width: int = 100
    """How many cells a table for the eye may take."""
    dated: "Callable[[Any], list[Item]] | None" = None
    """Returns a thing as it stands in a calendar; None where things have no days."""
    is_chosen: bool = False
    """Whether the columns were asked for, so that all are written, also one that says nothing."""

    def with_columns(self, known: Sequence[Column], asked: str | None) -> "Listing":
        """Return the list with the columns that were asked for (`day,task`); raises a NoSuchColumnError."""
        if not asked:
            return self
        by_name = {name: column for column in (*self.columns, *known) for name in (column.name, column.head.zh, column.head.en)}
        chosen = []
        for name in asked.replace("，", ",").split(","):
            column = by_name.get(name.strip())
            if column is None:
                raise NoSuchColumnError(wrong=name.strip(), choices=tuple(column.name for column in known))
            chosen.append(column)
        return replace(self, columns=chosen, as_text=None, is_chosen=True)

    def sorted_by(self, known: Sequence[Column], asked: str | None, *, is_reversed: bool) -> "Listing":
        """Return the list sorted by a column, or turned round; raises a NoSuchColumnError."""
        if asked:
            return replace(self, things=self.with_columns(known, asked).columns[0].in_order(self.things, is_reversed=is_reversed))
        return replace(self, things=self.things[::-1]) if is_reversed else self


@dataclass(frozen=True, slots=True)
class Page:
    """Several lists under one title."""

    title: str
    summary: str
    """A sentence below the title."""
    listings: Sequence[Listing]
    language: Language
