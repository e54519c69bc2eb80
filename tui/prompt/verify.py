"""`yaodian verify FILE`: whether what a file quotes and counts still stands word for word in its sources."""

import re
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from library.citing.verifying import Standing
from parsers.errors import DamagedFileError, ForbiddenError, MissingError
from tui.exit_code import ExitCode
from tui.exporting.json_file import write_json
from tui.prompt.arguments import FILE, add_format, add_output, add_within, not_empty
from tui.prompt.forms import form_of
from tui.prompt.libraries import library_of
from tui.prompt.options import Options
from tui.prompt.output import answer_to, tell
from tui.prompt.table_file import rows_of
from tui.saying.language import Language, Words
from tui.saying.safe import safe_line
from tui.verifying import Checked, Verifier

_FILE = Words("带引证的 xlsx、csv 或 Markdown", "an xlsx, csv or Markdown file with citations")
_ALL = Words("也列出仍然相符的", "list what still stands too")
_STANDS = Words("相符", "stands")
_CHANGED = Words("不符", "changed")
_GONE = Words("无此内容", "not there")
_UNPROVED = Words("无引证", "unproved")
_SAID = {Standing.STANDS: _STANDS, Standing.CHANGED: _CHANGED, Standing.GONE: _GONE, Standing.UNPROVED: _UNPROVED}
_CELL = Words("{column}：写作“{found}”，原文为“{expected}”", "{column}: says “{found}”, the source says “{expected}”")
_WRONG = Words("原文没有 {figures}", "the source does not have {figures}")
_FOUND_AT = Words("见 {address}", "found at {address}")
_SUMMARY = Words(
    "相符 {stands}  不符 {changed}  无此内容 {gone}  无引证 {unproved}",
    "stands {stands}  changed {changed}  not there {gone}  unproved {unproved}",
)
_NOTHING = Words("{file}：没有引证，也没有可查的引文", "{file}: has no citation and no quotation to look for")
_TABLES = (".xlsx", ".xlsm", ".csv")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]<>#|~&.:@+=()!-])")
_CELLS = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"[|:\s-]+")
_LONGEST = 60


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Add the arguments of the command."""
    parser.add_argument("paths", nargs=1, type=not_empty(FILE, language), metavar=FILE.say(language), help=_FILE.say(language))
    parser.add_argument("--all", action="store_true", dest="everything", help=_ALL.say(language))
    add_format(parser, language, ("table", "json"))
    add_within(parser, language)
    add_output(parser, language)


def run(options: Options) -> ExitCode:
    """Say of each figure and quotation whether it stands; status 1 where one does not. Raises what is the matter with the file."""
    library = library_of(options)
    (file,) = options.paths
    checked = list(_checked(Verifier(library, options.today, options.language), file))
    counts = Counter(one.verdict.standing for one in checked)
    with answer_to(options) as answer:
        if form_of(options).name == "json":
            write_json([_values(one) for one in checked], answer)
        else:
            for one in checked:
                if options.everything or one.verdict.standing is not Standing.STANDS:
                    answer.write(safe_line(_line(one, options.language)) + "\n")
    if not checked:
        tell(_NOTHING, options.language, file=file)
        return ExitCode.NOTHING_FOUND
    tell(_SUMMARY, options.language, **{standing.value: counts[standing] for standing in Standing})
    is_wrong = counts[Standing.CHANGED] + counts[Standing.GONE] + counts[Standing.UNPROVED]
    return ExitCode.NOTHING_FOUND if is_wrong else ExitCode.DONE


def _checked(verifier: Verifier, file: str) -> Iterator[Checked]:
    if file.lower().endswith(_TABLES):
        for row in rows_of(file):
            yield from verifier.row(row.where, row.cells)
        return
    heads: list[str] = []
    for number, line in enumerate(_lines(file), 1):
        where = str(number)
        if not line.lstrip().startswith("|"):
            heads = []
            yield from verifier.text(where, _ESCAPED.sub(r"\1", line))
            continue
        cells = [_ESCAPED.sub(r"\1", cell).strip() for cell in _CELLS.split(line.strip().strip("|"))]
        if not heads:
            heads = cells
        elif not _RULE.fullmatch(line.strip()):
            yield from verifier.row(where, dict(zip(heads, cells, strict=False)))


def _lines(file: str) -> list[str]:
    path = Path(file)
    try:
        return path.read_text(encoding="utf-8-sig").splitlines()
    except FileNotFoundError as error:
        raise MissingError(path) from error
    except (PermissionError, IsADirectoryError) as error:
        raise ForbiddenError(path, reason=error.strerror) from error
    except UnicodeDecodeError as error:
        raise DamagedFileError(path) from error


def _line(one: Checked, language: Language) -> str:
    """Return a line that says where something stands in the file, how it stands to its source, and what is wrong."""
    verdict = one.verdict
    details = [one.words[:_LONGEST].replace("\n", " ")]
    if one.column:
        details = [_CELL.say(language, column=one.column, found=one.words, expected=one.expected)]
    if verdict.wrong:
        details.append(_WRONG.say(language, figures="、".join(verdict.wrong)))
    if verdict.address:
        details.append(_FOUND_AT.say(language, address=verdict.address))
    return "  ".join((one.where, _SAID[verdict.standing].say(language), *details))


def _values(one: Checked) -> dict[str, object]:
    return {
        "where": one.where,
        "words": one.words,
        "standing": one.verdict.standing.value,
        "address": one.verdict.address,
        "figures": one.verdict.wrong,
        "column": one.column or None,
        "expected": one.expected or None,
    }
