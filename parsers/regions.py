"""The provinces, prefectures and counties of China, and where a text names one."""

from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import islice

import data

_LONGEST_NAME = 15


@dataclass(frozen=True, slots=True)
class Region:
    """A place that makes plans; `中央` stands for the central government."""

    code: str
    """Its statistical division code: two digits for a province, four for a prefecture, six for a county."""
    name: str
    short: str
    """Its name as people say it: 湖北 for 湖北省; a county's is its full name."""
    province: str
    """The full name of its province; empty for the central government."""
    city: str
    """The full name of its prefecture; empty where it has none."""
    pinyin: str

    @property
    def level(self) -> int:
        """1 for a province, 2 for a prefecture, 3 for a county."""
        return len(self.code) // 2


CENTRAL = Region("00", "中央", "中央", "", "", "zhongyang")
"""The central government."""


def region_named(name: str) -> Region | None:
    """Return the region of a full or short name in Simplified script, or of a province or prefecture's name in pinyin."""
    return CENTRAL if name in (CENTRAL.name, CENTRAL.pinyin) else _by_name().get(name) or _by_pinyin().get(name.lower())


def regions_in(text: str) -> list[Region]:
    """Return the regions that a text in Simplified script names, in order.

    Where several names begin at one place the longest counts. Counties count only by their full name, and only where no other
    county bears it. The central government is not a place and never among them.
    """
    names = _by_name()
    found = []
    at = 0
    while at < len(text):
        for length in range(min(_LONGEST_NAME, len(text) - at), 1, -1):
            region = names.get(text[at : at + length])
            if region:
                found.append(region)
                at += length - 1
                break
        at += 1
    return found


@cache
def _regions() -> list[Region]:
    """Return all regions, provinces ahead of prefectures and these ahead of counties."""
    found = [
        Region(code, name, short or name, province, city, pinyin)
        for code, name, short, province, city, pinyin in islice(data.rows("regions"), 1, None)
    ]
    return sorted(found, key=lambda region: region.level)


@cache
def _by_name() -> dict[str, Region]:
    names: dict[str, Region] = {}
    counties = Counter(region.name for region in _regions() if region.level == 3)
    for region in _regions():
        for name in (region.name, region.short):
            # The first to bear a name has it: 吉林 alone is the province.
            if len(name) > 1 and counties[name] < 2:
                names.setdefault(name, region)
    return names


@cache
def _by_pinyin() -> dict[str, Region]:
    names: dict[str, Region] = {}
    for region in _regions():
        if region.level < 3:
            names.setdefault(region.pinyin, region)
    return names
