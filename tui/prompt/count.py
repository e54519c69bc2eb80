"""`yaodian count WORDS --by year`: how often words stand in plans, with their share of the text."""

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from functools import partial

from library.asking.filter import Filter
from library.asking.keys import KEYS_TYPED, KeyName
from library.finding.counting import BY, WordCount, counts
from library.library import Library
from parsers.text.folding import fold
from tui.exit_code import ExitCode
from tui.exporting import list_forms
from tui.exporting.listing import Cell, Column, Listing
from tui.prompt.arguments import (
    WORDS,
    MissingArgumentError,
    NotUnderstoodError,
    add_columns,
    add_format,
    add_output,
    add_within,
    not_empty,
    one_of,
)
from tui.prompt.asking import understood
from tui.prompt.forms import write_listing
from tui.prompt.libraries import library_of
from tui.prompt.options import Options
from tui.prompt.output import width_of
from tui.saying.language import Language, Words

_WORDS = Words("要数的词，可有多个", "the words to count, one or more")
_BY = Words("按什么分：{choices}（默认 year）", "by what: {choices} (default: year)")
_BY_NAME = Words("分类", "BY")
_WHERE = Words("只数这些：省:湖北 年:2020 题:大气", "only in these: place:湖北 year:2020 topic:大气")
_ASKED = Words("条件", "FILTER")
_HEADS = {
    "plan": Words("文件", "plan"),
    "place": Words("地区", "place"),
    "year": Words("年份", "year"),
    "topic": Words("主题", "topic"),
}
_BARE: frozenset[KeyName] = frozenset(["place", "topic"])
"""What a word without a key may stand for here: 河南, 大气."""
_SHARE = 100.0
_DIGITS = 4


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Add the arguments of the command."""
    parser.add_argument("words", nargs="+", type=not_empty(WORDS, language), metavar=WORDS.say(language), help=_WORDS.say(language))
    said = _BY.say(language, choices="、".join(BY) if language == "zh" else ", ".join(BY))
    parser.add_argument("--by", type=one_of("--by", BY), default="year", metavar=_BY_NAME.say(language), help=said)
    parser.add_argument("--where", nargs="+", default=[], metavar=_ASKED.say(language), help=_WHERE.say(language))
    add_format(parser, language, list_forms())
    add_columns(parser, language, ["name", "plans", "sections", "characters", "times_1", "share_1"])
    add_within(parser, language)
    add_output(parser, language)


def run(options: Options) -> ExitCode:
    """Print the counts; raises what is the matter with what they are to be narrowed to."""
    library = library_of(options)
    words, where = _parted(options.words, library)
    if not words:
        raise MissingArgumentError(argument=WORDS.say(options.language), command="count")
    wanted = _wanted([*options.where, *where], options, library)
    found = counts(library.plans(wanted), words, options.by, wanted)
    columns = _columns(words, options.by)
    width = width_of(sys.stdout)
    title = "、".join(words)
    values = partial(_values, words=words, by=options.by)
    write_listing(Listing(title, found, columns, options.language, values, None, options.today, width), columns, options)
    return ExitCode.DONE if any(any(one.times) for one in found) else ExitCode.NOTHING_FOUND


def _parted(words: Sequence[str], library: Library) -> tuple[list[str], list[str]]:
    """Return the words to be counted, and those that say where: with a key (省:湖北), or as the id of a plan."""
    where = [word for word in words if (fold(word).partition(":")[0] in KEYS_TYPED and ":" in fold(word)) or library.is_id(word)]
    return [word for word in words if word not in where], where


def _wanted(where: Sequence[str], options: Options, library: Library) -> Filter:
    """Return where words are to be counted; raises what `understood` raises, also for words that say no place, year or topic."""
    wanted = understood(where, library.around(options.today, _BARE)).filter
    if wanted.terms:
        raise NotUnderstoodError(wrong="  ".join(term.words for term in wanted.terms))
    return wanted


def _columns(words: Sequence[str], by: str) -> tuple[Column, ...]:
    columns = [
        Column("name", _HEADS[by], lambda one: one.name, 18, cut=False),
        Column("plans", Words("文件数", "plans"), lambda one: one.plans, 6, "right", cut=False),
        Column("sections", Words("章节数", "sections"), lambda one: one.sections, 8, "right", cut=False),
        Column("characters", Words("字数", "characters"), lambda one: one.characters, 8, "right", cut=False),
    ]
    for at, word in enumerate(words):
        head = Words.of_data(f"{word} %")
        columns.append(Column(f"times_{at + 1}", Words.of_data(word), partial(_times, at=at), 6, "right", cut=False))
        columns.append(Column(f"share_{at + 1}", head, partial(_share, at=at, word=word), 6, "right", cut=False))
    return tuple(columns)


def _times(one: WordCount, at: int) -> Cell:
    return one.times[at]


def _share(one: WordCount, at: int, word: str) -> Cell:
    return round(_SHARE * one.share(at, word), _DIGITS)


def _values(one: WordCount, words: Sequence[str], by: str) -> dict[str, object]:
    told = {word: {"times": one.times[at], "share": one.share(at, word)} for at, word in enumerate(words)}
    return {by: one.name, "plans": one.plans, "sections": one.sections, "characters": one.characters, "words": told}
