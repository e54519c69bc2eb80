"""Reading plans from files of each format, clean and damaged, beside a converter to text on the same files in the same run.

The peers are pdfium's own text (pypdfium2) for PDF, and pandoc for the others where it is installed; pandoc's start is in its time.

python -m benchmarks.files
"""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from statistics import median

from pypdfium2 import PdfDocument

import data
from parsers.reading import read_file
from tests.written import as_numbered_docx, as_page, as_pdf

_CLEAN, _DAMAGED = ("henan-2021", "hubei-2017", "jilin-2020"), ("hubei-2024", "jincheng-2016")
_RUNS = 5
_MEGABYTE = 1_000_000
_COPIES = 30
"""How many times each clean plan is read by two processes, and by one."""


def _median(call: Callable[[], object]) -> float:
    call()
    times = []
    for _ in range(_RUNS):
        started = time.perf_counter()
        call()
        times.append(time.perf_counter() - started)
    return median(times)


def _written(folder: Path) -> Iterator[tuple[str, list[Path]]]:
    """Yield the clean plans as files of each format."""
    plans = [(name, data.FOLDER / "plans" / f"{name}.txt") for name in _CLEAN]
    yield "txt", [file for _, file in plans]
    for ending, write in (("html", as_page), ("docx", as_numbered_docx), ("pdf", as_pdf)):
        files = []
        for name, file in plans:
            files.append(folder / f"{name}.{ending}")
            files[-1].write_bytes(write(read_file(file)))
        yield ending, files
    files = []
    for name, file in plans:
        files.append(folder / f"{name}.md")
        shutil.copy(file, files[-1])
    yield "md", files


def _peer(ending: str, files: Sequence[Path]) -> tuple[str, Callable[[], object]] | None:
    """Return the name of the peer for a format, and what lets it convert some files."""
    if ending == "pdf":
        return "pypdfium2", lambda: [_text_of(file) for file in files]
    if not shutil.which("pandoc"):
        return None
    form = {"txt": "markdown", "md": "markdown"}.get(ending, ending)
    commands = [["pandoc", "-f", form, "-t", "plain", str(file)] for file in files]
    return "pandoc", lambda: [subprocess.run(command, capture_output=True, check=False) for command in commands]


def _text_of(file: Path) -> str:
    document = PdfDocument(file)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


def _print_start() -> None:
    """Print how long one file takes at the prompt beside a bare Python."""
    null = subprocess.DEVNULL
    file = str(data.FOLDER / "plans" / f"{_CLEAN[1]}.txt")
    bare = _median(lambda: subprocess.run([sys.executable, "-c", "pass"], check=True))
    command = [sys.executable, "-m", "tui", "parse", file]
    parse = _median(lambda: subprocess.run(command, stdout=null, check=True))
    print(f"parse of one clean file: {parse * 1000:.0f} ms, {parse / bare:.1f} times a bare Python ({bare * 1000:.0f} ms)")


def _print_processes() -> None:
    """Print how much faster two processes read than one."""
    files = [data.FOLDER / "plans" / f"{name}.txt" for name in _CLEAN] * _COPIES
    seconds = []
    for workers in (1, 2):
        with ProcessPoolExecutor(workers) as pool:
            list(pool.map(_read, files[: 3 * workers]))
            started = time.perf_counter()
            list(pool.map(_read, files, chunksize=5))
            seconds.append(time.perf_counter() - started)
    print(f"two processes: {seconds[0] / seconds[1]:.2f} times one")


def _read(file: Path) -> int:
    return len(read_file(file).sections)


def _read_all(files: Sequence[Path]) -> list[int]:
    return [_read(file) for file in files]


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        size = sum((data.FOLDER / "plans" / f"{name}.txt").stat().st_size for name in _CLEAN)
        for ending, files in _written(Path(folder)):
            ours = _median(partial(_read_all, files))
            said = f"{ending:5} {size / ours / _MEGABYTE:5.2f} MB of text a second"
            peer = _peer(ending, files)
            if peer:
                theirs = _median(peer[1])
                said += f"; {peer[0]} {size / theirs / _MEGABYTE:5.2f}; ratio {theirs / ours:.2f}"
            print(said)
    for name in _DAMAGED:
        file = data.FOLDER / "plans" / f"{name}.txt"
        print(f"{name}, damaged, {file.stat().st_size} bytes: {_median(partial(read_file, file)) * 1000:.0f} ms")
    _print_start()
    _print_processes()


if __name__ == "__main__":
    main()
