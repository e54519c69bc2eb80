"""A place and a year have pages of their own, and what a key does acts on what the cursor is on."""

from library.asking.filter import Filter
from tests.plans import TODAY, library_of
from tests.tui.browser import browsing
from tui.saying.breadcrumb import short_name

PLANS = (
    "2020年吉林省工作要点\n一、大气\n6月底前完成整治。\n二、水\n治污。\n",
    "2020年吉林省水污染防治行动计划\n一、甲\n9月底前建成。\n二、乙\n",
    "2021年河南省工作要点\n一、甲\n二、乙\n",
)


async def test_a_place_shows_which_plans_it_has_and_what_they_state() -> None:
    async with browsing(library_of(*PLANS), size=(120, 36), language="en") as browser:
        await browser.press("g")
        assert browser.here() == "▾ 吉林省"
        assert "plans 2  2020" in browser.right()[0]
        assert "deadlines 2" in browser.right()[1]
        assert any("2020年吉林省水污染防治行动计划" in row for row in browser.right())
        assert browser.rows()[0].startswith(" yaodian  吉林省  ")


async def test_a_place_shows_its_targets_by_year_who_leads_and_what_is_due_next() -> None:
    plans = [
        f"{year}年吉林省工作要点\n一、大气\n优良天数比例达到{share}%以上。（牵头单位：大气处）\n二、水\n{year}年9月底前建成。\n"
        for year, share in ((2019, 80), (2020, 85))
    ]
    async with browsing(library_of(*plans), size=(120, 36), language="en", today=TODAY) as browser:
        await browser.press("g")
        rows = [row.split() for row in browser.right()]
        assert rows[rows.index(["targets", "by", "year"]) + 1 :][:2] == [["2019", "2020"], ["优良天数比率", ">=80%", ">=85%"]]
        assert ["大气处", "2"] in rows
        assert rows[rows.index(["due", "next"]) + 1][:2] == ["2020-09-30", "112d"]
    async with browsing(library_of(*plans), size=(60, 20), language="en", today=TODAY) as browser:
        await browser.press("g", "tab")
        assert not any(row.rstrip().endswith((">=8⋯", ">=⋯")) for row in browser.rows())


async def test_a_year_of_a_place_shows_its_own() -> None:
    async with browsing(library_of(*PLANS), size=(120, 36), language="en") as browser:
        await browser.press("g", "j")
        assert browser.here() == "▾ 2020"
        assert browser.rows()[0].startswith(" yaodian  吉林省 2020  ")


async def test_on_a_place_the_deadlines_are_those_of_its_plans() -> None:
    async with browsing(library_of(*PLANS), size=(120, 36), language="en", today=TODAY) as browser:
        await browser.press("g", "d")
        assert "deadlines  this place  吉林省  2020" in browser.text()
        assert "2020-06-30" in browser.text()
        assert "2020-09-30" in browser.text()
        await browser.press("escape", "tab", "G", "d")
        assert "河南省" in browser.text()
        assert "no deadline here; + widens" in browser.text()


async def test_on_a_place_there_is_no_plan_to_compare_or_to_list_the_facts_of() -> None:
    async with browsing(library_of(*PLANS), size=(120, 36), language="en") as browser:
        await browser.press("g", "c")
        assert "choose a plan first" in browser.rows()[-1]
        await browser.press("p")
        assert "  this is a place or a year; choose a plan first" in browser.text()
        await browser.press("a")
        assert "choose a plan first" in browser.rows()[-1]


async def test_panels_name_the_plan_they_list() -> None:
    async with browsing(library_of(*PLANS), size=(120, 36), language="en", today=TODAY) as browser:
        await browser.press("/", *"完成整治", "enter", "p")
        assert "  deadlines 1  吉林2020 一" in browser.text()
        await browser.press("d")
        assert " deadlines  this section  吉林2020  2020" in browser.text()


async def test_a_search_from_a_place_comes_back_to_it() -> None:
    async with browsing(library_of(*PLANS), size=(120, 36)) as browser:
        await browser.press("g")
        before = browser.text()
        await browser.press("/", *"治污", "escape")
        assert browser.text() == before


async def test_half_a_page_is_half_of_one() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("E", "g", "ctrl+d")
        half = browser.screen.outline.model.cursor
        await browser.press("g", "pagedown")
        assert half == browser.screen.outline.model.cursor // 2
        await browser.press("ctrl+u", "ctrl+u")
        assert browser.screen.outline.model.cursor <= 1


def test_two_plans_of_one_place_and_year_head_their_columns_apart() -> None:
    text = "湖北省2020年生态环境工作要点\n一、目标\n优良天数比例达到{}%。\n"
    table = library_of(text.format(80), text.format(85)).place_table(Filter())
    assert [short_name(plan, "zh") for plan in table.plans] == ["湖北2020", "湖北2020-2"]
