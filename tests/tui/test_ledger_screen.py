"""The lists over all plans on the screen: narrowed, grouped, marked and written out."""

import json
from contextlib import closing
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from rich.cells import cell_len

from library.asking.filter import Filter
from library.library import Library
from library.marks.mark import State
from library.opening import open_library, open_to_write
from library.store.kept.marks import put_marks
from parsers.values import replace
from tests.plans import library_of
from tests.tui.browser import Browser, browsing
from tui.models.grouped import Grouped, headings
from tui.saying.language import Language
from tui.screens.ledger.screen import LedgerScreen


def screen(browser: Browser) -> LedgerScreen:
    found = browser.app.screen
    assert isinstance(found, LedgerScreen)
    return found


@pytest.fixture
def kept(tmp_path: Path) -> Library:
    return open_library(tmp_path / "library.db")[0]


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


async def test_a_note_is_gone_on_with(kept: Library) -> None:
    async with browsing(kept, size=(80, 24)) as browser:
        await browser.press("t", "i", *"原注", "enter", "i", *"补充", "enter")
        assert [one.mark.note for one in kept.tasks(Filter()) if one.mark] == ["原注补充"]


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


async def test_a_list_opens_at_the_first_task_that_is_still_to_come() -> None:
    async with browsing(size=(120, 36), today=date(2020, 6, 10)) as browser:
        await browser.press("t")
        chosen = screen(browser).list.chosen
        assert chosen
        assert chosen.listed.task.day == "2020-06-30"
        assert "剩余20天" in browser.text()


async def test_a_task_is_marked_noted_and_unmarked(kept: Library) -> None:
    async with browsing(kept, size=(120, 36)) as browser:
        await browser.press("t", "f", *"湖北 锅炉 2017-06", "enter", "m")
        assert any(row.startswith("›! [~]") for row in browser.rows())
        await browser.press("i", *"已发文", "enter")
        assert "已发文" in browser.text()
        (one,) = kept.tasks(Filter(states=frozenset([State.UNDER_WAY.value])))
        assert one.mark
        assert one.mark.note == "已发文"
        await browser.press("U", "U", "U")
        assert any(row.startswith("›! [ ]") for row in browser.rows())
        assert "没有可撤销的标记" in browser.rows()[-1]


async def test_marks_stay_with_their_task_wherever_it_goes_in_the_list(kept: Library) -> None:
    async with browsing(kept, size=(120, 36), today=date(2017, 6, 1)) as browser:
        await browser.press("t", "s")
        chosen = screen(browser).list.chosen
        assert chosen
        await browser.press("m", "m")
        # It is done now, and stands in another group.
        after = screen(browser).list.chosen
        assert after
        assert (after.listed.task.id, after.listed.state) == (chosen.listed.task.id, State.DONE)
        await browser.press("f", *"状:未办", "enter")
        await browser.press("m", "U")
        assert {one.state for one in kept.tasks(Filter())} == {State.OPEN, State.DONE}
        await browser.press("U", "U")
        assert {one.state for one in kept.tasks(Filter())} == {State.OPEN}


@pytest.mark.parametrize("list_key", ["t", "D"])
@pytest.mark.parametrize("typed", ["状:未办", "-状:在办", "期:逾期"])
async def test_what_is_marked_stays_in_the_list_until_another_filter_is_typed(kept: Library, list_key: str, typed: str) -> None:
    async with browsing(kept, size=(120, 36), today=date(2021, 6, 1)) as browser:
        await browser.press(list_key, "f", *typed, "enter", "j", "j")
        before, chosen = len(screen(browser).list.model.things), screen(browser).filling.shown.place(screen(browser).list.chosen)
        await browser.press("m", "m")
        after = screen(browser).list.chosen
        assert after
        assert screen(browser).filling.shown.place(after) == chosen
        assert after.mark.state == State.DONE
        assert len(screen(browser).list.model.things) == before
        await browser.press("f", "enter")
        left = len(screen(browser).list.model.things)
        assert left == before if typed == "-状:在办" else left < before


async def test_a_mark_that_somebody_else_has_made_since_is_not_taken_back(kept: Library) -> None:
    async with browsing(kept, size=(120, 36)) as browser:
        await browser.press("t", "m")
        (marked,) = [one for one in kept.tasks(Filter()) if one.mark]
        assert marked.mark
        assert kept.file
        with closing(open_to_write(kept.file)) as database:
            put_marks(database, [replace(marked.mark, state=State.DONE, note="已验收", made="")])
        await browser.press("U")
        assert "未撤销" in browser.rows()[-1]
        assert kept.marks_on_tasks().by_task[marked.task.id].note == "已验收"


