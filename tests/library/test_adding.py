"""Adding files: folders, zips and trees, several at once, and whatever ends it."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from docs import schema
from library.adding.adding import add_file
from library.adding.again import read_again
from library.adding.names import files_to_add
from library.adding.trees import plans_of
from library.adding.workers import outcomes
from library.errors import WrongTreeError
from library.opening import open_library, open_to_write
from library.store.kept.originals import Originals
from parsers.errors import EmptyError, EndedError, TooLongError
from parsers.limits import LIMITS
from parsers.plan_json import to_json
from parsers.reading import read_text
from tests.plans import BUNDLED

TEXT = "{}2024年工作要点\n一、任务\n6月底前完成{}处整治。\n二、保障\n加强领导。\n"
PROJECT = Path(__file__).parents[2]


def library(tmp_path: Path) -> Path:
    file = tmp_path / "library.db"
    open_to_write(file).close()
    return file


def plans(folder: Path, count: int) -> list[Path]:
    folder.mkdir(exist_ok=True)
    files = []
    for n in range(count):
        files.append(folder / f"{n:03}.txt")
        files[-1].write_text(TEXT.format(f"第{n}号", n), encoding="utf-8")
    return files


def add(file: Path, names: Sequence[Path | str], jobs: int = 2) -> list[str]:
    done = []
    for _, outcome in outcomes(files_to_add(map(str, names)), jobs, add_file, file, True):
        done += [type(outcome).__name__] if isinstance(outcome, Exception) else [kept.done for kept in outcome]
    return sorted(done)


def test_folders_are_walked_and_zips_read_member_by_member(tmp_path: Path) -> None:
    plans(tmp_path / "plans", 2)
    plans(tmp_path / "plans" / "below", 1)
    with zipfile.ZipFile(tmp_path / "plans" / "more.zip", "w") as packed:
        packed.writestr("要点.txt", TEXT.format("压缩", 7))
    (tmp_path / "plans" / ".hidden").write_text("x", encoding="utf-8")
    (tmp_path / "plans" / "picture.png").write_bytes(b"\x89PNG")
    names = [os.path.relpath(name, tmp_path) for name in files_to_add([str(tmp_path / "plans")])]
    assert names == ["plans/000.txt", "plans/001.txt", "plans/more.zip/要点.txt", "plans/below/000.txt"]


def test_of_the_tables_in_a_folder_those_of_tasks_are_plans(tmp_path: Path) -> None:
    (tmp_path / "tasks.csv").write_text("序号,任务,责任单位,完成时限\n1,新建泵站,水务局,6月底\n", encoding="utf-8")
    (tmp_path / "INDEX.tsv").write_text("file\twhat it is\na.txt\t清市2024年工作要点\n", encoding="utf-8")
    # Nobody writes to a pipe: it is not waited for, and who reads it says so.
    os.mkfifo(tmp_path / "pipe.csv")
    assert [Path(name).name for name in files_to_add([str(tmp_path)])] == ["pipe.csv", "tasks.csv"]
    assert [*files_to_add([str(tmp_path / "INDEX.tsv")])] == [str(tmp_path / "INDEX.tsv")]


def test_files_are_added_by_several_processes_and_the_second_time_there_is_nothing_to_do(tmp_path: Path) -> None:
    file = library(tmp_path)
    files = plans(tmp_path / "plans", 6)
    assert add(file, files) == ["added"] * 6
    assert add(file, files) == ["same"] * 6
    assert open_library(file)[0].count() == 11


def test_a_file_that_changed_is_a_newer_version_and_one_that_is_wrong_is_named(tmp_path: Path) -> None:
    file = library(tmp_path)
    first, second = plans(tmp_path / "plans", 2)
    add(file, [first])
    first.write_text(TEXT.format("第0号", 99), encoding="utf-8")
    second.write_bytes(b"")
    assert add(file, [first, second]) == [EmptyError.__name__, "newer"]


def sleep(*_: object) -> None:
    time.sleep(60)


def end(*_: object) -> None:
    os._exit(1)


def test_a_file_that_takes_all_time_or_ends_its_process_takes_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(LIMITS, "seconds", 1)
    assert [type(one) for _, one in outcomes(["a"], 2, sleep)] == [TooLongError]
    assert [type(one) for _, one in outcomes(["a", "b", "c"], 2, end)] == [EndedError] * 3


def test_trees_are_added_as_they_were_printed(tmp_path: Path) -> None:
    file = library(tmp_path)
    plan = read_text(TEXT.format("清市", 3), "a.txt")
    lines = tmp_path / "plans.jsonl"
    lines.write_text("\n".join(json.dumps(to_json(one)) for one in (plan, BUNDLED.plan("hubei-2017"))), encoding="utf-8")
    assert add(file, [lines]) == ["added", "same"]
    store = open_library(file)[1]
    kept = store.plan(plan.id)
    assert to_json(kept) == to_json(plan)
    assert to_json(store.plan("hubei-2017")) == to_json(BUNDLED.plan("hubei-2017"))


@pytest.mark.parametrize("name", [entry.id for entry in BUNDLED.entries(0, 9)])
def test_every_bundled_tree_is_right(name: str) -> None:
    values = json.loads(json.dumps(to_json(BUNDLED.plan(name))))
    assert list(plans_of(json.dumps(values).encode(), "a.json")) == [BUNDLED.plan(name)]


@pytest.mark.parametrize(
    ("where", "change"),
    [
        ("plan.year", lambda tree: tree["plan"].update(year="2017")),
        ("plan.title", lambda tree: tree["plan"].update(title=7)),
        ("sections[3].depth", lambda tree: tree["sections"][3].update(depth="1")),
        ("sections[3].source", lambda tree: tree["sections"][3].update(source=[1])),
        ("sections.index", lambda tree: tree["sections"].pop(2)),
        ("deadlines[0].kind", lambda tree: tree["deadlines"][0].update(kind="soon")),
        ("deadlines[0].end", lambda tree: tree["deadlines"][0].update(end=20170630)),
        ("deadlines[0].section", lambda tree: tree["deadlines"][0].update(section=999)),
        ("targets[0].value", lambda tree: tree["targets"][0].update(value="5")),
        ("targets[0].more", lambda tree: tree["targets"][0].update(more=1)),
        ("targets", lambda tree: tree.update(targets={})),
        ("plan.id", lambda tree: tree["plan"].update(id="../../x")),
        ("plan.year", lambda tree: tree["plan"].update(year=10**30)),
        ("plan.issued", lambda tree: tree["plan"].update(issued="never")),
        ("deadlines[0].end", lambda tree: tree["deadlines"][0].update(end="2017-13-45")),
        ("deadlines[0].rrule", lambda tree: tree["deadlines"][0].update(rrule="FREQ=DAILY\r\nATTENDEE:evil")),
        ("deadlines[0].rrule", lambda tree: tree["deadlines"][0].update(rrule="FREQ=YEARLY;BYMONTH=13")),
        ("deadlines[0].rrule", lambda tree: tree["deadlines"][0].update(rrule="FREQ=FOO")),
        ("deadlines[0].source", lambda tree: tree["deadlines"][0].update(source=[5, 3])),
        ("sections[1].depth", lambda tree: tree["sections"][1].update(depth=-3)),
        ("sections[1].title", lambda tree: tree["sections"][1].update(title="\ud800")),
        ("targets[0].value", lambda tree: tree["targets"][0].update(value=float("nan"))),
        ("plan, sections", lambda tree: tree.pop("sections")),
    ],
)
def test_a_tree_that_is_wrong_says_where(where: str, change: object) -> None:
    tree = json.loads(json.dumps(to_json(BUNDLED.plan("hubei-2017"))))
    assert callable(change)
    change(tree)
    with pytest.raises(WrongTreeError) as caught:
        list(plans_of(json.dumps(tree).encode(), "tree.json"))
    assert where in caught.value.message("en")


def test_a_plan_is_read_again_from_the_bytes_that_were_kept_or_that_are_still_there(tmp_path: Path) -> None:
    file = library(tmp_path)
    (path,) = plans(tmp_path / "plans", 1)
    add(file, [path])
    database = open_to_write(file)
    (name,) = database.connection.execute("SELECT id FROM plan WHERE path IS NOT NULL").fetchone()
    assert read_again(file, name)
    Originals(file).file.unlink()
    assert read_again(file, name)
    path.unlink()
    assert not read_again(file, name)
    database.close()


def command(file: Path, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tui", "--library", str(file), "--lang", "en", "add", str(folder)],
        cwd=PROJECT,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "LANG": "C.UTF-8"},
    )


def kept_ids(file: Path) -> set[str]:
    with sqlite3.connect(file) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return {name for (name,) in connection.execute("SELECT id FROM plan")}


@pytest.mark.slow(sample=3)
@pytest.mark.parametrize("lines", [1, 4, 9, *range(10, 57)])
def test_what_was_told_to_be_added_is_there_whenever_it_is_killed_and_the_next_run_goes_on(tmp_path: Path, lines: int) -> None:
    file, folder = tmp_path / "library.db", tmp_path / "plans"
    plans(folder, 60)
    with command(file, folder) as running:
        assert running.stderr
        told = {running.stderr.readline().split()[1] for _ in range(lines)}
        running.send_signal(signal.SIGKILL)
    assert told <= kept_ids(file)
    with command(file, folder) as again:
        again.communicate()
    assert again.returncode == 0
    assert len(kept_ids(file)) == 65


def test_two_may_add_to_one_library_at_the_same_time(tmp_path: Path) -> None:
    file, folder = tmp_path / "library.db", tmp_path / "plans"
    plans(folder, 20)
    with command(file, folder) as one, command(file, folder) as other:
        one.communicate()
        other.communicate()
    assert (one.returncode, other.returncode) == (0, 0)
    assert len(kept_ids(file)) == 25


def test_the_schema_of_trees_says_what_trees_are() -> None:
    assert json.loads(schema.FILE.read_text(encoding="utf-8")) == schema.schema()
    tree = to_json(BUNDLED.plan("hubei-2024"))
    properties = schema.schema()["properties"]
    assert list(properties) == list(tree)
    assert list(properties["plan"]["properties"]) == list(tree["plan"])
    assert list(properties["sections"]["items"]["properties"]) == list(tree["sections"][0])
