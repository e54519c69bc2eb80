"""`yaodian mark TASK STATE`: keeps how far a task is; without words it lists what is kept."""

from argparse import ArgumentParser
from collections.abc import Sequence

from library.asking.addresses import parted
from library.asking.filter import Filter
from library.library import Library
from library.marks.mark import Mark, State, state_named
from library.store.kept.marks import put_marks, undo_mark
from library.tasks.listing import ListedTask
from parsers.errors import YaodianError
from parsers.values import replace
from tui.columns.marks import mark_columns, values
from tui.exit_code import ExitCode
from tui.exporting import list_forms
from tui.exporting.listing import Listing
from tui.prompt.arguments import ContradictionError, MissingArgumentError, WrongValueError, add_columns, add_format, add_output
from tui.prompt.forms import write_listing
from tui.prompt.libraries import library_of, library_to_write
from tui.prompt.naming import addressed, sections_below
from tui.prompt.options import Options
from tui.prompt.output import tell
from tui.saying.language import Language, Words
from tui.saying.marks import STATES
from tui.wrapping import shortened

_TASK = Words(
    "任务编号（hubei-2017#1f3a9c2b），或只有一项任务的章节", "a task's id (hubei-2017#1f3a9c2b), or a section with one task"
)
_TASK_NAME = Words("任务", "TASK")
_STATE = Words("未办、在办、完成或取消", "open, underway, done or dropped")
_STATE_NAME = Words("状态", "STATE")
_TEXT = Words("文字", "TEXT")
_NOTES = (
    ("--progress", "progress", Words("进展", "how it goes")),
    ("--problem", "problem", Words("问题", "what is the matter")),
    ("--note", "note", Words("备注", "a note")),
)
_UNDO = Words("撤销这项任务的上一次标记", "take back the last mark of the task")
_LOST = Words("只列出任务已不存在的标记", "list only the marks whose task is no longer there")
_HISTORY = Words("列出这项任务的全部标记", "list all marks of the task")
_STAR = Words("收藏这一节，可附 --note", "star this section, with --note if you like")
_UNSTAR = Words("取消这一节的收藏", "take the star of this section away")
_STARRED = Words("列出收藏的章节", "list the starred sections")
_IS_STARRED = Words("已收藏 {address}", "starred: {address}")
_IS_UNSTARRED = Words("已取消收藏 {address}", "star taken away: {address}")
_NO_STAR = Words("{address} 没有收藏", "{address} has no star")
_MARKED = Words("{task}：{state}  {what}", "{task}: {state}  {what}")
_UNDONE = Words("已撤销 {task} 的“{state}”", "taken back from {task}: {state}")
_NOTHING_TO_UNDO = Words("{task} 没有可撤销的标记", "{task} has no mark to take back")
_GONE = Words("{count} 个标记的任务已不存在；mark --lost 列出它们", "the tasks of {count} marks are gone; mark --lost lists them")
_NONE = Words("没有标记", "there are no marks")
_NONE_LOST = Words("没有标记失去任务", "no mark has lost its task")
_LONGEST, _MOST = 60, 5
"""How much of a task is told, and of how many."""
_ASKS = ("--undo", "--history", "--lost", "--star", "--unstar", "--starred")


class NoSuchTaskError(YaodianError):
    """Some words name no task."""

    zh = "{words}：没有这项任务。yaodian tasks --columns id,task 列出编号。"
    en = "{words}: there is no such task. yaodian tasks --columns id,task lists the ids."


