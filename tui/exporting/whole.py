"""Files that are written whole or not at all: beside their place, and put there when all is written."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_LONGEST_NAME = 40
_USUAL, _PRIVATE = 0o666, 0o600
"""What a new file may be used for, before the system takes away what it does not let."""


@contextmanager
def written_beside(target: Path, put: Callable[[Path, Path], object] = os.replace, mode: int | None = None) -> Iterator[Path]:
    """Yield a file to write into, which is put in its place at the end; nothing is left of it where anything fails.

    `put` takes that file and the place, `mode` is what the file may be used for where that is not the usual.
    """
    beside = target.with_name(f".{target.name[:_LONGEST_NAME]}.{os.urandom(4).hex()}")
    # Of a file with a mode of its own nobody else may see what is written meanwhile.
    os.close(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _USUAL if mode is None else _PRIVATE))
    try:
        yield beside
        if mode is not None:
            os.chmod(beside, mode)
        put(beside, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(beside)
        raise


def put_where_none_is(beside: Path, target: Path) -> None:
    """Put a file in its place, or raise a FileExistsError where there is one: of two that come at once, one is put."""
    try:
        os.link(beside, target)
    except FileExistsError:
        raise
    except OSError as error:
        # Not every file system lets a file have two names.
        if os.path.lexists(target):
            raise FileExistsError(target) from error
        os.rename(beside, target)
    else:
        os.unlink(beside)
