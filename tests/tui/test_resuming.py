"""How the browser is found as one left it, and the searches that are kept."""

from datetime import date

from library.library import Library
from tests.tui.browser import Browser, browsing
from tui.models.history import Visit
from tui.models.reader import Position
from tui.settings.left_off import Left


def left_of(browser: Browser) -> Left:
    left = browser.screen.resuming.left()
    assert left
    return left


async def test_place_folds_panel_filter_lists_history_and_border_come_back() -> None:
    library = Library.bundled()
    async with browsing(library, size=(120, 36)) as browser:
        await browser.press("C", "/", *"黑臭水体", "enter", ">", "t", "s", "f", *"锅炉", "enter", "q", "d")
        await browser.press("escape", "escape", "d")
        left, visit = left_of(browser), browser.screen.places.visit()
    assert (left.panel, left.search, left.typed, left.groupings) == ("due", "黑臭水体", "锅炉", {"tasks": 1})
    assert left.back
    assert visit
    start = Visit(left.plan, Position(left.section, left.row))
    async with browsing(library, size=(120, 36), first=start, left=left) as browser:
        assert browser.screen.dock.open
        assert browser.screen.dock.open.COMMAND.name == "due"
        assert browser.screen.places.visit() == visit
        assert browser.app.screen.query_one("#left").size.width == left.border
        assert left_of(browser).folds == left.folds
        assert left_of(browser) == left
        await browser.press("t")
        assert "[任务]" in browser.rows()[0]
        assert "锅炉" in browser.rows()[0]
        await browser.press("q", "[")
        assert browser.screen.places.visit() != visit


async def test_a_filter_of_the_outline_comes_back() -> None:
    library = Library.bundled()
    async with browsing(library, size=(120, 36)) as browser:
        await browser.press("f", *"土壤", "enter")
        left, rows = left_of(browser), browser.left()
    async with browsing(library, size=(120, 36), first=Visit(left.plan, Position(left.section)), left=left) as browser:
        assert browser.left() == rows
        assert "土壤" in browser.rows()[-1]


async def test_what_is_gone_from_the_library_is_left_out() -> None:
    async with browsing(Library.bundled(), size=(120, 36)) as browser:
        await browser.press("/", *"黑臭水体", "enter", "p")
        left = left_of(browser)
    only = Library.of([Library.bundled().plan("jilin-2020")])
    async with browsing(only, size=(120, 36), left=left) as browser:
        assert "吉林2020" in browser.rows()[0]
        await browser.press("[")
        assert browser.screen.places.visit()


async def test_searches_are_kept_under_a_name_and_tell_what_is_new() -> None:
    async with browsing(size=(120, 36), language="en") as browser:
        await browser.press("S")
        assert "Ctrl+S in a search keeps it" in browser.text()
        await browser.press("escape", "/", *"黑臭水体", "ctrl+s", *"rivers", "enter")
        assert "kept: rivers" in browser.rows()[-1]
        await browser.press("escape", "S")
        row = next(row for row in browser.rows() if "rivers" in row)
        assert "黑臭水体" in row
        assert "11  new 0" in row
        await browser.press("enter")
        assert browser.screen.line.text == "黑臭水体"
        (kept,) = left_of(browser).searches
        await browser.press("escape")
    assert (kept.name, kept.typed) == ("rivers", "黑臭水体")
    seen = kept.__class__(kept.name, kept.typed, kept.seen[:-1])
    async with browsing(size=(120, 36), language="en", left=Left(plan="hubei-2017", searches=(seen,))) as browser:
        await browser.press("S")
        assert "new 0" not in next(row for row in browser.rows() if "rivers" in row)
        await browser.press("f8")
        assert "Ctrl+S in a search keeps it" in browser.text()


async def test_it_opens_on_the_newest_plan() -> None:
    assert (newest := Library.bundled().newest())
    assert newest.id == "hubei-2024"
    async with browsing(size=(120, 36), first=None, today=date(2026, 1, 1), at_first=False) as browser:
        assert "湖北2024" in browser.rows()[0]


async def test_a_place_is_found_again_where_the_outline_was_filtered() -> None:
    library = Library.bundled()
    async with browsing(library, size=(120, 36)) as browser:
        await browser.press("f", *"监测", "enter", "j", "j", "tab", "j", "j")
        left, visit = left_of(browser), browser.screen.places.visit()
    assert visit
    async with browsing(library, size=(120, 36), first=Visit(left.plan, Position(left.section, left.row)), left=left) as browser:
        assert browser.screen.places.visit() == visit


async def test_everything_folded_is_found_folded() -> None:
    library = Library.bundled()
    async with browsing(library, size=(120, 36)) as browser:
        await browser.press("g", "C")
        rows, left = browser.left(), left_of(browser)
    async with browsing(library, size=(120, 36), first=Visit(left.plan, Position(0)), left=left) as browser:
        assert len(browser.left()) == len(rows)
        assert sum("▾" in row for row in browser.left()) <= 1


async def test_places_that_no_longer_are_end_nothing() -> None:
    gone = Left(
        plan="jilin-2020", section=2, folds=(("jilin-2020", 9_999, "section"), ("none", 1, "section")),
        back=(("jilin-2020", 9_999, 7), ("none", 1, 1)), border=9_999,
    )  # fmt: skip
    async with browsing(size=(120, 36), first=Visit("jilin-2020", Position(2)), left=gone) as browser:
        await browser.press("[", "[", "E")
        assert left_of(browser)


async def test_a_search_that_is_kept_before_it_is_answered_goes_on() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("/", *"锅炉")
        await browser.press_without_waiting(*"黑臭", "ctrl+s", "enter")
        await browser.settle()
        assert browser.screen.line.text == "锅炉黑臭"
        await browser.press("ctrl+s", "enter")
        assert left_of(browser).searches[0].typed == "锅炉黑臭"
