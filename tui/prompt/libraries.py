"""The library that a command asks: the person's own, the bundled plans where there can be none, or files that are not kept."""

import atexit
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from library.errors import ReadOnlyLibraryError, UnmadeLibraryError
from library.library import Library
from library.place import library_file
from tui.prompt.documents import read_documents
from tui.prompt.options import Options
from tui.prompt.output import report, tell
from tui.saying.language import Words

if TYPE_CHECKING:
    from library.store.kept.database import Database

_IN_MEMORY = Words("本次只用自带的文件，什么也不保存。", "Only the bundled plans are used this time; nothing is kept.")
_MADE = Words("没有这个文件库，已新建：{file}", "there was no such library; it has been made: {file}")
_OLDER = Words(
    "{count} 份文件由旧版本读取；yaodian refresh 可重新读取。",
    "an older version has read {count} plans; yaodian refresh reads them again",
)
_READ_ONLY = Words("文件库不能写入，只读打开：{file}", "the library cannot be written and is opened to be read only: {file}")


def file_of(options: Options) -> Path:
    """Return the file of the library that is meant."""
    return library_file(os.environ, options.library)


@contextmanager
def library_to_write(options: Options) -> "Iterator[Database]":
    """Open the library to be written; raises what is the matter with one that cannot be."""
    from library.opening import open_to_write  # noqa: PLC0415 -- what keeps plans takes long to load

    with closing(open_to_write(file_of(options))) as database:
        if database.is_read_only:
            raise ReadOnlyLibraryError(database.file)
        yield database


def _is_missing(file: Path) -> bool:
    """Return whether a file is not there, as far as that may be told."""
    try:
        return not file.exists()
    except OSError:
        return False


def library_of(options: Options, *, browsed: bool = False) -> Library:
    """Return what a command asks: the files of `--in`, else the library; tells where that is not as usual.

    Where it is `browsed`, what came since the last time is new.

    Raises what is the matter with a library that is there and cannot be read.
    """
    if options.within:
        from library.adding.names import files_to_add  # noqa: PLC0415

        files = list(files_to_add(options.within))
        options.files = [*options.files, *options.within, *files]
        plans, errors = read_documents(files)
        for error in errors:
            report(error, options.language)
        options.has_unread = bool(errors)
        return Library.of(plans)
    from library.opening import open_library  # noqa: PLC0415 -- what keeps plans takes long to load

    is_missing = bool(options.library or os.environ.get("YAODIAN_LIBRARY")) and _is_missing(file_of(options))
    try:
        library, store = open_library(file_of(options))
    except UnmadeLibraryError as error:
        report(error, options.language)
        tell(_IN_MEMORY, options.language)
        return Library.bundled()
    atexit.register(store.close)
    options.is_kept = store.has_read
    if is_missing:
        tell(_MADE, options.language, file=file_of(options))
    if browsed:
        store.visit()
    if store.older:
        tell(_OLDER, options.language, count=store.older)
    if store.is_read_only:
        tell(_READ_ONLY, options.language, file=file_of(options))
    return library
