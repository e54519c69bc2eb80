"""Where one left the browser, to begin there the next time: one file for all libraries, written whole or not at all."""

import json
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from parsers.text.cache import write_whole
from parsers.values import asdict, dataclass, field
from tui.settings.state_folder import state_folder

_VERSION = 2
_NAME = "left-off.json"
_BROKEN = (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError)
"""What reading a file raises that somebody has written by hand."""
_ASIDE = ".broken"
_MOST_LIBRARIES = 50

Spot = tuple[str, int, int]
"""A plan, a section and a row of it."""
Fold = tuple[str | None, int | None, str]
"""A row of the outline that is unfolded: a plan, a section and nothing; or a place, a year, and which of the two it is."""


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that one has given a name."""

    name: str
    typed: str
    seen: tuple[str, ...] = ()
    """The ids of the plans in which it had found something when it was last looked at."""


@dataclass(frozen=True, slots=True)
class Left:
    """How a library was left."""

    plan: str = ""
    section: int = 0
    row: int = 0
    view: str = "tasks"
    """The list over all plans that was shown last."""
    typed: str = ""
    """What it was narrowed to."""
    groupings: Mapping[str, int] = field(default_factory=dict)
    folds: tuple[Fold, ...] = ()
    panel: str = ""
    """The command of the panel that was open."""
    filter: str = ""
    """What the outline was narrowed to."""
    search: str = ""
    back: tuple[Spot, ...] = ()
    forward: tuple[Spot, ...] = ()
    border: int = 0
    recent: tuple[str, ...] = ()
    """The commands taken from the palette last."""
    searches: tuple[SavedSearch, ...] = ()
    sorted_by: Mapping[str, str] = field(default_factory=dict)


def left_off_file(environment: Mapping[str, str]) -> Path:
    """Return where it is kept."""
    return Path(state_folder(environment)) / _NAME


def read_left_off(file: Path, library: Path) -> tuple[Left | None, Path | None]:
    """Return how a library was left, and the name that a broken file was set aside under; None for neither."""
    try:
        kept = _libraries(file)
    except OSError:
        return None, None
    except _BROKEN:
        aside = file.with_name(f"{file.name}{_ASIDE}")
        with suppress(OSError):
            os.replace(file, aside)
        return None, aside
    return kept.get(str(library)), None


def keep_left_off(file: Path, library: Path, left: Left) -> None:
    """Keep how a library was left; where nothing can be written, nothing is kept."""
    try:
        kept = _libraries(file)
        if not kept and _is_newer(file):
            return
    except (OSError, *_BROKEN):
        kept = {}
    kept.pop(str(library), None)
    kept[str(library)] = left
    told = {name: asdict(one) for name, one in list(kept.items())[-_MOST_LIBRARIES:]}
    content = json.dumps({"version": _VERSION, "libraries": told}, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")
    with suppress(OSError):
        write_whole(file, [content], 0o600)


def _libraries(file: Path) -> dict[str, Left]:
    told = json.loads(file.read_text(encoding="utf-8"))
    if told["version"] != _VERSION:
        return {}
    return {str(name): _left(one) for name, one in told["libraries"].items()}


def _is_newer(file: Path) -> bool:
    """Return whether a newer program has written the file, which would lose what this one does not know."""
    version = json.loads(file.read_text(encoding="utf-8"))["version"]
    return isinstance(version, int) and version > _VERSION


def _left(one: Mapping[str, Any]) -> Left:
    """Return what a file says of a library; raises one of `_BROKEN` where that is not as it is written."""
    return Left(
        plan=str(one["plan"]),
        section=max(int(one["section"]), 0),
        row=max(int(one["row"]), 0),
        view=str(one["view"]),
        typed=str(one["typed"]),
        groupings={str(name): int(number) for name, number in one["groupings"].items()},
        folds=tuple(_fold(*each) for each in one["folds"]),
        panel=str(one["panel"]),
        filter=str(one["filter"]),
        search=str(one["search"]),
        back=_spots(one["back"]),
        forward=_spots(one["forward"]),
        border=max(int(one["border"]), 0),
        recent=tuple(map(str, one["recent"])),
        searches=tuple(
            SavedSearch(str(each["name"]), str(each["typed"]), tuple(map(str, each["seen"]))) for each in one["searches"]
        ),
        sorted_by={str(name): str(column) for name, column in one.get("sorted_by", {}).items()},
    )


def _fold(place: object, number: object, kind: object) -> Fold:
    return None if place is None else str(place), None if number is None else int(str(number)), str(kind)


def _spots(told: Sequence[Any]) -> tuple[Spot, ...]:
    return tuple((str(plan), max(int(section), 0), max(int(row), 0)) for plan, section, row in told)
