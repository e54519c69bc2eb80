"""Long and odd texts are read in a time that grows with their length."""

from pathlib import Path

import pytest

from parsers.reading import read_content

ITEMS = "、".join("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥")
LONG = 60_000


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "text",
    [
        f"一、甲\n（进一步压实主体责任，重点检查{ITEMS}等行业企业环保设施运行情况）。\n二、乙\n",
        f"一、甲\n（责任包括{ITEMS}、{ITEMS}）\n二、乙\n",
        "1," * LONG,
        "1" * LONG,
        "[" * LONG,
        f"((a){'甲' * LONG}",
        "牵头单位：" * (LONG // 5),
        "（" * LONG,
        "年月" * (LONG // 2),
        f"一、甲\n完成{'3月、' * (LONG // 3)}\n",
        f"一、甲\n完成{'5个、' * (LONG // 3)}\n",
        f"一、甲。{'2025年底前，PM2.5平均浓度下降2%。' * (LONG // 6)}",
        "3月至" * (LONG // 3),
        "".join(f"短{n}\n长长长长长长长长长长长长长长长长长长长长长长长{n}。\n" for n in range(1500)),
        "一、目栆/p>\n二、目栆/p>\n三、目栆/p>\n" + "建设?加强监管工作?" * 2000,
        "（一百）大气\n一、目栆/p>\n二、目栆/p>\n三、目栆/p>\n(九十九)大气\n(?水环境\n",
        f"目录\n一、甲\n{'.' * LONG}\n二、乙\n",
        "".join(f"目录\n{'甲乙丙丁' * 140}\n" for _ in range(200)),
        "一、甲\n（一）乙。（省住建厅负责。以下均需各市州政府落实，不再列出）\n（二）丙。（省科技厅负责）\n" * 600,
        f'{"甲" * 3 * LONG}\n"乙"',
        "甲" + "\u3000" * LONG,
        "序号\n" * (LONG // 3),
        "序号\n任务\n责任单位\n1\n" * (LONG // 10),
        "各市造林目标（亩）\n地区  任务\n" + "甲市  3\n" * (LONG // 6),
        "甲。\n重点任务\n1.乙。\n" * (LONG // 10),
        f"一、甲\n责任单位：{'自然资源、' * (LONG // 5)}\n",
        f"{'文件' * 60}\n一、甲\n",
        f"一、甲\n{'党委和' * 40}牵头好工作。\n",
    ],
    ids=range(28),
)
def test_no_text_takes_for_ever(text: str) -> None:
    assert read_content(text.encode(), Path("plan.txt")).sections
