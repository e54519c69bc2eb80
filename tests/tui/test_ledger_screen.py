"""The lists over all plans on the screen: narrowed, grouped, and where they lead."""

from datetime import date

import pytest
from rich.cells import cell_len

from library.library import Library
from parsers.values import replace
from tests.plans import library_of, plan_of
from tests.tui.browser import browsing
from tests.tui.ledger import screen
from tui.models.grouped import Grouped, headings
from tui.saying.language import Language


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36), (200, 50)])
@pytest.mark.parametrize("language", ["zh", "en"])
async def test_every_list_fits_every_size_and_cuts_no_day_and_no_place(size: tuple[int, int], language: Language) -> None:
    async with browsing(size=size, language=language) as browser:
        await browser.press("t")
        for _ in range(9):
            assert {cell_len(row) for row in browser.rows()} == {size[0]}
            # How one leaves is never cut, and only what can be marked is offered to be.
            assert browser.rows()[-1].rstrip().endswith({"zh": "? 按键  Esc 返回", "en": "? keys  Esc back"}[language])
            marks = {"zh": " m 标记", "en": " m mark"}[language]
            assert screen(browser).filling.shown.task_of or marks not in browser.rows()[-1]
            await browser.press("tab")
        dated = [row for row in browser.rows() if "2017-06-30" in row]
        assert dated
        # Who is to do it goes before where it stands, which is said below.
        if size[0] >= 80:
            assert {"zh": "单位", "en": "units"}[language] in browser.rows()[2]
        if size[0] >= 120:
            assert any("湖北2017 三/五/16" in row for row in dated)


async def test_a_low_window_keeps_rows_for_the_list() -> None:
    async with browsing(size=(40, 10)) as browser:
        await browser.press("t")
        assert len([row for row in browser.rows() if "[ ]" in row]) > 2


async def test_what_a_machine_read_from_a_picture_has_its_sign_in_every_list() -> None:
    plan = plan_of("2026年湖北省生态环境工作要点\n一、大气\n2026年6月底前，完成18家水泥企业改造。\n二、水\n年底前整治47个排污口。")
    sections = tuple(replace(section, ocr=section.marker == "一、") for section in plan.sections)
    async with browsing(Library.of([replace(plan, sections=sections)]), size=(100, 24)) as browser:
        await browser.press("t")
        for read, written in (("2026年6月底前，完成18家", "年底前整治"), ("完成18家", "整治47个"), ("水泥企业改造", "排污口")):
            rows = browser.rows()[2:12]
            assert [row for row in rows if f"O {read}" in row]
            assert [row for row in rows if written in row and f"O {written}" not in row]
            await browser.press("tab")


async def test_the_chosen_task_is_said_whole_and_enter_goes_to_its_words() -> None:
    async with browsing(size=(80, 24)) as browser:
        await browser.press("t", "f", *"湖北 锅炉 2017-06", "enter")
        (row,) = screen(browser).list.model.things
        assert row.listed.task.day == "2017-06-30"
        text = "".join(line.strip() for line in browser.rows()[-8:])
        assert "全省各市县范围内淘汰或改造所有20蒸吨/小时以下的燃煤锅炉" in text
        await browser.press("enter")
        assert "湖北2017 三/五/16" in browser.rows()[0]
        # One finds the list again as one left it.
        await browser.press("t")
        assert len(screen(browser).list.model.things) == 1


async def test_grouping_goes_by_month_state_unit_and_plan() -> None:
    async with browsing(size=(120, 36), today=date(2017, 6, 10)) as browser:
        await browser.press("t")
        assert any(row.strip().startswith("2017-06  3") for row in browser.rows())
        await browser.press("s")
        assert any(row.strip().startswith("30天内  3") for row in browser.rows())
        await browser.press("s", "s")
        assert any("hubei-2017" in row for row in browser.rows()) or any("henan-2021" in row for row in browser.rows())


async def test_what_is_chosen_stays_so_where_the_list_is_grouped_anew_or_widened() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("t", "f", *"湖北2017 锅炉", "enter")
        chosen = screen(browser).list.chosen
        assert chosen
        await browser.press("s", "s", "escape")
        still = screen(browser).list.chosen
        assert still
        assert still.listed.task == chosen.listed.task
        assert len(screen(browser).list.model.things) > 100


async def test_the_list_of_deadlines_leads_back_to_the_list_one_came_from() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("t", "tab", "tab", "f", *"湖北2024", "enter", "D")
        assert "[期限]" in browser.rows()[0]
        await browser.press("D")
        assert "[目标]" in browser.rows()[0]
        assert "湖北2024" in browser.rows()[0]


async def test_enter_on_a_unit_lists_all_its_tasks() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("t", "f", *"湖北2024 责:水处", "enter", "tab", "tab", "tab")
        assert "[职责]" in browser.rows()[0]
        row = screen(browser).list.chosen
        assert row
        await browser.press("enter")
        tasks = [one.listed.task for one in screen(browser).list.model.things]
        assert len(tasks) == len({task.id for _, task in row.tasks}) > 1
        assert all(row.unit in task.units() for task in tasks)
        await browser.press("escape")
        assert "[职责]" in browser.rows()[0]


async def test_a_list_opens_at_the_first_task_that_is_still_to_come() -> None:
    async with browsing(size=(120, 36), today=date(2020, 6, 10)) as browser:
        await browser.press("t")
        chosen = screen(browser).list.chosen
        assert chosen
        assert chosen.listed.task.day == "2020-06-30"
        assert "剩余20天" in browser.text()


