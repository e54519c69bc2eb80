"""Where one left the browser, to begin there the next time: one file for all libraries, written whole or not at all."""

import json
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from parsers.text.cache import write_beside

_VERSION = 1
_NAME = "left-off.json"
_BROKEN = (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError)
"""What reading a file raises that somebody has written by hand."""
_ASIDE = ".broken"
_MOST_LIBRARIES = 50


@dataclass(frozen=True, slots=True)
class Left:
    """A place in a library, and the list that was shown last."""

    plan: str
    section: int
    view: int = 0
    typed: str = ""


def left_off_file(environment: Mapping[str, str]) -> Path:
    """Return where it is kept: below XDG_STATE_HOME, or where the platform keeps such things."""
    home = Path(environment.get("HOME") or os.path.expanduser("~"))
    usual = home / "Library" / "Application Support" if sys.platform == "darwin" else home / ".local" / "state"
    return Path(environment.get("XDG_STATE_HOME") or environment.get("LOCALAPPDATA") or usual) / "yaodian" / _NAME


def read_left_off(file: Path, library: Path) -> tuple[Left | None, Path | None]:
    """Return where a library was left, and the name that a broken file was set aside under; None for neither."""
    try:
        kept = _libraries(file)
    except OSError:
        return None, None
    except _BROKEN:
        aside = file.with_name(f"{file.name}{_ASIDE}")
        with suppress(OSError):
            os.replace(file, aside)
        return None, aside
    found = kept.get(str(library))
    return found, None


def keep_left_off(file: Path, library: Path, left: Left) -> None:
    """Keep where a library was left; where nothing can be written, nothing is kept."""
    try:
        kept = _libraries(file)
    except (OSError, *_BROKEN):
        kept = {}
    kept.pop(str(library), None)
    kept[str(library)] = left
    told = {
        name: {"plan": one.plan, "section": one.section, "view": one.view, "typed": one.typed}
        for name, one in list(kept.items())[-_MOST_LIBRARIES:]
    }
    content = json.dumps({"version": _VERSION, "libraries": told}, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        os.replace(file.parent / write_beside(file.parent, [content], ".json", 0o600), file)


def _libraries(file: Path) -> dict[str, Left]:
    told = json.loads(file.read_text(encoding="utf-8"))
    if told["version"] != _VERSION:
        return {}
    return {
        str(name): Left(str(one["plan"]), int(one["section"]), int(one["view"]), str(one["typed"]))
        for name, one in told["libraries"].items()
    }
