"""Pairs that a person decides of on the screen: together, apart, taken back, pinned."""

from contextlib import closing
from pathlib import Path

from library.comparing.by_hand import decision
from library.opening import open_library, open_to_write
from tests.plans import library_of
from tests.tui.browser import browsing
from tests.tui.comparing import compare, in_view, model


async def test_a_pair_is_confirmed_and_parted_by_hand() -> None:
    async with browsing(size=(120, 36)) as browser:
        await compare(browser, "河南")
        await browser.press("e")
        assert any(row.startswith("›* ") and "人定" in row for row in browser.rows())
        before = in_view(browser)
        await browser.press("r")
        assert in_view(browser)[0] == before[0]
        assert in_view(browser)[1] != before[1]
        await browser.press("U")
        assert "已撤销" in browser.rows()[-1]
        await browser.press("U")
        await browser.press("U")
        assert "没有可撤销的人定" in browser.rows()[-1]
        assert not any("人定" in row for row in browser.rows()[1:-1])


async def test_two_sections_that_are_pinned_stand_side_by_side() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("C", "/", *"核与辐射环境安全管理", "enter", "P")
        assert "已标定 湖北2017 三/八/32" in browser.rows()[-1]
        await browser.press("/", *"吉林 主要目标", "enter", "P")
        assert in_view(browser) == ("加强核与辐射环境安全管理", "主要目标")
        assert any(row.startswith("›* ") for row in browser.rows())


async def test_sentences_that_are_pinned_in_the_text_are_where_both_texts_open() -> None:
    text = "{}2020年工作要点\n一、任务\n" + "".join(f"第{number}项任务由各市按照方案推进落实。\n" for number in range(1, 80))
    async with browsing(library_of(text.format("河北省"), text.format("吉林省")), size=(120, 24)) as browser:
        for place in ("河北", "吉林"):
            await browser.press("C", "/", *f"{place} 第20项任务", "enter", *["n"] * 2, "P")
            assert place == "吉林" or "第20句" in browser.rows()[-1]
        assert sum("第20句" in row for row in browser.rows()) == 1
        assert sum(row.count("第20项任务") for row in browser.rows()) == 2


async def test_sentences_far_apart_that_are_pinned_are_both_in_view() -> None:
    texts = [
        f"{place}2020年工作要点\n一、任务\n" + "".join(f"{place}推进第{n}项工程。\n" for n in range(1, 61))
        for place in ("河北省", "吉林省")
    ]
    async with browsing(library_of(*texts), size=(120, 24)) as browser:
        await browser.press("C", "/", *"河北省推进第5项", "enter", *"jjjjj", "P")
        await browser.press("/", *"吉林省推进第50项", "enter", "n", "P")
        both = [row for row in browser.rows() if "第50句" in row]
        assert len(both) == 1
        shown = "".join(browser.rows())
        assert "吉林省推进第50项工程" in shown
        assert "河北省推进第6项工程" in shown


async def test_what_was_decided_of_a_row_is_taken_back_of_all_its_parts_and_of_nothing_else(tmp_path: Path) -> None:
    library, _ = open_library(tmp_path / "library.db")
    async with browsing(library, size=(140, 36)) as browser:
        await browser.press("C", "/", *"核与辐射环境安全管理", "enter", "P", "/", *"湖北2024 主要目标", "enter", "P")
        pinned = len(library.decisions.now)
        rows = model(browser).rows
        several = next(at for at, row in enumerate(rows.things) if row.more and not row.pair.by_hand)
        await browser.press("g", *["j"] * several, "e", "U")
        assert len(library.decisions.now) == pinned == 1
        assert not library.annotations or not library.annotations.decisions("hubei-2017", "hubei-2024")


async def test_two_sections_of_one_plan_are_set_side_by_side_alone() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("C", "/", *"核与辐射环境安全管理", "enter", "P")
        await browser.press("/", *"湖北2017 强化督办考核", "enter", "P")
        assert in_view(browser) == ("加强核与辐射环境安全管理", "强化督办考核")
        assert sum(row.startswith("›* ") for row in browser.rows()) == 1
        assert not any(row.startswith((" = ", " < ", " > ")) for row in browser.rows())
        await browser.press("U")
        assert sum(row.startswith(("›", " = ", " < ", " > ")) for row in browser.rows()) <= 2


def test_what_cannot_be_kept_holds_for_the_run(tmp_path: Path) -> None:
    file = tmp_path / "library.db"
    library, _ = open_library(file)
    left, right = library.plan("hubei-2017"), library.plan("henan-2021")
    one = decision((left, left.sections[10]), (right, right.sections[-1]), together=True)
    with closing(open_to_write(file)) as other:
        other.connection.execute("BEGIN IMMEDIATE")
        assert not library.decisions.keep(one)
        other.connection.execute("ROLLBACK")
    assert library.decisions.now == [one]
    assert not library.annotations or not library.annotations.decisions("hubei-2017", "henan-2021")
    assert library.decisions.keep(one)
    assert not library.decisions.now
