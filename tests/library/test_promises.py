"""What became of promises from one plan of a place to the next."""

from collections.abc import Sequence

import pytest

from library.places.next_plan import pairs_of_years
from library.places.promise import Outcome, Promise
from parsers.reading import read_text
from parsers.values import replace
from tests.plans import library_of

FIRST = "湖北省2019年政府工作报告\n一、2019年重点工作\n{}\n"
NEXT = "湖北省2020年政府工作报告\n一、2019年工作回顾\n{}\n二、2020年重点工作\n{}\n"


def followed(first: str, told: str, ahead: str) -> Sequence[Promise]:
    return library_of(FIRST.format(first), NEXT.format(told, ahead)).promises("湖北省")


def outcomes(first: str, told: str = "工作有进展。", ahead: str = "继续努力。") -> list[Outcome]:
    return [one.outcome for one in followed(first, told, ahead)]


@pytest.mark.parametrize(
    ("first", "told", "ahead", "wanted"),
    [
        ("地区生产总值增长7%以上。", "地区生产总值增长7.5%。", "继续努力。", Outcome.DONE),
        ("地区生产总值增长7%以上。", "地区生产总值增长6.5%。", "地区生产总值增长6%。", Outcome.SHORT),
        ("PM2.5浓度控制在45微克/立方米以内。", "2019年，PM2.5浓度下降到43微克/立方米。", "继续努力。", Outcome.DONE),
        ("城镇调查失业率5%左右。", "城镇调查失业率4.6%。", "继续努力。", Outcome.DONE),
        ("居民消费价格涨幅3%左右。", "居民消费价格上涨0.4%。", "继续努力。", Outcome.DONE),
        ("优良天数比例不低于74%。", "工作有进展。", "优良天数比例不低于74%。", Outcome.KEPT),
        ("优良天数比例不低于74%。", "工作有进展。", "优良天数比例不低于80%。", Outcome.RAISED),
        ("优良天数比例不低于74%。", "工作有进展。", "优良天数比例不低于70%。", Outcome.LOWERED),
        ("优良天数比例不低于74%。", "工作有进展。", "继续努力。", Outcome.DROPPED),
        # A digit is lost, or it is said without a figure: nobody can tell.
        ("优良天数比例不低于74%。", "工作有进展。", "提高优良天数比例。", Outcome.UNKNOWN),
    ],
)
def test_what_became_of_a_figure(first: str, told: str, ahead: str, wanted: Outcome) -> None:
    assert outcomes(first, told, ahead) == [wanted]


@pytest.mark.parametrize(
    ("told", "ahead", "wanted"),
    [
        ("燃煤锅炉淘汰改造全面完成。", "继续努力。", Outcome.DONE),
        ("工作有进展。", "6月底前完成燃煤锅炉淘汰改造。", Outcome.KEPT),
        ("工作有进展。", "9月底前完成燃煤锅炉淘汰改造。", Outcome.MOVED),
        ("工作有进展。", "推进燃煤锅炉淘汰改造。", Outcome.UNKNOWN),
        ("工作有进展。", "继续努力。", Outcome.DROPPED),
    ],
)
def test_what_became_of_a_task(told: str, ahead: str, wanted: Outcome) -> None:
    assert outcomes("6月底前完成燃煤锅炉淘汰改造。", told, ahead) == [wanted]


def test_both_phrases_stand_beside_each_other() -> None:
    (one,) = followed("地区生产总值增长7%以上。", "地区生产总值增长7.5%。", "地区生产总值增长6%。")
    assert one.made.shown == "地区生产总值增长7%以上"
    assert one.result
    assert one.result.shown == "地区生产总值增长7.5%"
    assert one.again
    assert (one.again.shown, one.change) == ("地区生产总值增长6%", Outcome.LOWERED)


def test_a_figure_for_a_later_year_that_is_put_off_is_moved() -> None:
    assert outcomes("到2022年，森林覆盖率达到43%。", "工作有进展。", "到2025年，森林覆盖率达到43%。") == [Outcome.MOVED]


def test_what_is_added_is_not_reached_by_a_sum() -> None:
    assert outcomes("新增高新技术企业100家以上。", "高新技术企业达到1306家。", "继续努力。") == [Outcome.UNKNOWN]
    assert outcomes("新增高新技术企业100家以上。", "新增国家级高新技术企业超过150家。", "继续努力。") == [Outcome.DONE]


def test_a_figure_that_is_only_about_what_was_promised_is_left_open() -> None:
    assert outcomes("地区生产总值增长5.5%左右。", "地区生产总值增长5.4%。") == [Outcome.UNKNOWN]
    assert outcomes("地区生产总值增长5.5%左右。", "地区生产总值增长4%。") == [Outcome.SHORT]


def test_a_result_of_another_year_or_another_part_tells_nothing() -> None:
    assert outcomes("优良天数比例达到74%以上。", "2018年优良天数比例为80%。", "继续努力。") == [Outcome.UNKNOWN]
    assert outcomes("优良天数比例达到74%以上。", "武汉市优良天数比例为80%。", "继续努力。") == [Outcome.UNKNOWN]


