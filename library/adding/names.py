"""The files that are to be added: those of folders, and the members of zips."""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from parsers.archives import expanded
from parsers.errors import UnreadableError

_HIDDEN = "."
_NO_DOCUMENTS = frozenset(
    f".{ending}" for ending in ("db", "py", "pyc", "sh", "png", "jpg", "jpeg", "gif", "svg", "css", "js", "ico", "exe", "dll", "so")
)
"""What is passed over in a folder, though not where it is named itself."""
_TABLES = frozenset([".csv", ".tsv"])
"""The endings of tables in plain text, which are passed over in a folder where they are not of tasks."""


def files_to_add(paths: Iterable[str]) -> Iterator[str]:
    """Yield the names of the files that some paths mean, in order: what is in folders, at any depth, and in zips."""
    for path in paths:
        if os.path.isdir(path):
            for name in _within(Path(path)):
                yield from expanded([name])
        else:
            yield from expanded([path])


def _within(folder: Path) -> Iterator[str]:
    closed: list[str] = []
    for parent, folders, files in os.walk(folder, onerror=lambda error: closed.append(str(error.filename))):
        folders[:] = sorted(name for name in folders if not name.startswith(_HIDDEN))
        for name in sorted(files):
            file = Path(parent, name)
            if not name.startswith((_HIDDEN, "~$")) and file.suffix.lower() not in _NO_DOCUMENTS and not _is_other_table(file):
                yield str(file)
    # Who reads one that may not be looked into is told so.
    yield from closed


def _is_other_table(file: Path) -> bool:
    """Return whether a file is a table in plain text of something else than tasks, such as a list of the files beside it."""
    if file.suffix.lower() not in _TABLES:
        return False
    from parsers.formats.sheets.delimited import is_of_tasks  # noqa: PLC0415 -- few folders have any
    from parsers.reading import bytes_of  # noqa: PLC0415

    # What cannot be read is named by what reads it.
    with suppress(UnreadableError):
        return not is_of_tasks(bytes_of(file), file)
    return False
