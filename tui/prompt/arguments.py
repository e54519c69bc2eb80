"""The arguments that several commands share, and what is said of a value that will not do."""

from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from parsers.errors import YaodianError
from tui.saying.language import Language, Words

FILE = Words("文件", "FILE")
PLACE = Words("地区", "PLACE")
PLAN = Words("文件", "PLAN")
DAY = Words("日期", "DAY")
WORDS = Words("词", "WORDS")
NUMBER = Words("数", "N")
UNIT = Words("单位", "UNIT")
TOPIC = Words("主题", "TOPIC")
LIBRARY = Words("文件库", "LIBRARY")
PATH = Words("路径", "PATH")

_IN = Words("只查这些文件或文件夹，不保存", "ask these files or folders alone, keeping nothing")

_OUTPUT = Words("写入文件，而不是标准输出", "write to a file instead of standard output")
_FORMAT = Words("输出形式：{forms}", "the form: {forms}")
_JSON = Words("输出 JSON，同 --format json", "print JSON, as --format json does")
_COLUMNS = Words("只输出这些列，以逗号分隔：{columns}", "write these columns only, parted by commas: {columns}")
_SORT = Words("按这一列排序", "sort by this column")
_REVERSE = Words("倒序", "the other way round")
_COLUMNS_NAME, _COLUMN_NAME = Words("列,列", "COLUMNS"), Words("列", "COLUMN")
_FORM = Words("形式", "FORM")


class WrongValueError(YaodianError):
    """An option was given a value that it cannot have."""

    zh = "{option} 不能是“{wrong}”。可以是：{choices}。"
    en = "{option} cannot be “{wrong}”. It may be: {choices}."


class MissingArgumentError(YaodianError):
    """Something must be said that was not."""

    zh = "命令行中缺少：{argument}。yaodian {command} --help 列出用法。"
    en = "missing from the command line: {argument}. yaodian {command} --help says more."


class ContradictionError(YaodianError):
    """Things were said that exclude each other."""

    zh = "这些不能同时使用：{options}。"
    en = "these exclude each other: {options}."


class NotUnderstoodError(YaodianError):
    """Some of what was asked for means nothing."""

    zh = (
        "无法理解：{wrong}。日期可写 2020-06、..2020-06-30、2020q2、6月、年底；状态为 未办、在办、完成、取消；"
        "地区、主题、类型须是已有的名称。"
    )
    en = (
        "not understood: {wrong}. Dates may be 2020-06, ..2020-06-30, 2020q2, 6月; states are open, underway, done, dropped; "
        "places, topics and kinds are those there are."
    )


class EmptyArgumentError(YaodianError):
    """An argument is there, and nothing is in it."""

    zh = "命令行中 {argument} 是空的。"
    en = "{argument} is empty on the command line."


def not_empty(argument: Words, language: Language) -> Callable[[str], str]:
    """Return what reads a word that must not be empty; it raises an EmptyArgumentError that names the argument."""

    def read(typed: str) -> str:
        if not typed.strip():
            raise EmptyArgumentError(argument=argument.say(language))
        return typed

    return read


def one_of(option: str, choices: Iterable[str]) -> Callable[[str], str]:
    """Return what reads one of some values; it raises a WrongValueError that names the option and all of them."""
    known = tuple(choices)

    def read(typed: str) -> str:
        if typed not in known:
            raise WrongValueError(option=option, wrong=typed, choices=tuple(known))
        return typed

    return read


def positive(option: str) -> Callable[[str], int]:
    """Return what reads a number of one or more; it raises a WrongValueError."""

    def read(typed: str) -> int:
        number = int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < len(str(1 << 31)) else 0
        if number < 1:
            raise WrongValueError(option=option, wrong=typed, choices=("1", "2", "3 …"))
        return number

    return read


def day(option: str) -> Callable[[str], date]:
    """Return what reads a day as ISO 8601 has it; it raises a WrongValueError."""

    def read(typed: str) -> date:
        try:
            return date.fromisoformat(typed)
        except ValueError as error:
            raise WrongValueError(option=option, wrong=typed, choices="2020-06-30") from error

    return read


def year(option: str) -> Callable[[str], int]:
    """Return what reads a year; it raises a WrongValueError."""

    def read(typed: str) -> int:
        if not (typed.isascii() and typed.isdecimal() and len(typed) == len("2020")):
            raise WrongValueError(option=option, wrong=typed, choices="2020")
        return int(typed)

    return read


def add_within(parser: ArgumentParser, language: Language) -> None:
    """Add `--in PATH`, which may come again."""
    read = not_empty(PATH, language)
    parser.add_argument(
        "--in", dest="within", action="append", default=[], type=read, metavar=PATH.say(language), help=_IN.say(language)
    )


def add_output(parser: ArgumentParser, language: Language) -> None:
    """Add `-o FILE`."""
    parser.add_argument(
        "-o", "--output", default="-", type=not_empty(FILE, language), metavar=FILE.say(language), help=_OUTPUT.say(language)
    )


def add_format(parser: ArgumentParser, language: Language, forms: Sequence[str]) -> None:
    """Add `--format FORM`, the first of some forms being what happens without it and a telling ending, and `--json`."""
    said = _FORMAT.say(language, forms="、".join(forms) if language == "zh" else ", ".join(forms))
    read = one_of("--format", forms)
    parser.add_argument("--format", type=read, default=None, metavar=_FORM.say(language), help=said)
    parser.set_defaults(forms=forms)
    parser.add_argument("--json", action="store_const", dest="format", const="json", help=_JSON.say(language))


def add_columns(parser: ArgumentParser, language: Language, columns: Iterable[str]) -> None:
    """Add `--columns A,B`, `--sort A` and `--reverse`."""
    said = "、".join(columns) if language == "zh" else ", ".join(columns)
    metavar = _COLUMNS_NAME.say(language)
    parser.add_argument("--columns", default=None, metavar=metavar, help=_COLUMNS.say(language, columns=said))
    parser.add_argument("--reverse", action="store_true", help=_REVERSE.say(language))
    parser.add_argument("--sort", default=None, metavar=_COLUMN_NAME.say(language), help=_SORT.say(language))
