"""The first frame against the smallest Textual application, and the bytes of a key press beside less, vim and fzf, at two sizes.

What the browser keeps stands in a folder of this run, as one leaves it who looked once at its first screen.

python -m benchmarks.screen
"""

import os
import shlex
import shutil
import sys
import tempfile
import time
from statistics import median

import data
from benchmarks.terminal import Output, Terminal

_COLUMNS, _LINES, _RUNS = 120, 40, 7
_SIZES = (_COLUMNS, _LINES), (80, 24)
_BAUDS = (9_600, 57_600)
_YAODIAN = [sys.executable, "-m", "tui", "--lang", "zh"]
_SMALLEST = [sys.executable, "-c", "from textual.app import App; App().run()"]
_TEXT = str(data.FOLDER / "plans" / "hubei-2017.txt")
_KEYS = {
    "unfold everything": "E",
    "cursor down in the outline": "j",
    "page down in the outline": " ",
    "from the outline to the text": "\t",
    "one row down in the text": "j",
    "the text on the whole screen": "z",
    "one row down in it": "j",
    "both panes again": "z",
    "page down in the text": " ",
    "open search": "/",
    "the first letter": "水",
    "the second letter": "污",
    "leave it": "\x1b",
    "all deadlines": "D",
    "one row down in them": "j",
    "leave them": "\x1b",
    "help": "?",
    "leave it again": "\x1b",
}
_LETTERS = "水污染防治"
_ERASE = "\x7f"
_MARGINS = b"\x1b[?69;2$y"
"""What a terminal says that can move some columns and leave the others, as xterm does."""
_LEAVE = "\x11"
_HOMES = ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
_PEERS = {
    "less": (["less", _TEXT], {"one row down": "j", "page down": " "}),
    "vim": (["vim", "-u", "NONE", "-R", _TEXT], {"one row down": "j", "page down": "\x06"}),
}


def main() -> None:
    """Measure and print the tables."""
    with tempfile.TemporaryDirectory() as home:
        # For the programs that are started here too.
        os.environ.update(dict.fromkeys(_HOMES, home))
        _first_frame(_YAODIAN)
        _measure()


def _measure() -> None:
    smallest: list[Output] = []
    ours: list[Output] = []
    for _ in range(_RUNS):
        # In turn, so that a slow moment of the machine meets both.
        for command, frames in ((_SMALLEST, smallest), (_YAODIAN, ours)):
            frames.append(_first_frame(command))
    print(f"first frame at {_COLUMNS}x{_LINES}, medians of {_RUNS}")
    for name, frames in (("smallest Textual app", smallest), ("yaodian", ours)):
        print(f"  {name:24}{_milliseconds(frames):8.0f} ms{median(frame.size for frame in frames):10,.0f} bytes")
    print(f"  {'ratio':24}{_milliseconds(ours) / _milliseconds(smallest):8.2f}")
    _print_last_frame()
    for size in _SIZES:
        _print_keys("yaodian", _YAODIAN, _KEYS, size)
        _print_keys("yaodian where the terminal has margins on both sides", _YAODIAN, _KEYS, size, said=_MARGINS)
        for name, (command, keys) in _PEERS.items():
            if shutil.which(name):
                _print_keys(name, command, keys, size)
        _print_letters(size)
    for baud in _BAUDS:
        _print_slowly(baud)


def _first_frame(command: list[str]) -> Output:
    with Terminal(command, _COLUMNS, _LINES) as terminal:
        output = terminal.first_frame()
        terminal.press(_LEAVE, 4)
        return output


def _print_last_frame() -> None:
    """Print how long it takes until the first of the last frame is there, beside a Python that says a word."""
    word = [sys.executable, "-c", "print(1)"]
    both = [(_first_bytes(_YAODIAN), _first_bytes(word)) for _ in range(_RUNS)]
    ours, bare = (1000 * median(one[at] for one in both) for at in range(2))
    print(f"the last frame is there after {ours:.0f} ms, a word of Python after {bare:.0f}; ratio {ours / bare:.2f}")


def _first_bytes(command: list[str]) -> float:
    started = time.perf_counter()
    with Terminal(command, _COLUMNS, _LINES) as terminal:
        terminal.read(5)
        seconds = time.perf_counter() - started
        terminal.first_frame()
        terminal.press(_LEAVE, 4)
        return seconds


def _print_letters(size: tuple[int, int]) -> None:
    """Print how long a letter in search takes until its last byte, once the first has been typed, beside fzf in the same text."""
    peers = {"yaodian": (_YAODIAN, "/"), "fzf": (["sh", "-c", f"fzf < {shlex.quote(_TEXT)}"], "")}
    print(f"a letter in search at {_said(size)}, of {2 * len(_LETTERS) * _RUNS} that are typed and erased, until its last byte")
    for name, (command, opens) in peers.items():
        if name == "yaodian" or shutil.which(name):
            with Terminal(command, *size) as terminal:
                terminal.first_frame()
                for key in [*opens, *_LETTERS[:1], _ERASE]:
                    terminal.press(key)
                typed = [terminal.press(key).seconds for _ in range(_RUNS) for key in (*_LETTERS, *_ERASE * len(_LETTERS))]
            milliseconds = sorted(1000 * seconds for seconds in typed)
            print(f"  {name:24}p50{median(milliseconds):6.1f} ms   p95{milliseconds[len(typed) * 95 // 100]:6.1f} ms")


def _print_keys(name: str, command: list[str], keys: dict[str, str], size: tuple[int, int], said: bytes = b"") -> None:
    with Terminal(command, *size) as terminal:
        first = terminal.first_frame()
        terminal.write(said)
        print(f"{name}, at {_said(size)}: the first frame {first.size:,} bytes; a key press")
        for key, typed in keys.items():
            output = terminal.press(typed)
            print(f"  {key:30}{output.size:8,} bytes{output.reads:4} reads{output.seconds * 1000:8.0f} ms")


def _print_slowly(baud: int) -> None:
    """Print how long keys take over a slow line, of which a byte takes ten bits."""
    print(f"over a line of {baud:,} baud, until the last byte")
    for name, command, keys in (("yaodian", _YAODIAN, _KEYS), ("less", *_PEERS["less"])):
        if name == "yaodian" or shutil.which(name):
            with Terminal(command, _COLUMNS, _LINES) as terminal:
                terminal.bytes_a_second = baud // 10
                print(f"  {name}: the first frame {terminal.first_frame().seconds:.1f} s")
                for said, typed in keys.items():
                    print(f"    {said:30}{terminal.press(typed).seconds:6.1f} s")


def _said(size: tuple[int, int]) -> str:
    return f"{size[0]}x{size[1]}"


def _milliseconds(frames: list[Output]) -> float:
    return 1000 * median(frame.seconds for frame in frames)


if __name__ == "__main__":
    main()
