"""`yaodian list [WORDS]`: the plans of the library."""

import sys
from argparse import ArgumentParser

from library.asking.filter import Filter
from library.entry import Entry
from library.finding.matching import meets
from library.library import Library
from parsers.values import replace
from tui.columns.plans import PLAN_COLUMNS
from tui.exit_code import ExitCode
from tui.exporting import list_forms
from tui.exporting.listing import Listing
from tui.prompt.arguments import WORDS, add_columns, add_format, add_output, add_within
from tui.prompt.asking import understood
from tui.prompt.forms import is_for_people, write_listing
from tui.prompt.libraries import library_of
from tui.prompt.options import Options
from tui.prompt.output import tell, width_of
from tui.saying import sentences
from tui.saying.language import Language, Words

_QUERY = Words(
    "只列出这些：省:吉林 年:2020 文:工作要点，或标题中的词", "only these: place:吉林 year:2020 type:工作要点, or words of the title"
)
_COUNT = Words("文件 {count}", "plans {count}")
_PAGE = 1000
_MOST_SECTIONS = 1_000_000
"""In how many sections at most something is looked for that is asked of them."""


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Add the arguments of the command."""
    parser.add_argument("query", nargs="*", metavar=WORDS.say(language), help=_QUERY.say(language))
    add_format(parser, language, list_forms())
    add_columns(parser, language, (column.name for column in PLAN_COLUMNS))
    add_within(parser, language)
    add_output(parser, language)


def run(options: Options) -> ExitCode:
    """Print the plans that are asked for, by place and year."""
    library = library_of(options)
    asked = understood(options.query, library.around(options.today))
    found = [*library.named(asked.typed)[:1]] if library.is_id(asked.typed) else _entries(library, asked.filter)
    width = width_of(sys.stdout)
    listing = Listing(asked.typed or "yaodian", found, PLAN_COLUMNS, options.language, _json, None, options.today, width)
    write_listing(listing, PLAN_COLUMNS, options)
    if not found:
        tell(sentences.NOTHING_FOUND, options.language, query=asked.typed)
    elif is_for_people(options):
        tell(_COUNT, options.language, count=len(found))
    return ExitCode.DONE if found else ExitCode.NOTHING_FOUND


def _entries(library: Library, wanted: Filter) -> list[Entry]:
    """Return the plans whose titles hold the words, and of which a section is as asked, where sections are asked for."""
    wanted = library.of_sections(wanted)
    if wanted.asks_of_sections:
        hits = library.search(replace(wanted, terms=()), _MOST_SECTIONS)
        wanted = replace(wanted, plans=frozenset(one.plan for one in hits.found) or frozenset([""]))
    found: list[Entry] = []
    start = 0
    while page := library.entries(start, _PAGE):
        start += len(page)
        let = (entry for entry in page if wanted.lets_plan(entry))
        found += (entry for entry in let if all(meets(term, entry.label) for term in wanted.terms))
    return found


def _json(entry: Entry) -> dict[str, object]:
    return {
        "plan": entry.id,
        "title": entry.title,
        "province": entry.province,
        "city": entry.city,
        "county": entry.county,
        "year": entry.year,
        "doc_type": entry.doc_type,
    }
