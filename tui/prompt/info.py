"""`yaodian info`: where the library is, and what is in it."""

import os
from argparse import ArgumentParser

from library.library import Library
from library.store.kept.originals import Originals
from tui.exit_code import ExitCode
from tui.prompt.arguments import add_format, add_output
from tui.prompt.forms import form_of
from tui.prompt.libraries import file_of, library_of
from tui.prompt.options import Options
from tui.prompt.output import answer_to
from tui.saying.language import Language, Words

_LINES = {
    "library": Words("文件库", "library"),
    "bytes": Words("大小（字节）", "bytes"),
    "originals": Words("原文件（字节）", "bytes of originals"),
    "plans": Words("文件", "plans"),
    "places": Words("省级地区", "provinces"),
    "years": Words("年份", "years"),
    "older": Words("旧版本读取的文件（可用 refresh 重读）", "plans read by an older version (refresh reads them again)"),
}


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Add the arguments of the command."""
    add_format(parser, language, ("table", "json"))
    add_output(parser, language)


def run(options: Options) -> ExitCode:
    """Print what there is to know of the library."""
    library = library_of(options)
    told = _told(options, library)
    with answer_to(options) as answer:
        if form_of(options).name == "json":
            from tui.exporting.json_file import write_json  # noqa: PLC0415

            write_json(told, answer)
        else:
            for name, value in told.items():
                answer.write(f"{_LINES[name].say(options.language)}  {value}\n")
    return ExitCode.DONE


def _told(options: Options, library: Library) -> dict[str, object]:
    file = file_of(options)
    years = library.years()
    told: dict[str, object] = {
        "library": str(file),
        "bytes": _size(file),
        "originals": _size(Originals(file).file),
        "plans": library.count(),
        "places": len({group.province for group in library.groups() if group.province}),
        "years": f"{years[0]}-{years[-1]}" if years else "",
    }
    return told | {"older": library.older}


def _size(file: os.PathLike[str]) -> int:
    """Return how many bytes a library takes, with what SQLite has still to take over into its file."""
    return sum(os.path.getsize(name) for name in (os.fspath(file), f"{os.fspath(file)}-wal") if os.path.exists(name))
