"""The browser, told as what a person presses and sees."""

from threading import Event

import pytest
from rich.cells import cell_len
from textual.screen import Screen

from benchmarks.large_plan import large_plan
from library.asking.filter import Filter
from library.finding.hits import Hits
from library.library import Library
from tests.plans import library_of
from tests.tui.browser import browsing
from tui.screens.browse.screen import BrowseScreen
from tui.screens.browse.searching import SearchMode
from tui.screens.ledger.screen import LedgerScreen


async def test_it_opens_on_the_first_plan() -> None:
    async with browsing() as browser:
        assert browser.here().startswith("▾ 晋城市 2016")
        assert browser.right()[0].startswith("晉城市貫徹落實省委省政府環境保護督察組")
        assert "晋城2016" in browser.rows()[0]


async def test_as_many_plans_are_unfolded_as_have_room() -> None:
    async with browsing(size=(120, 36)) as browser:
        assert [row for row in browser.left() if "工作要点" in row] == [
            "   ▸ 2020 工作要点",
            "   ▸ 2021 工作要点",
            "   ▸ 2017 工作要点",
            "   ▸ 2024 工作要点",
        ]
    async with browsing(size=(80, 15)) as browser:
        assert [row for row in browser.left() if row.startswith(" ▸")] == [" ▸ 湖北省"]


@pytest.mark.parametrize(("down", "up"), [("j", "k"), ("down", "up")])
async def test_the_cursor_moves_and_the_reader_follows(down: str, up: str) -> None:
    async with browsing() as browser:
        await browser.press(down, down)
        assert browser.here() == "▸ 二、總體目標"
        assert browser.right()[0] == "二、總體目標"
        await browser.press(up)
        assert browser.here() == "一、指導思想"
        assert browser.right()[0] == "一、指導思想"


async def test_right_unfolds_and_goes_in_left_folds_and_goes_out() -> None:
    async with browsing() as browser:
        await browser.press("j", "j", "right")
        assert browser.here() == "▾ 二、總體目標"
        await browser.press("right")
        assert browser.here().startswith("(一)空氣質量改善目標")
        await browser.press("left")
        assert browser.here() == "▾ 二、總體目標"
        await browser.press("left")
        assert browser.here() == "▸ 二、總體目標"


async def test_everything_unfolds_and_folds_at_once() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("E", "end")
        assert browser.here() == "8.强化干部队伍建设"
        await browser.press("C")
        assert [row.strip("› ") for row in browser.left() if row] == ["▸ 山西省", "▸ 吉林省", "▸ 河南省", "▸ 湖北省"]


async def test_siblings_and_parents_are_one_key_away() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("j", "j", "l", "j")
        await browser.press("J")
        assert browser.here().startswith("(二)水環境質量改善目標")
        await browser.press("u")
        assert browser.here() == "▾ 二、總體目標"
        await browser.press("J")
        assert browser.here() == "▸ 三、主要措施"
        await browser.press("K")
        assert browser.here() == "▾ 二、總體目標"


async def test_enter_reads_a_section_and_scrolling_keeps_the_outline_in_step() -> None:
    async with browsing() as browser:
        await browser.press("j", "enter")
        await browser.press("space")
        assert browser.here() == "▸ 二、總體目標"
        assert "晋城2016 二" in browser.rows()[0]
        await browser.press("end")
        assert browser.here() == "▸ 四、組織保障"
        assert any(row.startswith("附件") for row in browser.right())
        await browser.press("home")
        assert browser.here().startswith("▾ 晋城市 2016")


async def test_back_and_forward_go_where_one_was() -> None:
    async with browsing() as browser:
        await browser.press("j", "enter", "tab", "j", "enter", "tab")
        assert browser.right()[0] == "二、總體目標"
        await browser.press("[")
        assert browser.right()[0] == "一、指導思想"
        assert browser.here() == "一、指導思想"
        await browser.press("]")
        assert browser.right()[0] == "二、總體目標"
        await browser.press("]")
        assert "没有更晚的位置" in browser.rows()[-1]


async def test_searching_shows_results_as_one_types_and_enter_goes_there() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("/")
        await browser.type("黑臭水体")
        assert browser.left()[1].startswith("›  晋城2016  三/三/2/三是  ")
        assert browser.right()[0] == "三是深化“10條黑臭水體”專項整治"
        assert "黑臭水體" in browser.marked()
        await browser.press("down")
        assert browser.left()[3].startswith("›")
        await browser.press("enter")
        assert "黑臭水体" not in browser.rows()[-2]
        assert browser.marked() & {"黑臭水体", "黑臭水體"}


