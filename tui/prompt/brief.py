"""`yaodian brief`: one page on what is overdue, due soon, done and recurring, for the weekly report."""

from argparse import ArgumentParser
from collections.abc import Sequence
from datetime import date, timedelta

from library.asking.periods import days_from
from library.asking.values import joined
from library.marks.mark import State
from library.marks.progress import progress_of
from parsers.values import asdict
from tui.columns.tasks import TASK_COLUMNS, TaskRow, rows, values
from tui.exit_code import ExitCode
from tui.exporting import lists_forms
from tui.exporting.listing import Listing
from tui.prompt.arguments import DAY, NUMBER, add_format, add_output, add_within, day, positive
from tui.prompt.forms import form_of, write_listings
from tui.prompt.libraries import library_of
from tui.prompt.narrowing import EVERYTHING, add_narrowing, pieces_of, said, within_bounds
from tui.prompt.options import Options
from tui.saying import sentences
from tui.saying.language import Language, Words
from tui.saying.marks import made_here

_DAYS = Words("多少天内到期算将到期（默认 30）", "within how many days counts as due soon (default: 30)")
_SINCE = Words("从这一天起完成的（默认 7 天前）", "what was done since this day (default: a week ago)")
_USUAL_DAYS, _WEEK = 30, 7
_TITLE = Words("简报 {today}：{asked}", "brief of {today}: {asked}")
_TITLE_OF_ALL = Words("简报 {today}", "brief of {today}")
_OVERDUE = Words("逾期 {count} 项", "overdue: {count}")
_SOON = Words("{days} 天内到期 {count} 项", "due within {days} days: {count}")
_DONE = Words("{since} 以来完成 {count} 项", "done since {since}: {count}")
_RECURRING = Words("定期开展 {count} 项", "recurring: {count}")
_BY_NAME = {column.name: column for column in TASK_COLUMNS}
_COLUMNS = tuple(_BY_NAME[name] for name in ("day", "left", "task", "units", "plan", "path", "progress", "problem", "citation"))
_FOR_EYES = tuple(_BY_NAME[name] for name in ("day", "left", "task", "units", "plan"))


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Add the arguments of the command."""
    add_narrowing(parser, language)
    parser.add_argument(
        "--days", type=positive("--days"), default=_USUAL_DAYS, metavar=NUMBER.say(language), help=_DAYS.say(language)
    )
    parser.add_argument("--since", type=day("--since"), default=None, metavar=DAY.say(language), help=_SINCE.say(language))
    add_format(parser, language, lists_forms())
    add_within(parser, language)
    add_output(parser, language)


def run(options: Options) -> ExitCode:
    """Write the page; raises what `pieces_of` and `within_bounds` raise."""
    library, language, today = library_of(options), options.language, options.today
    wanted = within_bounds(joined(asks for _, asks in pieces_of(options, library)), options, library)
    tasks = rows(library.tasks(wanted), today, language)
    since = options.since or today - timedelta(days=_WEEK)
    overdue = [row for row in tasks if row.days_left is not None and row.days_left < 0]
    by_day = [each for row in tasks for each in (row, *row.others)]
    soon = [row for row in by_day if row.days_left is not None and 0 <= row.days_left <= options.days]
    years = {options.today.year, days_from(options.today, options.days).year}
    recurring = [
        row for row in tasks if row.listed.task.recurs and not years.isdisjoint(row.listed.task.years) and not row.listed.is_settled
    ]
    done = [row for row in tasks if row.listed.state is State.DONE and _marked(row) >= since]
    asked = said(options)
    title = (_TITLE if asked != EVERYTHING else _TITLE_OF_ALL).say(language, today=today.isoformat(), asked=asked)
    progress = sentences.PROGRESS.say(language, **asdict(progress_of([row.listed for row in tasks], today.isoformat())))
    # What was due years ago is the last that a week's report is about.
    overdue.sort(key=lambda row: row.days_left or 0, reverse=True)
    listings = [
        _listing(_OVERDUE.say(language, count=len(overdue)), overdue, options),
        _listing(_SOON.say(language, days=options.days, count=len(soon)), soon, options),
        _listing(_DONE.say(language, since=since.isoformat(), count=len(done)), done, options),
        _listing(_RECURRING.say(language, count=len(recurring)), recurring, options, by_day=False),
    ]
    write_listings(title, progress, listings, options)
    return ExitCode.DONE if tasks else ExitCode.NOTHING_FOUND


def _listing(title: str, listed: Sequence[TaskRow], options: Options, *, by_day: bool = True) -> Listing:
    columns = _FOR_EYES if form_of(options).name == "table" else _COLUMNS
    if not by_day:
        columns = tuple(_BY_NAME["times"] if column.name == "day" else column for column in columns if column.name != "left")
    return Listing(title, listed, columns, options.language, values, None, options.today)


def _marked(row: TaskRow) -> date:
    return made_here(row.mark).date() if row.mark else date.min