async def test_a_note_goes_to_the_task_that_was_chosen_when_one_began(kept: Library) -> None:
    async with browsing(kept, size=(120, 36)) as browser:
        await browser.press("t")
        chosen = screen(browser).list.chosen
        assert chosen
        await browser.press("i", *"备注", "down", "enter")
        (one,) = [one for one in kept.tasks(Filter()) if one.mark]
        assert one.task.id == chosen.listed.task.id


async def test_without_a_library_to_write_marks_are_not_kept_and_it_says_so() -> None:
    async with browsing(size=(80, 24)) as browser:
        await browser.press("t", "m")
        assert "无法保存标记" in browser.rows()[-1]
        await browser.press("tab", "tab", "tab", "m")
        assert "只有任务可以标记" in browser.rows()[-1]


async def test_what_is_shown_is_written_out_and_no_file_is_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    file = Path("t.xlsx")
    async with browsing(size=(80, 24)) as browser:
        await browser.press("t", "f", *"湖北2017", "enter", "w")
        await browser.type(str(file))
        await browser.press("enter")
        assert "写入" in browser.rows()[-1]
        sheet = openpyxl.load_workbook(file).active
        assert sheet is not None
        assert sheet.max_row == len(screen(browser).list.model.things) + 1
        await browser.press("w")
        await browser.type(str(file))
        await browser.press("enter")
        assert "已存在" in browser.rows()[-1]
        assert openpyxl.load_workbook(file)
        # One goes on with the name that was typed.
        assert "t.xlsx" in browser.rows()[-1]
        await browser.press(*["backspace"] * 5, *"2.xlsx", "enter")
        assert openpyxl.load_workbook("t2.xlsx")
        await browser.press("tab", "w")
        await browser.type("targets.json")
        await browser.press("enter")
        assert {one["plan"] for one in json.loads((tmp_path / "targets.json").read_text(encoding="utf-8"))} == {"hubei-2017"}
        await browser.press("w")
        await browser.type("x.exe")
        await browser.press("enter")
        assert "x.exe" in browser.rows()[-1]
        assert ".json" in browser.rows()[-1]


async def test_a_mark_is_taken_back_from_any_list(kept: Library) -> None:
    async with browsing(kept, size=(120, 36)) as browser:
        await browser.press("t", "m", "T")
        await browser.press(*["tab"] * 3, "shift+tab")
        await browser.press("U")
        assert {one.state for one in kept.tasks(Filter())} == {State.OPEN}


async def test_topics_of_tasks_in_a_state_follow_the_marks(kept: Library) -> None:
    async with browsing(kept, size=(120, 36)) as browser:
        wanted = Filter(states=frozenset([State.UNDER_WAY.value]))
        await browser.press("t", "m")
        before = len({plan for row in kept.topic_rows(wanted) for plan in row.said})
        await browser.press("f", *"河南", "enter", "m")
        after = len({plan for row in kept.topic_rows(wanted) for plan in row.said})
        assert (before, after) == (1, 2)


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


async def test_rows_and_lists_are_copied_with_their_citations(monkeypatch: pytest.MonkeyPatch) -> None:
    copied: list[str] = []
    monkeypatch.setattr("tui.screens.copying.copy_here", lambda _: False)
    async with browsing(size=(120, 36)) as browser:
        monkeypatch.setattr(browser.app, "copy_to_clipboard", copied.append)
        await browser.press("t", "f", *"湖北 锅炉 2017-06", "enter", "y")
        assert "[hubei-2017/三/五/16 3313–3384 #e28438dc]" in copied[-1]
        await browser.press("Y")
        heads, row = copied[-1].split("\n")
        assert len(heads.split("\t")) == len(row.split("\t"))
        await browser.press("enter", "y")
        assert copied[-1].startswith("16.继续强化重点领域大气污染防治工作")
        assert "[hubei-2017/三/五/16 3083–" in copied[-1]
        assert "剪贴板" in browser.rows()[-1]


