"""`yaodian find QUERY`: searches all plans."""

from argparse import ArgumentParser
from typing import TextIO

from library.library import MOST_HITS, Library
from library.query import Query
from library.search import Hit
from parsers.plan import Span
from tui import words
from tui.breadcrumb import breadcrumb
from tui.exit_code import ExitCode
from tui.language import Language, Words
from tui.prompt.options import Options
from tui.prompt.output import answer_to, colored, tell, write_json

NAME = "find"
DOES = Words("搜索所有文件", "search all plans")

_QUERY = Words("要找的词，简体或繁体", "what to look for, in either script")
_JSON = Words("输出 JSON", "print JSON")
_LIMIT = Words("最多输出多少处（默认 {most}）", "print at most this many (default {most})")
_OUTPUT = Words("写入文件，而不是标准输出", "write to a file instead of standard output")
_MARK, _UNMARK = "\x1b[1;4m", "\x1b[0m"


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Add the arguments of the command."""
    parser.add_argument("query", nargs="+", metavar="QUERY", help=_QUERY.say(language))
    parser.add_argument("--json", action="store_true", help=_JSON.say(language))
    parser.add_argument("--limit", type=_positive, default=MOST_HITS, metavar="N", help=_LIMIT.say(language, most=MOST_HITS))
    parser.add_argument("-o", "--output", default="-", metavar="FILE", help=_OUTPUT.say(language))


def _positive(typed: str) -> int:
    number = int(typed)
    if number < 1:
        raise ValueError(typed)
    return number


def run(options: Options) -> ExitCode:
    """Print the sections that are found, best first."""
    query = Query.of(" ".join(options.query))
    library = Library.bundled()
    hits = library.search(query, options.limit)
    with answer_to(options) as answer:
        if options.json:
            write_json([_json(hit) for hit in hits], answer)
        else:
            mark = colored(options, answer)
            for hit in hits:
                _write(hit, breadcrumb(library.entry(hit.plan), hit.path, options.language), mark, answer)
    if not hits:
        tell(words.NOTHING_FOUND, options.language, query=query.typed)
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
    answer.write(f"{place}\n    {_marked(hit.snippet, hit.match) if mark else hit.snippet}\n")


def _marked(text: str, spans: tuple[Span, ...]) -> str:
    for start, end in reversed(spans):
        text = f"{text[:start]}{_MARK}{text[start:end]}{_UNMARK}{text[end:]}"
    return text
