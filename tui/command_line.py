"""The command line: reads what was asked for and hands it to a command.

Answers go to stdout, news to stderr. Nothing here loads a module of textual: see `tui.prompt.browse` for the one that does.
"""

import os
import re
import sys
from argparse import SUPPRESS, ArgumentError, ArgumentParser, HelpFormatter, _ArgumentGroup
from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property, partial
from itertools import pairwise
from typing import Any, NoReturn

from parsers.errors import Reason, UnreadableError, YaodianError
from parsers.limits import LIMITS
from tui import __version__
from tui.exit_code import ExitCode
from tui.prompt import PROMPT_COMMANDS
from tui.prompt.arguments import DAY, LIBRARY, MissingArgumentError, day, not_empty, one_of
from tui.prompt.broken import broken
from tui.prompt.command import PromptCommand
from tui.prompt.options import Options
from tui.prompt.output import PAGE_WIDTH, UnwritableError, report
from tui.prompt.streams import complete_streams, silence
from tui.saying.language import Language, Words, language_of
from tui.settings.reading import read_settings
from tui.settings.setting import SETTINGS, Settings

_DESCRIPTION = Words(
    "浏览、搜索各地政府的工作要点、实施方案、行动计划和整改方案。不带命令时打开浏览界面。",
    "Browse and search Chinese government work plans. Without a command, the browser opens.",
)
_COMMANDS = Words("命令", "commands")
_COMMAND = Words("命令", "COMMAND")
_GLOBAL = Words("通用选项", "global options")
_ARGUMENTS = Words("参数", "arguments")
_OPTIONS = Words("选项", "options")
_USAGE = Words("用法：", "usage: ")
_HELP = Words("显示帮助", "show this help")
_VERSION = Words("显示版本", "show the version")
_LANGUAGE = Words("界面语言：zh 中文、en 英文（默认随区域设置）", "the language of the interface: zh or en (default: the locale's)")
_COLOR = Words("是否使用颜色：auto 自动、always 总是、never 从不", "whether to use colour: auto, always or never")
_LIBRARY = Words("文件库所在的文件（也可用 YAODIAN_LIBRARY）", "the file of the library (YAODIAN_LIBRARY)")
_TODAY = Words("把这一天当作今天，如 2020-06-30", "take this day for today, such as 2020-06-30")
_ASCII = Words("界面只用 ASCII 字符", "draw the screens with ASCII alone")
_THEME = Words(
    "配色：terminal 终端自己的、dark 深色、light 浅色、contrast 高对比", "the colours: terminal, dark, light or contrast"
)
_MOUSE = Words("不使用鼠标，终端自己的选择照常可用", "leave the mouse to the terminal")
_VALUE = Words("值", "VALUE")


_EXCLUDES = re.compile(r"-(?:[^\x00-\x7f]|[a-z]+[:：])")


class NotAnArgumentError(YaodianError):
    """Part of the command line means nothing."""

    zh = "命令行中的“{wrong}”无法理解；yaodian {command}--help 列出用法。{nearest}"
    en = "“{wrong}” was not understood; yaodian {command}--help lists what is.{nearest}"


