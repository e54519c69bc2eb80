"""`yaodian targets`: what plans promise in figures, over all plans."""

from argparse import ArgumentParser
from collections.abc import Sequence

from library.asking.filter import Filter
from library.citing.facts import CitedFact, cited
from tui.columns.facts import TARGET_COLUMNS, for_eyes, usual, values
from tui.exit_code import ExitCode
from tui.prompt.answering import ListCommand
from tui.prompt.libraries import library_of
from tui.prompt.options import Options
from tui.saying.language import Language, Words

_TARGETS = ListCommand(Words("目标", "targets"), TARGET_COLUMNS, usual(TARGET_COLUMNS), for_eyes(TARGET_COLUMNS), values)


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Add the arguments of the command."""
    _TARGETS.add_arguments(parser, language)


def run(options: Options) -> ExitCode:
    """Print the targets that were asked for."""
    library = library_of(options)

    def find(wanted: Filter) -> Sequence[CitedFact]:
        return list(cited(library, library.facts("targets", wanted)))

    return _TARGETS.answer(options, library, find)
