"""`yaodian` and `yaodian browse [FILE...]`: the browser."""

import os
import sys
from argparse import ArgumentParser

from library.library import Library
from tui import words
from tui.exit_code import ExitCode
from tui.language import Language, Words
from tui.prompt.arguments import FILE
from tui.prompt.documents import read_documents
from tui.prompt.options import Options
from tui.prompt.output import report, tell

NAME = "browse"
DOES = Words("打开浏览界面（默认）", "open the browser (what happens without a command)")

_FILES = Words("只浏览这些文件，不保存", "browse these documents only, keeping nothing")


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Add the arguments of the command."""
    parser.add_argument("files", nargs="*", metavar=FILE.say(language), help=_FILES.say(language))


def run(options: Options) -> ExitCode:
    """Open the browser on the bundled plans, or on some files; those that cannot be read are named when it closes."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        tell(words.NEEDS_TERMINAL, options.language)
        return ExitCode.WRONG_USAGE
    term = os.environ.get("TERM", "")
    if term in ("dumb", "unknown", ""):
        tell(words.NEEDS_ABLE_TERMINAL, options.language, term=term or "TERM=")
        return ExitCode.WRONG_USAGE
    if (sys.stdout.encoding or "").lower().replace("-", "") != "utf8":
        tell(words.NEEDS_UTF8, options.language, encoding=sys.stdout.encoding)
        return ExitCode.WRONG_USAGE
    plans, unreadable = read_documents(options.files)
    library = Library.of(plans) if options.files else Library.bundled()
    # The one import of textual, and a slow one: everything that can fail without it has been tried before.
    from tui.app import YaodianApp  # noqa: PLC0415

    if plans or not options.files:
        app = YaodianApp(library, options.language, options.today)
        app.run(mouse=options.mouse)
        if app.failure:
            return broken(app.failure, options.language)
    for error in unreadable:
        report(error, options.language)
    return ExitCode.UNREADABLE if unreadable else ExitCode.DONE


def broken(error: BaseException, language: Language) -> ExitCode:
    """Keep the details of an error of the program's own, and say where."""
    import tempfile  # noqa: PLC0415 -- for the rarest of cases
    import traceback  # noqa: PLC0415

    with tempfile.NamedTemporaryFile("w", prefix="yaodian-", suffix=".log", delete=False, encoding="utf-8") as log:
        traceback.print_exception(error, file=log)
    tell(words.BROKE, language, log=log.name)
    return ExitCode.BROKEN
