"""Takes the pictures in the README from the running program: `make picture`.

It needs Chromium and a font of fixed width with Chinese; the pictures are PNG, so that they are the same where fonts differ.
"""

import asyncio
import re
import shutil
import subprocess
from datetime import date
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.cells import cell_len

from library.library import Library
from tui.app import YaodianApp

_SIZE, _TODAY = (110, 30), date(2020, 6, 10)
_CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
_PICTURES = {
    "browse.png": (("/", *"重点领域大气污染防治"), ("enter", "p", "j")),
    "due.png": (("D", "f", *"2020"), ("enter", "j")),
    "compare.png": (("/", *"生态省创建"), ("enter", "c", *"2024", "enter")),
}
"""The keys that lead to each picture: those that search, and those pressed once that is done."""


async def _take(name: str) -> None:
    app = YaodianApp(Library.bundled(), "zh", _TODAY)
    async with app.run_test(size=_SIZE) as pilot:
        for keys in _PICTURES[name]:
            await pilot.press(*keys)
            await app.workers.wait_for_complete()
            await pilot.pause()
        _draw(_in_cells(app.export_screenshot(title="yaodian 要点")), Path(__file__).parent / name)


def _draw(picture: str, file: Path) -> None:
    """Let Chromium draw a picture into a file."""
    said = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', picture)
    assert said
    width, height = (round(float(each)) for each in said.groups())
    chromium = next(name for name in _CHROMIUM if shutil.which(name))
    with TemporaryDirectory() as folder:
        page = Path(folder) / "picture.html"
        page.write_text(f"<!doctype html><meta charset=utf-8><style>body{{margin:0}}</style>{picture}", encoding="utf-8")
        subprocess.run(
            [
                chromium, "--headless", "--no-sandbox", "--hide-scrollbars", f"--window-size={width},{height}",
                f"--screenshot={file.resolve()}", page.as_uri(),
            ],
            check=True,
            capture_output=True,
            cwd=folder,
        )  # fmt: skip


def _in_cells(picture: str) -> str:
    """Return a picture with each text as long as its cells; rich gives it the length of as many narrow characters."""

    def longer(text: re.Match[str]) -> str:
        words = unescape(text["words"])
        return f'textLength="{float(text["length"]) * cell_len(words) / len(words):g}"{text["rest"]}>{text["words"]}</text>'

    # No fonts from elsewhere.
    picture = re.sub(r"@font-face \{[^}]*\}", "", picture)
    return re.sub(r'textLength="(?P<length>[\d.]+)"(?P<rest>[^>]*)>(?P<words>[^<]+)</text>', longer, picture)


if __name__ == "__main__":
    for each in _PICTURES:
        asyncio.run(_take(each))
