"""Stores give out a page at a time, and a library asks none of them for all plans where a screenful will do."""

from collections.abc import Iterator, Sequence

from library.asking.filter import Filter
from library.entry import Entry
from library.finding.facts import Stated
from library.finding.hits import Hits
from library.finding.outlined import Outlined
from library.library import Library
from library.store.bundled import BundledStore
from library.store.files import FilesStore
from library.store.store import Group
from library.store.together import Together
from parsers.plan import Plan
from parsers.reading import read_text
from parsers.values import replace
from tests.plans import TODAY, asked
from tests.tui.browser import browsing

_PROVINCES = ("吉林省", "河南省", "湖北省")
_CODES = ("22", "41", "42")
_YEARS = range(2015, 2025)
_MANY = 100_000
_SCREENFUL = 100


class CountingStore:
    """Pretends to hold a hundred thousand plans, and counts how many it is asked for."""

    version = 1

    def __init__(self) -> None:
        self.plans_asked: list[str] = []
        self.entries_asked = 0
        self._each = _MANY // (len(_PROVINCES) * len(_YEARS))
        self._plan = read_text("2020年吉林省工作要点\n一、大气\n6月底前完成整治。\n二、水\n消除黑臭水体。\n")

    def groups(self) -> Sequence[Group]:
        return [
            Group(province, year, (code, year), self._each)
            for province, code in zip(_PROVINCES, _CODES, strict=True)
            for year in _YEARS
        ]

    def _entry(self, at: int) -> Entry:
        province, rest = divmod(at, self._each * len(_YEARS))
        year = _YEARS[rest // self._each]
        return Entry(f"plan-{at}", f"{year}年工作要点{at}", _PROVINCES[province], None, None, year, "工作要点")

    def entries(self, start: int, count: int) -> Sequence[Entry]:
        last = self._each * len(_YEARS) * len(_PROVINCES)
        found = [self._entry(at) for at in range(start, min(start + count, last))]
        self.entries_asked += len(found)
        return found

    def position(self, plan: str) -> int:
        return int(plan.removeprefix("plan-"))

    def entry(self, plan: str) -> Entry:
        if not plan.startswith("plan-"):
            raise KeyError(plan)
        return self._entry(self.position(plan))

    def named(self, words: str, limit: int) -> Sequence[Entry]:
        return self.entries(0, limit)

    def like(self, words: str, limit: int, wanted: Filter) -> Sequence[Entry]:
        return self.entries(0, limit)

    def plan(self, plan: str) -> Plan:
        self.plans_asked.append(plan)
        return replace(self._plan, id=plan)

    def stated(self, plan: str) -> tuple[int, int]:
        return 0, 0

    def source(self, plan: str) -> str | None:
        return None

    def plans(self, wanted: Filter) -> Iterator[Plan]:
        raise AssertionError("all plans were asked for")

    def sections(self, wanted: Filter, limit: int, *, thorough: bool) -> Hits:
        return Hits(wanted, ())

    def units(self) -> Sequence[str]:
        return []

    def counties(self) -> frozenset[str]:
        return frozenset()

    def likely(self, words: str, each: int, most: int) -> Sequence[tuple[str, Sequence[int]]]:
        return []

    def outlined(self, wanted: Filter) -> Sequence[Outlined]:
        return []

    def facts(self, kind: str, wanted: Filter) -> Sequence[Stated]:
        return []

    def prepare_search(self) -> None:
        pass


async def test_a_screenful_is_asked_for_to_open_to_unfold_and_to_pick() -> None:
    store = CountingStore()
    async with browsing(Library(store), size=(120, 36), today=TODAY) as browser:
        assert store.entries_asked <= 2 * _SCREENFUL
        assert len(set(store.plans_asked)) <= 1
        await browser.press("g", "l", "l", "j", "j", "l", "pagedown")
        assert store.entries_asked <= 6 * _SCREENFUL
        assert len(set(store.plans_asked)) <= _SCREENFUL
        await browser.press("enter")
        store.entries_asked = 0
        await browser.press("c")
        opened = store.entries_asked
        await browser.press("吉")
        assert store.entries_asked - opened <= _SCREENFUL
        assert opened <= 2 * _SCREENFUL


def test_a_comparison_asks_for_its_two_plans_only() -> None:
    store = CountingStore()
    Library(store).compare("plan-1", "plan-70000")
    assert set(store.plans_asked) == {"plan-1", "plan-70000"}


def test_two_stores_are_as_one() -> None:
    bundled = BundledStore()
    ids = [entry.id for entry in bundled.entries(0, 10)]
    more = FilesStore(
        (read_text(f"{year}年{place}省工作要点\n一、甲\n二、乙\n") for place in ("湖北", "四川", "吉林") for year in (2017, 2030)),
        ids,
    )
    both = Together([bundled, more])
    whole = FilesStore([*map(bundled.plan, ids), *more.plans(Filter())])
    entries = both.entries(0, 99)
    assert [(entry.province, entry.year) for entry in entries] == [(entry.province, entry.year) for entry in whole.entries(0, 99)]
    assert [group.count for group in both.groups()] == [group.count for group in whole.groups()]
    for at, entry in enumerate(entries):
        assert both.position(entry.id) == at
        assert both.entries(at, 1) == [entry]
        assert both.entry(entry.id) == entry
        assert both.plan(entry.id).id == entry.id
    assert {plan.id for plan in both.plans(asked("省:四川"))} == {"sichuan-2017", "sichuan-2030"}


def test_facts_of_every_kind_are_given_out_under_a_filter() -> None:
    library = Library.bundled()
    targets = library.facts("targets", asked("省:吉林"))
    assert {stated.plan for stated in targets} == {"jilin-2020"}
    assert len(targets) == len(library.plan("jilin-2020").targets)
    units = {stated.fact.unit for stated in library.facts("duties", asked("责:流域处"))}
    assert any("流域处" in unit for unit in units)
    both = Library(BundledStore(), FilesStore([read_text("2020年四川省工作要点\n一、水\n5月底前完成整治。\n二、气\n")]))
    days = [task.order for task in both.deadlines(Filter())]
    assert days == sorted(days)
    assert len(days) == len(library.deadlines(Filter())) + 1


def test_what_comes_to_a_store_is_found_at_once() -> None:
    store = FilesStore()
    library = Library(store)
    assert not library.search(asked("黑臭水体"))
    store.add(read_text("2020年吉林省工作要点\n一、水\n消除黑臭水体。\n二、气\n"))
    assert len(library.search(asked("黑臭水体"))) == 1
    assert library.count() == 1


def test_two_plans_of_one_place_and_year_are_told_apart_by_their_files() -> None:
    store = FilesStore([read_text("2020年吉林省工作要点\n一、水\n二、气\n", f"{name}.txt") for name in "ab"])
    assert [entry.apart for entry in store.entries(0, 9)] == ["a.txt", "b.txt"]
