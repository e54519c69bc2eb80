"""`yaodian follow PLACE`: what became of the promises of one place from plan to plan."""

import sys
from argparse import ArgumentParser
from collections import Counter

from library.places.promise import Outcome
from parsers.about.regions import places_named
from parsers.errors import YaodianError
from tui.columns.promises import FOR_EYES, OUTCOMES, promise_columns, values
from tui.exit_code import ExitCode
from tui.exporting import list_forms
from tui.exporting.listing import Listing
from tui.prompt.arguments import PLACE, add_columns, add_format, add_output, add_within, not_empty, year
from tui.prompt.forms import form_of, write_listing
from tui.prompt.libraries import library_of
from tui.prompt.options import Options
from tui.prompt.output import tell, width_of
from tui.prompt.streams import say
from tui.saying.breadcrumb import place_name
from tui.saying.language import Language, Words

_PLACE = Words("省、市或县，中文或拼音", "a province, city or county, in Chinese or pinyin")
_FROM, _TO = Words("从哪一年的文件起", "from the plan of this year on"), Words("到哪一年的文件止", "up to the plan of this year")
_YEAR = Words("年份", "YEAR")
_TITLE = Words("{place}：承诺与后来", "{place}: promises and what became of them")
_ONE_PLAN = Words(
    "{place}：文件库中没有可以前后对照的两份同类文件", "{place}: the library has no two plans of one kind that follow each other"
)


class NoSuchPlaceError(YaodianError):
    """Some words name no place."""

    zh = "“{wrong}”不是省、市、县的名称。"
    en = "“{wrong}” is no province, city or county."


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Add the arguments of the command."""
    parser.add_argument("place", type=not_empty(PLACE, language), metavar=PLACE.say(language), help=_PLACE.say(language))
    for option, field, said in (("--from", "first_year", _FROM), ("--to", "last_year", _TO)):
        parser.add_argument(
            option, dest=field, type=year(option), default=None, metavar=_YEAR.say(language), help=said.say(language)
        )
    add_format(parser, language, list_forms())
    add_columns(parser, language, (column.name for column in promise_columns(language)))
    add_within(parser, language)
    add_output(parser, language)


def run(options: Options) -> ExitCode:
    """Print what became of each promise; raises a NoSuchPlaceError."""
    library, language = library_of(options), options.language
    places = sorted(places_named(options.place or ""))
    if not places:
        raise NoSuchPlaceError(wrong=options.place)
    # Of several counties that are called so the first with plans.
    told = ((place, library.promises(place, options.first_year, options.last_year)) for place in places)
    place, found = next((each for each in told if each[1]), (places[0], ()))
    known = promise_columns(language)
    is_table = form_of(options).name == "table"
    columns = [column for name in FOR_EYES for column in known if column.name == name] if is_table else known
    width = width_of(sys.stdout)
    title = _TITLE.say(language, place=place_name(place, language))
    if found or not is_table:
        write_listing(Listing(title, found, columns, language, values, None, options.today, width), known, options)
    if not found:
        tell(_ONE_PLAN, language, place=place_name(place, language))
        return ExitCode.NOTHING_FOUND
    counts = Counter(one.outcome for one in found)
    say("  ".join(f"{OUTCOMES[outcome].say(language)} {counts[outcome]}" for outcome in Outcome if counts[outcome]))
    return ExitCode.DONE
