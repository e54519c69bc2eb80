"""What is due: every deadline of every plan, narrowed the way a person types it."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from library.asking.asked import read
from library.asking.filter import Filter
from library.asking.values import BARE_IN_LISTS, Around
from library.finding.deadlines import Group
from library.library import Library
from library.opening import open_library, open_to_write
from library.store.kept.writing import put
from parsers.reading import read_text
from parsers.values import replace
from tests.gold_tables import gold_rows
from tests.plans import asked_of_list

YEARS = (2016, 2017, 2020, 2021, 2024)
TODAY = date(2020, 6, 10)


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.bundled()


def shown(library: Library, typed: str) -> list[tuple[str, str]]:
    return [(task.plan, task.deadline.shown) for task in library.deadlines(asked_of_list(typed, YEARS, TODAY))]


def test_a_clerk_asks_what_is_due_in_june(library: Library) -> None:
    gold = [row["phrase"] for row in gold_rows("jilin-2020.deadlines") if row["end"][:7] == "2020-06" and row["kind"] == "by"]
    assert shown(library, "2020-06") == [("jilin-2020", phrase) for phrase in gold]


def test_everything_is_listed_by_day_and_what_has_no_day_behind_it(library: Library) -> None:
    tasks = library.deadlines(Filter())
    groups = [task.group.value for task in tasks]
    assert groups == sorted(groups)
    dated = [task.day for task in tasks if task.group is Group.DATED]
    assert dated == sorted(dated, key=str)
    assert {task.deadline.known for task in tasks if task.group is Group.DAMAGED} == {"2024-0[1-9]"}


def test_a_reporter_narrows_by_place_topic_unit_and_words(library: Library) -> None:
    assert {plan for plan, _ in shown(library, "省:吉林")} == {"jilin-2020"}
    assert shown(library, "省:吉林") == shown(library, "province:jilin") == shown(library, "吉林")
    assert shown(library, "排污许可证 湖北") == [("hubei-2017", "2017年6月底前"), ("hubei-2017", "2017年底前")]
    assert shown(library, "题:土壤 期:2020")[0][0] == "jincheng-2016"
    assert {plan for plan, _ in shown(library, "责:流域处")} == {"hubei-2024"}
    assert [words for _, words in shown(library, "kind:recurring 晋城")] == ["每季度", "每月"]


def test_what_is_not_understood_is_named() -> None:
    asked = read("省:火星 2020-13 颜色:红 大气", Around(TODAY, YEARS, BARE_IN_LISTS))
    assert asked.unknown == ("省:火星", "2020-13", "颜色:红")
    assert asked.filter.topics == {"大气"}


def test_a_word_that_is_no_key_of_the_filter_is_looked_for(library: Library) -> None:
    assert shown(library, "黄标车") == [("jincheng-2016", "2016年年底前"), ("hubei-2017", "2017年")]


def test_labels_on_lines_of_their_own_are_one_tag() -> None:
    text = "某市2026年要点\n一、任务\n10月底前完成造林。\n牵头单位：甲局\n责任单位：乙局、丙局\n二、保障\n无。\n"
    (due,) = Library.of([read_text(text)]).deadlines(Filter())
    assert due.units == ("甲局", "乙局", "丙局")


def test_a_deadline_is_of_the_units_of_its_own_tag_in_every_store(tmp_path: Path) -> None:
    first, second = "6月底前建成泵站。（责任单位：甲局、乙局）", "10月底前完成改造。（牵头单位：丙局；配合单位：丁局）"
    plan = read_text(f"青山市2026年工作要点\n一、水\n{first}{second}\n二、保障\n加强领导。\n")
    library, store = open_library(tmp_path / "library.db")
    with closing(store), closing(open_to_write(tmp_path / "library.db")) as database:
        with database.writing() as connection:
            put(connection, plan, "x")
        for one in (library, Library.of([plan])):
            own = Filter(plans=frozenset([plan.id]))
            assert [due.units for due in one.deadlines(own)] == [("甲局", "乙局"), ("丙局", "丁局")]
            assert [due.day for due in one.deadlines(replace(own, units=("丁局",)))] == ["2026-10-31"]