@pytest.mark.parametrize(
    ("first", "told"),
    [
        ("12月底前建成合肥至六安城际铁路。", "合肥至六安城际铁路未能按期建成。"),
        ("12月底前建成合肥至六安城际铁路。", "合肥至六安城际铁路开工建设。"),
        ("12月底前全面完成城中村改造任务。", "城中村改造任务没有全面完成。"),
        ("6月底前印发碳达峰实施方案。", "碳达峰实施方案正在起草，力争尽快印发。"),
        ("改造老旧小区500个。", "老旧小区改造尚未完成500个的任务，仅完成430个。"),
        ("出台金融支持民营经济25条措施。", "出台促进房地产市场平稳发展18条措施。"),
        ("新增市级以上创新平台10家。", "全市科技创新平台达到383家。"),
        ("国考断面优良比例达到81%。", "国考断面优良比例保持在80%以上。"),
    ],
)
def test_what_does_not_say_that_a_thing_was_done_is_no_sign_that_it_was(first: str, told: str) -> None:
    assert not {Outcome.DONE, Outcome.SHORT} & set(outcomes(first, told, "继续努力。"))


def test_what_was_to_be_begun_is_done_when_it_was_begun() -> None:
    assert outcomes("6月底前启动燃煤锅炉淘汰改造。", "燃煤锅炉淘汰改造已启动。") == [Outcome.DONE]


def test_a_promise_of_the_same_figure_that_is_firmer_or_less_firm_is_raised_or_lowered() -> None:
    assert outcomes("社会消费品零售总额增长6%以上。", "工作有进展。", "社会消费品零售总额增长6%左右。") == [Outcome.LOWERED]
    assert outcomes("社会消费品零售总额增长6%左右。", "工作有进展。", "社会消费品零售总额增长6%以上。") == [Outcome.RAISED]


def test_only_the_plan_of_the_year_after_on_the_same_subject_drops_a_promise() -> None:
    first = "河南省2021年生态环境工作要点\n一、任务\n6月底前完成燃煤锅炉淘汰改造。\n"
    others = {
        "河南省2022年生态环境工作要点\n一、任务\n继续努力。\n": [Outcome.DROPPED],
        "河南省2025年生态环境工作要点\n一、任务\n继续努力。\n": [Outcome.UNKNOWN],
        # A plan on another subject follows it not at all.
        "河南省2022年水利工作要点\n一、任务\n继续努力。\n": [],
        "河南省2022年生活垃圾治理工作要点\n一、任务\n继续努力。\n": [],
    }
    for other, wanted in others.items():
        assert [one.outcome for one in library_of(first, other).promises("河南省")] == wanted


def test_what_is_due_after_the_year_of_the_next_plan_is_not_dropped_by_it() -> None:
    assert outcomes("到2060年建成零碳示范区。", "工作有进展。", "继续努力。") == [Outcome.UNKNOWN]


def test_what_a_plan_says_of_its_aims_is_no_promise() -> None:
    assert outcomes("今年政府工作的总体要求是：坚持稳中求进。") == []


def test_a_sum_over_several_years_says_nothing_of_one() -> None:
    review = "过去的五年极不寻常。\n民生福祉不断增进。建成高标准农田3000万亩。\n2019年很不平凡。粮食生产稳定。"
    assert outcomes("建成高标准农田500万亩。", review, "继续努力。") == [Outcome.UNKNOWN]
    assert outcomes("建成高标准农田500万亩。", "2019年很不平凡。建成高标准农田600万亩。", "继续努力。") == [Outcome.DONE]


def test_a_figure_of_the_same_thing_in_other_words_is_not_called_dropped() -> None:
    assert outcomes("农村户用卫生厕所普及率达到85%。", "卫生户厕普及率超过98%。", "继续努力。") == [Outcome.UNKNOWN]


@pytest.mark.parametrize("reached", ["超过1000家", "高于1000家", "逾1000家", "不低于1000家", "1000家以上", "突破1000家"])
def test_what_is_more_than_a_figure_may_reach_a_greater_one(reached: str) -> None:
    assert outcomes("新增外贸企业1100家。", f"新增外贸企业{reached}。", "继续努力。") == [Outcome.UNKNOWN]
    assert outcomes("新增外贸企业1100家。", "新增外贸企业1000家。", "继续努力。") == [Outcome.SHORT]


def test_a_figure_with_and_without_at_least_is_the_same_promise() -> None:
    assert outcomes("新增外贸企业200家以上。", "工作有进展。", "新增外贸企业200家。") == [Outcome.KEPT]


def test_no_county_answers_for_another_of_its_prefecture() -> None:
    texts = [
        "徐水县2010年政府工作报告\n一、2010年目标\n完成3处整治。\n二、保障\n加强领导。\n",
        "唐县2011年政府工作报告\n一、2010年工作\n完成5处整治。\n二、2011年任务\n加强领导。\n",
    ]
    xushui, tang = (read_text(text) for text in texts)
    assert (xushui.city, xushui.county, tang.county) == (tang.city, "徐水区", "唐县")
    assert not list(pairs_of_years([xushui, tang]))
    assert list(pairs_of_years([xushui, replace(xushui, year=2011)]))
