"""The browser on a plan of 100,000 sections against one of 100: opening, and what a key press takes until its last byte.

python -m benchmarks.sections
"""

import asyncio
import sys
import time
from statistics import median

from benchmarks.large_plan import large_plan
from benchmarks.terminal import Terminal
from library.library import Library
from tui.app import YaodianApp

_FEW, _MANY, _RUNS = 100, 100_000, 9
_PAGE_UP, _PAGE_DOWN, _HOME, _END = "\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[F"
_KEYS = {
    "unfold, fold everything": ["E", "C"],
    "fold, unfold a plan": ["E" + _HOME + "j", "h", "l"],
    "cursor down, up": ["j", "k"],
    "page down, up": [_PAGE_DOWN, _PAGE_UP],
    "to the end and back": [_END, _HOME],
    "page in the text": [_END + "kkk\t", _PAGE_UP, _PAGE_DOWN, "\t"],
    "filter, and clear it": ["f9", "8", "\x1b"],
}


def _library(sections: int) -> Library:
    return Library.of([large_plan(sections)])


async def _opening(library: Library) -> float:
    started = time.perf_counter()
    async with YaodianApp(library, "zh").run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        return 1000 * (time.perf_counter() - started)


def _measure(sections: int) -> dict[str, float]:
    """Return the median milliseconds of each thing done on a plan of so many sections."""
    library = _library(sections)
    took = {"open": median(asyncio.run(_opening(library)) for _ in range(_RUNS))}
    with Terminal([sys.executable, "-m", "benchmarks.sections", str(sections)], 120, 40) as terminal:
        terminal.first_frame()
        for name, keys in _KEYS.items():
            times = [terminal.press(key).seconds for _ in range(_RUNS) for key in keys]
            took[name] = 1000 * median(times)
    return took


def main() -> None:
    """Measure and print both, and their ratio; with a number, open the browser on a plan of so many sections."""
    if len(sys.argv) > 1:
        YaodianApp(_library(int(sys.argv[1])), "zh").run()
        return
    few, many = _measure(_FEW), _measure(_MANY)
    print(f"{'':24}{_FEW:>12,}{_MANY:>12,}{'ratio':>8}")
    for name in few:
        print(f"{name:24}{few[name]:9.1f} ms{many[name]:9.1f} ms{many[name] / few[name]:8.2f}")


if __name__ == "__main__":
    main()
