"""The first frame against the smallest Textual application, and the bytes of a key press at 120x40.

python -m benchmarks.screen
"""

import sys
from statistics import median

from benchmarks.terminal import Output, Terminal

_COLUMNS, _LINES, _RUNS = 120, 40, 7
_YAODIAN = [sys.executable, "-m", "tui", "--lang", "zh"]
_SMALLEST = [sys.executable, "-c", "from textual.app import App; App().run()"]
_KEYS = {
    "cursor down in the outline": "j",
    "page down in the outline": " ",
    "from the outline to the text": "\t",
    "one row down in the text": "j",
    "page down in the text": " ",
    "end of the text": "G",
}


def main() -> None:
    """Measure and print both tables."""
    smallest: list[Output] = []
    ours: list[Output] = []
    for _ in range(_RUNS):
        # In turn, so that a slow moment of the machine meets both.
        for command, frames in ((_SMALLEST, smallest), (_YAODIAN, ours)):
            with Terminal(command, _COLUMNS, _LINES) as terminal:
                frames.append(terminal.first_frame())
    print(f"first frame at {_COLUMNS}x{_LINES}, medians of {_RUNS}")
    for name, frames in (("smallest Textual app", smallest), ("yaodian", ours)):
        print(f"  {name:24}{_milliseconds(frames):8.0f} ms{median(frame.size for frame in frames):10,.0f} bytes")
    print(f"  {'ratio':24}{_milliseconds(ours) / _milliseconds(smallest):8.2f}")
    print(f"a key press at {_COLUMNS}x{_LINES}")
    with Terminal(_YAODIAN, _COLUMNS, _LINES) as terminal:
        terminal.first_frame()
        for name, keys in _KEYS.items():
            output = terminal.press(keys)
            print(f"  {name:30}{output.size:8,} bytes{output.reads:4} reads{output.seconds * 1000:8.0f} ms")


def _milliseconds(frames: list[Output]) -> float:
    return 1000 * median(frame.seconds for frame in frames)


if __name__ == "__main__":
    main()
