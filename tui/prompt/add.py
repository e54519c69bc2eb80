"""`yaodian add PATH...`: reads files into the library, several at once, and says what became of each."""

import os
import sys
import time
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing

from library.adding.adding import STDIN, add_content, add_file
from library.adding.names import files_to_add
from library.adding.workers import outcomes
from library.store.kept.database import Database
from library.store.kept.index_folder import IndexFolder
from library.store.kept.originals import Originals
from library.store.kept.writing import Kept
from parsers.errors import UnreadableError
from tui.exit_code import ExitCode
from tui.prompt.arguments import NUMBER, PATH, not_empty, positive
from tui.prompt.documents import standard_input
from tui.prompt.libraries import file_of, library_to_write
from tui.prompt.options import Options
from tui.prompt.output import report, tell
from tui.saying.language import Language, Words
from tui.saying.safe import safe_line

_PATHS = Words(
    "文件、文件夹、zip 或 parse --json 的输出；- 表示标准输入", "files, folders, zips, trees of parse --json; - is standard input"
)
_JOBS = Words("同时读取几份（默认 {cores}）", "how many to read at once (default {cores})")
_NO_ORIGINALS = Words("不保存原文件，之后不能用 refresh 重读", "do not keep the files themselves: refresh cannot read them again")
_SUMMARY = Words(
    "新增 {added}  更新 {newer}  已有 {same}  无法读取 {failed}",
    "added {added}  newer {newer}  there already {same}  unreadable {failed}",
)
_SAID = {"added": Words("新增", "added"), "newer": Words("更新", "newer"), "same": Words("已有", "there already")}
_PROGRESS = Words("{done}/{all}  每秒 {rate:.0f} 份  还需 {left} 秒", "{done} of {all}  {rate:.0f} a second  {left} s left")
_INDEXED = Words("编制检索  {done}/{all}", "indexing  {done} of {all}")
_STOPPED = Words(
    "已停止；已加入的都已保存，再次运行会接着做。", "Stopped; what was added is kept, and the next run goes on from there."
)
_NOTHING = Words("没有可加入的文件。", "There is no file to add.")
_UNPLACED, _FEW = "unknown-undated", 5
"""How the id of a plan begins that names neither a place nor a year, and of how many that is told."""
_MAY_BE_NONE = Words(
    "看不出地区和年份，可能不是工作计划：{ids}", "neither a place nor a year was found, so these may be no plans: {ids}"
)
_EVERY = 0.1
"""After how many seconds the progress is shown anew."""


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Add the arguments of the command."""
    name = PATH.say(language)
    parser.add_argument("paths", nargs="+", type=not_empty(PATH, language), metavar=name, help=_PATHS.say(language))
    cores = os.cpu_count() or 1
    said = _JOBS.say(language, cores=cores)
    parser.add_argument("--jobs", type=positive("--jobs"), default=cores, metavar=NUMBER.say(language), help=said)
    parser.add_argument("--no-originals", dest="originals", action="store_false", help=_NO_ORIGINALS.say(language))


def run(options: Options) -> ExitCode:
    """Add the files; those that cannot be read are named, and the others are added."""
    with library_to_write(options) as database:
        first = [(STDIN, _of_standard_input(database, options))] if STDIN in options.paths else []
    names = list(files_to_add(path for path in options.paths if path != STDIN))
    if not (names or first):
        tell(_NOTHING, options.language)
        return ExitCode.NOTHING_FOUND
    counted: Counter[str] = Counter()
    unplaced: list[str] = []
    failed: list[UnreadableError] = []
    shown = _Progress(len(names), options.language)
    status = ExitCode.DONE
    try:
        for name, outcome in _each(first, names, options):
            if isinstance(outcome, UnreadableError):
                failed.append(outcome)
            else:
                counted.update(kept.done for kept in outcome)
                unplaced += (kept.id for kept in outcome if kept.done == "added" and kept.id.startswith(_UNPLACED))
                for kept in outcome:
                    shown.say(f"{_SAID[kept.done].say(options.language)}  {kept.id}  {name}")
            shown.step()
    except KeyboardInterrupt:
        shown.end()
        tell(_STOPPED, options.language)
        status = ExitCode.INTERRUPTED
    shown.end()
    if status is ExitCode.DONE and counted["added"] + counted["newer"]:
        status = _index(options)
    with library_to_write(options) as database, closing(Originals(database.file)) as originals:
        # Whoever closes a library last puts into it what its writers left in a log beside it.
        originals.get("")
    for error in failed:
        report(error, options.language)
    counts = {done: counted[done] for done in _SAID}
    tell(_SUMMARY, options.language, failed=len(failed), **counts)
    if unplaced:
        ids = ", ".join(unplaced[:_FEW]) + ("…" if len(unplaced) > _FEW else "")
        tell(_MAY_BE_NONE, options.language, ids=ids)
    return status if status else ExitCode.UNREADABLE if failed else ExitCode.DONE


def _index(options: Options) -> ExitCode:
    """Index what was added, so that the next search need not."""
    is_seen = sys.stderr.isatty()

    def told(done: int, count: int) -> None:
        if is_seen:
            sys.stderr.write(f"\r\x1b[K{_INDEXED.say(options.language, done=done, all=count)}")
            sys.stderr.flush()

    try:
        with library_to_write(options) as database:
            IndexFolder(database.file).searched(database.connection, told)
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    finally:
        if is_seen:
            sys.stderr.write("\r\x1b[K")
    return ExitCode.DONE


def _of_standard_input(database: Database, options: Options) -> Sequence[Kept] | UnreadableError:
    try:
        return add_content(database, standard_input(), STDIN, keeps_originals=options.originals)
    except UnreadableError as error:
        return error


def _each(
    first: Sequence[tuple[str, Sequence[Kept] | UnreadableError]], names: Sequence[str], options: Options
) -> Iterator[tuple[str, Sequence[Kept] | UnreadableError]]:
    yield from first
    yield from outcomes(names, options.jobs, add_file, file_of(options), options.originals)


class _Progress:
    """How far it is: a line that is written over on a terminal, a line for each file elsewhere."""

    def __init__(self, count: int, language: Language) -> None:
        self._count = count
        self._language: Language = language
        self._done = 0
        self._begun = self._shown = time.monotonic()
        self._is_seen = sys.stderr.isatty()

    def say(self, line: str) -> None:
        """Say what became of a file, where that is not written over."""
        if not self._is_seen:
            sys.stderr.write(f"{safe_line(line)}\n")

    def step(self) -> None:
        """Count a file."""
        self._done += 1
        now = time.monotonic()
        if self._is_seen and (now - self._shown > _EVERY or self._done == self._count):
            self._shown = now
            rate = self._done / max(now - self._begun, 1e-3)
            left = round((self._count - self._done) / rate)
            said = _PROGRESS.say(self._language, done=self._done, all=self._count, rate=rate, left=left)
            sys.stderr.write(f"\r\x1b[K{said}")
            sys.stderr.flush()

    def end(self) -> None:
        """Take the line away."""
        if self._is_seen and self._done:
            sys.stderr.write("\r\x1b[K")
            self._done = 0
