"""`yaodian due`: what is due, when and by whom, over all plans."""

import shutil
import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from typing import TextIO

from rich.cells import cell_len

from library.asking.filter import Filter
from library.asking.keys import KeyName
from library.asking.periods import FIRST, LAST, Period, is_turned_round, periods
from library.asking.values import BARE_IN_LISTS, Around, joined, meaning, topics
from library.asking.widening import Piece
from library.finding.deadlines import DueTask
from library.library import Library
from tui.columns.deadlines import DEADLINE_COLUMNS, FOR_PEOPLE, USUAL
from tui.exit_code import ExitCode
from tui.exporting import list_forms
from tui.exporting.listing import Listing
from tui.prompt.arguments import (
    DAY,
    PLACE,
    PLAN,
    TOPIC,
    UNIT,
    WORDS,
    WrongValueError,
    add_columns,
    add_format,
    add_output,
    add_within,
    one_of,
)
from tui.prompt.asking import TurnedRoundError, understood
from tui.prompt.forms import form_of, is_for_people, write_listing
from tui.prompt.libraries import library_of
from tui.prompt.options import Options
from tui.prompt.output import tell
from tui.prompt.streams import say, typed
from tui.saying import sentences
from tui.saying.breadcrumb import breadcrumb
from tui.saying.due_dates import when_due
from tui.saying.instead import instead
from tui.saying.language import Language, Words
from tui.saying.safe import safe_lines
from tui.wrapping import wrap

