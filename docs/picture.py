"""Takes the pictures in the README from the running program: `make picture`."""

import asyncio
import re
from html import unescape
from pathlib import Path

from rich.cells import cell_len

from library.library import Library
from tui.app import YaodianApp

_SIZE = (110, 30)
_PICTURES = {
    "browse.svg": (("/", *"重点领域大气污染防治"), ("enter", "p", "j")),
    "compare.svg": (("/", *"生态省创建"), ("enter", "c", *"2024", "enter")),
}
"""The keys that lead to each picture: those that search, and those pressed once that is done."""


async def _take(name: str) -> None:
    app = YaodianApp(Library.bundled(), "zh")
    async with app.run_test(size=_SIZE) as pilot:
        for keys in _PICTURES[name]:
            await pilot.press(*keys)
            await app.workers.wait_for_complete()
            await pilot.pause()
        picture = _in_cells(app.export_screenshot(title="yaodian 要点"))
        (Path(__file__).parent / name).write_text(picture, encoding="utf-8")


def _in_cells(picture: str) -> str:
    """Return a picture with each text as long as its cells; rich gives it the length of as many narrow characters."""

    def longer(text: re.Match[str]) -> str:
        words = unescape(text["words"])
        return f'textLength="{float(text["length"]) * cell_len(words) / len(words):g}"{text["rest"]}>{text["words"]}</text>'

    # No fonts from elsewhere: the picture shows in what its reader has.
    picture = re.sub(r"@font-face \{[^}]*\}", "", picture)
    return re.sub(r'textLength="(?P<length>[\d.]+)"(?P<rest>[^>]*)>(?P<words>[^<]+)</text>', longer, picture)


if __name__ == "__main__":
    for each in _PICTURES:
        asyncio.run(_take(each))
