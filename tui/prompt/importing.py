"""`yaodian import FILE`: takes a filled list of tasks back, after showing what it would change."""

from argparse import ArgumentParser
from collections.abc import Iterable, Iterator

from library.asking.filter import Filter
from library.marks.importing import FilledRow, Outcome, set_against
from library.marks.mark import Mark
from library.store.kept.marks import put_marks
from parsers.errors import UnreadableError
from tui.columns.tasks import STATES, TASK_COLUMNS
from tui.exit_code import ExitCode
from tui.prompt.arguments import FILE, MissingArgumentError, not_empty
from tui.prompt.libraries import library_of, library_to_write
from tui.prompt.options import Options
from tui.prompt.output import tell
from tui.prompt.streams import say
from tui.prompt.table_file import TableRow, rows_of
from tui.saying.language import Language, Words

_FILE = Words("填写好的清单（xlsx 或 csv），由 yaodian tasks 写出", "a filled list (xlsx or csv) that yaodian tasks wrote")
_YES = Words("写入；不加则只显示将有的变化", "write it; without this only what would change is shown")
_THEIRS = Words("清单与文件库都改过时，以清单为准", "where both have changed since, take what the list says")
_OURS = Words("清单与文件库都改过时，以文件库为准", "where both have changed since, keep what the library has")
_CHANGE = Words("第 {row} 行  {task}：{before} -> {after}", "row {row}  {task}: {before} -> {after}")
_CONFLICT = Words(
    "第 {row} 行  {task}：文件库已改为 {before}，清单为 {after}",
    "row {row}  {task}: the library now has {before}, the list {after}",
)
_UNMATCHED = Words("第 {row} 行  {task}：文件库中没有这项任务", "row {row}  {task}: the library has no such task")
_UNREAD = Words("第 {row} 行  {task}：状态“{state}”无法理解", "row {row}  {task}: the state “{state}” means nothing")
_SUMMARY = Words(
    "变化 {changes}  冲突 {conflicts}  相同 {same}  无对应任务 {unmatched}  状态不明 {unread}",
    "changes {changes}  conflicts {conflicts}  the same {same}  without a task {unmatched}  state unknown {unread}",
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
        raise MissingArgumentError(argument="--theirs | --ours", command="import")
    library = library_of(options)
    (file,) = options.paths
    rows = list(_filled(rows_of(file), file))
    outcome = set_against(rows, {one.task.id: one for one in library.tasks(Filter())})
    for line in _said(outcome, options.language):
        say(line)
    tell(
        _SUMMARY,
        options.language,
        changes=len(outcome.changes),
        conflicts=len(outcome.conflicts),
        same=outcome.same,
        unmatched=len(outcome.unmatched),
        unread=len(outcome.unread),
    )
    if outcome.conflicts and not (options.theirs or options.ours):
        tell(_DECIDE, options.language)
        return ExitCode.WRONG_USAGE
    marks = [change.mark for change in (*outcome.changes, *(outcome.conflicts if options.theirs else ()))]
    if not marks:
        return ExitCode.NOTHING_FOUND if outcome.unmatched or outcome.unread else ExitCode.DONE
    if not options.yes:
        tell(_HOW, options.language)
        return ExitCode.DONE
    with library_to_write(options) as database:
        put_marks(database, [_anew(mark) for mark in marks])
    tell(_WRITTEN, options.language, count=len(marks))
    return ExitCode.DONE


def _anew(mark: Mark) -> Mark:
    return Mark(mark.task, mark.plan, mark.words, mark.state, mark.progress, mark.problem, mark.note)


def _filled(rows: Iterable[TableRow], file: str) -> Iterator[FilledRow]:
    """Yield the rows of a table that bear a task's id; raises a NoListError where it has no such column."""
    names = {head: column.name for column in TASK_COLUMNS for head in (column.name, column.head.zh, column.head.en)}
    has_ids = False
    for row in rows:
        cells = {names[head]: cell.strip() for head, cell in row.cells.items() if head in names}
        has_ids = has_ids or "id" in cells
        if cells.get("id"):
            told = (cells.get(name) for name in ("state", "progress", "problem", "note", "base"))
            yield FilledRow(row.where, cells["id"], *told)
    if not has_ids:
        raise NoListError(file)


def _said(outcome: Outcome, language: Language) -> Iterator[str]:
    for words, changes in ((_CHANGE, outcome.changes), (_CONFLICT, outcome.conflicts)):
        for change in changes:
            before, after = _told(change.listed.mark, language), _told(change.mark, language)
            yield words.say(language, row=change.row.where, task=change.row.task, before=before, after=after)
    for row in outcome.unmatched:
        yield _UNMATCHED.say(language, row=row.where, task=row.task)
    for row in outcome.unread:
        yield _UNREAD.say(language, row=row.where, task=row.task, state=row.state)


def _told(mark: Mark | None, language: Language) -> str:
    if mark is None:
        return _NOTHING
    return " | ".join(part for part in (STATES[mark.state].say(language), mark.progress, mark.problem, mark.note) if part)