async def test_right_in_another_list_moves_no_column_of_the_table_of_places() -> None:
    async with browsing(size=(60, 20)) as browser:
        await browser.press("T")
        heads = browser.rows()[2]
        await browser.press("D", "l", "l", "l", "T")
        await browser.press("shift+tab")
        while "[各地]" not in browser.rows()[0]:
            await browser.press("tab")
        assert browser.rows()[2] == heads


def test_rows_of_a_grouped_list() -> None:
    grouped = Grouped("aabccc", headings("aabccc", str.upper))
    assert grouped.headings == [("A", 2), ("B", 1), ("C", 3)]
    assert [grouped.at(row) for row in range(len(grouped))] == [None, 0, 1, None, 2, None, 3, 4, 5]
    assert [grouped.rows_of(thing).start for thing in range(6)] == [1, 2, 4, 6, 7, 8]
    plain = Grouped("ab")
    assert [plain.at(row) for row in range(len(plain))] == [0, 1]


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 50)])
async def test_the_table_of_places_leads_to_one_measure_and_to_its_words(size: tuple[int, int]) -> None:
    async with browsing(size=size) as browser:
        await browser.press("T")
        assert any("优良天数比率" in row and ">=71.4%" in row for row in browser.rows())
        # The columns that have no room are reached, and no figure is cut: what goes is what stands in brackets behind it.
        await browser.press(*["l"] * 4)
        assert "湖北2024" in browser.rows()[2]
        assert not any("⋯" in row.replace(" ⋯", "") for row in browser.rows()[3:10])
        while "优良天数" not in next(row for row in browser.rows() if row.startswith("›")):
            await browser.press("j")
        await browser.press("enter")
        assert [row.strip("› ").split()[0] for row in browser.rows()[3:6]] == ["吉林2020", "湖北2017", "晋城2016"]
        await browser.press("escape")
        assert "^ 最高" in browser.text()
        await browser.press("enter", "enter")
        assert "吉林2020 二" in browser.rows()[0]


async def test_a_topic_is_read_in_every_place_and_its_sections_are_listed() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("T", "tab")
        row = next(row for row in browser.rows() if row.strip("› ").startswith("水  "))
        assert len(row.split()) >= 5
        await browser.press("f", *"水", "enter", "enter")
        assert "水" in browser.rows()[0]
        await browser.press("enter")
        assert "晋城2016" in browser.rows()[0]


async def test_columns_are_hidden_pinned_and_shown_again() -> None:
    async with browsing(size=(80, 24)) as browser:
        await browser.press("T")
        heads = browser.rows()[2].split()
        await browser.press("minus")
        assert heads[1] not in browser.rows()[2].split()
        await browser.press("plus", "P", "l", "l", "l", "l")
        assert browser.rows()[2].split()[1] == heads[1]
        await browser.press("plus", *["h"] * 9)
        assert browser.rows()[2].split() == heads


async def test_promises_stand_with_what_became_of_them() -> None:
    first = "湖北省2019年政府工作报告\n一、2019年重点工作\n地区生产总值增长7%以上。城镇新增就业70万人。\n"
    following = "湖北省2020年政府工作报告\n一、2019年工作回顾\n地区生产总值增长7.5%。\n二、2020年重点工作\n城镇新增就业60万人。\n"
    async with browsing(library_of(first, following), size=(120, 30)) as browser:
        await browser.press("T", "tab", "tab")
        assert "[承诺]" in browser.rows()[0]
        assert "降低 1  称已完成 1" in browser.rows()[1]
        assert any("地区生产总值" in row and "增7.5%" in row for row in browser.rows())
        await browser.press("enter")
        assert "湖北2019" in browser.rows()[0]


async def test_keys_pressed_while_a_list_is_looked_up_act_on_the_rows_that_are_seen() -> None:
    async with browsing(size=(80, 24)) as browser:
        await browser.press("T")
        ledger = screen(browser)
        ledger.open()
        ledger.show_detail()
        ledger.move(1)
        ledger.filling.switch(1)
        ledger.marking.step()
        ledger.move(1)
        await browser.settle()
        assert "[主题]" in browser.rows()[0]


async def test_what_is_counted_does_not_depend_on_how_the_list_is_grouped() -> None:
    async with browsing(size=(120, 30), today=date(2020, 6, 10)) as browser:
        await browser.press("D")
        counts = browser.rows()[1]
        for _ in range(3):
            await browser.press("s")
            assert browser.rows()[1] == counts


async def test_promises_are_narrowed_by_words_in_either_script_and_by_what_is_excluded() -> None:
    first = "湖北省2019年政府工作报告\n一、2019年重点工作\nPM₂.₅浓度下降3%。城镇新增就业70万人。\n"
    following = "湖北省2020年政府工作报告\n一、2019年工作回顾\n工作有进展。\n二、2020年重点工作\n继续努力。\n"
    async with browsing(library_of(first, following), size=(120, 30)) as browser:
        await browser.press("T", "tab", "tab", "f", *"pm2.5", "enter")
        assert len(screen(browser).list.model.things) == 1
        await browser.press("f", *"-就業", "enter")
        assert [one.made.indicator for one in screen(browser).list.model.things] == ["PM₂.₅浓度"]


async def test_a_filter_that_is_not_understood_lists_nothing_under_its_name() -> None:
    async with browsing(size=(80, 24)) as browser:
        await browser.press("t", "f", *"省:zzzz", "enter")
        assert screen(browser).is_typing
        assert "无法理解：省:zzzz" in browser.rows()[-1]
        await browser.press("escape")
        assert "zzzz" not in browser.text()