async def test_the_outline_marks_what_was_found_in_its_headings() -> None:
    async with browsing(size=(160, 36)) as browser:
        await browser.press("/")
        await browser.type("黑臭水体")
        await browser.press("enter")
        assert browser.here().startswith("三是深化“10條黑臭")
        strips = browser.app.screen._compositor.render_strips()
        left = {segment.text for strip in strips for segment in list(strip)[:4] if segment.style and segment.style.underline}
        assert "黑臭水體" in left


async def test_the_outline_says_how_many_deadlines_and_targets_stand_in_a_row_and_all_below_it() -> None:
    text = "2020年吉林省工作要点\n一、大气\n优良天数比例达到85%以上。\n(一)甲\n6月底前完成整治。\n(二)乙\n治污。\n二、水\n治污。\n"
    async with browsing(library_of(text), size=(120, 36)) as browser:
        await browser.press("E")
        rows = [row.split("╎")[0].strip("› ▾▸").split() for row in browser.rows()[1:8]]
        assert rows == [
            ["目录", "期限", "目标"],
            ["吉林省", "1", "1"],
            ["2020", "工作要点", "1", "1"],
            ["一、大气", "1", "1"],
            ["(一)甲", "1"],
            ["(二)乙"],
            ["二、水"],
        ]
    async with browsing(library_of(text), size=(80, 24)) as browser:
        assert "期限" not in browser.rows()[1]


@pytest.mark.parametrize("keys", [("/", *"黑臭水体"), ("f", *"土壤", "down", "down")])
@pytest.mark.parametrize("reading", [True, False])
async def test_escape_returns_to_where_one_was(keys: tuple[str, ...], reading: bool) -> None:
    async with browsing() as browser:
        await browser.press("j", "j", "l", "j", "enter", "j", "j")
        if not reading:
            await browser.press("tab")
        before = browser.text()
        await browser.press(*keys)
        assert browser.text() != before
        await browser.press("escape")
        assert browser.text() == before
        assert browser.screen.is_reading == reading


async def test_enter_faster_than_the_search_goes_to_what_was_typed() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("/")
        await browser.type("秸秆")
        await browser.press("escape", "/", *"黑臭水体", "enter")
        assert browser.right()[0] == "三是深化“10條黑臭水體”專項整治"
        assert not browser.screen.is_typing


@pytest.mark.parametrize(("last", "leads_to"), [("D", LedgerScreen), ("escape", BrowseScreen)])
async def test_what_is_typed_behind_enter_is_for_where_it_leads(
    monkeypatch: pytest.MonkeyPatch, last: str, leads_to: type[Screen[object]]
) -> None:
    search, all_typed = Library.search, Event()

    def waiting(library: Library, wanted: Filter) -> Hits:
        all_typed.wait()
        return search(library, wanted)

    monkeypatch.setattr(Library, "search", waiting)
    async with browsing(size=(120, 36)) as browser:
        before = browser.rows()
        await browser.press_without_waiting("/", "焦", "enter", last)
        all_typed.set()
        await browser.settle()
        assert isinstance(browser.app.screen, leads_to)
        if last == "escape":
            assert browser.rows() == before
        else:
            await browser.press("escape")
            assert any("焦" in row for row in browser.rows())


async def test_a_search_that_was_overtaken_neither_begins_nor_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    search, all_typed, searched = Library.search, Event(), []

    def waiting(library: Library, wanted: Filter) -> Hits:
        searched.append(wanted.terms[0].words)
        all_typed.wait()
        return search(library, wanted)

    monkeypatch.setattr(Library, "search", waiting)
    async with browsing(size=(120, 36)) as browser:
        await browser.press_without_waiting("/", "水")
        while not searched:
            await browser.press_without_waiting()
        await browser.press_without_waiting(*"生态环境")
        all_typed.set()
        await browser.settle()
        assert searched == ["水", "水生态环境"]
        shown: list[str] = []
        results = browser.screen.results
        monkeypatch.setattr(results, "show", lambda _, hint: shown.append(hint))
        mode = browser.screen.line.mode
        assert isinstance(mode, SearchMode)
        mode._show(browser.screen.line.ask("大气"), Hits(Filter(), ()), "")
        assert shown == []


async def test_a_click_on_a_pane_while_typing_gives_it_the_keys() -> None:
    async with browsing() as browser:
        await browser.press("f", "水")
        await browser.click("#reader", 10, 5)
        assert not browser.screen.is_typing
        await browser.press("tab", "j")
        assert browser.here()