_DID_YOU_MEAN = Words("是否想用：{nearest}", " Did you mean: {nearest}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    complete_streams()
    settings, wrong = read_settings(os.environ)
    for setting in SETTINGS:
        if setting.limit:
            setattr(LIMITS, setting.limit, int(getattr(settings, setting.name)))
    language = _language(given, settings)
    for error in wrong:
        report(error, language)
    sys.excepthook = lambda *details: sys.exit(broken(details[1], language))
    try:
        status = _run(given, language, settings)
        sys.stdout.flush()
    except UnreadableError as error:
        report(error, language)
        return ExitCode.UNREADABLE
    except YaodianError as error:
        report(error, language)
        return ExitCode.WRONG_USAGE
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except OSError as error:
        # Whoever closed the pipe has seen enough.
        silence(sys.stdout)
        if isinstance(error, BrokenPipeError):
            return ExitCode.DONE
        report(UnwritableError(file=error.filename or "stdout", reason=Reason(error)), language)
        return ExitCode.WRONG_USAGE
    return status


def _run(given: Sequence[str], language: Language, settings: Settings) -> int:
    options = Options(
        language=language,
        color=settings.color,
        theme=settings.theme,
        ascii=settings.ascii,
        mouse=settings.mouse,
        cells=settings.cells,
        last_frame=settings.last_frame,
        files=[],
        today=date.today(),
    )
    options.library, options.within, options.has_unread, options.fresh = None, [], False, False
    options.is_kept = lambda _: False
    try:
        options = _parser(language).parse_args(given, options)
    except SystemExit:
        # The help or the version has been written.
        return ExitCode.DONE
    if options.color == "never":
        os.environ["NO_COLOR"] = "1"
    command = next((command for command in PROMPT_COMMANDS if options.command == command.NAME), PROMPT_COMMANDS[0])
    status = command.run(options)
    return int(ExitCode.UNREADABLE if options.has_unread else status)


class _Wrapped(HelpFormatter):
    """Help whose lines are as wide as their characters are, and end between words, of which Chinese has no spaces between."""

    def _split_lines(self, text: str, width: int) -> list[str]:
        from tui.wrapping import wrap  # noqa: PLC0415 -- only help is wrapped

        words = " ".join(text.split())
        return [words[slice(*row)] for row in wrap(words, width)]


class _Parser(ArgumentParser):
    """A parser that says what was wrong, and what the nearest right word is, in the language of the interface."""

    def __init__(self, **settings: Any) -> None:
        self.language: Language = "en"
        self.commands: dict[str, _Deferred] = {}
        super().__init__(**settings, add_help=False, exit_on_error=False, allow_abbrev=False)

    def parse_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Return the options; raises a YaodianError where something is missing or wrong."""
        options, extra = self.parse_known_args(args, namespace)
        if extra:
            asked = self.commands.get(options.command or "")
            (asked.parser if asked else self).not_understood(extra[0])
        return options

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:
        """Return the options and what is none; raises a YaodianError where something is missing or wrong."""
        try:
            return super().parse_known_args(args, namespace)
        except ArgumentError as error:
            if "required" in error.message:
                # What Python 3.13 raises where it called `error` before.
                self.error(error.message)
            if "expected" in error.message:
                raise MissingArgumentError(argument=f"{error.argument_name} …", command=self._command) from error
            self.not_understood(error.message.split("'")[1] if "'" in error.message else error.argument_name or "")

    def error(self, message: str) -> NoReturn:
        """Raise an error for what argparse does not understand: an argument that is missing."""
        raise MissingArgumentError(argument=message.rpartition(": ")[2], command=self._command)

    def _parse_optional(self, arg_string: str) -> Any:
        # -秸秆 and -省:吉林 exclude something; no option begins so.
        return None if _EXCLUDES.match(arg_string) else super()._parse_optional(arg_string)

    def _print_message(self, message: str, file: Any = None) -> None:
        # That of argparse says nothing of a disk that is full.
        sys.stdout.write(message)

    @property
    def _command(self) -> str:
        return self.prog.partition(" ")[2]

    def not_understood(self, wrong: str) -> NoReturn:
        """Raise an error that names a wrong word and the nearest right one of this command."""
        known = [*self._option_string_actions, *self.commands]
        from difflib import get_close_matches  # noqa: PLC0415 -- for what is wrong alone

        nearest = get_close_matches(wrong, known, 1) or ([f"yaodian browse {wrong}"] if os.path.exists(wrong) else [])
        said = _DID_YOU_MEAN.say(self.language, nearest=nearest[0]) if nearest else ""
        raise NotAnArgumentError(wrong=wrong, command=f"{self._command} ".lstrip(), nearest=said)

    def format_usage(self) -> str:
        """Return the usage in the language of the interface."""
        return self._usage().format_help()

    def format_help(self) -> str:
        """Return the help in the language of the interface."""
        formatter = self._usage()
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        return formatter.format_help()

    def _get_formatter(self) -> HelpFormatter:
        # What argparse tries each argument with, of whatever width: to ask for that of the terminal takes longer than all else.
        return HelpFormatter(self.prog, width=PAGE_WIDTH)

    def _usage(self) -> HelpFormatter:
        formatter = _Wrapped(self.prog)
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups, _USAGE.say(self.language))
        return formatter


class _Deferred:
    """The parser of a command, made once that is known to be the one that is asked for."""

    def __init__(self, **settings: Any) -> None:
        self._settings = settings
        self.fill: Callable[[_Parser], None] | None = None
        """Adds the arguments of the command."""

    @cached_property
    def parser(self) -> _Parser:
        """The parser."""
        parser = _Parser(**self._settings)
        if self.fill:
            self.fill(parser)
        return parser

    def _check_help(self, action: object) -> None:
        # Python 3.14 would look whether the help of a command can be written.
        ...

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:
        """Return the options and what is none; raises a YaodianError where something is missing or wrong."""
        return self.parser.parse_known_args(args, namespace)


def _language(arguments: Sequence[str], settings: Settings) -> Language:
    """Return the language asked for, which must be known before the help can be written."""
    for option, value in (*pairwise(arguments), *(argument.split("=", 1) for argument in arguments if "=" in argument)):
        if option == "--lang" and value in ("zh", "en"):
            return "zh" if value == "zh" else "en"
    return settings.lang or language_of(os.environ)


def _parser(language: Language) -> _Parser:
    parser = _Parser(prog="yaodian", description=_DESCRIPTION.say(language))
    everywhere = _add_global_options(parser, language)
    everywhere.add_argument("--version", action="version", version=f"yaodian {__version__}", help=_VERSION.say(language))
    # What argparse asks of a parser of its own is that it reads arguments.
    deferred: Any = _Deferred
    commands = parser.add_subparsers(
        dest="command",
        title=_COMMANDS.say(language),
        prog="yaodian",
        metavar=_COMMAND.say(language),
        parser_class=deferred,
    )
    for command in PROMPT_COMMANDS:
        one = commands.add_parser(command.NAME, help=command.DOES.say(language), description=command.DOES.say(language))
        one.fill = partial(_fill, command, language)
        parser.commands[command.NAME] = one
    _name_groups(parser, language)
    return parser


def _fill(command: PromptCommand, language: Language, parser: _Parser) -> None:
    command.add_arguments(parser, language)
    _add_global_options(parser, language)
    _name_groups(parser, language)


def _name_groups(parser: _Parser, language: Language) -> None:
    parser.language = language
    parser._positionals.title, parser._optionals.title = _ARGUMENTS.say(language), _OPTIONS.say(language)


def _add_global_options(parser: ArgumentParser, language: Language) -> _ArgumentGroup:
    group = parser.add_argument_group(_GLOBAL.say(language))
    group.add_argument("-h", "--help", action="help", help=_HELP.say(language))
    for name, field, read, shown, said in (
        ("--lang", "language", one_of("--lang", ("zh", "en")), _VALUE, _LANGUAGE),
        ("--color", "color", one_of("--color", ("auto", "always", "never")), _VALUE, _COLOR),
        ("--theme", "theme", one_of("--theme", ("terminal", "dark", "light", "contrast")), _VALUE, _THEME),
        ("--today", "today", day("--today"), DAY, _TODAY),
        ("--library", "library", not_empty(LIBRARY, language), LIBRARY, _LIBRARY),
    ):
        group.add_argument(name, dest=field, type=read, default=SUPPRESS, metavar=shown.say(language), help=said.say(language))
    group.add_argument("--ascii", dest="ascii", action="store_true", default=SUPPRESS, help=_ASCII.say(language))
    group.add_argument("--no-mouse", dest="mouse", action="store_false", default=SUPPRESS, help=_MOUSE.say(language))
    return group
