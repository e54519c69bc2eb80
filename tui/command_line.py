"""The command line: reads what was asked for and hands it to a command.

Answers go to stdout, news to stderr. Nothing here loads a module of textual: see `tui.prompt.browse` for the one that does.
"""

import os
import sys
from argparse import SUPPRESS, ArgumentParser, _ArgumentGroup
from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches
from itertools import pairwise
from typing import NoReturn

from parsers.errors import YaodianError
from tui import __version__, words
from tui.exit_code import ExitCode
from tui.language import Language, Words, language_of
from tui.prompt import PROMPT_COMMANDS
from tui.prompt.browse import broken
from tui.prompt.options import Options
from tui.prompt.output import UnwritableError, report, without_controls

_DESCRIPTION = Words(
    "浏览、搜索各地政府的工作要点、实施方案、行动计划和整改方案。不带命令时打开浏览界面。",
    "Browse and search Chinese government work plans. Without a command, the browser opens.",
)
_COMMANDS = Words("命令", "commands")
_GLOBAL = Words("通用选项", "global options")
_ARGUMENTS = Words("参数", "arguments")
_OPTIONS = Words("选项", "options")
_HELP = Words("显示帮助", "show this help")
_VERSION = Words("显示版本", "show the version")
_LANGUAGE = Words("界面语言：zh 或 en（默认随区域设置）", "the language of the interface: zh or en (default: the locale's)")
_COLOR = Words("是否使用颜色：auto、always 或 never", "whether to use colour: auto, always or never")
_TODAY = Words("把这一天当作今天", "take this day for today")
_MOUSE = Words("不使用鼠标，终端自己的选择照常可用", "leave the mouse to the terminal")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = _language(given)
    sys.excepthook = lambda *details: sys.exit(broken(details[1], language))
    for stream in (sys.stdout, sys.stderr):
        # A character that the terminal's encoding lacks must not end the program.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    options = _parser(language).parse_args(
        given, Options(language=language, color="auto", mouse=True, files=[], today=date.today())
    )
    command = next((command for command in PROMPT_COMMANDS if options.command == command.NAME), PROMPT_COMMANDS[0])
    if options.color == "never":
        os.environ["NO_COLOR"] = "1"
    try:
        status = command.run(options)
        sys.stdout.flush()
    except YaodianError as error:
        report(error, options.language)
        return ExitCode.WRONG_USAGE
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except OSError as error:
        # Python must not try to write the rest when it ends. Whoever closed the pipe has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            return ExitCode.DONE
        report(UnwritableError(file="stdout", reason=error.strerror), options.language)
        return ExitCode.WRONG_USAGE
    return int(status)


class _Parser(ArgumentParser):
    """A parser that names the nearest right word where one was wrong, in the language of the interface."""

    language: Language = "en"
    known: Sequence[str] = ()

    def error(self, message: str) -> NoReturn:
        required = "required" in message
        wrong = message.split("'")[1] if "'" in message and not required else message.rpartition(": ")[2]
        said = (words.MISSING if required else words.NOT_UNDERSTOOD).say(self.language, wrong=wrong)
        nearest = get_close_matches(wrong, self.known, 1) or ([f"yaodian browse {wrong}"] if os.path.exists(wrong) else [])
        sys.stderr.write(f"yaodian: {without_controls(said)}\n")
        if nearest:
            sys.stderr.write(without_controls(words.DID_YOU_MEAN.say(self.language, nearest=nearest[0])) + "\n")
        self.exit(ExitCode.WRONG_USAGE)


def _language(arguments: Sequence[str]) -> Language:
    """Return the language asked for, which must be known before the help can be written."""
    for option, value in (*pairwise(arguments), *(argument.split("=", 1) for argument in arguments if "=" in argument)):
        if option == "--lang" and value in ("zh", "en"):
            return "zh" if value == "zh" else "en"
    return language_of(os.environ)


def _parser(language: Language) -> ArgumentParser:
    parser = _Parser(prog="yaodian", description=_DESCRIPTION.say(language), add_help=False)
    everywhere = _add_global_options(parser, language)
    everywhere.add_argument("--version", action="version", version=f"yaodian {__version__}", help=_VERSION.say(language))
    commands = parser.add_subparsers(dest="command", title=_COMMANDS.say(language), metavar="COMMAND", parser_class=_Parser)
    for command in PROMPT_COMMANDS:
        one = commands.add_parser(command.NAME, help=command.DOES.say(language), add_help=False)
        command.add_arguments(one, language)
        _add_global_options(one, language)
    parsers = (parser, *commands.choices.values())
    for each in parsers:
        each._positionals.title, each._optionals.title = _ARGUMENTS.say(language), _OPTIONS.say(language)
    known = {command.NAME for command in PROMPT_COMMANDS}.union(*(each._option_string_actions for each in parsers))
    for each in parsers:
        each.language, each.known = language, sorted(known)
    return parser


def _add_global_options(parser: ArgumentParser, language: Language) -> _ArgumentGroup:
    group = parser.add_argument_group(_GLOBAL.say(language))
    group.add_argument("-h", "--help", action="help", help=_HELP.say(language))
    group.add_argument("--lang", dest="language", choices=("zh", "en"), default=SUPPRESS, help=_LANGUAGE.say(language))
    group.add_argument("--color", choices=("auto", "always", "never"), default=SUPPRESS, help=_COLOR.say(language))
    group.add_argument("--today", type=date.fromisoformat, default=SUPPRESS, metavar="YYYY-MM-DD", help=_TODAY.say(language))
    group.add_argument("--no-mouse", dest="mouse", action="store_false", default=SUPPRESS, help=_MOUSE.say(language))
    return group
