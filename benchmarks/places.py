"""The table of places over many plans: how long a key takes through a pty, beside moving a row in less in the same run.

python -m benchmarks.places [PLANS]
"""

import os
import sys
import tempfile
from pathlib import Path
from statistics import median

from benchmarks.library import write_plans
from benchmarks.terminal import Terminal
from library.adding.adding import add_file
from library.adding.workers import outcomes
from library.opening import open_to_write

_FEW = 400
_PATIENCE = 5.0
_KEYS = {
    "one row down": "jjjj",
    "one column": "llllhh",
    "grouped anew": "ssss",
    "a column pinned": "P",
    "all columns": "+",
}
_LETTERS = "优良天"


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else _FEW
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library.db"
        open_to_write(library).close()
        files = write_plans(Path(folder), count)
        for _ in outcomes(map(str, files), os.cpu_count() or 1, add_file, library, True):
            pass
        with Terminal([sys.executable, "-m", "tui", "--lang", "zh", "--library", str(library)], 120, 40) as terminal:
            terminal.first_frame()
            print(f"{count:,} plans; the table opens in {terminal.press('T', _PATIENCE).seconds * 1000:.0f} ms; a key, median")
            for said, keys in _KEYS.items():
                print(f"  {said:20}{_median(terminal, keys):8.0f} ms")
            terminal.press("f")
            print(f"  {'a letter typed':20}{_median(terminal, _LETTERS):8.0f} ms")
        with Terminal(["less", str(files[0])], 120, 40) as terminal:
            terminal.first_frame()
            print(f"  {'less, one row down':20}{_median(terminal, 'jjjj'):8.0f} ms")


def _median(terminal: Terminal, keys: str) -> float:
    return 1000 * median(terminal.press(key).seconds for key in keys)


if __name__ == "__main__":
    main()
