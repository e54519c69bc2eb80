"""`yaodian remove PLAN...`: takes plans out of the library."""

import sys
from argparse import ArgumentParser
from contextlib import closing

from library.store.kept.originals import Originals
from library.store.kept.writing import remove
from tui import last_frame
from tui.exit_code import ExitCode
from tui.prompt.arguments import PLAN, not_empty
from tui.prompt.libraries import library_of, library_to_write
from tui.prompt.naming import plan_named
from tui.prompt.options import Options
from tui.prompt.output import tell
from tui.saying.language import Language, Words

_PLANS = Words("文件的编号，或地区和年份", "plans, by id or by place and year")
_YES = Words("不再询问", "do not ask")
_ASK = Words("删除 {plans}？[y/N] ", "remove {plans}? [y/N] ")
_DONE = Words("已删除 {count}", "removed {count}")
_LEFT = Words("没有删除", "nothing was removed")
_AGREES = frozenset(["y", "yes", "是", "好", "ｙ"])


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Add the arguments of the command."""
    name = PLAN.say(language)
    parser.add_argument("plans", nargs="+", type=not_empty(PLAN, language), metavar=name, help=_PLANS.say(language))
    parser.add_argument("--yes", action="store_true", help=_YES.say(language))


def run(options: Options) -> ExitCode:
    """Remove the plans, after asking."""
    library = library_of(options)
    names = list(dict.fromkeys(plan_named(library, words) for words in options.plans))
    if not options.yes and not _agreed(names, options):
        tell(_LEFT, options.language)
        return ExitCode.NOTHING_FOUND
    with library_to_write(options) as database, closing(Originals(database.file)) as originals:
        for name in names:
            content = remove(database, name)
            if content:
                originals.forget(content)
    # The last screen may show words of what is gone.
    last_frame.forget()
    tell(_DONE, options.language, count="、".join(names))
    return ExitCode.DONE


def _agreed(names: list[str], options: Options) -> bool:
    sys.stderr.write(_ASK.say(options.language, plans="、".join(names)))
    sys.stderr.flush()
    try:
        return sys.stdin.readline().strip().lower() in _AGREES
    except OSError:
        # There is nobody to agree.
        return False
