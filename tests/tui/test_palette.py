"""Commands and plans by name, one pane whole, and where one left off."""

import json
from pathlib import Path

import pytest

from library.opening import open_library
from parsers.values import replace
from tests.tui.browser import browsing
from tui.clipboard import program
from tui.models.forest import Branch
from tui.screens.ledger.screen import LedgerScreen
from tui.settings.left_off import Left, SavedSearch, keep_left_off, left_off_file, read_left_off


@pytest.mark.parametrize("typed", ["各地目标对照", "table of pl", "gdmb", "places", "gedimubiao", "mubiaoduizhaobiao"])
async def test_a_command_is_found_by_its_name_in_either_language_or_in_pinyin(typed: str) -> None:
    async with browsing(size=(80, 24)) as browser:
        await browser.press("colon")
        await browser.type(typed)
        await browser.press("enter")
        assert isinstance(browser.app.screen, LedgerScreen)
        assert "[各地]" in browser.rows()[0]


async def test_what_is_neither_a_command_nor_a_plan_is_said_to_be_none() -> None:
    async with browsing() as browser:
        await browser.press("colon", *"zzzz")
        assert "没有这样的命令或文件" in browser.rows()[1]
        assert "╎" not in browser.text()
        await browser.press("enter", "escape")
        assert browser.here()


async def test_a_plan_is_found_there_too_and_what_cannot_be_done_says_why() -> None:
    async with browsing(size=(80, 24)) as browser:
        await browser.press("colon", *"jilin", "enter")
        # The place comes before its plans.
        assert "吉林省" in browser.rows()[0]
        await browser.press("colon", *"jilin", "down", "enter")
        assert "吉林2020" in browser.rows()[0]
        await browser.press("colon", *"下一个匹配")
        assert "还没有搜索" in browser.text() or "(" in browser.rows()[1]
        await browser.press("escape")
        assert "吉林2020" in browser.rows()[0]


async def test_what_was_taken_last_comes_first_then_where_one_was() -> None:
    async with browsing(size=(80, 24)) as browser:
        await browser.press("colon", *"quanbu zhankai", "enter", "colon", *"hubei2024", "enter", "colon", *"jilin2020", "enter")
        await browser.press("colon")
        assert [row[18:].strip() for row in browser.rows()[1:3]] == ["全部展开", "湖北2024  2024年全省生态环境工作要点"]


async def test_one_pane_has_the_whole_screen_and_gives_it_back() -> None:
    async with browsing(size=(120, 30)) as browser:
        await browser.press("j", "enter")
        both = sum("╎" in row for row in browser.rows())
        await browser.press("z")
        assert sum("╎" in row for row in browser.rows()[1:-1]) <= both
        assert not any("▾" in row for row in browser.rows())
        await browser.press("tab")
        assert any("▾" in row for row in browser.rows())
        await browser.press("z", "tab")
        assert any("▾" in row and "╎" in row for row in browser.rows())


LEFT = Left(
    "hubei-2017", 21, 2, "targets", "省:湖北", {"tasks": 1}, (("湖北省", None, "place"), ("hubei-2017", 3, "section")), "due", "水",
    "黑臭", (("jilin-2020", 3, 0),), (), 52, ("zoom",), (SavedSearch("水", "黑臭水体", ("hubei-2017",)),),
)  # fmt: skip


def test_where_one_left_is_kept_for_each_library_and_a_broken_record_is_set_aside(tmp_path: Path) -> None:
    file = tmp_path / "state" / "left-off.json"
    first, second = tmp_path / "a.db", tmp_path / "b.db"
    assert read_left_off(file, first) == (None, None)
    keep_left_off(file, first, LEFT)
    keep_left_off(file, second, Left("jilin-2020", 3))
    assert read_left_off(file, first) == (LEFT, None)
    assert read_left_off(file, second) == (Left("jilin-2020", 3), None)
    assert file.stat().st_mode & 0o077 == 0
    endless = '{"version": 2, "libraries": {"a": {"plan": "b", "section": 1e400}}}'
    for broken in ("{", "[]", "[" * 100_000, endless, json.dumps({"version": 2, "libraries": {str(first): {"plan": 1}}})):
        file.write_text(broken, encoding="utf-8")
        left, aside = read_left_off(file, first)
        assert left is None
        assert aside
        assert aside.read_text(encoding="utf-8") == broken
    # A record of a newer program is left alone, and says nothing here.
    file.write_text(json.dumps({"version": 99}), encoding="utf-8")
    assert read_left_off(file, first) == (None, None)
    keep_left_off(file, first, LEFT)
    assert json.loads(file.read_text(encoding="utf-8")) == {"version": 99}


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file", encoding="utf-8")
    keep_left_off(tmp_path / "state" / "left-off.json", tmp_path / "a.db", Left("x", 1))
    assert [(one.name, one.read_text(encoding="utf-8")) for one in tmp_path.iterdir()] == [("state", "a file")]


def test_it_stands_where_the_system_keeps_state(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert left_off_file({"XDG_STATE_HOME": str(tmp_path)}) == tmp_path / "yaodian" / "left-off.json"
    assert left_off_file({"HOME": str(tmp_path)}) == tmp_path / ".local" / "state" / "yaodian" / "left-off.json"


def test_over_ssh_the_clipboard_of_the_far_machine_is_left_alone() -> None:
    assert program({"SSH_CONNECTION": "1", "DISPLAY": ":0"}) is None
    assert program({}) is None or program({}) == ("pbcopy",)


async def test_a_place_that_has_changed_meanwhile_is_gone_to_all_the_same(tmp_path: Path) -> None:
    library = open_library(tmp_path / "library.db")[0]
    async with browsing(library, size=(80, 24)) as browser:
        (branch,) = [one for one in browser.screen.places.find_named("吉林") if isinstance(one, Branch)]
        browser.screen.places.go_to_named(replace(branch, first=99, end=100))
        assert "吉林省" in browser.rows()[0]
        browser.screen.places.go_to_named(replace(branch, province="无省"))
