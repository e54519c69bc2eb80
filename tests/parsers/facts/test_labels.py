"""One label means one thing wherever it is asked for: behind it a day is due, for the task and for its figures."""

import pytest

from library.tasks.finding import tasks_of
from parsers.reading import read_text
from tests.parsers.facts.stated import figures, targets

LABELS = ("完成时限", "整改期限", "时限要求", "办结时间", "竣工时间", "截止日期", "完成日期", "时间节点", "完成节点", "投用时间")


@pytest.mark.parametrize("label", LABELS)
def test_the_day_behind_a_label_is_that_of_the_task_and_of_its_figure(label: str) -> None:
    plan = read_text(
        f"清水市2020年工作方案\n一、任务\n（一）污水治理\n建成泵站5座。\n{label}：2020年9月。\n（二）其他\n加强监管。\n"
    )
    (deadline,) = plan.deadlines
    assert (deadline.end, deadline.task) == ("2020-09-30", "污水治理")
    assert [one.due for one in plan.targets] == ["2020-09-30"]
    assert [task.time_limit for task in tasks_of(plan) if task.deadlines] == ["2020年9月"]


@pytest.mark.parametrize("label", ["完成时限", "完成期限", "办结期限"])
def test_what_a_label_says_without_a_day_is_the_time_limit_of_a_task(label: str) -> None:
    (task,) = tasks_of(read_text(f"清水市2020年工作方案\n一、巡查\n开展河道巡查。（责任单位：市水利局；{label}：长期坚持）\n"))
    assert task.time_limit == "长期坚持"


@pytest.mark.parametrize("words", ["不小于", "不少于", "不低于", "至少", "达到", "≥"])
def test_a_cell_knows_the_words_of_a_floor(words: str) -> None:
    rows = f"指标名称  单位  2020年目标值\n绿化率  %  {words}45\n用水效率  %  {words}30"
    assert figures(rows) == [("绿化率", ">=", 45, "%"), ("用水效率", ">=", 30, "%")]


@pytest.mark.parametrize("words", ["不大于", "不多于", "不超过", "至多", "低于", "≤"])
def test_a_cell_knows_the_words_of_a_ceiling(words: str) -> None:
    rows = f"指标名称  单位  2020年目标值\n损耗率  %  {words}45\n超标率  %  {words}30"
    assert figures(rows) == [("损耗率", "<=", 45, "%"), ("超标率", "<=", 30, "%")]


@pytest.mark.parametrize("quotes", ["“”", "‘’", "「」", '""', ("", "")])
def test_a_five_year_plan_is_no_part_of_what_is_measured(quotes: str) -> None:
    (target,) = targets(f"力争{quotes[0]}十三五{quotes[1]}期间森林覆盖率达到45%。")
    assert (target.indicator, target.due) == ("森林覆盖率", "2020-12-31")
