"""Where something stands: 湖北 › 2017 › 三 › (五) › 16."""

import re
from collections.abc import Sequence
from typing import Protocol

from rich.cells import cell_len

from library.asking.paths import path_typed
from library.entry import Entry
from library.library import Library
from library.store.store import Group
from parsers.about.regions import region_named
from tui.saying.language import Language
from tui.saying.safe import safe_line
from tui.saying.sentences import GONE, LIBRARY, UNDATED, UNPLACED

BETWEEN = " › "


class Listed(Protocol):
    """Something of a list, with what is known of its plan and its section."""

    @property
    def plan(self) -> str: ...
    @property
    def region(self) -> str | None: ...
    @property
    def year(self) -> int | None: ...
    @property
    def path(self) -> tuple[str, ...]: ...
    @property
    def section(self) -> int: ...


def breadcrumb(entry: Entry, path: tuple[str, ...], language: Language) -> str:
    """Return the place and year of a plan and the markers down to a section, without their punctuation.

    Two plans of one place and year are told apart by the names of their files.
    """
    year = str(entry.year or UNDATED.say(language))
    markers = [marker.strip(" \u3000").rstrip("、.．,，") for marker in path]
    apart = f" [{safe_line(entry.apart)}]" if entry.apart else ""
    return BETWEEN.join((place_name(entry.place, language), f"{year}{apart}", *markers))


def short_name(entry: Entry, language: Language) -> str:
    """Return a plan's place and year as one types them, of several of one place and year with its number: 湖北2017, 广州2025-2."""
    return _place_and_year(entry, language) + _number(entry.id)


def _place_and_year(entry: Entry, language: Language) -> str:
    apart = " " if entry.place is None and language == "en" else ""
    return f"{place_name(entry.place, language)}{apart}{entry.year or UNDATED.say(language)}"


def _number(plan: str) -> str:
    number = _NUMBER.search(plan)
    return number[0] if number else ""


_NUMBER = re.compile(r"-\d{1,3}$")


def address_said(entry: Entry, path: tuple[str, ...], language: Language) -> str:
    """Return where something stands as one types it: 湖北2017 三/五/16."""
    apart = f" [{safe_line(entry.apart)}]" if entry.apart else ""
    return f"{_place_and_year(entry, language)}{apart} {path_typed(path)}".rstrip()


def listed_at(one: Listed, language: Language, room: int = 0) -> str:
    """Return where something of a list stands as one types it, by its plan's id where its place is not known.

    Where that takes more cells than there is room for, its section is told by its index: no place is cut.
    """
    name = f"{place_name(one.region, language)}{one.year or ''}{_number(one.plan)}" if one.region else one.plan
    said = f"{name} {path_typed(one.path)}".rstrip()
    return said if not room or cell_len(said) <= room else f"{name} #{one.section}"


def where(library: Library, plan: str, path: tuple[str, ...], language: Language) -> str:
    """Return where something stands in a library, also where its plan has gone since."""
    try:
        entry = library.entry(plan)
    except KeyError:
        return GONE.say(language)
    return address_said(entry, path, language)


def place_name(place: str | None, language: Language) -> str:
    """Return a place as people say it."""
    region = region_named(place) if place else None
    return region.short if region else place or UNPLACED.say(language)


def branch_name(province: str | None, year: int | None, is_year: bool, language: Language) -> str:
    """Return what a place, or a year of it, is called in the outline."""
    if is_year:
        return str(year or UNDATED.say(language))
    return province or UNPLACED.say(language)


def library_said(groups: Sequence[Group], language: Language) -> str:
    """Return what there is: how many plans, of how many places, of which years."""
    years = sorted({group.year for group in groups if group.year})
    span = "-".join(str(year) for year in dict.fromkeys((years[0], years[-1]))) if years else ""
    plans, places = sum(group.count for group in groups), len({group.province for group in groups if group.province})
    return LIBRARY.say(language, plans=plans, places=places, years=span)
