"""Spaces in dates and in markers say nothing."""

import pytest

from parsers.reading import read_text
from parsers.text.spaced_numbers import closings


def test_a_yearly_day_with_spaces_is_one_deadline() -> None:
    plan = read_text(
        "2021年清水市工作方案\n一、要求\n企业应当于每年 4 月 20 日前报告，各区每年 5 月底前汇总。\n二、保障\n加强领导。\n"
    )
    assert [one.rrule for one in plan.deadlines] == [
        "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=20",
        "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=-1",
    ]
    assert plan.deadlines[0].phrase == "每年 4 月 20 日前"


def test_a_month_behind_a_marker_is_no_decimal() -> None:
    plan = read_text("2021年清水市工作方案\n一、安排\n1.4 月底前完成摸底。\n2.6 月底前完成整改。\n")
    assert [(one.marker, one.title) for one in plan.sections[2:]] == [("1.", "4月底前完成摸底"), ("2.", "6月底前完成整改")]
    assert [one.end for one in plan.deadlines] == ["2021-04-30", "2021-06-30"]


@pytest.mark.parametrize("marker", ["( 十 三)", "（ 十三 ）", "(十 三 )"])
def test_a_numeral_with_spaces_in_its_brackets_counts_on(marker: str) -> None:
    lines = "\n".join(f"（{numeral}）任务。" for numeral in ("十一", "十二"))
    plan = read_text(f"清水市工作方案\n（十）任务。\n{lines}\n{marker}任务。\n（十四）任务。\n")
    assert [one.marker[1:-1] for one in plan.sections[1:]] == ["十", "十一", "十二", "十三", "十四"]


@pytest.mark.parametrize("words", ["完成投资 2024  年度计划", "抽查 30 日本企业", "走访 5 天津企业"])
def test_spaces_that_part_words_or_cells_stay(words: str) -> None:
    assert not closings(words)


@pytest.mark.parametrize(
    "words", ["( 一 1 )加强监管，严格执法。", "（ 十 2 )加强监管，建成5个学校。", "落实( 一 1 二 )要求，加强监管。"]
)
def test_what_stands_around_a_figure_in_a_bracket_stands_there_once(words: str) -> None:
    read = "".join(section.heading + section.text for section in read_text(words).sections)
    assert "".join(read.split()) == "".join(words.split())


def test_a_space_behind_a_wide_per_cent_sign_hides_no_bound() -> None:
    (target,) = read_text("2026年清水市工作方案\n一、要求\n危险废物处置率达到98％ 左右，完成验收。\n二、保障\n加强。\n").targets
    assert (target.comparator, target.approximate) == ("=", True)


@pytest.mark.parametrize(("words", "value"), [("不少于5. 4千米", 5.4), ("达到 62 .5 %", 62.5), ("达到8． 0 亿立方米", 8)])
def test_a_space_within_a_decimal_says_nothing(words: str, value: float) -> None:
    plan = read_text(f"2021年清水市工作方案\n一、目标\n长度{words}。\n二、保障\n加强领导。\n")
    assert [one.value for one in plan.targets] == [value]


@pytest.mark.parametrize(
    "words", ["见附表1. 5家企业", "加强监管 1. 5家企业", "主要任务1. 5家企业", "加强管理。1. 5家企业", "任务1. 2021年"]
)
def test_the_number_of_an_item_begins_no_decimal(words: str) -> None:
    assert not [edit for edit in closings(f"{words}完成治理。") if "." in words[edit.start - 1 : edit.end + 1]]
