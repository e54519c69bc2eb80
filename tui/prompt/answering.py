"""How commands that list something answer: in the form that was asked for, or by saying what would find more."""

import sys
from argparse import ArgumentParser
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from library.asking.filter import Filter
from library.asking.values import joined
from library.asking.widening import named_unit
from library.citing.facts import cited
from library.library import Library
from parsers.values import dataclass
from tui.exit_code import ExitCode
from tui.exporting import list_forms
from tui.exporting.listing import Column, Listing
from tui.prompt.arguments import add_columns, add_format, add_output, add_within
from tui.prompt.forms import form_of, tell_what_is_left_out, write_listing
from tui.prompt.libraries import library_of
from tui.prompt.narrowing import add_narrowing, nothing_said, pieces_of, title_of, within_bounds
from tui.prompt.options import Options
from tui.prompt.output import tell, width_of
from tui.prompt.streams import say
from tui.saying import sentences
from tui.saying.instead import instead
from tui.saying.language import Language, Words

if TYPE_CHECKING:
    from library.calendar_file import Item


@dataclass(frozen=True, slots=True)
class ListCommand:
    """A list that a command prints."""

    name: Words
    """What its things are called: 任务."""
    known: tuple[Column, ...]
    usual: tuple[Column, ...]
    """The columns of forms that are kept."""
    for_eyes: tuple[Column, ...]
    """Those of a terminal."""
    values: Callable[[Any], Mapping[str, Any]]
    """Returns what JSON says of a thing."""
    dated: "Callable[[Any], list[Item]] | None" = None
    """Returns a thing as it stands in a calendar; None where things have no days."""
    may_name_units: bool = False
    """Whether a word may be meant as the name of a unit that has tasks."""

    def add_arguments(self, parser: ArgumentParser, language: Language) -> None:
        """Add what narrows the list, and in which form and with which columns it is written."""
        add_narrowing(parser, language)
        add_format(parser, language, list_forms(with_days=self.dated is not None))
        add_columns(parser, language, (column.name for column in self.known))
        add_within(parser, language)
        add_output(parser, language)

    def answer(self, options: Options, library: Library, find: Callable[[Filter], Sequence[Any]]) -> ExitCode:
        """Print what a filter finds; raises what `pieces_of` and `within_bounds` raise."""
        pieces = pieces_of(options, library)

        def found(wanted: Filter) -> Sequence[Any]:
            return find(within_bounds(wanted, options, library))

        things = found(joined(asks for _, asks in pieces))
        is_table = form_of(options).name == "table"
        title = title_of(self.name, options)
        width = width_of(sys.stdout)
        columns = self.for_eyes if is_table else self.usual
        listing = Listing(title, things, columns, options.language, self.values, None, options.today, width, self.dated)
        if things or not is_table:
            write_listing(listing, self.known, options)
        if form_of(options).needs_days:
            tell_what_is_left_out(listing, options)
        if not things:
            nothing = nothing_said(self.name, options)
            say(f"{nothing}  {instead(pieces, found, options.language)}".rstrip())
        is_asked = self.may_name_units and bool(things)
        unit = is_asked and named_unit(pieces, lambda asks: library.tasks(within_bounds(asks, options, library)))
        if unit:
            tell(sentences.UNIT_MEANT, options.language, unit=unit)
        return ExitCode.DONE if things else ExitCode.NOTHING_FOUND


def answer_with_facts(command: ListCommand, kind: str, options: Options) -> ExitCode:
    """Print the facts of a kind with their citations."""
    library = library_of(options)
    return command.answer(options, library, lambda wanted: list(cited(library, library.facts(kind, wanted))))
