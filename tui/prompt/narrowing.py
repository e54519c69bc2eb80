"""What narrows a list at the prompt: words and options that mean the same as in the browser."""

from argparse import ArgumentParser
from collections.abc import Iterable, Sequence

from library.asking.filter import Filter
from library.asking.keys import KeyName
from library.asking.period import FIRST, LAST, Period
from library.asking.periods import is_turned_round, periods
from library.asking.values import BARE_IN_LISTS, meaning
from library.asking.widening import Piece
from library.library import Library
from parsers.text.topic_words import topics
from parsers.values import replace
from tui.prompt.arguments import DAY, PLACE, PLAN, TOPIC, UNIT, WORDS, WrongValueError, one_of
from tui.prompt.asking import TurnedRoundError, understood
from tui.prompt.options import Options
from tui.prompt.streams import typed
from tui.saying import sentences
from tui.saying.language import Language, Words

_WORDS = Words(
    "任务中的词，也可写 省:吉林 题:大气 责:水处 2020-06", "words of the task; also place:吉林 topic:大气 unit:水处 2020-06"
)
_FROM = Words("从这一天起：2020-06、2020q2、6月、今天……", "from this day on: 2020-06, 2020q2, today ...")
_TO = Words("到这一天止", "up to this day")
_ON = Words(
    "这一天或这段时间内：2020-06-30、2020-06、年底、30天内", "on this day or within this time: 2020-06-30, 2020-06, next30days"
)
_PLACE = Words("省、市或县，中文或拼音", "a province, city or county, in Chinese or pinyin")
_UNIT = Words("责任单位", "a responsible unit")
_TOPIC = Words("主题，中文或拼音", "a topic, in Chinese or pinyin")
_KIND = Words("类型：by 截止、during 期间、recurring 定期", "the kind: by, during or recurring")
_PLAN = Words("文件编号，如 hubei-2017", "a plan's id, such as hubei-2017")
_KIND_NAME = Words("类型", "KIND")
_KINDS = ("by", "during", "recurring")
_DATES = ("2020-06-30", "2020-06", "2020q2", "6月", "年底", "today")


def add_narrowing(parser: ArgumentParser, language: Language) -> None:
    """Add the words that are looked for, and the options that say the same as keys in them."""
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


def pieces_of(options: Options, library: Library) -> list[Piece]:
    """Return what was asked for, by options and by words alike, but for the bounds.

    Raises what `understood` and `plan_named` raise, or a WrongValueError.
    """
    around = library.around(options.today, BARE_IN_LISTS)
    words, addresses = sections_among(library, options.query)
    asked = understood(words, around)
    provinces = dict.fromkeys(group.province for group in library.groups() if group.province)
    pieces = [*asked.pieces, *addresses]
    keys: tuple[tuple[str, KeyName, str | None, Iterable[str]], ...] = (
        ("--province", "place", options.place, provinces),
        ("--unit", "unit", options.unit, ()),
        ("--topic", "topic", options.topic, topics()),
        ("--kind", "kind", options.kind, _KINDS),
        ("--on", "due", options.on, _DATES),
    )
    for option, key, value, choices in keys:
        if not value:
            continue
        found = meaning(key, value, around)
        if found is None and is_turned_round(value, around.years, options.today):
            raise TurnedRoundError(wrong=f"{option} {value}")
        if found is None:
            raise WrongValueError(option=option, wrong=value, choices=tuple(choices))
        pieces.append((f"{option} {value}", found))
    if options.plan:
        # What finds the nearest names takes long to load.
        from tui.prompt.naming import addressed, sections_below  # noqa: PLC0415

        plan, part = addressed(library, options.plan)
        below = sections_below(library, plan, part)
        sections = None if below is None else frozenset((plan, index) for index in below)
        pieces.append((f"--plan {options.plan}", Filter(plans=frozenset([plan]), sections=sections)))
    return pieces


def sections_among(library: Library, words: Sequence[str]) -> tuple[Sequence[str], Sequence[Piece]]:
    """Return some words without the addresses of sections (hubei-2017/三/五) among them, and what these ask for."""
    if not any("/" in word for word in words):
        return words, ()
    # What finds the nearest names takes long to load.
    from tui.prompt.naming import addresses_among  # noqa: PLC0415

    return addresses_among(library, words)


def within_bounds(wanted: Filter, options: Options, library: Library) -> Filter:
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


def nothing_said(name: Words, options: Options) -> str:
    """Return that a list has nothing, or nothing of what was asked for."""
    language, asked = options.language, said(options)
    sentence = sentences.NONE_AT_ALL if asked == EVERYTHING else sentences.NOTHING_LISTED
    return sentence.say(language, name=name.say(language), asked=asked)


def title_of(name: Words, options: Options) -> str:
    """Return what a list is headed by: its name, and what was asked for where anything was."""
    language, asked = options.language, said(options)
    return name.say(language) if asked == EVERYTHING else sentences.LIST_TITLE.say(language, name=name.say(language), asked=asked)


EVERYTHING = "*"


def said(options: Options) -> str:
    """Return what was asked for, as a person reads it."""
    bounds = f"{options.first or ''}..{options.last or ''}" if options.first or options.last else ""
    parts = (typed(options.query), options.on, bounds, options.place, options.unit, options.topic, options.kind, options.plan)
    return " ".join(part for part in parts if part) or EVERYTHING
