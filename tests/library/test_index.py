"""The index of sections beside a library: it finds what the text holds, and is right whatever happens to its files."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Event, Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from library.finding.index import building, document
from library.finding.index.candidates import almost, exactly, in_order, in_pinyin
from library.finding.index.document import Document, IndexedSection, PlanRow
from library.finding.index.segment import Segment, numbers_in
from library.finding.matching import Closeness, match_term
from library.library import Library
from library.opening import open_library, open_to_write
from library.store.kept.database import Database
from library.store.kept.index_folder import IndexFolder
from library.store.kept.writing import edit, keep, remove
from parsers.plan import Plan, Section
from parsers.reading import read_text
from parsers.values import replace
from tests.plans import BUNDLED, asked

TEXT = "清市2024年工作要点\n一、任务\n6月底前完成{}处整治。\n二、保障\n加强领导。\n"
QUERIES = ["黑臭水体", "秸秆", "水", "黑丑水体", "禁烧秸秆", "jiegan", "jgjs", "黑chou水体", "湖北 秸秆", "PM2.5", "题:大气 扬尘"]
words = st.text(st.sampled_from("秸秆禁烧黑臭水体年1a，"), min_size=1, max_size=5)


def segment_of(texts: list[str], *, lists_words: bool) -> Segment:
    row = PlanRow(1, 1, "plan", None, None, None, None, None, "", 1, "")
    return Segment(
        b"".join(
            building.segment(
                [Document(row, 0, [IndexedSection(f"\n{text}", "", 1) for text in texts], ())], lists_words=lists_words
            )
        )
    )


@given(st.lists(st.text(st.sampled_from("秸秆禁烧黑臭水体年1a，"), max_size=12), min_size=1, max_size=8), words, st.booleans())
def test_no_section_that_holds_a_term_is_missing_from_the_candidates(texts: list[str], term: str, lists_words: bool) -> None:
    segment = segment_of(texts, lists_words=lists_words)
    found = [match_term(term, f"\n{text}") for text in texts]
    for closeness, way in (Closeness.EXACT, exactly), (Closeness.IN_ORDER, in_order), (Closeness.FUZZY, almost):
        met = {number for number, match in enumerate(found) if match and match.closeness == closeness}
        assert met <= {*numbers_in(way(segment, term))}


@pytest.mark.parametrize("lists_words", [True, False])
@pytest.mark.parametrize("typed", ["jiegan", "jgjs", "jieg", "秸gan", "jgjsh", "jganj"])
def test_what_is_typed_in_pinyin_has_its_sections_among_the_candidates(typed: str, lists_words: bool) -> None:
    texts = ["推进秸秆禁烧，", "煤改电", "黑臭水体", "秸杆", ""]
    segment = segment_of(texts, lists_words=lists_words)
    met = {number for number, text in enumerate(texts) if match_term(typed, text)}
    assert met
    assert met <= {*numbers_in(in_pinyin(segment, typed))}


def test_a_plan_larger_than_a_segment_is_parted_and_its_sections_keep_their_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "MOST_SECTIONS", 7)
    plans = [BUNDLED.plan(name) for name in ("hubei-2017", "jilin-2020")]
    made = [
        Segment(b"".join(building.segment(filling, lists_words=True)))
        for filling in building.stretches(document.document(plan, number) for number, plan in enumerate(plans))
    ]
    assert max(segment.count for segment in made) == 7
    places = [segment.place(number) for segment in made for number in range(segment.count)]
    assert [(row.id, index) for row, index in places] == [(plan.id, n) for plan in plans for n in range(len(plan.sections))]


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "library.db"


@pytest.fixture
def database(file: Path) -> Iterator[Database]:
    with closing(open_to_write(file)) as opened:
        yield opened


def found(library: Library, typed: str) -> list[tuple[str, int]]:
    return [(hit.plan, hit.section) for hit in library.search(asked(typed))]


def segments(folder: Path) -> set[str]:
    return {each.name for each in folder.glob("*.segment")}


@pytest.mark.parametrize("typed", QUERIES)
def test_a_library_finds_what_the_plans_in_memory_are_found_by(file: Path, typed: str) -> None:
    expected = [(one.plan, one.section, one.score) for one in Library.bundled().search(asked(typed))]
    assert [(one.plan, one.section, one.score) for one in open_library(file)[0].search(asked(typed))] == expected


def test_what_comes_changes_and_goes_is_found_as_it_is_now(file: Path, database: Database) -> None:
    library, _ = open_library(file)
    assert not found(library, '"完成第七处"')
    name = keep(database, read_text(TEXT.format("第七")), "one", None).id
    assert found(library, '"完成第七处"') == [(name, 1)]
    edit(database, name, {"province": "湖北省"}, library.plan(name))
    assert found(library, '省:湖北 "完成第七处"') == [(name, 1)]
    assert found(library, '湖北 "完成第七处"') == [(name, 1)]
    assert not found(library, '省:吉林 "完成第七处"')
    remove(database, name)
    assert not found(library, '"完成第七处"')
    keep(database, read_text(TEXT.format("第八")), "two", None)
    assert not found(library, '"完成第七处"')
    assert found(library, '"完成第八处"')
    # Another one that opens it now sees the same.
    assert found(open_library(file)[0], '"完成第八处"')


def test_many_small_changes_leave_few_segments(file: Path, database: Database) -> None:
    library, _ = open_library(file)
    for number in range(30):
        keep(database, replace(read_text(TEXT.format(number)), title=f"要点{number}"), str(number), None)
        assert found(library, f'"完成{number}处"')
    assert len(segments(file.with_name("library.db-index"))) < 10


@pytest.mark.parametrize("damage", ["removed", "emptied", "cut", "another form", "no list", "broken list"])
def test_an_index_that_is_missing_or_broken_is_made_anew(file: Path, damage: str) -> None:
    expected = found(open_library(file)[0], "黑臭水体")
    folder = file.with_name("library.db-index")
    (segment,) = folder.glob("*.segment")
    content = segment.read_bytes()
    if damage == "removed":
        shutil.rmtree(folder)
    elif damage == "no list":
        (folder / "segments.json").unlink()
    elif damage == "broken list":
        (folder / "segments.json").write_text("{", encoding="utf-8")
    else:
        segment.write_bytes({"emptied": b"", "cut": content[:-100], "another form": b"x" + content[1:]}[damage])
    assert found(open_library(file)[0], "黑臭水体") == expected
    assert expected


def test_the_index_of_another_library_of_that_name_is_not_used(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    for target, text in ((file, "第七"), (other, "第八")):
        with closing(open_to_write(target)) as opened:
            keep(opened, read_text(TEXT.format(text)), text, None)
    library, store = open_library(file)
    with closing(store):
        assert found(library, '"完成第七处"')
    shutil.copy(other, file)
    assert not found(open_library(file)[0], '"完成第七处"')
    assert found(open_library(file)[0], '"完成第八处"')


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid"), reason="folders are not forbidden so there")
def test_where_the_folder_cannot_be_written_the_index_is_kept_elsewhere(file: Path) -> None:
    open_library(file)[1].close()
    # A file in its place keeps even root from making the folder.
    file.with_name("library.db-index").write_text("", encoding="utf-8")
    assert found(open_library(file)[0], "黑臭水体")
    cache = file.with_name("cache") / "yaodian" / "index"
    assert list(cache.glob("*/*.segment"))
    shutil.rmtree(file.with_name("cache"))
    file.with_name("cache").write_text("", encoding="utf-8")
    assert found(open_library(file)[0], "黑臭水体")


def test_one_searches_while_another_adds(file: Path) -> None:
    library, _ = open_library(file)
    expected = found(library, "黑臭水体")
    files = []
    for number in range(40):
        files.append(file.with_name(f"{number}.txt"))
        files[-1].write_text(f"{2000 + number % 20}年清市工作要点{number}\n" + TEXT.format(number), encoding="utf-8")
    done = Event()
    missed: list[str] = []

    def search() -> None:
        own, store = open_library(file)
        with closing(store):
            while not done.is_set():
                if found(own, "黑臭水体") != expected:
                    missed.append("黑臭水体")

    reader = Thread(target=search)
    reader.start()
    try:
        command = [sys.executable, "-m", "tui", "--library", str(file), "add", *map(str, files)]
        assert subprocess.run(command, stderr=subprocess.PIPE, check=False).returncode == 0
    finally:
        done.set()
        reader.join()
    assert not missed
    assert [number for number in range(40) if not found(library, f'"完成{number}处"')] == []


def test_a_hit_whose_plan_has_gone_meanwhile_is_shown_without_words(file: Path, database: Database) -> None:
    library, _ = open_library(file)
    plan: Plan = read_text(TEXT.format("第七"))
    name = keep(database, plan, "one", None).id
    hits = library.search(asked('"完成第七处"'))
    remove(database, name)
    assert hits[0].plan == name
    assert not hits[0].snippet


def made(name: str, texts: list[tuple[str, str]]) -> Plan:
    """A plan of some sections, each a title and a text."""
    sections = tuple(
        Section(n, (f"{n}.",) if n else (), int(n > 0), f"{n}." if n else "", "", title, text, (0, 0))
        for n, (title, text) in enumerate([("", ""), *texts])
    )
    return replace(BUNDLED.plan("jilin-2020"), id=name, sections=sections, facts={})


def test_a_phrase_comes_first_however_many_headings_have_its_words_apart() -> None:
    plans = [made("many", [("大气工作", "防治污染。")] * 450), made("phrase", [("其他", "推进大气污染防治。")])]
    assert Library.of(plans).search(asked("大气 污染"))[0].plan == "phrase"


def test_what_was_cut_says_so() -> None:
    library = Library.of([made("many", [("大气", "治理。")] * 300)])
    assert library.search(asked("年:2020"), 200).is_cut
    assert library.search(asked("治理"), 200).is_cut
    assert not library.search(asked("治理"), 500).is_cut


def test_what_resembles_a_word_most_is_found_among_many_that_merely_have_its_characters() -> None:
    apart = [("甲", "黑色。臭气。用水。体系。")] * 300
    assert Library.of([made("apart", [*apart, ("乙", "黑而臭水体治理。")])]).search(asked("黑臭水体"))[0].section == 301


def test_a_character_without_a_reading_may_stand_among_letters(file: Path, database: Database) -> None:
    keep(database, made("river", [("浉河治理", "推进浉河治理。")]), "river", None)
    assert found(open_library(file)[0], "浉he") == [("river", 1)]


def test_a_long_paragraph_is_looked_for_as_it_stands() -> None:
    text = "推进秸秆禁烧与黑臭水体治理，" * 8
    library = Library.of([made("long", [("甲", text)])])
    assert library.search(asked(text))
    assert not library.search(asked(text[:-3] + "体黑" + text[-3:]))


def test_the_index_of_a_copy_that_went_another_way_is_not_used(file: Path, tmp_path: Path) -> None:
    open_library(file)[1].close()
    copy = tmp_path / "copy"
    shutil.copy(file, copy)
    for target, name, year in (file, "jilin-2020", 1999), (copy, "henan-2021", 1988):
        with closing(open_to_write(target)) as opened:
            edit(opened, name, {"year": year}, BUNDLED.plan(name))
    library, store = open_library(file)
    with closing(store):
        assert found(library, "年:1999")
    shutil.copy(copy, file)
    assert not found(open_library(file)[0], "年:1999")
    assert found(open_library(file)[0], "年:1988")


def test_a_deadline_whose_plan_has_gone_or_changed_keeps_its_day_alone(file: Path, database: Database) -> None:
    library, _ = open_library(file)
    before = list(library.deadlines(asked("")))
    listed = library.deadlines(asked(""))
    remove(database, "hubei-2017")
    # A key that is free again is another plan's now.
    keep(database, read_text(TEXT.format("第七")), "one", None)
    after = list(listed)
    assert [task.order for task in after] == [task.order for task in before]
    gone = [task for task in after if task.plan == "hubei-2017"]
    assert gone
    assert not any(task.deadline.phrase for task in gone)
    kept = [task for task in after if task.plan == "jilin-2020"]
    assert kept == [task for task in before if task.plan == "jilin-2020"]


def test_an_index_that_was_interrupted_goes_on_also_within_a_plan(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "MOST_SECTIONS", 20)
    library, _ = open_library(file)

    def stop(*_: int) -> None:
        raise KeyboardInterrupt

    with closing(open_to_write(file)) as database, pytest.raises(KeyboardInterrupt):
        IndexFolder(file).searched(database.connection, stop)
    expected = {(one.plan, one.section) for one in Library.bundled().search(asked("环境"), 1000)}
    assert {(one.plan, one.section) for one in library.search(asked("环境"), 1000)} == expected
