"""The two texts of a pair: what answers each other comes to stand level as they move."""

import pytest

from parsers.plan import Section
from tui.models.comparing import View
from tui.models.pair_text import PairText

_ALONE = ("监督帮扶企业排查隐患台账", "推广新能源公交出租环卫车辆", "支持园区循环改造示范项目", "开展干部培训轮训活动")
_SHARED = "全面淘汰燃煤锅炉三百台。", "严格管控餐饮油烟和露天烧烤。"
_WIDTH = 30


def section(*lines: str) -> Section:
    return Section(1, ("一、",), 1, "一、", "一、", "大气", "\n".join(lines), (0, 0), (), "ahead")


@pytest.fixture
def text() -> PairText:
    left = section(_SHARED[0], *_ALONE[:2], _SHARED[1])
    right = section(*(f"{words}{number}。" for number in "甲乙" for words in _ALONE[2:]), *_SHARED)
    found = PairText(([left], [right]), View.SHARED)
    found.fit(_WIDTH, _WIDTH)
    return found


def rows(text: PairText, side: int) -> list[str]:
    return [row.text for number in range(text.length(side)) if (row := text.row(side, number))]


def test_what_answers_each_other_comes_to_stand_level(text: PairText) -> None:
    for shared in _SHARED:
        places = [next(at for at, row in enumerate(rows(text, side)) if row in shared) for side in (0, 1)]
        assert places[0] != places[1]
        assert tuple(places) in text.tops(1)


def test_of_clauses_that_cross_the_most_that_do_not_stand_level() -> None:
    clauses = "全面淘汰燃煤锅炉三百台。", "严格管控餐饮油烟和露天烧烤。", "推进污水管网改造二十公里。"
    text = PairText(([section(*clauses)], [section(clauses[2], *clauses[:2])]), View.SHARED)
    text.fit(_WIDTH, _WIDTH)
    # The title, then the first two level with the last two.
    assert {(1, 2), (2, 3)} <= set(text.tops(1))
    for side in (0, 1):
        assert [top[side] for top in text.tops(1)] == sorted(top[side] for top in text.tops(1))


@pytest.mark.parametrize("height", [1, 3, 100])
def test_both_texts_pass_row_by_row_from_the_first_to_the_last(text: PairText, height: int) -> None:
    for side in (0, 1):
        tops = [top[side] for top in text.tops(height)]
        assert sorted(set(tops)) == list(range(max(text.length(side) - height, 0) + 1))
        assert tops == sorted(tops)


@pytest.mark.parametrize("height", [1, 2, 5])
def test_a_place_that_one_goes_to_is_seen(text: PairText, height: int) -> None:
    moved = 0
    seen = set()
    while stop := text.step(1):
        moved = text.moved_to_see(stop, moved, height)
        assert 0 <= stop.row - text.tops(height)[moved][stop.side] < height
        seen.add(stop.side)
    assert seen == {0, 1}


def test_the_sections_of_a_side_stand_below_each_other_each_under_its_place() -> None:
    several = (
        Section(1, ("一、",), 1, "一、", "一、", "锅炉", "淘汰锅炉。", (0, 0)),
        Section(2, ("二、",), 1, "二、", "二、", "扬尘", "", (0, 0)),
    )
    text = PairText((several, [section("管控扬尘。")]), View.SHARED)
    text.fit(_WIDTH, _WIDTH)
    assert rows(text, 0) == ["一", "锅炉", "淘汰锅炉。", "二", "扬尘"]
    assert rows(text, 1) == ["大气", "管控扬尘。"]
    headings = [row.text for number in range(text.length(0)) if (row := text.row(0, number)) and row.heading]
    assert headings == ["一", "锅炉", "二", "扬尘"]
