"""Where something stands: 湖北 › 2017 › 三 › (五) › 16."""

from library.entry import Entry
from parsers.about.regions import region_named
from tui.language import Language
from tui.words import UNDATED, UNPLACED

BETWEEN = " › "


def breadcrumb(entry: Entry, path: tuple[str, ...], language: Language) -> str:
    """Return the place and year of a plan and the markers down to a section, without their punctuation."""
    region = region_named(entry.place) if entry.place else None
    place = region.short if region else entry.place or UNPLACED.say(language)
    markers = [marker.strip(" \u3000").rstrip("、.．,，") for marker in path]
    return BETWEEN.join((place, str(entry.year or UNDATED.say(language)), *markers))
