"""Two plans side by side on the screen."""

import re

import pytest
from rich.cells import cell_len

from library.entry import Entry
from library.library import Library
from tests.plans import library_of
from tests.tui.browser import browsing
from tests.tui.comparing import TO_PROVINCE, compare, in_view, model
from tui.models.comparing import Comparing, Side
from tui.screens.compare.screen import CompareScreen
from tui.screens.help import HelpScreen
from tui.screens.pick import PickScreen


async def test_the_section_in_view_is_shown_with_what_answers_it() -> None:
    async with browsing(size=(120, 36)) as browser:
        await compare(browser, "河南")
        left, right = in_view(browser)
        assert left == "大力推进生态省创建"
        assert right is not None
        assert "生态省" in right
        # Both texts stand side by side, each row as wide as the screen.
        assert any("湖北2017 三/三/6" in row and "河南2021 三/五/16" in row for row in browser.rows())
        assert {cell_len(row) for row in browser.rows()} == {120}


@pytest.mark.parametrize("typed", ["河南", "henan", "hn2021", "2021", "河南2021"])
async def test_a_plan_is_picked_by_what_one_knows_of_it(typed: str) -> None:
    async with browsing() as browser:
        await browser.press(*TO_PROVINCE, "c")
        assert isinstance(browser.app.screen, PickScreen)
        # The same place in another year comes first.
        assert "湖北2024" in browser.rows()[1]
        await browser.type(typed)
        assert "河南2021" in browser.rows()[1]
        await browser.press("enter")
        assert model(browser).plan(Side.RIGHT).id == "henan-2021"


async def test_escape_leads_back_to_where_one_was() -> None:
    async with browsing() as browser:
        await browser.press(*TO_PROVINCE)
        before = browser.rows()
        await browser.press("c", "escape")
        assert browser.rows() == before
        await browser.press("c", "enter", "escape")
        assert browser.rows() == before


async def test_below_a_hundred_columns_the_texts_stand_one_above_the_other() -> None:
    async with browsing(size=(80, 24)) as browser:
        await compare(browser, "湖北")
        rows = browser.rows()
        left = next(at for at, row in enumerate(rows) if "湖北2017 三" in row)
        right = next(at for at, row in enumerate(rows) if "湖北2024 二" in row)
        assert left < right
        await browser.resize(100, 24)
        assert any("湖北2017 三" in row and "湖北2024 二" in row for row in browser.rows())


async def test_one_key_gives_two_columns_the_whole_width_and_back() -> None:
    async with browsing(size=(80, 24)) as browser:
        await compare(browser, "湖北")
        await browser.press("vertical_line")
        assert any("湖北2017 三" in row and "湖北2024 二" in row for row in browser.rows())
        before = in_view(browser)
        await browser.press("J")
        assert in_view(browser) != before
        await browser.press("vertical_line")
        assert not any("湖北2017 三" in row and "湖北2024 二" in row for row in browser.rows()[1:])
    async with browsing(size=(120, 36)) as browser:
        await compare(browser, "湖北")
        await browser.press("vertical_line")
        assert not any("湖北2017 三" in row and "湖北2024 二" in row for row in browser.rows()[1:])


async def test_the_list_is_the_outline_of_the_left_plan_and_folds() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("C", "/", *"吉林 打好黑土地保卫战", "enter", "c", *"河南2021", "enter")
        left = [row.split("╎")[0].rstrip() for row in browser.rows()]
        heading = next(row for row in left if "五、坚决打赢" in row)
        # A heading has the counterpart of most of its parts, a section its own, each in a column.
        assert heading.rstrip().endswith("三/三")
        assert next(row for row in left if "(三)打好黑土地" in row).split()[-2:] == ["三/三/9", "很近"]
        assert next(row for row in left if "(五)积极应对气候" in row).rstrip().endswith("+2")
        while "五、坚决" not in next(row for row in browser.rows() if row.startswith("›")):
            await browser.press("k")
        await browser.press("left")
        assert not any("(三)打好黑土地" in row.split("╎")[0] for row in browser.rows())
        await browser.press("right", *"jjjjj", "right")
        assert sum("+" in row[:12] for row in browser.rows()) == 2
        await browser.press("j", "left")
        assert "(五)积极" in next(row for row in browser.rows() if row.startswith("›"))


