"""`yaodian table`: measures down, plans across; or one measure with a row for each plan."""

import re
import sys
from argparse import ArgumentParser

from rich.cells import cell_len

from library.asking.values import joined
from library.places.table import PlaceTable, Row
from parsers.errors import YaodianError
from parsers.facts.targets.measures import measure
from parsers.text.folding import fold, squeezed
from parsers.values import replace
from tui.columns.places import FOR_EYES, PLACE_COLUMNS, across, place_rows, place_values, row_values
from tui.exit_code import ExitCode
from tui.exporting import list_forms
from tui.exporting.listing import Column, Listing
from tui.exporting.table import said as cell_said
from tui.prompt.arguments import add_columns, add_format, add_output, add_within
from tui.prompt.forms import form_of, write_listing
from tui.prompt.libraries import library_of
from tui.prompt.narrowing import add_narrowing, nothing_said, pieces_of, title_of, within_bounds
from tui.prompt.options import Options
from tui.prompt.output import tell, width_of
from tui.prompt.streams import say
from tui.saying.language import Language, Words

_MEASURE = Words("只看这一个指标，一地一行", "only this measure, a row for each plan")
_MEASURE_NAME = Words("指标", "MEASURE")
_NAME = Words("目标", "targets")
_HIDDEN = Words("还有 {count} 份文件放不下；-o 写入文件可见全部", "{count} more plans have no room; -o writes them all to a file")
_ONE_YEAR = Words(
    "只列了文件最多的 {year} 年；写年份可看其他年份", "only {year}, the year of most plans; name a year for the plans of another"
)
_SILENT = Words("另有 {count} 份文件没有这一指标", "{count} more plans promise nothing of it")
_YEAR = re.compile("(?:19|20)[0-9]{2}年?")
_MEASURE_WIDTH, _GAP = 24, 2


class NoSuchMeasureError(YaodianError):
    """No plan has a measure of such a name."""

    zh = "没有“{wrong}”这一指标。可以是：{choices}。"
    en = "there is no measure “{wrong}”. It may be: {choices}."


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Add the arguments of the command."""
    add_narrowing(parser, language)
    parser.add_argument("--measure", default=None, metavar=_MEASURE_NAME.say(language), help=_MEASURE.say(language))
    add_format(parser, language, list_forms())
    add_columns(parser, language, ["measure", "PLAN", "highest", "lowest"])
    add_within(parser, language)
    add_output(parser, language)


def run(options: Options) -> ExitCode:
    """Print the table; raises a NoSuchMeasureError, or what `pieces_of` and `within_bounds` raise."""
    library, language = library_of(options), options.language
    # Here a year alone means plans, not days.
    options.query = [f"year:{word[:4]}" if _YEAR.fullmatch(word) else word for word in options.query]
    wanted = within_bounds(joined(asks for _, asks in pieces_of(options, library)), options, library)
    # One measure has a row for each plan, and room for all.
    table = library.place_table(wanted, of_all_years=bool(options.measure))
    if options.measure and table.rows:
        return _of_measure(table, options)
    is_table = form_of(options).name == "table"
    known = across(table, language)
    width = width_of(sys.stdout)
    columns = _that_fit(known, table, width) if is_table else known
    listing = Listing(title_of(_NAME, options), table.rows, columns, language, row_values, None, options.today, width)
    if table.rows or not is_table:
        write_listing(listing, known, options)
    written = {column.name for column in columns}
    hidden = sum(plan.id not in written for plan in table.plans if any(plan.id in row.cells for row in table.rows))
    if hidden and table.rows:
        tell(_HIDDEN, language, count=hidden)
    if table.only_year and table.rows:
        tell(_ONE_YEAR, language, year=table.only_year)
    if not table.rows:
        say(nothing_said(_NAME, options))
    return ExitCode.DONE if table.rows else ExitCode.NOTHING_FOUND


def _of_measure(table: PlaceTable, options: Options) -> ExitCode:
    row = _row_named(table, options.measure or "")
    is_table = form_of(options).name == "table"
    width = width_of(sys.stdout)
    rows = place_rows(table, row, options.language)
    columns = FOR_EYES if is_table else PLACE_COLUMNS
    shown = [one for one in rows if one.cell.target or one.cell.before] if is_table else rows
    silent = len(rows) - len(shown)
    listing = Listing(row.measure, shown, columns, options.language, place_values, None, options.today, width)
    write_listing(listing, PLACE_COLUMNS, options)
    if silent:
        tell(_SILENT, options.language, count=silent)
    return ExitCode.DONE


def _row_named(table: PlaceTable, words: str) -> Row:
    """Return the measure of a name, or whose name has some words; raises a NoSuchMeasureError where not one alone has."""
    folded = squeezed(words)
    called = measure(words)
    same = [row for row in table.rows if fold(row.measure) == folded or row.measure == called]
    found = same or [row for row in table.rows if folded in fold(row.measure)]
    if len(found) != 1:
        raise NoSuchMeasureError(wrong=words, choices=tuple(row.measure for row in (found or table.rows)[:12]))
    return found[0]


def _that_fit(columns: tuple[Column, ...], table: PlaceTable, width: int) -> tuple[Column, ...]:
    """Return the measure and as many plans as there is room for, of those that have a figure: none is cut."""
    first, *rest = columns
    kept, room = [replace(first, width=_MEASURE_WIDTH)], width - _MEASURE_WIDTH
    for column in rest:
        cells = [cell_said(column.value(row)) for row in table.rows]
        if not any(cells):
            continue
        room -= _GAP + max(cell_len(cell) for cell in (*cells, column.head.zh))
        if room < 0:
            break
        kept.append(column)
    return tuple(kept)
