"""`yaodian import FILE`: takes a filled list of tasks back, after showing what it would change."""

from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from library.asking.filter import Filter
from library.marks.importing import FilledRow, Outcome, set_against
from library.marks.mark import Mark
from library.store.kept.marks import put_marks
from library.tasks.listing import ListedTask
from parsers.errors import UnreadableError
from tui.columns.tasks import TASK_COLUMNS
from tui.exit_code import ExitCode
from tui.prompt.arguments import FILE, ContradictionError, not_empty
from tui.prompt.libraries import library_of, library_to_write
from tui.prompt.options import Options
from tui.prompt.output import tell
from tui.prompt.streams import say
from tui.prompt.table_file import TableRow, head_folded, rows_of
from tui.prompt.untaken import untaken
from tui.saying.language import Language, Words
from tui.saying.marks import STATES
from tui.saying.safe import safe_line

_FILE = Words(
    "填写好的清单（xlsx、csv、xls、et、ods），由 yaodian tasks 写出",
    "a filled list that yaodian tasks wrote (xlsx, csv, xls, et, ods)",
)
_YES = Words("写入；不加则只显示将有的变化", "write it; without this only what would change is shown")
_THEIRS = Words("清单与文件库都改过时，以清单为准", "where both have changed since, take what the list says")
_OURS = Words("清单与文件库都改过时，以文件库为准", "where both have changed since, keep what the library has")
_IN_ROW = Words("第 {row} 行", "row {row}")
_IN_SHEET = Words("工作表“{sheet}”第 {row} 行", "sheet “{sheet}”, row {row}")
_PROGRESS, _PROBLEM, _NOTE = Words("进展", "progress"), Words("问题", "problem"), Words("备注", "note")
_CHANGE = Words("{row}  {task}：{before} -> {after}", "{row}  {task}: {before} -> {after}")
_CONFLICT = Words("{row}  {task}：文件库为 {before}，清单为 {after}", "{row}  {task}: the library has {before}, the list {after}")
_REPEATED = Words(
    "{row}  {task}：这项任务另有一行，内容不同，均未采用：{told}",
    "{row}  {task}: another row says otherwise, neither counts: {told}",
)
_UNMATCHED = Words("{row}  {task}：文件库中没有这项任务：{told}", "{row}  {task}: the library has no such task: {told}")
_UNREAD = Words(
    "{row}  {task}：状态“{state}”无法理解，可以是 未办、在办、完成、取消",
    "{row}  {task}: the state “{state}” means nothing; it may be open, under way, done or dropped",
)
_UNTAKEN = Words(
    "{row}  与文件不同，未采用（列表中这些列只由文件决定）：{columns}",
    "{row}  differs from the plan, not taken (the plan alone says what stands in these columns): {columns}",
)
_UNCOMPUTED = Words("{row}  公式没有计算结果，未读入：{columns}", "{row}  a formula that was never computed is not read: {columns}")
_MORE = Words("还有 {count} 行未列出", "{count} more are not listed")
_MOST_SAID, _LONGEST_LINE = 200, 200
_HEADS = {head_folded(head): column.name for column in TASK_COLUMNS for head in (column.name, column.head.zh, column.head.en)}
_FILLED_IN = ("state", "progress", "problem", "note")
_SUMMARY = Words(
    "变化 {changes}  冲突 {conflicts}  相同 {same}  重复 {repeated}  无对应任务 {unmatched}  状态不明 {unread}",
    "changes {changes}  conflicts {conflicts}  the same {same}  repeated {repeated}  without a task {unmatched}  unread {unread}",
)
_UNKNOWN = Words(
    "没有“{missing}”一列；这些列无法理解，未读入：{unknown}",
    "there is no column “{missing}”; these columns mean nothing and were not read: {unknown}",
)
_HOW = Words("未写入；加 --yes 写入", "nothing was written; --yes writes it")
_DECIDE = Words("有冲突：加 --theirs 或 --ours 决定", "there are conflicts: --theirs or --ours decides")
_WRITTEN = Words("已写入 {count} 个标记", "{count} marks written")
_NOTHING = "--"