class SeveralTasksError(YaodianError):
    """Some words name several tasks."""

    zh = "{words}：有 {count} 项任务，请写编号：{several}"
    en = "{words}: has {count} tasks; name one by its id: {several}"


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Add the arguments of the command."""
    parser.add_argument("task", nargs="?", metavar=_TASK_NAME.say(language), help=_TASK.say(language))
    parser.add_argument("state", nargs="?", metavar=_STATE_NAME.say(language), help=_STATE.say(language))
    for option, field, said in _NOTES:
        parser.add_argument(option, dest=field, metavar=_TEXT.say(language), help=said.say(language))
    asks = ("--undo", _UNDO), ("--history", _HISTORY), ("--lost", _LOST)
    for option, said in (*asks, ("--star", _STAR), ("--unstar", _UNSTAR), ("--starred", _STARRED)):
        parser.add_argument(option, action="store_true", help=said.say(language))
    add_format(parser, language, list_forms())
    add_columns(parser, language, (column.name for column in mark_columns(language)))
    add_output(parser, language)


def run(options: Options) -> ExitCode:
    """Mark a task, take its last mark back, or list the marks; raises what says that there is no such task or state."""
    _check(options)
    library = library_of(options)
    if options.starred:
        return _list_stars(library, options)
    if options.star or options.unstar:
        return _star(library, options)
    if options.task is None:
        return _list(library, options)
    listed = _named(library, options.task)
    marked_as = listed.mark.task if listed.mark else listed.task.id
    if options.history:
        return _write(library.annotations.history(marked_as) if library.annotations else [], options)
    if options.undo:
        with library_to_write(options) as database:
            undone = undo_mark(database, marked_as)
        words = _UNDONE if undone else _NOTHING_TO_UNDO
        tell(words, options.language, task=listed.task.id, state=STATES[undone.state].say(options.language) if undone else "")
        return ExitCode.DONE if undone else ExitCode.NOTHING_FOUND
    mark = _mark(listed, options)
    with library_to_write(options) as database:
        put_marks(database, [mark], {mark.task: marked_as})
    state = STATES[mark.state].say(options.language)
    tell(_MARKED, options.language, task=mark.task, state=state, what=listed.task.what[:_LONGEST])
    return ExitCode.DONE


def _check(options: Options) -> None:
    """Raise a MissingArgumentError where something is missing, or a ContradictionError where two things exclude each other."""
    told = [option for option, field, _ in _NOTES if getattr(options, field) is not None]
    asks = [option for option in _ASKS if getattr(options, option.removeprefix("--"))]
    state = [options.state] if options.state is not None else []
    if options.star and told == ["--note"]:
        told = []
    if len(asks) > 1 or (asks and (told or state)) or ((options.lost or options.starred) and options.task):
        raise ContradictionError(options=" ".join((*asks, *told, *state)))
    if (options.undo or options.history or options.star or options.unstar or told) and options.task is None:
        raise MissingArgumentError(argument=_TASK_NAME.say(options.language), command="mark")
    for option, field, _ in _NOTES:
        said = getattr(options, field)
        if said is not None and said.encode("utf-8", "replace").decode() != said:
            raise WrongValueError(option=option, wrong=ascii(said), choices="UTF-8")


def _mark(listed: ListedTask, options: Options) -> Mark:
    told = {field: getattr(options, field) for _, field, _ in _NOTES if getattr(options, field) is not None}
    if options.state is None and not told:
        raise MissingArgumentError(argument=_STATE_NAME.say(options.language), command="mark")
    state = listed.state if options.state is None else state_named(options.state)
    if state is None:
        # As they are typed: underway is one word there.
        choices = tuple(words.say(options.language).replace(" ", "") for words in STATES.values())
        raise WrongValueError(option=_STATE_NAME.say(options.language), wrong=options.state, choices=choices)
    task = listed.task
    before = listed.mark or Mark(task.id, task.plan, task.told, State.OPEN)
    return replace(before, task=task.id, words=task.told, state=state, made="", **told)


def _named(library: Library, words: str) -> ListedTask:
    """Return the task that its id, the end of it, or a section with one task names.

    A task that was marked under another id, before its plan was read anew, is named by that too. Raises a NoSuchTaskError or a
    SeveralTasksError.
    """
    tasks = library.tasks(Filter())
    asked = words.strip().lower()
    found = (
        [one for one in tasks if one.task.id.lower() == asked]
        or [one for one in tasks if one.mark and one.mark.task.lower() == asked]
        or [one for one in tasks if one.task.id.lower().endswith(f"#{asked.lstrip('#')}")]
    )
    if not found and parted(words)[1]:
        plan, part = addressed(library, words)
        below = sections_below(library, plan, part) or frozenset()
        found = [one for one in tasks if one.task.plan == plan and one.task.section in below]
    if not found:
        raise NoSuchTaskError(words=words)
    if len(found) > 1:
        several = (f"{one.task.id} {shortened(one.task.what, _LONGEST // 2)}" for one in found[:_MOST])
        raise SeveralTasksError(words=words, count=len(found), several=tuple(several))
    return found[0]


def _star(library: Library, options: Options) -> ExitCode:
    """Star a section, or take its star away."""
    from library.asking.addresses import address_of  # noqa: PLC0415 -- marks of tasks do without it
    from library.finding.by_words import number_of  # noqa: PLC0415
    from library.marks.star import Star  # noqa: PLC0415
    from library.store.kept.stars import put_star, remove_star  # noqa: PLC0415

    name, part = addressed(library, options.task or "")
    plan = library.plan(name)
    at = min(sections_below(library, name, part) or (0,))
    address = address_of(plan, at)
    before = next((one.star for one in library.starred() if (one.star.plan, one.section) == (name, at)), None)
    star = before or Star(name, plan.sections[at].words, number_of(plan, plan.sections[at]))
    if options.note is not None:
        star = replace(star, note=options.note)
    with library_to_write(options) as database:
        if options.unstar:
            was_there = remove_star(database, star)
            tell(_IS_UNSTARRED if was_there else _NO_STAR, options.language, address=address)
            return ExitCode.DONE if was_there else ExitCode.NOTHING_FOUND
        put_star(database, star)
    tell(_IS_STARRED, options.language, address=address)
    return ExitCode.DONE


def _list_stars(library: Library, options: Options) -> ExitCode:
    from tui.columns.stars import STAR_COLUMNS, star_rows  # noqa: PLC0415 -- marks of tasks do without it
    from tui.columns.stars import values as star_values  # noqa: PLC0415

    rows = star_rows(library)
    if not rows:
        tell(_NONE, options.language)
        return ExitCode.NOTHING_FOUND
    listing = Listing("starred", rows, STAR_COLUMNS, options.language, star_values, None, options.today)
    write_listing(listing, STAR_COLUMNS, options)
    return ExitCode.DONE


def _list(library: Library, options: Options) -> ExitCode:
    if library.annotations is None:
        tell(_NONE, options.language)
        return ExitCode.NOTHING_FOUND
    resolved = library.marks_on_tasks()
    marks = [*resolved.lost] if options.lost else [*resolved.by_task.values(), *resolved.lost]
    if resolved.lost and not options.lost:
        tell(_GONE, options.language, count=len(resolved.lost))
    if not marks:
        tell(_NONE_LOST if options.lost else _NONE, options.language)
        return ExitCode.NOTHING_FOUND
    return _write(marks, options)


def _write(marks: Sequence[Mark], options: Options) -> ExitCode:
    listing = Listing("marks", marks, mark_columns(options.language), options.language, values, None, options.today)
    write_listing(listing, mark_columns(options.language), options)
    return ExitCode.DONE if marks else ExitCode.NOTHING_FOUND