async def test_every_screen_writes_what_it_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    async def written(browser: Browser, name: str) -> Path:
        await browser.press("w")
        await browser.type(name)
        await browser.press("enter")
        await browser.settle()
        assert "已写入" in browser.rows()[-1]
        return tmp_path / name

    async with browsing(size=(120, 36)) as browser:
        await browser.press("/", *"黑臭水体", "enter")
        (section,) = [json.loads(line) for line in (await written(browser, "section.jsonl")).read_text("utf-8").splitlines()]
        assert section["address"] == "jincheng-2016/三/三/2/三是"
        assert section["citation"].startswith("[jincheng-2016/三/三/2/三是 ")
        await browser.press("d", "+", "+", "+")
        assert len(json.loads((await written(browser, "due.json")).read_text("utf-8"))) == 42
        await browser.press("escape", "T")
        assert "优良天数比率" in (await written(browser, "places.csv")).read_text("utf-8")
        await browser.press("escape", "c", *"湖北2017", "enter")
        await browser.settle()
        assert "晋城 › 2016" in (await written(browser, "pairs.md")).read_text("utf-8")
        # What is there is not written over, and what fails leaves nothing behind.
        await browser.press("w")
        await browser.type("pairs.md")
        await browser.press("enter")
        await browser.settle()
        assert "已存在" in browser.rows()[-1]
        await browser.press("w")
        await browser.type("no such folder/pairs.md")
        await browser.press("enter")
        await browser.settle()
        assert "无法写入" in browser.rows()[-1]


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


async def test_of_two_who_write_one_file_one_does_and_a_name_that_cannot_be_ends_nothing(tmp_path: Path) -> None:
    async with browsing(size=(120, 30)) as browser:
        await browser.press("t")
        ledger = screen(browser)
        for _ in range(2):
            ledger.writing._write(str(tmp_path / "tasks.csv"))
        await browser.settle()
        assert (tmp_path / "tasks.csv").stat().st_size
        for name in ("要" * 200 + ".csv", "a\0b.csv"):
            ledger.writing._write(name)
            await browser.settle()
            assert "无法写入" in browser.rows()[-1]


async def test_what_is_counted_does_not_depend_on_how_the_list_is_grouped() -> None:
    async with browsing(size=(120, 30), today=date(2020, 6, 10)) as browser:
        await browser.press("D")
        counts = browser.rows()[1]
        for _ in range(3):
            await browser.press("s")
            assert browser.rows()[1] == counts


async def test_a_note_steers_no_terminal(kept: Library) -> None:
    async with browsing(kept, size=(120, 30)) as browser:
        await browser.press("t")
        ledger = screen(browser)
        ledger.marking.step()
        await browser.settle()
        ledger.marking.ask_note()
        assert ledger.asking
        ledger.asking.prompt.value = "a\x1b]0;b\x07c"
        await browser.press("enter")
        assert not any(character < " " for row in browser.rows() for character in row)
        assert all(cell_len(row) == 120 for row in browser.rows())


async def test_promises_are_narrowed_by_words_in_either_script_and_by_what_is_excluded() -> None:
    first = "湖北省2019年政府工作报告\n一、2019年重点工作\nPM₂.₅浓度下降3%。城镇新增就业70万人。\n"
    following = "湖北省2020年政府工作报告\n一、2019年工作回顾\n工作有进展。\n二、2020年重点工作\n继续努力。\n"
    async with browsing(library_of(first, following), size=(120, 30)) as browser:
        await browser.press("T", "tab", "tab", "f", *"pm2.5", "enter")
        assert len(screen(browser).list.model.things) == 1
        await browser.press("f", *"-就業", "enter")
        assert [one.made.indicator for one in screen(browser).list.model.things] == ["PM₂.₅浓度"]


@pytest.mark.parametrize("list_key", ["t", "D"])
async def test_what_is_ticked_is_marked_noted_and_taken_back_together(kept: Library, list_key: str) -> None:
    async with browsing(kept, size=(120, 36)) as browser:
        await browser.press(list_key, "full_stop", "full_stop", "j", "full_stop")
        assert "已勾选 3" in browser.text()
        task_of = screen(browser).filling.shown.task_of
        tasks = [task_of(kept, row) for row in screen(browser).list.ticked.things] if task_of else []
        await browser.press("m")
        assert {task.id: State.UNDER_WAY for task in tasks if task} == {
            name: mark.state for name, mark in kept.marks_on_tasks().by_task.items()
        }
        await browser.press("i", *"call", "enter")
        assert {mark.note for mark in kept.marks_on_tasks().by_task.values()} == {"call"}
        await browser.press("U", "U")
        assert not kept.marks_on_tasks().by_task
        # The first Esc takes the ticks away, the second one leaves.
        await browser.press("escape")
        assert "已勾选 3" not in browser.text()
        assert screen(browser)
        await browser.press("escape")
        assert browser.screen


