"""Finds the plans and sections that a person means: a plan by its id, or its place and year; a section by its index or its path."""

import re
from collections.abc import Iterable

from library.asking.paths import bare
from library.entry import Entry
from parsers.about.regions import places_named, region_named
from parsers.plan import Plan, Section
from parsers.text.folding import fold, squeezed
from parsers.text.patterns import compiled
from parsers.text.pinyin import says_beginning, spans_said

_LONGEST_INDEX = 9
_YEAR = compiled(r"(?:19|20)\d\d")
_FILE = compiled(r"\[([^\[\]]+)\]")
"""The file that tells a plan from another one of its place and year, as lists show it."""


def entries_named(entries: Iterable[Entry], words: str) -> list[Entry]:
    """Return the entries that some words name: the one of that id, else those whose place, year and title have all of them."""
    entries = list(entries)
    exact = [entry for entry in entries if entry.id == words.strip().lower()]
    if exact:
        return exact
    file = _FILE.search(words)
    if file:
        entries = [entry for entry in entries if entry.apart == file[1]]
    wanted = fold(_FILE.sub("", words))
    years = _YEAR.findall(wanted)
    names = [name for name in re.split(r"[\s\-_年]+", _YEAR.sub(" ", wanted)) if name]
    return [
        entry
        for entry in entries
        if all(str(entry.year) == year for year in years) and all(_is_called(entry, name) for name in names) and (years or names)
    ]


def _is_called(entry: Entry, name: str) -> bool:
    """Return whether a name is the entry's place, or words of its title or its id; places and titles in pinyin too."""
    if not places_named(name).isdisjoint(entry.places):
        return True
    title = fold(entry.title)
    if name in title or name in entry.id.split("-"):
        return True
    places = map(region_named, entry.places)
    return any(says_beginning(name, place.short) for place in places if place) or any(spans_said(name, title))


def section_named(plan: Plan, words: str) -> Section | None:
    """Return the section of an index or of a path (三/五/16), of which the first markers may be left out; None for none."""
    if words.isdecimal():
        return plan.sections[int(words)] if len(words) < _LONGEST_INDEX and int(words) < len(plan.sections) else None
    wanted = [bare(marker) for marker in words.split("/") if marker]
    if not wanted:
        return None
    exact = (section for section in plan.sections if [bare(marker) for marker in section.path] == wanted)
    ending = (section for section in plan.sections if [bare(marker) for marker in section.path][-len(wanted) :] == wanted)
    return next(exact, None) or next(ending, None)


def sections_named(plan: Plan, words: str) -> frozenset[int]:
    """Return the sections that some words name, with all below them: by index or path, by topic, or by words of their headings.

    The index and the path go before the topic, and the topic before the words.
    """
    section = section_named(plan, words)
    if section:
        return frozenset(plan.below(section.index))
    wanted = squeezed(words)
    named = [one for one in plan.sections if any(fold(topic) == wanted for topic in one.topics)] or [
        one for one in plan.sections if wanted and wanted in squeezed(one.heading)
    ]
    return frozenset(index for one in named for index in plan.below(one.index))


def entries_like(entries: Iterable[Entry], typed: str) -> list[Entry]:
    """Return the entries a typed line may mean: those it names, then those with its letters in order, the closest first."""
    entries = list(entries)
    if not typed.strip():
        return entries
    named = entries_named(entries, typed)
    letters = squeezed(typed)
    windows = [(window, at) for at, entry in enumerate(entries) if entry not in named and (window := _window(entry.label, letters))]
    return named + [entries[at] for _, at in sorted(windows)]


def _window(label: str, letters: str) -> int:
    """Return the length of the shortest stretch of a label that has some letters in their order, or 0 for none."""
    shortest = 0
    for start, letter in enumerate(label):
        if letter != letters[0]:
            continue
        at = start
        for letter_wanted in letters[1:]:
            at = label.find(letter_wanted, at + 1)
            if at < 0:
                return shortest
        length = at - start + 1
        shortest = min(shortest or length, length)
    return shortest
