"""Finds the plans and sections that a person means: a plan by its id, or its place and year; a section by its index or its path."""

import re
from collections.abc import Iterable

from library.entry import Entry
from parsers.folding import fold
from parsers.plan import Plan, Section
from parsers.regions import region_named

_YEAR = re.compile(r"(?:19|20)\d\d")


def entries_named(entries: Iterable[Entry], words: str) -> list[Entry]:
    """Return the entries that some words name: the one of that id, else those whose place, year and title have all of them."""
    entries = list(entries)
    exact = [entry for entry in entries if entry.id == words.strip().lower()]
    if exact:
        return exact
    wanted = fold(words)
    years = _YEAR.findall(wanted)
    names = [name for name in re.split(r"[\s\-_年]+", _YEAR.sub(" ", wanted)) if name]
    return [
        entry
        for entry in entries
        if all(str(entry.year) == year for year in years) and all(_is_called(entry, name) for name in names) and (years or names)
    ]


def _is_called(entry: Entry, name: str) -> bool:
    """Return whether a name is the entry's place, or words of its title or its id."""
    region = region_named(name)
    if region and region.name in (entry.province, entry.city):
        return True
    return name in fold(entry.title) or name in entry.id.split("-")


def section_named(plan: Plan, words: str) -> Section | None:
    """Return the section of an index or of a path (三/五/16), of which the first markers may be left out; None for none."""
    if words.isdecimal():
        return plan.sections[int(words)] if int(words) < len(plan.sections) else None
    wanted = [_bare(marker) for marker in words.split("/") if marker]
    if not wanted:
        return None
    exact = (section for section in plan.sections if [_bare(marker) for marker in section.path] == wanted)
    ending = (section for section in plan.sections if [_bare(marker) for marker in section.path][-len(wanted) :] == wanted)
    return next(exact, None) or next(ending, None)


def _bare(marker: str) -> str:
    return fold(marker).strip(" ()、.,:")
