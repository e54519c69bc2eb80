"""However the same plan is typed, it says the same: spaces, widths of digits and signs, and quotation marks mean nothing."""

import re
from collections.abc import Callable

import pytest

import data
from parsers.plan import Plan
from parsers.reading import read_text

_PLANS = ("henan-2021", "hubei-2017")
"""Of the bundled plans those whose text no repair changes: another way of typing would change the damage too."""
_REPORT = """清水市2022年生态环境保护工作要点
一、主要目标
到2025年，挥发性有机物、氮氧化物排放总量比2020年分别下降10%以上，单位GDP二氧化碳排放较2020年下降18%。
“煤改气”用户达到120万户，占应改用户的95%以上。2021年，PM2.5平均浓度为35微克/立方米，较2015年下降36.4%。
二、重点任务
（一）打好蓝天保卫战。6月底前完成“散乱污”企业整治30家，9月底前建成监测站5个。（牵头单位：市生态环境局；配合单位：市工信局）
（二）建设3至5个“无废园区”。每季度末25日前报送进展。
"""


def _spaced(text: str, space: str = " ") -> str:
    text = re.sub("(?<=[一-鿿])(?=[0-9A-Z])", space, text)
    return re.sub("(?<=[0-9A-Z%])(?=[一-鿿])", space, text)


def _apart(text: str) -> str:
    return re.sub("(?<=[一-鿿])(?=[一-鿿])", " ", text)


def _with(other: str, usual: str) -> Callable[[str], str]:
    table = str.maketrans(usual, other)
    return lambda text: text.translate(table)


_WAYS: dict[str, Callable[[str], str]] = {
    "spaces around figures": _spaced,
    "hard spaces around figures": lambda text: _spaced(text, "\u00a0"),
    "thin spaces around figures": lambda text: _spaced(text, "\u2009"),
    "characters apart": _apart,
    "full-width digits": _with("０１２３４５６７８９％", "0123456789%"),
    "half-width signs": _with(",;:()", "，；：（）"),
    "corner brackets": _with("「」", "“”"),
    "straight quotation marks": _with('""', "“”"),
}


def _said(plan: Plan) -> dict[str, list[object]]:
    def plain(words: str | None) -> str:
        signs = str.maketrans("「」“”，；：（）０１２３４５６７８９％", '"""",;:()0123456789%')
        return re.sub(r"\s", "", (words or "").translate(signs))

    return {
        "outline": [(one.depth, plain(one.marker), plain(one.title)) for one in plan.sections[1:]],
        "deadlines": [(plain(one.shown), one.kind, one.start, one.end, one.rrule) for one in plan.deadlines],
        "targets": [
            (plain(one.indicator), one.comparator, one.value, one.upper, plain(one.unit), plain(one.baseline), one.due)
            for one in plan.targets
        ],
        "results": [(plain(one.indicator), one.change, one.value, plain(one.baseline), one.period) for one in plan.results],
        "duties": [(one.role, one.unit) for one in plan.duties],
    }


@pytest.mark.parametrize("way", _WAYS)
def test_a_plan_typed_otherwise_says_the_same(way: str) -> None:
    for text in (_REPORT, *((data.FOLDER / "plans" / f"{name}.txt").read_text(encoding="utf-8") for name in _PLANS)):
        assert _said(read_text(_WAYS[way](text))) == _said(read_text(text))


def test_the_year_that_a_figure_is_compared_with_is_no_year_it_was_reached_in() -> None:
    plan = read_text(_spaced(_REPORT))
    assert [(one.indicator, one.value, one.baseline, one.due) for one in plan.targets[:3]] == [
        ("挥发性有机物排放总量", 10, "2020年", "2025-12-31"),
        ("氮氧化物排放总量", 10, "2020年", "2025-12-31"),
        ("单位GDP二氧化碳排放", 18, "2020年", "2025-12-31"),
    ]


def test_spaces_that_number_items_or_part_cells_stay() -> None:
    plan = read_text("清水市2022年工作要点\n1 加强监管，严格执法。\n2 完善制度，强化保障。\n指标 2020 2025\n覆盖率 30 45\n")
    assert [(one.marker, one.title) for one in plan.sections[1:]] == [("1", "加强监管，严格执法"), ("2", "完善制度，强化保障")]
    assert "覆盖率 30 45" in plan.sections[-1].words
