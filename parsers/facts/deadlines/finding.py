"""Deadlines: the times that tasks are bound to."""

import re
from collections.abc import Callable, Iterator, Mapping

from parsers.facts.deadlines.binding import binds, is_about_money, is_baseline, is_within_aim, says_who_is_paid
from parsers.facts.deadlines.dates import Days, Point, point
from parsers.facts.deadlines.recurrence import rule_of
from parsers.facts.deadlines.tasks import task
from parsers.facts.deadlines.time_matching import find_phrases, match_phrase, parts_of
from parsers.facts.deadlines.time_parts import TimePhrase
from parsers.facts.document import Document
from parsers.facts.kind import Found
from parsers.facts.times_in_names import is_part_of_name
from parsers.plan import LOST, Deadline
from parsers.text.clauses import is_in_title, sentence
from parsers.text.dates import last_day_of
from parsers.text.numerals import number
from parsers.text.patterns import compiled
from parsers.values import dataclass, replace

_IS_PAIR = compiled("[、和及与]")
_FAR_AIM = compiled("^(?:至|到)")


@dataclass(frozen=True, slots=True)
class Time:
    """A phrase that names a time; offsets are into the text."""

    start: int
    end: int
    phrase: TimePhrase
    first: str | None
    last: str | None
    rrule: str | None
    said_year: int | None
    """The year that the phrase says itself."""
    year: int | None
    """The year it is taken to be in."""
    damaged: bool
    is_year_lost: bool = False
    """Whether it names its year, and a digit of that is lost."""


def find(document: Document, _: Found) -> Iterator[Deadline]:
    """Yield the deadlines of a document in order."""
    for found in times(document.folded, document.year, document.year_ruling):
        says_year = found.said_year is not None or _THIS_YEAR.match(document.folded, found.start)
        is_unknown = document.sums_up_year and not says_year and found.year == document.year
        time = replace(found, first=None, last=None, year=None) if is_unknown else found
        words = document.phrase(time.start, time.end)
        if words is None or _is_told(document, time):
            continue
        is_whole = len(document.sections) == 1
        if not words.section and ((time.phrase.loose and not is_whole) or _is_line(document.folded, time, in_brackets=is_whole)):
            # Ahead of the first heading stand the document's own dates.
            continue
        yield Deadline(
            section=words.section,
            phrase=words.phrase,
            shown=words.shown,
            kind="recurring" if time.rrule else "during" if time.phrase.kind == "during" else "by",
            start=time.first,
            end=time.last,
            rrule=time.rrule,
            year_inferred=time.said_year is None and time.year is not None,
            damaged=time.damaged,
            known=_known(time, document),
            task=task(document, words.section, time.start, time.end),
            source=words.source,
            place=words.place,
        )


def _is_line(text: str, time: Time, *, in_brackets: bool) -> bool:
    """Return whether a time is a line of its own, in brackets or not: （2022年3月） below a title."""
    start, end = text.rfind("\n", 0, time.start) + 1, text.find("\n", time.end)
    line = text[start : end if end >= 0 else None].strip()
    return line.strip("()（） ") == text[time.start : time.end] and (line[:1] in "(（" or not in_brackets)


def _is_told(document: Document, time: Time) -> bool:
    """Return whether a time is told of; one that says its year may turn a line that looks back to what is to be, 今年 does not."""
    looks_back = document.frames.at(time.start) == "past" and (time.said_year is None or document.year is None)
    return document.is_past(time.start if looks_back else time.end)


def _known(time: Time, document: Document) -> str | None:
    if not time.damaged or time.said_year is None:
        return None
    known = document.known_of_lost(time.start, time.end)
    month = re.search(r"年(\[1-9\])", known or "")
    return f"{time.said_year}-0{month[1]}" if month else f"{time.said_year}"


def _ruled_by_nothing(_: int) -> None:
    return None


def times(text: str, year: int | None, ruling: Callable[[int], int | None] = _ruled_by_nothing) -> list[Time]:
    """Return the times that a folded text binds tasks to.

    `year` is the one that the plan is for; `ruling` returns that of a paragraph of its own, by an offset in it.
    """
    found: list[Time] = []
    for phrase, match in find_phrases(text):
        if _is_deadline(text, match.start(), match.end(), phrase):
            time = _time(match, phrase, year)
            if time and not _is_past(time, year) and not _is_named_aim(text, time, year):
                found.append(time)
    return _each_once(text, _with_shared_ends(text, _with_shared_years(text, found, year, ruling)))