_WORDS = Words(
    "任务中的词，也可写 省:吉林 题:大气 责:水处 2020-06", "words of the task; also place:吉林 topic:大气 unit:水处 2020-06"
)
_FROM = Words("从这一天起：2020-06、2020q2、6月、今天……", "from this day on: 2020-06, 2020q2, today ...")
_TO = Words("到这一天止", "up to this day")
_ON = Words(
    "这一天或这段时间内：2020-06-30、2020-06、年底、30天内", "on this day or within this time: 2020-06-30, 2020-06, next30days"
)
_PLACE = Words("省或市，中文或拼音", "a province or city, in Chinese or pinyin")
_UNIT = Words("责任单位", "a responsible unit")
_TOPIC = Words("主题", "a topic")
_KIND = Words("类型：by 截止、during 期间、recurring 定期", "the kind: by, during or recurring")
_PLAN = Words("文件编号，如 hubei-2017", "a plan's id, such as hubei-2017")
_KIND_NAME = Words("类型", "KIND")
_KINDS = ("by", "during", "recurring")
_DATES = "2020-06-30、2020-06、2020q2、6月、年底、today"
_DAY_WIDTH, _NARROWEST, _WIDE = 12, 30, 100


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Add the arguments of the command."""
    parser.add_argument("query", nargs="*", metavar=WORDS.say(language), help=_WORDS.say(language))
    for option, field, shown, said in (
        ("--from", "first", DAY, _FROM),
        ("--to", "last", DAY, _TO),
        ("--on", "on", DAY, _ON),
        ("--province", "place", PLACE, _PLACE),
        ("--unit", "unit", UNIT, _UNIT),
        ("--topic", "topic", TOPIC, _TOPIC),
        ("--plan", "plan", PLAN, _PLAN),
    ):
        parser.add_argument(option, dest=field, metavar=shown.say(language), help=said.say(language))
    parser.add_argument("--kind", type=one_of("--kind", _KINDS), metavar=_KIND_NAME.say(language), help=_KIND.say(language))
    add_format(parser, language, list_forms(with_days=True))
    add_columns(parser, language, (column.name for column in DEADLINE_COLUMNS))
    add_within(parser, language)
    add_output(parser, language)


def run(options: Options) -> ExitCode:
    """Print the deadlines that were asked for; raises what `_pieces` and `_bounds` raise."""
    library = library_of(options)
    pieces = _pieces(options, library)

    def find(wanted: Filter) -> Sequence[DueTask]:
        return library.deadlines(_within_bounds(wanted, options, library))

    tasks = find(joined(asks for _, asks in pieces))
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else _WIDE

    def as_text(listed: Sequence[DueTask], answer: TextIO) -> None:
        _write_blocks(listed, library, options.language, width, answer)

    columns = FOR_PEOPLE if is_for_people(options) else USUAL
    title = sentences.DUE_FOUND_TITLE.say(options.language, asked=_asked(options))
    listing = Listing(title, tasks, columns, options.language, _json, as_text, options.today, width)
    write_listing(listing, DEADLINE_COLUMNS, options)
    if form_of(options).needs_days:
        _tell_what_is_left_out(tasks, options)
    if not tasks:
        nothing = sentences.NOTHING_DUE.say(options.language, asked=_asked(options))
        say(f"{nothing}  {instead(pieces, find, options.language)}".rstrip())
    return ExitCode.DONE if tasks else ExitCode.NOTHING_FOUND


def _pieces(options: Options, library: Library) -> list[Piece]:
    """Return what was asked for, by options and by words alike, but for the bounds.

    Raises what `understood` and `plan_named` raise, or a WrongValueError.
    """
    around = Around(options.today, library.years(), BARE_IN_LISTS)
    asked = understood(options.query, around)
    provinces = dict.fromkeys(group.province for group in library.groups() if group.province)
    pieces = [*asked.pieces]
    keys: tuple[tuple[str, KeyName, str | None, Iterable[str]], ...] = (
        ("--province", "place", options.place, provinces),
        ("--unit", "unit", options.unit, ()),
        ("--topic", "topic", options.topic, topics()),
        ("--kind", "kind", options.kind, _KINDS),
        ("--on", "due", options.on, [_DATES]),
    )
    for option, key, value, choices in keys:
        if not value:
            continue
        found = meaning(key, value, around)
        if found is None and is_turned_round(value, around.years, options.today):
            raise TurnedRoundError(wrong=f"{option} {value}")
        if found is None:
            raise WrongValueError(option=option, wrong=value, choices="、".join(choices))
        pieces.append((f"{option} {value}", found))
    if options.plan:
        # What finds the nearest names takes long to load.
        from tui.prompt.naming import addressed, sections_below  # noqa: PLC0415

        plan, part = addressed(library, options.plan)
        below = sections_below(library, plan, part)
        sections = None if below is None else frozenset((plan, index) for index in below)
        pieces.append((f"--plan {options.plan}", Filter(plans=frozenset([plan]), sections=sections)))
    return pieces


def _within_bounds(wanted: Filter, options: Options, library: Library) -> Filter:
    """Return a filter with its periods cut to what `--from` and `--to` allow; raises as `_bounds` does."""
    if not (options.first or options.last):
        return wanted
    low, high = _bounds(options, library.years())
    cut = (Period(max(period.start, low), min(period.end, high)) for period in wanted.periods or (Period(FIRST, LAST),))
    return replace(wanted, periods=tuple(period for period in cut if period.start <= period.end))


def _bounds(options: Options, years: Iterable[int]) -> tuple[str, str]:
    """Return the first and the last day that `--from` and `--to` allow."""
    low, high = FIRST, LAST
    for option, given in (("--from", options.first), ("--to", options.last)):
        if not given:
            continue
        found = periods(given, years, options.today)
        if not found:
            raise WrongValueError(option=option, wrong=given, choices=_DATES)
        low, high = (found[0].start, high) if option == "--from" else (low, found[-1].end)
    if low > high:
        raise TurnedRoundError(wrong=f"--from {options.first} --to {options.last}")
    return low, high


def _asked(options: Options) -> str:
    """Return what was asked for, as a person reads it."""
    bounds = f"{options.first or ''}..{options.last or ''}" if options.first or options.last else ""
    parts = (typed(options.query), options.on, bounds, options.place, options.unit, options.topic, options.kind, options.plan)
    return " ".join(part for part in parts if part) or "*"


def _tell_what_is_left_out(tasks: Sequence[DueTask], options: Options) -> None:
    from library.calendar_file import has_event  # noqa: PLC0415 -- it is loaded by then

    left_out = sum(not has_event(task) for task in tasks)
    if left_out:
        tell(sentences.LEFT_OUT, options.language, count=left_out)


def _json(task: DueTask) -> dict[str, object]:
    return asdict(task.deadline) | {"plan": task.plan, "path": task.path}


def _write_blocks(tasks: Sequence[DueTask], library: Library, language: Language, width: int, answer: TextIO) -> None:
    """Write a block for each deadline: its day, its task wrapped beside it, and below where it stands and who is named."""
    room = max(width - _DAY_WIDTH - 1, _NARROWEST)
    for task in tasks:
        where = breadcrumb(library.entry(task.plan), task.path, language)
        below = "  ".join(part for part in (where, "、".join(task.units)) if part)
        lines = [task.deadline.task[slice(*span)] for span in wrap(task.deadline.task, room)] or [""]
        lines += [f"  {below[slice(*span)]}" for span in wrap(below, room - 2)]
        day = when_due(task, language)
        for line in lines:
            padding = " " * max(_DAY_WIDTH - cell_len(day), 1)
            answer.write(safe_lines(f"{day}{padding}{line}".rstrip()) + "\n")
            day = ""
