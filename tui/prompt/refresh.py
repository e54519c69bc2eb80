"""`yaodian refresh [PLAN...]`: reads plans again from the files that were kept, as better parsers have come."""

import os
from argparse import ArgumentParser

from library.adding.again import read_again
from library.adding.workers import outcomes
from library.store.kept.writing import PARSERS
from parsers.errors import UnreadableError
from tui.exit_code import ExitCode
from tui.prompt.arguments import PLAN
from tui.prompt.libraries import file_of, library_of, library_to_write
from tui.prompt.naming import plan_named
from tui.prompt.options import Options
from tui.prompt.output import report, tell
from tui.saying.language import Language, Words

_PLANS = Words(
    "只重读这些文件；不写则重读旧版本读取的全部文件", "only these plans; without any, all that an older version has read"
)
_DONE = Words(
    "重读 {done}  没有原文件 {missing}  无法读取 {failed}", "read again {done}  without their file {missing}  unreadable {failed}"
)


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Add the arguments of the command."""
    parser.add_argument("plans", nargs="*", metavar=PLAN.say(language), help=_PLANS.say(language))


def run(options: Options) -> ExitCode:
    """Read the plans again; ids, what was put right by hand and the day they came stay."""
    library = library_of(options)
    named = [plan_named(library, words) for words in options.plans]
    with library_to_write(options) as database:
        older = "SELECT id FROM plan WHERE parsers <> ? ORDER BY key"
        names = named or [name for (name,) in database.connection.execute(older, (PARSERS,)).fetchall()]
    done = missing = 0
    failed: list[UnreadableError] = []
    for _, outcome in outcomes(names, os.cpu_count() or 1, read_again, file_of(options)):
        if isinstance(outcome, UnreadableError):
            failed.append(outcome)
        else:
            done, missing = done + outcome, missing + (not outcome)
    for error in failed:
        report(error, options.language)
    tell(_DONE, options.language, done=done, missing=missing, failed=len(failed))
    return ExitCode.UNREADABLE if failed else ExitCode.DONE
