"""`yaodian verify FILE`: whether what a file quotes and counts still stands word for word in its sources."""

import re
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from library.citing.citation import in_text
from library.citing.verifying import Reason, Standing
from parsers.errors import UnreadableError
from parsers.formats.support.encoding import decode
from parsers.grid import SUFFIXES
from parsers.reading import bytes_of
from tui.columns.deadlines import DEADLINE_COLUMNS
from tui.columns.facts import RESULT_COLUMNS, TARGET_COLUMNS
from tui.columns.places import PLACE_COLUMNS
from tui.columns.tasks import TASK_COLUMNS
from tui.exit_code import ExitCode
from tui.exporting.json_file import write_json
from tui.prompt.arguments import FILE, add_format, add_output, add_within, not_empty
from tui.prompt.forms import form_of
from tui.prompt.libraries import library_of
from tui.prompt.options import Options
from tui.prompt.output import answer_to, tell
from tui.prompt.table_file import FEWEST_HEADS, rows_of
from tui.saying.language import Language, Words
from tui.saying.safe import safe_line
from tui.verifying.lists import Checked, Verifier, has_citations

_FILE = Words("带引证的 xlsx、csv 或 Markdown", "an xlsx, csv or Markdown file with citations")
_ALL = Words("也列出仍然相符的", "list what still stands too")
_STANDS = Words("相符", "stands")
_CHANGED = Words("不符", "changed")
_GONE = Words("无此内容", "not there")
_UNPROVED = Words("未证实", "unproved")
_SAID = {Standing.STANDS: _STANDS, Standing.CHANGED: _CHANGED, Standing.GONE: _GONE, Standing.UNPROVED: _UNPROVED}
_CELL = Words("{column}：写作“{found}”，原文为“{expected}”", "{column}: says “{found}”, the source says “{expected}”")
_WRONG = Words("原文没有 {figures}", "the source does not have {figures}")
_FOUND_AT = Words("见 {address}", "found at {address}")
_REASONS = {
    Reason.NO_PLAN: Words("文件库中没有这份文件", "the library has no such plan"),
    Reason.NO_WORDS: Words("该文件中没有与引证相符的文字", "no words of the plan are those that are cited"),
    Reason.OTHER_WORDS: Words("该文件中有这些文字，但引证的是别处", "the plan has these words, but the citation is of others"),
}
_SUMMARY = Words(
    "相符 {stands}  不符 {changed}  无此内容 {gone}  未证实 {unproved}",
    "stands {stands}  changed {changed}  not there {gone}  unproved {unproved}",
)
_NOTHING = Words("{file}：没有引证，也没有可查的引文", "{file}: has no citation and no quotation to look for")
_TEXTS = (".md", ".markdown", ".txt")
_QUOTE = re.compile(r"^\s*>+ ?")
_HEADS = frozenset(
    head
    for columns in (TASK_COLUMNS, TARGET_COLUMNS, RESULT_COLUMNS, DEADLINE_COLUMNS, PLACE_COLUMNS)
    for column in columns
    for head in (column.name, column.head.zh, column.head.en)
    if head
)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]<>#|~&.:@+=()!-])")
_TAGS = re.compile(r"(?<!\\)</?(?:mark|ins|del)>")
"""What marks words in a comparison."""
_CELLS = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"[:\s-]+")
_LONGEST = 60


