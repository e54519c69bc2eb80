"""The library in a file: what is kept comes back field by field, and nothing that was told is lost."""

import os
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest

from library.adding.adding import add_file
from library.asking.filter import Filter
from library.asking.period import Period
from library.entry import Entry
from library.errors import NewerLibraryError, NoLibraryError, OlderLibraryError, ReadOnlyLibraryError, UnmadeLibraryError
from library.opening import open_library, open_to_write
from library.place import library_file
from library.store.kept import database as opening
from library.store.kept.database import Database
from library.store.kept.originals import Originals, digest
from library.store.kept.schema import MIGRATIONS
from library.store.kept.store import KeptStore
from library.store.kept.writing import _OWN, Kept, edit, keep, keep_read_again, remove
from parsers.plan import Plan
from parsers.reading import read_text
from parsers.values import replace
from tests.plans import BUNDLED, asked_of_list

NAMES = [entry.id for entry in BUNDLED.entries(0, len(BUNDLED))]
TEXT = "清市2024年工作要点\n一、任务\n6月底前完成{}处整治。\n二、保障\n加强领导。\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "library.db"


@pytest.fixture
def database(file: Path) -> Iterator[Database]:
    found = open_to_write(file)
    yield found
    found.close()


@pytest.fixture
def store(file: Path, database: Database) -> KeptStore:
    assert database.file == file
    return open_library(file)[1]


def ids(database: Database) -> list[str]:
    return [name for (name,) in database.connection.execute("SELECT id FROM plan ORDER BY id")]


@pytest.mark.parametrize("name", NAMES)
def test_a_plan_comes_back_as_it_was_with_the_text_it_was_read_from(store: KeptStore, name: str) -> None:
    assert store.plan(name) == BUNDLED.plan(name)
    assert store.source(name) == BUNDLED.source(name)


def test_a_scanned_plan_comes_back_with_its_notes_and_pages(database: Database, store: KeptStore) -> None:
    plan = BUNDLED.plan("hubei-2024")
    lost = tuple(replace(one, page=n) for n, one in enumerate(plan.damage))
    scanned = replace(plan, id="scan", year=1999, damage=lost, sections=tuple(replace(one, ocr=True) for one in plan.sections))
    keep(database, scanned, "content", None)
    assert store.plan("scan") == scanned
    due = list(store.facts("deadlines", Filter(plans=frozenset({"scan"}))))
    assert due
    assert all(one.ocr for one in due)


def test_entries_groups_and_positions_are_those_of_the_store_in_memory(store: KeptStore) -> None:
    assert store.groups() == BUNDLED.groups()
    assert [entry.id for entry in store.entries(0, 9)] == NAMES
    assert [entry.id for entry in store.entries(2, 2)] == NAMES[2:4]
    assert [store.position(name) for name in NAMES] == list(range(len(NAMES)))
    assert store.entry("hubei-2017") == Entry.of(BUNDLED.plan("hubei-2017"))
    assert [entry.id for entry in store.named("湖北2017", 5)] == ["hubei-2017"]
    for missing in (store.entry, store.plan, store.source, store.position):
        with pytest.raises(KeyError):
            missing("hubei-1990")


def test_deadlines_in_a_stretch_of_time_are_those_of_the_store_in_memory(store: KeptStore) -> None:
    wanted = Filter(periods=(Period("2020-01-01", "2020-06-30"),))
    assert [(one.plan, one.fact) for one in store.facts("deadlines", wanted)] == [
        (one.plan, one.fact) for one in BUNDLED.facts("deadlines", wanted)
    ]
    assert list(store.facts("deadlines", wanted))


def test_the_same_content_is_kept_once(database: Database) -> None:
    plan = read_text(TEXT.format(3))
    assert keep(database, plan, "a", "/one").done == "added"
    assert keep(database, plan, "a", "/two").done == "same"


