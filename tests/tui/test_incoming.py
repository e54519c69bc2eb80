"""Files that are read while the browser is open: the first at once, the rest as they come, what cannot be read named."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Event

import pytest

from library.library import Library
from library.store.files import FilesStore
from tests.plans import TODAY
from tests.tui.browser import Browser
from tui.app import YaodianApp
from tui.models.reading import FilesToRead


@asynccontextmanager
async def browsing_files(*files: Path, gate: Event | None = None) -> AsyncIterator[Browser]:
    store = FilesStore()
    app = YaodianApp(Library(store), "en", TODAY, (store, _Gated([str(file) for file in files], gate=gate)))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        yield Browser(pilot)


class _Gated(FilesToRead):
    """Waits behind the first file until a gate opens."""

    def __init__(self, names: list[str], gate: Event | None) -> None:
        super().__init__(names)
        self._gate = gate

    def read(self):  # type: ignore[no-untyped-def]
        for number, plan in enumerate(super().read()):
            if number and self._gate:
                self._gate.wait(20)
            yield plan


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    texts = {
        "b.txt": "2020年湖北省工作要点\n一、大气\n二、水\n",
        "a.txt": "2020年湖北省水污染防治方案\n一、甲\n二、乙\n",
        "c.txt": "2019年吉林省工作要点\n一、丙\n二、丁\n",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [tmp_path / name for name in texts]


async def test_the_first_is_shown_while_the_rest_are_read(files: list[Path]) -> None:
    gate = Event()
    async with browsing_files(*files, gate=gate) as browser:
        while "湖北" not in browser.text():
            await browser._pilot.pause()
        assert "plans 1  places 1  2020  reading 1 of 3" in browser.rows()[0]
        assert "2020年湖北省工作要点" in browser.rows()[1]
        gate.set()
        await browser.settle()
        assert "plans 3  places 2  2019-2020 " in browser.rows()[0]
        assert "reading" not in browser.rows()[0]
        assert "2020年湖北省工作要点" in browser.rows()[1]
        assert browser.here().endswith("工作要点 [b.txt]")


async def test_plans_of_one_place_and_year_are_told_apart_by_their_files(files: list[Path]) -> None:
    async with browsing_files(*files) as browser:
        await browser.settle()
        await browser.press("E")
        assert any("[a.txt]" in row for row in browser.left())
        await browser.press("/", *"甲", "enter")
        assert "湖北2020 [a.txt] 一" in browser.rows()[0]


async def test_what_cannot_be_read_is_named_on_the_screen(files: list[Path], tmp_path: Path) -> None:
    async with browsing_files(files[0], tmp_path / "none.txt", files[2]) as browser:
        await browser.settle()
        assert "1 cannot be read" in browser.rows()[-1]
        assert "none.txt: there is no" in browser.rows()[-1]