class NotVerifiableError(UnreadableError):
    """A file is of a kind in which no citations are looked for."""

    zh = "{file}：verify 读取 xlsx、csv、xls、et、ods 和 Markdown。"
    en = "{file}: verify reads xlsx, csv, xls, et, ods and Markdown."


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Add the arguments of the command."""
    parser.add_argument("paths", nargs=1, type=not_empty(FILE, language), metavar=FILE.say(language), help=_FILE.say(language))
    parser.add_argument("--all", action="store_true", dest="everything", help=_ALL.say(language))
    add_format(parser, language, ("table", "json"))
    add_within(parser, language)
    add_output(parser, language)


def run(options: Options) -> ExitCode:
    """Say of each figure and quotation whether it stands; status 1 where one does not. Raises what is the matter with the file."""
    options.files = options.paths
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
    suffix = Path(file).suffix.lower()
    if suffix in SUFFIXES:
        rows = rows_of(file, _HEADS)
        is_cited = any(has_citations(row.cells.values()) for row in rows)
        for row in rows:
            yield from verifier.row(f"{row.sheet} {row.number}".strip(), row.cells, is_cited=is_cited)
    elif suffix in _TEXTS:
        yield from _of_text(verifier, decode(bytes_of(Path(file)))[0].splitlines())
    else:
        bytes_of(Path(file))
        raise NotVerifiableError(Path(file))


def _of_text(verifier: Verifier, lines: Sequence[str]) -> Iterator[Checked]:
    """Yield what is found of the tables and the paragraphs of a Markdown text; a citation on its own line is of those before it."""
    at = 0
    while at < len(lines):
        start = at
        pasted = _end_of_pasted_list(lines, at)
        if pasted:
            at = pasted
            yield from _of_rows(verifier, [line.split("\t") for line in lines[start:at]], start + 1)
            continue
        kind = lines[at].lstrip()[:1] if lines[at].lstrip()[:1] in "|>" else ""
        is_table = kind == "|"
        while at < len(lines) and lines[at].strip() and (lines[at].lstrip()[:1] if lines[at].lstrip()[:1] in "|>" else "") == kind:
            at += 1
        block = lines[start:at]
        at += at == start
        if is_table:
            yield from _of_table(verifier, block, start + 1)
        elif block:
            while at < len(lines) and (
                _is_citation(lines[at]) or (not lines[at].strip() and _is_citation("".join(lines[at + 1 : at + 2])))
            ):
                block = [*block, lines[at]]
                at += 1
            is_quotation = block[0].lstrip().startswith(">")
            words = "\n".join(_ESCAPED.sub(r"\1", _TAGS.sub("", _QUOTE.sub("", line))) for line in block)
            yield from verifier.text(str(start + 1), words, first_line=start + 1, is_quotation=is_quotation)


def _end_of_pasted_list(lines: Sequence[str], at: int) -> int:
    """Return the line behind a list that was copied from a screen and pasted, its cells parted by tabs; 0 where none begins."""
    if len(_HEADS.intersection(lines[at].split("\t"))) < FEWEST_HEADS:
        return 0
    return next((n for n in range(at, len(lines)) if "\t" not in lines[n]), len(lines))


def _of_table(verifier: Verifier, lines: Sequence[str], first: int) -> Iterator[Checked]:
    yield from _of_rows(
        verifier, [[_ESCAPED.sub(r"\1", cell).strip() for cell in _CELLS.split(line.strip())[1:]] for line in lines], first
    )


def _of_rows(verifier: Verifier, rows: Sequence[Sequence[str]], first: int) -> Iterator[Checked]:
    """Yield what is found of the rows of a table, the first its head, at the line of a number."""
    heads = rows[0]
    is_cited = any(has_citations(row) for row in rows)
    for number, row in enumerate(rows[1:], first + 1):
        if not all(map(_RULE.fullmatch, filter(None, row))):
            yield from verifier.row(str(number), dict(zip(heads, row, strict=False)), is_cited=is_cited)


def _is_citation(line: str) -> bool:
    bare = _QUOTE.sub("", line).strip()
    return bool(bare) and [span for _, span in in_text(bare)] == [(0, len(bare))]


def _line(one: Checked, language: Language) -> str:
    """Return a line that says where something stands in the file, how it stands to its source, and what is wrong."""
    verdict = one.verdict
    details = [one.words[:_LONGEST].replace("\n", " ")]
    if one.column:
        details = [_CELL.say(language, column=one.column, found=one.words, expected=one.expected)]
    if verdict.wrong:
        details.append(_WRONG.say(language, figures="、".join(verdict.wrong)))
    if verdict.reason:
        details.append(_REASONS[verdict.reason].say(language))
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
        "reason": one.verdict.reason.value if one.verdict.reason else None,
    }
