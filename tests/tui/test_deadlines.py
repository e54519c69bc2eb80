"""The lists of deadlines: beside the text, and all by month."""

from datetime import date
from pathlib import Path

import pytest

from library.library import Library
from library.marks.mark import Mark, State
from library.opening import open_library
from tests.plans import asked_of_list, library_of
from tests.tui.browser import Browser, browsing
from tui.lists.deadlines import DEADLINES, rows_of
from tui.models.deadlines import DeadlineRows
from tui.saying.due_dates import when_due
from tui.saying.language import Said

TODAY = date(2020, 6, 10)


def panel(browser: Browser) -> list[str]:
    """The rows of the list below the reader."""
    rows = [row.split("╎")[-1].rstrip() for row in browser.rows()[1:-1]]
    return rows[next(n for n, row in enumerate(rows) if row.startswith((" deadlines ", " 期限"))) :]


def listed(today: date = TODAY) -> DeadlineRows:
    return rows_of(Library.bundled(), asked_of_list("省:吉林", (2020,), today), Said("zh", today))


@pytest.mark.parametrize(
    ("grouping", "headings"),
    [
        ("by month", [("2020-04", 1), ("2020-06", 2), ("2020-09", 2), ("2020-11", 1), ("2020-12", 1)]),
        ("by what is due", [("逾期", 1), ("30天内", 2), ("以后", 4)]),
        ("by unit", [("未写明单位", 7)]),
        ("by place", [("吉林", 7)]),
    ],
)
def test_deadlines_are_grouped_and_counted(grouping: str, headings: list[tuple[str, int]]) -> None:
    said = Said("zh", TODAY)
    grouped = next(each for each in DEADLINES.groupings if each.name.en == grouping).grouped(listed(), said)
    assert grouped.headings == headings
    assert all(grouped.at(grouped.rows_of(n).start) == n for n in range(len(grouped.things)))


def test_a_deadline_stands_below_each_of_its_units() -> None:
    text = "湖北省2020年要点\n一、甲\n6月底前完成整治。（责任单位：水处、大气处）\n二、乙\n9月底前完成监测。（责任单位：水处）\n"
    rows = rows_of(library_of(text), asked_of_list("", (2020,)), Said("zh", TODAY))
    grouped = next(each for each in DEADLINES.groupings if each.name.en == "by unit").grouped(rows, Said("zh", TODAY))
    assert grouped.headings == [("大气处", 1), ("水处", 2)]
    assert [row.due.day for row in grouped.things] == ["2020-06-30", "2020-06-30", "2020-09-30"]


def test_what_holds_from_a_day_on_is_never_overdue_and_what_has_no_day_says_its_words() -> None:
    text = "湖北省2020年要点\n一、甲\n从2019年起，全面实施绩效管理。3月底前完成整治。\n二、乙\n国庆节前完成验收。\n"
    library, said = library_of(text), Said("zh", TODAY)
    rows = rows_of(library, asked_of_list("", (2020,)), said)
    assert [(when_due(row.due, "zh"), row.days_left) for row in rows] == [
        ("2020-03-31", -71),
        ("2019-01-01..", None),
        ("国庆节前", None),
    ]
    assert DEADLINES.counts(rows, said).startswith("! 逾期 1 ")
    grouped = next(each for each in DEADLINES.groupings if each.name.en == "by month").grouped(rows, said)
    assert grouped.headings == [("2020-03", 1), ("自某日起", 1), ("没有日期", 1)]
    assert [row.due.day for row in rows_of(library, asked_of_list("期:2019-01", (2020,)), said)] == ["2019-01-01"]


def test_what_is_done_is_neither_overdue_nor_near() -> None:
    library, said = Library.bundled(), Said("zh", TODAY)
    wanted = asked_of_list("省:吉林", (2020,))
    due = library.deadlines(wanted)[0]
    done = Mark("", due.plan, "", State.DONE)
    rows = DeadlineRows(library.deadlines(wanted), {due.key: done}, TODAY)
    grouped = next(each for each in DEADLINES.groupings if each.name.en == "by what is due").grouped(rows, said)
    assert grouped.headings == [("30天内", 2), ("以后", 4), ("完成", 1)]
    assert grouped.things[-1].due.day == due.day


def test_signs_and_counts_tell_what_is_past_and_what_is_near() -> None:
    said = Said("zh", date(2020, 6, 21))
    rows = listed(said.today)
    assert [DEADLINES.sign(row, said)[0] for row in rows[:4]] == ["!", "*", "*", " "]
    assert DEADLINES.counts(rows, said) == "! 逾期 1  * 10天内 2  + 30天内 0  以后 4"


async def test_escape_takes_the_filter_of_the_panel_away_and_then_closes_it() -> None:
    async with browsing(size=(120, 36), today=TODAY) as browser:
        await browser.press("/", *"打赢碧水保卫战", "enter", "d", "f", *"2020-06", "enter", "escape")
        assert panel(browser)
        assert "筛选" not in browser.rows()[-1].split("Esc")[-1]
        await browser.press("escape")
        assert not any(row.split("╎")[-1].startswith(" 期限") for row in browser.rows())


