"""Of a promise the figure stands out in the text, not its clause."""

import pytest

from parsers.reading import read_text
from tui.models.ink import ink


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("实施大气主要污染物总量减排项目不少于400个。", "不少于400个"),
        ("全省优良天数比例达到85%以上。", "85%以上"),
        ("地区生产总值增长5%-5.5%。", "5%-5.5%"),
        ("新建高标准农田1,250万亩。", "1,250万亩"),
        ("PM2.5平均浓度控制在35微克/立方米以内。", "35微克/立方米以内"),
    ],
)
def test_what_stands_out_of_a_target_is_its_figure(sentence: str, figure: str) -> None:
    target = read_text(f"2020年吉林省生态环境工作要点\n一、目标\n{sentence}\n").targets[0]
    start, end = ink(target)
    assert target.shown[start:end] == figure


def test_all_of_a_deadline_stands_out() -> None:
    deadline = read_text("2020年吉林省生态环境工作要点\n一、任务\n6月底前完成整治。\n").deadlines[0]
    assert ink(deadline) == (0, len(deadline.shown))
