"""The index of a library in a folder beside it: segments that stay as they are, and a list of those that count.

It is derived. What is missing or broken is made anew from the library, and what has changed is made in a segment of its own; small
segments are made one. The list is put in the place of the one before as a whole, so that several may read while one writes. Where
the folder beside a library cannot be written, one in the person's cache is, else the index is kept in memory.
"""

import json
import mmap
import os
import sqlite3
import stat
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from library.finding.index.allowed import AllowedKept
from library.finding.index.building import segment, stretches
from library.finding.index.document import MOST_SECTIONS
from library.finding.index.segment import Segment
from library.finding.search import Searched
from library.store.kept.database import reading
from library.store.kept.documents import documents, in_order, revisions, state
from parsers.text.cache import cache_folder, write_beside
from parsers.values import dataclass

_LIST = "segments.json"
_FORM = 1
_SMALL = MOST_SECTIONS // 8
"""A segment of fewer sections is made one with others."""
_MOST_SMALL = 8
_TRIES = 5
"""How often the list is read again, when a segment has gone that it named."""
_LOCK = "lock"

Told = Callable[[int, int], None]
"""Is told how many of how many plans are indexed."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A segment, and which of its plans have gone or changed since, by their numbers in it."""

    name: str
    gone: frozenset[int]
    segment: Segment


class IndexFolder:
    """The index of one library."""

    def __init__(self, library: Path) -> None:
        self._library = library
        # Whose it is the state in its list tells.
        cached = f"{library.stem}-{zlib.crc32(os.fsencode(library.resolve())):08x}"
        self.folders = library.with_name(f"{library.name}-index"), cache_folder() / "index" / cached
        """The one beside it, and the one in the cache."""
        self._kept: dict[str, tuple[Segment, AllowedKept]] = {}
        """The segments that are open, by their names."""

    def searched(self, connection: sqlite3.Connection, told: Told | None = None) -> Sequence[Searched]:
        """Return the segments of a library as it is now, after what has changed is indexed."""
        now = state(connection)
        parts = next((parts for was, parts in map(self._listed, self.folders) if was == now), None)
        if parts is None:
            parts = self._updated(connection, told)
        before, self._kept = self._kept, {}
        for part in parts:
            kept = before.get(part.name)
            self._kept[part.name] = kept if kept and kept[0] is part.segment else (part.segment, AllowedKept(part.segment))
        return [Searched.of(part.segment, part.gone, self._kept[part.name][1]) for part in parts]

    def _listed(self, folder: Path) -> tuple[str, list[_Part]]:
        """Return the state of the library that a folder's index is of, and its segments; an empty state where some is missing."""
        for _ in range(_TRIES):
            try:
                told = json.loads((folder / _LIST).read_text(encoding="utf-8"))
                was, named = (told["state"], told["segments"]) if told["form"] == _FORM else ("", [])
                opened = [self._opened(folder, name, frozenset(gone)) for name, gone in named]
            except (OSError, ValueError, KeyError, TypeError):
                return "", []
            parts = [part for part in opened if part]
            if len(parts) == len(named):
                return was, parts
            # What the list named another program may have made one with others meanwhile.
        return "", parts

    def _opened(self, folder: Path, name: str, gone: frozenset[int]) -> _Part | None:
        """Return a segment, or None where it is missing or broken."""
        if name in self._kept:
            return _Part(name, gone, self._kept[name][0])
        try:
            with (folder / name).open("rb") as file:
                return _Part(name, gone, Segment(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)))
        except (OSError, ValueError):
            # A file without content cannot be mapped, which is a ValueError too.
            return None

    def _updated(self, connection: sqlite3.Connection, told: Told | None) -> list[_Part]:
        """Index what has changed, and return the segments; in memory where no folder can be written."""
        for folder in self.folders:
            try:
                folder.mkdir(parents=True, exist_ok=True)
                with _alone(folder):
                    return self._indexed(folder, connection, told)
            except OSError:
                continue
        made = _made(connection, list(revisions(connection)), told)
        return [_Part(f"in memory {n}", frozenset(), Segment(b"".join(parts))) for n, parts in enumerate(made)]

    def _indexed(self, folder: Path, connection: sqlite3.Connection, told: Told | None) -> list[_Part]:
        """Index what has changed into a folder, in which nobody else writes."""
        with reading(connection):
            now, present = state(connection), revisions(connection)
        was, parts = self._listed(folder)
        if was == now:
            return parts
        mode = stat.S_IMODE(self._library.stat().st_mode)
        parts, keys = _changed(parts, present)
        for made in _made(connection, keys, told):
            name = write_beside(folder, made, ".segment", mode)
            opened = self._opened(folder, name, frozenset())
            if opened:
                parts.append(opened)
            # Who is interrupted goes on from here.
            _write_list(folder, "", parts, mode)
        _write_list(folder, now, parts, mode)
        _forget(folder, {part.name for part in parts})
        return parts


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Wait until no other program writes into a folder, where the system lets programs wait for each other."""
    try:
        from fcntl import LOCK_EX, flock  # noqa: PLC0415 -- not on every system
    except ImportError:
        yield
        return
    with (folder / _LOCK).open("w") as file:
        flock(file, LOCK_EX)
        yield


def _changed(parts: Sequence[_Part], present: dict[int, int]) -> tuple[list[_Part], list[int]]:
    """Return the segments that stay, with what has gone of them, and the plans that must be indexed."""
    stay = []
    for part in parts:
        gone = frozenset(n for n, plan in enumerate(part.segment.plans) if present.get(plan.key) != plan.revision)
        if 2 * Searched.of(part.segment, gone).live.bit_count() > part.segment.count:
            stay.append(_Part(part.name, gone, part.segment))
    small = [part for part in stay if part.segment.count < _SMALL]
    if len(small) >= _MOST_SMALL:
        stay = [part for part in stay if part not in small]
    # Of a plan that is parted all stretches must be there.
    there: Counter[int] = Counter()
    whole: dict[int, int] = {}
    for part in stay:
        for n, (plan, _, numbers) in enumerate(part.segment.stretches()):
            if n not in part.gone:
                there[plan.key] += len(numbers)
                whole[plan.key] = plan.sections
    lacking = {key for key, count in whole.items() if there[key] != count}
    stay = [_without(part, lacking) for part in stay] if lacking else stay
    return stay, [key for key in present if key not in whole or key in lacking]


def _without(part: _Part, keys: set[int]) -> _Part:
    """Return a segment of which some plans have gone."""
    gone = {n for n, plan in enumerate(part.segment.plans) if plan.key in keys}
    return _Part(part.name, part.gone | gone, part.segment)


def _made(connection: sqlite3.Connection, keys: Sequence[int], told: Told | None) -> Iterator[list[bytes]]:
    """Yield the parts of the files of segments of some plans, in their order."""
    ordered = in_order(connection, keys) if keys else []
    done = 0
    for filling in stretches(documents(connection, ordered)):
        yield segment(filling, lists_words=True)
        done += len(filling)
        if told:
            told(min(done, len(ordered)), len(ordered))


def _write_list(folder: Path, now: str, parts: Sequence[_Part], mode: int) -> None:
    told = {"form": _FORM, "state": now, "segments": [(part.name, sorted(part.gone)) for part in parts]}
    name = write_beside(folder, [json.dumps(told).encode()], ".json", mode)
    os.replace(folder / name, folder / _LIST)


def _forget(folder: Path, named: set[str]) -> None:
    """Take away the segments that the list does not name; who still reads them may go on."""
    for file in folder.glob("*.segment"):
        if file.name not in named:
            with suppress(OSError):
                file.unlink()
