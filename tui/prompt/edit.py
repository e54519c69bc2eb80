"""`yaodian edit PLAN`: puts right what a library says of a plan; reading it again leaves that alone."""

from argparse import ArgumentParser
from typing import Any

from library.adding.again import read_again
from library.store.kept.writing import edit
from parsers.about.regions import region_said
from tui.exit_code import ExitCode
from tui.prompt.arguments import PLACE, PLAN, MissingArgumentError, WrongValueError, not_empty
from tui.prompt.libraries import file_of, library_of, library_to_write
from tui.prompt.naming import plan_named
from tui.prompt.options import Options
from tui.prompt.output import tell
from tui.saying.language import Language, Words

_PLAN = Words("文件的编号，或地区和年份", "a plan, by id or by place and year")
_OPTIONS = (
    ("--title", "title", Words("标题", "TITLE"), Words("标题", "its title")),
    ("--place", "place", PLACE, Words("省、市或县，中文或拼音；- 表示不详", "its place, in Chinese or pinyin; - for unknown")),
    ("--year", "year", Words("年份", "YEAR"), Words("年份；- 表示不详", "its year; - for unknown")),
    ("--address", "address", Words("网址", "ADDRESS"), Words("来源网址", "the address it came from")),
    ("--type", "doc_type", Words("类型", "TYPE"), Words("文件类型，如 工作要点", "its type, such as 工作要点")),
)
_FIELDS = {
    "title": Words("标题", "title"),
    "province": Words("省", "province"),
    "city": Words("市", "city"),
    "county": Words("县", "county"),
    "year": Words("年份", "year"),
    "address": Words("网址", "address"),
    "doc_type": Words("类型", "type"),
}
_UNKNOWN = "-"
_EARLIEST, _LATEST = 1900, 2200
_DONE = Words("{plan}：{changes}", "{plan}: {changes}")
_DAYS_LEFT = Words("原文件不在，期限未按新年份重算", "its file is not at hand; its days still go by the old year")


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Add the arguments of the command."""
    parser.add_argument("plan", type=not_empty(PLAN, language), metavar=PLAN.say(language), help=_PLAN.say(language))
    for option, field, shown, said in _OPTIONS:
        parser.add_argument(option, dest=field, default=None, metavar=shown.say(language), help=said.say(language))


def run(options: Options) -> ExitCode:
    """Keep what was put right; raises a MissingArgumentError where nothing was."""
    changes = _changes(options)
    if not changes:
        raise MissingArgumentError(argument=" ".join(option for option, *_ in _OPTIONS), command="edit")
    library = library_of(options)
    name = plan_named(library, options.plan or "")
    plan = library.plan(name)
    with library_to_write(options) as database:
        edit(database, name, changes, plan)
    # Its days go by its year.
    are_days_left = changes.get("year", plan.year) != plan.year and not read_again(file_of(options), name)
    told = (
        f"{_FIELDS[field].say(options.language)} {getattr(plan, field) or _UNKNOWN} -> {value or _UNKNOWN}"
        for field, value in changes.items()
        if getattr(plan, field) != value
    )
    tell(_DONE, options.language, plan=name, changes="  ".join(told))
    if are_days_left:
        tell(_DAYS_LEFT, options.language)
    return ExitCode.DONE


def _changes(options: Options) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    for field in ("title", "address", "doc_type"):
        said = getattr(options, field)
        if said is not None and (not said.strip() or not said.isprintable()):
            raise WrongValueError(option=f"--{field.removeprefix('doc_')}", wrong=ascii(said), choices="…")
        if said is not None:
            changes[field] = None if said == _UNKNOWN and field != "title" else said
    if options.year is not None:
        is_year = options.year.isascii() and options.year.isdecimal() and _EARLIEST <= int(options.year[:5]) <= _LATEST
        if not is_year and options.year != _UNKNOWN:
            raise WrongValueError(option="--year", wrong=options.year, choices=("2024", "-"))
        changes["year"] = int(options.year) if is_year else None
    if options.place is not None:
        region = region_said(options.place)
        if region is None and options.place != _UNKNOWN:
            raise WrongValueError(option="--place", wrong=options.place, choices=("湖北", "wuhan", "-"))
        changes |= zip(("province", "city", "county"), region.parts if region else (None, None, None), strict=True)
    return changes