def test_a_newer_version_takes_the_place_and_the_id_of_the_older_one(database: Database, store: KeptStore) -> None:
    kept = keep(database, read_text(TEXT.format(3)), "a", "/one")
    newer = keep(database, read_text(TEXT.format(5)), "b", "/one")
    assert (newer.done, newer.id) == ("newer", kept.id)
    assert "5处" in store.plan(kept.id).sections[1].text


def with_source(name: str) -> Plan:
    return replace(BUNDLED.plan(name), found=BUNDLED.source(name))


def test_a_plan_that_is_called_the_same_is_a_later_version_unless_the_other_file_is_still_there(
    database: Database, tmp_path: Path
) -> None:
    plan, there = with_source("hubei-2017"), tmp_path / "there.txt"
    assert keep(database, plan, "another", str(there)) == Kept("newer", "hubei-2017")
    there.touch()
    assert keep(database, plan, "third", str(tmp_path / "else.txt")) == Kept("added", "hubei-2017-2")
    assert keep(database, replace(plan, issuer="湖北省财政厅"), "fourth", None) == Kept("added", "hubei-2017-3")


def test_a_piece_or_a_damaged_copy_of_a_plan_from_elsewhere_takes_not_its_place(database: Database, store: KeptStore) -> None:
    plan = with_source("hubei-2017")
    half = replace(plan, sections=plan.sections[: len(plan.sections) // 2])
    damaged = replace(plan, sections=(*plan.sections[:-1], replace(plan.sections[-1], damaged=True)))
    assert keep(database, half, "half", None) == Kept("added", "hubei-2017-2")
    assert keep(database, damaged, "damaged", None).done == "added"
    assert store.plan("hubei-2017") == BUNDLED.plan("hubei-2017")


def test_another_document_under_the_path_of_one_replaces_it_not(database: Database) -> None:
    first = keep(database, read_text(TEXT.format(3)), "a", "/one")
    other = keep(database, read_text(TEXT.format(3).replace("清市2024年工作要点", "贵州省2023年整改方案")), "b", "/one")
    assert (other.done, first.id in ids(database)) == ("added", True)
    again = keep(database, read_text(TEXT.format(5).replace("清市2024年工作要点", "贵州省2023年整改方案")), "c", "/one")
    assert (again.done, again.id) == ("newer", other.id)


def test_a_tree_takes_the_place_of_no_plan_that_has_its_text(database: Database) -> None:
    plan = BUNDLED.plan("hubei-2017")
    assert keep(database, plan, "tree", None) == Kept("same", "hubei-2017")
    shorter = replace(plan, sections=plan.sections[:5])
    assert keep(database, shorter, "other tree", None) == Kept("added", "hubei-2017-2")


def test_another_plan_of_a_place_and_year_gets_a_number(database: Database) -> None:
    other = replace(BUNDLED.plan("hubei-2017"), title="2017年湖北省水污染防治工作方案", doc_type="工作方案")
    assert keep(database, other, "another", None).id == "hubei-2017-2"
    assert keep(database, replace(other, title="另一份"), "third", None).id == "hubei-2017-3"


def test_what_a_person_puts_right_stays_when_the_plan_is_read_again(database: Database, store: KeptStore) -> None:
    plan = BUNDLED.plan("hubei-2017")
    edit(database, "hubei-2017", {"title": "改过的标题", "year": 2018}, plan)
    assert [entry.year for entry in store.entries(0, 9) if entry.title == "改过的标题"] == [2018]
    keep_read_again(database, plan, "hubei-2017")
    assert (store.plan("hubei-2017").title, store.plan("hubei-2017").year) == ("改过的标题", 2018)


def test_what_was_removed_stays_so_and_takes_all_its_rows_along(file: Path, database: Database) -> None:
    remove(database, "jilin-2020")
    database.close()
    again = open_to_write(file)
    assert "jilin-2020" not in ids(again)
    for table in ("section", "deadline", "target", "duty", "result", "other"):
        query = f"SELECT count(*) FROM {table} WHERE plan NOT IN (SELECT key FROM plan)"
        assert again.connection.execute(query).fetchone() == (0,)
    again.close()


def test_what_another_program_writes_is_seen(database: Database, store: KeptStore) -> None:
    before = store.version
    kept = keep(database, read_text(TEXT.format(3)), "a", None)
    assert store.version > before
    assert store.entry(kept.id).year == 2024


def test_the_views_hold_what_plans_state(file: Path, database: Database) -> None:
    database.close()
    with sqlite3.connect(file) as connection:
        for view in ("plans", "sections", "deadlines", "targets", "duties"):
            assert connection.execute(f"SELECT count(*) FROM {view}").fetchone() > (0,)
        query = 'SELECT "end" FROM deadlines WHERE plan = ? AND phrase = ?'
        assert connection.execute(query, ("hubei-2017", "2017年6月底前")).fetchone() == ("2017-06-30",)


def test_what_is_no_library_or_a_newer_one_says_so(tmp_path: Path) -> None:
    broken, other, newer = (tmp_path / name for name in ("broken.db", "other.db", "newer.db"))
    broken.write_text("a text", encoding="utf-8")
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE somebody (name)")
    open_to_write(newer).close()
    with sqlite3.connect(newer) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    for file, error in ((broken, NoLibraryError), (other, NoLibraryError), (newer, NewerLibraryError)):
        with pytest.raises(error) as caught:
            open_library(file)
        assert str(file) in caught.value.message("en")
    (tmp_path / "a file").touch()
    with pytest.raises((UnmadeLibraryError, NoLibraryError)):
        open_library(tmp_path / "a file" / "library.db")


def test_to_add_to_a_library_that_is_damaged_names_the_library(file: Path, database: Database, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(TEXT.format(3), encoding="utf-8")
    database.close()
    with file.open("r+b") as opened:
        opened.seek(40960)
        opened.write(bytes(file.stat().st_size - 40960))
    with pytest.raises(NoLibraryError) as caught:
        add_file(file, False, str(tmp_path / "plan.txt"))
    assert str(file) in caught.value.message("en")


def test_a_library_of_an_older_version_is_led_to_this_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "older.db"
    with monkeypatch.context() as older:
        older.setattr("library.store.kept.database.MIGRATIONS", MIGRATIONS[:1])
        older.setattr("library.store.kept.writing._OWN", tuple(name for name in _OWN if name != "county"))
        database = open_to_write(file)
        kept = keep(database, read_text(TEXT.format(3)), "a", None)
        database.close()
    with monkeypatch.context() as forbidden:
        forbidden.setattr("os.access", lambda _, asked: asked == os.R_OK)
        with pytest.raises(OlderLibraryError):
            open_library(file)
    library, _ = open_library(file)
    assert library.entry(kept.id).year == 2024
    with sqlite3.connect(file) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)


def test_a_library_that_cannot_be_written_is_read(file: Path, database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    database.close()
    monkeypatch.setattr("os.access", lambda _, asked: asked == os.R_OK)
    library, store = open_library(file)
    assert store.is_read_only
    assert library.file is None
    assert store.plan("hubei-2017") == BUNDLED.plan("hubei-2017")
    with pytest.raises(ReadOnlyLibraryError):
        remove(store.database, "hubei-2017")


@pytest.mark.parametrize(
    ("mounts", "is_remote"),
    [("/dev/sda / ext4 rw 0 0\nserver:/home {} nfs4 rw 0 0\n", True), ("/dev/sda / ext4 rw 0 0\nserver:/x /x nfs rw 0 0\n", False)],
)
def test_a_file_system_of_the_network_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mounts: str, is_remote: bool
) -> None:
    folder = tmp_path / "my plans"
    said = mounts.format(str(folder).replace(" ", "\\040"))
    monkeypatch.setattr(Path, "read_text", lambda *_, **__: said)
    assert opening.is_remote(folder / "library.db") == is_remote


def test_a_plan_that_is_read_while_it_is_replaced_is_whole(store: KeptStore, file: Path) -> None:
    plan, stop = BUNDLED.plan("henan-2021"), Event()

    def replace_it() -> None:
        with closing(open_to_write(file)) as own:
            while not stop.is_set():
                keep_read_again(own, plan, "henan-2021")

    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(replace_it)
        try:
            assert {len(store._open("henan-2021").sections) for _ in range(200)} == {len(plan.sections)}
        finally:
            stop.set()
        writing.result()


def test_a_visit_waits_for_no_other_program_that_writes(store: KeptStore, file: Path) -> None:
    with closing(open_to_write(file)) as other:
        other.connection.execute("BEGIN IMMEDIATE")
        store.visit()
        other.connection.rollback()
    assert store._all("SELECT count(*) FROM meta WHERE name = 'visited'") == [(0,)]
    store.visit()
    assert store._all("SELECT count(*) FROM meta WHERE name = 'visited'") == [(1,)]


def test_the_bytes_of_plans_are_kept_once_and_up_to_a_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    originals = Originals(tmp_path / "library.db")
    originals.keep(b"content")
    originals.keep(b"content")
    assert originals.get(digest(b"content")) == b"content"
    assert originals.get(digest(b"other")) is None
    monkeypatch.setattr("library.store.kept.originals.MOST_BYTES", 3)
    originals.keep(b"longer")
    assert originals.get(digest(b"longer")) is None
    originals.forget(digest(b"content"))
    assert originals.get(digest(b"content")) is None


def test_the_library_is_where_a_person_says_else_in_the_folder_for_data(tmp_path: Path) -> None:
    assert library_file({"YAODIAN_LIBRARY": "/a.db"}, "/b.db") == Path("/b.db")
    assert library_file({"YAODIAN_LIBRARY": "/a.db"}) == Path("/a.db")
    assert library_file({}, str(tmp_path)) == tmp_path / "library.db"
    assert library_file({"XDG_DATA_HOME": "/data", "HOME": "/home/a"}) == Path("/data/yaodian/library.db")
    assert library_file({"HOME": "/home/a"}) == Path("/home/a/.local/share/yaodian/library.db")


def test_what_came_since_the_last_visit_is_new(database: Database, store: KeptStore, monkeypatch: pytest.MonkeyPatch) -> None:
    store.visit()
    assert not any(entry.is_new for entry in store.entries(0, 9))
    database.connection.execute("UPDATE meta SET value = '2020-01-01T00:00:00+00:00' WHERE name = 'visited'")
    database.connection.execute("UPDATE plan SET added = '2019-01-01T00:00:00+00:00'")
    kept = keep(database, read_text(TEXT.format(3)), "a", None)
    store.visit()
    assert [entry.id for entry in store.entries(0, 9) if entry.is_new] == [kept.id]
    assert [(group.year, group.new) for group in store.groups() if group.new] == [(2024, 1)]
    assert store.older == 0
    monkeypatch.setattr("library.store.kept.store.PARSERS", "another")
    assert store.older == 6


def test_a_library_whose_making_was_cut_off_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "library.db"
    file.touch()

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as cut:
        cut.setattr("library.opening.put_bundled", stop)
        with pytest.raises(KeyboardInterrupt):
            open_to_write(file)
    database = open_to_write(file)
    assert ids(database) == sorted(NAMES)
    database.close()


def test_bytes_that_cannot_be_kept_take_no_plan_from_the_library(tmp_path: Path) -> None:
    (tmp_path / "library-originals.db").write_text("no database", encoding="utf-8")
    originals = Originals(tmp_path / "library.db")
    originals.keep(b"content")
    originals.forget(digest(b"content"))
    assert originals.get(digest(b"content")) is None
    originals.close()


@pytest.mark.parametrize(
    "typed", ["", "排污许可", "2020-06", "题:大气", "省:吉林 排污", "kind:recurring", "责:局", "-省:湖北", "期:无期"]
)
def test_the_deadlines_of_a_library_are_those_of_its_plans(store: KeptStore, typed: str) -> None:
    wanted = asked_of_list(typed, [2017, 2020])
    kept = list(store.facts("deadlines", wanted))
    assert kept == list(BUNDLED.facts("deadlines", wanted))
    assert kept
