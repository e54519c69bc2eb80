"""`yaodian duties`: the units that plans name, with how many tasks each leads, does or supports."""

from argparse import ArgumentParser
from collections.abc import Sequence

from library.asking.filter import Filter
from library.finding.matching import naming
from parsers.text.folding import fold
from tui.columns.units import UNIT_COLUMNS, UnitRow, units_of, values
from tui.exit_code import ExitCode
from tui.prompt.answering import ListCommand
from tui.prompt.libraries import library_of
from tui.prompt.options import Options
from tui.saying.language import Language, Words

_UNITS = ListCommand(Words("职责", "duties"), UNIT_COLUMNS, UNIT_COLUMNS, UNIT_COLUMNS, values, may_name_units=True)


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Add the arguments of the command."""
    _UNITS.add_arguments(parser, language)


def run(options: Options) -> ExitCode:
    """Print the units of the tasks that were asked for; where units were asked for, these alone."""
    library = library_of(options)

    def find(wanted: Filter) -> Sequence[UnitRow]:
        asked = [naming(unit) for unit in wanted.units]
        units = units_of(library.tasks(wanted))
        return [row for row in units if not asked or any(is_named(fold(row.unit)) for is_named in asked)]

    return _UNITS.answer(options, library, find)
