"""Adding plans to a library against only reading them with as many processes, and opening the browser on few plans and on many.

The files are the bundled plans' sections, mixed; they are made for the run and thrown away.

python -m benchmarks.library [PLANS]
"""

import random
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from statistics import median

import data
from benchmarks.terminal import Terminal
from library.adding.adding import add_file
from library.adding.workers import outcomes
from library.opening import open_to_write
from library.store.bundled import BundledStore
from parsers.reading import read_file

_FILES = 240
_SECTIONS = 40
_RUNS = 5
_PLACES = [row[1] for row in data.rows("regions")][1:]
_NUMERALS = "一二三四五六七八九十"


def write_plans(folder: Path, count: int) -> list[Path]:
    """Write plans made of the sections of the bundled ones, each of its own place and year; return their files."""
    bundled = BundledStore()
    plans = [bundled.plan(entry.id) for entry in bundled.entries(0, len(bundled)) if entry.id != "hubei-2024"]
    sections = [section for plan in plans for section in plan.sections[1:] if len(section.text) > len(section.title)]
    mixed = random.Random(1)
    files = []
    for number in range(count):
        lines = [f"{2000 + number % 25}年{_PLACES[number % len(_PLACES)]}生态环境工作要点（{number}）"]
        for n in range(_SECTIONS):
            section = mixed.choice(sections)
            lines.append(f"{_NUMERALS[n // 10]}、{section.title}" if n % 10 == 0 else f"{n % 10}.{section.title}。{section.text}")
        files.append(folder / f"{number:06}.txt")
        files[-1].write_text("\n".join(lines), encoding="utf-8")
    return files


def _read(file: Path) -> int:
    return len(read_file(file).sections)


def _read_all(files: list[Path], jobs: int) -> float:
    with ProcessPoolExecutor(jobs) as pool:
        list(pool.map(_read, files[: 2 * jobs]))
        started = time.perf_counter()
        list(pool.map(_read, files, chunksize=4))
        return time.perf_counter() - started


def _add_all(files: list[Path], jobs: int, library: Path) -> float:
    open_to_write(library).close()
    started = time.perf_counter()
    done = [outcome for _, outcome in outcomes(map(str, files), jobs, add_file, library, True)]
    assert all(isinstance(one, list) for one in done)
    return time.perf_counter() - started


def _opening(library: Path) -> float:
    """Return how many seconds the browser takes until its first screen is there."""
    seconds = []
    for _ in range(_RUNS):
        with Terminal([sys.executable, "-m", "tui", "--library", str(library)], 120, 40) as terminal:
            seconds.append(terminal.first_frame().seconds)
    return median(seconds)


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else _FILES
    with tempfile.TemporaryDirectory() as folder:
        files = write_plans(Path(folder), count)
        size = sum(file.stat().st_size for file in files)
        print(f"{count} plans, {size / 1e6:.1f} MB")
        added = {}
        for jobs in (1, 2):
            library = Path(folder) / f"{jobs}.db"
            read, added[jobs] = _read_all(files, jobs), _add_all(files, jobs, library)
            rate, share = count / added[jobs], read / added[jobs]
            print(f"{jobs} processes: adding {rate:.0f} plans a second, {share:.2f} of the rate of only reading")
        kilobytes = library.stat().st_size / count / 1000
        print(f"two processes add {added[1] / added[2]:.2f} times as fast as one; {kilobytes:.0f} KB a plan")
        few = Path(folder) / "few.db"
        open_to_write(few).close()
        opened = _opening(few), _opening(library)
        print(f"opening the browser on {count + 5} plans: {opened[1] * 1000:.0f} ms, {opened[1] / opened[0]:.2f} times that on 5")


if __name__ == "__main__":
    main()
