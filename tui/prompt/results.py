"""`yaodian results`: what plans say was reached in figures, over all plans."""

from argparse import ArgumentParser

from tui.columns.facts import RESULT_COLUMNS, for_eyes, usual, values
from tui.exit_code import ExitCode
from tui.prompt.answering import ListCommand, answer_with_facts
from tui.prompt.options import Options
from tui.saying.language import Language, Words


def _listed(language: Language) -> ListCommand:
    return ListCommand(Words("成效", "results"), RESULT_COLUMNS, usual(RESULT_COLUMNS), for_eyes(RESULT_COLUMNS, language), values)


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Add the arguments of the command."""
    _listed(language).add_arguments(parser, language)


def run(options: Options) -> ExitCode:
    """Print the results that were asked for."""
    return answer_with_facts(_listed(options.language), "results", options)