async def test_searching_again_begins_with_what_was_searched_for_last() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("/", *"黑臭水体", "enter", "/")
        assert browser.screen.line.text == "黑臭水体"
        assert browser.left()[1].startswith("›  晋城")
        await browser.press("秸")
        assert browser.screen.line.text == "秸"


async def test_a_filter_that_hides_what_a_search_found_gives_way() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("f", *"环境监测", "enter", "/", *"黑臭水体", "enter")
        assert browser.here().startswith("三是深化“10條黑臭")


async def test_one_wrong_character_is_forgiven_and_either_script_typed() -> None:
    async with browsing() as browser:
        await browser.press("／")
        await browser.type("黑丑水體")
        assert browser.left()[1].startswith("›  晋城")


async def test_a_search_for_what_nobody_wrote_says_so() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("/")
        await browser.type("焦煤专列")
        assert "没有找到“焦煤专列”" in browser.text()
        await browser.press("enter", "escape")
        assert browser.here().startswith("▾ 晋城市 2016")


async def test_n_goes_from_match_to_match() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("n")
        assert "先按 / 搜索" in browser.rows()[-1]
        await browser.press("/")
        await browser.type("秸秆禁烧")
        await browser.press("enter")
        first = browser.right()[:2]
        await browser.press("n")
        assert "秸秆禁烧" in "".join(browser.right()[:2])
        assert browser.right()[:2] != first
        await browser.press("escape")
        assert browser.marked() == set()


async def test_n_goes_on_in_the_next_plan_and_says_when_there_is_none() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("/", *"秸秆禁烧", "enter")
        assert "吉林" in browser.rows()[0]
        await browser.press("N")
        assert browser.rows()[-1].rstrip().endswith("第 1/2 处")
        await browser.press("N")
        assert "晋城" in browser.rows()[0]
        assert "秸稈禁燒" in "".join(browser.right()[:3])
        await browser.press("N")
        assert "没有别的匹配处" in browser.rows()[-1]
        await browser.press("n")
        assert "吉林" in browser.rows()[0]


async def test_headings_are_walked_from_the_one_that_is_read() -> None:
    async with browsing() as browser:
        await browser.press("j", "enter", "J")
        assert browser.right()[0] == "二、總體目標"
        assert browser.here() == "▸ 二、總體目標"


async def test_a_filter_of_the_outline_or_of_deadlines_that_leaves_nothing_says_what_would() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("f")
        await browser.type("省:吉林 湖北2017")
        assert "去掉 省:吉林 则有 1 处" in browser.rows()[-1]
        await browser.press("escape", "D", "f")
        await browser.type("省:吉林 年:2017")
        assert any("去掉 省:吉林 则有" in row for row in browser.rows())


async def test_filtering_leaves_what_matches_under_what_stands_above() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("f")
        await browser.type("噪声")
        assert "".join(browser.left()[:-1]).strip() == "没有这样的标题"
        await browser.press(*["backspace"] * 2)
        await browser.type("土壤")
        rows = [row.strip("› ") for row in browser.left()[:3]]
        assert rows[0] == "▾ 山西省"
        assert "土壤" in browser.marked()
        await browser.press("enter")
        assert "筛选：土壤" in browser.rows()[-1]
        await browser.press("escape")
        assert "筛选" not in browser.rows()[-1].partition("f 筛选")[2]
        assert browser.here().startswith("(三)土壤環境質量改善目")
        assert "▸ 四、組織保障" in "".join(browser.left())


async def test_the_help_lists_every_command_in_the_language_of_the_interface() -> None:
    for language in ("zh", "en"):
        async with browsing(size=(70, 120), language="zh" if language == "zh" else "en") as browser:
            await browser.press("?")
            told = "".join(browser.text().split())
            for command in BrowseScreen.KEYS:
                assert "".join(command.does.say("zh" if language == "zh" else "en").split()) in told
            await browser.press("escape")
            assert browser.here()


async def test_keys_of_a_chinese_input_method_do_what_the_plain_ones_do() -> None:
    async with browsing() as browser:
        await browser.press("？")
        assert "按键" in browser.text()
        await browser.press("？")
        await browser.press("j", "enter", "tab", "j", "enter")
        await browser.press("【")
        assert browser.right()[0] == "一、指導思想"


