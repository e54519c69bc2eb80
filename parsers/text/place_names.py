"""Names of places that hold a sign which parts the items of lists: 和林格尔县, 太和区, 民和回族土族自治县."""

import re
from functools import cache

import data
from parsers.text.patterns import compiled

SIGNS = "和及与"
_SIGN = compiled(f"[{SIGNS}]")
_ENDINGS = compiled("(?:族自治|特别行政)?(?:自治)?[省市区县州旗盟]$")
_AUTONOMOUS = compiled(
    "(?:(?:东乡|保安|傈僳|各|哈萨克|哈尼|回|土家|土|塔吉克|壮|布朗|布依|彝|拉祜|撒拉|普米|景颇|朝鲜|柯尔克孜|毛南|水|满|瑶|畲|白|藏|蒙古"
    "|羌|苗|裕固|达斡尔|鄂伦春|鄂温克|锡伯|黎|佤|傣|侗|仡佬|仫佬|纳西|怒|独龙)族?)+自治[县州旗]$"
)
_SHORTEST = 2
_IS_LEVEL = "(?![城级域直委市区乡])"
"""What stands behind 和县 where that is no place: 建成区和县城."""


def is_inside_place_name(text: str, at: int) -> bool:
    """Return whether the sign at an offset stands inside the name of a place, and so parts nothing."""
    return any(start <= at < end for start, end in _names_around(text, at))


def _names_around(text: str, at: int) -> list[tuple[int, int]]:
    longest = _longest()
    window = max(0, at - longest), min(len(text), at + longest)
    return [match.span() for match in _names().finditer(text, *window)]


@cache
def _all_names() -> tuple[str, ...]:
    """Return the names of places with such a sign, the longer first; what begins with it is known without its ending too.

    A name with the sign inside counts only whole: 太和 stands in many words that are no place.
    """
    names: dict[str, None] = {}
    for table in ("regions", "counties"):
        for line in data.lines(table):
            if not _SIGN.search(line):
                continue
            _, name, short, *_ = line.split("\t")
            if not _SIGN.search(name):
                continue
            names[name] = None
            bare = short or _ENDINGS.sub("", name)
            if bare[:1] in SIGNS and len(bare) > _SHORTEST:
                names[bare] = None
            if len(short) > _SHORTEST and _SIGN.search(short):
                names[short] = None
    return tuple(sorted(names, key=len, reverse=True))


def without_ending(name: str) -> str:
    """Return what a place is called without the words for what it is: 白沙 for 白沙黎族自治县, 郊区 for itself."""
    bare = _ENDINGS.sub("", _AUTONOMOUS.sub("", name))
    return bare if len(bare) >= _SHORTEST else name


def is_short_name_of_county(words: str) -> bool:
    """Return whether some words are what a county is called without the word for what it is: 若尔盖."""
    return words in _short_names_of_counties()


@cache
def _short_names_of_counties() -> frozenset[str]:
    names = (_ENDINGS.sub("", line.split("\t")[1]) for line in data.lines("counties"))
    return frozenset(name for name in names if len(name) >= _SHORTEST)


@cache
def _names() -> re.Pattern[str]:
    return compiled("|".join(f"{re.escape(name)}{_IS_LEVEL if len(name) == _SHORTEST else ''}" for name in _all_names()))


@cache
def _longest() -> int:
    return len(_all_names()[0])