async def test_a_plan_that_is_removed_meanwhile_stays_where_it_is_compared() -> None:
    library = library_of(
        "2020年吉林省工作要点\n一、大气\n治理扬尘。\n二、水\n治污。\n",
        "2021年河南省工作要点\n一、大气\n治理扬尘。\n二、水\n治污。\n",
    )
    async with browsing(library, size=(120, 36)) as browser:
        await browser.press("j", "j", "enter", "c", *"河南", "enter")
        assert "河南" in browser.rows()[0]
        gone = library.entry

        def entry(name: str) -> Entry:
            if name == "henan-2021":
                raise KeyError(name)
            return gone(name)

        library.entry = entry  # type: ignore[method-assign]
        await browser.press("j", "k", "x")
        assert "河南" in browser.rows()[0]


async def test_no_figure_is_cut_where_there_is_little_room() -> None:
    async with browsing(size=(60, 20)) as browser:
        await browser.press("/", *"湖北 重点领域大气污染防治", "enter", "c", *"2024", "enter", "I")
        rows = [row.split("╎")[1].rstrip() for row in browser.rows() if "╎" in row]
        assert "   湖北2017  >=2.2万吨 (2017)" in rows
        assert not any(row.endswith("⋯") for row in rows if row.startswith("   "))


async def test_the_keys_go_back_to_the_list_when_the_figures_are_put_away() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("C", "/", *"吉林 主要目标", "enter", "c", *"河南2021", "enter")
        before = in_view(browser)
        await browser.press("I", "I", "j")
        assert in_view(browser) != before


async def test_a_heading_shows_the_figures_of_its_parts() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("C", "/", *"吉林 打好黑土地保卫战", "enter", "c", *"河南2021", "enter", *"kkk")
        assert any("受污染耕地安全利用率" in row and ">=90%" in row for row in browser.rows())


async def test_what_is_shared_and_what_differs_is_told_without_colour_and_one_key_switches() -> None:
    async with browsing(size=(120, 36)) as browser:
        await compare(browser, "湖北")
        assert "突出不同" in browser.rows()[0]
        signs = {row.split("╎")[1][0] for row in browser.rows() if row.count("╎") == 2}
        assert signs >= {"~", "!"}
        await browser.press("M")
        assert "突出相同" in browser.rows()[0]
        signs = {row.split("╎")[1][0] for row in browser.rows() if row.count("╎") == 2}
        assert "=" in signs
        assert not signs & {"~", "!"}


async def test_between_provinces_what_both_say_stands_out_first() -> None:
    async with browsing(size=(120, 36)) as browser:
        await compare(browser, "河南")
        assert "突出相同" in browser.rows()[0]


async def test_the_next_difference_leads_on_into_the_next_pair_and_back() -> None:
    async with browsing(size=(120, 36)) as browser:
        await compare(browser, "湖北")
        first = in_view(browser)
        for _ in range(80):
            await browser.press("n")
            if in_view(browser) != first:
                break
        assert in_view(browser) != first
        await browser.press("N")
        assert in_view(browser) == first


async def test_scrolling_keeps_both_texts_in_step() -> None:
    async with browsing(size=(100, 20)) as browser:
        await browser.press("C", "/", *"打赢蓝天保卫战", "enter", "c", *"河南", "enter", "tab", "j", "j")
        body = [row for row in browser.rows() if row.count("╎") == 2]
        scrolled = [[part[3:].rstrip() for part in row.split("╎")[1:]] for row in body]
        await browser.press("k", "k")
        before = [[part[3:].rstrip() for part in row.split("╎")[1:]] for row in browser.rows() if row.count("╎") == 2]
        assert scrolled[1] == before[3]


