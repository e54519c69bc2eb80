"""The index of a library in a folder beside it: segments that stay as they are, and a list of those that count.

It is derived. What is missing or broken is made anew from the library, and what has changed is made in a segment of its own; small
segments are made one. The list is put in the place of the one before as a whole, so that several may read while one writes. Where
the folder beside a library cannot be written, one in the person's cache is, else the index is kept in memory.
"""

import hashlib
import json
import mmap
import os
import sqlite3
import stat
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from library.finding.index.allowed import AllowedKept
from library.finding.index.blocks import BrokenBlocksError
from library.finding.index.building import segment, stretches
from library.finding.index.document import MOST_SECTIONS
from library.finding.index.segment import Segment
from library.finding.search import Searched
from library.store.kept.documents import documents, in_order, revisions, state
from parsers.text.patterns import cache_folder

_LIST = "segments.json"
_FORM = 1
_SMALL = MOST_SECTIONS // 8
"""A segment of fewer sections is made one with others."""
_MOST_SMALL = 8
_TRIES = 5
"""How often the list is read again, when a segment has gone that it named."""
_DAY = 86_400

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
        cached = hashlib.sha256(os.fsencode(library.resolve())).hexdigest()[:16]
        self._folders = library.with_name(f"{library.stem}-index"), cache_folder() / "index" / cached
        self._kept: dict[str, tuple[Segment, AllowedKept]] = {}
        """The segments that are open, by their names."""

    @property
    def _mode(self) -> int:
        """Who may read the library may read its index."""
        return stat.S_IMODE(self._library.stat().st_mode)

    def searched(self, connection: sqlite3.Connection, told: Told | None = None) -> Sequence[Searched]:
        """Return the segments of a library as it is now, after what has changed is indexed."""
        with _reading(connection):
            now = state(connection)
            for folder in self._folders:
                was, parts = self._listed(folder)
                if was == now:
                    break
            else:
                parts = self._updated(connection, now, told)
        self._kept = {part.name: self._kept.get(part.name) or (part.segment, AllowedKept(part.segment)) for part in parts}
        return [Searched.of(part.segment, part.gone, self._kept[part.name][1]) for part in parts]

    def _listed(self, folder: Path) -> tuple[str, list[_Part]]:
        """Return the state of the library that a folder's index is of, and its segments; an empty state where it is broken."""
        for _ in range(_TRIES):
            try:
                told = json.loads((folder / _LIST).read_text(encoding="utf-8"))
                if told["form"] != _FORM:
                    break
                return told["state"], [self._opened(folder, name, frozenset(gone)) for name, gone in told["segments"]]
            except FileNotFoundError as error:
                # What the list named another program has made one with others meanwhile.
                if error.filename == str(folder / _LIST):
                    break
            except (OSError, ValueError, KeyError, TypeError):
                break
        return "", []

    def _opened(self, folder: Path, name: str, gone: frozenset[int]) -> _Part:
        if name in self._kept:
            return _Part(name, gone, self._kept[name][0])
        with (folder / name).open("rb") as file:
            if not os.fstat(file.fileno()).st_size:
                raise BrokenBlocksError
            return _Part(name, gone, Segment(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)))

    def _updated(self, connection: sqlite3.Connection, now: str, told: Told | None) -> list[_Part]:
        """Index what has changed, and return the segments; in memory where no folder can be written."""
        for folder in self._folders:
            try:
                folder.mkdir(parents=True, exist_ok=True)
                before = self._listed(folder)[1]
                parts, keys = _changed(before, revisions(connection))
                for made in _made(connection, keys, told):
                    parts.append(self._opened(folder, _write(folder, made, ".segment", self._mode), frozenset()))
                    # Who is interrupted goes on from here.
                    _write_list(folder, "", parts, self._mode)
                _write_list(folder, now, parts, self._mode)
            except OSError:
                continue
            _forget(folder, {part.name for part in before}, {part.name for part in parts})
            return parts
        made_in_memory = _made(connection, list(revisions(connection)), told)
        return [_Part(str(n), frozenset(), Segment(b"".join(parts))) for n, parts in enumerate(made_in_memory)]


@contextmanager
def _reading(connection: sqlite3.Connection) -> Iterator[None]:
    """Read a library in one state, whatever others write."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.rollback()


def _changed(parts: Sequence[_Part], present: dict[int, int]) -> tuple[list[_Part], list[int]]:
    """Return the segments that stay, with what has gone of them, and the plans that must be indexed."""
    stay = []
    for part in parts:
        plans = part.segment.plans
        gone = frozenset(n for n, plan in enumerate(plans) if present.get(plan.key) != plan.revision)
        if 2 * Searched.of(part.segment, gone).live.bit_count() > part.segment.count:
            stay.append(_Part(part.name, gone, part.segment))
    small = [part for part in stay if part.segment.count < _SMALL]
    if len(small) >= _MOST_SMALL:
        stay = [part for part in stay if part not in small]
    covered = {plan.key for part in stay for n, plan in enumerate(part.segment.plans) if n not in part.gone}
    return stay, [key for key in present if key not in covered]


def _made(connection: sqlite3.Connection, keys: Sequence[int], told: Told | None) -> Iterator[list[bytes]]:
    """Yield the parts of the files of segments of some plans, in their order."""
    ordered = in_order(connection, keys) if keys else []
    done = 0
    for filling in stretches(documents(connection, ordered)):
        yield segment(filling, lists_words=True)
        done += len(filling)
        if told:
            told(min(done, len(ordered)), len(ordered))


def _write(folder: Path, parts: Iterable[bytes], ending: str, mode: int) -> str:
    """Write a file of its own, and return its name; nothing is left where there is no room."""
    handle, name = tempfile.mkstemp(ending, dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(parts)
        os.chmod(name, mode)
    except BaseException:
        os.unlink(name)
        raise
    return Path(name).name


def _write_list(folder: Path, now: str, parts: Sequence[_Part], mode: int) -> None:
    told = {"form": _FORM, "state": now, "segments": [(part.name, sorted(part.gone)) for part in parts]}
    name = _write(folder, [json.dumps(told).encode()], ".json", mode)
    os.replace(folder / name, folder / _LIST)


def _forget(folder: Path, before: set[str], now: set[str]) -> None:
    """Take away the segments that no list names any more; who still reads them may go on."""
    for file in folder.glob("*.segment"):
        # One that the last list did not name may be another program's that is about to be.
        with suppress(OSError):
            if file.name not in now and (file.name in before or time.time() - file.stat().st_mtime > _DAY):
                file.unlink()