async def test_the_list_beside_the_text_widens_from_the_section_to_everything() -> None:
    async with browsing(size=(120, 36), language="en", today=TODAY) as browser:
        await browser.press("/", *"打赢碧水保卫战", "enter", "d")
        assert panel(browser)[0].startswith(" deadlines  this section  吉林2020  2020  ! overdue 0")
        assert panel(browser)[2] == " 2020-06  1"
        assert panel(browser)[3].startswith("›+ 2020-06-30      20d  ")
        assert "吉林2020 五/二" in panel(browser)[3]
        await browser.press("+")
        assert "this plan" in panel(browser)[0]
        await browser.press("+", "+")
        assert "everything" in panel(browser)[0]
        assert any("2016-12-31" in row for row in panel(browser))
        await browser.press("-")
        assert "this province" in panel(browser)[0]


async def test_a_range_leaves_in_the_outline_what_falls_in_it_and_clearing_restores_it() -> None:
    async with browsing(size=(120, 36), today=TODAY) as browser:
        before = browser.left()
        await browser.press("d", "+", "+", "+", "f", *"2020q2")
        assert [row for row in browser.left() if "1 (" in row]
        assert not any("湖北" in row for row in browser.left())
        await browser.press("enter", "escape")
        assert [row.strip("› ") for row in browser.left()] == [row.strip("› ") for row in before]


async def test_what_is_not_understood_is_named_beside_the_list() -> None:
    async with browsing(size=(120, 36), today=TODAY) as browser:
        await browser.press("d", "f", *"2020-13")
        assert "无法理解：2020-13" in panel(browser)[0]


async def test_enter_goes_to_the_phrase_and_the_list_stays_as_it_was() -> None:
    async with browsing(size=(120, 36), today=TODAY) as browser:
        await browser.press("d", "+", "+", "+", "f", *"排污许可证", "enter", "j", "j", "enter")
        assert "9月底前完成排污许可证核发和登记" in "".join(browser.right()[:5])
        assert "吉林2020 六/一" in browser.rows()[0]
        await browser.press("d")
        assert any(row.startswith("›") and "2020-09-30" in row for row in panel(browser))


async def test_the_view_of_all_deadlines_comes_back_as_one_left_it() -> None:
    async with browsing(size=(80, 24), today=TODAY) as browser:
        await browser.press("D")
        assert "[期限]" in browser.rows()[0]
        await browser.press("f", *"2020-09", "enter", "j", "enter")
        assert "9月底前开展污染防治攻坚战成效考核预评估" in "".join(browser.right()[:5])
        await browser.press("D")
        assert "按月  2020-09" in browser.rows()[0]
        here = next(row for row in browser.rows() if row.startswith("›"))
        assert "成效考核预评估" in here
        await browser.press("q")
        assert "吉林2020" in browser.rows()[0]


async def test_damaged_and_recurring_deadlines_stand_apart_with_what_is_known() -> None:
    async with browsing(size=(100, 40), today=TODAY) as browser:
        await browser.press("D", "f", *"省:湖北", "enter", "G")
        assert "2024年▯月" in browser.text()
        assert "每月" in browser.text()


async def test_the_view_opens_on_what_is_due_next() -> None:
    async with browsing(size=(100, 30), today=TODAY) as browser:
        await browser.press("D")
        here = next(row for row in browser.rows() if row.startswith("›"))
        assert here.startswith("›+ 2020-06-30")


async def test_a_deadline_is_marked_as_the_task_it_belongs_to(tmp_path: Path) -> None:
    library = open_library(tmp_path / "library.db")[0]
    async with browsing(library, size=(120, 36), today=TODAY) as browser:
        await browser.press("D", "f", *"排污许可证核发和登记", "enter", "m", "m")
        assert "[x]" in next(row for row in browser.rows() if row.startswith("›"))
        assert {mark.state for mark in library.marks_on_facts().values()} == {State.DONE}
        # What is done is overdue no longer.
        await browser.press("U", "U")
        assert not library.marks_on_facts()


async def test_the_deadlines_beside_the_text_are_grouped_too() -> None:
    async with browsing(size=(120, 36), today=TODAY) as browser:
        await browser.press("d", "+", "+", "+", "s")
        assert any(row.strip() == "30天内  2" or row.strip().startswith("逾期  ") for row in panel(browser))


async def test_the_chosen_deadline_beside_the_text_is_copied() -> None:
    async with browsing(size=(120, 36), today=TODAY) as browser:
        await browser.press("d", "+", "+", "+", "f", *"排污许可证核发和登记", "enter", "y")
        assert browser.app.clipboard.startswith("9月底前 [jilin-2020/六/一 ")