async def test_a_click_moves_the_cursor_and_folds_at_the_sign() -> None:
    async with browsing() as browser:
        await browser.click("#outline", 8, 3)
        assert browser.here() == "▸ 二、總體目標"
        await browser.click("#outline", 5, 3)
        assert browser.here() == "▾ 二、總體目標"


async def test_typing_letters_into_a_search_does_not_run_commands() -> None:
    async with browsing() as browser:
        await browser.press("/")
        await browser.type("jkqVOCs")
        assert browser.screen.line.text == "jkqVOCs"


async def test_the_last_of_a_hundred_thousand_sections_is_reached_at_once() -> None:
    async with browsing(Library.of([large_plan(100_000)])) as browser:
        await browser.press("E", "end")
        assert "99999" in browser.here()
        assert "99999" in browser.right()[0]


async def test_an_empty_library_shows_an_empty_outline() -> None:
    async with browsing(Library.of([])) as browser:
        await browser.press("j", "l", "h", "enter", "n", "E", "C", "[", "J", "u", "tab", "space", "end", "home", "tab")
        await browser.press("/")
        await browser.type("环境")
        await browser.press("enter", "escape", "f", "x", "enter")
        assert browser.rows()


async def test_a_section_that_is_all_there_is_is_read() -> None:
    async with browsing(library_of("关于做好工作的通知\n请各单位认真落实。\n")) as browser:
        assert "请各单位认真落实。" in browser.right()


async def test_tab_completes_a_filter_and_what_there_is_to_choose_from_is_shown() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("slash")
        await browser.type("题:da")
        assert any("Tab 补全：大气" in row for row in browser.rows())
        await browser.press("tab")
        assert browser.screen.line.text == "题:大气"
        assert browser.screen.matches.hits
        await browser.type(" 省:hu")
        assert any("湖北  湖南  呼和浩特" in row for row in browser.rows())
        await browser.press("tab", "tab", "tab")
        assert browser.screen.line.text == "题:大气 省:呼和浩特"
        await browser.press("escape", "f")
        await browser.type("省:吉")
        assert any("Tab 补全：吉林  吉安" in row for row in browser.rows())
        await browser.press("right")
        assert browser.screen.line.text == "省:吉林"


async def test_filters_are_completed_where_deadlines_are_listed_and_plans_picked() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("D", "f")
        await browser.type("省:hub")
        assert any("Tab 补全：湖北" in row for row in browser.rows())
        await browser.press("tab")
        assert any("省:湖北" in row and "[期限]" in row for row in browser.rows())
        await browser.press("escape", "escape", "c")
        await browser.type("省:ji")
        assert any("Tab 补全：吉林" in row for row in browser.rows())
        await browser.press("tab")
        assert any("2020年全省生态环境保护工作要点" in row for row in browser.rows())


async def test_what_was_found_begins_in_one_column_below_place_path_and_title() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("/")
        await browser.type("排污许可")
        words = [row for row in browser.left()[2::2] if row.strip()]
        columns = {cell_len(row[: row.index("排污许可")]) for row in words if "排污许可" in row}
        assert len(words) > 3
        assert len(columns) == 1
        assert browser.left()[0].split()[0] == "河南2021"


async def test_the_help_has_columns_where_there_is_room_and_is_narrowed_by_what_is_typed() -> None:
    async with browsing(size=(120, 36), language="en") as browser:
        await browser.press("?")
        assert any("Search all plans" in row and "Unfold, or" in row for row in browser.rows())
        await browser.press("/", *"qx")
        assert "List the deadlines of what is in view" in " ".join(browser.text().split())
        assert "Search all plans" not in browser.text()
        await browser.press("escape")
        assert "Search all plans" in browser.text()
        await browser.press("/", *"nothing like it")
        assert "no such command" in browser.text()
        await browser.press("enter", "escape")
        assert browser.here()


async def test_while_a_key_is_held_the_text_waits_until_the_cursor_rests() -> None:
    async with browsing(size=(120, 36)) as browser:
        screen = browser.screen

        def shown() -> tuple[str, int] | None:
            model = screen.reader.model
            return (model.plan.id, screen.reader.section) if model else None

        await browser.press("E", "g", "j")
        for _ in range(4):
            screen.move(1)
        assert screen.places.following.is_waiting
        assert shown() != screen.outline.model.chosen()
        await browser.settle()
        assert shown() == screen.outline.model.chosen()
        # Another key finds the text where the cursor is.
        screen.move(1)
        screen.move(1)
        await browser.press("enter")
        assert shown() == screen.outline.model.chosen()
