"""The provinces, prefectures and counties of China, and where a text names one."""

import re
from functools import cache
from itertools import pairwise

import data
from parsers.text.patterns import compiled
from parsers.text.place_names import without_ending
from parsers.values import dataclass

_LONGEST_NAME = 15
_COUNTY = 3
_SMALLER = ("区", "县", "旗", "市", "园")


@dataclass(frozen=True, slots=True)
class Region:
    """A place that makes plans; `中央` stands for the central government."""

    code: str
    """Its statistical division code: two digits for a province, four for a prefecture, six for a county.

    A zone has six too, those of the prefecture or the province that it is in.
    """
    name: str
    short: str
    """Its name as people say it: 湖北 for 湖北省; a county's is its full name."""
    province: str
    """The full name of its province; empty for the central government."""
    city: str
    """The full name of its prefecture; empty where it has none."""
    pinyin: str

    @property
    def parts(self) -> tuple[str, str | None, str | None]:
        """The full names of the province, the prefecture and the county or zone that it is or is in, None where there is none.

        A county right below its province counts as a prefecture.
        """
        return self.province or self.name, self.city or None, self.name if self.is_county and self.name != self.city else None

    @property
    def is_zone(self) -> bool:
        """Whether it is a zone or a new area, which others name that only have to do with it."""
        return self.is_county and self.code.endswith("00")

    @property
    def is_county(self) -> bool:
        """Whether it is below a prefecture: a county, a district, a city of that rank or a zone."""
        return self.level == _COUNTY

    @property
    def level(self) -> int:
        """1 for a province, 2 for a prefecture, 3 for a county."""
        return len(self.code) // 2


CENTRAL = Region("00", "中央", "中央", "", "", "zhongyang")
"""The central government."""
_CENTRAL_NAMES = frozenset([CENTRAL.name, CENTRAL.pinyin, "全国", "国务院"])


def region_named(name: str) -> Region | None:
    """Return the region of a full or short name in Simplified script, or of a province or prefecture's name in pinyin."""
    if name in _CENTRAL_NAMES:
        return CENTRAL
    return _large().get(name) or _by_pinyin().get(name.lower()) or _county(name)


def places_named(name: str) -> frozenset[str]:
    """Return the full names of the regions that a name means, in Simplified script or in pinyin.

    A county's may be without the word for what it is (满城, mancheng); several counties may bear it.
    """
    region = region_named(name)
    if region:
        return frozenset([region.name])
    if name in _counties():
        return frozenset([name])
    return _by_short_names().get(name.lower(), frozenset())


def region_said(words: str) -> Region | None:
    """Return the one region that a person means: by its name, or a county's with those of the places it is in (北京市朝阳区)."""
    places = places_named(words)
    region = region_named(next(iter(places))) if len(places) == 1 else None
    if region:
        return region
    named = regions_in(words)
    is_chain = "".join(one.name for one in named) == words
    are_within = all(upper.name in (lower.province, lower.city) for upper, lower in pairwise(named))
    return named[-1] if named and is_chain and are_within else None


def counties_said(begun: str) -> list[str]:
    """Return the full names of the counties that begin with some words in Simplified script or in pinyin, by their codes."""
    if not begun.isascii():
        return [name for name in _counties() if name.startswith(begun)]
    said = begun.lower()
    # The pinyin is the last of a row: who types asks at every key.
    return [name for name, lines in _counties().items() if any(line.rpartition("\t")[2].startswith(said) for line in lines)]


def provinces_and_prefectures() -> list[Region]:
    """Return the provinces and then the prefectures, each in the order of their codes."""
    return _provinces_first()


def regions_in(text: str) -> list[Region]:
    """Return the regions that a text in Simplified script names, in order.

    Where several names begin at one place the longest counts. Counties count only by their full name; one that several bear only
    right behind the place that it is in (北京市朝阳区). The central government is not a place and never among them.
    """
    large, beginnings = _large(), _beginnings()
    found: list[Region] = []
    done = 0
    for match in _may_begin().finditer(text):
        at = match.start()
        if at < done or text[at : at + 2] not in beginnings:
            continue
        for length in range(min(_LONGEST_NAME, len(text) - at), 1, -1):
            name = text[at : at + length]
            region = large.get(name) or _county(name, found[-1] if found and done == at else None)
            # 朝阳 followed by 区 is a district, not the prefecture that people call 朝阳.
            if region and not (name != region.name and text[at + length : at + length + 1] in _SMALLER):
                found.append(region)
                done = at + length
                break
    return found


@cache
def _may_begin() -> re.Pattern[str]:
    """Return what finds the places where names may begin, by their first and second characters: few of a text."""
    first, second = ("".join(sorted({name[n] for name in _beginnings()})) for n in range(2))
    return compiled(f"[{re.escape(first)}](?=[{re.escape(second)}])")


@cache
def _beginnings() -> frozenset[str]:
    """Return the first two characters of all names."""
    return frozenset([name[:2] for name in _large()] + [name[:2] for name in _counties()])


def _region(row: list[str]) -> Region:
    code, full, short, province, city, pinyin = row
    return Region(code, full, short or full, province, city, pinyin)


@cache
def _provinces_first() -> list[Region]:
    return sorted(map(_region, data.rows("regions")), key=lambda region: region.level)


@cache
def _large() -> dict[str, Region]:
    """Return the provinces and prefectures by their names; the first to bear one has it: 吉林 alone is the province."""
    names: dict[str, Region] = {}
    for region in _provinces_first():
        for name in (region.name, region.short):
            if len(name) > 1:
                names.setdefault(name, region)
    return names


@cache
def _by_pinyin() -> dict[str, Region]:
    names: dict[str, Region] = {}
    for region in _provinces_first():
        names.setdefault(region.pinyin, region)
    return names


def _county(name: str, inside: Region | None = None) -> Region | None:
    """Return the county of a full name that no other bears, or none in the same place.

    What is a district or a city now is known as a county too.
    """
    counties = _counties()
    lines = counties.get(name, ())
    if not lines and name.endswith("县") and len(name) > len("县") + 1:
        lines = counties.get(f"{name[:-1]}区") or counties.get(f"{name[:-1]}市") or ()
    found = [_region(line.split("\t")) for line in lines]
    if len(found) > 1 and inside:
        found = [one for one in found if inside.name in (one.province, one.city)]
    return found[0] if len(found) == 1 else None


@cache
def _by_short_names() -> dict[str, frozenset[str]]:
    """Return the full names of counties by what they are called without the word for what they are, and by that in pinyin."""
    names: dict[str, set[str]] = {}
    for lines in _counties().values():
        for one in (_region(line.split("\t")) for line in lines):
            for said in (without_ending(one.name), one.pinyin):
                names.setdefault(said, set()).add(one.name)
    return {said: frozenset(own) for said, own in names.items()}


@cache
def _counties() -> dict[str, tuple[str, ...]]:
    """Return the rows of the counties, and of zones beside them, by their full names, of which several may bear one."""
    counties: dict[str, tuple[str, ...]] = {}
    for table in ("counties", "zones"):
        for line in data.lines(table)[1:]:
            name = line.split("\t", 2)[1]
            if len(name) > 1:
                counties[name] = (*counties.get(name, ()), line)
    return counties
