"""The facts of a section: marked in the text, listed in the panel, one key from the words they came from."""

import json
from pathlib import Path

from tests.plans import library_of
from tests.tui.asker import Asker
from tests.tui.browser import browsing

PLAN = """2020年全省生态环境工作要点
一、主要目标
全省优良天数比例达到85%以上。
二、重点任务
深入开展排查。6月底前完成100个村庄整治（牵头单位：土壤处；责任单位：各市生态环境局）。每季度通报一次。
三、保障措施
加强领导。
"""


async def test_signs_beside_the_text_tell_what_a_row_states() -> None:
    async with browsing(library_of(PLAN), size=(120, 36)) as browser:
        signs = dict(zip(browser.right(), browser.signs(), strict=True))
        assert signs["全省优良天数比例达到85%以上。"] == " T"
        assert signs["加强领导。"] == ""
        assert "DTU" in signs.values()


async def test_the_panel_lists_the_section_in_view_and_follows_it() -> None:
    async with browsing(library_of(PLAN), size=(120, 36), language="en") as browser:
        await browser.press("j", "j", "p")
        assert "deadlines 2  targets 1  duties 2" in browser.text()
        assert "D 2020-06-30" in browser.text()
        assert any("U lead" in row and row.rstrip().endswith("土壤处") for row in browser.rows())
        await browser.press("tab", "k")
        assert any(row.split("╎")[-1].strip("› ").split()[:4] == ["T", "2020-12-31", ">=", "85"] for row in browser.rows())
        await browser.press("j", "j")
        assert "nothing stated, repaired or lost here itself" in browser.text()


async def test_enter_goes_from_the_panel_to_the_phrase_and_escape_closes_it() -> None:
    async with browsing(library_of(PLAN), size=(100, 12)) as browser:
        await browser.press("j", "j", "p", "j", "j", "enter")
        assert "6月底前完成100个村庄整治" in "".join(browser.right()[:4])
        assert browser.screen.is_reading
        await browser.press("p")
        assert "职责 2" in browser.text()
        await browser.press("escape")
        assert "职责 2" not in browser.text()


async def test_the_panel_is_one_of_the_panes_that_tab_goes_round() -> None:
    async with browsing(library_of(PLAN)) as browser:
        await browser.press("j", "j", "p", "tab")
        assert not browser.screen.is_reading
        await browser.press("tab")
        assert browser.screen.is_reading
        await browser.press("tab")
        assert browser.screen.dock.has_keys


async def test_the_panel_lists_one_kind_alone_and_takes_the_rows_it_needs() -> None:
    async with browsing(library_of(PLAN), size=(120, 36)) as browser:
        await browser.press("j", "j", "p")
        assert "[全部 5]  期限 2  目标 1  职责 2" in browser.text()
        assert browser.screen.dock.open
        assert browser.screen.dock.open.pane.size.height == 2 + 5
        await browser.press("right", "right")
        assert "全部 5  期限 2  [目标 1]  职责 2" in browser.text()
        assert browser.screen.dock.open.pane.size.height == 2 + 1
        # It stays so in a section that has such, and shows what there is in one that has none.
        await browser.press("tab", "k")
        assert "85" in browser.text()
        await browser.press("tab", "tab", "left", "left")
        assert "[全部 1]" not in browser.text()
        # Where there is one kind alone nothing is to be chosen, and left of all is the outline.
        assert "左右键" not in browser.rows()[-1]
        await browser.press("left")
        assert not browser.screen.is_reading
        assert "搜索" in browser.rows()[-1]


async def test_one_key_shows_the_text_as_it_was_found() -> None:
    page = "2024年工作要炸/strong>\n一、重点目栆/p>\n安全利用率达?2%以上、/p>\n二、保障措施、/p>\n加强领导、/p>\n"
    async with browsing(library_of(page), size=(100, 20)) as browser:
        await browser.press("j")
        assert "安全利用率达▯▯2%以上。" in browser.right()
        await browser.press("a")
        assert "安全利用率达?2%以上、/p>" in browser.right()
        assert "原样" in browser.rows()[-1]
        await browser.press("a")
        assert "安全利用率达▯▯2%以上。" in browser.right()


async def test_a_bundled_plan_shows_its_text_as_found_too() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("a")
        assert any("環(huán)境" in row for row in browser.right())


async def test_escape_closes_the_list_also_after_enter() -> None:
    async with browsing(library_of(PLAN), size=(100, 20)) as browser:
        await browser.press("j", "j", "p", "enter", "escape")
        assert "职责 2" not in browser.text()


async def test_one_goes_back_from_a_deadline_to_where_one_was() -> None:
    async with browsing(library_of(PLAN), size=(100, 20)) as browser:
        await browser.press("j", "j", "d", "enter", "[")
        assert "二" in browser.rows()[0]
        assert browser.right()[0] == "二、重点任务"


async def test_the_parts_of_a_section_that_states_nothing_itself_are_listed() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("/", *"巩固环境空气质量改善成果", "enter", "p")
        assert "湖北2017 三/五" in browser.rows()[0]
        assert any("14" in row and "燃煤电厂机组" in row for row in browser.rows()[-12:])


YEARLY = PLAN.replace(
    "全省优良天数比例达到85%以上。", "到2025年，生产总值年均增长5%，粮食产量增长3%，PM2.5年均浓度下降4%，用水量较2020年均下降2%。"
)


def test_a_change_of_each_year_is_told_in_what_is_written(ask: Asker, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(YEARLY, encoding="utf-8")
    answer = ask("targets", "--in", str(tmp_path / "plan.txt"), "--json")
    yearly = {one["indicator"]: one["yearly"] for one in json.loads(answer.out) if one["comparator"] in ("increase", "decrease")}
    assert yearly == {"生产总值": True, "粮食产量": False, "PM2.5年均浓度": False, "用水量": False}


async def test_a_change_of_each_year_is_told_from_one_of_all_years() -> None:
    plan = YEARLY
    async with browsing(library_of(plan), size=(120, 36), language="en") as browser:
        await browser.press("T")
        said = [row.split() for row in browser.rows() if "%" in row]
        names = ("生产总值", "粮食产量", "PM2.5")
        assert {name for row in said if "yearly" in row for name in names if name in "".join(row)} == {"生产总值"}