async def test_only_what_has_no_counterpart() -> None:
    async with browsing(size=(120, 36)) as browser:
        await compare(browser, "河南")
        everything = len(model(browser).listed)
        await browser.press("u")
        assert all(not (pair.left and pair.right) for pair in model(browser).listed)
        assert 0 < len(model(browser).listed) < everything
        assert "没有对应的内容" in browser.text()
        await browser.press("u")
        assert len(model(browser).listed) == everything


async def test_swapping_keeps_the_pair_in_view() -> None:
    async with browsing(size=(120, 36)) as browser:
        await compare(browser, "河南")
        left, right = in_view(browser)
        await browser.press("x")
        assert in_view(browser) == (right, left)
        assert "河南2021 与 湖北2017" in browser.rows()[0]


async def test_narrower_and_wider() -> None:
    async with browsing(size=(120, 36)) as browser:
        await compare(browser, "河南")
        whole = len(model(browser).listed)
        seen = [whole]
        for _ in range(3):
            await browser.press("minus")
            seen.append(len(model(browser).listed))
        assert seen == sorted(seen, reverse=True)
        assert {pair.left.path for pair in model(browser).listed if pair.left} == {("三、", "(三)", "6.")}
        await browser.press("minus")
        assert "不能再缩小" in browser.rows()[-1]
        for _ in range(3):
            await browser.press("plus")
        assert len(model(browser).listed) == whole
        await browser.press("plus")
        assert "已是整份文件" in browser.rows()[-1]


async def test_to_either_text_and_back() -> None:
    async with browsing(size=(120, 36)) as browser:
        await compare(browser, "湖北")
        await browser.press("right", "enter")
        assert "湖北2024 二/四/12" in browser.rows()[0]
        await browser.press("c")
        assert in_view(browser)[0] == "大力推进生态省创建"
        await browser.press("left", "enter")
        assert "湖北2017 三/三/6" in browser.rows()[0]
        # And by the way back, where one was before the first jump.
        await browser.press("c", "escape", "[", "[")
        assert "湖北2017" in browser.rows()[0]


async def test_the_figures_stand_on_top_and_can_have_all_the_room() -> None:
    async with browsing(size=(120, 20)) as browser:
        await browser.press("C", "/", *"吉林 主要目标", "enter")
        await browser.press("c", *"湖北2017", "enter")
        while model(browser).chosen and in_view(browser) != ("主要目标", "主要目标"):
            await browser.press("J")
        assert any("PM2.5" in row or "细颗粒物" in row for row in browser.rows())
        hidden = sum("╎ " in row and ">=" in row for row in browser.rows())
        await browser.press("I")
        assert sum("╎ " in row and ">=" in row for row in browser.rows()) > hidden
        assert not any("吉林2020 二" in row for row in browser.rows()[1:])
        await browser.press("I")
        assert any("吉林2020 二" in row for row in browser.rows()[1:])


async def test_the_figures_survive_a_larger_window() -> None:
    async with browsing(size=(120, 12)) as browser:
        await browser.press("C", "/", *"吉林 主要目标", "enter", "c", *"湖北2017", "enter", "I", "G", "I")
        await browser.resize(120, 50)
        assert "空气优良天数比例" in browser.text()


async def test_a_question_mark_shows_the_keys_in_the_picker_too() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("j", "c", "?")
        assert isinstance(browser.app.screen, HelpScreen)
        await browser.press("escape")
        assert isinstance(browser.app.screen, PickScreen)


async def test_another_plan_is_picked_from_a_pair_that_the_left_plan_does_not_have() -> None:
    async with browsing(size=(120, 30)) as browser:
        await compare(browser, "河南")
        await browser.press("x", "G", "c", *"吉林", "enter")
        assert (model(browser).plan(Side.LEFT).id, model(browser).plan(Side.RIGHT).id) == ("henan-2021", "jilin-2020")


