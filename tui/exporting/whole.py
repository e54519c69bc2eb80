"""Files that are written whole or not at all: beside their place, and put there when all is written."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def written_beside(target: Path, put: Callable[[Path, Path], object] = os.replace, mode: int | None = None) -> Iterator[Path]:
    """Yield a file to write into, which is put in its place at the end; nothing is left of it where anything fails.

    `put` takes that file and the place, `mode` is what the file may be used for where that is not the usual.
    """
    import tempfile  # noqa: PLC0415 -- most answers go to stdout

    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
    os.close(handle)
    beside = Path(name)
    try:
        yield beside
        os.chmod(beside, 0o666 & ~_umask() if mode is None else mode)
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


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
