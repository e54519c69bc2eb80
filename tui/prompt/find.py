"""`yaodian find QUERY`: searches all plans."""

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from typing import TextIO

from library.asking.values import joined
from library.finding.hits import Hit
from library.finding.matching import Closeness
from library.library import MOST_HITS
from parsers.plan import Span
from tui.columns.hits import HIT_COLUMNS
from tui.exit_code import ExitCode
from tui.exporting import list_forms
from tui.exporting.listing import Listing
from tui.prompt.arguments import (
    NUMBER,
    WORDS,
    MissingArgumentError,
    add_columns,
    add_format,
    add_output,
    add_within,
    positive,
)
from tui.prompt.asking import understood
from tui.prompt.forms import write_listing
from tui.prompt.libraries import library_of
from tui.prompt.narrowing import sections_among
from tui.prompt.options import Options
from tui.prompt.output import colored, tell, width_of
from tui.prompt.streams import STDIO, say, typed
from tui.saying import sentences
from tui.saying.breadcrumb import breadcrumb
from tui.saying.instead import instead
from tui.saying.language import Language, Words
from tui.saying.safe import safe_cells, safe_line

_QUERY = Words("要找的词，简体或繁体", "what to look for, in either script")
_LIMIT = Words("最多输出多少处（默认 {most}）", "print at most this many (default {most})")
_CUT = Words("只输出了前 {count} 处；--limit 可输出更多", "the first {count} are shown; --limit shows more")
_UNREAD = Words("读音相同或写法相近的可能不止这 {count} 处", "more may say it in pinyin, or nearly, than these {count}")
_ALIKE = Words("其中 {count} 处与所查的词差一个字", "{count} of these differ from the words by a character")
_MARK, _UNMARK = "\x1b[1;4m", "\x1b[0m"


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Add the arguments of the command."""
    parser.add_argument("query", nargs="+", metavar=WORDS.say(language), help=_QUERY.say(language))
    limit = _LIMIT.say(language, most=MOST_HITS)
    parser.add_argument("--limit", type=positive("--limit"), default=MOST_HITS, metavar=NUMBER.say(language), help=limit)
    add_format(parser, language, list_forms())
    add_columns(parser, language, (column.name for column in HIT_COLUMNS))
    add_within(parser, language)
    add_output(parser, language)


def run(options: Options) -> ExitCode:
    """Print the sections that are found, best first; raises a MissingArgumentError where nothing is looked for."""
    library = library_of(options)
    words, addresses = sections_among(library, options.query)
    asked = understood(words, library.around(options.today))
    wanted = joined([asked.filter, *(asks for _, asks in addresses)])
    if not wanted:
        raise MissingArgumentError(argument=WORDS.say(options.language), command="find")
    hits = library.search(wanted, options.limit, thorough=True)
    mark = options.output == STDIO and colored(options, sys.stdout)

    def as_text(found: Sequence[Hit], answer: TextIO) -> None:
        for hit in found:
            _write(hit, breadcrumb(library.entry(hit.plan), hit.path, options.language), mark, answer)

    query = typed(options.query)
    title = sentences.FOUND_TITLE.say(options.language, query=query)
    width = width_of(sys.stdout)
    write_listing(Listing(title, hits, HIT_COLUMNS, options.language, _json, as_text, options.today, width), HIT_COLUMNS, options)
    if hits.is_cut:
        tell(_CUT if len(hits) >= options.limit else _UNREAD, options.language, count=len(hits))
    if alike := sum(one.closeness == Closeness.FUZZY for one in hits.found):
        tell(_ALIKE, options.language, count=alike)
    if not hits:
        nothing = sentences.NOTHING_FOUND.say(options.language, query=query)
        say(f"{nothing}  {instead([*asked.pieces, *addresses], library.search, options.language)}".rstrip())
    return ExitCode.DONE if hits else ExitCode.NOTHING_FOUND


def _json(hit: Hit) -> dict[str, object]:
    return {
        "plan": hit.plan,
        "section": hit.section,
        "path": hit.path,
        "title": hit.title,
        "snippet": hit.snippet,
        "score": hit.score,
        "match": hit.match,
    }


def _write(hit: Hit, place: str, mark: bool, answer: TextIO) -> None:
    snippet = safe_cells(hit.snippet)
    answer.write(f"{safe_line(place)}\n    {_marked(snippet, hit.match) if mark else snippet}\n")


def _marked(text: str, spans: tuple[Span, ...]) -> str:
    for start, end in reversed(spans):
        text = f"{text[:start]}{_MARK}{text[start:end]}{_UNMARK}{text[end:]}"
    return text
