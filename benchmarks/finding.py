"""A key in search on a hundred thousand sections and on a million, beside rg and fzf on the same text.

The library is made of the bundled plans' clauses, mixed anew in each section, and thrown away. A key is what is asked after each
character of a query as it is typed; CPU time, a median and the 95th percentile of all keys of a kind.

python -m benchmarks.finding [SECTIONS]
"""

import os
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from statistics import median, quantiles

import data
from library.asking.asked import read
from library.asking.values import Around
from library.library import Library
from library.opening import open_library, open_to_write
from library.store.bundled import BundledStore
from library.store.kept.writing import put
from parsers.plan import Plan, Section

_MANY = 100_000
_A_PLAN = 50
_CLAUSES = 6
_TODAY = date(2020, 6, 10)
_PLACES = [row for row in data.rows("regions") if row[0].isdigit()]
_SHOWN = 20
"""How many results a screen shows."""
_TYPED = {
    "exact": ["黑臭水体", "秸秆禁烧", "排污许可", "超低排放改造", "危险废物", "环境", "饮用水水源地", "挥发性有机物", "PM2.5"],
    "slip": ["黑丑水体", "秸秆禁绕", "排污许克", "超底排放", "危脸废物", "饮用水原地", "挥发性有机勿", "环境空气质两"],
    "swapped": ["水体黑臭", "禁烧秸秆", "许可排污", "改造锅炉", "废物危险", "水源地饮用水", "整治扬尘"],
    "Traditional": ["黑臭水體", "秸稈禁燒", "排污許可", "環境質量", "揚塵", "飲用水水源地", "機動車污染"],
    "pinyin": ["heichoushuiti", "jieganjinshao", "paiwuxuke", "hcst", "jgjs", "pwxk", "weixianfeiwu", "yangchen"],
    "filters": ["省:湖北 黑臭水体", "年:2017 秸秆", "题:大气 扬尘", "湖北 秸秆 -禁烧"],
}


def plans(sections: int) -> Iterator[Plan]:
    """Yield plans that have so many sections in all."""
    bundled = BundledStore()
    own = [section for entry in bundled.entries(0, len(bundled)) for section in bundled.plan(entry.id).sections[1:]]
    titles = [section.title for section in own if 0 < len(section.title) < 30]
    clauses = [clause for section in own for clause in re.split("(?<=[。；;])", section.text) if 10 < len(clause) < 120]
    topics = [section.topics for section in own]
    mixed = random.Random(1)
    for number in range(sections // _A_PLAN):
        made = []
        for n in range(_A_PLAN):
            text = "".join(mixed.choices(clauses, k=mixed.randint(1, _CLAUSES)))
            made.append(Section(n, (f"{n}.",), 1, f"{n}.", f"{n}.", mixed.choice(titles), text, (0, 0), mixed.choice(topics)))
        _, name, _, province, *_ = mixed.choice(_PLACES)
        year = 2000 + number % 25
        yield Plan(
            id=f"plan-{number}",
            title=f"{year}年{name}工作要点",
            province=province or name,
            city=name if province else None,
            year=year,
            issuer=None,
            number=None,
            issued=None,
            doc_type="工作要点",
            file=None,
            address=None,
            sections=tuple(made),
            facts={},
        )


def _fill(file: Path, sections: int) -> None:
    database = open_to_write(file)
    with database.writing() as connection:
        for number, plan in enumerate(plans(sections)):
            put(connection, plan, str(number))
    database.close()


def _lines(library: Library, file: Path) -> None:
    with file.open("w", encoding="utf-8") as lines:
        for start in range(0, library.count(), 1000):
            for entry in library.entries(start, 1000):
                for section in library.plan(entry.id).sections:
                    lines.write(f"{section.title} {section.text}".replace("\n", " ") + "\n")


def _keys(queries: Sequence[str]) -> list[str]:
    return [query[:end] for query in queries for end in range(1, len(query) + 1)]


def _milliseconds(ask: Callable[[str], object], typed: Sequence[str]) -> list[float]:
    took = []
    for words in typed:
        started = time.process_time()
        ask(words)
        took.append(1000 * (time.process_time() - started))
    return took


def _forget(file: Path) -> None:
    """Let the system forget what it holds of a file in memory, where it can be told to."""
    if hasattr(os, "posix_fadvise"):
        with file.open("rb") as opened:
            os.fsync(opened.fileno())
            os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _told(took: Sequence[float]) -> str:
    return f"{median(took):8.2f} {quantiles(took, n=20)[-1]:8.2f}"


def _peer(command: Sequence[str], file: Path) -> list[float]:
    took = []
    for word in _TYPED["exact"]:
        with file.open("rb") as lines:
            started = time.perf_counter()
            subprocess.run([*command, word], stdin=lines, stdout=subprocess.DEVNULL, check=False)
            took.append(1000 * (time.perf_counter() - started))
    return took


def main() -> None:
    """Measure and print."""
    sections = int(sys.argv[1]) if len(sys.argv) > 1 else _MANY
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "library.db"
        _fill(file, sections)
        library, store = open_library(file)
        years = library.years()

        def ask(words: str) -> object:
            found = library.search(read(words, Around(_TODAY, years)).filter)
            return found[:_SHOWN] and [found[at] for at in range(min(_SHOWN, len(found)))]

        started = time.perf_counter()
        ask("黑臭水体")
        built = time.perf_counter() - started
        files = list(Path(folder, "library.db-index").iterdir())
        size = sum(one.stat().st_size for one in files)
        print(f"{sections:,} sections; the index: {built:.1f} s to build, {size / 1e6:.0f} MB,", end=" ")
        print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:.0f} MB of memory at most")
        store.close()
        library, store = open_library(file)
        for one in (file, *files):
            _forget(one)
        started = time.perf_counter()
        ask("黑臭水体")
        print(f"the first key, nothing of it in memory: {1000 * (time.perf_counter() - started):.0f} ms")
        print(f"{'CPU ms a key':24}{'median':>8} {'p95':>8}")
        for kind, queries in _TYPED.items():
            print(f"{kind:24}{_told(_milliseconds(ask, _keys(queries)))}")
        _lines(library, Path(folder) / "lines.txt")
        for command in ["rg", "-F", "-c"], ["fzf", "--filter"]:
            if shutil.which(command[0]):
                print(f"{' '.join(command):24}{_told(_peer(command, Path(folder) / 'lines.txt'))}  (a whole run)")


if __name__ == "__main__":
    main()
