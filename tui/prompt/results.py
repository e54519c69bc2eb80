"""`yaodian results`: what plans say was reached in figures, over all plans."""

from argparse import ArgumentParser
from collections.abc import Sequence

from library.asking.filter import Filter
from library.citing.facts import CitedFact, cited
from tui.columns.facts import RESULT_COLUMNS, for_eyes, usual, values
from tui.exit_code import ExitCode
from tui.prompt.answering import ListCommand
from tui.prompt.libraries import library_of
from tui.prompt.options import Options
from tui.saying.language import Language, Words

_RESULTS = ListCommand(Words("成效", "results"), RESULT_COLUMNS, usual(RESULT_COLUMNS), for_eyes(RESULT_COLUMNS), values)


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Add the arguments of the command."""
    _RESULTS.add_arguments(parser, language)


def run(options: Options) -> ExitCode:
    """Print the results that were asked for."""
    library = library_of(options)

    def find(wanted: Filter) -> Sequence[CitedFact]:
        return list(cited(library, library.facts("results", wanted)))

    return _RESULTS.answer(options, library, find)
