"""`yaodian targets`: what plans promise in figures, over all plans."""

from argparse import ArgumentParser

from tui.columns.facts import TARGET_COLUMNS, for_eyes, usual, values
from tui.exit_code import ExitCode
from tui.prompt.answering import ListCommand, answer_with_facts
from tui.prompt.options import Options
from tui.saying.language import Language, Words


def _listed(language: Language) -> ListCommand:
    return ListCommand(Words("目标", "targets"), TARGET_COLUMNS, usual(TARGET_COLUMNS), for_eyes(TARGET_COLUMNS, language), values)


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Add the arguments of the command."""
    _listed(language).add_arguments(parser, language)


def run(options: Options) -> ExitCode:
    """Print the targets that were asked for."""
    return answer_with_facts(_listed(options.language), "targets", options)
