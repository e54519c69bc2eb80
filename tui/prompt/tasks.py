"""`yaodian tasks`: what plans bind somebody to, one row each, as offices keep it (台账)."""

from argparse import ArgumentParser
from collections.abc import Sequence

from library.asking.filter import Filter
from tui.columns.tasks import FOR_EYES, LEDGER, TASK_COLUMNS, TaskRow, dated, rows, values
from tui.exit_code import ExitCode
from tui.prompt.answering import ListCommand
from tui.prompt.libraries import library_of
from tui.prompt.options import Options
from tui.saying.language import Language, Words

_TASKS = ListCommand(Words("任务", "tasks"), TASK_COLUMNS, LEDGER, FOR_EYES, values, dated, may_name_units=True)


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Add the arguments of the command."""
    _TASKS.add_arguments(parser, language)


def run(options: Options) -> ExitCode:
    """Print the tasks that were asked for."""
    library = library_of(options)

    def find(wanted: Filter) -> Sequence[TaskRow]:
        return rows(library.tasks(wanted), options.today, options.language)

    return _TASKS.answer(options, library, find)
