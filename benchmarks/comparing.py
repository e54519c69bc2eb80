"""Two plans side by side: pairing their sections, beside comparing every section with every other one by its characters.

The peer is `rapidfuzz.fuzz.token_sort_ratio`, the fastest way to say of two texts how alike they are.

python -m benchmarks.comparing
"""

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from statistics import median

from rapidfuzz import fuzz

from library.comparing.comparison import compare
from library.comparing.profiles import profiles
from library.comparing.rarity import Rarity
from library.store.bundled import BundledStore
from parsers.plan import Plan, Section
from parsers.values import replace

_RUNS = 7
_MANY = 400
_ALONE = """
import time; started = time.perf_counter()
from library.store.bundled import BundledStore
from library.comparing.comparison import compare
from library.comparing.profiles import profiles
from library.comparing.rarity import Rarity
left, right = map(BundledStore().plan, ("hubei-2017", "henan-2021"))
both = profiles(left), profiles(right)
compare(left, right, both, Rarity([*both[0], *both[1]]))
print(time.perf_counter() - started)
"""


def compared(left: Plan, right: Plan) -> int:
    """Compare two plans and return how many pairs there are."""
    both = profiles(left), profiles(right)
    return len(compare(left, right, both, Rarity([*both[0], *both[1]])).pairs)


def _peer(left: Plan, right: Plan) -> int:
    words = [[section.words for section in plan.sections if section.text or section.depth] for plan in (left, right)]
    return sum(max(fuzz.token_sort_ratio(one, other) for other in words[1]) > 0 for one in words[0])


def _grown(plan: Plan, sections: int) -> Plan:
    """Return a plan of so many sections, its own over and over with other words put in."""
    own = [section for section in plan.sections[1:] if section.text]
    made: list[Section] = [plan.sections[0]]
    for number in range(1, sections + 1):
        one, other = own[number % len(own)], own[(number * 7) % len(own)]
        text = one.text[number % 9 :] + other.text[: 40 + number % 50]
        made.append(replace(one, index=number, path=(f"{number}.",), depth=1, title=f"{one.title}{other.title}", text=text))
    return replace(plan, sections=tuple(made), facts={}, repairs=(), damage=())


def _median(work: Callable[[Plan, Plan], int], plans: Sequence[Plan]) -> float:
    took = []
    for _ in range(_RUNS):
        started = time.perf_counter()
        work(plans[0], plans[1])
        took.append(time.perf_counter() - started)
    return median(took)


def main() -> None:
    """Measure and print."""
    alone = median(
        float(subprocess.run([sys.executable, "-c", _ALONE], capture_output=True, text=True, check=True).stdout)
        for _ in range(_RUNS)
    )
    print(f"two bundled plans in a new process, imports included: {1000 * alone:.0f} ms")
    plans = BundledStore().plan("hubei-2017"), BundledStore().plan("henan-2021")
    for name, pair in (("40 by 40", plans), (f"{_MANY} by {_MANY}", [_grown(plan, _MANY) for plan in plans])):
        ours, peer = _median(compared, pair), _median(_peer, pair)
        print(f"{name:12} ours {1000 * ours:6.0f} ms, each with each by characters {1000 * peer:6.0f} ms, ratio {ours / peer:.2f}")


if __name__ == "__main__":
    main()
