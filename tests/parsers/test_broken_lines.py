"""Text that a tool broke at a fixed width reads as the paragraphs it was made of."""

from collections.abc import Callable
from unicodedata import east_asian_width

import pytest

import data
from parsers.plan import Plan
from parsers.reading import read_file, read_text
from parsers.text.broken_lines import joins
from tests.gold_tables import PLANS

WHOLE = {plan: read_file(data.FOLDER / "plans" / f"{plan}.txt") for plan in PLANS}
HENAN = WHOLE["henan-2021"]


def cells(words: str) -> int:
    return sum(2 if east_asian_width(c) in "WFA" else 1 for c in words)


def wrapped(text: str, width: int, indent: str, measure: Callable[[str], int] = cells) -> str:
    """Return a text broken at a width as a tool does that knows no words."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = indent
        for character in paragraph.strip(" \u3000\r"):
            if measure(line + character) > width:
                lines.append(line)
                line = ""
            line += character
        lines.append(line if line.strip() else "")
    return "\n".join(lines)


def bare(words: str) -> str:
    return "".join(words.split())


def facts(plan: Plan) -> list[tuple[object, ...]]:
    return [
        *((section.depth, bare(section.marker), bare(section.title)) for section in plan.sections),
        *((one.section, bare(one.shown), one.kind, one.start, one.end, one.rrule) for one in plan.deadlines),
        *((one.section, bare(one.shown), one.role) for one in plan.duties),
        *((one.section, bare(one.indicator), one.comparator, one.value, one.unit, one.due) for one in plan.targets),
    ]


@pytest.mark.parametrize("indent", ["", "\u3000\u3000"], ids=["flush", "indented"])
@pytest.mark.parametrize("width", [40, 60, 76])
@pytest.mark.parametrize("plan", PLANS)
def test_the_bundled_plans_broken_at_a_width_read_as_they_were(plan: str, width: int, indent: str) -> None:
    whole = WHOLE[plan]
    assert facts(read_text(wrapped(str(whole.found), width, indent))) == facts(whole)


PAGE = """清水市扬尘治理 2024 年工作方案

一、重点任务
（一）治理工地。全面排查全市在建工地，推动围挡喷淋全覆盖，2024 年 9
月底前，完成 18 个工地的改造，全市平均降尘量比上年下
降 12%。（牵头单位：市住房城乡建设局，配合单位：市生态环
境局、市城市管理局）
（二）治理道路。加强渣土运输车辆监管，年底前更换 40 辆老
旧渣土车。（牵头单位：市城市管理局，配合单位：市交通运
输局、市公安局）
"""


def test_a_printed_page_whose_lines_differ_in_width_is_joined_too() -> None:
    plan = read_text(PAGE)
    assert [one.end for one in plan.deadlines] == ["2024-09-30", "2024-12-31"]
    assert [one.value for one in plan.targets] == [18, 12, 40]
    assert [bare(one.shown) for one in plan.duties] == [
        *("市住房城乡建设局", "市生态环境局", "市城市管理局"),
        *("市城市管理局", "市交通运输局", "市公安局"),
    ]


def test_a_tool_may_count_characters() -> None:
    text = wrapped(str(HENAN.found), 32, "", len)
    assert facts(read_text(text)) == facts(HENAN)


def test_a_page_number_between_two_lines_parts_no_sentence() -> None:
    lines = wrapped(str(HENAN.found), 60, "").split("\n")
    paged = "\n".join(line + "\n\n- 3 -\n\f" if n % 20 == 19 and line else line for n, line in enumerate(lines))
    numbers = [one.value for one in read_text(paged).targets]
    assert numbers == [one.value for one in HENAN.targets]


LISTS = {
    "units": ["清水市生态环境局高新分局", "清水市住房和城乡建设局", "清水市农业农村局", "清水市水利局", "清水市自然资源局"],
    "firms": [f"清水市{name}有限责任公司" for name in ("第一污水处理", "宏达环保科技", "东方水泥制造", "南方电力", "天成钢铁")],
    "projects": [f"清水河{name}工程项目" for name in ("流域综合治理与修复", "上游湿地保护与恢复", "城区段截污纳管", "下游清淤")],
    "addresses": [
        "地址：清水市东城区人民大道一百二十八号市民中心三楼",
        "电话：0731-8888888　传真：0731-8888889",
        "地址：清水市西城区解放路三十六号办公大楼五楼东侧",
        "联系人：张科长　手机：13800000000",
    ],
    "columns": [
        "序号   项目名称              责任单位       完成时间",
        "1      污水处理厂提标改造    市水利局       2024年6月",
        "2      管网建设              市住建局       2024年9月",
        "3      河道清淤              市水利局       2024年12月",
    ],
    "marked": [f"{n}.加强{name}污染防治工作" for n, name in enumerate(("大气环境", "水环境", "土壤环境", "噪声环境"), 1)],
    "people": [
        "组长：张某　市人民政府市长，市生态环境委员会主任",
        "副组长：李某　市人民政府副市长，分管环境保护工作",
        "成员：王某　市生态环境局党组书记、局长、督察专员",
        "　　　赵某　市发展和改革委员会党组书记、主任委员",
    ],
    "verse": [
        "清水人民齐努力，绿水青山就是金山银山；",
        "污染防治攻坚战，上下同心齐奋斗不停；",
        "美丽清水好家园，蓝天白云绕青山绿水。",
    ],
    "paragraphs": [
        "现将方案印发给你们，请遵照执行。",
        "坚持绿色发展理念，推动高质量发展。",
        "到2025年，优良天数比率达到85%。",
        "加强领导。",
    ],
    "menu": [
        "首页 政务公开 政务服务 互动交流 走进清水",
        "字体：大 中 小　打印　关闭　分享到微信",
        "来源：市生态环境局　发布时间：2024-03-15",
    ],
}


@pytest.mark.parametrize("lines", LISTS.values(), ids=LISTS.keys())
def test_lists_addresses_and_tables_are_left_alone(lines: list[str]) -> None:
    listed = "\n".join(lines)
    assert not joins(listed)
    assert not joins(f"清水市2024年工作要点\n一、总体要求\n坚持绿色发展。加强领导；落实责任。\n附件：\n{listed}\n")