def _with_shared_ends(text: str, found: list[Time]) -> list[Time]:
    """Return the times, the years behind one by which something is to be as ends too: 到2030年、2035年分别达到."""
    shared: list[Time] = []
    is_end = False
    for time in found:
        before = shared[-1] if shared else None
        is_listed = before is not None and is_end and _IS_PAIR.fullmatch(text, before.end, time.start)
        is_year = time.phrase.kind == "during" and text[time.start : time.end].rstrip("年").isdecimal()
        is_end = bool(is_listed and is_year) or (time.phrase.kind == "by" and text[time.start] in "到至")
        shared.append(replace(time, first=None, phrase=before.phrase) if before and is_listed and is_year else time)
    return shared


def _each_once(text: str, found: list[Time]) -> list[Time]:
    """Return the times without those that say in other words the span that their sentence has named: 2016年…全年…."""
    once: list[Time] = []
    for time in found:
        low, _ = sentence(text, time.start, time.end)
        spans = [(one.first, one.last) for one in once[-6:] if one.start >= low]
        if time.first is None or time.last is None or (time.first, time.last) not in spans:
            once.append(time)
    return once


def _is_deadline(text: str, start: int, end: int, phrase: TimePhrase) -> bool:
    if (
        is_baseline(text, start, end)
        or is_part_of_name(text, start, end)
        or text[start:end].strip() == "当年"
        or is_in_title(text, start, end)
    ):
        return False
    if text[start - 1 : start] == "对" and _OF_THOSE.match(text, end):
        return False
    if text.startswith(("截至", "截止"), start) and _DONE_BY_THEN.match(text, end):
        return False
    if phrase.kind == "recurring":
        return not is_about_money(text, start, end) and not _NAMES_FIRM.match(text, start)
    if phrase.kind == "during" and (_TOLD.match(text, end) or _NEEDS_MONEY.match(text, end)):
        return False
    return not says_who_is_paid(text, end) and (not phrase.loose or binds(text, start, end))


_OF_THOSE = compiled(r"[^,，。;；\n]{1,40}的[一-鿿]")
"""How words go on behind 对 and a day that says which things are meant: 对2024年3月31日之前供应的用地."""
_NAMES_FIRM = compiled("每[日天](?!由|督促|组织|对|向|与)[一-鿿]{2,4}(?:股份|有限)[一-鿿]{0,4}公司")
"""A firm that is called so: 每日互动股份有限公司."""
_DONE_BY_THEN = compiled(
    r"[,，]?[^,，。;；\n]{0,12}(?:[均都]已|已(?:全部|累计|基本|经|全面|陆续)|已[一-鿿]{2}了|[尚仍还]有|已完成(?![^,，。;；]{0,8}的)|已[一-鿿]{2,6}\d)"
)
"""What says behind 截至2026年3月底 that it is told of what was done."""
_NEEDS_MONEY = compiled(r"[^,，。;；\n]{0,30}(?:共|约|预计|计划)需(?:要)?[一-鿿]{0,4}(?:资金|投资|经费)[约共为计\s]*\d")
"""What says behind a year what is needed in it: 2016年设施建设共需资金约0.959亿元."""
_TOLD = compiled(r"[,，]?[^。\n]{0,40}?(?:开展|进行|反馈|召开|组织|实施|提出|指出)了")
"""What behind a span of days says that it is told of: 4月9日至5月9日，督察组开展了督察."""


def _is_past(time: Time, year: int | None) -> bool:
    """Return whether a time was over before the plan's year began."""
    return year is not None and time.last is not None and time.last < f"{year}-01-01"


def _is_named_aim(text: str, time: Time, year: int | None) -> bool:
    """Return whether a time is only that of an aim which is named, later than the plan's own year."""
    is_later = year is None or time.last is None or time.last > f"{year}-12-31"
    return is_later and is_within_aim(text, time.start, time.end)


_ABOUT = compiled("前后(?![续端期])|左右(?![侧岸两江心互开])")


_NAMES_END = frozenset({"year2", "month2", "quarter2", "half2", "yearend2"})
_ENDS_SPAN = _NAMES_END | {"day2", "monthend2"}
"""The parts of a date that say when a span ends; a day or the end of a month alone is of the month it begins in."""


