"""A hundred thousand deadlines: what a key press in their filter takes, and opening their view beside opening the browser.

python -m benchmarks.deadlines
"""

import sys
import time
from datetime import date, timedelta
from statistics import median

from benchmarks.terminal import Terminal
from library.asking.asked import read
from library.asking.filter import Filter, Term
from library.asking.values import BARE_IN_LISTS, Around
from library.library import Library
from parsers.plan import Deadline, Plan, Section
from tui.app import YaodianApp
from tui.lists.deadlines import DEADLINES, rows_of
from tui.saying.language import Said

_MANY, _RUNS = 100_000, 9
_PLANS = 100
_TODAY = date(2020, 6, 10)
_PROVINCES = ("湖北省", "吉林省", "河南省", "山西省")
_TASKS = ("完成排污许可证核发", "淘汰燃煤小锅炉", "消除黑臭水体", "开展秸秆禁烧巡查", "建成污水集中处理设施")
_TYPED = ("2020-06", "2020q2 湖北", "排污许可", "题:大气", "省:吉林 黑臭", "kind:by 2020", "污", "不存在的词")


def _plan(number: int) -> Plan:
    """Return a plan of a thousand deadlines, one in each section."""
    sections = [Section(0, (), 0, "", "", "", "", (0, 0))]
    deadlines = []
    for n in range(1, _MANY // _PLANS + 1):
        task = f"{_TASKS[n % len(_TASKS)]}第{n}批任务"
        sections.append(
            Section(n, (f"{n}.",), 1, f"{n}.", f"{n}.", task, "6月底前完成。", (n, n + 9), ("大气",) if n % 3 else ("水",))
        )
        end = (date(2017 + number % 8, 1, 1) + timedelta((n * 37) % 365)).isoformat()
        deadlines.append(Deadline(n, "6月底前", "6月底前", "by", None, end, None, True, False, None, task, (n, n + 4), (0, 4)))
    province = _PROVINCES[number % len(_PROVINCES)]
    return Plan(
        id=f"plan-{number}", title=f"工作要点{number}", province=province, city=None, year=2017 + number % 8, issuer=None,
        number=None, issued=None, doc_type="工作要点", file=None, address=None,
        sections=tuple(sections), facts={"deadlines": tuple(deadlines)},
    )  # fmt: skip


def _seconds(library: Library, typed: str) -> float:
    started = time.perf_counter()
    wanted = read(typed, Around(_TODAY, range(2017, 2025), BARE_IN_LISTS)).filter
    said = Said("zh", _TODAY)
    rows = rows_of(library, wanted, said)
    DEADLINES.groupings[0].grouped(rows, said)
    DEADLINES.counts(rows, said)
    return time.perf_counter() - started


def main() -> None:
    """Measure and print; with a word, open the browser on the deadlines."""
    library = Library.of(_plan(number) for number in range(_PLANS))
    if len(sys.argv) > 1:
        YaodianApp(library, "zh", _TODAY).run()
        return
    started = time.perf_counter()
    library.deadlines(Filter())
    print(f"{_MANY:,} deadlines sorted in {1000 * (time.perf_counter() - started):.0f} ms, once")
    # What words are looked for in is made ready by the first.
    library.deadlines(Filter(terms=(Term("污"),)))
    for typed in _TYPED:
        print(f"{typed:16}{1000 * median(_seconds(library, typed) for _ in range(_RUNS)):7.1f} ms")
    frames, views = [], []
    for _ in range(_RUNS):
        with Terminal([sys.executable, "-m", "tui"], 120, 40) as terminal:
            frames.append(terminal.first_frame().seconds)
        with Terminal([sys.executable, "-m", "benchmarks.deadlines", "browse"], 120, 40) as terminal:
            while not terminal.first_frame().size:
                # Making so many deadlines takes a while.
                pass
            views.append(terminal.press("D", 2).seconds)
    frame, view = median(frames), median(views)
    print(f"the browser's first frame {1000 * frame:.0f} ms; D, with its sorting, {1000 * view:.0f} ms; ratio {view / frame:.2f}")


if __name__ == "__main__":
    main()
