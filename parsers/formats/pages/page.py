"""What is read of a page: its characters, the lines drawn on it, and whether it is a picture."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain

from parsers.formats.pages.character import Character
from parsers.formats.pages.grids import Edges
from parsers.formats.pages.grounds import Ground
from parsers.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Page:
    """A page, turned so that its text stands upright."""

    characters: list[Character]
    edges: Edges
    grounds: list[Ground]
    height: float
    is_picture: bool
    """Whether a picture fills most of it."""
    unmapped: int
    """How many characters are in fonts that do not tell what they are."""
    stamped: int = 0
    """How many characters were left out that are none of its text."""
    is_recognised: bool = False
    """Whether a machine read its characters from a picture."""


_MARGIN = 0.12
"""The share of a page's height at its top and bottom where running heads and page numbers stand."""


def is_at_edge(baseline: float, height: float) -> bool:
    """Return whether something stands where running heads and page numbers do."""
    return not _MARGIN <= baseline / height <= 1 - _MARGIN


_FEWEST_PAGES = 3
_FEWEST_CHARACTERS = 3


def without_stamps(pages: Sequence[Page]) -> list[Page]:
    """Return the pages without watermarks: words at one place on at least three of them and over half of them.

    Running heads and page numbers stay: they are told by their lines.
    """
    if len(pages) < _FEWEST_PAGES:
        return list(pages)
    most = max(_FEWEST_PAGES, len(pages) // 2 + 1)
    on_pages = Counter(chain.from_iterable({one.words for one in page.characters} for page in pages))
    usual = {words for words, times in on_pages.items() if times >= most}
    seen = Counter(chain.from_iterable({_key(one) for one in page.characters if one.words in usual} for page in pages))
    repeated = {key for key, times in seen.items() if times >= most}
    return [_without_runs(page, repeated) for page in pages] if repeated else list(pages)


_Key = tuple[str, int, int, int]


def _key(one: Character) -> _Key:
    return one.words, round(one.left), round(one.baseline), round(one.size)


def _without_runs(page: Page, repeated: set[_Key]) -> Page:
    """Return a page without what comes again elsewhere, where several characters stand in a row: one may do so by chance.

    At the edges, where running heads stand, that is only what comes again inside the page too: a watermark that covers it.
    """
    inside: defaultdict[int, list[int]] = defaultdict(list)
    edges: defaultdict[int, list[int]] = defaultdict(list)
    number = 0
    was_edge = False
    for n, one in enumerate(page.characters):
        is_edge = is_at_edge(one.baseline, page.height)
        number += is_edge is not was_edge
        was_edge = is_edge
        if _key(one) in repeated:
            (edges if is_edge else inside)[number].append(n)
        else:
            number += 1
    stamped = {n for run in inside.values() if len(run) >= _FEWEST_CHARACTERS for n in run}
    if not stamped:
        return page
    words = "".join(page.characters[n].words for n in sorted(stamped))
    for run in edges.values():
        if len(run) >= _FEWEST_CHARACTERS and "".join(page.characters[n].words for n in run) in words:
            stamped.update(run)
    kept = [one for n, one in enumerate(page.characters) if n not in stamped]
    return replace(page, characters=kept, stamped=page.stamped + len(stamped))