def _time(match: re.Match[str], phrase: TimePhrase, year: int | None) -> Time | None:
    """Return what a phrase names, the year left out being `year`; None where there is no such day."""
    groups = parts_of(match)
    if phrase.kind == "recurring":
        return Time(match.start(), match.end(), phrase, None, None, rule_of(match[0], groups), None, None, False)
    begins = point(groups, year)
    about = _ABOUT.match(match.string, match.end())
    if "undated" in groups or about:
        # A season, about a day, or the beginning of a year or of a five-year plan, for which no day stands.
        is_over = begins.days is not None and year is not None and begins.days[1].year < year
        said_year = begins.year if "year" in groups else None
        end = about.end() if about else match.end()
        return None if is_over else Time(match.start(), end, phrase, None, None, None, said_year, None, False)
    ends = _second(groups, begins) if groups.keys() & _ENDS_SPAN else begins
    if begins.days and ends.days and ends.days[1] < begins.days[0]:
        return None
    damaged = LOST in match[0]
    inferred = begins.days[0].year if begins.days else None
    if begins.days is None or ends.days is None:
        # A day that the calendar does not have (11月31日前) is told without one.
        is_day = phrase.kind == "by" and not phrase.loose and "day" in groups
        if not damaged and not is_day and (year is not None or begins.year is not None):
            return None
        is_year_lost = LOST in groups.get("year", "")
        return Time(match.start(), match.end(), phrase, None, None, None, begins.year, None, damaged, is_year_lost)
    first = begins.days[0].isoformat() if phrase.kind == "during" else None
    last = None if match[0].endswith(("起", "开始")) else ends.days[1].isoformat()
    return Time(match.start(), match.end(), phrase, first, last, None, begins.year, inferred, damaged)


def _second(written: Mapping[str, str], begins: Point) -> Point:
    """Return the end of a range: it takes from its beginning what it does not say."""
    days: Days | None = begins.days
    if days is None:
        return begins
    if not written.keys() & _NAMES_END:
        return _same_month(days, number(written["day2"]) if "day2" in written else last_day_of(days[0].year, days[0].month))
    ends = point(written, days[0].year, "2")
    if ends.days and ends.days[1] < days[0] and "year2" not in written:
        ends = point(written, days[0].year + 1, "2")
    return ends


def _same_month(days: Days, day: int | None) -> Point:
    try:
        last = days[0].replace(day=day or 0)
    except ValueError:
        return Point(None, None)
    if last < days[0]:
        # 6月28日至2日 ends in a month that it does not name.
        return Point(None, None)
    return Point((days[0], last), days[0].year)


def _with_shared_years(text: str, found: list[Time], year: int | None, ruling: Callable[[int], int | None]) -> list[Time]:
    """Return the times, those without a year in that of the nearest one before them in their sentence, or of their paragraph."""
    settled: list[Time] = []
    for n, time in enumerate(found):
        is_of_plan = _THIS_YEAR.match(text, time.start) and year is not None
        if time.said_year is not None or time.is_year_lost or time.rrule or is_of_plan or (time.year is None and year is None):
            settled.append(time)
            continue
        low = sentence(text, time.start, time.end)[0]
        said = [one for one in found[max(0, n - 6) : n] if one.start >= low and (one.said_year is not None or one.is_year_lost)]
        near = next((one for one in reversed(said) if not _is_far_aim(text, one, year)), None)
        if near and near.is_year_lost:
            settled.append(replace(time, first=None, last=None, year=None))
            continue
        shared = _year_meant(near) if near else ruling(time.start)
        if shared is None or shared == time.year:
            settled.append(time)
            continue
        parts = match_phrase(time.phrase, text, time.start)
        moved = _time(parts, time.phrase, shared) if parts else None
        settled.append(replace(moved, said_year=None) if moved else time)
    return settled


def _is_far_aim(text: str, time: Time, year: int | None) -> bool:
    """Return whether a time is an aim years ahead (到2025年) or the end of a later year (2028年底前): no month beside is of it."""
    if year is None or time.said_year is None or time.said_year <= year:
        return False
    said = text[time.start : time.end]
    return bool(_END_OF_YEAR.fullmatch(said) or (time.said_year > year + 1 and _FAR_AIM.match(said)))


_THIS_YEAR = compiled("(?:至|到|于|在)?[今本明]年")
_END_OF_YEAR = compiled(r"\d{4}年(?:年?底|末)?之?前")


def _year_meant(time: Time) -> int | None:
    """Return the year that a time begins in, or else ends in."""
    day = time.first or time.last
    return int(day[:4]) if day else time.said_year
