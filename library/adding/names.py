"""The files that are to be added: those of folders, and the members of zips."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from parsers.archives import expanded

_HIDDEN = "."
_NO_DOCUMENTS = frozenset(
    f".{ending}" for ending in ("db", "py", "pyc", "sh", "png", "jpg", "jpeg", "gif", "svg", "css", "js", "ico", "exe", "dll", "so")
)
"""What is passed over in a folder, though not where it is named itself."""


def files_to_add(paths: Iterable[str]) -> Iterator[str]:
    """Yield the names of the files that some paths mean, in order: what is in folders, at any depth, and in zips."""
    for path in paths:
        if os.path.isdir(path):
            for name in _within(Path(path)):
                yield from expanded([name])
        else:
            yield from expanded([path])


def _within(folder: Path) -> Iterator[str]:
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(_HIDDEN))
        for name in sorted(files):
            if not name.startswith((_HIDDEN, "~$")) and Path(name).suffix.lower() not in _NO_DOCUMENTS:
                yield os.path.join(parent, name)