async def test_ticks_outlive_a_filter_and_act_only_on_what_is_listed(kept: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    copied: list[str] = []
    monkeypatch.setattr("tui.screens.ledger.writing.copy", lambda _, text: copied.append(text))
    async with browsing(kept, size=(120, 36)) as browser:
        await browser.press("t", "f", *"hubei 2017", "enter", "g", "full_stop", "full_stop")
        await browser.press("f", "ctrl+u", *"henan", "enter", "g", "full_stop", "Y")
        assert "已勾选 1" in browser.text()
        assert len(copied[-1].splitlines()) == 2
        await browser.press("f", "ctrl+u", "enter", "Y")
        assert "已勾选 3" in browser.text()
        assert len(copied[-1].splitlines()) == 4
        # In the order of the list, each once.
        listed = [row.listed.task.id for row in screen(browser).list.model.things]
        ticked = [row.listed.task.id for row in screen(browser).list.ticked.things]
        assert ticked == sorted(set(ticked), key=listed.index)


async def test_all_that_is_listed_is_ticked_and_written_out(kept: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with browsing(kept, size=(120, 36)) as browser:
        await browser.press("t", "f", *"henan", "enter", "asterisk", "g", "full_stop")
        ticked = len(screen(browser).list.ticked.things)
        assert ticked == len(screen(browser).list.model.things) - 1
        await browser.press("w", "ctrl+u", *"some.json", "enter")
        assert len(json.loads((tmp_path / "some.json").read_text(encoding="utf-8"))) == ticked


async def test_stars_that_are_ticked_are_taken_away_and_put_back_together(kept: Library) -> None:
    async with browsing(kept) as browser:
        await browser.press("m", "j", "m", "j", "m", "t")
        for _ in range(5):
            await browser.press("tab")
        await browser.press("asterisk", "m")
        assert not screen(browser).list.model.things
        await browser.press("U")
        assert len(screen(browser).list.model.things) == 3


async def test_a_list_is_sorted_by_a_column_turned_round_and_grouped_again() -> None:
    def days(browser: Browser) -> list[str]:
        return [row.listed.task.day for row in screen(browser).list.model.things if row.listed.task.day]

    async with browsing(size=(120, 36)) as browser:
        await browser.press("t", "O", *"riqi", "enter")
        assert "按日期" in browser.rows()[0]
        assert days(browser) == sorted(days(browser))
        await browser.press("O", *"riqi", "enter")
        assert days(browser) == sorted(days(browser), reverse=True)
        # What has no day comes last either way.
        assert screen(browser).list.model.things[-1].listed.task.day is None
        await browser.press("O", *"danwei")
        assert [row.strip("› ") for row in browser.rows() if "单位" in row] == ["牵头单位", "责任单位", "配合单位"]
        await browser.press("escape")
        assert "按日期倒序" in browser.rows()[0]
        await browser.press("s")
        assert "按月" in browser.rows()[0]


async def test_a_table_of_places_is_sorted_by_a_plan() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("T", "O", *"zhibiao", "enter")
        measures = [one.row.measure for one in screen(browser).list.model.things]
        assert measures == sorted(measures)


async def test_esc_takes_the_filter_away_before_it_leaves_and_q_leaves_at_once() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("t", "f", *"2020-06", "enter")
        narrowed = len(screen(browser).list.model.things)
        await browser.press("escape")
        assert len(screen(browser).list.model.things) > narrowed
        await browser.press("escape")
        assert browser.screen
        await browser.press("t", "f", *"2020-06", "enter", "q")
        assert browser.screen
        # Where one left is where one comes back to.
        await browser.press("t")
        assert len(screen(browser).list.model.things) == narrowed


async def test_the_list_of_deadlines_is_sorted_too_and_one_that_lists_nothing() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("D", "O", *"danwei", "enter")
        assert len(screen(browser).list.model.things) > 40
        await browser.press("f", *"没有这样的事", "enter", "O", "enter")
        assert not screen(browser).list.model.things


async def test_esc_takes_no_tick_away_that_a_filter_hides() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("t", "full_stop", "full_stop", "f", *"没有这样的事", "enter", "escape")
        assert "已勾选 2" in browser.text()