async def test_with_nothing_left_to_go_to_the_place_stays() -> None:
    texts = ("甲省2020年工作要点\n一、大气\n淘汰锅炉。\n二、水\n消除黑臭水体。\n",) * 2
    async with browsing(library_of(*texts), size=(120, 24)) as browser:
        await browser.press("c", "enter", "M")
        before = in_view(browser)
        await browser.press("n")
        assert in_view(browser) == before
        assert "没有别的标出之处" in browser.rows()[-1]


async def test_what_stands_out_stays_chosen_when_the_window_changes() -> None:
    async with browsing(size=(140, 40)) as browser:
        await compare(browser, "湖北")
        await browser.press("n", "n", "n")
        screen = browser.app.screen
        assert isinstance(screen, CompareScreen)
        assert screen.texts.model
        text = screen.texts.model
        assert text.stop is not None
        before = text.stops[text.stop]
        await browser.resize(90, 30)
        assert text.stop is not None
        after = text.stops[text.stop]
        assert (after.side, after.number) == (before.side, before.number)


async def test_after_another_plan_was_opened_the_comparison_begins_anew() -> None:
    async with browsing(size=(120, 36)) as browser:
        await compare(browser, "湖北")
        await browser.press("enter", "/", *"吉林 主要目标", "enter", "c")
        assert isinstance(browser.app.screen, PickScreen)


async def test_what_every_other_plan_says_on_the_section_in_view() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("C", "/", *"核与辐射环境安全管理", "enter", "equals_sign")
        panel = [row.split("╎")[1] for row in browser.rows() if row.count("╎") == 1]
        assert any("河南2021 三/七/25" in row for row in panel)
        # A row for each of the other plans, with or without a counterpart.
        assert sum(re.match(r"[› ] (?:0\.\d\d| -- ) ", row) is not None for row in panel) == 4
        await browser.press("enter")
        assert "河南2021 三/七/25" in browser.rows()[0]
        await browser.press("[")
        assert "湖北2017 三/八/32" in browser.rows()[0]


async def test_from_that_list_to_the_comparison() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("C", "/", *"核与辐射环境安全管理", "enter", "equals_sign", "j", "c")
        assert (model(browser).plan(Side.LEFT).id, model(browser).plan(Side.RIGHT).id) == ("hubei-2017", "jilin-2020")


async def test_another_plan_is_compared_with_the_left_one() -> None:
    async with browsing(size=(120, 36)) as browser:
        await compare(browser, "河南")
        await browser.press("c", *"吉林", "enter")
        assert model(browser).plan(Side.RIGHT).id == "jilin-2020"
        assert in_view(browser)[0] == "大力推进生态省创建"


async def test_with_one_plan_there_is_nothing_to_compare() -> None:
    async with browsing(library_of("甲省2020年工作要点\n一、总体要求\n改善环境。\n")) as browser:
        await browser.press("c")
        assert "没有可以对照的另一份文件" in browser.rows()[-1]


async def test_markup_in_a_document_is_text() -> None:
    texts = (
        "甲省2020年工作要点\n一、[bold]大气[/bold]\n[red]淘汰[/]锅炉。\n",
        "乙省2020年工作要点\n一、[bold]大气[/bold]\n淘汰锅炉{x}。\n",
    )
    async with browsing(library_of(*texts), size=(200, 24)) as browser:
        await browser.press("c", "enter")
        assert "[bold]大气[/bold]" in browser.text()


def test_every_pair_of_bundled_plans_can_be_gone_through() -> None:
    library = Library.bundled()
    for left in library.entries():
        for right in library.entries():
            one = Comparing(library.compare(left.id, right.id))
            count = len(one.listed)
            one.swap()
            assert len(one.listed) == count
            while one.rows.move(1):
                assert one.chosen
            assert one.rows.cursor == len(one.rows.things) - 1