class NoListError(UnreadableError):
    """A table is no list of tasks."""

    zh = "{file}：没有“编号”一列，不是 yaodian tasks 写出的清单。"
    en = "{file}: has no column “id”, and is no list that yaodian tasks wrote."


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Add the arguments of the command."""
    parser.add_argument("paths", nargs=1, type=not_empty(FILE, language), metavar=FILE.say(language), help=_FILE.say(language))
    for option, said in (("--yes", _YES), ("--theirs", _THEIRS), ("--ours", _OURS)):
        parser.add_argument(option, action="store_true", help=said.say(language))


def run(options: Options) -> ExitCode:
    """Show what a list would change, and write it where that is agreed; raises what is the matter with the file."""
    if options.theirs and options.ours:
        raise ContradictionError(options="--theirs --ours")
    library = library_of(options)
    (file,) = options.paths
    table = rows_of(file, _HEADS)
    rows = list(_filled(table, file))
    _tell_of_unknown_columns(table, options.language)
    tasks = {one.task.id: one for one in library.tasks(Filter())}
    outcome = set_against(rows, tasks)
    lines = [*_said(outcome, options.language), *_not_taken(table, tasks, options.today, options.language)]
    for line in lines[:_MOST_SAID]:
        say(line)
    if len(lines) > _MOST_SAID:
        tell(_MORE, options.language, count=len(lines) - _MOST_SAID)
    tell(
        _SUMMARY,
        options.language,
        changes=len(outcome.changes),
        conflicts=len(outcome.conflicts),
        same=outcome.same,
        repeated=len(outcome.repeated),
        unmatched=len(outcome.unmatched),
        unread=len(outcome.unread),
    )
    if outcome.conflicts and not (options.theirs or options.ours):
        tell(_DECIDE, options.language)
        return ExitCode.WRONG_USAGE
    changes = [*outcome.changes, *(outcome.conflicts if options.theirs else ())]
    untaken = ExitCode.UNREADABLE if outcome.unmatched or outcome.unread or outcome.repeated else ExitCode.DONE
    if not changes:
        return untaken
    if not options.yes:
        tell(_HOW, options.language)
        return untaken
    with library_to_write(options) as database:
        renamed = {change.mark.task: change.listed.mark.task for change in changes if change.listed.mark}
        put_marks(database, [change.mark for change in changes], renamed)
    tell(_WRITTEN, options.language, count=len(changes))
    return untaken


def _filled(rows: Iterable[TableRow], file: str) -> Iterator[FilledRow]:
    """Yield the rows of a list of tasks; raises a NoListError where it has no column of ids."""
    has_ids = False
    for row in rows:
        cells = _named(row)
        has_ids = has_ids or "id" in cells
        yield FilledRow(
            row.sheet,
            row.number,
            _id(cells),
            cells.get("state"),
            cells.get("progress"),
            cells.get("problem"),
            cells.get("note"),
            cells.get("base"),
            cells.get("words", "") or cells.get("task", ""),
        )
    if not has_ids:
        raise NoListError(file)


def _named(row: TableRow) -> dict[str, str]:
    """Return the cells of a row by the names of their columns."""
    return {_HEADS[folded]: cell.strip() for head, cell in row.cells.items() if (folded := head_folded(head)) in _HEADS}


def _id(cells: Mapping[str, str]) -> str:
    return cells.get("id", "").replace("\u200b", "")


def _not_taken(table: Iterable[TableRow], tasks: Mapping[str, ListedTask], today: date, language: Language) -> Iterator[str]:
    """Yield what rows say that is not taken: changes of the plan's own columns, and formulas that were never computed."""
    for row in table:
        place, cells = _place(row, language), _named(row)
        listed = tasks.get(_id(cells))
        changed = untaken(cells, listed, today, language) if listed else []
        if changed:
            yield _UNTAKEN.say(language, row=place, columns=" ".join(column.head.say(language) for column in changed))
        if row.uncomputed:
            yield safe_line(_UNCOMPUTED.say(language, row=place, columns=" ".join(_heads(row.uncomputed, language))))[
                :_LONGEST_LINE
            ]


def _heads(names: Iterable[str], language: Language) -> Iterator[str]:
    """Yield heads of columns in the language of the interface, whatever they are called in the file."""
    said = {column.name: column.head.say(language) for column in TASK_COLUMNS}
    yield from (said.get(_HEADS.get(head_folded(name), ""), name) for name in names)


def _tell_of_unknown_columns(table: Iterable[TableRow], language: Language) -> None:
    """Say which columns were not read, where one that is filled in seems to be among them under another name."""
    heads = dict.fromkeys(head for row in table for head in row.cells)
    known = {_HEADS.get(head_folded(head)) for head in heads}
    missing = [column.head.say(language) for column in TASK_COLUMNS if column.name in _FILLED_IN and column.name not in known]
    unknown = [safe_line(" ".join(head.split())) for head in heads if head.strip() and head_folded(head) not in _HEADS]
    if missing and unknown:
        tell(_UNKNOWN, language, missing=" ".join(missing), unknown=" ".join(unknown)[:_LONGEST_LINE])


def _said(outcome: Outcome, language: Language) -> Iterator[str]:
    for words, changes in ((_CHANGE, outcome.changes), (_CONFLICT, outcome.conflicts)):
        for change in changes:
            before, after = _told(change.listed.mark, language), _told(change.mark, language)
            yield words.say(language, row=_place(change.row, language), task=change.listed.task.id, before=before, after=after)
    for words, rows in ((_REPEATED, outcome.repeated), (_UNMATCHED, outcome.unmatched), (_UNREAD, outcome.unread)):
        for row in rows:
            told = " ".join(filter(None, (row.state, row.progress, row.problem, row.note, "" if row.task else row.words)))
            said = words.say(language, row=_place(row, language), task=row.task or "--", state=row.state, told=told)
            yield safe_line(" ".join(said.split()))[:_LONGEST_LINE]


def _place(row: FilledRow | TableRow, language: Language) -> str:
    words = _IN_SHEET if row.sheet else _IN_ROW
    return words.say(language, sheet=row.sheet, row=row.number)


def _told(mark: Mark | None, language: Language) -> str:
    if mark is None:
        return _NOTHING
    named = ((_PROGRESS, mark.progress), (_PROBLEM, mark.problem), (_NOTE, mark.note))
    parts = [STATES[mark.state].say(language), *(f"{words.say(language)} {said}" for words, said in named if said)]
    return safe_line(" ".join(" | ".join(parts).split()))[:_LONGEST_LINE]
