"""What another program takes out of a library while it is browsed ends nothing."""

from contextlib import closing
from pathlib import Path

import pytest

from library.opening import open_library, open_to_write
from library.store.kept.writing import remove
from tests.plans import TODAY
from tests.tui.browser import browsing


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "jjlljj"),
        ("/水", "down down enter"),
        ("/水\r", "n N n"),
        ("f水", "质 enter j l"),
        ("D", "down pagedown enter"),
        ("d", "down enter j"),
        ("f水\r", "j l enter tab j p escape"),
    ],
)
async def test_plans_that_go_while_they_are_listed_end_nothing(tmp_path: Path, before: str, after: str) -> None:
    file = tmp_path / "library.db"
    library, store = open_library(file)
    with closing(store):
        async with browsing(library, size=(120, 36), today=TODAY) as browser:
            await browser.press(*("enter" if key == "\r" else key for key in before))
            with closing(open_to_write(file)) as database:
                for name in ("hubei-2017", "jincheng-2016", "henan-2021"):
                    remove(database, name)
            await browser.press(*(after.split() if " " in after else after))
            await browser.press("escape", "escape")
            assert "要点" in browser.rows()[0]
