"""Lists written out and copied."""

import json
from pathlib import Path

import openpyxl
import pytest

from tests.tui.browser import Browser, browsing
from tests.tui.ledger import screen


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
