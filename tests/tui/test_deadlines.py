"""The lists of deadlines: beside the text, and all by month."""

from datetime import date

from library.library import Library
from tests.plans import asked_of_list
from tests.tui.browser import Browser, browsing
from tui.models.deadlines import DeadlineList

TODAY = date(2020, 6, 10)


def panel(browser: Browser) -> list[str]:
    """The rows of the list below the reader."""
    rows = [row.split("╎")[-1].rstrip() for row in browser.rows()[1:-1]]
    return rows[next(n for n, row in enumerate(rows) if row.startswith(("  deadlines ", "  期限"))) :]


def test_a_list_of_months_counts_what_falls_due_in_each() -> None:
    tasks = Library.bundled().deadlines(asked_of_list("省:吉林", (2020,), TODAY))
    model = DeadlineList(tasks, TODAY)
    headings = [model.heading_at(row) for row in range(len(model)) if model.at(row) is None]
    assert [(heading.label, heading.count) for heading in headings] == [
        ("2020-04", 1),
        ("2020-06", 2),
        ("2020-09", 2),
        ("2020-11", 1),
        ("2020-12", 1),
    ]
    assert [model.state(task) for task in tasks[:4]] == ["overdue", "soon", "soon", "later"]
    assert all(model.at(model.rows_of(n).start) == n for n in range(len(tasks)))


async def test_the_list_beside_the_text_widens_from_the_section_to_everything() -> None:
    async with browsing(size=(120, 36), language="en", today=TODAY) as browser:
        await browser.press("/", *"打赢碧水保卫战", "enter", "d")
        assert panel(browser)[0] == "  deadlines  this section  吉林 › 2020  2020"
        assert panel(browser)[1] == " 2020-06  ======================== 1"
        assert panel(browser)[2].startswith("›+ 2020-06-30")
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
        assert "全部期限" in browser.text()
        await browser.press("f", *"2020-09", "enter", "j", "enter")
        assert "9月底前开展污染防治攻坚战成效考核预评估" in "".join(browser.right()[:5])
        await browser.press("D")
        assert "全部期限  2  2020-09" in browser.text()
        here = next(row for row in browser.rows() if row.startswith("╎›"))
        assert "成效考核预评估" in here
        await browser.press("escape")
        assert "吉林2020" in browser.rows()[0]


async def test_damaged_and_recurring_deadlines_stand_apart_with_what_is_known() -> None:
    async with browsing(size=(100, 40), today=TODAY) as browser:
        await browser.press("D", "f", *"省:湖北", "enter", "G")
        assert "2024年▯月" in browser.text()
        assert "每月" in browser.text()


async def test_the_view_opens_on_what_is_due_next() -> None:
    async with browsing(size=(100, 30), today=TODAY) as browser:
        await browser.press("D")
        here = next(row for row in browser.rows() if row.startswith("╎›"))
        assert "+ 2020-06-30" in here
