"""`yaodian` and `yaodian browse [FILE...]`: the browser."""

import locale
import os
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from library.adding.names import files_to_add
from library.asking.addresses import parted
from library.library import Library
from library.store.files import FilesStore
from parsers.errors import YaodianError
from parsers.text.cache import write_whole
from parsers.values import replace
from tui import last_frame
from tui.exit_code import ExitCode
from tui.glyphs import use_ascii
from tui.models.history import Visit
from tui.models.reader import Position
from tui.models.reading import FilesToRead
from tui.prompt.arguments import FILE, not_empty
from tui.prompt.broken import broken
from tui.prompt.libraries import library_of
from tui.prompt.naming import addressed, sections_below
from tui.prompt.options import Options
from tui.prompt.output import report, tell
from tui.saying import sentences
from tui.saying.language import Language, Words
from tui.settings.left_off import Left, keep_left_off, left_off_file, read_left_off
from tui.settings.reading import settings_file

if TYPE_CHECKING:
    from tui.screens.browse.screen import BrowseScreen

_NOTHING_TO_READ = Words("那里没有可浏览的文件。", "There is no document to browse there.")
_MOMENTS = "240"
_FRESH = Words("从头开始，不回到上次的位置", "begin at the newest plan, not where you left")
_FILES = Words(
    "只浏览这些文件，不保存；或文件库中一处（hubei-2017/三/五/16），从那里开始",
    "browse these documents only, keeping nothing; or begin at a place of the library (hubei-2017/三/五/16)",
)


class SeveralPlacesError(YaodianError):
    """Several places of the library are named where one is begun at."""

    zh = "只能从一处开始浏览；请只写一个，如 {first}。"
    en = "the browser begins at one place: name one alone, such as {first}."


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Add the arguments of the command."""
    parser.add_argument("--fresh", action="store_true", default=False, help=_FRESH.say(language))
    parser.add_argument("files", nargs="*", type=not_empty(FILE, language), metavar=FILE.say(language), help=_FILES.say(language))


def run(options: Options) -> ExitCode:
    """Open the browser on the library, or on some files; those that cannot be read are named when it closes."""
    if not _is_able(options.language):
        return ExitCode.WRONG_USAGE
    first = _place(options)
    if first:
        options.files = []
    names = _each_once([*files_to_add(options.files)])
    if options.files and not names:
        tell(_NOTHING_TO_READ, options.language)
        return ExitCode.NOTHING_FOUND
    store, files = FilesStore(), FilesToRead(names)
    library = Library(store) if options.files else library_of(options, browsed=True)
    if options.ascii:
        use_ascii()
    # Textual paints at so many moments of a second at most, and a key waits for the next one.
    os.environ.setdefault("TEXTUAL_FPS", _MOMENTS)
    # The one import of textual, and a slow one: everything that can fail without it has been tried before.
    from tui.app import YaodianApp  # noqa: PLC0415

    left = None if options.files else _left(library, options, begins_anew=bool(first) or options.fresh)
    incoming = (store, files) if options.files else None
    start = first or (Visit(left.plan, Position(left.section, left.row)) if left and left.plan else None)
    app = YaodianApp(library, options.language, options.today, incoming, first=start, left=left)
    app.is_first_run = not (first or options.files or left or options.fresh)
    app.sends_cells = options.cells
    app.wear(options.theme)
    app.run(mouse=options.mouse)
    if not options.files and library.file and app.browse:
        _keep(app.browse, library.file, left)
    rows = app.rows_of(app.browse) if options.last_frame and not (options.files or first or options.fresh or app.failure) else []
    if rows:
        asked = (str(library.file), f"{library.file}-wal", str(settings_file(os.environ)))
        notice = sentences.OPENING.say(options.language)
        last_frame.keep(rows, notice, asked, lambda file, content: write_whole(Path(file), [content], 0o600))
    elif not (options.files and options.last_frame):
        # Where one has been elsewhere meanwhile it shows no longer what one will find.
        last_frame.forget()
    if app.failure:
        return broken(app.failure, options.language)
    for error in files.unreadable:
        report(error, options.language)
    if app.return_code:
        return ExitCode(app.return_code)
    return ExitCode.UNREADABLE if files.unreadable else ExitCode.DONE


def _is_able(language: Language) -> bool:
    """Return whether the browser can be shown in the terminal; tells why where it cannot."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        tell(sentences.NEEDS_TERMINAL, language)
        return False
    term = os.environ.get("TERM", "")
    if term in ("dumb", "unknown", ""):
        tell(sentences.NEEDS_ABLE_TERMINAL, language, term=term or "TERM=")
        return False
    encoding = "utf-8" if sys.flags.utf8_mode else locale.getencoding()
    if encoding.lower().replace("-", "") != "utf8":
        tell(sentences.NEEDS_UTF8, language, encoding=encoding)
        return False
    return True


def _left(library: Library, options: Options, *, begins_anew: bool) -> Left | None:
    """Return how the library was left the last time, its place only if that is still there and wanted; tells of a broken record."""
    if library.file is None:
        return None
    left, aside = read_left_off(left_off_file(os.environ), library.file)
    if aside:
        tell(sentences.SET_ASIDE, options.language, file=aside)
    if left is None:
        return None
    if begins_anew or not library.is_id(left.plan):
        return replace(left, plan="", section=0, row=0, folds=(), panel="", filter="")
    last = len(library.plan(left.plan).sections) - 1
    return replace(left, section=min(left.section, last))


def _keep(browse: "BrowseScreen", library: Path, before: Left | None) -> None:
    """Keep how the browser was left, with the searches that another one has kept meanwhile."""
    left, file = browse.resuming.left(), left_off_file(os.environ)
    if left is None:
        return
    known = {one.name for one in (*left.searches, *(before.searches if before else ()))}
    now, _ = read_left_off(file, library)
    others = tuple(one for one in (now.searches if now else ()) if one.name not in known)
    keep_left_off(file, library, replace(left, searches=(*left.searches, *others)))


def _place(options: Options) -> Visit | None:
    """Return the place of the library that one wants to begin at, if that is what is named and no file.

    Raises a SeveralPlacesError where it is several.
    """
    if not options.files or any(map(os.path.exists, options.files)):
        return None
    library = library_of(options)
    words = options.files[0]
    if not all(library.named(each) or library.named(parted(each)[0]) for each in options.files):
        return None
    if len(options.files) > 1:
        raise SeveralPlacesError(first=words)
    plan, part = addressed(library, words)
    return Visit(plan, Position(min(sections_below(library, plan, part) or (0,))))


def _each_once(names: Sequence[str]) -> list[str]:
    """Return the names of files without those that name one that stands before them."""
    kept: dict[object, str] = {}
    for name in names:
        try:
            status = os.stat(name)
        except (OSError, ValueError):
            kept.setdefault(name, name)
        else:
            kept.setdefault((status.st_dev, status.st_ino), name)
    return list(kept.values())
