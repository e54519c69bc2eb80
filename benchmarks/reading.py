"""Reading plans against a search for one deadline pattern in the same text: how fast, how it grows, how much memory.

The floor is `rg -o` of the pattern, or `grep -oP` where ripgrep is not installed.

python -m benchmarks.reading
"""

import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from statistics import median

import data
from parsers.reading import read_text

_CLEAN = ("henan-2021", "hubei-2017", "jilin-2020")
_PATTERN = "20[0-9]{2}年[0-9]{1,2}月底前"
_RUNS = 7
_MEGABYTE = 1_000_000
_LARGE = 10
_PLAN = 20_000
"""The bytes of a usual plan."""


def _timed(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


def _peak() -> float:
    """Return the most memory this process has held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _floor(text: str) -> tuple[str, float]:
    """Return the name of the peer and the seconds it takes for a text."""
    command = ["rg", "-o", _PATTERN] if shutil.which("rg") else ["grep", "-oP", _PATTERN]
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as file:
        file.write(text)
        file.flush()

        def run() -> None:
            subprocess.run([*command, file.name], stdout=subprocess.DEVNULL, check=False)

        return command[0], median(_timed(run) for _ in range(_RUNS))


def main() -> None:
    """Measure and print."""
    if len(sys.argv) > 1:
        _print_growth(sys.argv[1] == "large")
        return
    plans = [(data.FOLDER / "plans" / f"{name}.txt").read_text(encoding="utf-8") for name in _CLEAN]
    size = sum(len(plan.encode()) for plan in plans)
    read_text(plans[0])
    seconds = median(_timed(lambda: [read_text(plan) for plan in plans]) for _ in range(_RUNS))
    many = "".join(plans) * (_MEGABYTE * 2 // size)
    peer, floor = _floor(many)
    speed, floor_speed = size / _MEGABYTE / seconds, len(many.encode()) / _MEGABYTE / floor
    print(f"clean plans: {speed:.1f} MB/s, {speed * _MEGABYTE / _PLAN:.0f} plans of 20 KB a second")
    print(f"{peer} -o of one pattern: {floor_speed:.0f} MB/s with its start; ratio {floor_speed / speed:.1f}")
    for which in ("small", "large"):
        sys.stdout.flush()
        subprocess.run([sys.executable, "-m", "benchmarks.reading", which], check=True)


def _print_growth(large: bool) -> None:
    """Read one line of 1 MB, or of 10 MB, in a process of its own, and print the time and the memory it took."""
    line = "　　".join((data.FOLDER / "plans" / f"{name}.txt").read_text(encoding="utf-8").replace("\n", "　　") for name in _CLEAN)
    megabytes = _LARGE if large else 1
    text = (line * (megabytes * _MEGABYTE // len(line.encode()) + 1)).encode()[: megabytes * _MEGABYTE].decode(errors="ignore")
    read_text(line)
    before = _peak()
    seconds = _timed(lambda: read_text(text))
    memory = (_peak() - before) / megabytes
    print(f"{megabytes:3} MB on one line: {seconds:.2f} s, {seconds / megabytes:.2f} s a MB, memory {memory:.1f} times the text")


if __name__ == "__main__":
    main()
