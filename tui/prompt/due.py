"""`yaodian due`: what is due, when and by whom, over all plans."""

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from typing import TextIO

from rich.cells import cell_len

from library.asking.filter import Filter
from library.asking.values import joined
from library.finding.deadlines import DueTask
from library.library import Library
from tui.columns.deadlines import DEADLINE_COLUMNS, FOR_PEOPLE, USUAL, dated, values
from tui.exit_code import ExitCode
from tui.exporting import list_forms
from tui.exporting.listing import Listing
from tui.prompt.arguments import add_columns, add_format, add_output, add_within
from tui.prompt.forms import form_of, is_for_people, tell_what_is_left_out, write_listing
from tui.prompt.libraries import library_of
from tui.prompt.narrowing import add_narrowing, pieces_of, said, title_of, within_bounds
from tui.prompt.options import Options
from tui.prompt.output import width_of
from tui.prompt.streams import say
from tui.saying import sentences
from tui.saying.breadcrumb import breadcrumb
from tui.saying.due_dates import when_due
from tui.saying.facts import as_read
from tui.saying.instead import instead
from tui.saying.language import Language, Words
from tui.saying.marks import mark_said
from tui.saying.safe import safe_lines
from tui.wrapping import wrap

_DAY_WIDTH, _NARROWEST = 12, 30


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Add the arguments of the command."""
    add_narrowing(parser, language)
    add_format(parser, language, list_forms(with_days=True))
    add_columns(parser, language, (column.name for column in DEADLINE_COLUMNS))
    add_within(parser, language)
    add_output(parser, language)


def run(options: Options) -> ExitCode:
    """Print the deadlines that were asked for; raises what `pieces_of` and `within_bounds` raise."""
    library = library_of(options)
    pieces = pieces_of(options, library)

    def find(wanted: Filter) -> Sequence[DueTask]:
        return library.deadlines(within_bounds(wanted, options, library))

    tasks = find(joined(asks for _, asks in pieces))
    width = width_of(sys.stdout)

    def as_text(listed: Sequence[DueTask], answer: TextIO) -> None:
        _write_blocks(listed, library, options.language, width, answer)

    columns = FOR_PEOPLE if is_for_people(options) else USUAL
    title = title_of(Words("期限", "due"), options)
    listing = Listing(title, tasks, columns, options.language, values, as_text, options.today, width, dated)
    write_listing(listing, DEADLINE_COLUMNS, options)
    if form_of(options).needs_days:
        tell_what_is_left_out(listing, options)
    if not tasks:
        nothing = sentences.NOTHING_DUE.say(options.language, asked=said(options))
        say(f"{nothing}  {instead(pieces, find, options.language)}".rstrip())
    return ExitCode.DONE if tasks else ExitCode.NOTHING_FOUND


def _write_blocks(tasks: Sequence[DueTask], library: Library, language: Language, width: int, answer: TextIO) -> None:
    """Write a block for each deadline: its day, its task wrapped beside it; below where it stands, who does it, how far it is."""
    room = max(width - _DAY_WIDTH - 1, _NARROWEST)
    marks = library.marks_on_facts()
    for task in tasks:
        where = breadcrumb(library.entry(task.plan), task.path, language)
        below = f"{where}  {'、'.join(task.units) or sentences.NO_UNIT.say(language)}"
        mark = marks.get((task.plan, task.deadline.section, task.deadline.place))
        below += f"  {mark_said(mark, language)}" if mark else ""
        words = as_read(task.deadline.task, ocr=task.ocr)
        lines = [words[slice(*span)] for span in wrap(words, room)] or [""]
        lines += [f"  {below[slice(*span)]}" for span in wrap(below, room - 2)]
        day = when_due(task, language)
        for line in lines:
            padding = " " * max(_DAY_WIDTH - cell_len(day), 1)
            answer.write(safe_lines(f"{day}{padding}{line}".rstrip()) + "\n")
            day = ""
